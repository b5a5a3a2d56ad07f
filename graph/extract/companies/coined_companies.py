"""Companies by a coined word: "Tổng giám đốc PVTex", "TrustBank", "Vinatrans"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.companies import wares
from graph.extract.syllables import Syllables, vietnamese
from graph.lexicon import brands, foreign_names, outlets

# The last words of the offices that only companies have, or companies too.
_OFFICES = frozenset(("đốc", "gđ", "tgđ", "tịch", "ceo", "hđqt", "hđtv", "hành", "trị"))
_SHARES = frozenset(("cổ phiếu", "mã chứng", "mã ck", "mã cp"))


def named(text: Syllables) -> Iterator[tuple[int, int]]:
    """Yield where coined names begin and end: behind an office, and wherever they stand again."""
    banks = {index for index in text.foreign if _bank(text, index)}
    own, coined = set(), set()
    for index in text.oddities:
        if _led(text, index) or _headed(text, index):
            own.add(text.word(index))
        elif _coined(text, index):
            coined.add(text.word(index))
    own |= coined - {text.word(at) for at in text.standing(*coined) if _is_ware(text, at)}
    numbers = {word: _number(text, word) for word in own}
    for index in text.capitals if own or banks else ():
        word = text.word(index)
        if index not in banks and (word not in own or _is_share(text, index)):
            continue
        last = index + 1 + numbers.get(word, 0)
        if text.joined(last) and text.capital(last) and last == index + 1:
            if text.word(last) in brands.endings() or len(text.word(last)) == 1:
                last += 1  # "BMTex Group", "BMTex X"
            elif not text.proper(last) and text.brand(last):
                continue  # the name of goods: "BMTex SoftPLUS"
        yield index, last


def _led(text: Syllables, index: int) -> bool:
    """Whether letters mixed as in brands stand behind an office of companies, and no name goes on."""
    led = text.titled(index) == "office" and text.word(index - 1) in _OFFICES
    return led and _mixed(text, index) and not text.proper(index + 1)


def _is_ware(text: Syllables, index: int) -> bool:
    """Whether goods are named: "chiếc KEYtone … của KEYtone", "Brixton KEYtone"."""
    made = text.joined(index) and text.brand(index - 1) and text.titled(index) is None
    return made or wares.named(text, index)


def _is_share(text: Syllables, index: int) -> bool:
    """Whether letters stand for shares: "cổ phiếu BMT"."""
    return text.initials(index) and text.words(index - 2, index) in _SHARES


def _number(text: Syllables, word: str) -> int:
    """How many words, one if a number, stand behind *word* wherever it stands: "BMTex 12"."""
    places = [at for at in text.standing(word) if text.capital(at)]
    behind = {text.word(at + 1) if text.joined(at + 1) else "" for at in places}
    if len(places) < 2 or len(behind) > 1:
        return 0
    return int(behind.pop().isdigit())


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
    if not coined or vietnamese(text.word(index)):
        return False  # "MInh"
    if outlets.press().match(text.tokens, index):
        return False
    written = text.text[token.start : token.end]
    # One capital before a syllable is a singer's: "TVy".
    return not (written[2].islower() and vietnamese(text.word(index)[1:]))


def _mixed(text: Syllables, index: int) -> bool:
    """Whether capitals and small letters are mixed as in brands: "PVTex"."""
    token = text.tokens[index]
    written = text.text[token.start : token.end]
    return (
        len(written) > 3 and not text.proper(index) and not written.isupper() and written.isalpha()
    )
