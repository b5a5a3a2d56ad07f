"""Lists inside the title of a document: where a comma goes on with it, and the years that it runs to."""

import re

from graph.dates import YEAR
from graph.extract.base import Scan
from graph.lexicon import contexts, words
from graph.lexicon.trie import Token

# Words that end a title wherever they stand.
STOP = words.of(
    "của tại với do được đã sẽ là để nhằm theo này đó trên và cho khi nếu nên mà thì bị đang vừa từ sau "
    "trước gồm như bởi vì tuy nhưng hay hoặc có không chưa còn thuộc trực ngày sáng chiều tối trong cùng nêu "
    "vào giữa dài tính cũng xin gửi chỉ cách gắn giúp ở nhận vẫn tiếp nằm muốn phải bằng dành mang"
)
# Of these words the first syllable ends no title.
WHOLE = frozenset(
    (
        "sáng tạo", "sáng kiến", "trực tuyến", "cách mạng", "chỉ số", "chỉ tiêu", "không gian",
        "không khí", "từ thiện", "dài hạn", "tại chỗ", "cho vay", "nhận thức", "nhận diện",
        "tiếp cận", "tiếp công", "giữa kỳ", "vừa và", "bằng cấp", "có công", "không dùng",
        "không chuyên", "không lây", "không chính", "không hoàn", "chưa thành", "có uy", "chỉ dẫn",
        "có tổ", "có động", "có yếu", "có hoàn", "khi nhà",
        "chỉ đạo", "giúp việc", "dài ngày", "bị thu", "nêu gương", "bằng xe", "bằng ô", "bằng đường",
    )
)  # fmt: skip
UNITS = words.of("tỉnh thành huyện quận xã phường thị tp")


def pair(tokens: tuple[Token, ...], index: int) -> str:
    """The two words at *index*, as one."""
    return " ".join([token.word for token in tokens[index : index + 2]])


# What a plan does besides: "Đề án đầu tư xây dựng, cải tạo, nâng cấp …".
ALSO = frozenset(
    (
        "nâng cấp", "cải tạo", "sắp xếp", "tổ chức", "mở rộng", "sửa chữa", "bảo tồn", "phát huy",
        "kiện toàn", "bồi dưỡng", "chỉnh trang", "tái định", "bố trí", "tôn tạo", "chế biến",
        "tiêu thụ", "khai thác", "duy tu", "chính sách", "hiện đại", "giảm nghèo", "chống tham", "đôn đốc",
    )
)  # fmt: skip


def coupled(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the comma at *index* parts what acts name in one breath, or one word told twice.

    "phòng, chống", "bảo hành, bảo dưỡng", "nhà tạm, nhà dột nát".
    """
    before, after = pair(tokens, index - 2), pair(tokens, index + 1)
    single = f"{tokens[index - 1].word}, {tokens[index + 1].word}"
    if not contexts.of("coupled").isdisjoint((f"{before}, {after}", single)):
        return True
    head = tokens[index - 2]
    return head.word == tokens[index + 1].word and not head.capital and head.word not in _NO_HEADS


# What a clause begins with as often as an item.
_NO_HEADS = STOP | words.of("các những một mỗi đến về án hoạch định , .")


# What a plan for economy and society is for besides: ", quốc phòng - an ninh năm 2020".
_DEFENCE = frozenset(("quốc phòng", "an ninh"))
_KEEPING = frozenset(("đảm bảo", "bảo đảm", "giữ vững"))
_LEAVING = frozenset(("đối với", "dự án"))
_CLAUSES = words.of(
    "lãnh đại ông bà anh chị đồng chính ubnd sở bộ nhưng nên song còn theo do với hiện việc vì và từ "
    "thuộc trong sớm chưa trả đưa mới nhằm tạo hướng bao gồm trình giao yêu phấn bảo đảm góp gắn "
    "đặc qua khi nếu để đã đang sẽ được không cùng có này là nhất tập tiếp đề kế chương vay bằng "
    "ngày sáng chiều tối năm tháng sau trước đến hoàn thể người nhiều một hai rà"
)
# Nouns that begin with such a syllable.
_NOUNS = frozenset(
    (
        "thể dục", "thể thao", "thể chế", "bảo hiểm", "bảo vệ", "sở hữu", "bộ máy", "tập huấn",
        "vay vốn", "đại học",
    )
)  # fmt: skip
_SIGNS = words.of(", . ( ) ;")
# What ends an item of a list: ", hè phố trên địa bàn".
_BOUNDS = words.of("cấp của trên tại và , . ; ) ( : năm giai đến đối cho trong ở về theo")


def goes_on(scan: Scan, first: int, index: int) -> bool:
    """Tell whether the comma at *index* stands in a list inside the title that begins at *first*."""
    tokens = scan.tokens
    if index + 3 >= len(tokens):
        return False
    if tokens[index + 1].capital:
        return _letters_and(scan, index + 1) or _session(tokens, index)
    if _address(tokens, index + 1):
        return True
    if _located(tokens, index):
        return False
    if _spans_years(tokens, index + 1) or _adds(tokens, index):
        return True
    if _leaves(tokens, first, index):
        return False
    if index - first <= 4 or tokens[index + 1].word == tokens[index - 2].word == "cấp":
        return True
    before = tokens[index - 1]
    return not (before.capital or before.word.isdigit()) and _lists(tokens, first, index)


def _letters_and(scan: Scan, index: int) -> bool:
    """Tell whether letters stand at *index*, and more behind "và"."""
    token = scan.tokens[index]
    short = scan.text[token.start : token.end]
    return short.isupper() and len(short) < 5 and scan.tokens[index + 1].word == "và"


def _located(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether where it is follows the comma at *index*: "dự án hồ Sông Mây, tỉnh Lào Cai"."""
    unit, name = tokens[index + 1 : index + 3]
    return unit.word in UNITS and name.capital and tokens[index - 1].capital


def _spans_years(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the years of a plan are told at *index*: "giai đoạn 2016"."""
    return pair(tokens, index) == "giai đoạn" and bool(YEAR.fullmatch(tokens[index + 2].word))


def _adds(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether what a plan does or is for besides follows the comma at *index*."""
    opening = pair(tokens, index + 1)
    kept = pair(tokens, index + 3) if opening in _KEEPING else opening
    return opening in ALSO or kept in _DEFENCE or coupled(tokens, index)


def _leaves(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether the sentence goes on behind the comma at *index*, and the title does not."""
    following, opening = tokens[index + 1], pair(tokens, index + 1)
    if following.word in _CLAUSES and opening not in _NOUNS:
        return True
    if opening in _LEAVING or opening in contexts.of("clause opening"):
        return True
    if index - first == 1 or (tokens[index - 1].capital and following.word in ("các", "những")):
        return True  # "dự án Quellbus, các dự án BOT"
    # "Thực hiện Đề án …, các sở đã …"
    return following.word in _SUBJECTS and _clause(tokens, index)


def _lists(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether one more item of a list stands behind the comma at *index*."""
    earlier = tokens[max(first, index - 4) : index]
    return (
        any(token.word == "," for token in earlier)
        or _echoes(tokens, first, index)
        or _is_item(tokens, index)
        or closed(tokens, index)
        or dated(tokens, index)
    )


# With these begins who or what does something, and the verb of the sentence shows it.
_SUBJECTS = words.of(
    "các những nhiều mọi mỗi toàn cả hầu đa tỉnh huyện xã phường thành quận thị ngành nhà hội chi cấp công "
    "cán nhân doanh đơn lực cơ trường học giáo bệnh tổ địa mức tổng số thời mục nội"
)
_NO_ITEMS = STOP | _SUBJECTS | words.of("nay mai kia rồi vậy thế xưa")
_TELLING = frozenset(
    (
        "yêu cầu",
        "đề nghị",
        "cho biết",
        "chỉ đạo",
        "tổ chức",
        "triển khai",
        "phấn đấu",
        "tiếp tục",
        "tập trung",
    )
)
_VERBAL = words.of("đã đang sẽ cần phải vừa cũng được bị có là còn đều chưa luôn vẫn")


def _clause(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a clause with its verb follows the comma at *index*, before the next stop."""
    for at in range(index + 2, min(index + 14, len(tokens))):
        word = tokens[at].word
        if at < index + 6 and pair(tokens, at) in _TELLING:
            return True
        if word in _VERBAL and pair(tokens, at - 1) not in words.compounds():
            return pair(tokens, at) not in words.compounds()
        if not word[0].isalnum() or pair(tokens, at) in ("giai đoạn", "đến năm"):
            return False
    return False


def _session(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Kỳ họp thứ 2, Quốc hội khóa XIV" is one name."""
    before = [token.word for token in tokens[max(0, index - 4) : index - 1]]
    return before == ["kỳ", "họp", "thứ"] and pair(tokens, index + 1) == "quốc hội"


def _address(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the place above the one before follows, and the years behind it."""
    if tokens[index].word not in UNITS:
        return False
    at = index + 1
    while at < len(tokens) and tokens[at].capital and at - index < 5:
        at += 1
    return at > index + 1 and pair(tokens, at) in ("giai đoạn", "đến năm")


def _echoes(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Tell whether what follows is built as what came: "cơ chế quản lý, cơ chế tài chính"."""
    following = tokens[index + 1 : index + 3]
    last = tokens[index - 1].word
    recent = {pair(tokens, at) for at in range(max(first, index - 9), index - 1)}
    if pair(tokens, index - 2) == pair(tokens, index + 2) and index - first > 3:
        return not tokens[index + 1].capital  # "thịt gia cầm, trứng gia cầm"
    return following[-1].word == last or pair(tokens, index + 1) in recent


def _is_item(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a word follows that ends the list or the title: ", hè phố trên …", ", kênh, rạch"."""
    if tokens[index + 2].word in _SIGNS:
        return tokens[index + 1].word.isalpha() and tokens[index + 1].word not in _NO_ITEMS
    return (
        pair(tokens, index + 1) in words.compounds()
        and not tokens[index + 2].capital
        and index + 3 < len(tokens)
        and (tokens[index + 3].word in _BOUNDS or pair(tokens, index + 3) == "việt nam")
    )


def closed(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether "và" closes the list behind the comma: ", vùng nước cảng biển và đường thủy nội địa,"."""
    joined, at = None, index + 1
    while at < len(tokens) and at - index < _LONGEST_LIST:
        token = tokens[at]
        if token.word == "và" and joined is None and at > index + 2:
            joined = at
        elif token.word in _BOUNDS or (joined is not None and _addressed(tokens, at)):
            return joined is not None and at - joined > 2
        elif (
            token.capital
            or not token.word.isalpha()
            or (token.word in STOP and pair(tokens, at) not in WHOLE)
        ):
            return False
        at += 1
    return False


_LONGEST_LIST = 13


def _addressed(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a house stands at *index*, by its number and street: "căn hộ 82 Hoa Mai"."""
    street = tokens[index + 1 : index + 2]
    return tokens[index].word.isdigit() and bool(street) and street[0].capital


def dated(tokens: tuple[Token, ...], index: int, *, names: bool = False) -> bool:
    """Tell whether small letters, or *names* too, run from the sign at *index* to the years of a plan."""
    for at in range(index + 1, min(index + 14, len(tokens) - 1)):
        token = tokens[at]
        if pair(tokens, at) in ("giai đoạn", "đến năm") or (
            token.word == "năm" and YEAR.fullmatch(tokens[at + 1].word)
        ):
            return at > index + 2
        if token.word in ("6", "9") and tokens[at + 1].word == "tháng":
            continue
        named = token.capital and not names
        stop = token.word in (STOP - {"và"}) and pair(tokens, at) not in WHOLE
        if named or stop or not token.word.isalpha():
            return False
    return False


_FAR = 26
# What a title does not hold before its years: verbs of a sentence, bodies that issue it.
_UNTITLED = words.of(
    "được đã sẽ là do này đó khi nếu nên mà thì bị đang vừa sau trước bởi tuy nhưng chưa ngày sáng chiều "
    "tối tháng vẫn phải trình ông bà rằng theo ubnd hđnd thủ ủy xin gửi nêu như cũng còn"
)
_BODIES = words.of("bộ sở chính quốc cục tổng ban thành")
_TIME = re.compile(YEAR.pattern + r"|[ivx]{1,3}|\d")


def towards_years(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether one clause, names in it too, runs from *index* to the years that a plan is for."""
    for at in range(index + 1, min(index + _FAR, len(tokens) - 2)):
        token = tokens[at]
        if pair(tokens, at) in ("giai đoạn", "đến năm"):
            return at > index + 2 and bool(_TIME.fullmatch(tokens[at + 2].word))
        if token.word == "(" and tokens[at + 2].word == ")":
            continue  # "thuộc Tập đoàn Điện lực (EVN) giai đoạn …"
        if token.word == ")":
            continue
        if not (token.word.isalpha() or token.word in ",-–&") or token.word in _UNTITLED:
            return False
        if token.capital and token.word in _BODIES and tokens[at + 1].word != "phố":
            return False
    return False
