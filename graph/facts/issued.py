"""Issuing: which document came from whom, when, and what it is about, in whatever order it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.facts import claims, implied
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref
from graph.vietnamese import normalise

_HEAD = (
    r"(?:(?P<head>(?:phó )?thủ tướng(?: thường trực)?|(?:phó )?chủ tịch|bộ trưởng|thứ trưởng|"
    r"(?:phó )?giám đốc|"
    r"(?:tổng |phó )*cục trưởng|(?:phó )?bí thư|lãnh đạo|(?:phó )?chủ nhiệm|(?:phó )?trưởng|chánh|"
    r"tổng thanh tra) )?"
)
_WHEN = r"(?:(?:được )?(?:ban hành|ký ban hành|ký|đề|công bố|thông qua|có hiệu lực)(?: vào)? )?(?:vào )?"
# What may stand between a document and its subject, in any order.
_PIECE = re.compile(
    rf",? ?(?:{_WHEN}(?P<date>Ⓣ)"
    rf"| ?\((?:{_WHEN})?(?P<bracketed>Ⓣ)\)"
    rf"|(?<=Ⓣ, )(?P<commander>Ⓐ)(?= (?:đã |cũng |vừa )?(?:yêu cầu|chỉ đạo|giao|đề nghị|quyết định)(?!\w))"
    rf"|(?:của|do) {_HEAD}(?P<issuer>Ⓐ)(?: {TO_NAME})?(?: (?:ký|ban hành)(?: ban hành)?(?!\w))?"
    rf"|do [^‖;,ⒶⓄⓅ]{{0,30}}{TO_NAME} (?:ký|ban hành)"
    r"|cấp cho Ⓞ|(?<=[Ⓓ]) ?\([^()‖ⓉⒶ]{1,40}\))"
)
_ISSUES = (
    r"(?:ban hành|ký ban hành|ký|ra|có|công bố|thông qua|phê duyệt|ban hành tại|báo cáo tại|giao tại|"
    r"chỉ đạo tại|yêu cầu tại|phê duyệt tại|ban hành kèm theo)"
)
_BEFORE = re.compile(
    rf"{_HEAD}(?P<issuer>Ⓐ)(?:(?: ?\(Ⓐ\))?(?:,| -| trực thuộc| thuộc) (?P<superior>Ⓐ))?(?: "
    rf"{TO_NAME})?[^‖;ⒶⓄⒹ]{{0,70}}?(?<!\w)(?P<verb>{_ISSUES}|xây dựng)"
    r"(?: (?:các|bản|một|cả|thêm))?[ \"]*$"
)
_ORDER = re.compile(rf"(?:ý kiến|chỉ đạo|văn bản) (?:chỉ đạo )?của {_HEAD}(?P<issuer>Ⓐ) tại $")
# Bodies that have another above them: "Cục X, Bộ Y ban hành" is the office's act.
_UNDER = re.compile(
    r"cơ quan|cục|vụ|chi cục|phòng|văn phòng|thanh tra|tổng cục|ban|vp|trung tâm|viện"
)
_PROPOSED = re.compile(
    r"(?<!\w)(?:tờ trình|đề nghị|xem xét|về việc|trình|lấy ý kiến|góp ý|chưa|sẽ)(?!\w)"
)
_DAY_BEFORE = re.compile(r"(?P<date>Ⓣ),?(?: tại Ⓛ,)? $")
_DRAFT = re.compile(r"(?:dự thảo|tờ trình về|xây dựng|đề nghị xây dựng|lập|nghiên cứu)[ \"]*$")
_VERB = (
    r"(?:phê duyệt|quy định|yêu cầu|giao|chỉ đạo|đề nghị|thông báo|gửi|khởi tố|điều động|bổ nhiệm|"
    r"áp dụng|chấp thuận|"
    r"hướng dẫn|sửa đổi|ban hành|công nhận|thành lập|cho phép|thu hồi|xử phạt|kỷ luật|triển khai|"
    r"trả lời|xử lý|"
    r"phân công|công bố|giải quyết|tăng cường|đình chỉ|cách chức|thi hành|tặng|hủy|bãi bỏ|cho)"
)
_TITLE = re.compile(
    rf",? ?(?:(?P<about>(?:về việc|về|v/v|với nội dung|có nội dung|liên quan đến việc)[: ]+)"
    rf"|(?:trong đó,? |vừa |đã )?(?={_VERB}(?![\w:]))(?!quy định:))"
)
_QUOTED = re.compile(r'"([^"‖]{4,200})"')
_STOP = re.compile(
    r"[‖;]|\.(?= )|,? (?:và|cùng|cũng như) (?:các )?[ⒹⓁ]?(?=Ⓓ)|, (?=Ⓓ)|, (?:theo|trong đó|cùng với|"
    r"nhằm|để|do|vì|"
    r"khi|tuy nhiên|đồng thời|đã|thì|nên|qua đó|với|xác định|gồm|trường hợp|nêu rõ|được|là|cụ thể|"
    r"có hiệu lực)(?!\w)| vì "
    r"lý do | nêu rõ| thì | cho thấy| theo đó| như sau| có hiệu lực| (?:vừa|đã) (?:được|yêu cầu|"
    r"nêu|chỉ rõ|đề ra)| là không | là (?:đúng|sai|trái)"
    r"| \((?:gọi tắt|sau đây|theo)"
)
_LAW = re.compile(r"(?:bộ )?luật |pháp lệnh |hiến pháp", re.IGNORECASE)
# A year behind these is the one they are made for, not the one they are made in.
_PERIODIC = re.compile(r"chương trình|kế hoạch|báo cáo|dự toán|đề án", re.IGNORECASE)
_APPROVES = re.compile(r",? phê duyệt \"?(?P<document>Ⓓ)")
_NUMBER = re.compile(r"\d[\w.]*[/-]\w|số \d")


@dataclass(slots=True)
class _Known:
    """What the text says of one document, gathered over its mentions."""

    issuer: str | None = None
    date: str | None = None
    title: str | None = None
    evidence: list[Evidence] = field(default_factory=list)

    def take(
        self, issuer: str | None, date: str | None, title: str | None, proof: Evidence
    ) -> None:
        news = (
            (issuer and not self.issuer) or (date and not self.date) or (title and not self.title)
        )
        if issuer or date or title:
            self.issuer = self.issuer or issuer
            self.date = self.date or date
            self.title = self.title or title
            if news or not self.evidence:
                self.evidence.append(proof)


def state(scene: Scene) -> Iterator[Fact]:
    """Yield one fact for each document of which the text tells the issuer, the day or the subject."""
    tape = scene.tape
    known: dict[str, _Known] = {}
    for at in tape.find("Ⓓ", 0, len(tape.code)):
        _read(scene, at, known)
    for key, one in known.items():
        for proof in one.evidence:
            yield claims.fact(
                FactKind.ISSUED,
                proof,
                document=Ref(key),
                issuer=Ref(one.issuer) if one.issuer else None,
                date=one.date,
                title=one.title,
            )


def _read(scene: Scene, at: int, known: dict[str, _Known]) -> None:
    """Gather what the sentence around the document at *at* tells of it."""
    tape = scene.tape
    floor, ceiling = tape.sentence(at)
    numbered = bool(_NUMBER.search(tape.mention(at).text))
    if not numbered and _DRAFT.search(tape.code, floor, at):
        return
    issuer, date, told = _behind(scene, at, ceiling)
    if date and len(date) == len("2017") and _PERIODIC.match(tape.mention(at).text):
        date = None
    start = at
    before = _giver(tape, floor, at, numbered=numbered)
    if before and issuer is None:
        issuer, start = _issuer(scene, before), before.start()
        day = _DAY_BEFORE.search(tape.code, floor, before.start())
        if date is None and day:
            date, start = tape.date(day.start("date")), day.start()
    title, end = _title(tape, at, told, ceiling)
    proof = tape.evidence(start, end, "issued/document-issuer-date-subject")
    known.setdefault(tape.mention(at).entity, _Known()).take(issuer, date, title, proof)
    approved = _APPROVES.match(tape.code, told)
    if approved and issuer:
        other = tape.mention(approved.start("document")).entity
        proof = tape.evidence(at, approved.end(), "issued/approved-by")
        known.setdefault(other, _Known()).take(issuer, None, None, proof)


def _behind(scene: Scene, at: int, ceiling: int) -> tuple[str | None, str | None, int]:
    """The issuer and the day told right behind the document at *at*, and where they end."""
    tape = scene.tape
    issuer, date, end = None, None, at + 1
    while piece := _PIECE.match(tape.code, end, ceiling):
        for name in ("date", "bracketed"):
            if piece[name] and date is None:
                date = tape.date(piece.start(name))
        if piece["issuer"]:
            issuer = issuer or _issuer(scene, piece)
        elif piece["commander"]:
            issuer = issuer or tape.mention(piece.start("commander")).entity
        end = piece.end()
    return issuer, date, end


def _giver(tape: Tape, floor: int, at: int, *, numbered: bool) -> re.Match[str] | None:
    """The words before the document at *at* that say who issues it; a plan is not, while it is made."""
    found = _BEFORE.search(tape.code, floor, at) or _ORDER.search(tape.code, floor, at)
    if not found or _PROPOSED.search(tape.code, found.end("issuer"), at):
        return None
    return found if numbered or found.groupdict().get("verb") != "xây dựng" else None


def _issuer(scene: Scene, found: re.Match[str]) -> str:
    """The body that issues: the head who signs stands for it, except the Prime Minister."""
    groups = found.groupdict()
    mention = scene.tape.mention(found.start("issuer"))
    if groups.get("superior") and not _UNDER.match(normalise(mention.text)):
        mention = scene.tape.mention(found.start("superior"))
    key = mention.entity
    head = groups.get("head") or ""
    if head == "thủ tướng" and normalise(scene.reading.entity(key).label) == "chính phủ":
        return implied.body(scene.reading, implied.PRIME_MINISTER) or key
    return key


def _title(tape: Tape, at: int, end: int, ceiling: int) -> tuple[str | None, int]:
    """The subject of the document at *at*, told from *end* on, and where it ends."""
    found = _TITLE.match(tape.code, end, ceiling)
    numbered = bool(_NUMBER.search(tape.mention(at).text))
    if not found or not (numbered or (found["about"] and not _LAW.match(tape.mention(at).text))):
        return None, end
    quoted = _QUOTED.match(tape.code, found.end(), ceiling)
    if quoted:
        return tape.written(*quoted.span(1)), quoted.end()
    stop = _STOP.search(tape.code, found.end(), ceiling)
    last = stop.start() if stop else ceiling
    while last > found.end() and tape.code[last - 1] in ' .,:"':
        last -= 1
    if last - found.end() < 4 and "Ⓓ" not in tape.code[found.end() : last]:
        return None, end
    return tape.written(found.end(), last), last
