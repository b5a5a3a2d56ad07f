"""Works and natural features named as such: roads, bridges, stations, estates, rivers, shrines."""

import re
from collections.abc import Iterator

from graph.extract import runs, sections, syllables
from graph.extract.base import Scan, Span
from graph.lexicon import contexts, sites, surnames, words
from graph.lexicon.sites import Site
from graph.model import MentionKind
from graph.patterns import Led

_LEVELS = words.of("thôn xã làng phường bản ấp huyện tỉnh")
_UNITS = _LEVELS | words.of("quận phố trấn")
# Capitals after a site's word that begin a body or a sentence, not its name.
_NO_NAME = words.of(
    "bộ sở ủy ubnd hđnd chủ phó bí giám ông bà ngày theo chính thủ quốc tại trong từ đến với và là có đã "
    "sẽ được khi nếu hiện các những một nhiều công tổng cục vụ phòng ban đảng đoàn hội nhân do để sau "
    "cũng chỉ còn đây đó anh chị cô vì nhưng tuy vậy này tết"
)
_STOP = words.of(
    "của tại ở thuộc cho với từ đến trong trên do là được có đã sẽ này đó khi bị vào qua về theo ra để như "
    "nhất mang tên nằm gồm lớn như cũ dịp"
)
# Lanes have a number before the name of their street.
_ALLEYS = frozenset(("ngõ", "ngách", "hẻm"))
# Capitals that begin the next sentence, and no syllable of a name.
_CLAUSE = words.of("theo trong khi từ ông bà được nếu trên sau")
# Works that lie at others, and are named by them: "cầu sông Cấm", "ngõ 5 đường Láng".
_HOLDING = frozenset(
    ("cầu", "đê", "kè", "ngõ", "ngách", "hẻm", "bãi giữa", "hầm", "cống", "đập", "trạm bơm",
        "đường ống nước", "đường ống", "đường nước",
    )
)  # fmt: skip
_HELD = frozenset(("sông", "suối", "kênh", "rạch", "hồ", "đường", "phố"))
# Works and waters that may be named after "Ông" or "Bà" somebody.
_TITLED = words.of("cầu rạch chợ kênh núi chùa đền miếu tháp suối hòn cống đường sông")
# Surnames among the words for sites: with a capital they begin a person's name.
_SURNAMES = words.of("hồ đinh")
# Roads by number. The search begins at the digits, which are rare, and looks back for the road.
_NUMBER = re.compile(
    r"\d(?<!\d\d)\d{0,2}[a-z]?(?![\w%]|[.,/]\d|[ \xa0](?:km|m|ha|năm|làn|tháng|phút|cây)(?!\w))"
)
_ROAD = re.compile(
    r"(?<![\w.-])(?:(?:đường[ \xa0])?(?P<code>(?:ql|tl|đt|hl|dt)\.?[ \xa0]?)|"
    r"(?P<road>(?:quốc lộ|tỉnh lộ|hương lộ|"
    r"đường tỉnh|đường vành đai|vành đai|đường số)[ \xa0](?:số[ \xa0])?)|(?P<plain>đường[ \xa0]))$"
)
# "đường 3 làn", "đường 5g" are no roads; "đường 39B", "đường 672)" are.
_PLAIN = re.compile(r"\d{2,3}(?!\w|[ \xa0][^\W\d_])|\d{1,3}[a-e](?!\w)")
# A plant, a port, a hotel is an organization where it acts or is acted on as one.
_ACTING = ("nhà máy", "cảng", "khách sạn", "khu du lịch", "siêu thị", "resort")
_ACTS = re.compile(
    r"(?<!\w)(?:cổ phần hóa|giám đốc|lãnh đạo|đại diện|công nhân|nhân viên|phía|xử phạt)[ \xa0]$"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield named sites with the word for what they are."""
    rows = [*sections.extract(scan), *_rows(scan)]
    yield from rows
    listed = {span.start for span in rows}
    for hit in sites.words().scan(scan.tokens):
        if runs.signed(scan, hit.start) or _inside_toponym(scan, hit.start):
            continue
        site = hit.values[0]
        first = scan.token(hit.start)
        after = scan.token(hit.end)
        if after < len(scan.tokens) and scan.tokens[after].start in listed:
            continue
        last = _site_end(scan, site, first, scan.token(hit.end))
        if last is None:
            continue
        end = scan.tokens[last - 1].end
        if site.word.startswith(_ACTING) and _ACTS.search(scan.before(hit.start, 20)):
            yield Span(hit.start, end, MentionKind.ORGANIZATION, "organization/site")
        else:
            yield _place(hit.start, end, "site")
    yield from _numbered(scan)


# Several sites under one word: "các tuyến đường: Lê Lợi, Hàm Nghi", "hai cầu Rồng và Thuận Phước".
_SEVERAL = "các|những|một số|hai|ba|bốn|nhiều|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19"
_ROW = Led(
    rf"(?:{_SEVERAL})[ \xa0](?:(?:tuyến|con|cây)[ \xa0])?"
    r"(?:đường phố|đường|phố|chợ|cầu|sông|hồ|chùa|đền|khu đô thị|khu công nghiệp|kcn|bến xe)"
    r"(?:[ \xa0](?:chính|lớn|trung tâm|trọng điểm))?(?:[ \xa0](?:gồm|như|là))?:?[ \xa0](?=\w)",
    by=_SEVERAL,
)
_NEXT = re.compile(r"(?:,[ \xa0]|[ \xa0]và[ \xa0]|,[ \xa0]và[ \xa0]|;[ \xa0])(?=\w)")


def _rows(scan: Scan) -> Iterator[Span]:
    for row in scan.led(_ROW):
        if any(char.isupper() for char in scan.text[row.start() + 1 : row.end()]):
            continue  # "ngõ 16 Cầu Giấy, Hà Nội"
        found: list[Span] = []
        position = row.end()
        while True:
            first = scan.token(position)
            last = runs.capitals(scan, first, 4, numbered=True)
            if last == first or scan.tokens[first].word in _NO_NAME | _UNITS:
                break
            found.append(_place(scan.tokens[first].start, scan.tokens[last - 1].end, "row"))
            following = _NEXT.match(scan.normalised, found[-1].end)
            if following is None:
                break
            position = following.end()
        if len(found) > 1 and not scan.text[found[0].start : found[0].end].isupper():
            yield from found


def _numbered(scan: Scan) -> Iterator[Span]:
    for found in _NUMBER.finditer(scan.normalised):
        before = scan.before(found.start(), 24)
        road = _ROAD.search(before)
        if road is None or (road["plain"] and not _PLAIN.match(scan.normalised, found.start())):
            continue
        offset = found.start() - len(before)
        if road["code"] is None or scan.text[offset + road.start("code")].isupper():
            yield _place(offset + road.start(), found.end(), "road-number")


def landmarks(scan: Scan) -> Iterator[Span]:
    """Yield the few sites whose names hold an institution's ("Nhà Quốc hội")."""
    for hit in sites.landmarks().scan(scan.tokens):
        if scan.before(hit.start, 12).endswith("ban quản lý "):
            continue  # the body that looks after it
        yield _place(hit.start, hit.end, "landmark")


def _inside_toponym(scan: Scan, position: int) -> bool:
    """Tell whether *position* lies within a longer place name: "đồng bằng sông Hồng"."""
    return scan.toponym_start(position) < position


def _place(start: int, end: int, rule: str) -> Span:
    return Span(start, end, MentionKind.PLACE, f"place/{rule}")


def _site_end(scan: Scan, site: Site, first: int, after: int) -> int | None:
    """The index after the name of the *site* whose word spans tokens *first* to *after*, or None."""
    tokens = scan.tokens
    if after >= len(tokens) or not runs.adjacent(scan, after) or _is_other(scan, first, after):
        return None
    start = _middle(scan, site, after)
    if start is None:
        return None
    alley = site.word in _ALLEYS and tokens[start].word[0].isdigit()
    if alley and start + 1 < len(tokens) and runs.adjacent(scan, start + 1):
        start += 1  # "ngõ 464 Âu Cơ"
    inner = sites.words().match(tokens, start) if not tokens[start].capital else None
    if inner is not None and site.word in _HOLDING and inner[1][0].word in _HELD:
        return _site_end(scan, inner[1][0], start, inner[0])  # "bãi giữa sông Hồng", "cầu sông Cấm"
    if tokens[start].word in _LEVELS and not tokens[start].capital:
        start += 1
        if start >= len(tokens) or not runs.adjacent(scan, start):
            return None
    region = scan.toponym_at(tokens[start].start) if tokens[start].word == "miền" else None
    if region is not None:
        return scan.token(region.end)  # "Bến xe miền Đông"
    named = tokens[start].word not in _NO_NAME or _is_titled(scan, site, start)
    if not (named or _is_named(scan, start)) or not tokens[start].capital:
        return None
    hit = scan.toponym_at(tokens[start].start)
    if tokens[first].capital and after - first == 1 and tokens[start].word in ("thị", "văn"):
        further = runs.adjacent(scan, start + 1) and tokens[start + 1].capital
        if further and not runs.opens(scan, first) and scan.toponym_at(tokens[first].start) is None:
            return None  # "đoàn viên Lăng Thị Son"
    if hit and all(place.level == "country" for place in hit.values):
        ended = scan.token(hit.end)
        longer = ended - start == 1 and _follows(scan, ended) and tokens[ended].capital
        if not longer:  # "sân vận động Mỹ Đình"
            return None  # "ngôi đình Việt Nam" is any of them
    several = first > 0 and tokens[first - 1].word in ("các", "những", "nhiều")
    if hit and several and not tokens[first].capital and after - first > 1:
        return None  # "các khách sạn Đà Nẵng"
    if (
        site.word == "đường sắt"
        and tokens[first].capital
        and tokens[start].word in surnames.shares()
    ):
        return None  # "Cục trưởng Đường sắt" and his name
    if site.word == "tượng đài" and tokens[start].word == "bác":
        return None  # "tượng đài Bác Hồ": the person
    if site.word == "căn cứ" and tokens[first].capital:
        return None  # "Căn cứ Nghị quyết"
    if site.word == "kênh" and not syllables.vietnamese(tokens[start].word):
        return None  # "kênh VTV1"
    if site.word == "phố" and hit and hit.values[0].level == "province":
        return None  # "các tuyến phố Hà Nội"
    if site.word == "di tích" and sites.words().match(tokens, start) is None:
        return None  # any monument, but "di tích Đình Hạ"
    coded = site.middle is None or len(site.middle) > 0
    last = _name_end(scan, start, coded=coded)
    if coded and tokens[start].word[-1].isdigit():
        last = start + 1  # "Nhà ga T3 Cảng hàng không …"
    if last is None or (last < len(tokens) and tokens[last].word == "+"):
        return None
    if site.linked:
        estate = site.word.startswith("khu ")
        last = _linked(scan, last, persons=site.word == "đường", estate=estate)
    if last - start == 1 and tokens[start].word[-1].isdigit():
        # A part known by a code names the whole too: "nhà ga T1 sân bay quốc tế Nội Bài".
        whole = sites.words().match(tokens, last)
        if whole and runs.adjacent(scan, last):
            return _site_end(scan, whole[1][0], last, whole[0]) or last
    return last


def _is_named(scan: Scan, start: int) -> bool:
    """Tell whether a word that elsewhere begins a body's name begins a place's: "Hội An", "Thủ Lệ"."""
    tokens, following = scan.tokens, start + 1
    if not _follows(scan, following) or not tokens[following].capital:
        return False
    if f"{tokens[start].word} {tokens[following].word}" in words.compounds():
        return False
    hit = scan.toponym_at(tokens[start].start)
    return tokens[start].word == "thủ" or (hit is not None and scan.token(hit.end) > following)


def _is_titled(scan: Scan, site: Site, start: int) -> bool:
    """Tell whether "Ông" or "Bà" begins the name of the site: "cầu Ông Lãnh", "rạch Bà Cua"."""
    tokens = scan.tokens
    if tokens[start].word not in ("ông", "bà") or site.word not in _TITLED:
        return False
    return tokens[start].capital and start + 1 < len(tokens) and tokens[start + 1].capital


def _is_other(scan: Scan, first: int, after: int) -> bool:
    """Tell whether the word for a site is part of another word ("yêu cầu", "thành phố")."""
    tokens = scan.tokens
    word = tokens[first].word
    if after - first > 1:
        return word in ("nam", "bắc") and not tokens[first].capital
    following = tokens[after : after + 2]
    if word == "đình" and tokens[first].capital and not following[-1].capital:
        return True
    if tokens[first].capital and scan.toponym_at(tokens[first].start):
        return True
    if tokens[first].capital and word in _SURNAMES:
        return True
    if first and runs.adjacent(scan, first):
        before = tokens[first - 1]
        if word == "đường" and before.word in ("lề", "lòng", "mặt", "từ"):
            return not tokens[after].capital if after < len(tokens) else True
        # "thi công kênh" is two words, though "công kênh" is one.
        whole = first > 1 and f"{tokens[first - 2].word} {before.word}" in words.compounds()
        if f"{before.word} {word}" in words.compounds() and not (whole and tokens[after].capital):
            return True
        if before.word in ("các", "những", "nhiều", "miền"):
            return True
        if word == "cầu" and before.word in ("đầu", "điểm"):
            return True
        if word == "phố" and before.word in ("thành", "đường", "khu"):
            return True
        # "Nguyễn Cầu", "quận Cầu Giấy": a syllable of a name.
        if tokens[first].capital and (before.capital or before.word in _UNITS):
            return True
    return False


def _middle(scan: Scan, site: Site, after: int) -> int | None:
    """The index where the name of *site* begins, past the words that may stand before it."""
    tokens = scan.tokens
    if site.middle is None:
        index = after
        while index < len(tokens) and index - after < 8 and runs.adjacent(scan, index):
            if tokens[index].capital or tokens[index].word in _LEVELS:
                # "Khu di tích Quốc gia đặc biệt …": a capital that does not end the description.
                if (
                    f"{tokens[index].word} {tokens[index + 1].word if index + 1 < len(tokens) else ''}"
                    != "quốc gia"
                ):
                    return index
                index += 1
            elif tokens[index].word in _STOP or not tokens[index].word.isalpha():
                return None
            index += 1
        return None
    for count in (4, 3, 2, 1):
        words_between = " ".join(token.word for token in tokens[after : after + count])
        if words_between in site.middle:
            after += count
            break
    return after if after < len(tokens) and runs.adjacent(scan, after) else None


def _name_end(scan: Scan, start: int, *, coded: bool) -> int | None:
    """The index after the name at token *start*; only some sites are *coded* ("nhà ga T1")."""
    tokens = scan.tokens
    last = _capitals(scan, start)
    hit = scan.toponym_at(tokens[start].start)
    known = scan.token(hit.end) if hit else start
    if start < known < last and tokens[known].word in surnames.shares():
        last = known  # A person follows: "chợ Vĩnh Long Nguyễn Văn Bình".
    last = max(last, known)
    # "sông Hồng Nhân dịp": a sentence began; but "ngã ba Quan Nhân".
    while last - start > 1 and last > known and _begins(scan, last - 1):
        last -= 1
    for at in range(start + 1, last):
        titled = tokens[at].word in ("ông", "bà") and not tokens[min(at + 1, last)].capital
        if (tokens[at].word in _CLAUSE and not titled) or runs.clause(scan, at):
            return at  # "sân bay Long Thành Theo Tờ trình": the break was lost
    name = scan.text[tokens[start].start : tokens[last - 1].end]
    if name.isupper() and hit is None and (" " in name or not coded):
        return None
    # "An toàn khu Trung ương": the last capital may begin a word of two syllables.
    if _follows(scan, last) and not tokens[last].capital and tokens[last].word not in _NO_NAME:
        if f"{tokens[last - 1].word} {tokens[last].word}" not in words.compounds():
            return last
        last += 1
    # "Khu di tích Trung đoàn 52 Tây Tiến", "… Kiến trúc Nghệ thuật Đình Hàng Kênh": it goes on.
    further = last
    if coded and _follows(scan, last) and tokens[last].word.isdigit():
        further += 1
    if coded and _follows(scan, further) and tokens[further].capital:
        return _name_end(scan, further, coded=coded) or last
    return last


def _begins(scan: Scan, index: int) -> bool:
    """Tell whether the capital at token *index* begins what is no name: "Nhân dịp", not "Giám có"."""
    tokens = scan.tokens
    following = index + 1
    word = tokens[index].word
    if word not in _NO_NAME or word in ("ông", "bà") or not _follows(scan, following):
        return False
    if tokens[following].capital or not tokens[following].word.isalpha():
        return False
    pair = f"{word} {tokens[following].word}"
    return word in contexts.of("opener") or pair in words.compounds()


def _capitals(scan: Scan, start: int) -> int:
    """The index after the capitals at token *start*, past the word for another site among them."""
    inner = sites.words().match(scan.tokens, start)
    if inner and _follows(scan, inner[0]) and scan.tokens[inner[0]].capital:
        return runs.capitals(scan, inner[0], 4, numbered=True)
    return runs.capitals(scan, start, 5, numbered=True)


def _follows(scan: Scan, index: int) -> bool:
    return index < len(scan.tokens) and runs.adjacent(scan, index)


def _linked(scan: Scan, last: int, *, persons: bool, estate: bool) -> int:
    """The index after the last end of a road that names its ends: "TP.HCM – Trung Lương"."""
    tokens = scan.tokens
    while last + 1 < len(tokens) and tokens[last].word == "-" and tokens[last + 1].capital:
        word = tokens[last + 1].word
        two = _follows(scan, last + 2) and tokens[last + 2].capital  # "– Nhân Chính"
        if (word in _NO_NAME and not two) or (persons and word in surnames.shares()):
            break
        further = runs.capitals(scan, last + 1, 4)
        hit = scan.toponym_at(tokens[last + 1].start)
        if estate and hit and any(place.level == "province" for place in hit.values):
            break  # "khu công nghiệp Thăng Long - Hà Nội": the province that it lies in
        while further - last > 2 and runs.clause(scan, further - 1):
            further -= 1  # "cầu Tân Vũ - Lạch Huyện Về việc": the break was lost
        last = max(further, scan.token(hit.end)) if hit else further
    return last
