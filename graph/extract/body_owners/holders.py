"""Bodies that one person holds offices in, which are all of one State: "Ủy viên …, Chủ tịch …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.base import Scan
from graph.extract.body_words.named import Named
from graph.lexicon.heads import SOLE

# Another office of who holds one abroad: "Ủy viên Bộ Chính trị Đảng Cộng sản Cuba, Chủ tịch ".
_ANOTHER_OFFICE = re.compile(
    r", (?:nguyên |phó )?(?:chủ tịch|tổng bí thư|bí thư|thủ tướng|chủ nhiệm|ủy viên|bộ trưởng|thứ trưởng) "
)
# Councils, governments and ministries, of whose two one person holds no offices in two States.
_GOVERN = frozenset(("uy-ban-nhan-dan", "hoi-dong-nhan-dan", "tinh-uy", "thanh-uy", "bo"))


def abroad(scan: Scan, named: Sequence[Named], index: int) -> bool:
    """Whether who is of a body abroad has an office in this one too, which is the State's by its head."""
    found = named[index]
    body = found.body
    if body.place is not None or not (body.head.form is SOLE or body.head.kind == "bo"):
        return False
    before, behind = named[index - 1] if index else None, named[index + 1 : index + 2]
    if (
        before is not None
        and before.body.abroad
        and _ANOTHER_OFFICE.fullmatch(scan.normalised, before.end, found.start)
    ):
        return True
    for other in behind:
        if other.body.abroad and other.body.head.kind in _GOVERN:
            between = _ANOTHER_OFFICE.fullmatch(scan.normalised, found.end, other.start)
            return between is not None
    return False
