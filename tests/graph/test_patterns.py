"""What spares a pattern its work never costs it a match."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import graph
from graph import patterns
from graph.extract.works import roads
from graph.facts import tape
from graph.facts.counts import clauses, ordinals, sizes, uncounted
from graph.facts.holdings import rivals
from graph.lexicon import trie
from graph.patterns import Gated, Keyed, Led

WORDS = ("quyết định", "nghị quyết", "thông tư", "đề án")


@pytest.mark.parametrize("word", WORDS)
def test_each_word_passes(word: str) -> None:
    assert re.match(patterns.ahead(WORDS), word)


@pytest.mark.parametrize("word", ["Quyết định", "bộ luật", "tỉnh", "q", ""])
def test_other_words_do_not(word: str) -> None:
    assert re.match(patterns.ahead(WORDS), word) is None


def test_signs_stand_for_themselves() -> None:
    ahead = re.compile(patterns.ahead(("q.-", "p.]")))
    assert ahead.match("q. 1")
    assert ahead.match("qa") is None


Grow = Callable[[str, str], str | None]


def letters(kind: Any, value: Any) -> str:
    """The letters that one item of a parsed pattern stands for, "\0" where they may be any."""
    match kind, value:
        case op.LITERAL, code:
            return chr(code)
        case op.RANGE, (first, last) if last - first < 10:
            return "".join(map(chr, range(first, last + 1)))
        case op.CATEGORY, op.CATEGORY_DIGIT:
            return "0123456789"
        case op.IN, items if len(items) < 9 and items[0][0] is not op.NEGATE:
            return "".join(letters(*item) for item in items)
    return "\0"


def grown(parsed: Iterable[Any], texts: set[str], grow: Grow) -> set[str]:
    """What *texts* become through what a parsed pattern matches, letter by letter, "\0" for any letter.

    Each letter goes through *grow*, which may give up a text. More is allowed than the pattern
    allows, never less: looks ahead and behind pass.
    """
    for kind, value in parsed:
        if kind is op.BRANCH:
            texts = {text for branch in value[1] for text in grown(branch, texts, grow)}
        elif kind is op.SUBPATTERN:
            texts = grown(value[-1], texts, grow)
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            least, times, inner = value
            reached = set(texts) if least == 0 else set()
            after = grown(inner, texts, grow)
            while new := after - reached:
                reached |= new
                after = grown(inner, new, grow) if times > 1 else set()
            texts = reached
        elif kind not in (op.ASSERT, op.ASSERT_NOT, op.AT):
            grew = (grow(text, one) for text in texts for one in letters(kind, value))
            texts = {text for text in grew if text is not None}
    return texts


def without(keys: tuple[str, ...]) -> Grow:
    """Give up texts that hold one of *keys*; of others keep the end that a key may begin with."""

    def grow(text: str, letter: str) -> str | None:
        text += letter
        while not any(key.startswith(text) for key in keys):
            text = text[1:]
        return None if text in keys else text

    return grow


def start(openings: Mapping[str, Collection[str]]) -> Grow:
    """Keep the first word or sign of a text, and the second where it matters, a blank behind each."""

    def grow(text: str, letter: str) -> str | None:
        if text.count(" ") > (1 if openings.get(text.partition(" ")[0]) else 0):
            return text
        if letter.isalnum() or letter == "\0":
            return text + letter.lower()
        if text and not text.endswith(" "):
            return grow(f"{text} ", letter)
        return text if letter.isspace() else f"{text}{letter} "

    return grow


def every(kind: type[Any]) -> Iterator[Any]:
    """Each pattern of *kind* in the street, by its name."""
    for module in pkgutil.walk_packages(graph.__path__, "graph."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, kind):
                yield pytest.param(value, id=f"{module.name}.{name}")


@pytest.mark.parametrize("keyed", list(every(Keyed)))
def test_nothing_is_matched_without_a_key(keyed: Keyed) -> None:
    assert not keyed.pattern.flags & re.IGNORECASE
    assert "(?i" not in keyed.pattern.pattern
    parsed = parser.parse(keyed.pattern.pattern, keyed.pattern.flags)
    assert grown(parsed, {""}, without(keyed.keys)) == set()


def crosses(parsed: Iterable[Any]) -> bool:
    """Whether a parsed pattern may match the end of a sentence; looks ahead and behind may see it."""
    return any(_crosses(*item) for item in parsed)


def _crosses(kind: Any, value: Any) -> bool:
    match kind:
        case op.BRANCH:
            return any(map(crosses, value[1]))
        case op.SUBPATTERN:
            return crosses(value[-1])
        case op.MAX_REPEAT | op.MIN_REPEAT:
            return crosses(value[2])
        case op.LITERAL:
            return bool(value == ord(tape.BREAK))
        case op.NOT_LITERAL:
            return bool(value != ord(tape.BREAK))
        case op.IN:
            negated = value[0][0] is op.NEGATE
            return negated is not any(_holds_break(*item) for item in value)
    return kind is op.ANY


def _holds_break(kind: Any, value: Any) -> bool:
    match kind:
        case op.LITERAL:
            return bool(value == ord(tape.BREAK))
        case op.RANGE:
            return bool(value[0] <= ord(tape.BREAK) <= value[1])
        case op.CATEGORY:
            return "NOT" in str(value)
    return False


@pytest.mark.parametrize("gated", [one for one in every(Gated) if ".facts." in str(one.id)])
def test_no_pattern_for_sentences_crosses_their_end(gated: Gated) -> None:
    assert not crosses(parser.parse(gated.pattern.pattern, gated.pattern.flags))


@pytest.mark.parametrize("source", ["a[^;]b", "a.b", r"a\W", "a‖b", "(?:a|[^b]+)", "(?:a‖){2}"])
def test_a_pattern_that_crosses_the_end_of_a_sentence_is_found_out(source: str) -> None:
    assert crosses(parser.parse(source))


@pytest.mark.parametrize("led", list(every(Led)))
def test_nothing_is_matched_that_begins_with_another_word(led: Led) -> None:
    parsed = parser.parse(led.pattern.pattern, led.pattern.flags)
    for begun in grown(parsed, {""}, start(led.openings)):
        first, _, second = begun.strip().partition(" ")
        assert first in led.openings
        assert not led.openings[first] or second in led.openings[first]


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("(?:về )?hưu", "về hưu"),
        ("nghỉ hưu|thôi việc", "nghỉ hưu"),
        ("(?=nghỉ hưu)nghỉ", "nghỉ hưu"),
        ("[a-z]ưu trí", "hưu trí"),
        ("(?:hưu|trí){2}", "hưutrí|trítrí|tríhưu"),
    ],
)
def test_a_key_that_is_not_always_there_is_found_out(source: str, keys: str) -> None:
    keyed = Keyed(source, keys=keys)
    assert grown(parser.parse(source), {""}, without(keyed.keys))


@pytest.mark.parametrize(
    ("text", "found"),
    [("ông về hưu", ["về hưu"]), ("về hưu, nghỉ hưu", ["về hưu", "nghỉ hưu"]), ("ông về", [])],
)
def test_a_keyed_pattern_finds_what_its_pattern_finds(text: str, found: list[str]) -> None:
    keyed = Keyed(r"(?:nghỉ|về) hưu", keys="hưu")
    assert [match[0] for match in keyed.finditer(text)] == found


def test_a_led_pattern_finds_what_its_pattern_finds() -> None:
    led = Led(r"(?:Bộ luật|[Ll]uật)(?: Đất đai)?", by="bộ luật|luật")
    text = "Bộ luật Lao động, luật Đất đai và Luật"
    starts = trie.tokens(text).beginnings(led.openings)
    assert [match[0] for match in led.among(text, starts)] == ["Bộ luật", "luật Đất đai", "Luật"]


def last(text: str, letter: str) -> str:
    """Keep the last word of a text and what stands behind it."""
    if letter == "\0" and text.endswith("\0"):
        return text
    return " ".join(f"{text}{letter}".split(" ")[-2:])


def guarded() -> Iterator[Any]:
    """Each pattern that is tried only behind certain words, with these."""
    for module, words, names in (
        (
            ordinals,
            ordinals._BEFORE_NUMBER,
            "_ORDINAL _MARK _PACKAGE _YEAR_ALONE _PARTNERSHIP _NUMBERED",
        ),
        (uncounted, uncounted._BEFORE_LEAD, "_VAGUE _SUPPOSED _ONE_OF _ALL_OF"),
        (sizes, uncounted._BEFORE_LEAD, "_SIZE _VESSEL _CAR"),
        (rivals, rivals._DENIED_BY, "_DENIED"),
        (roads, roads._BEFORE_NUMBER, "_ROAD"),
    ):
        for name in names.split():
            yield pytest.param(getattr(module, name), words, id=name)


@pytest.mark.parametrize(("pattern", "words"), list(guarded()))
def test_nothing_is_matched_that_ends_with_another_word(
    pattern: re.Pattern[str], words: Collection[str]
) -> None:
    ended = grown(parser.parse(pattern.pattern), {""}, last)
    assert [text for text in ended if not patterns.may_end(text, 0, len(text), words)] == []


def test_words_that_tell_a_time_stand_in_each() -> None:
    parsed = parser.parse(clauses._TIME.pattern)
    assert grown(parsed, {""}, without(clauses._TELL_TIME)) == set()


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("vào năm ", True),
        ("năm ", True),
        ("vào Năm ", False),
        ("hằng năm qua ", False),
        ("cuối (năm) ", True),  # signs beside the word: whoever asks looks closer
        ("qua", True),
        ("", True),
    ],
)
def test_what_may_end_with_a_word(text: str, ends: bool) -> None:
    assert patterns.may_end(text, 0, len(text), frozenset(("năm",))) is ends


def test_a_word_that_begins_before_the_window_is_no_other() -> None:
    assert not patterns.may_end("thăm ", 2, 5, frozenset(("thăm",)))


def test_last_words_are_those_behind_what_looks_back() -> None:
    assert patterns.last_words(r"(?<!tổng )(?<!dân )số|lần thứ|điện thoại") == {
        "số",
        "thứ",
        "thoại",
    }
