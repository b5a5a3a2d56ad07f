"""Issuers: who issues a document and when, told behind it, before it or by a verb in the passive."""

from __future__ import annotations

import re

from graph.facts.issuing import subjects
from graph.facts.offices import implied
from graph.facts.people import TO_NAME
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.vietnamese import normalise

_OFFICE = (
    r"(?:(?:phó )?thủ tướng(?: thường trực)?|(?:phó )?chủ tịch|bộ trưởng|thứ trưởng|(?:tổng |phó )*giám đốc|"
    r"(?:phó )?thủ trưởng|(?:phó )?thống đốc|(?:phó )?viện trưởng|chánh án|(?:phó )?hiệu trưởng|"
    r"(?:tổng |phó )*cục trưởng|(?:phó )?bí thư|lãnh đạo|(?:phó )?chủ nhiệm|(?:phó )?trưởng|chánh|"
    r"tổng thanh tra|(?:phó )?tổng(?= Ⓐ))"
)
_HEAD = rf"(?:(?P<head>{_OFFICE}) )?"
_HOUR = r"(?:(?:hồi |vào )?(?:sáng|trưa|chiều|tối|đêm|khuya) )?"
_WHEN = (
    r"(?:(?:mà (?:hai|các|ba) (?:bên|nước) (?:đã |vừa )?)?(?:được )?"
    r"(?:ban hành|ký ban hành|ký(?: kết)?(?: tại Ⓛ)?|đề|công bố|thông qua|có hiệu lực|cấp|phát hành|phát đi|"
    rf"ra đời|ra)(?: vào)? )?(?:vào |hồi )?{_HOUR}"
)
_SIGNS = r"(?:ký|ban hành)(?: ban hành)?(?!\w)"
# Who makes a plan or carries it out has not issued it.
_MAKES = r"quản lý|làm|chủ trì|đầu tư|soạn thảo|tài trợ|xây dựng|lập|đề xuất|trình"
# Of an act "của Ⓐ", but what such an act does is its subject: "Quyết định 5 của Ⓐ phê duyệt Đề án".
_DID_ITS = (
    r"(?:,? (?:đã )?(?:ký|cấp)(?: ban hành)?(?!\w)|,? (?:đã )?(?:ban hành|phê duyệt|thông qua)"
    r"(?= (?:ngày|vào|hồi|lúc|tại|về|theo|kèm|trước|trong|năm)(?!\w)|[ ,.;)]*(?:Ⓣ|$|[‖,.;)])))"
)
# What may stand between a document and its subject, in any order.
PIECE = re.compile(
    rf",? ?(?:{_WHEN}(?P<date>Ⓣ)"
    rf"| ?\((?:{_WHEN})?(?P<bracketed>Ⓣ)\)"
    rf"|(?:(?P<whose>của)|do|bởi|mà(?= [^‖;,]{{1,40}} (?:đã |vừa )?{_SIGNS})) {_HEAD}(?P<issuer>[ⒶⓄ])"
    rf"(?! (?:{_MAKES})(?!\w))(?:,? {TO_NAME}(?=,? {_SIGNS}))?(?: {TO_NAME})?"
    rf"(?:(?(whose){_DID_ITS}|,? (?:đã )?(?:ký|ban hành|cấp|phê duyệt|thông qua)(?: ban hành)?(?!\w))"
    r"(?: lúc \d\w*)?)?"
    # "Giấy phép số 5 Ⓐ cấp ngày 4/5", "Nghị quyết 04 Bộ Chính trị về …".
    r"|(?<=Ⓓ),? (?P<licensor>Ⓐ)(?=, Ⓣ| cấp(?: phép)?(?: lần đầu)?,? Ⓣ)"
    r"|(?<=Ⓓ) (?P<direct>Ⓐ)(?=(?: khóa [ivx]+)? (?:về|ban hành|trong)(?!\w)| ?[.;)‖]|, (?!Ⓐ)|$)"
    rf"|(?:của|do) (?P<premier>thủ tướng)(?: {TO_NAME})?(?! Ⓟ)(?: (?:đã )?{_SIGNS})?(?=[ ,.;)‖]|$)"
    rf"|do {TO_NAME}(?:,| -| \()? ?(?:{_OFFICE} )?(?P<signer>[ⒶⓄ])\)? (?:đã )?{_SIGNS}"
    r"|(?:ký|ban hành) lúc \d\w*| (?:vừa|mới|đã) (?:được )?(?:ký|ban hành|phát hành)(?=,)"
    rf"|do [^‖;,ⒶⓄⓅ]{{0,30}}{TO_NAME} (?:đã )?{_SIGNS}"
    r"|(?<=Ⓐ) khóa [ivx]+(?!\w)|(?<=Ⓐ),? và Ⓐ(?= (?:về|quy định|hướng dẫn|ban hành)(?!\w)|,? Ⓣ)"
    r"|(?<=Ⓓ) \(?sửa đổi(?:,? bổ sung)?\)?(?= (?:Ⓣ|(?:19|20)\d\d))|cấp cho Ⓞ"
    r"|(?<=Ⓓ) ?\((?!(?:19|20)\d\d\))[^()‖ⓉⒶ]{1,40}\)|(?<=Ⓐ) ?\((?:khóa|nhiệm kỳ) [^()‖]{1,20}\)"
    r"|(?P<year>(?:19|20)\d\d)(?![\w.,/-]*\d)| ?\((?P<inside>(?:19|20)\d\d)\))"
)
# "Tại Công văn 5 ngày 4/5, Bộ X hướng dẫn …": a letter speaks for its author.
_WITHIN = re.compile(r"(?:^|(?<=‖)|(?<!\w)(?:tại|trong|theo|bằng)(?: nội dung)? ) ?\"?$")
_AUTHOR = re.compile(
    r"(?: (?:vừa |đã )?gửi [^‖;,]{1,60})?, (?P<author>[ⒶⓄ])(?: \(Ⓐ\))?"
    r"(?= (?:đã |cũng |vừa |lại )*(?:yêu cầu|chỉ đạo|giao|đề nghị|quyết định|bổ sung|quy định|hướng dẫn|"
    r"cho phép|chấp thuận|thống nhất|nêu|khẳng định|(?:có )?đưa ra|chỉ ra|"
    r"thông báo|cho biết|kiến nghị|đồng ý|trả lời|lưu ý|phê duyệt|công bố|báo cáo|phân công|"
    r"thu hồi|xử phạt|bãi bỏ|xác nhận|từ chối|gia hạn|thành lập)(?!\w))"
)
_ISSUES = (
    r"(?:ban hành(?: sớm| kịp thời)?|ký ban hành|ký(?: tiếp| tại chỗ| thêm)?|ra|có|(?<!được )gửi|phát đi|"
    r"phát hành|công bố|thông qua|phê duyệt|(?<!được )cấp(?: lại| đổi)?|"
    r"ban hành tại|báo cáo tại|công bố (?:tại|trong)|nêu trong|giao tại|chỉ đạo tại|yêu cầu tại|"
    r"phê duyệt tại|ban hành kèm theo|"
    r"(?<!được )(?:phê duyệt|giao|thống nhất|cho phép|công nhận|chấp thuận|xếp hạng|thành lập)"
    r"(?: (?!ban hành)[^‖;,ⒶⓄⒹ]{1,40})? (?:theo|tại|bằng)|"
    r"(?:nêu|nêu rõ|đề nghị|kiến nghị|hướng dẫn|trả lời|cấp phép) tại|(?<!được )gửi [ⒶⓄ]|"
    r"(?<!được )gửi (?:tới |đến |cho )?các [^‖;,ⒶⓄⒹ]{1,30}|trình [ⒶⓄ]|tuyên|"
    r"(?:có|cho) ý kiến(?: [^‖;,ⒶⓄⒹ]{1,30})? tại|"
    r"(?:trả lời|thông báo|phúc đáp|phản hồi) (?:[^‖;,ⒶⓄⒹ]{1,30} )?bằng|"
    r"(?:báo cáo|trả lời|yêu cầu|giao|hướng dẫn|chỉ đạo) [ⒶⓄ]"
    r"(?: (?!quy định|nội dung|nêu|đúng|tinh thần)\w+){0,9} tại|"
    r"đã (?:quyết định|phê duyệt|cho phép|chấp thuận|đồng ý|ban hành|thống nhất) [^‖;,()ⒶⓄⒹ]{1,110} \()"
)
_TO_DOCUMENT = (
    rf"(?P<issuer>[ⒶⓄ])(?: \((?:nay là|trước là|tiền thân là) Ⓐ\))?"
    rf"(?: ?\(Ⓐ\))?(?:(?:,| -| trực thuộc| thuộc) (?P<superior>Ⓐ))?(?: "
    rf"{TO_NAME})?[^‖;ⒶⓄⒹ]{{0,70}}?(?<!\w)(?P<verb>{_ISSUES}|xây dựng)"
    # "Thông qua 12 luật gồm: Quản lý ngoại thương, … và 11 nghị quyết như: …".
    r"(?: (?:các|nhiều|\d+) (?:bộ )?luật(?!\w)[^‖;ⒶⓄⒹ]{0,240} và(?= (?:các|nhiều|\d+) ))?"
    r"(?: (?:các|nhiều|một số|một loạt|hai|ba|bốn|\d+) (?:văn bản|nghị định|thông tư|quyết định|nghị quyết|"
    r"công văn|kế hoạch|chỉ thị|chính sách|hướng dẫn)(?!\w)[^‖;ⒶⓄⒹ:]{0,60}(?::| như:?| gồm:?| là:?| sau:))?"
    r"(?: (?:các|bản|một|cả|thêm))?(?:(?<=thông qua)(?: toàn văn)? dự (?:thảo|án))?[ \"]*$"
)
_BEFORE, _FROM_ISSUER = re.compile(_HEAD + _TO_DOCUMENT), re.compile(_TO_DOCUMENT)
# "Thủ tướng phê duyệt Đề án … tại Quyết định …".
_BY_ACT = re.compile(
    rf"{_HEAD}(?P<issuer>Ⓐ)(?: {TO_NAME})?[^‖;ⒶⓄⒹ]{{0,50}} (?:phê duyệt|ban hành|thông qua|công bố) "
    r"[^‖;ⒶⓄⒹ]{0,40}Ⓓ\"?[^‖;ⒶⓄⒹ]{0,40} (?:tại|theo|bằng|kèm theo) (?:các )?$"
)
_ORDER = re.compile(
    r"(?<!\w)(?:ý kiến|chỉ đạo|văn bản|kết luận|yêu cầu|hướng dẫn|đề nghị|kiến nghị|phê duyệt|chấp thuận|"
    rf"quy định|thông báo|báo cáo|công bố) (?:chỉ đạo |kết luận )?của {_HEAD}(?P<issuer>Ⓐ)"
    rf"(?: {TO_NAME})? (?:tại |\()$"
)
# "Các luật được Quốc hội thông qua gồm: …".
_PASSED_ROW = re.compile(
    rf"(?<!\w)(?:vừa |đã )?được {_HEAD}(?P<issuer>Ⓐ)(?: {TO_NAME})? (?:biểu quyết )?"
    r"(?:thông qua|ban hành|phê duyệt|ký)(?!\w)[^‖;ⒶⓄⒹ]{0,40}?(?: gồm| như| là|:)(?: có| các)?:? $"
)
# "Khi ban hành Nghị định 5, Chính phủ kỳ vọng …".
_WHEN_MADE = re.compile(
    r"(?<!trước )(?:khi|(?:với|bằng|qua|thông qua) việc)(?: đã)? (?:ban hành|ký|ra|thông qua|phê duyệt) $"
)
_MAKER = re.compile(r"(?! (?:của|do) )[^‖;,ⒶⓄⒹⓅ]{0,70}, (?P<author>Ⓐ)(?= )")
# "Hà Nội đã ban hành Kế hoạch 5": a place stands for who governs it.
_BY_PLACE = re.compile(
    r"(?P<issuer>Ⓛ) (?:(?:đã|vừa|cũng|mới|nhanh chóng) )+(?P<verb>ban hành|ký|ra|phê duyệt|thông qua|có)"
    r"(?: (?:các|bản|một|hai))? \"?$"
)
_AGREED = re.compile(r"hiệp|thỏa thuận|tuyên bố|bản ghi|biên bản|nghị định thư", re.IGNORECASE)
_ORDER_ENDS, _BY_ACT_ENDS = ("tại ", "("), ("tại ", "theo ", "bằng ", "các ")
_ROW_ENDS = ("gồm ", "là ", ": ", "như ", "có ", "các ")
# Bodies that have another above them: "Cục X, Bộ Y ban hành" is the office's act.
_UNDER = re.compile(
    r"cơ quan|cục|vụ|chi cục|phòng|văn phòng|thanh tra|tổng cục|ban|vp|trung tâm|viện"
)
_PROPOSED = re.compile(
    r"(?<!\w)(?:tờ trình|đề nghị|về việc|trình|lấy ý kiến|góp ý|chưa|sẽ|"
    # "Đã xem xét, thông qua".
    r"nghiên cứu(?: để)?|đang (?:xây dựng|soạn thảo|triển khai)|chuẩn bị|sắp|"
    r"(?<!đã )(?<!vừa )xem xét|xem xét(?!,? (?:và )?(?:thông qua|ban hành|phê duyệt|quyết định)))(?!\w)"
)
# What is made in order to be submitted.
_SUBMITTED = re.compile(r"tờ trình|báo cáo")
# "Đề nghị Quốc hội thông qua …", "giao Ngân hàng Nhà nước ban hành …": it is not done yet.
_WISHED = re.compile(
    r"(?<!\w)(?:(?<!theo )đề nghị|đề xuất|kiến nghị|trình|mong(?: muốn)?|xin|chờ|giao|trước khi|nếu|để)"
    r"(?: với| cho| lên| đến)?(?: [^\W\d]\w*){0,2} $"
)
_DONE = re.compile(r"(?<!\w)(?:đã|vừa|mới)(?!\w)")
# "Sẽ có 6 nội dung: Quốc hội thông qua Luật X; …": what stands behind the colon is to come.
_AGENDA = re.compile(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)[^‖]{0,160}:[^‖]*$")
# "Nghị quyết 5 của A về X vừa được B ký ban hành hôm qua, ngày 6/2/2017".
PASSED = re.compile(
    rf"\"? (?:nêu trên |trên |này )?(?:vừa |đã |mới )*được (?:{_HEAD}(?:(?P<issuer>[ⒶⓄ])"
    rf"|(?P<premier>(?<=được )thủ tướng))(?: {TO_NAME})?(?: khóa [ivx]+)?"
    r"(?:,? (?:tại )?kỳ họp[^‖;,]{0,40})?,? )?"
    r"(?:chính thức |biểu quyết )*(?:ký ban hành|ký|ban hành|thông qua|phê duyệt|phát đi|phát hành|"
    rf"công bố|gửi)(?: vào)?(?: tại [^‖;,ⒶⓄⓉ]{{3,40}})?(?: hôm (?:qua|nay),)?,? ?{_HOUR}(?P<date>Ⓣ)?"
)
# "Quyết định 5, Quyết định 6 của A": what is told of the last in a row holds for each.
ROW = re.compile(
    r"\"?(?: ?\([^()‖]{1,60}\))?(?:[,;]|[,;]? và|,? cùng|,? rồi|,? cũng như) (?:các |cả |thông qua )?\"?"
)
# "Thủ tướng vừa ký Chỉ thị 5": the offices that need no body beside them.
_SIGNER = re.compile(
    r"(?<!\w)(?P<office>(?:phó )?thủ tướng(?: thường trực)?|chủ tịch nước) "
    rf"(?:{TO_NAME} (?:và [^‖;,ⒹⒶ]{{3,40}}?Ⓟ )?)?(?:đã |vừa |cũng |mới |cùng |trực tiếp )*"
    r"(?:ký ban hành|ký(?: tại chỗ| kết)?|ban hành|ra|phê duyệt|có|gửi)(?: các)? $"
)
# "Tại Công văn 5, Bộ X yêu cầu …": a letter speaks for its author, a decree for the Government.
_LETTER = re.compile(
    r"(?:công văn|văn bản|thông tư|chỉ thị|quyết định|thông báo|kết luận|công điện|tờ trình|báo cáo)",
    re.IGNORECASE,
)


def shared(scene: Scene, at: int, end: int, ceiling: int) -> tuple[str, int, int] | None:
    """The issuer told behind the last of a row that begins at *at*, where that one is, where it ends.

    *end* is where the words end that tell of the first one alone.
    """
    tape = scene.tape
    for later in tape.find("Ⓓ", at + 1, ceiling):
        alike = _code(tape.mention(at).text) == _code(tape.mention(later).text)
        if not alike or not ROW.fullmatch(tape.code, end, later):
            return None
        issuer, _, end = behind(scene, later, ceiling)
        if issuer:
            decree = _DECREE.match(tape.mention(at).text)
            government = normalise(scene.reading.entity(issuer).label) == "chính phủ"
            return None if decree and not government else (issuer, later, end)
    return None


# "Nghị định 100, Chỉ thị 15 của Thủ tướng": the Government alone makes decrees.
_DECREE = re.compile(r"nghị định(?! thư)", re.IGNORECASE)


def _code(name: str) -> str:
    """The letters that end a document's number: "QĐ-TTg" of "số 5/2017/QĐ-TTg", empty without any."""
    return name.rpartition("/")[2] if "/" in name else ""


def behind(scene: Scene, at: int, ceiling: int) -> tuple[str | None, str | None, int]:
    """The issuer and the day told right behind the document at *at*, and where they end."""
    tape = scene.tape
    numbered = subjects.is_numbered(tape.mention(at).text)
    issuer, date, end = None, None, at + 1
    while piece := PIECE.match(tape.code, end, ceiling):
        for name in ("date", "bracketed"):
            if piece[name] and date is None:
                date = tape.date(piece.start(name))
        date = date or piece["year"] or piece["inside"]
        if piece["issuer"] == "Ⓞ" and not numbered:
            break  # a company has its plans
        if piece["issuer"]:
            issuer = issuer or of(scene, piece)
        if piece["premier"]:
            issuer = issuer or implied.body(scene.reading, implied.PRIME_MINISTER)
        if piece["direct"] and not numbered:
            break
        for name in ("signer", "licensor", "direct"):
            if piece[name]:
                issuer = issuer or tape.mention(piece.start(name)).entity
        end = piece.end()
    return issuer, date, end


def wished(tape: Tape, floor: int, at: int) -> bool:
    """Whether the plan or act at *at* is only asked of the body that would issue it."""
    if next(tape.find("ⒶⓄ", floor, at), None) is None:
        return False
    found = _before(tape, floor, at)
    if not found or _DONE.search(tape.code, found.end("issuer"), at):
        return False
    return bool(_WISHED.search(tape.code, max(floor, found.start() - 40), found.start()))


def _before(tape: Tape, floor: int, at: int) -> re.Match[str] | None:
    """What ``_BEFORE`` finds, tried where a body stands."""
    begin = floor
    for body in tape.find("ⒶⓄ", floor, at):
        if _FROM_ISSUER.match(tape.code, body, at):
            return _BEFORE.search(tape.code, begin, at)
        begin = body + 1
    return None


def author(tape: Tape, at: int, end: int, ceiling: int) -> re.Match[str] | None:
    """Who speaks by the letter at *at* or has made the act, told behind what is told of it alone."""
    if _WHEN_MADE.search(tape.code, max(0, at - 40), at):
        return _MAKER.match(tape.code, end, ceiling)
    if not _LETTER.match(tape.mention(at).text):
        return None
    return _WITHIN.search(tape.code, max(0, at - 16), at) and _AUTHOR.match(tape.code, end, ceiling)


def giver(tape: Tape, floor: int, at: int, *, numbered: bool) -> re.Match[str] | None:
    """The words before the document at *at* that say who issues it; a plan is not, while it is made."""
    if next(tape.find("ⒶⓄⓁ", floor, at), None) is None:
        return None
    found = _before(tape, floor, at)
    if not found and tape.code.endswith(_ORDER_ENDS, floor, at):
        found = _ORDER.search(tape.code, floor, at)
    if not found and tape.code.endswith(_BY_ACT_ENDS, floor, at):
        found = _BY_ACT.search(tape.code, floor, at)
    if not found and tape.code.endswith(_ROW_ENDS, floor, at):
        found = _PASSED_ROW.search(tape.code, floor, at)
    if not found and (placed := _BY_PLACE.search(tape.code, floor, at)):
        agreed = _AGREED.match(tape.mention(at).text)
        found = placed if numbered or not (agreed or placed["verb"] == "có") else None
    if not found:
        return None
    proposed = _PROPOSED.search(tape.code, found.end("issuer"), at)
    if proposed and not (
        proposed[0] == "trình" and _SUBMITTED.match(normalise(tape.mention(at).text))
    ):
        return None
    if _AGENDA.search(tape.code, floor, found.start()):
        return None
    if numbered:
        return found
    # A company has its letters, and a plan that is being made is not issued.
    company = tape.code[found.start("issuer")] == "Ⓞ"
    return None if company or found.groupdict().get("verb") == "xây dựng" else found


def signer(scene: Scene, floor: int, at: int) -> tuple[str, int] | None:
    """The Prime Minister or the President who signs the document at *at*, and where this is told."""
    code = scene.tape.code
    found = _SIGNER.search(code, floor, at)
    if not found or _WISHED.search(code, max(floor, found.start() - 40), found.start()):
        return None
    body = implied.PRIME_MINISTER
    if found["office"].startswith("phó") and not scene.tape.mention(at).text.endswith("TTg"):
        body = "Chính phủ"
    elif found["office"] == "chủ tịch nước":
        body = implied.PRESIDENT
    key = implied.body(scene.reading, body)
    return (key, found.start()) if key else None


def of(scene: Scene, found: re.Match[str]) -> str:
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
