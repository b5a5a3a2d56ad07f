"""Roads by their number, places called by a day of the year, and rows of sites under one word."""

import re
from collections.abc import Iterator

from graph import patterns
from graph.extract import runs
from graph.extract.base import Scan, Span, placed
from graph.lexicon import words
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

LEVELS = words.of("thôn xã làng phường bản ấp huyện tỉnh quận")
UNITS = LEVELS | words.of("phố trấn")
# Capitals after a site's word that begin a body or a sentence, not its name.
NO_NAME = words.of(
    "bộ sở ủy ubnd hđnd chủ phó bí giám ông bà ngày theo chính thủ quốc tại trong từ đến với và là có đã "
    "sẽ được khi nếu hiện các những một nhiều công tổng cục vụ phòng ban đảng đoàn hội nhân do để sau "
    "cũng chỉ còn đây đó anh chị cô vì nhưng tuy vậy này tết trên"
)
# Roads by number. The search begins at the digits, which are rare, and looks back for the road.
_NUMBER = re.compile(
    r"[0-9](?<!\d\d)\d{0,2}[a-z]?(?![\w%]|[.,/]\d|[ \xa0](?:km|m|ha|năm|làn|tháng|phút|cây)(?!\w))"
)
_ROAD = re.compile(
    r"(?<![\w.-])(?:(?:đường[ \xa0])?(?P<code>(?:ql|tl|đt|hl|dt)\.?[ \xa0]?)|"
    r"(?P<road>(?:quốc lộ|tỉnh lộ|hương lộ|"
    r"đường tỉnh|đường vành đai|vành đai|đường số)[ \xa0](?:số[ \xa0])?)|(?P<plain>đường[ \xa0])|"
    r"đường[ \xa0](?P<letter>[a-hnptk]))$"
)
_BEFORE_NUMBER = words.of("ql tl đt hl dt lộ tỉnh đai số đường")
# Lines of a town's railway; "tuyến số 3" alone is one where the text is about such: of buses it is none.
_RAIL = r"(?:metro|đường[ \xa0]sắt(?:[ \xa0]đô[ \xa0]thị)?|tàu[ \xa0]điện(?:[ \xa0]ngầm)?)"
_LINE = Led(
    rf"(?:tuyến[ \xa0](?P<rail>{_RAIL}[ \xa0])?|(?P<alone>metro[ \xa0]))số[ \xa0]\d{{1,2}}[a-z]?"
    r"(?![\w%]|[.,/]\d)",
    by="tuyến|metro",
)
_STOPS = re.compile(
    r"[ \xa0]?\((?:đoạn |tuyến )?(?P<stops>[^()\n;,]{2,30}(?: [-–] [^()\n;,]{2,30})+)\)"
)
# The two ends of a line behind its number: "tuyến metro số 1 Bến Thành - Suối Tiên".
_STATION = (
    rf"(?:(?i:ga|nhà ga|bến xe)[ \xa0])?[{UPPER}][{LOWER}]+(?:[ \xa0][{UPPER}][{LOWER}]+){{0,3}}"
)
_ENDS = re.compile(rf"[ \xa0]{_STATION}(?:[ \xa0]?[-–][ \xa0]?{_STATION})+")
_CODE = r"(?P<code>[A-Z]{1,3}\d{1,2}[A-Z]?)(?![\w-])"
_HALL = Led(rf"(?i:nhà[ \xa0]ga)[ \xa0]{_CODE}", by="nhà ga")
_FURTHER = re.compile(rf"(?:,[ \xa0]|[ \xa0](?:và|[-–])[ \xa0]){_CODE}")
_CROSSING = re.compile(r"[ \xa0]giao(?:[ \xa0](?:cắt|nhau))?[ \xa0](?:với[ \xa0])?(?=\w)")
_RAILWAY = re.compile(r"(?<!\w)(?:đường sắt đô thị|metro|tàu điện)(?!\w)")
# "đường 3 làn", "đường 5g" are no roads; "đường 39B", "đường 672)" are.
_PLAIN = re.compile(r"\d{2,3}(?!\w|-\d|[ \xa0][^\W\d_])|\d{1,3}[a-e](?!\w)")
# Places called by a day that is kept: "đường 3/2", "công viên 29-3", "quảng trường 2 tháng 4".
_CALLED = "đường|phố|đại lộ|công viên|quảng trường|vườn hoa|cầu|sân vận động|nhà văn hóa|chợ|rạp|tượng đài"
_DAY = Led(
    rf"(?:{_CALLED})[ \xa0](?P<day>\d{{1,2}})(?:[/-]|[ \xa0]tháng[ \xa0])(?P<month>\d{{1,2}})"
    r"(?![\w/%-]|[.,]\d|[ \xa0](?:chiều|quãng|mặt|đoạn|số|km|m|năm)(?!\w))",
    by=_CALLED,
)

# Several sites under one word: "các tuyến đường: Lê Lợi, Hàm Nghi", "hai cầu Rồng và Thuận Phước".
_SEVERAL = "các|những|một số|hai|ba|bốn|nhiều|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19"
_ROW = Led(
    rf"(?:{_SEVERAL})[ \xa0](?:(?:tuyến|con|cây|dòng)[ \xa0])?"
    r"(?:đường phố|đường|phố|chợ|cầu|sông|hồ|chùa|đền|khu đô thị|khu công nghiệp|kcn|bến xe|tuyến|"
    r"nhà ga|ga|sân bay|cảng hàng không|cảng biển|cảng|cửa khẩu|khu kinh tế|khu chế xuất|nhà máy|"
    r"nhà máy thủy điện|thủy điện|hồ thủy điện|hồ chứa|nút giao|ngã tư|ngã ba|công viên|đèo|vịnh|đảo|"
    r"trạm thu phí|trạm bot|khu du lịch|khu dân cư|khu tập thể|chung cư|làng nghề|khách sạn|cao tốc)"
    r"(?:[ \xa0](?:quốc tế|mới))?"
    r"(?:[ \xa0](?:chính|lớn|trung tâm|trọng điểm))?(?:[ \xa0](?:gồm|như|là))?:?[ \xa0](?=\w)",
    by=_SEVERAL,
)
_CALENDAR = re.compile(r"\d{1,2}[-/]\d{1,2}(?=, \w)")
_NEXT = re.compile(
    r"(?:[ \xa0]\([^()\n]{2,80}\))?(?:,[ \xa0](?:và[ \xa0])?|[ \xa0](?:và|[-–])[ \xa0]|;[ \xa0])(?=\w)"
)
_AND_NEXT = re.compile(r",[ \xa0](?=\w)|[ \xa0]và[ \xa0](?=\w)")
# An item of a row that has its own word: "…, đường gom hai đầu cầu Sông Hàn, Lê Đức Thọ".
_ITEM = re.compile(r"(?:đường|phố|cầu|ngõ|nút|hẻm|đại lộ)[ \xa0][^,;.:()\n]{3,50},[ \xa0](?=\w)")


def rows(scan: Scan) -> Iterator[Span]:
    """Yield the sites of a row whose kind is said once."""
    for row in scan.led(_ROW):
        if any(char.isupper() for char in scan.text[row.start() + 1 : row.end()]):
            continue  # "ngõ 16 Cầu Giấy, Hà Nội"
        found: list[Span] = []
        position = row.end()
        while True:
            if day := _CALENDAR.match(scan.text, position):
                found.append(placed(*day.span(), "place/row"))  # "các đường Lê Lợi, 30-4, Hàm Nghi"
                position = day.end() + 2
                continue
            if found and (own := _ITEM.match(scan.normalised, position)):
                position = own.end()
                continue
            first = scan.token(position)
            last = runs.capitals(scan, first, 4, numbered=True)
            if last == first or scan.tokens[first].word in NO_NAME | UNITS:
                break
            if runs.completes(scan, last):
                break  # "2 nhà ga Ba Son và Nhà hát Thành phố"
            found.append(placed(*scan.tokens.bounds(first, last), "place/row"))
            following = _NEXT.match(scan.normalised, found[-1].end)
            if following is None:
                break
            position = following.end()
        if len(found) > 1 and not scan.text[found[0].start : found[0].end].isupper():
            yield from found


def chained(scan: Scan, last: int) -> Iterator[Span]:
    """Yield the roads that a road ending before token *last* goes on in: "… - Võ Văn Kiệt"."""
    tokens = scan.tokens
    if crossing := _CROSSING.match(scan.normalised, tokens[last - 1].end):
        first = scan.token(crossing.end())
        further = runs.capitals(scan, first, 4, numbered=True)
        if 1 < further - first < 5 and tokens[first].word not in NO_NAME | UNITS:
            yield placed(*tokens.bounds(first, further), "place/chained")
        return
    while last + 1 < len(tokens) and tokens[last].word in ("-", "–"):
        further = runs.capitals(scan, last + 1, 4)
        start = tokens[last + 1]
        if not 1 < further - last - 1 < 5 or start.word in NO_NAME | UNITS:
            return
        if scan.toponym_at(start.start) is not None and not runs.adjacent(scan, last):
            return
        yield placed(start.start, tokens[further - 1].end, "place/chained")
        last = further


def listed(scan: Scan, first: int, last: int) -> Iterator[Span]:
    """Yield the roads of a row behind one that spans tokens *first* to *last* and alone has its word.

    As in "tuyến phố Tạ Hiện, Hàng Buồm"; without "tuyến" a row of persons could follow, so that one of
    three at least is asked for, closed by "và".
    """
    found: list[Span] = []
    end, closed = scan.tokens[last - 1].end, False
    while not closed and (following := _AND_NEXT.match(scan.normalised, end)):
        closed = "và" in following.group()
        start = scan.token(following.end())
        after = runs.capitals(scan, start, 4, numbered=True)
        if not 1 < after - start < 5 or scan.tokens[start].word in UNITS:
            return
        if not scan.free(*scan.tokens.bounds(start, after)):
            return
        end = scan.tokens[after - 1].end
        found.append(placed(scan.tokens[start].start, end, "place/row"))
    line = first > 0 and scan.tokens[first - 1].word == "tuyến"
    if line or (closed and len(found) > 1):
        yield from found


def numbered(scan: Scan) -> Iterator[Span]:
    """Yield roads by their number, and what is called by a day: "công viên 29/3"."""
    for found in scan.led(_DAY):
        if _is_day(found):
            yield placed(found.start(), found.end(), "place/site")
    yield from _lines(scan)
    yield from _halls(scan)
    for found in _NUMBER.finditer(scan.normalised):
        at = found.start()
        if not patterns.may_end(scan.normalised, max(0, at - 24), at, _BEFORE_NUMBER):
            continue
        before = scan.before(at, 24)
        road = _ROAD.search(before)
        if road is None or (road["plain"] and not _PLAIN.match(scan.normalised, found.start())):
            continue
        offset = found.start() - len(before)
        if road["letter"] and scan.text[found.start() - 1].islower():
            continue
        if road["code"] is None or scan.text[offset + road.start("code")].isupper():
            yield placed(offset + road.start(), found.end(), "place/road-number")


def _lines(scan: Scan) -> Iterator[Span]:
    """Yield the lines of a town's railway by their number: "tuyến metro số 1", "Tuyến số 2A"."""
    for found in scan.led(_LINE):
        named = found["rail"] or found["alone"]
        if named and (ends := _ENDS.match(scan.text, found.end())):
            yield placed(found.start(), ends.end(), "place/line")
        elif named or _RAILWAY.search(scan.normalised):
            yield placed(*found.span(), "place/line")
            yield from _stops(scan, found.end())


def _halls(scan: Scan) -> Iterator[Span]:
    """Yield the halls of an airport that go on a row: "nhà ga T3, T4"."""
    for found in scan.led(_HALL, scan.text):
        at = found.end()
        while further := _FURTHER.match(scan.text, at):
            yield placed(*further.span("code"), "place/row")
            at = further.end()


def _stops(scan: Scan, after: int) -> Iterator[Span]:
    """Yield what a line runs by, in the bracket behind its number: "(Ngọc Hồi - Yên Viên - …)"."""
    bracket = _STOPS.match(scan.text, after)
    if bracket is None:
        return
    at = bracket.start("stops")
    for name in bracket["stops"].replace("–", "-").split(" - "):
        if all(word[0].isupper() for word in name.split()):
            yield placed(at, at + len(name), "place/line")
        at += len(name) + len(" - ")


def _is_day(found: re.Match[str]) -> bool:
    return 0 < int(found["day"]) < 32 and 0 < int(found["month"]) < 13
