"""How far the title of a document runs that stands without quotation marks.

A title is a long noun phrase. It ends at a stop, at a verb that tells what happens to the document,
at a name of another document or body behind a comma or "và"; it runs on over the commas of a list,
over "của các …", "ở nước ngoài" and the years that it is made for.
"""

import re

from graph.extract import enumerations, runs, title_signs, title_tails, title_verbs
from graph.extract.base import Scan
from graph.lexicon import words
from graph.lexicon.trie import Token

LIMIT = 60
# Of these the second syllable of a word ends no title: "tự do", "cải cách".
_SECOND = words.of(
    "do không nhận cách tính bằng trực tiếp trong muốn bị chỉ cùng dài gửi sáng tối tại thuộc vào"
)
_JOINTS = ("-", "–", ",", "&", "/", "và", "đến", "tới", "về")


def end(scan: Scan, first: int) -> int:
    """The index after the last token that may belong to a title which begins at token *first*."""
    tokens = scan.tokens
    index = first
    while index < len(tokens) and index - first < LIMIT:
        token = tokens[index]
        if token.word == "(":
            if route := title_signs.route(tokens, index):
                index = route
                break
            if over := title_signs.over_bracket(scan, index):
                index = over
                continue
        if not (
            token.word[0].isalnum() or token.word in "-–,&/" or title_signs.is_inner(scan, index)
        ):
            break
        if not scan.free(token.start, token.end):
            index = _without_verb(tokens, first, index)
            break
        if title_signs.is_sum(tokens, index) or title_signs.breaks_off(scan, index):
            break
        if token.word == ",":
            ends = not (
                enumerations.goes_on(scan, first, index) or title_tails.names_part(tokens, index)
            )
        elif index - first > 1 and title_verbs.acts_on(tokens, first, index):
            ends = True
        elif token.capital:
            ends = index > first and _begins_other(scan, index)
        else:
            ends = token.word in enumerations.STOP and not _goes_on(scan, first, index)
        if ends:
            break
        index += 1
        if enumerations.YEARS.fullmatch(token.word) and not title_signs.dash(tokens, index):
            index = _horizon(tokens, index)
            break
    while index > first and tokens[index - 1].word in _JOINTS:
        index -= 1
    if [token.word for token in tokens[index - 3 : index]] == ["trên", "địa", "bàn"]:
        index -= 3
    return max(index, first)


def _without_verb(tokens: tuple[Token, ...], first: int, index: int) -> int:
    """The index after a title that names another document next: "Kế hoạch … triển khai thực hiện"."""
    while index - first > 2 and enumerations.pair(tokens, index - 2) in (
        "triển khai",
        "thực hiện",
        "thi hành",
    ):
        index -= 2
    return index


# Behind the year that a plan is made for: ", tầm nhìn đến năm 2050", "và những năm tiếp theo".
_VISION = re.compile(
    r"(?:, |và )?(?:, )?(?:(?:tầm nhìn|định hướng|có xét|có tính)(?: phát triển)?(?: đến| tới)?(?: năm)? "
    r"(?:19|20)\d\d"
    r"|(?:các|những) năm tiếp theo)(?!\w)"
    r"|(?:và|;(?= tình hình)) (?:tình hình|kết quả|kế hoạch|phương hướng|nhiệm vụ|dự toán|dự kiến)"
    r"(?: (?:[^\W\d]+|-|,|[69] (?=tháng))){1,16}? năm (?:19|20)\d\d(?!\w)"
)


def _horizon(tokens: tuple[Token, ...], index: int) -> int:
    written = " ".join(token.word for token in tokens[index : index + 24])
    found = _VISION.match(written)
    return index + len(found[0].split()) if found else index


_NOT_WITHIN = words.of("đó năm thời tháng dự quý ngày số phiên khuôn khi việc")
# Behind "và" these go on with the sentence, not with the title.
_OUTSIDE = words.of(
    "chưa đã đang sẽ không được yêu giao đề các những chỉ có là cũng phải khi ban cho"
)


def _goes_on(scan: Scan, first: int, index: int) -> bool:
    """Tell whether a word that else ends a title joins two parts of it at *index*."""
    tokens = scan.tokens
    if index + 1 >= len(tokens):
        return False
    word, following = tokens[index].word, tokens[index + 1]
    pair = f"{word} {following.word}"
    opening = index == first or tokens[index - 1].word == "về"
    if pair in enumerations.WHOLE or (opening and pair == "tiếp tục"):
        return True
    if word in _SECOND and f"{tokens[index - 1].word} {word}" in words.compounds():
        return True
    if word in _TOWARDS_YEARS and enumerations.towards_years(tokens, index):
        return True
    if word in _DAYTIMES:  # "chiếu sáng", "ngày hội", but "sáng 3/4", "chiều nay"
        return following.word.isalpha() and following.word not in _DAYS and not following.capital
    if word == "theo":  # "Đề án tái cơ cấu ngành nông nghiệp theo hướng …"
        changed = {token.word for token in tokens[first : first + 3]} & {"tái", "đổi", "cơ"}
        return bool(changed) and following.word in ("hướng", "định")
    if word == "vì":  # "Kế hoạch hành động quốc gia vì sự phát triển bền vững"
        return following.word in ("sự", "trẻ", "người") and "hành" in [
            t.word for t in tokens[first:index]
        ]
    if word == "vào":  # "thu phí phương tiện vào các khu vực", but "… vào năm sau"
        spread = following.word in _WHERE or enumerations.pair(tokens, index + 1) == "một số"
        return index - first > 2 and (spread or enumerations.pair(tokens, index - 2) == "đầu tư")
    if word == "không":
        return tokens[index - 1].word == "trên"
    if word == "gắn":
        return following.word == "với" and not tokens[index - 1].capital
    if word == "tính":  # "mạn tính", but "tính đến"
        return following.word not in _COUNTING
    if word == "tại":  # "tại kỳ họp thứ ba"
        met = enumerations.pair(tokens, index + 1) in ("kỳ họp", "phiên họp") and (
            "thứ" in [token.word for token in tokens[index + 3 : index + 4]]
        )
        return met or title_tails.inspected_there(tokens, first, index)
    if word == "ở":
        at = index + 1
        while at < len(tokens) and tokens[at].capital:
            at += 1
        dated = at > index + 1 and enumerations.pair(tokens, at) in ("giai đoạn", "đến năm")
        abroad = enumerations.pair(tokens, index + 1) == "nước ngoài"
        spread = following.word in _WHERE and not following.capital
        # "Nghị quyết về chống khủng bố ở Syria": where an act applies.
        act = (
            first
            and tokens[first - 1].word == "về"
            and scan.toponym_at(following.start) is not None
        )
        return dated or abroad or spread or bool(act) or tokens[index - 1].word == "nhà"
    if word == "với":
        return tokens[index - 1].word in ("đối", "ứng")  # "thích ứng với"
    if word == "cách":
        return index > first and following.word.isalpha() and following.word not in ("đây", "nhau")
    if word == "gửi":
        return tokens[index - 1].word in ("tri", "dân") and following.word in ("đến", "tới")
    if word == "và":
        return _and_goes_on(scan, first, index)
    if word == "của":
        return _of_goes_on(tokens, index) or title_tails.works_for(tokens, first, index)
    if word == "trên":
        return title_tails.over(tokens, index)
    if word == "thuộc":
        return following.word in ("vùng", "lĩnh", "diện")
    if word == "cho":
        return not following.capital
    if word == "trong":
        if following.capital and following.word == "đảng":
            return True  # "Quy chế bầu cử trong Đảng"
        return (
            following.word.isalpha() and not following.capital and following.word not in _NOT_WITHIN
        )
    return False


# Behind these a title runs on to the years that it is for: "… nhằm giảm ùn tắc giai đoạn 2017-2020".
_TOWARDS_YEARS = words.of("nhằm để trên tại thuộc với của cho trong ở")
_WHERE = words.of("cấp các vùng cơ nông khu những")
_DAYTIMES = words.of("sáng chiều tối ngày")
_DAYS = words.of("nay qua mai cùng thứ hôm càng kia nọ này đó trước sau")
_COUNTING = words.of("đến từ tới theo ra riêng chung cả trên")
# Works whose names a project joins: "Cảng cá và Trung tâm dịch vụ Sa Kỳ".
_WORKS = words.of("trung khu nhà cảng cầu đường trường bệnh trạm bến hợp hỗ")


def _and_goes_on(scan: Scan, first: int, index: int) -> bool:
    tokens = scan.tokens
    following, before = tokens[index + 1], tokens[index - 1]
    if following.word[0].isdigit() or (following.word == "năm" and before.capital):
        return False
    if [token.word for token in tokens[index + 1 : index + 4]] == ["đặc", "biệt", "là"]:
        return False
    if following.capital:
        party = following.word == "nhân" and before.word in ("tri", "bộ", "đảng")
        named = any(token.capital for token in tokens[first + 1 : index])
        work = tokens[first].capital and not named and following.word in _WORKS
        beyond = tokens[index + 2 : index + 3]
        if scan.text[following.start : following.end].isupper() and not before.capital and beyond:
            return beyond[0].word.isalpha() and not beyond[0].capital  # "kinh doanh và XK gạo"
        return (
            party
            or following.word in enumerations.UNITS
            or (work and bool(beyond) and not beyond[0].capital)
        )
    if following.word in ("các", "những"):
        return not before.capital
    if following.word in _OUTSIDE or enumerations.pair(tokens, index + 1) in _PAPERS:
        return False
    if enumerations.pair(tokens, index + 1) in _TOLD_NEXT:
        return False
    # "và hoàn thiện Cổng thông tin": another thing is done to another thing.
    beyond = tokens[index + 3 : index + 4]
    done = enumerations.pair(tokens, index + 1)
    return not (beyond and beyond[0].capital and done in _DONE)


_PAPERS = frozenset(
    ("dự án", "dự thảo", "đề án", "kế hoạch", "chương trình", "quyết định", "báo cáo")
)
# What somebody does next with a plan: "trình bày Đề án … và thảo luận".
_TOLD_NEXT = frozenset(
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
    return any(enumerations.YEARS.fullmatch(body[at + 1].word) for at in years)


_OPENERS = words.of(
    "theo tại trong ngoài khi sau trước trên dưới từ đến với của do bởi vì nên nhưng tuy dù nếu để đây đó "
    "này ngày một các những mỗi"
)
_OFFICES = words.of("thủ chủ bộ phó tổng")
_OTHERS = words.of("quyết nghị luật thông chỉ ubnd hđnd chính thủ")


def _begins_other(scan: Scan, index: int) -> bool:
    """Tell whether another document or body follows at *index*, or a sentence whose stop was lost."""
    tokens = scan.tokens
    token = tokens[index]
    if token.word in _OTHERS and tokens[index - 1].word in ("và", ","):
        return True
    if token.word == "ảnh" and tokens[index - 1].word in "-–":
        return True  # "Dự án … Dung Quất -Ảnh: báo …"
    following = tokens[index + 1 : index + 2]
    if token.word == "ngày" and following and following[0].capital:
        return False  # "kỷ niệm 70 năm Ngày Thương binh - Liệt sĩ"
    if token.word in _OPENERS or enumerations.pair(tokens, index) == "đại biểu":
        return not scan.text[token.start : token.end].isupper()
    meeting = enumerations.pair(tokens, index - 2) == "hội nghị"  # "Hội nghị Chủ tịch Mặt trận"
    return token.word in _OFFICES and not meeting and runs.clause(scan, index)
