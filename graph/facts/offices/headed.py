"""What each office heads: the words that the name of its body begins with."""

from __future__ import annotations

import re

from graph.facts.offices.posts import Post
from graph.vietnamese import normalise

COMPANY = r"công ty|tổng công ty|tập đoàn|ngân hàng(?! nhà nước)|cty|ctcp|doanh nghiệp|nhà máy|quỹ"
CLUB = re.compile(
    r"(?:hội|hiệp hội|liên đoàn|câu lạc bộ|clb|liên minh|liên hiệp|đảng|đại học|"
    r"trường|quốc hội|mặt trận|sở giao dịch|sở chứng khoán|ủy ban|bộ|cục|tòa án|chính phủ|cơ quan|hạ viện|"
    r"thượng viện|nghị viện|quân đội|lực lượng|cảnh sát|hội đồng|liên hợp quốc|đại sứ quán|văn phòng|"
    r"lầu năm góc|nhà trắng|tổ chức|khoa|phòng(?! khám)|ban)(?!\w)"
)
"""Organisations that have no general director."""
_BOARD = (
    r"(?:tiểu )?ban (?!chấp hành|thường vụ|bí thư|cán sự|lãnh đạo|điều hành|giám đốc|giám hiệu)\w+"
)
_TROOPS = r"quân khu|bộ tư lệnh|quân đoàn|quân chủng|binh đoàn|sư đoàn|lữ đoàn|trung đoàn"
HEADS = {
    "tổng giám đốc": rf"{COMPANY}|bảo hiểm xã hội|thông tấn|đài",
    "giám đốc": rf"sở|công an|trung tâm|bệnh viện|ban quản lý|đài|bảo hiểm xã hội|kho bạc|học viện|đại học|"
    rf"bảo tàng|thư viện|vườn quốc gia|nhà hát|chi nhánh|nhà xuất bản|{COMPANY}",
    "chủ tịch hđqt": COMPANY,
    "chủ tịch hội đồng quản trị": COMPANY,
    "chủ tịch hội đồng thành viên": COMPANY,
    "chủ tịch hđtv": COMPANY,
    "thành viên hđtv": COMPANY,
    "thành viên hđqt": COMPANY,
    "ủy viên hđqt": COMPANY,
    "thành viên hội đồng quản trị": COMPANY,
    "thành viên hội đồng thành viên": COMPANY,
    "ủy viên hội đồng quản trị": COMPANY,
    "kế toán trưởng": rf"ban quản lý|sở|trung tâm|bệnh viện|trường|{COMPANY}",
    "tổng thanh tra": "thanh tra chính phủ",
    "tư lệnh": _TROOPS,
    "chính ủy": rf"{_TROOPS}|bộ chỉ huy|vùng",
    "tham mưu trưởng": rf"{_TROOPS}|bộ chỉ huy|vùng",
    "chỉ huy trưởng": "bộ chỉ huy|ban chỉ huy",
    "chính trị viên": "bộ chỉ huy|ban chỉ huy|đồn|tiểu đoàn|hải đội",
    "đồn trưởng": "đồn",
    "đồn phó": "đồn",
    "trạm trưởng": "trạm",
    "trưởng trạm": "trạm",
    "trạm phó": "trạm",
    "hạt phó": "hạt",
    "trưởng khoa": "khoa",
    "trưởng bộ môn": "bộ môn",
    "giám đốc trung tâm": "trung tâm",
    "tổng thư ký": "hội(?! đồng)|hiệp hội|liên đoàn|liên hiệp",
    "tổng cục trưởng": "tổng cục",
    "chi cục trưởng": "chi cục",
    "cục trưởng": "cục",
    "cục phó": "cục",
    "vụ trưởng": "vụ",
    "vụ phó": "vụ",
    "viện trưởng": "viện",
    "viện phó": "viện",
    "hiệu trưởng": "trường|đại học|học viện",
    "hiệu phó": "trường|đại học|học viện",
    "trưởng phòng": "phòng",
    "trưởng ban": _BOARD,
    "phó ban": _BOARD,
    "trưởng đoàn": "đoàn",
    "phó đoàn": "đoàn",
    "tổ trưởng": "tổ",
    "trưởng công an": "công an",
    "chánh án": "tòa án",
    "chánh văn phòng": "văn phòng|bộ|ủy ban nhân dân|sở",
    "chánh thanh tra": "thanh tra",
    "tổng biên tập": "báo|tạp chí",
    "đội trưởng": "đội",
    "đội phó": "đội",
    "hạt trưởng": "hạt",
    "đại sứ": "đại sứ quán",
    "tham tán": "đại sứ quán",
    "tham tán công sứ": "đại sứ quán",
    "tham tán thương mại": "đại sứ quán|thương vụ",
    "công sứ": "đại sứ quán",
    "bộ trưởng, chủ nhiệm": "văn phòng chính phủ",
    "bộ trưởng - chủ nhiệm": "văn phòng chính phủ",
    "bộ trưởng chủ nhiệm": "văn phòng chính phủ",
    "tổng lãnh sự": "tổng lãnh sự quán",
}
"""What the name of the body begins with, by the title, as patterns."""
_TITLES = re.compile(
    r"(?:quyền |nguyên |cựu |phó )*(?P<title>"
    + "|".join(sorted(map(re.escape, HEADS), key=len, reverse=True))
    + r")(?: thường trực| phụ trách| chuyên trách)?$"
)
KINDS = {
    "công ty": COMPANY, "doanh nghiệp": COMPANY, "đơn vị": "", "nhà trường": "trường|đại học|học viện",
    "trường": "trường|đại học|học viện", "bv": "bệnh viện", "ban": "ban", "hội": "hội|hiệp hội",
    "tập đoàn": COMPANY, "ngân hàng": "ngân hàng", "chi nhánh": "chi nhánh|ngân hàng|công ty",
    "bộ chỉ huy": "bộ chỉ huy|ban chỉ huy", "viện": "viện|bệnh viện|học viện",
}  # fmt: skip
"""What it begins with where a bare kind takes it up; empty where the kind says nothing."""
BENCH = {
    "kiểm sát viên": "viện kiểm sát", "thẩm phán": "tòa án", "điều tra viên": "công an|cơ quan",
    "chấp hành viên": "chi cục|cục", "kiểm lâm viên": "hạt|chi cục",
}  # fmt: skip
"""Offices of the law, whose body stands behind the name: "Kiểm sát viên A (VKSND tỉnh X)"."""
MANY = frozenset(
    ("trưởng đoàn", "phó đoàn", "trưởng công an", "trưởng ban", "phó ban", "trưởng phòng", "đội trưởng",
     "đội phó", "tổ trưởng")
)  # fmt: skip
"""Titles of which an article need not name the body, though it names others of its kind."""


def title(post: Post) -> str | None:
    """The title of the *post*, by which ``HEADS`` knows what is headed; a deputy's is the head's."""
    office = normalise(post.role)
    found = _TITLES.match(office.replace("phó trưởng", "phó")) or _TITLES.match(
        office.replace("phó trưởng", "trưởng")
    )
    return found["title"] if found else None
