"""Whose charter it is: "Điều lệ Công đoàn Việt Nam", "Điều lệ trường mầm non"."""

import re

from graph.extract.body_grammar import grammar
from graph.extract.syllables import Syllables
from graph.lexicon import outlets
from graph.vietnamese import UPPER, normalise


def end(text: Syllables, first: int) -> int | None:
    """The end of the body or the kind of bodies at token *first* whose charter it is, or None."""
    if text.word(first) == "trường" and (
        kind := _SCHOOLS.match(normalise(text.text), text.tokens[first].end)
    ):
        return kind.end()
    if known := _CHARTERED.match(text.text, text.tokens[first].start):
        return known.end()
    if firm := outlets.organizations().match(text.tokens, first):
        return text.tokens[firm[0] - 1].end
    body = grammar.read(text, first) if text.capital(first) and text.head(first) else None
    named = body is not None and not body.bare and body.head.kind != "dang-bo"
    return text.tokens[body.last - 1].end if body is not None and named else None


# Bodies that are called by a bare word in the title of their charter.
_CHARTERED = re.compile(
    r"(?:Đoàn(?: TNCS Hồ Chí Minh)?|(?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|Hội|Công đoàn|"
    rf"(?:Tổng )?[Cc]ông ty)(?!\w)(?![ \xa0][{UPPER}Ð])(?! (?:viên|phí|trường|cổ phần|TNHH))"
)
_SCHOOLS = re.compile(
    r" (?:mầm non|tiểu học|trung học(?: cơ sở| phổ thông)?|phổ thông(?: dân tộc (?:nội|bán) trú)?|"
    r"cao đẳng|đại học)(?!\w)"
)
