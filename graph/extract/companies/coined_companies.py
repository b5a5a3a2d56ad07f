"""Companies by a coined word: "Tổng giám đốc PVTex", "TrustBank", "Vinatrans"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.companies import wares
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import brands, foreign_names


def named(text: Syllables) -> Iterator[tuple[int, int]]:
    """Yield where coined names begin and end: behind an office, and wherever they stand again."""
    banks = {index for index in text.foreign if _bank(text, index)}
    endings, own, coined = brands.endings(), set(), set()
    for index in text.oddities:
        led = _mixed(text, index) and text.titled(index) == "office"
        if (led and not text.proper(index + 1)) or _headed(text, index):
            own.add(text.word(index))
        elif _coined(text, index):
            coined.add(text.word(index))
    # "chiếc KEYtone … của KEYtone"
    own |= coined - {text.word(at) for at in text.standing(*coined) if wares.named(text, at)}
    for index in text.capitals if own or banks else ():
        if index in banks or text.word(index) in own:
            grouped = text.joined(index + 1) and text.capital(index + 1)
            last = index + 1 + (grouped and text.word(index + 1) in endings)  # "PPJ Group"
            yield index, last


def _headed(text: Syllables, index: int) -> bool:
    """Whether initials stand behind an office that only companies have: "Chủ tịch HĐQT VNSteel"."""
    if not text.initials(index) or not text.joined(index) or len(text.word(index)) < 3:
        return False
    if text.word(index - 1) not in ("hđqt", "hđtv") and (
        text.words(index - 3, index) != "tổng giám đốc"
    ):
        return False
    if text.head(index) or text.toponym(index) or text.initials(index + 1):
        return False
    return text.word(index + 1) not in ("&", "-", "/") and text.word(index).isalpha()


# Banks and State companies by one coined word: "TrustBank", "Vinatrans".
_BANK = re.compile(r"(?:[A-Z][A-Za-z]{1,9}Bank|[A-Z][a-z]{3,9}bank|V(?:ina|INA)[A-Za-z]{4,9})")


def _bank(text: Syllables, index: int) -> bool:
    """Whether a word at *index* is coined as names of banks and of State companies are."""
    token = text.tokens[index]
    coined = _BANK.fullmatch(text.text, token.start, token.end) is not None
    if not coined or (text.joined(index + 1) and text.capital(index + 1)):
        return False  # "Vietinbank Gold", "Vietcombank Tower"
    if text.joined(index) and text.word(index - 1) in foreign_names.given():
        return False  # "Jack Brooksbank"
    glued = text.word(index + 1) in (".", "@", "-", "/") and not text.gap(index + 1)
    return not (glued and text.word(index + 2).isalnum() and not text.gap(index + 2))


# Two capitals and more before small letters: "PVTex", "VNSteel"; no stock index is one.
_COINED = re.compile(r"[A-Z]{2,4}[a-z]{2,8}")
_OF_COMPANY = frozenset(("tại", "của", "và", "với", "do", "công", "ty", "cho", "nguyên"))


def _coined(text: Syllables, index: int) -> bool:
    """Whether a coined word stands where a company does: "người đại diện vốn tại PVTex"."""
    token = text.tokens[index]
    if text.word(index - 1) not in _OF_COMPANY or text.proper(index + 1):
        return False
    coined = _COINED.fullmatch(text.text, token.start, token.end) is not None
    return coined and not vietnamese(text.word(index))  # "MInh"


def _mixed(text: Syllables, index: int) -> bool:
    """Whether capitals and small letters are mixed as in brands: "PVTex"."""
    token = text.tokens[index]
    written = text.text[token.start : token.end]
    return (
        len(written) > 3 and not text.proper(index) and not written.isupper() and written.isalpha()
    )
