"""An endpoint whose workers start with the first query, so that commands without a query start none."""

import threading
from collections.abc import Callable

from graph.store.ports import Answer, Endpoint, Question


class Late:
    """Opens the endpoint behind it when it is first asked."""

    def __init__(self, opens: Callable[[], Endpoint]) -> None:
        self._open = opens
        self._lock = threading.Lock()
        self._endpoint: Endpoint | None = None

    def start(self) -> Endpoint:
        """The endpoint, opened; raises StoreError where no worker can start."""
        with self._lock:
            if self._endpoint is None:
                self._endpoint = self._open()
            return self._endpoint

    def answer(self, question: Question, *, gone: Callable[[], bool] | None = None) -> Answer:
        """As :meth:`graph.store.ports.Endpoint.answer`."""
        return self.start().answer(question, gone=gone)

    def close(self) -> None:
        """End all workers, if any ever started."""
        with self._lock:
            if self._endpoint is not None:
                self._endpoint.close()
                self._endpoint = None
