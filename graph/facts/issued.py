"""Issuing: which document came from whom, when, and what it is about, in whatever order it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.facts import claims, implied, issuers, subjects
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref

_DAY_BEFORE = re.compile(r"(?P<date>Ⓣ)\)?(?: (?:vừa qua|mới đây))?,?(?: tại Ⓛ,)? (?:thay mặt )?$")
# "Đã biểu quyết thông qua dự thảo Luật X": what is adopted is a draft no more.
_ADOPTED = re.compile(
    r"(?<!chưa )(?<!trước khi )(?<!sẽ )(?:đã (?:chính thức )?|vừa )(?:biểu quyết |bỏ phiếu )?thông qua"
    r"(?: toàn văn)? dự (?:thảo|án)[ \"]*$"
)
_DRAFT = re.compile(r"(?:dự thảo|tờ trình về|xây dựng|đề nghị xây dựng|lập|nghiên cứu)[ \"]*$")
# "Cần phải có một Nghị quyết …", "Quốc hội ban hành Nghị quyết … là cần thiết": it is not there yet.
_LACKING = re.compile(
    r"(?<!\w)(?:cần|phải|nên|cần phải)(?: sớm| phải)? (?:có|ban hành|xây dựng)(?: (?:một|1|riêng))? \"?$"
)
_NEEDED = re.compile(
    r"\"?[^‖;,]{0,60} là (?:rất |hết sức |vô cùng )?(?:cần|cấp)(?: thiết| bách)(?!\w)"
)
# A year behind these is the one they are made for, not the one they are made in.
_PERIODIC = re.compile(r"chương trình|kế hoạch|báo cáo|dự toán|đề án", re.IGNORECASE)
# "Vận hành dự án X vào tháng 7/2024": a work is not made on the day that is told of it.
_WORK = re.compile(r"dự án|công trình", re.IGNORECASE)
_YEAR = len("2017")
# "Quy chế X ban hành kèm theo Quyết định 5 ngày …": who issues the act issues what comes with it.
_ENCLOSED = re.compile(r"\"?,? \(?(?:được )?(?:(?:ban hành )?kèm theo|ban hành theo) (?P<act>Ⓓ)")
_APPROVES = re.compile(r",? (?:phê duyệt|ban hành) (?:kèm theo )?\"?(?P<document>Ⓓ)")


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
    numbered = subjects.is_numbered(tape.mention(at).text)
    drafted = not numbered and _DRAFT.search(tape.code, floor, at)
    if drafted and not _ADOPTED.search(tape.code, floor, at):
        return
    if not numbered and issuers.wished(tape, floor, at):
        return
    if not numbered and (_LACKING.search(tape.code, floor, at) or _NEEDED.match(tape.code, at + 1)):
        return
    issuer, date, told = issuers.behind(scene, at, ceiling)
    enclosed = _ENCLOSED.match(tape.code, at + 1, ceiling)
    if enclosed and not (issuer or date):
        issuer, date, end = issuers.behind(scene, enclosed.start("act"), ceiling)
        proof = tape.evidence(at, end, "issued/document-issuer-date-subject")
        known.setdefault(tape.mention(at).entity, _Known()).take(issuer, date, None, proof)
        return
    if not numbered and _WORK.match(tape.mention(at).text):
        date = None
    if date and len(date) == _YEAR and not numbered and tape.code.startswith(",", at + 1):
        date = None  # "Theo Quy hoạch X, năm 2030 sẽ có …"
    if date and len(date) == _YEAR and _PERIODIC.match(tape.mention(at).text):
        date = None
    start = at
    before = issuers.giver(tape, floor, _row_begins(tape, at, floor), numbered=numbered)
    if before and issuer is None:
        issuer, start = issuers.of(scene, before), before.start()
        day = _DAY_BEFORE.search(tape.code, floor, before.start())
        if date is None and day:
            date, start = tape.date(day.start("date")), day.start()
    if issuer is None and (author := issuers.author(tape, at, told, ceiling)):
        issuer, told = tape.mention(author.start("author")).entity, author.end()
    title, end = subjects.of(tape, at, told, ceiling)
    if issuer is None and title and (author := issuers.author(tape, at, end, ceiling)):
        issuer, end = tape.mention(author.start("author")).entity, author.end()
    if title and not (issuer or date) and subjects.states(title):
        title, end = None, told
    passed = issuers.PASSED.match(tape.code, end, ceiling)
    tells = passed and (passed["date"] or passed["issuer"] or passed["premier"])
    if passed and tells:
        issuer = issuer or (issuers.of(scene, passed) if passed["issuer"] else None)
        if passed["premier"]:
            issuer = issuer or implied.body(scene.reading, implied.PRIME_MINISTER)
        date = date or (tape.date(passed.start("date")) if passed["date"] else None)
        end = passed.end()
    if passed and title is None and (tells or numbered):
        title, last = subjects.of(tape, at, passed.end(), ceiling)
        end = last if title else end
    if issuer is None and (signs := issuers.signer(scene, floor, at)):
        issuer, begins = signs
        day = _DAY_BEFORE.search(tape.code, floor, begins)
        if date is None and day:
            date, start = tape.date(day.start("date")), day.start()
    if issuer is None and numbered and (row := issuers.shared(scene, at, told, ceiling)):
        issuer, last, end = row
        if title is None and _alike(tape, at, last):
            title, end = subjects.of(tape, last, end, ceiling)
    if issuer:
        title = title or subjects.own(tape.mention(at).text)
    proof = tape.evidence(start, end, "issued/document-issuer-date-subject")
    known.setdefault(tape.mention(at).entity, _Known()).take(issuer, date, title, proof)
    approved = _APPROVES.match(tape.code, told)
    if approved and issuer:
        other = tape.mention(approved.start("document")).entity
        proof = tape.evidence(at, approved.end(), "issued/approved-by")
        known.setdefault(other, _Known()).take(issuer, date, None, proof)


def _alike(tape: Tape, one: int, other: int) -> bool:
    """Whether two documents of a row are of a kind, or the second is told by its number alone."""
    kinds = [tape.mention(at).text.lower().split()[0] for at in (one, other)]
    return kinds[0] == kinds[1] or kinds[1][0].isdigit()


def _row_begins(tape: Tape, at: int, floor: int) -> int:
    """Where the row of documents begins that the one at *at* stands in, each with its own day."""
    first = at
    for earlier in reversed([*tape.find("Ⓓ", floor, at)]):
        end = earlier + 1
        while piece := issuers.PIECE.match(tape.code, end, first):
            end = piece.end()
        if not issuers.ROW.fullmatch(tape.code, end, first):
            break
        first = earlier
    return first
