"""Subjects of documents: what an instrument is about, told behind its number, issuer and day."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.facts.tape import Tape
from graph.lexicon import contexts

_VERB = (
    r"(?:phê duyệt|quy định|yêu cầu|giao|chỉ đạo|đề nghị|thông báo|gửi|khởi tố|điều động|bổ nhiệm|"
    r"áp dụng|chấp thuận|"
    r"hướng dẫn|sửa đổi|bổ sung(?=,? sửa đổi)|ban hành|công nhận|thành lập|cho phép|thu hồi|xử phạt|kỷ luật|"
    r"triển khai|truyền đạt|đồng ý|thu hẹp|"
    r"trả lời|xử lý|kết luận(?= (?:của|về)(?!\w))|giải trình(?=, )|điều chỉnh|"
    r"phân công|công bố|giải quyết|tăng cường|đình chỉ|cách chức|thi hành|tặng|hủy|bãi bỏ|"
    r"cho(?! (?:biết|thấy|rằng|hay|mục đích)(?!\w))|"
    r"chuyển đơn|chuyển hồ sơ|thực hiện (?:Ⓓ|quyết định|nghị quyết|chỉ (?:thị|tiêu)|"
    r"chương trình|đề án|kế hoạch|công tác|nhiệm vụ)|bác (?:đơn|khiếu nại|yêu cầu)|"
    r"truy nã|tạm dừng|tạm đình chỉ|miễn nhiệm|kiện toàn|phân bổ|chấm dứt|xếp hạng|phê chuẩn)"
)
# Behind "về" these tell how something is said, or what was told before.
_NO_SUBJECT = (
    r"(?!(?:này|đó|nêu trên|(?:tổng thể|cơ bản|nguyên tắc)(?= (?:đã|là|thì|thống|nhất)|,))(?!\w))"
)
# Behind "quy định" with these begins what an act rules: "quy định, việc áp dụng …".
_RULING = (
    r"quy định(?::|, (?:việc|số|người|các|mỗi|trong|nếu|khi|đối|trường)|,? từ (?:ngày|tháng|năm|Ⓣ))"
)
_TITLE = re.compile(
    rf"[,)]? ?(?P<bracket>\((?!gọi tắt|sau đây|viết tắt|gọi là))?(?:"
    r"(?P<about>(?:nhằm(?= sửa đổi| thay thế)|để(?= hướng dẫn| triển khai| chỉ đạo)|"
    r"về việc|về|v/v|với nội dung|có nội dung|"
    rf"liên quan đến việc)[: ]+{_NO_SUBJECT})"
    rf"|(?:trong đó,? |vừa |đã )?(?={_VERB}(?![\w:]))(?!{_RULING})(?!ban hành (?:Ⓣ|vào|ngày|bởi|chỉ hướng)))"
)
# "… gửi Bộ Y do Cục trưởng X ký về việc …": other words stand between.
_FURTHER = re.compile(
    r"(?! (?:và|cùng) | ?[,.;] ?(?:và|cùng) )[^‖;:ⒹⓉ]{1,110}?(?<!\w)(?P<about>(?:về việc|v/v)[: ]+)"
    + _NO_SUBJECT
)
# "Công văn 5 gửi Ⓐ đề nghị …": what it asks is its subject, not to whom it goes.
_ASKS = re.compile(
    r"gửi [^‖;:]{1,120}?,? (?P<about>)(?=(?:đề nghị|yêu cầu|kiến nghị|chỉ đạo|hướng dẫn|thông báo|trả lời|"
    r"giao|truyền đạt|kiểm tra|xin ý kiến|đồng ý|cho phép) )"
)
_SENDS = re.compile(r"(?:gửi|báo cáo) ")
# "Ban hành Kế hoạch 5 phát động …": what is made undertakes something, and so does what is carried out.
_MADE = re.compile(
    r"(?<!\w)(?:ban hành|ra|ký|có|xây dựng|lập|phát hành|thông qua)(?: (?:bản|ngay|riêng))? $"
)
_DEED = re.compile(r" (?P<about>)(?=(?P<first>[^\W\d]+),? (?P<second>[^\W\d]+))")
_CODED = re.compile(r"\d[\w.]*[/-]\w")
# "Nghị quyết TW4: “…”", "Dự án 8 “…”": the name stands in quotes right behind the number.
_CALLED = re.compile(r':? "(?:v/v |về (?:việc )?)?(?P<title>[^"‖]{12,200})"')
_QUOTED = re.compile(r'"([^"‖]{4,200})"')
_STOP = re.compile(
    r"[‖;]|\.(?= )|,? (?:và|cùng|cũng như|vì) (?:các |một số |thực hiện |nội dung |tinh thần )?[ⒹⓁ]?"
    r"(?=Ⓓ)| \((?=Ⓓ\))|"
    r",? (?:và|cùng|cũng như) (?:các )?(?:nghị quyết|nghị định|thông tư|quyết định|chỉ thị|văn bản|kết luận|"
    r"công văn|quy định|quy chế)(?= của| thay thế)|, (?=Ⓓ)|, (?:theo|trong đó|cùng với|"
    r"nhằm|để|do|vì|"
    r"khi|tuy nhiên|đồng thời|đã|thì|nên|qua đó|với|gồm|trường hợp|nêu rõ|được|là|cụ thể|loại đất|lý do|"
    r'có hiệu lực|xác định(?= "))(?!\w)'
    r"|, (?=[ⒶⓄ](?: Ⓟ)? (?:đã|cũng|vừa|sẽ|cần|phải|làm việc|họp|tổ chức|ban hành|đề nghị|yêu cầu|giao|"
    r"chỉ đạo|có|tiến hành|thành lập|quyết định|thông báo|xin|kiến nghị|xử phạt|phạt|bảo mật)(?!\w))"
    r"| vì lý do | nhằm | nhưng | song | để (?:trình|xin|đẩy|cam kết)(?!\w)| (?=cần lưu ý)| nêu rõ| thì |"
    r" cho thấy| theo đó| như sau| có hiệu lực|"
    r" được (?:triển khai|thực hiện|ban hành|xem là|coi là|đánh giá)(?!\w)| sẽ |"
    r", (?:khẳng định|nhấn mạnh|cho biết|thừa nhận)(?!\w)|, (?:phó )?(?:thủ tướng|bộ trưởng|ông|bà) [ⒶⓅ]|"
    r" (?:cũng |vẫn )?(?:vừa|đã|cũng|còn) (?:được|yêu cầu|nêu|chỉ rõ|đề ra|đặt ra|xác định|khẳng định|"
    r"nhấn mạnh|chỉ ra|đạt|quy định(?! tại| trong| ở)|bắt đầu|hết hiệu lực|định hướng|là|tạo|"
    r"đi vào|cho|từng bước|góp phần|giúp|mang lại|đem lại|tháo gỡ|khắc phục)(?!\w)|"
    r" chính là | là đã |, đang | đang nhận được | được đăng tải|,? như ?:|"
    r", bằng (?:những|các)(?!\w)|"
    r"(?<!để)(?<!cần)(?<!sớm)(?<!chưa)(?<!không) có (?:quy định|hướng dẫn)(?= ?:| rõ| cụ thể)"
    r"| quy định ?:|(?<!trước) và (?:để|sau khi) "
    r"| diễn ra (?=mới|sáng|chiều|tối|hôm|ngày|vào|Ⓣ)| và (?=Ⓐ (?:đã )?(?:thông qua|ban hành) (?:các )?Ⓓ)"
    r"| có thể | thật sự | thực sự | là \d|, (?:đại biểu|đồng chí) Ⓟ|"
    r", (?:hội nghị|cuộc họp|chương trình)(?: Ⓐ)? (?:lần thứ|này)|"
    r"(?<=\w\w)(?<!về)(?<!các)(?<!hành)(?<!những)(?<!đã)(?<!trước)(?<!theo)(?<!cũng)(?<!và) quy định "
    r"(?!của|về|chi tiết|tại|pháp|trong|theo|hiện|mới|cụ|khác|này)|"
    r" là không | là (?:đúng|sai|trái)| bị (?:khiếu nại|hủy|thu hồi)"
    r"| với (?:diện tích|nội dung|tội danh|số tiền|quy mô|tổng|mức|thời hạn)(?!\w)"
    r"| \((?:gọi tắt|sau đây|theo|trong số|nay là|thay thế)| gắn với (?:việc )?thực hiện |"
    r", (?:chỉ định|theo đó|ngày Ⓣ|Ⓣ)"
    r"|, (?:phấn đấu|đặt mục tiêu|đề ra|diễn ra|hướng (?:tới|đến))(?!\w)"
    r"|(?:,| và) (?:yêu cầu|giao)(?= (?:các|[ⒶⓄⓁ]|sở|ubnd)(?!\w))"
)
# Under "theo Thông tư X quy định Y, …" the sentence goes on behind the comma.
_UNDER = re.compile(
    r"(?:^|[‖,;.] ?)(?:cũng |còn )?(?:theo|căn cứ|thực hiện|chiếu theo)(?: theo)?(?: quy định)?(?: tại| của)?"
    r"(?:,?;? (?:điểm|khoản|điều|mục|chương) \w{1,3}(?:(?:, | và )\w{1,3}(?=[ ,;]))*)*,?(?: của| tại)?"
    r" ?(?:Ⓓ(?: Ⓣ)?(?: của Ⓐ)?(?:,|;|,? và) )*$"
)
_COMMA = re.compile(r"(?=[‖;]|, )")
# One more item of a list, which another comma or "và" ends: ", hoạt động, …".
_ITEM = re.compile(
    r", (?:(?:thành phố|tp) trực thuộc |[^\W\d]+ [^\W\d]+(?:, | và )(?=[^\W\d]+ [^\W\d]+))"
)
_WORK = re.compile("dự án ", re.IGNORECASE)
_LAW = re.compile(r"(?:bộ )?luật |pháp lệnh |hiến pháp", re.IGNORECASE)
_BARE_LAW = re.compile(r"(?:bộ )?(?:luật|pháp lệnh) (?:s[ốô] )?\d\S*", re.IGNORECASE)
# "Các nước bàn về số phận của hiệp định này": what is told of the act itself.
_OF_ITSELF = re.compile(
    r"(?<!\w)(?:hiệp định|nghị định|thông tư|nghị quyết|luật|dự án|đề án|văn bản|chương trình) này(?!\w)"
)
# "Báo cáo 642 gửi Ⓐ": to whom it goes is no subject.
_ADDRESSED = re.compile(r"gửi (?![^‖;]* (?:về|liên quan) )[^‖;]*[ⒶⓄⓁⓅ]")
_NUMBER = re.compile(
    r"(?<!\d)(?!(?:19|20)\d\d-(?:19|20)\d\d(?!\d))\d[\w.]*[/-]\w|số \d|"
    r"^\d{1,5}$|^(?:nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn|kết luận|văn bản|"
    r"quy định|hướng dẫn|thông báo|tờ trình|pháp lệnh|công điện) \d{1,5}[a-z]?$",
    re.IGNORECASE,
)
_LEAST = 4
_CARRIES = ("đưa ", "mang ", "chuyển ", "rước ")


@lru_cache(maxsize=1024)
def is_numbered(name: str) -> bool:
    """Tell whether a document's *name* gives its number."""
    return bool(_NUMBER.search(name))


# An act that is named by what it rules: "Nghị quyết về xử lý nợ xấu".
_OWN = re.compile(
    r"(?:bản )?(?:nghị quyết|nghị định|thông tư|chỉ thị|quyết định|quy định)(?: mới)?"
    r" (?:về:?(?: việc)? \"?|(?=(?:quy định|phê duyệt|thành lập|sửa đổi) ))(?P<title>.+)",
    re.IGNORECASE,
)


def own(name: str) -> str | None:
    """The subject that an act's *name* tells, where it has no number."""
    found = None if is_numbered(name) else _OWN.fullmatch(name)
    return found["title"] if found else None


# What a rule states, told as a clause: "Nghị định 38 quy định trong vòng 15 ngày sẽ …".
_STATES = re.compile(
    r"quy định (?:rõ|cụ thể|rằng|trong vòng|khi|nếu|người|các|bên|doanh|mỗi|không|phải|từ|thì)(?!\w)|"
    r"(?:quy định|hướng dẫn) .*?(?<!\w)(?:đã|sẽ|phải|có thể|không được|chưa|thì|là)(?!\w)",
    re.IGNORECASE,
)


def states(title: str) -> bool:
    """Tell whether *title* is what an act rules, and no subject of it."""
    return bool(_STATES.match(title))


def of(tape: Tape, at: int, end: int, ceiling: int) -> tuple[str | None, int]:
    """The subject of the document at *at*, told from *end* on, and where it ends."""
    name = tape.mention(at).text
    numbered = is_numbered(name)
    called = _CALLED.match(tape.code, end, ceiling)
    if called and (numbered or name[-1].isdigit()):
        return tape.written(*called.span("title")), called.end()
    found = _TITLE.match(tape.code, end, ceiling)
    if numbered and (not found or _SENDS.match(tape.code, found.end())):
        found = _FURTHER.match(tape.code, end, ceiling) or found
        if found and tape.code.startswith("gửi ", found.end()):
            found = _ASKS.match(tape.code, found.end(), ceiling) or found
    found = found or (_undertaken(tape, at, end, ceiling) if numbered else None)
    if found and found["about"] == "về " and tape.code.endswith(_CARRIES, 0, at):
        return None, end  # "đưa Nghị quyết 4 về làng"
    if not found or (found["about"] and _told_of(name)) or not (numbered or found["about"]):
        return None, end
    quoted = _QUOTED.match(tape.code, found.end(), ceiling)
    if quoted:
        return tape.written(*quoted.span(1)), quoted.end()
    last = _last(tape, at, found, ceiling)
    if last - found.end() < _LEAST and "Ⓓ" not in tape.code[found.end() : last]:
        return None, end
    if _ADDRESSED.fullmatch(tape.code, found.end(), last) or (
        found["about"] and _OF_ITSELF.search(tape.code, found.end(), last)
    ):
        return None, end
    return tape.written(found.end(), last), last


def _told_of(name: str) -> bool:
    """Whether "về" behind a document's *name* says what is told of it: a law, a project without number."""
    return bool(
        (_LAW.match(name) and not _BARE_LAW.fullmatch(name))
        or (_WORK.match(name) and not name[-1].isdigit())
    )


def _undertaken(tape: Tape, at: int, end: int, ceiling: int) -> re.Match[str] | None:
    """Where the subject of the act at *at*, which is made or carried out, begins with what it undertakes."""
    deed = _DEED.match(tape.code, end, ceiling)
    if not deed or f"{deed['first']} {deed['second']}" not in contexts.of("undertaken"):
        return None
    floor, _ = tape.sentence(at)
    coded = _CODED.search(tape.mention(at).text) and _UNDER.search(tape.code, max(0, floor - 1), at)
    return deed if coded or _MADE.search(tape.code, floor, at) else None


def _coupled(code: str, at: int) -> bool:
    """Whether the comma at *at* parts items of a list: "phòng, chống", "tổ chức, hoạt động, …"."""
    if _ITEM.match(code, at):
        return True
    before = code[max(at - 40, 0) : at].split(" ")[-2:]
    after = [word.rstrip(",;.") for word in code[at + 2 : at + 40].split(" ")[:2]]
    pairs = (f"{' '.join(before[-n:])}, {' '.join(after[:n])}" for n in (1, 2))
    return code[at] == "," and not contexts.of("coupled").isdisjoint(pairs)


def _last(tape: Tape, at: int, found: re.Match[str], ceiling: int) -> int:
    """Where the subject ends that begins where *found* does."""
    if (
        found.groupdict().get("bracket")
        and (close := tape.code.find(")", found.end(), ceiling)) > 0
    ):
        return close
    stop = _STOP.search(tape.code, found.end(), ceiling)
    last = stop.start() if stop else ceiling
    floor, _ = tape.sentence(at)
    if _UNDER.search(tape.code, max(0, floor - 1), at):
        commas = (one.start() for one in _COMMA.finditer(tape.code, found.end(), last))
        last = next((at for at in commas if not _coupled(tape.code, at)), last)
    while last > found.end() and tape.code[last - 1] in ' .,:"…':
        if tape.code[last - 1] == '"' and tape.code.count('"', found.end(), last) % 2 == 0:
            break  # "phong trào “Toàn dân học tập”": the mark closes what the subject quotes
        last -= 1
    return last
