"""Where the name of a site ends: "cầu | Hàm Rồng", "bến xe | miền Đông", "nhà ga | T3 Cảng hàng không …"."""

from __future__ import annotations

from graph.extract import runs, syllables
from graph.extract.base import Scan
from graph.extract.works import memorials, site_names, site_parts, site_words
from graph.extract.works.roads import LEVELS, NO_NAME
from graph.lexicon import contexts, sites, surnames, words
from graph.lexicon.places import Place
from graph.lexicon.sites import Site
from graph.lexicon.trie import Hit

_STOP = words.of(
    "của tại ở thuộc cho với từ đến trong trên do là được có đã sẽ này đó khi bị vào qua về theo ra để như "
    "nhất mang tên nằm gồm lớn như cũ dịp những trước cạnh gần giữa"
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
        "sông", "suối", "kênh", "rạch", "hồ", "đường", "phố", "chợ", "lăng", "bến xe", "sân bay", "cầu",
        "hầm",
    )
)  # fmt: skip
# Works and waters that may be named after "Ông" or "Bà" somebody.
_TITLED = words.of(
    "cầu rạch chợ kênh núi chùa đền miếu tháp suối hòn cống đường sông giồng gò vàm xẻo"
)
_SEVERAL = frozenset(("các", "những", "nhiều"))
_PRESSED = words.of("bấm nhấn ấn cái chiếc")
# Works and waters that "Ông" and "Bà" are the whole name of: "thác Bà", "núi Ông".
_OF_ELDERS = words.of("thác núi chùa đền miếu lăng")
# Sites that lie in a commune without being called after it.
_NAMELESS = frozenset(
    ("bãi đá", "bãi vàng", "bãi thải", "đồi chè", "khu nhà trọ", "khu căn hộ", "giao lộ")
)
_WATERS = frozenset(("vịnh", "eo biển", "biển"))


def of(scan: Scan, site: Site, first: int, after: int) -> int | None:
    """The index after the name of the *site* whose word spans tokens *first* to *after*, or None."""
    tokens = scan.tokens
    if after >= len(tokens) or not runs.adjacent(scan, after):
        return None
    if site_words.is_other(scan, first, after):
        return None
    after = site_parts.past_letters(scan, first, after)
    if site.word in site_parts.HOUSED and (housed := site_parts.street(scan, after)):
        return housed
    start = _middle(scan, site, after)
    if start is None:
        return None
    start = _past_number(scan, site, start)
    if held := _held(scan, site, start):
        inner, behind = held
        return of(scan, inner, start, behind)
    if (start := _past_level(scan, site, start)) is None:
        return None
    if site.word in memorials.SITES and (remembered := memorials.end(scan, start)):
        return remembered
    region = scan.toponym_at(tokens[start].start) if tokens[start].word == "miền" else None
    if region is not None:
        return scan.token(region.end)  # "Bến xe miền Đông"
    if not _names(scan, site, first, after, start):
        return None
    last = _named_to(scan, site, start)
    if last is None or _cut(scan, site, first, start, last):
        return None
    return _whole(scan, start, last)


def _past_number(scan: Scan, site: Site, start: int) -> int:
    """The index after the number of a lane at *start*, or *start*: "ngõ 464 Âu Cơ"."""
    numbered = site.word in _ALLEYS and scan.tokens[start].word[0].isdigit()
    return start + 1 if numbered and runs.adjacent(scan, start + 1) else start


def _held(scan: Scan, site: Site, start: int) -> tuple[Site, int] | None:
    """What the *site* lies at, whose word stands at *start*, and the index after that word.

    "bãi giữa sông Hồng", "cầu sông Cấm".
    """
    if site.word not in _HOLDING or scan.tokens[start].capital:
        return None
    inner = sites.words().match(scan.tokens, start)
    if inner is None or inner[1][0].word not in _HELD:
        return None
    return inner[1][0], inner[0]


def _past_level(scan: Scan, site: Site, start: int) -> int | None:
    """The index after the word for a level at *start*, or *start*; None where no name is behind it."""
    token = scan.tokens[start]
    if token.word not in LEVELS or token.capital:
        return start
    if site.word in _NAMELESS:
        return None  # "bãi đá phường Nhật Tân"
    return start + 1 if runs.adjacent(scan, start + 1) else None


def _names(scan: Scan, site: Site, first: int, after: int, start: int) -> bool:
    """Tell whether the capital at *start* begins the name of the *site*, and nothing else."""
    tokens = scan.tokens
    named = tokens[start].word not in NO_NAME or _is_titled(scan, site, start)
    if not (named or _is_named(scan, start)) or not tokens[start].capital:
        return False
    hit = scan.toponym_at(tokens[start].start)
    if tokens[first].capital and after - first == 1 and tokens[start].word in ("thị", "văn"):
        further = runs.adjacent(scan, start + 1) and tokens[start + 1].capital
        if further and not runs.opens(scan, first) and scan.toponym_at(tokens[first].start) is None:
            return False  # "đoàn viên Lăng Thị Son"
    if hit and _of_country(scan, site, hit):
        return False  # "ngôi đình Việt Nam" is any of them
    several = first > 0 and tokens[first - 1].word in _SEVERAL
    if hit and several and not tokens[first].capital and after - first > 1:
        return False  # "các khách sạn Đà Nẵng"
    return not _means_another(scan, site, first, start, hit)


def _of_country(scan: Scan, site: Site, hit: Hit[Place]) -> bool:
    """Tell whether the place at *hit* is the country that the *site* lies in, and not its name."""
    if site.word in _WATERS or any(place.level != "country" for place in hit.values):
        return False  # "vịnh Thái Lan"
    tokens, ended = scan.tokens, scan.token(hit.end)
    longer = ended - scan.token(hit.start) == 1 and runs.adjacent(scan, ended)
    if longer and tokens[ended].capital:
        return False  # "sân vận động Mỹ Đình"
    dashed = tokens[min(ended, len(tokens) - 1)].word in "-–"
    return not (dashed and site.word.startswith(("khu ", "kcn")))


def _means_another(scan: Scan, site: Site, first: int, start: int, hit: Hit[Place] | None) -> bool:
    """Tell whether the word of the *site* is another word before the name at *start*."""
    tokens = scan.tokens
    word, capital = tokens[start].word, tokens[first].capital
    province = hit is not None and hit.values[0].level == "province"
    match site.word:
        case "đường sắt":  # "Cục trưởng Đường sắt" and his name
            return capital and word in surnames.shares()
        case "tượng đài":  # "tượng đài Bác Hồ": the person
            return word == "bác"
        case "căn cứ":  # "Căn cứ Nghị quyết"
            return capital
        case "kênh":  # "kênh VTV1"
            return not syllables.vietnamese(word)
        case "phố":  # "các tuyến phố Hà Nội"
            return province
        case "đường sắt đô thị":  # "các dự án đường sắt đô thị Hà Nội"
            ended = scan.token(hit.end) if hit is not None else len(tokens)
            return province and (ended >= len(tokens) or tokens[ended].word not in "-–")
        case "đường":  # "đường Tỉnh lộ 419" goes by its number
            return start + 1 < len(tokens) and tokens[start + 1].word == "lộ"
        case "di tích":  # any monument, but "di tích Đình Hạ"
            return sites.words().match(tokens, start) is None
    return False


def _named_to(scan: Scan, site: Site, start: int) -> int | None:
    """The index after the name that begins at *start*, with what it is linked to by a dash."""
    tokens = scan.tokens
    coded = site.middle is None or len(site.middle) > 0
    last = site_names.end(scan, start, coded=coded)
    if coded and tokens[start].word[-1].isdigit():
        last = start + 1  # "Nhà ga T3 Cảng hàng không …"
    if last is None or (last < len(tokens) and tokens[last].word == "+"):
        return None
    if site.linked:
        estate = site.word.startswith(("khu ", "kcn", "cảng", "công viên", "đập", "cống"))
        return site_names.linked(scan, last, persons=site.word == "đường", estate=estate)
    return last


def _cut(scan: Scan, site: Site, first: int, start: int, last: int) -> bool:
    """Tell whether the name from *start* to before *last* is a part of another one."""
    tokens = scan.tokens
    match site.word:
        case "bến":  # "P.Bến Nghé", "Nhóm Bến Thành Kids"
            return tokens[first].capital and (last - start < 2 or not runs.opens(scan, first))
        case "phá":  # "bị phá Liên quan đến", "Lê Hoàn phá Tống"
            return not (last - start > 1 and tokens[last - 1].capital)
        case "phà":  # a ship
            return not syllables.vietnamese(tokens[start].word)
        case "nút":  # "bấm nút Đăng ký", but "nút Mỹ Thủy"
            return last - start < 2 or tokens[first - 1].word in _PRESSED
    return False


def _whole(scan: Scan, start: int, last: int) -> int:
    """The index after the site that the one from *start* to before *last* is a part or a side of."""
    tokens = scan.tokens
    if site_parts.sided(scan, start, last):
        # "khu dân cư phía Đông rạch Bà Cua", "Khu du lịch Bắc bán đảo Cam Ranh"
        beside = sites.words().match(tokens, last)
        if beside is None:
            return site_parts.landform(scan, last) or last
        return of(scan, beside[1][0], last, beside[0]) or last
    if last - start == 1 and tokens[start].word[-1].isdigit():
        # A part known by a code names the whole too: "nhà ga T1 sân bay quốc tế Nội Bài".
        whole = sites.words().match(tokens, last)
        if whole and runs.adjacent(scan, last):
            return of(scan, whole[1][0], last, whole[0]) or last
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
            elif tokens[index].word == "các" and not site.word.endswith("niệm"):
                return None  # "chung cư cao tầng các khối nhà", but "Nhà tưởng niệm các liệt sỹ …"
            index += 1
        return None
    for count in (4, 3, 2, 1):
        words_between = " ".join(tokens.words[after : after + count])
        if words_between in site.middle:
            after += count
            break
    return after if after < len(tokens) and runs.adjacent(scan, after) else None
