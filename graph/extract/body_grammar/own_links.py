"""Whether a body's own name goes on behind "và", "&" or a dash: "Đại học Oxford và Đại học Yale" is two."""

from __future__ import annotations

from graph.extract.body_grammar.begun import Begun
from graph.lexicon import brands, contexts, fields
from graph.lexicon.heads import SCHOOLS, SOLE

_FORMS = ("Công ty", "Tổng công ty", "Doanh nghiệp", "Hợp tác xã")


def goes_on(name: Begun, at: int) -> bool:
    """Whether the name goes on behind the link at *at*."""
    text, start = name.text, at + 1
    if not text.joined(start):
        return False
    if paired(name, start):
        return True
    if _sets_off(name, at) or _and_another(name, at):
        return False
    if fields.components().match(text.tokens, start):
        return True
    if text.head(start) is not None or text.word(start) in contexts.of("opener"):
        return False
    if text.person(start) or text.title(start):
        return False
    # A dash between blanks sets off what follows; without blanks it joins.
    return text.capital(start) and not (text.word(at) == "-" and text.initials(start))


def _sets_off(name: Begun, at: int) -> bool:
    """Whether another name, or the letters of this one, stand behind the dash at *at*."""
    text, start = name.text, at + 1
    if text.word(at) != "-":
        return False
    if name.head.organization and text.gap(at) and (text.brand(start) or text.title(start)):
        return True  # "Tập đoàn Quellmar - doanh nhân …"
    lettered = len(text.word(start)) == 1 and text.word(start + 1) == "."
    return lettered and text.capital(start + 2)  # "ĐH Kanazawa - K.I.T"


def _and_another(name: Begun, at: int) -> bool:
    """Whether another body stands behind the link at *at*."""
    text, start = name.text, at + 1
    if text.word(at) == "và":
        if name.head.kind in SCHOOLS and name.run > 2:
            return True  # "ĐH Y khoa Phạm Ngọc Thạch và Sư phạm hóa": another subject
        if _brands(name, at - 1, start):
            return True  # "Tổng Công ty PVC và PVC.KBC"
    found = text.head(start)
    if found is None:
        return False
    if found[1].form is SOLE:
        return True  # "công ty De Beers và chính phủ Namibia"
    if not text.capital(start):
        return False
    # "Đại học Oxford và Đại học Yale", "DNTN Minh Tuấn và Doanh nghiệp tư nhân Phước Lợi"
    return name.head.kind in SCHOOLS or found[1].name.startswith(_FORMS)


def _brands(name: Begun, one: int, other: int) -> bool:
    """Whether both words are names of companies, and no legal forms."""
    text = name.text
    if text.word(one) in brands.forms() or text.word(other) in brands.forms():
        return False
    if text.initials(one) and text.initials(other):
        return True
    return name.company() and text.brand(one) and text.brand(other)


def paired(name: Begun, at: int) -> bool:
    """Whether another country at *at* is joined to this one: "Que hàn Việt - Đức"."""
    text = name.text
    found = text.toponym(at) if text.word(at - 1) == "-" and at - 1 > name.index else None
    if found is None or found[1][0].level != "country" or found[1][0].name == "Việt Nam":
        return False
    if found[0] == at + 1 and name.own and name.company() and at - 2 > name.index:
        return not (text.joined(at + 1) and text.capital(at + 1))  # "Thép Bến Lau - Úc"
    return text.word(at - 2) == "việt" or text.words(at - 3, at - 1) == "việt nam"
