"""Stand-ins that tests of the site can direct."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from waitress.server import create_server
from werkzeug.test import TestResponse

from graph.errors import MinhBachError
from graph.store.ports import Answer, Question
from web.services import Generation


@dataclass
class Stage:
    """An endpoint that plays what a test writes for it, else *real* answers."""

    real: Callable[..., Answer]
    play: Callable[[Question], Answer] | MinhBachError | None = None
    asked: list[Question] = field(default_factory=list)
    gone: list[Callable[[], bool] | None] = field(default_factory=list)

    def answer(self, question: Question, *, gone: Callable[[], bool] | None = None) -> Answer:
        self.asked.append(question)
        self.gone.append(gone)
        if isinstance(self.play, MinhBachError):
            raise self.play
        return self.real(question, gone=gone) if self.play is None else self.play(question)

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


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """The address of *app* behind a real server, until the block is left."""
    server = create_server(app, listen="127.0.0.1:0", threads=4, channel_request_lookahead=1)
    closing = threading.Event()

    def run() -> None:
        try:
            server.run()
        except (OSError, ValueError):
            # The loop may still look at the socket that has just been closed.
            if not closing.is_set():
                raise

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    closing.set()
    server.close()
    thread.join(timeout=5)
    server.task_dispatcher.shutdown()
    for channel in tuple(server.active_channels.values()):
        channel.close()
