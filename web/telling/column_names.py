"""What readers call the columns of ready-made queries, which the queries name for programs."""

from collections.abc import Mapping
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as lazy

# A column of this ending holds the address of what the column without it names.
ADDRESS: Final = "_iri"
_NAMES: Final[Mapping[str, LazyString]] = {
    "about": lazy("Nói về"),
    "action": lazy("Việc"),
    "agency": lazy("Cơ quan"),
    "amount": lazy("Số tiền (đồng)"),
    "article": lazy("Bài viết"),
    "articles": lazy("Số bài"),
    "as_of": lazy("Thời điểm"),
    "authority": lazy("Cơ quan xử phạt"),
    "basis": lazy("Căn cứ"),
    "cases": lazy("Số đối tượng"),
    "cited": lazy("Văn bản nêu sau"),
    "cited_words": lazy("Cách viết sau"),
    "conferrer": lazy("Cấp khen thưởng"),
    "day": lazy("Ngày"),
    "document": lazy("Văn bản"),
    "domain": lazy("Tên miền"),
    "end": lazy("Đến ký tự"),
    "event": lazy("Việc"),
    "fact": lazy("Dữ kiện"),
    "field": lazy("Lĩnh vực"),
    "former": lazy("Trước"),
    "from": lazy("Từ ngày"),
    "honour": lazy("Hình thức khen thưởng"),
    "honours": lazy("Số lần khen thưởng"),
    "issuer": lazy("Cơ quan ban hành"),
    "kind": lazy("Loại dữ kiện"),
    "name": lazy("Tên"),
    "note": lazy("Ghi chú"),
    "number": lazy("Số hiệu"),
    "observed": lazy("Ngày được nhắc đến"),
    "one": lazy("Một đằng"),
    "one_article": lazy("Bài thứ nhất"),
    "operator": lazy("Đơn vị vận hành"),
    "other": lazy("Đằng khác"),
    "other_article": lazy("Bài thứ hai"),
    "person": lazy("Người"),
    "place": lazy("Địa danh"),
    "plan": lazy("Quy hoạch, đề án"),
    "portal": lazy("Trang, hệ thống"),
    "present": lazy("Sau"),
    "presenter": lazy("Người trao"),
    "property": lazy("Mâu thuẫn về"),
    "qualifier": lazy("Mức độ"),
    "quote": lazy("Dẫn chứng"),
    "recipient": lazy("Ai được khen"),
    "role": lazy("Chức vụ"),
    "rule": lazy("Quy tắc"),
    "score": lazy("Điểm"),
    "snippet": lazy("Đoạn trích"),
    "source": lazy("Nguồn"),
    "sources": lazy("Số nguồn"),
    "start": lazy("Từ ký tự"),
    "status": lazy("Mức chắc chắn"),
    "subject": lazy("Hình thức hoặc hành vi"),
    "target": lazy("Ai bị xử phạt"),
    "title": lazy("Trích yếu, tiêu đề"),
    "to": lazy("Đến"),
    "today": lazy("Nay là"),
    "unit": lazy("Đơn vị tính"),
    "until": lazy("Đến ngày"),
    "value": lazy("Số"),
    "what": lazy("Nội dung"),
    "words": lazy("Cách viết"),
    "year": lazy("Năm"),
}


def of(column: str) -> str:
    """What readers call *column* ("agency"); the column itself where it has no name."""
    return str(_NAMES.get(column, column))


def known(column: str) -> bool:
    """Tell whether readers have a name for *column*, or need none since it holds an address."""
    return column in _NAMES or column.endswith(ADDRESS)
