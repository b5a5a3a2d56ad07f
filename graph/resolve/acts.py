"""What an act is known by in all documents: its number or title, however they are written."""

from __future__ import annotations

import re
from functools import lru_cache

from graph import numbers
from graph.extract.syllables import vietnamese
from graph.lexicon import contexts, laws, places
from graph.lexicon.trie import tokens
from graph.resolve import short_forms
from graph.vietnamese import normalise

_CENTRE = r"(?:bch(?:tw)?|ban chấp hành)? ?(?:trung ương|tư|tw|t ư)(?: đảng)?"
_ORDINALS = {"nhất": 1, "mười": 10} | numbers.DIGITS
_PLENUM = re.compile(
    rf"nghị quyết (?:(?:của )?hội nghị )?(?:lần thứ )?(?:(?P<before>\w+) (?=bch|ban chấp))?{_CENTRE}"
    rf"(?: (?:lần thứ )?(?P<number>\w+))? khóa (?P<term>[ivx]+)(?: của đảng)?"
)
_CONGRESS = re.compile(
    r"nghị quyết đại hội (?:đại biểu )?(?:toàn quốc )?(?:của )?(?P<party>đảng )?(?:cộng sản việt nam )?"
    r"(?:toàn quốc )?(?:lần thứ )?(?P<term>[ivx]+)(?P<whose> của đảng| đảng)?"
)
_PARTY_NUMBER = re.compile(r"(?P<number>\d+)[-/]?(?P<code>[a-zđ]{1,4})[-/](?P<of>tw|tư|tu)")


# Numbers of the Government's decrees, whose letters are left out or those of old.
_DECREE = re.compile(r"(?P<number>\d+(?:/(?:19|20)\d\d)?)(?:/cp)?")
_DASHES = re.compile("[–—]")


# "1527/QĐ/UBND" is "1527/QĐ-UBND".
_SLASHED = re.compile(r"^(\d+\w?(?:/\d{4})?/[^\W\d]{2,4})/(?=[^\W\d]{2})([\w&-]+)$")


def number(folded: str, kind: str = "") -> str:
    """A *folded* number in its one form: "5/QĐ-TƯ" is "05-qđ/tw", as the Party writes its numbers.

    All decrees, by their *kind*, are the Government's: "nghị định 12/2034" is "12/2034/nđ-cp".
    """
    folded = _SLASHED.sub(r"\1-\2", _DASHES.sub("-", folded))
    if kind == "nghị định" and "/" in folded and (decree := _DECREE.fullmatch(folded)):
        return f"{decree['number']}/nđ-cp"
    found = _PARTY_NUMBER.fullmatch(folded)
    if found is None:
        return folded
    centre = "tu" if found["of"] == "tu" else "tw"
    counted = "-".join((found["number"].zfill(2), found["code"]))
    return "/".join((counted, centre))


def spelling(written: str, kind: str = "") -> str:
    """The number *written* of an act of *kind* as all documents spell it: "5CT/TƯ" is "05-CT/TW"."""
    plain = _DASHES.sub("-", written)
    folded = normalise(plain)
    one = number(folded, kind)
    return plain if one == folded else one.upper()


@lru_cache(maxsize=4096)
def title(written: str) -> str:
    """What the title *written* is by its words: dashes, commas and "&" are put as one likes."""
    plain = short_forms.even(written).replace("&", " và ")
    return short_forms.words(plain)


@lru_cache(maxsize=4096)
def known(written: str) -> tuple[str, str] | None:
    """The words by which every document knows the title *written*, and its label.

    None for what only its document or province tells from others of that title.
    """
    plain = title(written)
    if (treaty := _treaties().get(plain)) is not None:
        return title(treaty), treaty
    if found := _PLENUM.fullmatch(plain):
        told = found["number"] or found["before"]
        if told is not None:
            told, term = _ORDINALS.get(told, told), found["term"].upper()
            label = f"Nghị quyết Trung ương {told} khóa {term}"
            return title(label), label
    if (found := _CONGRESS.fullmatch(plain)) and (found["party"] or found["whose"]):
        label = f"Nghị quyết Đại hội {found['term'].upper()} của Đảng"
        return title(label), label
    if plain.startswith(tuple(contexts.of("treaty"))) and _told_apart(written):
        return plain, written
    return None


# Titles of what is the whole country's, or several States'.
_NATIONAL = re.compile(
    r"(?<!\w)(?:quốc gia|của (?:quốc hội|chính phủ|thủ tướng)|liên chính phủ|toàn quốc|biển đông)(?!\w)"
)
# A title of so many words is nobody else's, if it is not of every province or commune.
_LONG = 12
_LOCAL = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|địa bàn|địa phương)(?!\w)"
)
_BETWEEN_STATES = re.compile(r"(?:thỏa thuận|tuyên bố|nghị định thư|bản ghi nhớ|biên bản) ")


@lru_cache(maxsize=4096)
def seat(written: str) -> str | None:
    """Where the act or project *written* is of by its own title: the key of a province, "" for none.

    None where the title tells nothing, so that the document tells it.
    """
    plain = title(written)
    if _NATIONAL.search(plain) or (plain.count(" ") >= _LONG and not _LOCAL.search(plain)):
        return ""
    states, provinces, towns = set(), set(), False
    for hit in places.toponyms().scan(tokens(written)):
        told = {unit.level for unit in hit.values}
        if "country" in told:
            states.add(hit.values[0].name)
        within = {unit.code for unit in hit.values if unit.level == "province"} or {
            unit.province for unit in hit.values if unit.level == "district"
        }
        towns = towns or bool(told & {"city", "region"})
        if len(within) == 1:
            provinces |= within
    if len(states) > 1 or len(provinces) > 1:
        return ""
    if provinces:
        return f"place|province|{provinces.pop()}|"
    return "" if (states or towns) and _BETWEEN_STATES.match(plain) else None


@lru_cache(maxsize=1)
def _treaties() -> dict[str, str]:
    """The usual name of each treaty by the words of all its names."""
    return {title(name): whole for name, whole in laws.treaties().items()}


def _told_apart(written: str) -> bool:
    """Whether the title of a treaty names its parties or its subject: a city alone is that of several."""
    plain = title(written)
    words = plain.split()
    if any(f" {union} " in f" {plain} " for union in contexts.of("union of states")):
        return len(words) > 4
    named = list(places.toponyms().scan(tokens(written)))
    abroad = any(word.isalpha() and not vietnamese(word) and len(word) > 3 for word in words)
    return len(words) > 4 and (bool(named) or abroad)
