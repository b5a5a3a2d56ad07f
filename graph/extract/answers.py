"""Rules that keep their answers with the text that they were asked of."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from graph.extract.syllables import Syllables

A = TypeVar("A")
T = TypeVar("T")


def once(rule: Callable[[Syllables, int], A]) -> Callable[[Syllables, int], A]:
    """Make *rule* keep its answers with the text: stages ask the same of the same place."""

    @wraps(rule)
    def asked(text: Syllables, index: int) -> A:
        known: dict[int, A] = text.answers[rule]
        if index not in known:
            known[index] = rule(text, index)
        return known[index]

    return asked


def of_each(rule: Callable[[Syllables, T], A]) -> Callable[[Syllables, T], A]:
    """Make *rule* keep its answers with the text, for each of the very things that it is asked about."""

    @wraps(rule)
    def asked(text: Syllables, thing: T) -> A:
        known: dict[int, tuple[T, A]] = text.answers[rule]
        told = known.get(id(thing))
        if told is None:
            # The thing is kept with its answer, for else another one might get its identity.
            told = known[id(thing)] = thing, rule(text, thing)
        return told[1]

    return asked


def of_text(rule: Callable[[Syllables], A]) -> Callable[[Syllables], A]:
    """Make *rule*, which asks about the text as a whole, keep its answer with the text."""

    @wraps(rule)
    def asked(text: Syllables) -> A:
        known: dict[int, A] = text.answers[rule]
        if 0 not in known:
            known[0] = rule(text)
        return known[0]

    return asked
