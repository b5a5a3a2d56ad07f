"""Articles of our own about invented people, read by hand: the index is tested without the street."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Change, Document, Entity, EntitySummary, MentionKind, Reading

BASE = "http://example.test/"

PLACE = Entity("place:hp", MentionKind.PLACE, "Thành phố Hải Phòng", ("Hải Phòng", "TP"))
OTHER = Entity("place:hn", MentionKind.PLACE, "Thành phố Hà Nội", ("Hà Nội",))
OFFICE = Entity(
    "agency:so-tttt-hp",
    MentionKind.AGENCY,
    "Sở Thông tin và Truyền thông thành phố Hải Phòng",
    ("Sở TT&TT", "Sở"),
    jurisdiction="place:hp",
)
COMMITTEE = Entity(
    "agency:ubnd-hp",
    MentionKind.AGENCY,
    "Ủy ban nhân dân thành phố Hải Phòng",
    ("UBND TP",),
    jurisdiction="place:hp",
)
HEAD = Entity("person:an", MentionKind.PERSON, "Đặng Thị Ngọc An", ("Đặng Thị Ngọc An",))
MEDAL = Entity(
    "award:ld3", MentionKind.AWARD, "Huân chương Lao động hạng Ba", ("Huân chương Lao động",)
)
DECISION = Entity(
    "document:3476",
    MentionKind.DOCUMENT,
    "Quyết định số 3476/QĐ-UBND",
    ("Quyết định số 3476/QĐ-UBND",),
    concept="quyet-dinh",
    number="3476/QĐ-UBND",
)
PORTAL = Entity(
    "domain:e-haiphong.gov.vn", MentionKind.DOMAIN, "e-haiphong.gov.vn", ("e-haiphong.gov.vn",)
)

_KINDS = {
    MentionKind.PLACE: "dia-danh",
    MentionKind.AGENCY: "co-quan",
    MentionKind.PERSON: "nguoi",
    MentionKind.AWARD: "khen-thuong",
    MentionKind.DOCUMENT: "van-ban",
    MentionKind.DOMAIN: "ten-mien",
}


def address(entity: Entity) -> str:
    return f"{BASE}id/{_KINDS[entity.kind]}/{entity.key.partition(':')[2]}"


def change(
    identifier: str,
    text: str,
    *,
    title: str,
    published: str | None = None,
    entities: tuple[Entity, ...] = (),
    fields: tuple[str, ...] = (),
    lead: str = "",
) -> Change:
    document = Document(identifier, text, title=title, published=published, invented=True)
    reading = Reading(
        document, title, published=published, lead=lead, entities=entities, fields=fields
    )
    addresses = {entity.key: address(entity) for entity in entities}
    return Change(identifier, f"{BASE}id/bai-viet/{identifier}", reading, addresses)


def removal(identifier: str) -> Change:
    return Change(identifier, f"{BASE}id/bai-viet/{identifier}")


YEAR = change(
    "nam",
    "Giám đốc Sở TT&TT Đặng Thị Ngọc An cho biết: năm qua, công tác quản lý nhà nước về báo chí được"
    " tăng cường.\n\nNgày 19/12/2017, UBND TP ban hành Quyết định số 3476/QĐ-UBND về việc hỗ trợ"
    " đường truyền. Sở được tặng Huân chương Lao động hạng Ba.\n\nCổng tin tức hoạt động tại"
    " e-haiphong.gov.vn.",
    title="Sở TT&TT tổng kết công tác năm",
    published="2017-12-29",
    entities=(OFFICE, COMMITTEE, PLACE, HEAD, MEDAL, DECISION, PORTAL),
    fields=("bao-chi-xuat-ban",),
    lead="Giám đốc Sở TT&TT Đặng Thị Ngọc An cho biết",
)
FOUNDING = change(
    "lap",
    "Sở Thông tin và Truyền thông Hải Phòng có tiền thân là Sở Bưu chính, Viễn thông. Người lao động"
    " của sở được khen tại hội nghị ở quận Hồng Bàng.",
    title="Mười năm thành lập",
    published="2016-12-09",
    entities=(OFFICE, PLACE),
    fields=("buu-chinh-vien-thong",),
)
CAPITAL = change(
    "thu-do",
    "Hội nghị tại Hà Nội bàn về bản đồ số. Lão đồng chí kể chuyện bán hàng rong ở phố cổ. Đoàn đi"
    " thăm thị xã Hoà Bình, nghe về thuỷ lợi.",
    title="Hội nghị bản đồ ở thủ đô",
    published="2017-03",
    entities=(OTHER,),
    fields=("khoa-hoc-cong-nghe",),
)
UNDATED = change(
    "khong-ngay",
    "Thành phố Hồ Chí Minh triển khai thủ tục hành chính trực tuyến; UBND TP.HCM ban hành Kế hoạch"
    " 120/KH-UBND.",
    title="Dịch vụ công trực tuyến ở TP. Hồ Chí Minh",
)
ALL = (YEAR, FOUNDING, CAPITAL, UNDATED)


class Ledger:
    """Summarises entities from the articles put so far, as a store does."""

    def __init__(self) -> None:
        self.articles: dict[str, Change] = {}
        self.asked: list[set[str]] = []

    def put(self, changes: Iterable[Change]) -> None:
        for one in changes:
            self.articles[one.document] = one

    def summarise(self, iris: Iterable[str]) -> list[EntitySummary]:
        wanted = set(iris)
        self.asked.append(wanted)
        known = {
            one.addresses[entity.key]: entity
            for one in self.articles.values()
            if one.reading
            for entity in one.reading.entities
        }
        return [self._summary(iri, known.get(iri)) for iri in sorted(wanted)]

    def _summary(self, iri: str, entity: Entity | None) -> EntitySummary:
        if entity is None:
            return EntitySummary(iri, MentionKind.PLACE, "")
        count = sum(iri in one.addresses.values() for one in self.articles.values() if one.reading)
        return EntitySummary(iri, entity.kind, entity.label, entity.names, count)
