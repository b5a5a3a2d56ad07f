"""Names that no body of this State bears: only other countries', companies' and leagues' do."""

from __future__ import annotations

import re

from graph.lexicon.heads import Head
from graph.vietnamese import normalise

# By the head's name or its kind, fields that tell it, in normal form.
_BY_HEAD = {
    head: re.compile(fields)
    for head, fields in {
        # Ministries, courts and departments that this State has none of.
        "Bộ": (
            "^(?:an ninh(?: nội địa| mạng)?|nội an|ngân khố|dầu mỏ|tình báo|di trú|nhập cư|thống nhất|"
            "tình trạng khẩn cấp|năng lượng)$"
        ),
        "Sở": "^(?:cảnh sát|cứu hỏa|di trú)$",
        # "Viện Nghiên cứu Lúa Quốc tế"
        "Viện": (
            "^công tố(?: tối cao)?$|"
            "^nghiên cứu (?!.*(?:kinh tế|quan hệ|đào tạo|hợp tác)).* quốc tế$"
        ),
        # Boards that federations have, where the State has a "Hội đồng kỷ luật".
        "Ban": "^(?:kỷ luật|trọng tài|giải quyết khiếu nại|thi đấu)$",
        # A club's, a federation's.
        "Học viện": "^(?:bóng đá|lđbđ|liên đoàn bóng đá)",
        "Hội đồng": "^(?:bóng đá|lđbđ|liên đoàn bóng đá)",
        # Of those who live there.
        "ban-quan-ly": "^(?:(?:nhà |khu )?chung cư|tòa nhà|khu căn hộ)",
        # Of companies: "Ban điều hành công ty".
        **dict.fromkeys(
            ("ban-cua-uy-ban", "ban-chi-dao", "phong"),
            r"(?<!\w)(?:đhđcđ|quản lý tòa nhà)(?!\w)|^điều hành (?:công ty|doanh nghiệp|dn)(?!\w)",
        ),
    }.items()
}
_BY_FIELD = re.compile(
    "liên chính phủ|"  # two countries' committee
    "hiến binh|hạm đội|cảnh sát trưởng|"
    "thượng viện|hạ viện|nghị viện|"  # one of two chambers
    "trị sự"  # of Buddhists
)
# Federations and leagues by their letters: "Hội đồng AFF", "Ban chuyên môn VBA".
_FEDERATIONS = frozenset(("AFF", "AFC", "FIFA", "UEFA", "FIBA", "VBA", "VFF", "VPF", "IOC", "OCA"))


def named(head: Head, field: str) -> bool:
    """Whether *field*, as written, tells behind *head* that the body is none of this State's."""
    if field.split()[-1] in _FEDERATIONS:
        return True
    normal = normalise(field)
    if _BY_FIELD.match(normal):
        return True
    patterns = [by for by in (_BY_HEAD.get(head.name), _BY_HEAD.get(head.kind)) if by is not None]
    return bool(patterns) and any(pattern.search(normal) for pattern in patterns)
