"""Terms: how texts tell to what a court sentences, and for which crime."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
SPAN = rf"{_NUMBER} (?:năm|tháng)(?: rưỡi)?(?:,? {_NUMBER} (?:tháng|ngày))?(?:,? {_NUMBER} ngày)?"
"""A number of years, months and days, as a part of a pattern."""
# "15 năm tù", "6 tháng đến 8 tháng tù", "án tù chung thân", "36 tháng tù, cho hưởng án treo".
TERM = re.compile(
    rf"(?<!\w)(?:{SPAN}(?: (?:đến|-) {SPAN})? (?:tù(?: giam| treo| khổ sai)?|cải tạo không giam giữ|án treo)"
    rf"|(?:án )?(?:tù )?chung thân|(?:án )?tử hình|(?:án )?tù(?: giam)? {SPAN})"
    r"(?:,? (?:nhưng )?(?:cho )?(?:được )?hưởng án treo)?(?!\w)"
)
# The titles of the penal code that are rows: "làm giả con dấu, tài liệu của cơ quan, tổ chức".
_ITEMS = (
    r"(?:, (?:tài liệu|tổ chức|vận chuyển|mua bán|tàng trữ|chiếm đoạt|sử dụng|quyền hạn|buôn bán|mạng|"
    r"môi giới|lưu hành|trao đổi|quý|hiếm)(?!\w)[^‖;,.()\"]{0,90}?)*"
)
CRIME = re.compile(
    r"(?:,? cùng)? (?:về|vì|cho|với|do) (?:cùng )?(?:các |hai |ba )?(?:tội(?: danh)?|hành vi)"
    # "Tội này" says no more than is told before.
    r"(?!(?: danh)? (?:này|trên|nói trên|nêu trên|đó|đầu|như)(?!\w)):? "
    rf"(?:\"[^\"‖;]{{3,90}}\"|[^‖;,.()\"]{{3,90}}?{_ITEMS}(?= (?:đối với|cho|với) |[;,.()‖]))"
)
KEYS = " tù|(tù|tử hình|chung thân|cải tạo không|án treo"
"""One of these stands in each sentence that tells a term."""
# "… (45 tuổi, ngụ quận 8) mức án", "…, sinh năm 1970, trú tại huyện X 5 năm tù".
ASIDE = (
    r"(?: ?\([^()‖]{0,200}\))?(?: -[^‖;Ⓟ-]{0,80}-|,[^‖;Ⓟ]{0,120}?,"
    r"|(?:,| -)? (?:sinh|sn|ngụ|trú|thường trú|quê|ở|cùng ngụ|cùng trú|nguyên|cựu|\d+ tuổi)(?!\w)"
    r"[^‖;:Ⓟ]{0,160}?)?"
)
"""What may stand between the one sentenced and the term, as a part of a pattern."""
MEASURE = (
    r"(?:,? (?:đã|cùng|chung|với|lĩnh|lãnh|nhận|chịu|cũng|bị|cao nhất|"
    r"tuyên|phạt|kết án|là|hình phạt|mức|án|mức án|"
    r"mỗi (?:bị cáo|người)|tổng cộng|tổng hợp|hơn|y|y án|y án sơ thẩm|giữ nguyên|chấp hành|:))*:? ?"
)
"""Words that lead to the term, as a part of a pattern."""
IN_ALL = re.compile(r"(?<!\w)tổng (?:cộng|mức|số)(?!\w)")
"""Words that add up what several get: what each of them is sentenced to is not told."""
# "Viện kiểm sát đề nghị tuyên phạt", but "bác kháng cáo đề nghị tăng án và tuyên phạt".
DEMANDED = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|yêu cầu|sẽ|có thể|dự kiến|nếu|không|chưa|khung|mức)(?!\w)"
    r"(?![^‖;]*(?<!\w)và(?: đã| quyết định| vẫn)* $)[^‖;]{0,120}$"
)
"""Words that say that a sentence is only demanded, possible or provided for."""
