"""Bodies of the world, and agencies of other countries, by what ends their names.

"Tổ chức Minh bạch Quốc tế", "Cơ quan Hàng hải Na Uy": what stands between head and end is theirs.
"""

import re
from collections.abc import Iterator

from graph.extract.base import Scan
from graph.patterns import Led
from graph.vietnamese import LOWER, UPPER

# "Tổ chức" is a verb before an event.
_EVENT = r"(?:Hội (?:nghị|thảo|chợ|thi)|Lễ|Ngày|Cuộc|Triển lãm)"
_HEADS = (
    "Tòa án|Tòa|Diễn đàn|Ngân hàng|Tổ chức|Liên đoàn|Hiệp hội|Ủy ban|Ủy hội|Hội đồng|Quỹ|Viện|Cơ quan|"
    "Mạng lưới|Liên minh"
)
# Heads that are no other word, so that small letters may follow: "Hiệp hội ung thư thế giới".
_SMALL = ("Hiệp hội", "Liên đoàn", "Liên minh", "Mạng lưới")
_WORLD = Led(
    rf"(?:{_HEADS})(?![ \xa0]{_EVENT})(?P<field>(?:[ \xa0](?:[{UPPER}{LOWER}]+|-|&)){{1,8}}?)"
    rf"[ \xa0](?:[Qq]uốc tế|[Tt]hế giới|[Tt]oàn cầu|châu Âu|châu Á|Đông Nam Á)(?!\w)",
    by=_HEADS.lower(),
)
# Of the members of a known body, which stands at the end: "Mạng lưới các trường đại học ASEAN".
_OF_MEMBERS = Led(
    rf"(?:Mạng lưới|Hiệp hội|Diễn đàn|Liên minh)(?P<field>(?:[ \xa0](?:[{UPPER}{LOWER}]+|-|&)){{1,8}}?)"
    r"[ \xa0](?:ASEAN|APEC)(?!\w)",
    by="mạng lưới|hiệp hội|diễn đàn|liên minh",
)
_FOREIGN_AGENCY = Led(
    rf"Cơ quan(?P<field>(?:[ \xa0](?:[{UPPER}{LOWER}]+|-|&)){{1,9}})(?!\w)", by="cơ quan"
)
# Whose it is, apart from its name: "Cơ quan Hàng không Dân dụng của UAE".
_ITS = re.compile(r"[ \xa0]của$")
# Groups of States, whose names tell what they are about: "Nhóm Bạn về người khuyết tật (GOFD)".
_GROUPS = "Tiểu nhóm|Tiểu ban|Nhóm|Đối tác Chính sách|Đối tác chính sách"
_ABOUT_GROUPS = re.compile(r"[ \xa0](?:về|của Chủ tịch|trong|các)(?=[ \xa0])")
_OF_GROUPS = re.compile(rf"(?:{_GROUPS}|Mạng lưới|Diễn đàn)(?!\w)")
# Whatever its name, where initials of another language stand behind it: "Cơ quan … của Mỹ (FDA)".
_LETTERED = Led(
    rf"(?:{_HEADS}|Nhóm công tác|Cộng đồng|Bộ Chỉ huy|Phái bộ|{_GROUPS})"
    rf"(?![ \xa0]{_EVENT})(?P<field>(?:[ \xa0](?:[{UPPER}{LOWER}]+,?|-|&)){{1,13}}?)"
    r"(?<![,&-])(?=,?(?:[ \xa0]-)?[ \xa0]\((?P<short>[A-Z][A-Za-z][A-Z]{1,6}|[A-Z][a-z][a-z][A-Z])\))",
    by=f"{_HEADS}|cộng đồng|bộ chỉ huy|phái bộ|{_GROUPS}".lower(),
)
# Parties of States that work on what they are "về": "Nhóm công tác về phát triển nguồn nhân lực".
_GROUP = Led(
    r"(?:Tiểu nhóm|Nhóm) (?:[Cc]ông tác|[Ll]àm việc|[Bb]ạn(?: của)? Chủ tịch|[Đđ]ặc trách)(?: chung)?"
    r"(?: về)(?: [\w–-]+){1,12}?(?=[,.;:()\n”]|$| (?:đã|sẽ|đang|và các|họp|tổ chức|trong|ngày|của|tại|có|"
    r"diễn ra|thuộc|(?<!tự )do|cũng|tiếp tục|để|nhằm|với)(?!\w))",
    by="tiểu nhóm|nhóm",
)
# "Nhóm HRDWG": letters of another language behind the word for a group.
_LETTERS = Led(r"(?:Tiểu nhóm|Nhóm) [A-Z]{4,8}(?![\w-])", by="tiểu nhóm|nhóm")
# A short name in brackets behind one.
SHORT = re.compile(
    rf"[ \xa0]\((?P<name>[{UPPER}][\w&-]{{1,14}}(?:[ \xa0][{UPPER}][\w&-]{{1,9}}){{0,2}})\)"
)
_CLAUSE = re.compile(
    r"[ \xa0](?:của|tại|do|(?<!phó[ \xa0])với|được|đã|sẽ|là|để|theo|này|đó|cho|khi|"
    r"trong|từ|có|bị|ở|các|những|về)(?!\w)"
)


_OF_COUNTRY = re.compile(rf"[ \xa0]của(?=[ \xa0][{UPPER}]\w+(?:[ \xa0][{UPPER}]\w+)?$)")
_OF_ALL = re.compile(r"^[ \xa0](?:các|những)(?=[ \xa0])")
_ABOUT = re.compile(r"^[ \xa0]về(?=[ \xa0])")
_ANY_ABOUT = re.compile(r"[ \xa0]về(?=[ \xa0])")
# Whose they are, behind heads that have members: "Mạng lưới các Trung tâm nghiên cứu APEC".
_MEMBERS = re.compile(r"^[ \xa0]các(?=[ \xa0])")
_FEDERATION = re.compile(r"^[ \xa0]liên bang(?=[ \xa0])")
# Organs of a federation, in small letters: "Cơ quan tình báo liên bang Thụy Sĩ".
_FEDERAL = re.compile(
    r"(?<!\w)(?:liên bang|tình báo|dược phẩm|hàng không|vũ trụ|phòng chống|năng lượng|cạnh tranh)(?!\w)"
)


def _lettered(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where bodies are named that go by the initials of their name in another language."""
    for found in scan.led(_LETTERED, scan.text):
        words = found.group().split()
        initials = "".join(word[0] for word in words).upper()
        field = _OF_COUNTRY.sub("", _MEMBERS.sub("", found["field"], count=1), count=1)
        verb = words[:2] == ["Tổ", "chức"]
        field = _ABOUT.sub("", field, count=1) if verb else _ANY_ABOUT.sub("", field)
        if _OF_GROUPS.match(found.group()):
            field = _ABOUT_GROUPS.sub("", field)
        elif " " not in field.strip():
            continue
        if found["short"] in initials or _CLAUSE.search(field) or not scan.free(*found.span()):
            continue
        yield found.span()


def of_members(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where bodies are named that are of the members of ASEAN or APEC."""
    for found in scan.led(_OF_MEMBERS, scan.text):
        if not _CLAUSE.search(_OF_ALL.sub("", found["field"])):
            yield found.span()


def named(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where bodies of the world and agencies of other countries are named."""
    for found in scan.led(_WORLD, scan.text):
        field = found["field"].strip()
        named_small = found.group().startswith(_SMALL)
        if (
            (field[0].isupper() or named_small)
            and not _CLAUSE.search(_OF_ALL.sub("", found["field"]))
            and scan.free(*found.span())
        ):
            yield found.span()
    if "(" in scan.text:
        yield from _lettered(scan)
    for found in (*scan.led(_GROUP, scan.text), *scan.led(_LETTERS, scan.text)):
        if scan.free(*found.span()):
            yield found.span()
    for found in scan.led(_FOREIGN_AGENCY, scan.text):
        if agency := _foreign_agency(scan, found):
            yield agency


def _foreign_agency(scan: Scan, found: re.Match[str]) -> tuple[int, int] | None:
    """Where the agency stands that the first country behind its head owns."""
    start, at = found.start(), found.start("field")
    hits = (scan.toponym_at(at + word.start()) for word in re.finditer(r"\S+", found["field"]))
    hit = next((hit for hit in hits if hit is not None), None)
    if hit is None or not any(
        place.level == "country" and place.name != "Việt Nam" for place in hit.values
    ):
        return None
    written = scan.text[at : hit.start - 1]
    field = _ABOUT.sub("", _FEDERATION.sub("", _ITS.sub("", written), count=1), count=1)
    if not (field.strip()[:1].isupper() or _FEDERAL.search(written)):
        return None
    if _CLAUSE.search(_ABOUT_GROUPS.sub("", field)):
        return None
    apart = _ITS.search(written)
    end = at + apart.start() if apart and " " in field.strip() else hit.end
    return (start, end) if scan.free(start, end) and (apart is None or end < hit.end) else None
