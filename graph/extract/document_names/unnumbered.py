"""Acts without a number, by what they are about or do: "Nghị định về …", "Quyết định phê duyệt …"."""

import re

from graph.extract import runs
from graph.extract.base import Scan
from graph.patterns import Led

_ACT_TYPE = (
    "nghị quyết|nghị định|thông tư|chỉ thị|pháp lệnh|quyết định|quy định|"
    "quy chuẩn kỹ thuật quốc gia|tiêu chuẩn quốc gia"
)
# What an act does, which it is called by: "Nghị quyết thành lập Đoàn giám sát".
_DEEDS = (
    "thành lập|xử lý nợ|thí điểm|phân bổ ngân|phân bổ dự|giám sát|sắp xếp|điều chỉnh địa|hướng dẫn thu|"
    "hướng dẫn quản|quản lý|giảm thuế|miễn giảm|xử phạt|tăng cường|đẩy mạnh|nâng cao|phát triển|phát huy|"
    "đổi mới|hỗ trợ|khuyến khích|tháo gỡ|cải thiện|bảo đảm|đảm bảo|phòng|bãi bỏ|phê duyệt|"
    "phê chuẩn(?= (?:quyết toán|ngân sách|dự toán|hiệp|công ước|chương trình))|"
    "chính sách(?= (?:khuyến|hỗ|ưu|đặc|phát|thu|đãi|đối))|cơ chế(?= (?:tự|đặc|tài|quản|phối|khoán))|"
    "sửa đổi,? bổ sung một số(?= (?:điều|quy định|nội dung))|thông qua(?= (?:quy hoạch|đề án|chủ trương))|"
    "ban hành(?= (?:một số|quy định|chính sách|cơ chế|danh mục|bảng giá))|"
    "quy định(?= (?:mức thu|giá |chế độ|chính sách|tiêu chuẩn|tiêu chí|điều kiện|chức năng|một số|danh mục))"
)
ACT = Led(
    rf"(?P<type>{_ACT_TYPE})[ \xa0](?:(?:mới[ \xa0])?về[ \xa0](?P<deed>việc[ \xa0])?"
    rf"|(?=(?P<does>{_DEEDS})[ \xa0])"
    rf"|(?P<rules>quy định (?:chi tiết |về )+))",
    by=_ACT_TYPE,
)
# In small letters it is one act where a body has passed it: "đã ban hành quy định về …".
_PASSED = re.compile(
    r"(?<!\w)(?:đã|vừa|mới)[ \xa0](?:chính thức[ \xa0]|biểu quyết[ \xa0])?(?:ra|ban hành|thông qua)[ \xa0]$"
)
# Before an act that is named by what it rules.
_MADE = re.compile(
    r"(?<!\w)(?:ban hành|dự thảo(?: lần (?:thứ )?\w+)?|xây dựng|"
    r"thông qua|soạn thảo|sửa đổi|trình|hoàn thiện|ký)[ \xa0]$"
)
# Before a decision that is named by what it approves.
_RELIED_ON = re.compile(r"(?<!\w)(?:ban hành|ký|theo|căn cứ|thực hiện|có|ra|tại|trong)[ \xa0]$")
# An act that is only drafted is cited by what it is for, but not by the deed that it does.
_DRAFTED = re.compile(r"(?<!\w)(?:dự thảo|dự án)[ \xa0]$")


def verbal(found: re.Match[str]) -> bool:
    """Whether the type of the act may be a verb: "Quyết định", "Quy định"."""
    return found["type"].startswith("q")


def named(scan: Scan, start: int, found: re.Match[str]) -> bool:
    """Whether the words *found* name one act from *start* on, and are no verb."""
    capital, does, verb = scan.text[start].isupper(), found["does"], verbal(found)
    if not (capital or _PASSED.search(scan.before(start, 30))):
        return False
    if verb and "mới" in found[0]:
        return False  # "Quy định mới về nhãn hàng": any
    made = _MADE.search(scan.before(start, 20))
    if does not in (None, "thành lập") and not (capital and made):
        relied = found["type"] == "quyết định" and _RELIED_ON.search(scan.before(start, 12))
        if not (capital and does == "phê duyệt" and relied):
            return False
    elif verb and does not in (None, "thành lập", "phê duyệt"):
        return False
    if found["rules"] and (verb or not made):
        return False  # "Nghị định quy định về mức phạt": what it does
    if verb and not ("về" in found[0] or does == "phê duyệt"):
        return False
    if verb and runs.opens(scan, scan.token(start)):
        return False  # Where a sentence begins the capital tells nothing.
    return not (found["deed"] and (verb or _DRAFTED.search(scan.before(start, 10))))
