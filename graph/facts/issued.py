"""Issuing: which document came from whom, when, and what it is about, in whatever order it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.facts import claims, implied, subjects
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Evidence, Fact, FactKind, Ref
from graph.vietnamese import normalise

_OFFICE = (
    r"(?:(?:phó )?thủ tướng(?: thường trực)?|(?:phó )?chủ tịch|bộ trưởng|thứ trưởng|(?:tổng |phó )*giám đốc|"
    r"(?:phó )?thủ trưởng|(?:phó )?thống đốc|(?:phó )?viện trưởng|chánh án|(?:phó )?hiệu trưởng|"
    r"(?:tổng |phó )*cục trưởng|(?:phó )?bí thư|lãnh đạo|(?:phó )?chủ nhiệm|(?:phó )?trưởng|chánh|"
    r"tổng thanh tra)"
)
_HEAD = rf"(?:(?P<head>{_OFFICE}) )?"
_HOUR = r"(?:(?:hồi |vào )?(?:sáng|trưa|chiều|tối|đêm|khuya) )?"
_WHEN = (
    r"(?:(?:được )?(?:ban hành|ký ban hành|ký|đề|công bố|thông qua|có hiệu lực|cấp|phát hành|phát đi)"
    rf"(?: vào)? )?(?:vào )?{_HOUR}"
)
_SIGNS = r"(?:ký|ban hành)(?: ban hành)?(?!\w)"
# Who makes a plan or carries it out has not issued it.
_MAKES = r"quản lý|làm chủ|chủ trì|đầu tư|soạn thảo|tài trợ|xây dựng|lập|đề xuất|trình"
# What may stand between a document and its subject, in any order.
_PIECE = re.compile(
    rf",? ?(?:{_WHEN}(?P<date>Ⓣ)"
    rf"| ?\((?:{_WHEN})?(?P<bracketed>Ⓣ)\)"
    rf"|(?:của|do|mà(?= [^‖;,]{{1,40}} (?:đã |vừa )?{_SIGNS})) {_HEAD}(?P<issuer>Ⓐ)(?! (?:{_MAKES})(?!\w))"
    rf"(?:,? {TO_NAME}(?=,? {_SIGNS}))?(?: {TO_NAME})?"
    r"(?:,? (?:đã )?(?:ký|ban hành|cấp|phê duyệt|thông qua)(?: ban hành)?(?!\w)(?: lúc \d\w*)?)?"
    rf"|(?:của|do) (?P<premier>thủ tướng)(?: {TO_NAME})?(?! Ⓟ)(?: (?:đã )?{_SIGNS})?(?=[ ,.;)‖]|$)"
    rf"|do {TO_NAME}(?:,| -| \()? ?(?:{_OFFICE} )?(?P<signer>Ⓐ)\)? (?:đã )?{_SIGNS}"
    r"|(?:ký|ban hành) lúc \d\w*| (?:vừa|mới|đã) (?:được )?(?:ký|ban hành|phát hành)(?=,)"
    rf"|do [^‖;,ⒶⓄⓅ]{{0,30}}{TO_NAME} (?:ký|ban hành)"
    r"|(?<=Ⓐ) khóa [ivx]+(?!\w)|(?<=Ⓐ),? và Ⓐ(?= (?:về|quy định|hướng dẫn|ban hành)(?!\w)|,? Ⓣ)"
    r"|(?<=Ⓓ) \(?sửa đổi(?:,? bổ sung)?\)?(?= (?:Ⓣ|(?:19|20)\d\d))|cấp cho Ⓞ"
    r"|(?<=Ⓓ) ?\((?!(?:19|20)\d\d\))[^()‖ⓉⒶ]{1,40}\)|(?<=Ⓐ) ?\((?:khóa|nhiệm kỳ) [^()‖]{1,20}\)"
    r"|(?P<year>(?:19|20)\d\d)(?![\w.,/-]*\d)| ?\((?P<inside>(?:19|20)\d\d)\))"
)
# "Tại Công văn 5 ngày 4/5, Bộ X hướng dẫn …": a letter speaks for its author.
_WITHIN = re.compile(r"(?:^|(?<=‖)|(?<!\w)(?:tại|trong|theo)(?: nội dung)? ) ?\"?$")
_AUTHOR = re.compile(
    r", (?P<author>[ⒶⓄ])(?: \(Ⓐ\))?(?= (?:đã |cũng |vừa |lại )*(?:yêu cầu|chỉ đạo|giao|"
    r"đề nghị|quyết định|bổ sung|quy định|hướng dẫn|cho phép|chấp thuận|thống nhất|nêu|khẳng định|"
    r"thông báo|cho biết|kiến nghị|đồng ý|trả lời|lưu ý|phê duyệt|công bố|báo cáo|phân công)(?!\w))"
)
_ISSUES = (
    r"(?:ban hành|ký ban hành|ký|ra|có|(?<!được )gửi|phát đi|phát hành|công bố|thông qua|phê duyệt|cấp|"
    r"ban hành tại|báo cáo tại|giao tại|chỉ đạo tại|yêu cầu tại|phê duyệt tại|ban hành kèm theo|"
    r"(?<!được )(?:phê duyệt|giao|thống nhất|cho phép|công nhận|chấp thuận|xếp hạng|thành lập)"
    r"(?: (?!ban hành)[^‖;,ⒶⓄⒹ]{1,40})? (?:theo|tại|bằng)|"
    r"(?:nêu|nêu rõ|đề nghị|kiến nghị|hướng dẫn|trả lời|cấp phép) tại|(?<!được )gửi [ⒶⓄ]|"
    r"(?:báo cáo|trả lời|yêu cầu|giao|hướng dẫn|chỉ đạo) [ⒶⓄ]"
    r"(?: (?!quy định|nội dung|nêu|đúng|tinh thần)\w+){0,9} tại|"
    r"đã (?:quyết định|phê duyệt|cho phép|chấp thuận|đồng ý|ban hành|thống nhất) [^‖;,()ⒶⓄⒹ]{1,110} \()"
)
_BEFORE = re.compile(
    rf"{_HEAD}(?P<issuer>[ⒶⓄ])(?: \((?:nay là|trước là|tiền thân là) Ⓐ\))?"
    rf"(?:(?: ?\(Ⓐ\))?(?:,| -| trực thuộc| thuộc) (?P<superior>Ⓐ))?(?: "
    rf"{TO_NAME})?[^‖;ⒶⓄⒹ]{{0,70}}?(?<!\w)(?P<verb>{_ISSUES}|xây dựng)"
    r"(?: (?:các|bản|một|cả|thêm))?(?:(?<=thông qua)(?: toàn văn)? dự (?:thảo|án))?[ \"]*$"
)
# "Thủ tướng phê duyệt Đề án … tại Quyết định …".
_BY_ACT = re.compile(
    rf"{_HEAD}(?P<issuer>Ⓐ)(?: {TO_NAME})?[^‖;ⒶⓄⒹ]{{0,50}} (?:phê duyệt|ban hành|thông qua|công bố) "
    r"[^‖;ⒶⓄⒹ]{0,40}Ⓓ\"?[^‖;ⒶⓄⒹ]{0,40} (?:tại|theo|bằng|kèm theo) (?:các )?$"
)
_ORDER = re.compile(
    r"(?<!\w)(?:ý kiến|chỉ đạo|văn bản|kết luận|yêu cầu|hướng dẫn|đề nghị|kiến nghị|phê duyệt|chấp thuận)"
    rf" (?:chỉ đạo |kết luận )?của {_HEAD}(?P<issuer>Ⓐ)(?: {TO_NAME})? (?:tại |\()$"
)
# Bodies that have another above them: "Cục X, Bộ Y ban hành" is the office's act.
_UNDER = re.compile(
    r"cơ quan|cục|vụ|chi cục|phòng|văn phòng|thanh tra|tổng cục|ban|vp|trung tâm|viện"
)
_PROPOSED = re.compile(
    r"(?<!\w)(?:tờ trình|đề nghị|xem xét|về việc|trình|lấy ý kiến|góp ý|chưa|sẽ)(?!\w)"
)
# "Đề nghị Quốc hội thông qua …", "giao Ngân hàng Nhà nước ban hành …": it is not done yet.
_WISHED = re.compile(
    r"(?<!\w)(?:(?<!theo )đề nghị|đề xuất|kiến nghị|trình|mong(?: muốn)?|xin|chờ|giao|trước khi|nếu|để)"
    r"(?: với| cho| lên| đến)?(?: [^\W\d]\w*){0,2} $"
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|mới)(?!\w)")
# "Sẽ có 6 nội dung: Quốc hội thông qua Luật X; …": what stands behind the colon is to come.
_AGENDA = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)[^‖]{0,160}:[^‖]*$")
_DAY_BEFORE = re.compile(r"(?P<date>Ⓣ),?(?: tại Ⓛ,)? (?:thay mặt )?$")
# "Đã biểu quyết thông qua dự thảo Luật X": what is adopted is a draft no more.
_ADOPTED = re.compile(
    r"(?<!chưa )(?<!trước khi )(?<!sẽ )(?:đã (?:chính thức )?|vừa )(?:biểu quyết |bỏ phiếu )?thông qua"
    r"(?: toàn văn)? dự (?:thảo|án)[ \"]*$"
)
_DRAFT = re.compile(r"(?:dự thảo|tờ trình về|xây dựng|đề nghị xây dựng|lập|nghiên cứu)[ \"]*$")
# "Nghị quyết 5 của A về X vừa được B ký ban hành hôm qua, ngày 6/2/2017".
_PASSED = re.compile(
    rf"\"? (?:vừa |đã |mới )*được (?:{_HEAD}(?P<issuer>Ⓐ)(?: {TO_NAME})?(?: khóa [ivx]+)?"
    r"(?:,? (?:tại )?kỳ họp[^‖;,]{0,40})?,? )?"
    r"(?:chính thức |biểu quyết )*(?:ký ban hành|ký|ban hành|thông qua|phê duyệt|phát đi|phát hành|"
    rf"công bố)(?: vào)?(?: tại [^‖;,ⒶⓄⓉ]{{3,40}})?(?: hôm (?:qua|nay),)?,? ?{_HOUR}(?P<date>Ⓣ)?"
)
# "Quyết định 5, Quyết định 6 của A": what is told of the last in a row holds for each.
_ROW = re.compile(
    r"\"?(?: ?\([^()‖]{1,60}\))?(?:[,;]|[,;]? và|,? cùng|,? cũng như) (?:các |cả |thông qua )?\"?"
)
# "Thủ tướng vừa ký Chỉ thị 5": the office needs no body beside it.
_PRIME_MINISTER = re.compile(
    rf"(?<!phó )(?<!\w)thủ tướng (?:{TO_NAME} )?(?:đã |vừa |cũng |mới )*(?:ký ban hành|ký|ban hành|ra) $"
)
# A year behind these is the one they are made for, not the one they are made in.
# "Tại Công văn 5, Bộ X yêu cầu …": a letter speaks for its author, a decree for the Government.
_LETTER = re.compile(
    r"(?:công văn|văn bản|thông tư|chỉ thị|quyết định|thông báo|kết luận|công điện|tờ trình|báo cáo)",
    re.IGNORECASE,
)
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
    if not numbered and _wished(tape, floor, at):
        return
    issuer, date, told = _behind(scene, at, ceiling)
    enclosed = _ENCLOSED.match(tape.code, at + 1, ceiling)
    if enclosed and not (issuer or date):
        issuer, date, end = _behind(scene, enclosed.start("act"), ceiling)
        proof = tape.evidence(at, end, "issued/document-issuer-date-subject")
        known.setdefault(tape.mention(at).entity, _Known()).take(issuer, date, None, proof)
        return
    if not numbered and _WORK.match(tape.mention(at).text):
        date = None
    if date and len(date) == _YEAR and _PERIODIC.match(tape.mention(at).text):
        date = None
    start = at
    before = _giver(tape, floor, _row_begins(tape, at, floor), numbered=numbered)
    if before and issuer is None:
        issuer, start = _issuer(scene, before), before.start()
        day = _DAY_BEFORE.search(tape.code, floor, before.start())
        if date is None and day:
            date, start = tape.date(day.start("date")), day.start()
    if issuer is None and (author := _author(tape, at, told, ceiling)):
        issuer, told = tape.mention(author.start("author")).entity, author.end()
    title, end = subjects.of(tape, at, told, ceiling)
    passed = _PASSED.match(tape.code, end, ceiling)
    if passed and (passed["date"] or passed["issuer"]):
        issuer = issuer or (_issuer(scene, passed) if passed["issuer"] else None)
        date = date or (tape.date(passed.start("date")) if passed["date"] else None)
        end = passed.end()
        if title is None:
            title, end = subjects.of(tape, at, end, ceiling)
    if issuer is None and numbered:
        if _PRIME_MINISTER.search(tape.code, floor, at):
            issuer = implied.body(scene.reading, implied.PRIME_MINISTER)
        else:
            issuer, end = _shared(scene, at, told, ceiling) or (None, end)
    proof = tape.evidence(start, end, "issued/document-issuer-date-subject")
    known.setdefault(tape.mention(at).entity, _Known()).take(issuer, date, title, proof)
    approved = _APPROVES.match(tape.code, told)
    if approved and issuer:
        other = tape.mention(approved.start("document")).entity
        proof = tape.evidence(at, approved.end(), "issued/approved-by")
        known.setdefault(other, _Known()).take(issuer, date, None, proof)


def _row_begins(tape: Tape, at: int, floor: int) -> int:
    """Where the row of documents begins that the one at *at* stands in, each with its own day."""
    first = at
    for earlier in reversed([*tape.find("Ⓓ", floor, at)]):
        end = earlier + 1
        while piece := _PIECE.match(tape.code, end, first):
            end = piece.end()
        if not _ROW.fullmatch(tape.code, end, first):
            break
        first = earlier
    return first


def _shared(scene: Scene, at: int, end: int, ceiling: int) -> tuple[str, int] | None:
    """The issuer of the row of documents that begins at *at*, told behind its last one, and where it ends.

    *end* is where the words end that tell of the first one alone.
    """
    tape = scene.tape
    for later in tape.find("Ⓓ", at + 1, ceiling):
        alike = _code(tape.mention(at).text) == _code(tape.mention(later).text)
        if not alike or not _ROW.fullmatch(tape.code, end, later):
            return None
        issuer, _, end = _behind(scene, later, ceiling)
        if issuer:
            return issuer, end
    return None


def _code(name: str) -> str:
    """The letters that end a document's number: "QĐ-TTg" of "số 5/2017/QĐ-TTg", empty without any."""
    return name.rpartition("/")[2] if "/" in name else ""


def _behind(scene: Scene, at: int, ceiling: int) -> tuple[str | None, str | None, int]:
    """The issuer and the day told right behind the document at *at*, and where they end."""
    tape = scene.tape
    issuer, date, end = None, None, at + 1
    while piece := _PIECE.match(tape.code, end, ceiling):
        for name in ("date", "bracketed"):
            if piece[name] and date is None:
                date = tape.date(piece.start(name))
        date = date or piece["year"] or piece["inside"]
        if piece["issuer"]:
            issuer = issuer or _issuer(scene, piece)
        if piece["premier"]:
            issuer = issuer or implied.body(scene.reading, implied.PRIME_MINISTER)
        if piece["signer"]:
            issuer = issuer or tape.mention(piece.start("signer")).entity
        end = piece.end()
    return issuer, date, end


def _wished(tape: Tape, floor: int, at: int) -> bool:
    """Whether the plan or act at *at* is only asked of the body that would issue it."""
    if next(tape.find("ⒶⓄ", floor, at), None) is None:
        return False
    found = _BEFORE.search(tape.code, floor, at)
    if not found or _DONE.search(tape.code, found.end("issuer"), at):
        return False
    return bool(_WISHED.search(tape.code, max(floor, found.start() - 40), found.start()))


def _author(tape: Tape, at: int, end: int, ceiling: int) -> re.Match[str] | None:
    """Who speaks by the letter at *at*, told behind what is told of it alone."""
    if not _LETTER.match(tape.mention(at).text):
        return None
    return _WITHIN.search(tape.code, max(0, at - 16), at) and _AUTHOR.match(tape.code, end, ceiling)


def _giver(tape: Tape, floor: int, at: int, *, numbered: bool) -> re.Match[str] | None:
    """The words before the document at *at* that say who issues it; a plan is not, while it is made."""
    if next(tape.find("ⒶⓄ", floor, at), None) is None:
        return None
    found = _BEFORE.search(tape.code, floor, at) or _ORDER.search(tape.code, floor, at)
    found = found or _BY_ACT.search(tape.code, floor, at)
    if not found or _PROPOSED.search(tape.code, found.end("issuer"), at):
        return None
    if _AGENDA.search(tape.code, floor, found.start()):
        return None
    if numbered:
        return found
    # A company has its letters, and a plan that is being made is not issued.
    company = tape.code[found.start("issuer")] == "Ⓞ"
    return None if company or found.groupdict().get("verb") == "xây dựng" else found


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
