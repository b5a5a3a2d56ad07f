"""What still belongs to the title of a document behind words that else end it: where, whose, which part."""

from graph.extract.document_names import enumerations
from graph.lexicon import words
from graph.lexicon.trie import Token

# What is done on water, in the air or in a net: "an toàn trên biển", "quảng cáo trên mạng".
_SURFACES = words.of("địa bộ biển bờ đảo không mạng cạn sông lãnh")
_STAGE = words.of("i ii iii iv 1 2 3 4 5 một hai ba")


def over(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether "trên" at *index* says where the thing is that a title names."""
    staged = (
        enumerations.pair(tokens, index - 3) == "giai đoạn" and tokens[index - 1].word in _STAGE
    )
    if staged:
        # "Dự án thoát nước giai đoạn 2 trên địa bàn phường …": where the sentence plays.
        return False
    opening = enumerations.pair(tokens, index + 1)
    return opening == "bán đảo" or tokens[index + 1].word in _SURFACES


# Who inspects does so somewhere.
_INSPECTED = frozenset(("kiểm tra", "thanh tra", "giám sát", "khảo sát", "điều tra", "kiểm toán"))
_THERE = words.of("các doanh cơ đơn địa những")


def inspected_there(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether "tại" at *index* says what a plan is to inspect: "Kế hoạch kiểm tra … tại các xã"."""
    following = tokens[index + 1]
    held = enumerations.pair(tokens, index - 2) == "nhà nước" and following.word == "doanh"
    inspects = enumerations.pair(tokens, first) in _INSPECTED and following.word in _THERE
    return (held or inspects) and not following.capital


# What a body has by which it is known how it works.
_RULED = frozenset(("cơ chế", "mô hình", "quy chế", "tổ chức"))


def works_for(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether "của" at *index* says who works as a title tells: "tổ chức và hoạt động của …"."""
    if enumerations.pair(tokens, index - 2) != "hoạt động":
        return False
    before = [token.word for token in tokens[max(first - 2, 0) : index - 2]][-4:]
    while before and before[-1] in ("và", ","):
        before.pop()
    return " ".join(before[-2:]) in _RULED


# Of these words the title tells with what: "phối trộn nhiên liệu sinh học với nhiên liệu khoáng".
_JOINING = frozenset(("phối trộn", "liên kết", "kết nối", "kết hợp"))


def together(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether "với" at *index* goes on with a title: "thích ứng với", "kết nối … với …"."""
    if (
        tokens[index - 1].word in ("đối", "ứng")
        or enumerations.pair(tokens, index - 2) == "độc lập"
    ):
        return True
    return any(
        enumerations.pair(tokens, at) in _JOINING for at in range(max(first, index - 9), index)
    )


# Which part of a work a project is: ", tuyến Cát Linh - Hà Đông", ", lưu vực kênh Tham Lương".
_PARTS = words.of("tuyến đoạn")


def names_part(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the comma at *index* is followed by the part of the work that the title names."""
    if index + 3 >= len(tokens):
        return False  # the text breaks off
    before, following, beyond = tokens[index - 1], tokens[index + 1], tokens[index + 2]
    opening = enumerations.pair(tokens, index + 1)
    if opening == "giai đoạn":
        last = tokens[index + 4 : index + 5]
        ends = not last or not last[0].word.isalpha() or last[0].word in enumerations.STOP
        return tokens[index + 3].word in _STAGE and ends
    if not (before.capital or before.word.isdigit() or before.word == "phố"):
        return False
    return opening == "lưu vực" or (following.word in _PARTS and beyond.capital)
