"""Verbs of the sentence that end the title of a document: what is told of a plan."""

from graph.extract.document_names import enumerations
from graph.lexicon import contexts, words
from graph.lexicon.trie import Token

# What happens to a plan: "Dự án đường sắt Tân Lập bắt đầu chạy thử".
_ACTS = frozenset(
    (
        "bắt đầu", "yêu cầu", "khẳng định", "cho biết", "cho rằng", "đề nghị", "kết thúc", "dự kiến",
        "ban hành", "góp phần", "chủ trì", "chính thức", "cho thấy", "thành dự", "ra đời", "trị giá",
        "áp dụng", "thay vì", "đi vào", "diễn ra", "đem lại", "chính là", "nói riêng", "nói chung",
        "nhấn mạnh", "đặt nền", "khơi mào", "đặt mục", "gây tranh", "tạo được", "mang tính",
        "hôm nay", "hôm qua", "hiện nay", "vừa qua", "mới đây", "lần này", "nói trên", "kể trên",
        "mở ra", "đề ra", "bước đầu", "một cách", "nhân dịp", "kèm theo", "hướng tới",
        "đạt kết", "đạt được", "đạt hiệu", "đạt nhiều", "đạt mục", "đạt tỷ", "đạt yêu", "đạt trên",
        "đạt hơn", "đạt gần", "gặp nhiều", "gặp khó", "gặp vướng", "gặp phải", "gặp trở",
        "đúng tiến", "đúng quy", "đúng hạn", "đúng thời", "đúng kế", "đúng tinh",
        "ngay từ", "ngay sau", "ngay trong", "ngay tại", "ngay khi", "ngay trước", "ngay đầu",
        "đến các", "đến từng", "đến người", "đến tận", "đến mọi", "đến toàn", "đến nay", "đến với",
        "đến cán", "đến đông", "đến bà", "đến nhân", "tới các", "tới từng", "tới người", "tới tận",
        "tới toàn", "tới cán", "tới đông", "tới bà", "tới nay", "qua thực", "qua đó", "qua việc",
        "hiện đang", "hiện đã", "hiện được", "hiện vẫn", "hiện chưa", "hiện còn",
    )
)  # fmt: skip
# These end a title by themselves, where they are no half of a word: "cần thiết", "vươn lên", "xuống cấp".
_ALONE = words.of("cần lên xuống")
_UPWARDS = words.of("trở vươn đi nâng tăng")
# How a plan is carried out, where the clause ends with it.
_MANNER = frozenset(("kịp thời", "nghiêm túc", "thành công"))
# What a plan brings about, but "khuyến khích và tạo điều kiện".
_BRINGS = frozenset(("tạo điều", "tạo ra", "tạo động", "tạo bước", "tạo chuyển", "tạo sự"))
# A verb that a title may hold, and what behind it tells that the sentence has it.
_TELLING = {
    "thông qua": words.of("các những việc hình hội kỳ phiên tại vào ngày"),
    "quy định": words.of("rõ"),
    "xác định": words.of("rõ mục"),
    "chỉ ra": words.of("rằng các"),
    "thay thế": words.of("văn nghị quyết thông chỉ kế đề cho các"),
    "thực hiện": words.of("trên tại từ"),
}


def acts_on(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether a verb of the sentence follows: a rarer one only right behind a name."""
    pair = enumerations.pair(tokens, index)
    beyond = tokens[index + 1 : index + 3]
    if tokens[index].word == "trình" and beyond and beyond[0].capital:
        return tokens[index - 1].word not in _TEXTS
    if pair in _TELLING and len(beyond) > 1 and beyond[1].word in _TELLING[pair]:
        return True
    if tokens[index].word == "ra" and beyond and beyond[0].capital:
        return enumerations.pair(tokens, index - 1) not in words.compounds()
    ends = pair in _MANNER and not (len(beyond) > 1 and beyond[1].word[0].isalnum())
    if ends or pair in _BRINGS:
        return tokens[index - 1].word not in (",", "và")
    if tokens[index].word in _ALONE and _stands_alone(tokens, index):
        return True
    named = tokens[index - 1].capital and index - first > 2 and not tokens[index].capital
    if pair in _ACTS or (named and (pair in _BEHIND_NAME or pair in contexts.of("acting"))):
        return True
    # "Dự án xây dựng Trụ sở mới Bộ Ngoại giao vượt gần 2.000 tỷ đồng".
    whole = tokens[index - 2].capital and enumerations.pair(tokens, index - 2) in words.compounds()
    return whole and index - first > 3 and pair in _BEHIND_NAME


def _stands_alone(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the syllable at *index* is a word, and no half of one."""
    before, pairs = tokens[index - 1].word, words.compounds()
    halves = (
        enumerations.pair(tokens, index - 1) in pairs or enumerations.pair(tokens, index) in pairs
    )
    return not (halves or tokens[index].capital or before in _UPWARDS)


_TEXTS = words.of("chương công quy quá lộ tờ giáo tiến hành")
_BEHIND_NAME = frozenset(
    (
        "xác định", "quy định", "thanh toán", "giải ngân", "thua lỗ", "đặt ra", "đi qua", "vượt gần",
        "vượt hơn", "trao đổi", "đội vốn", "chậm tiến", "gây ra", "kéo dài",
    )
)  # fmt: skip
