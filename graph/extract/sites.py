"""Works and natural features named as such: roads, bridges, stations, estates, rivers, shrines."""

import re
from collections.abc import Iterator

from graph.extract import (
    memorials,
    roads,
    runs,
    sections,
    site_names,
    site_parts,
    site_words,
    syllables,
)
from graph.extract.base import Scan, Span, placed
from graph.extract.roads import LEVELS, NO_NAME
from graph.lexicon import contexts, sites, surnames, words
from graph.lexicon.sites import Site
from graph.model import MentionKind

_STOP = words.of(
    "của tại ở thuộc cho với từ đến trong trên do là được có đã sẽ này đó khi bị vào qua về theo ra để như "
    "nhất mang tên nằm gồm lớn như cũ dịp các những trước cạnh gần giữa"
)
# Lanes have a number before the name of their street.
_ALLEYS = frozenset(("ngõ", "ngách", "hẻm"))
# Works that lie at others, and are named by them: "cầu sông Cấm", "ngõ 5 đường Láng".
_HOLDING = frozenset(
    ("cầu", "đê", "kè", "ngõ", "ngách", "hẻm", "bãi giữa", "hầm", "cống", "đập", "trạm bơm", "trạm thu phí",
        "đường ống nước", "đường ống", "đường nước", "bãi đỗ xe", "bãi giữ xe", "bãi đậu xe",
    )
)  # fmt: skip
_HELD = frozenset(
    (
        "sông",
        "suối",
        "kênh",
        "rạch",
        "hồ",
        "đường",
        "phố",
        "chợ",
        "lăng",
        "bến xe",
        "sân bay",
        "cầu",
        "hầm",
    )
)
# Works and waters that may be named after "Ông" or "Bà" somebody.
_TITLED = words.of(
    "cầu rạch chợ kênh núi chùa đền miếu tháp suối hòn cống đường sông giồng gò vàm xẻo"
)
_ROADS = ("đường ", "phố ", "đại lộ ", "đê ")
_SEVERAL = frozenset(("các", "những", "nhiều"))
_PRESSED = words.of("bấm nhấn ấn cái chiếc")
# Works and waters that "Ông" and "Bà" are the whole name of: "thác Bà", "núi Ông".
_OF_ELDERS = words.of("thác núi chùa đền miếu lăng")
# Sites that lie in a commune without being called after it.
_NAMELESS = frozenset(
    ("bãi đá", "bãi vàng", "bãi thải", "đồi chè", "khu nhà trọ", "khu căn hộ", "giao lộ")
)
_WATERS = frozenset(("vịnh", "eo biển", "biển"))
# A plant, a port, a hotel is an organization where it acts or is acted on as one.
_ACTING = (
    "nhà máy", "cảng", "khách sạn", "khu du lịch", "siêu thị", "resort", "trung tâm", "khu nghỉ dưỡng",
    "bến xe", "sân bay", "sân golf", "khu vui chơi", "công viên",
)  # fmt: skip
_ACTS = re.compile(
    r"(?<!\w)(?:cổ phần hóa|giám đốc|lãnh đạo|đại diện|công nhân|nhân viên|(?<!về )(?<!từ )phía|xử phạt|"
    r"yêu cầu|đề nghị|tổng quản lý|chủ đầu tư)[ \xa0]$"
)

_DOES = re.compile(
    r"[ \xa0](?:bị (?:xử )?phạt|bị đình chỉ|cam kết|xin lỗi|cho biết|khẳng định|nộp|nợ|tuyển dụng|"
    r"xả thải)(?!\w)"
)


def extract(scan: Scan) -> Iterator[Span]:
    """Yield named sites with the word for what they are."""
    rows = [*sections.extract(scan), *sections.stretches(scan), *roads.rows(scan)]
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
        if site.word.split()[0] in site_words.SIDES and not scan.tokens[first].capital:
            inner = sites.words().match(scan.tokens, first + 1)
            if inner is not None:
                site, first = inner[1][0], first + 1  # "bờ nam sông Hương"
        last = _site_end(scan, site, first, after)
        if last is None or _cuts_word(scan, after, last):
            continue
        start, end = scan.tokens[first].start, scan.tokens[last - 1].end
        acts = _ACTS.search(scan.before(start, 20)) or _DOES.match(scan.normalised, end)
        if site.word.startswith(_ACTING) and acts:
            yield Span(start, end, MentionKind.ORGANIZATION, "organization/site")
        else:
            yield placed(start, end, "place/site")
            if scan.normalised.startswith(_ROADS, hit.start):
                yield from roads.chained(scan, last)
                yield from roads.listed(scan, first, last)
    yield from roads.numbered(scan)


# Bodies that look after a site or build it, and are named after it.
_KEEPERS = tuple(
    f"{board} "
    for board in (
        "ban quản lý", "ban quản lý dự án", "ban qlda", "bql dự án", "bqlda", "bảo tàng",
        "bộ tư lệnh bảo vệ", "phường", "xã",
    )
)  # fmt: skip


# The grounds of a landmark are called after it: "khu di tích Hoàng thành Thăng Long".
_GROUNDS = ("quần thể di tích ", "khu di tích ", "khu danh thắng ", "trung tâm di sản ")


def landmarks(scan: Scan) -> Iterator[Span]:
    """Yield the few sites whose names hold an institution's ("Nhà Quốc hội")."""
    for hit in sites.landmarks().scan(scan.tokens):
        before = scan.before(hit.start, 30)
        if before.endswith(_KEEPERS):
            continue  # the body that looks after it
        ground = next((len(word) for word in _GROUNDS if before.endswith(word)), 0)
        yield placed(hit.start - ground, hit.end, "place/landmark")


def _cuts_word(scan: Scan, start: int, last: int) -> bool:
    """Tell whether the name is but the first syllable of a word: "Tháp Tài chính"."""
    return last - start == 1 and runs.completes(scan, last)


def _inside_toponym(scan: Scan, position: int) -> bool:
    """Tell whether *position* lies within a longer place name: "đồng bằng sông Hồng"."""
    return scan.toponym_start(position) < position


def _site_end(scan: Scan, site: Site, first: int, after: int) -> int | None:
    """The index after the name of the *site* whose word spans tokens *first* to *after*, or None."""
    tokens = scan.tokens
    if (
        after >= len(tokens)
        or not runs.adjacent(scan, after)
        or site_words.is_other(scan, first, after)
    ):
        return None
    after = site_parts.past_letters(scan, first, after)
    if site.word in site_parts.HOUSED and (housed := site_parts.street(scan, after)):
        return housed
    start = _middle(scan, site, after)
    if start is None:
        return None
    alley = site.word in _ALLEYS and tokens[start].word[0].isdigit()
    if alley and start + 1 < len(tokens) and runs.adjacent(scan, start + 1):
        start += 1  # "ngõ 464 Âu Cơ"
    inner = sites.words().match(tokens, start) if not tokens[start].capital else None
    if inner is not None and site.word in _HOLDING and inner[1][0].word in _HELD:
        return _site_end(scan, inner[1][0], start, inner[0])  # "bãi giữa sông Hồng", "cầu sông Cấm"
    if tokens[start].word in LEVELS and not tokens[start].capital:
        if site.word in _NAMELESS:
            return None  # "bãi đá phường Nhật Tân"
        start += 1
        if start >= len(tokens) or not runs.adjacent(scan, start):
            return None
    if site.word in memorials.SITES and (remembered := memorials.end(scan, start)):
        return remembered
    region = scan.toponym_at(tokens[start].start) if tokens[start].word == "miền" else None
    if region is not None:
        return scan.token(region.end)  # "Bến xe miền Đông"
    named = tokens[start].word not in NO_NAME or _is_titled(scan, site, start)
    if not (named or _is_named(scan, start)) or not tokens[start].capital:
        return None
    hit = scan.toponym_at(tokens[start].start)
    if tokens[first].capital and after - first == 1 and tokens[start].word in ("thị", "văn"):
        further = runs.adjacent(scan, start + 1) and tokens[start + 1].capital
        if further and not runs.opens(scan, first) and scan.toponym_at(tokens[first].start) is None:
            return None  # "đoàn viên Lăng Thị Son"
    if hit and all(place.level == "country" for place in hit.values):
        ended = scan.token(hit.end)
        longer = ended - start == 1 and runs.adjacent(scan, ended) and tokens[ended].capital
        estate = (
            site.word.startswith(("khu ", "kcn"))
            and tokens[min(ended, len(tokens) - 1)].word in "-–"
        )
        if (
            not (longer or estate) and site.word not in _WATERS
        ):  # "sân vận động Mỹ Đình", "vịnh Thái Lan"
            return None  # "ngôi đình Việt Nam" is any of them
    several = first > 0 and tokens[first - 1].word in _SEVERAL
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
    if site.word == "đường sắt đô thị" and hit and hit.values[0].level == "province":
        ended = scan.token(hit.end)
        if ended >= len(tokens) or tokens[ended].word not in "-–":
            return None  # "các dự án đường sắt đô thị Hà Nội"
    if site.word == "đường" and start + 1 < len(tokens) and tokens[start + 1].word == "lộ":
        return None  # "đường Tỉnh lộ 419" goes by its number
    if site.word == "di tích" and sites.words().match(tokens, start) is None:
        return None  # any monument, but "di tích Đình Hạ"
    coded = site.middle is None or len(site.middle) > 0
    last = site_names.end(scan, start, coded=coded)
    if coded and tokens[start].word[-1].isdigit():
        last = start + 1  # "Nhà ga T3 Cảng hàng không …"
    if last is None or (last < len(tokens) and tokens[last].word == "+"):
        return None
    if site.linked:
        estate = site.word.startswith(("khu ", "kcn", "cảng", "công viên", "đập", "cống"))
        last = site_names.linked(scan, last, persons=site.word == "đường", estate=estate)
    part = last - start < 2 or not runs.opens(scan, first)
    if site.word == "bến" and tokens[first].capital and part:
        return None  # "P.Bến Nghé", "Nhóm Bến Thành Kids"
    if site.word == "phá" and not (last - start > 1 and tokens[last - 1].capital):
        return None  # "bị phá Liên quan đến", "Lê Hoàn phá Tống"
    if site.word == "phà" and not syllables.vietnamese(tokens[start].word):
        return None  # a ship
    if site.word == "nút" and (last - start < 2 or tokens[first - 1].word in _PRESSED):
        return None  # "bấm nút Đăng ký", but "nút Mỹ Thủy"
    if site_parts.sided(scan, start, last):
        # "khu dân cư phía Đông rạch Bà Cua", "Khu du lịch Bắc bán đảo Cam Ranh"
        beside = sites.words().match(tokens, last)
        if beside is None:
            return site_parts.landform(scan, last) or last
        return _site_end(scan, beside[1][0], last, beside[0]) or last
    if last - start == 1 and tokens[start].word[-1].isdigit():
        # A part known by a code names the whole too: "nhà ga T1 sân bay quốc tế Nội Bài".
        whole = sites.words().match(tokens, last)
        if whole and runs.adjacent(scan, last):
            return _site_end(scan, whole[1][0], last, whole[0]) or last
    return last


def _is_named(scan: Scan, start: int) -> bool:
    """Tell whether a word that elsewhere begins a body's name begins a place's: "Hội An", "Thủ Lệ"."""
    tokens, following = scan.tokens, start + 1
    if not runs.adjacent(scan, following) or not tokens[following].capital:
        return False
    if f"{tokens[start].word} {tokens[following].word}" in words.compounds():
        return False
    hit = scan.toponym_at(tokens[start].start)
    return tokens[start].word == "thủ" or (hit is not None and scan.token(hit.end) > following)


def _is_titled(scan: Scan, site: Site, start: int) -> bool:
    """Tell whether "Ông" or "Bà" begins the name of the site: "cầu Ông Lãnh", "rạch Bà Cua"."""
    tokens = scan.tokens
    if tokens[start].word not in ("ông", "bà") or not tokens[start].capital:
        return False
    following = start + 1
    if runs.adjacent(scan, following) and tokens[following].capital:
        ended = following + 1
        goes_on = runs.adjacent(scan, ended) and (
            tokens[ended].capital or tokens[ended].word in contexts.of("person acts")
        )
        return site.word in _TITLED or not (goes_on or tokens[start - 1].capital)
    return site.word in _OF_ELDERS and not tokens[start - 1].capital


def _begins(scan: Scan, site: Site, after: int, index: int) -> bool:
    """Tell whether another site begins at token *index*, behind several without a name."""
    tokens, first = scan.tokens, after - len(site.word.split())
    if "và" not in tokens.words[after:index] or tokens[first - 1].word not in _SEVERAL:
        return False
    return sites.words().match(tokens, index) is not None


def _middle(scan: Scan, site: Site, after: int) -> int | None:
    """The index where the name of *site* begins, past the words that may stand before it."""
    tokens = scan.tokens
    if site.middle is None:
        index = after
        while index < len(tokens) and index - after < 12 and runs.adjacent(scan, index):
            named = index + 1 < len(tokens) and tokens[index + 1].capital
            if tokens[index].capital and _begins(scan, site, after, index):
                return None  # "các nhà máy sản xuất phân bón và Nhà máy thép"
            if tokens[index].capital or (tokens[index].word in LEVELS and named):
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
