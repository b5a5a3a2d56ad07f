"""Issuing: which document came from whom, when, and what it is about, in whatever order it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.facts import claims
from graph.facts.issuing import issuers, subjects
from graph.facts.offices import implied
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
    if not numbered and _is_to_come(tape, floor, at):
        return
    issuer, date, told = issuers.behind(scene, at, ceiling)
    enclosed = _ENCLOSED.match(tape.code, at + 1, ceiling)
    if enclosed and not (issuer or date):
        issuer, date, end = issuers.behind(scene, enclosed.start("act"), ceiling)
        proof = tape.evidence(at, end, "issued/document-issuer-date-subject")
        known.setdefault(tape.mention(at).entity, _Known()).take(issuer, date, None, proof)
        return
    date = date if numbered else _day_made(tape, at, date)
    if date and len(date) == _YEAR and _PERIODIC.match(tape.mention(at).text):
        date = None
    one = _Telling(scene, at, floor, ceiling, numbered, issuer, date, at, told)
    one.look_before()
    one.look_behind()
    one.look_for_passing()
    one.look_for_others()
    if one.issuer:
        one.title = one.title or subjects.own(tape.mention(at).text)
    proof = tape.evidence(one.start, one.end, "issued/document-issuer-date-subject")
    known.setdefault(tape.mention(at).entity, _Known()).take(one.issuer, one.date, one.title, proof)
    approved = _APPROVES.match(tape.code, one.told)
    if approved and one.issuer:
        other = tape.mention(approved.start("document")).entity
        proof = tape.evidence(at, approved.end(), "issued/approved-by")
        known.setdefault(other, _Known()).take(one.issuer, one.date, None, proof)


def _is_to_come(tape: Tape, floor: int, at: int) -> bool:
    """Whether the document at *at*, which has no number, is a draft, asked for or needed."""
    drafted = _DRAFT.search(tape.code, floor, at)
    if drafted and not _ADOPTED.search(tape.code, floor, at):
        return True
    if issuers.wished(tape, floor, at):
        return True
    return bool(_LACKING.search(tape.code, floor, at) or _NEEDED.match(tape.code, at + 1))


def _day_made(tape: Tape, at: int, date: str | None) -> str | None:
    """The *date* told behind a document without number, None where it is the day of something else."""
    if _WORK.match(tape.mention(at).text):
        return None
    if date and len(date) == _YEAR and tape.code.startswith(",", at + 1):
        return None  # "Theo Quy hoạch X, năm 2030 sẽ có …"
    return date


@dataclass(slots=True)
class _Telling:
    """What the sentence from *floor* to *ceiling* tells of the document at *at*, found step by step.

    The words that tell it stand from *start* to *end*; its issuer and day right behind it end at *told*.
    """

    scene: Scene
    at: int
    floor: int
    ceiling: int
    numbered: bool
    issuer: str | None
    date: str | None
    start: int
    told: int
    title: str | None = None
    end: int = 0

    def look_before(self) -> None:
        """Take who gives the document before its row, and the day before that."""
        tape = self.scene.tape
        first = _row_begins(tape, self.at, self.floor)
        before = issuers.giver(tape, self.floor, first, numbered=self.numbered)
        if before and self.issuer is None:
            self.issuer, self.start = issuers.of(self.scene, before), before.start()
            self._take_day(before.start())

    def look_behind(self) -> None:
        """Take the subject, and who speaks by the document, behind its issuer and day."""
        tape, at, ceiling = self.scene.tape, self.at, self.ceiling
        if self.issuer is None and (author := issuers.author(tape, at, self.told, ceiling)):
            self.issuer, self.told = tape.mention(author.start("author")).entity, author.end()
        self.title, self.end = subjects.of(tape, at, self.told, ceiling)
        if (
            self.issuer is None
            and self.title
            and (author := issuers.author(tape, at, self.end, ceiling))
        ):
            self.issuer, self.end = tape.mention(author.start("author")).entity, author.end()
        if self.title and not (self.issuer or self.date) and subjects.states(self.title):
            self.title, self.end = None, self.told

    def look_for_passing(self) -> None:
        """Take who passed the document and when, told in the passive behind its subject."""
        tape = self.scene.tape
        passed = issuers.PASSED.match(tape.code, self.end, self.ceiling)
        if not passed:
            return
        tells = bool(passed["date"] or passed["issuer"] or passed["premier"])
        if tells:
            if passed["issuer"]:
                self.issuer = self.issuer or issuers.of(self.scene, passed)
            if passed["premier"]:
                premier = implied.body(self.scene.reading, implied.PRIME_MINISTER)
                self.issuer = self.issuer or premier
            if passed["date"]:
                self.date = self.date or tape.date(passed.start("date"))
            self.end = passed.end()
        if self.title is None and (tells or self.numbered):
            self.title, last = subjects.of(tape, self.at, passed.end(), self.ceiling)
            self.end = last if self.title else self.end

    def look_for_others(self) -> None:
        """Take an office without its body that signs, or the issuer told with the last of a row."""
        tape = self.scene.tape
        if self.issuer is None and (signs := issuers.signer(self.scene, self.floor, self.at)):
            self.issuer, begins = signs
            self._take_day(begins)
        if self.issuer is None and self.numbered:
            row = issuers.shared(self.scene, self.at, self.told, self.ceiling)
            if row:
                self.issuer, last, self.end = row
                if self.title is None and _alike(tape, self.at, last):
                    self.title, self.end = subjects.of(tape, last, self.end, self.ceiling)

    def _take_day(self, begins: int) -> None:
        """Take the day that stands right before *begins*, where none is known."""
        tape = self.scene.tape
        day = _DAY_BEFORE.search(tape.code, self.floor, begins)
        if self.date is None and day:
            self.date, self.start = tape.date(day.start("date")), day.start()


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
