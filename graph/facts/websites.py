"""Websites: which address a portal or body has, and who runs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.facts import claims
from graph.facts.scene import Scene
from graph.facts.tape import Tape
from graph.model import Fact, FactKind, Ref

_ADDRESS = (
    r"(?:tên miền|địa chỉ|website|trang web|trang thông tin điện tử|trang điện tử|cổng "
    r"thông tin điện tử|đường dẫn|link|truy cập|tại|web)"
)
_DOMAINS = re.compile(r"(?P<domains>Ⓤ(?:(?:,| và|, và|;| hoặc) (?:\w+ )?Ⓤ)*)")
_SYSTEM = re.compile(
    rf"(?P<system>Ⓢ)(?P<between>[^‖;ⓈⓊ]{{0,110}}?)(?:{_ADDRESS}[ :(\"]*(?:là |có )?|\(|[:(] ?)"
    rf"(?:{_ADDRESS} ?:? ?)?\"?$"
)
_SITE_OF = re.compile(
    rf"(?<!\w){_ADDRESS} (?:(?:chính thức )?của |(?<=website ))(?P<operator>[ⒶⓄ])[ ,:(\"-]*"
    r"(?:(?:tại|là|có|theo) )"
    rf"?(?:{_ADDRESS} ?:? ?)?\"?$"
)
# "Trang thông tin điện tử giả mạo có tên miền x.vn", "trên website của dự án: x.vn".
_SITE = re.compile(
    r"(?<!\w)(?:tên miền|website|trang web|trang thông tin|(?:trang(?: thông tin)?|báo|tạp chí|Ⓐ) điện tử)"
    r"(?: (?:của|chính thức)(?: [^‖;:,.ⒶⓄⓈ]{1,40})?)?[ :(]*(?:là )?\"?$"
)
_RUN = re.compile(
    r"(?:do|của|được) (?P<operator>[ⒶⓄ])(?: (?:vận hành|quản lý|xây dựng|làm chủ quản|chủ quản|"
    r"quản trị|phát triển))?"
)
# "… tại địa chỉ x.vn, do Sở X quản lý, vận hành".
_RUN_BEHIND = re.compile(
    r"[)\"]?,? (?:(?:do|được) (?P<operator>[ⒶⓄ])(?: \w+){0,3}? (?:vận hành|quản lý|xây dựng|làm chủ quản|"
    r"chủ quản|quản trị|phát triển)(?!\w)|của (?P<owner>[ⒶⓄ]))"
)
_OPENS = re.compile(
    r"(?P<operator>[ⒶⓄ])[^‖;ⒶⓄⓈ]{0,60}(?:khai trương|vận hành|ra mắt|đưa vào hoạt động|công bố|xây "
    r"dựng)[^‖;ⒶⓄⓈ]{0,30}$"
)
# "Ⓐ ra mắt website …", "Ⓐ có website chính thức là …".
_HAS = re.compile(
    r"(?P<operator>[ⒶⓄ])(?: (?:đã|vừa|chính thức|cũng|hiện))* (?:khai trương|vận hành|ra mắt|"
    r"đưa vào hoạt động|công bố|xây dựng|có) (?:(?:website|trang|tên miền|cổng)[^‖;ⒶⓄⓈ]{0,50})$|"
    # "Ⓐ đã cập nhật danh sách lên website: …".
    r"(?P<posts>[ⒶⓄ])(?:, Ⓐ)?[^‖;ⒶⓄⓅⓈ]{0,60}(?<!\w)"
    r"(?:cập nhật|đăng tải|đăng|công bố|công khai|thông báo)(?!\w)[^‖;ⒶⓄⓅⓈ]{0,90} "
    r"(?:trên|lên|tại) (?:website|trang web|trang thông tin điện tử)(?: chính thức)?"
    r"(?: của (?:mình|đơn vị|sở|cục|bộ|trường))?[ :]*\"?$"
)
_CREDIT = re.compile(
    r"(?:theo(?! (?:địa chỉ|đường))|nguồn|ảnh|email|e-mail|thư điện tử)[^‖]{0,12}$"
)


def state(scene: Scene) -> Iterator[Fact]:
    """Yield a website for each address that the text gives a portal or a body; never for a credit."""
    tape = scene.tape
    for found in _DOMAINS.finditer(tape.code):
        floor, _ = tape.sentence(found.start())
        if _CREDIT.search(tape.code, floor, found.start()):
            continue
        system = _SYSTEM.search(tape.code, floor, found.start())
        site = _SITE_OF.search(tape.code, floor, found.start())
        if system:
            start, name = system.start(), tape.mention(system.start("system")).text
            operator, end = _operator(tape, system, floor, found.end())
        elif site:
            start, name = site.start(), None
            operator, end = tape.mention(site.start("operator")).entity, found.end()
        elif has := _HAS.search(tape.code, floor, found.start()):
            start, name, end = has.start(), None, found.end()
            operator = tape.mention(has.start("operator" if has["operator"] else "posts")).entity
        elif named := _SITE.search(tape.code, floor, found.start()):
            start, name, operator, end = named.start(), None, None, found.end()
            if behind := _RUN_BEHIND.match(tape.code, end):
                group = "operator" if behind["operator"] else "owner"
                operator, end = tape.mention(behind.start(group)).entity, behind.end()
        else:
            continue
        for at in tape.find("Ⓤ", *found.span("domains")):
            if "@" in tape.mention(at).text:
                continue
            yield claims.fact(
                FactKind.WEBSITE,
                tape.evidence(start, end, "website/portal-operator-address"),
                domain=Ref(tape.mention(at).entity),
                operator=Ref(operator) if operator else None,
                name=name,
            )


def _operator(tape: Tape, system: re.Match[str], floor: int, end: int) -> tuple[str | None, int]:
    """Who runs the portal whose addresses end at *end*, and where the words end that say so.

    Who is named behind the portal or its address ("do Sở X vận hành") outweighs who opens it.
    """
    behind = _RUN_BEHIND.match(tape.code, end)
    opens = _OPENS.search(tape.code, floor, system.start())
    found = _RUN.search(tape.code, *system.span("between")) or behind or opens
    if not found:
        return None, end
    group = "owner" if found is behind and found["owner"] else "operator"
    return tape.mention(found.start(group)).entity, max(end, found.end())
