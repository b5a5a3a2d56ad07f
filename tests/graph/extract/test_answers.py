"""A rule is asked once of each place, or once of a text; another text gets answers of its own."""

from graph.extract import answers
from graph.extract.syllables import Syllables
from graph.lexicon.trie import tokens


def syllables(text: str) -> Syllables:
    return Syllables(text, tokens(text))


def test_a_rule_is_asked_once_of_each_place() -> None:
    asked = []

    @answers.once
    def rule(text: Syllables, index: int) -> str | None:
        asked.append(index)
        return text.word(index) if index else None

    text = syllables("Sở Y tế")

    assert [rule(text, index) for index in (1, 0, 1, 0)] == ["y", None, "y", None]
    assert asked == [1, 0]
    assert rule(syllables("Bộ Công an"), 1) == "công"


def test_a_rule_about_a_text_is_asked_once() -> None:
    asked = []

    @answers.of_text
    def rule(text: Syllables) -> bool:
        asked.append(text.text)
        return "sở" in text.text

    one, other = syllables("một sở"), syllables("hai bộ")

    assert [rule(one), rule(other), rule(one), rule(other)] == [True, False, True, False]
    assert asked == ["một sở", "hai bộ"]


def test_a_rule_is_asked_once_of_each_thing_and_not_of_its_like() -> None:
    asked = []

    @answers.of_each
    def rule(text: Syllables, words: list[str]) -> bool:
        asked.append(words)
        return text.word(0) in words

    text, one, alike, other = syllables("một sở"), ["một"], ["một"], ["hai"]

    assert [rule(text, words) for words in (one, other, one, alike)] == [True, False, True, True]
    assert len(asked) == 3
    assert not rule(syllables("hai bộ"), one)


def test_two_rules_do_not_share_their_answers() -> None:
    word = answers.once(lambda text, index: text.word(index))
    capital = answers.once(lambda text, index: text.capital(index))
    text = syllables("Sở Y tế")

    assert (word(text, 2), capital(text, 2)) == ("tế", False)
