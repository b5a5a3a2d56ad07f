"""Words that end the title of a document, and where they join two parts of it instead."""

from collections.abc import Callable

from graph.dates import YEAR
from graph.extract.base import Scan
from graph.extract.document_names import enumerations, title_tails
from graph.lexicon import words
from graph.lexicon.trie import Token

# Of these the second syllable of a word ends no title: "tự do", "cải cách".
_SECOND = words.of(
    "do không nhận cách tính bằng trực tiếp trong muốn bị chỉ cùng dài gửi sáng tối tại thuộc vào"
)
_NOT_WITHIN = words.of("đó năm thời tháng dự quý ngày số phiên khuôn khi việc")
# Behind "và" these go on with the sentence, not with the title.
_OUTSIDE = words.of(
    "chưa đã đang sẽ không được yêu giao đề các những chỉ có là cũng phải khi ban cho"
)
# Behind these a title runs on to the years that it is for: "… nhằm giảm ùn tắc giai đoạn 2017-2020".
_TOWARDS_YEARS = words.of("nhằm để trên tại thuộc với của cho trong ở")
_WHERE = words.of("cấp các vùng cơ nông khu những")
_DAYTIMES = words.of("sáng chiều tối ngày")
_DAYS = words.of("nay qua mai cùng thứ hôm càng kia nọ này đó trước sau")
_COUNTING = words.of("đến từ tới theo ra riêng chung cả trên")
# Works whose names a project joins: "Cảng cá và Trung tâm dịch vụ Sa Kỳ".
_WORKS = words.of("trung khu nhà cảng cầu đường trường bệnh trạm bến hợp hỗ")


def goes_on(scan: Scan, first: int, index: int) -> bool:
    """Tell whether a word that else ends a title joins two parts of it at *index*."""
    tokens = scan.tokens
    if index + 1 >= len(tokens):
        return False
    word, pair = tokens[index].word, enumerations.pair(tokens, index)
    opening = index == first or tokens[index - 1].word == "về"
    if pair in enumerations.WHOLE or (opening and pair == "tiếp tục"):
        return True
    if word in _SECOND and _is_second(tokens, index):
        return True
    if word in _TOWARDS_YEARS and enumerations.towards_years(tokens, index):
        return True
    joins = _JOINS.get(word)
    return joins is not None and joins(scan, first, index)


def _is_second(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether the syllable at *index* ends a word: "thiết bị", but not "cộng đồng bằng nguồn vốn"."""
    at = index - 1
    while enumerations.pair(tokens, at) in words.compounds():
        at -= 1
    return (index - at) % 2 == 0


def _daytime(scan: Scan, first: int, index: int) -> bool:
    """ "Chiếu sáng", "ngày hội", but "sáng 3/4", "chiều nay"."""
    following = scan.tokens[index + 1]
    return following.word.isalpha() and following.word not in _DAYS and not following.capital


def _by(scan: Scan, first: int, index: int) -> bool:
    """ "Đề án tái cơ cấu ngành nông nghiệp theo hướng …"."""
    tokens = scan.tokens
    changed = {token.word for token in tokens[first : first + 3]} & {"tái", "đổi", "cơ"}
    return bool(changed) and tokens[index + 1].word in ("hướng", "định")


def _for_sake(scan: Scan, first: int, index: int) -> bool:
    """ "Kế hoạch hành động quốc gia vì sự phát triển bền vững"."""
    tokens = scan.tokens
    return tokens[index + 1].word in ("sự", "trẻ", "người") and any(
        token.word == "hành" for token in tokens[first:index]
    )


def _into(scan: Scan, first: int, index: int) -> bool:
    """ "Thu phí phương tiện vào các khu vực", but "… vào năm sau"."""
    tokens = scan.tokens
    spread = tokens[index + 1].word in _WHERE or enumerations.pair(tokens, index + 1) == "một số"
    return index - first > 2 and (spread or enumerations.pair(tokens, index - 2) == "đầu tư")


def _not(scan: Scan, first: int, index: int) -> bool:
    return scan.tokens[index - 1].word == "trên"


def _bound(scan: Scan, first: int, index: int) -> bool:
    return scan.tokens[index + 1].word == "với" and not scan.tokens[index - 1].capital


def _counted(scan: Scan, first: int, index: int) -> bool:
    """ "Mạn tính", but "tính đến"."""
    return scan.tokens[index + 1].word not in _COUNTING


def _at(scan: Scan, first: int, index: int) -> bool:
    """ "Tại kỳ họp thứ ba"."""
    tokens = scan.tokens
    met = enumerations.pair(tokens, index + 1) in ("kỳ họp", "phiên họp")
    numbered = met and "thứ" in [token.word for token in tokens[index + 3 : index + 4]]
    return numbered or title_tails.inspected_there(tokens, first, index)


def _where(scan: Scan, first: int, index: int) -> bool:
    tokens = scan.tokens
    following = tokens[index + 1]
    at = index + 1
    while at < len(tokens) and tokens[at].capital:
        at += 1
    dated = at > index + 1 and enumerations.pair(tokens, at) in ("giai đoạn", "đến năm")
    abroad = enumerations.pair(tokens, index + 1) == "nước ngoài"
    spread = following.word in _WHERE and not following.capital
    if dated or abroad or spread or tokens[index - 1].word == "nhà":
        return True
    # "Nghị quyết về chống khủng bố ở Syria": where an act applies.
    act = first > 0 and tokens[first - 1].word == "về"
    return act and scan.toponym_at(following.start) is not None


def _with(scan: Scan, first: int, index: int) -> bool:
    return title_tails.together(scan.tokens, first, index)


def _apart(scan: Scan, first: int, index: int) -> bool:
    following = scan.tokens[index + 1].word
    return index > first and following.isalpha() and following not in ("đây", "nhau")


def _sent(scan: Scan, first: int, index: int) -> bool:
    tokens = scan.tokens
    return tokens[index - 1].word in ("tri", "dân") and tokens[index + 1].word in ("đến", "tới")


def _middling(scan: Scan, first: int, index: int) -> bool:
    """ "Doanh nghiệp nhỏ và vừa"."""
    return enumerations.pair(scan.tokens, index - 2) == "nhỏ và"


def _of(scan: Scan, first: int, index: int) -> bool:
    return _of_goes_on(scan.tokens, index) or title_tails.works_for(scan.tokens, first, index)


def _over(scan: Scan, first: int, index: int) -> bool:
    return title_tails.over(scan.tokens, index)


def _belonging(scan: Scan, first: int, index: int) -> bool:
    return scan.tokens[index + 1].word in ("vùng", "lĩnh", "diện")


def _for(scan: Scan, first: int, index: int) -> bool:
    return not scan.tokens[index + 1].capital


def _within(scan: Scan, first: int, index: int) -> bool:
    following = scan.tokens[index + 1]
    if following.capital:
        return following.word == "đảng"  # "Quy chế bầu cử trong Đảng"
    return following.word.isalpha() and following.word not in _NOT_WITHIN


def _and_goes_on(scan: Scan, first: int, index: int) -> bool:
    tokens = scan.tokens
    following, before = tokens[index + 1], tokens[index - 1]
    if following.word[0].isdigit() or (following.word == "năm" and before.capital):
        return False
    if [token.word for token in tokens[index + 1 : index + 4]] == ["đặc", "biệt", "là"]:
        return False
    if following.capital:
        return _and_capital(scan, first, index)
    if following.word in ("các", "những"):
        return not before.capital and enumerations.pair(tokens, index + 2) not in _ACTS
    pair = enumerations.pair(tokens, index + 1)
    if following.word in _OUTSIDE or pair in PAPERS or pair in TOLD_NEXT:
        return False
    # "và hoàn thiện Cổng thông tin": another thing is done to another thing.
    beyond = tokens[index + 3 : index + 4]
    return not (beyond and beyond[0].capital and pair in _DONE)


def _and_capital(scan: Scan, first: int, index: int) -> bool:
    """Tell whether a title goes on with the capital behind "và" at *index*."""
    tokens = scan.tokens
    following, before = tokens[index + 1], tokens[index - 1]
    beyond = tokens[index + 2 : index + 3]
    small = bool(beyond) and not beyond[0].capital
    if scan.text[following.start : following.end].isupper() and not before.capital and beyond:
        return beyond[0].word.isalpha() and small  # "kinh doanh và XK gạo"
    if following.word in enumerations.UNITS:
        return True
    if following.word == "nhân" and before.word in ("tri", "bộ", "đảng"):
        return True
    named = any(token.capital for token in tokens[first + 1 : index])
    return following.word in _WORKS and tokens[first].capital and not named and small


_ACTS = frozenset(("văn bản", "nghị quyết", "nghị định", "thông tư", "chỉ thị", "quyết định"))
"""Acts in general, which a title does not go on with behind "và các"."""
PAPERS = frozenset(
    ("dự án", "dự thảo", "đề án", "kế hoạch", "chương trình", "quyết định", "báo cáo")
)
# What somebody does next with a plan: "trình bày Đề án … và thảo luận".
TOLD_NEXT = frozenset(
    (
        "thảo luận", "cho ý", "trình bày", "chỉ đạo", "biểu quyết", "nhất trí", "đạt được", "mang lại",
        "đưa vào", "đi vào", "lắng nghe", "phát biểu", "trình thủ", "trình chính", "trình ubnd", "nhiều văn",
        "đóng góp", "góp ý", "yêu cầu", "đề nghị", "khẳng định", "đánh giá cao", "gửi tới", "gửi đến",
    )
)  # fmt: skip
_DONE = frozenset(("hoàn thiện", "điều chỉnh", "ban hành", "phê duyệt", "triển khai", "thực hiện"))


def _of_goes_on(tokens: tuple[Token, ...], index: int) -> bool:
    """Of a place, not of a body: "cấp xã của tỉnh Bình Định", "Quy chế làm việc của tỉnh ủy"."""
    following, beyond = tokens[index + 1], tokens[index + 2 : index + 3]
    place = following.word in ("tỉnh", "huyện") and bool(beyond) and beyond[0].capital
    after = 2 if following.word == "thành" else 1
    dated = enumerations.pair(tokens, index + 1 + after) in ("giai đoạn", "đến năm")
    place = place or (following.word in enumerations.UNITS and dated)  # "của thành phố giai đoạn"
    people = following.word in ("các", "cử", "nhân", "người") and not following.capital
    party = (
        following.word == "đảng"
        and following.capital
        and not {token.word for token in beyond} & _OF_PARTY
    )
    # Of bodies of a kind: "cơ chế của đơn vị sự nghiệp công lập".
    kinds = [enumerations.pair(tokens, at) for at in (index + 1, index + 3)]
    kind = not following.capital and kinds[0] in _KINDS and kinds[1] in words.compounds()
    kind = kind or (kinds[0] in _PEOPLE and not following.capital)
    return place or people or party or kind or _covers(tokens, index + 1)


_KINDS = frozenset(
    (
        "đơn vị",
        "doanh nghiệp",
        "cơ quan",
        "tổ chức",
        "cán bộ",
        "công chức",
        "học sinh",
        "chính quyền",
    )
)
_PEOPLE = frozenset(
    (
        "cán bộ",
        "công chức",
        "viên chức",
        "học sinh",
        "sinh viên",
        "đảng viên",
        "giáo viên",
        "thanh niên",
    )
)
_OF_PARTY = words.of("bộ ủy đoàn cộng")


def _covers(tokens: tuple[Token, ...], index: int) -> bool:
    """Tell whether a short body's name and the year covered follow: "của Quốc hội năm 2018"."""
    body = tokens[index : index + 5]
    if not body or not body[0].capital:
        return False
    years = [at for at, token in enumerate(body[:-1]) if token.word == "năm" and at in (1, 2, 3)]
    return any(YEAR.fullmatch(body[at + 1].word) for at in years)


_JOINS: dict[str, Callable[[Scan, int, int], bool]] = {
    **dict.fromkeys(_DAYTIMES, _daytime),
    "theo": _by,
    "vì": _for_sake,
    "vào": _into,
    "vừa": _middling,
    "không": _not,
    "gắn": _bound,
    "tính": _counted,
    "tại": _at,
    "ở": _where,
    "với": _with,
    "cách": _apart,
    "gửi": _sent,
    "và": _and_goes_on,
    "của": _of,
    "trên": _over,
    "thuộc": _belonging,
    "cho": _for,
    "trong": _within,
}
