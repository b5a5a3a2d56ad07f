"""Givers: in whose name an honour is given, and whose hand gives it."""

from __future__ import annotations

import re

from graph.facts import people
from graph.facts.offices import implied
from graph.facts.scene import Scene
from graph.model import Status
from graph.vietnamese import normalise

# "Được Thủ tướng Chính phủ Nguyễn Văn A tặng": a head gives for the body.
HEADS = (
    r"(?:(?:(?:phó )?(?:thủ tướng|chủ tịch)|thống đốc|bộ trưởng|thứ trưởng|(?:tổng )?giám đốc|bí thư|"
    r"tổng thanh tra|viện trưởng|chánh án|chủ nhiệm|tư lệnh|hiệu trưởng|trưởng|(?:tổng )?cục trưởng|lãnh đạo|"
    r"ban thường vụ) )?"
)
"""The office of who gives for a body, as a part of a pattern."""
_ON = rf"(?:,| và|, và) {HEADS}Ⓐ"
# "… của UBND tỉnh, Sở Y tế và Sở Nội vụ nhận …": the others receive.
_RECEIVES = rf"(?!(?:{_ON})* (?:được|nhận|đón nhận|vinh dự|đạt)(?!\w))"
BY = rf"(?:{HEADS}(?P<by>Ⓐ(?:{_ON}{_RECEIVES})*)(?: Ⓟ)?|(?P<head>chủ tịch nước|thủ tướng)(?: Ⓟ)?)"
"""Who gives, behind "được": the groups are ``by`` for bodies and ``head`` for an office that is one."""
OF = BY.replace("<by>", "<of>").replace("<head>", "<of_head>")
"""Whose the honour is, behind "của": the groups are ``of`` and ``of_head``."""
_NAME_OF = re.compile(
    r"(?:(?:thừa )?(?:ủy|uỷ) quyền(?: của)?|thay mặt(?: cho)?) "
    rf"(?:(?P<office>chủ tịch nước|thủ tướng)(?: Ⓐ)?(?: Ⓟ)?|{HEADS}(?P<conferrer>Ⓐ)(?: Ⓟ)?)(?!\w)"
)
SIGNS = re.compile(
    rf"(?<!\w)quyết định(?: khen thưởng)?(?: Ⓓ)? của (?:(?P<of_office>chủ tịch nước|thủ tướng)(?: Ⓐ)?(?: Ⓟ)?|"
    rf"{HEADS}(?P<of_body>Ⓐ)(?: Ⓟ)?)[^‖;ⒶⓅⓌ]{{0,30}}$|"
    r"(?:(?P<office>chủ tịch nước|thủ tướng)(?: Ⓐ)? Ⓟ|(?P<body>Ⓐ)(?: Ⓟ)?)[^‖;ⒶⓅ]{0,30}"
    r"(?<!\w)(?:ký|ban hành|có|ra)(?: ban hành)?(?: các| \w+)? (?:quyết định(?: số)?(?: Ⓓ)?|Ⓓ)[^‖;ⒶⓅⓌ]{0,30}$"
)
"""Who signs the act that confers it, and presents nothing: "Chủ tịch nước Ⓟ đã ký quyết định tặng"."""


def in_name_of(scene: Scene, floor: int, stop: int) -> tuple[re.Match[str] | None, str | None]:
    """The words before *stop* that tell in whose name somebody gives, and that body."""
    named = list(_NAME_OF.finditer(scene.tape.code, floor, stop))
    if not named:
        return None, None
    return named[-1], office(scene, named[-1])


def office(scene: Scene, found: re.Match[str]) -> str | None:
    """The body for which the words *found* speak: an office that is one, or a body by its name."""
    told = found.groupdict()
    if speaks := told["office"] or told.get("of_office"):
        return head(scene, speaks)
    group = next(name for name in ("body", "of_body", "conferrer") if told.get(name))
    return scene.tape.mention(found.start(group)).entity


def presenter(
    scene: Scene, named: re.Match[str] | None, floor: int, stop: int
) -> tuple[str | None, Status, int]:
    """The person whose hand gives: named before the verb, or the only holder of the office there.

    In whose name it is, *named*, is not who gives: "ông A thay mặt Thủ tướng B trao".
    """
    tape = scene.tape
    if named and not any(tape.find("ⒶⓅ", named.end(), stop)):
        stop = named.start()
    elif named:
        floor = max(floor, named.start())
    person = people.subject(tape, stop, elided=False)
    if person is not None and person >= tape.sentence(stop)[0]:
        return (
            tape.mention(person).entity,
            Status.STATED,
            max(floor, _office_start(scene, person, floor)),
        )
    offices = [
        post for post in scene.posts if floor <= post.start and post.end <= stop and post.agency
    ]
    if not offices:
        return None, Status.STATED, stop
    office = offices[-1]
    holders = {
        tape.mention(holding.person).entity
        for holding in scene.holdings
        if normalise(holding.post.role) == normalise(office.role)
        and scene.agency(holding) == office.agency
        and not holding.leaves
    }
    if len(holders) == 1:
        return holders.pop(), Status.INFERRED, office.start
    return None, Status.STATED, office.start


def _office_start(scene: Scene, person: int, floor: int) -> int:
    starts = [holding.start for holding in scene.holdings if holding.person == person]
    return max(floor, min([person, *starts]))


def conferrers(scene: Scene, bodies: list[int]) -> tuple[str | None, ...]:
    """ "Đảng, Nhà nước" confer as the State; other bodies in a row confer each their own."""
    tape = scene.tape
    if any(_of_premier(tape.code, at) for at in bodies):
        # "Thủ tướng Chính phủ Nguyễn Văn A": the office confers, and not the Government.
        return (head(scene, "thủ tướng"),)
    keys = [tape.mention(at).entity for at in bodies]
    names = [normalise(tape.mention(at).text) for at in bodies]
    if "nhà nước" in names and "đảng" in names:
        return (keys[names.index("nhà nước")],)
    return tuple(keys) or (None,)


def _of_premier(code: str, at: int) -> bool:
    """Whether the Prime Minister is named right before *at*."""
    return code.endswith("thủ tướng ", 0, at) and not code.endswith("phó thủ tướng ", 0, at)


def head(scene: Scene, office: str) -> str | None:
    """The key of the *office* that confers by itself: that of the President or of the Prime Minister."""
    label = implied.PRESIDENT if "nước" in office else implied.PRIME_MINISTER
    return implied.body(scene.reading, label)
