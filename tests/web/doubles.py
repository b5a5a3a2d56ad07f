"""Stand-ins that tests of the site can direct."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.errors import MinhBachError
from graph.store.ports import Answer, Question
from web.services import Generation


@dataclass
class Stage:
    """An endpoint that plays what a test writes for it, else *real* answers."""

    real: Callable[[Question], Answer]
    play: Callable[[Question], Answer] | MinhBachError | None = None
    asked: list[Question] = field(default_factory=list)

    def answer(self, question: Question) -> Answer:
        self.asked.append(question)
        if isinstance(self.play, MinhBachError):
            raise self.play
        return (self.play or self.real)(question)

    def close(self) -> None:
        """Nothing is held."""


@dataclass
class Lender:
    """Gives generations out and counts those that are not back yet."""

    generation: Generation
    out: int = 0
    lent: int = 0

    def current(self) -> Generation:
        self.out += 1
        self.lent += 1
        return replace(self.generation, release=self._back)

    def _back(self) -> None:
        self.out -= 1


class Visitor(FlaskClient):
    """Reads every answer to its end, as a server does."""

    def open(self, *arguments: Any, **options: Any) -> TestResponse:
        return super().open(*arguments, **{"buffered": True, **options})
