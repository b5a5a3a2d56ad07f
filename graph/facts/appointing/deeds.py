"""Deeds: the verbs by which a person comes to an office, and how each says that it was."""

from __future__ import annotations

import re

from graph.facts import people

_WHOM = rf"(?:ông|bà|đồng chí|đ/c|{people.RANKS})"
_VERBS = (
    ("appointed", r"(?:sẽ |được |lên )?(?:thay thế|thay cho|thay|kế nhiệm)(?= (?:vị trí của )?"
     r"(?:ông|bà|đồng chí) [^‖;,]{0,24}(?:làm|giữ|đảm nhiệm|đảm nhận|trở thành)(?!\w))|"
     r"(?<!sau khi )(?<!trước khi )(?<!từ khi )(?<!phát biểu )(?<!lễ )(?<!kể từ ngày )nhậm chức|"
     r"(?<!nhận )(?<!trao )quyết định(?= giữ chức)|bổ nhiệm|chỉ định|đề bạt|cất nhắc|"
     r"thăng chức|(?:giao|giữ)(?= quyền)|chuẩn y|được công nhận|"
     r"công nhận(?= (?:các )?(?:ông|bà|đồng chí)(?!\w))"),
    ("elected", r"hiệp thương[^‖;Ⓟ]{0,30}? cử|cử(?= giữ)|bầu|trúng cử|đắc cử|tái cử"),
    ("appointed", r"phê chuẩn"),
    ("transferred", r"điều động|luân chuyển|điều chuyển|thuyên chuyển|tiếp nhận|rút (?:lên|về)|"
     r"nhận nhiệm vụ mới(?= (?:là|làm|giữ|(?:tại|ở|trên) cương vị)(?!\w))|"
     r"(?:được|bị|nhận)? ?chuyển (?:sang|về|lên|đến|qua|xuống)|về Ⓛ(?= (?:nhận|giữ|làm)(?!\w))|"
     r"(?:được|bị) điều (?:về|sang|đến|lên|xuống)|được đưa (?:về|sang|đến|lên)(?= (?:làm|giữ)(?!\w))"),
    ("assigned", r"(?:trao|công bố)[^‖;,Ⓟ]{0,40} quyết định(?= (?:cho|ông|bà))|nhận quyết định"
     r"(?= (?:giữ|làm|về)(?!\w))|"
     r"(?<!khi )(?<!khi về )(?<!khi đến )(?<!phát biểu )nhận nhiệm vụ(?! mới (?:tại|ở)(?!\w))|phân công|"
     r"(?<!chuyển )(?<!bàn )giao nhiệm vụ|giao phụ trách|được giao|(?<!chuyển )(?<!bàn )giao(?= (?:cho )?"
     rf"(?:các )?{_WHOM}(?!\w))|biệt phái|bố trí|(?:được |quyết định )cử|"
     r"(?<!đề )(?<!tiến )(?<!ứng )cử"
     rf"(?= {_WHOM}(?!\w))"),
    ("appointed", r"trở thành"),
)  # fmt: skip
TRIGGERS = tuple((action, re.compile(rf"(?<!\w)(?:{verbs})(?!\w)")) for action, verbs in _VERBS)
"""Each action with the pattern of its verbs, the weightiest first: one event gives one appointment."""
