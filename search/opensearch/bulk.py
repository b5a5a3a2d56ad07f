"""Many documents written to an OpenSearch server at once, and again where it had no room for some."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from typing import Any

from graph.errors import IndexUnavailable
from search.opensearch.connection import PASSING, Connection, Json
from search.opensearch.fields import Document, identifier

# A bulk request may have 100 MB (http.max_content_length); small ones are easier on both sides.
_BULK_BYTES = 8 << 20
# What a later writing has already replaced needs no writing any more.
_OVERTAKEN = 409
_GONE = 404
# A server whose queue is full refuses documents one by one: these are sent again after so many seconds.
_PAUSES = (0.5, 2.0, 5.0)

Written = tuple[str, Document | None]
"""A key and its document, None where it is to go."""


def write(connection: Connection, name: str, documents: Iterable[Written], sequence: int) -> None:
    """Write *documents* into the index *name*, each whole; what is written twice stays as it is.

    The sequence number is the version of a document, so that a request which comes late, after
    it was given up and sent again, cannot bring back what was replaced in the meantime.
    Raises IndexUnavailable where the server does not take one.
    """
    lines: list[Any] = []
    size = 0
    for key, document in documents:
        about: Json = {
            "_id": identifier(key),
            "version": sequence,
            "version_type": "external_gte",
        }
        if document is None:
            lines.append({"delete": about})
            continue
        lines += ({"index": about}, document)
        size += len(json.dumps(document, ensure_ascii=False))
        if size > _BULK_BYTES:
            _send(connection, name, lines)
            lines, size = [], 0
    if lines:
        _send(connection, name, lines)


def _send(connection: Connection, name: str, lines: list[Any]) -> None:
    """Send *lines*, and those again that the server has no room for just now."""
    for pause in (*_PAUSES, None):
        answer = connection.send("POST", (name, "_bulk"), lines)
        refused = _refused(answer) if answer["errors"] else {}
        if not refused:
            return
        worst = next((one for one in refused.values() if one["status"] not in PASSING), None)
        if worst is not None or pause is None:
            raise _not_taken(worst or next(iter(refused.values())))
        time.sleep(pause)
        lines = [line for i, one in enumerate(_documents(lines)) if i in refused for line in one]


def _documents(lines: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield the lines of each document: what is done, and in all but deletions the document."""
    rest = iter(lines)
    for line in rest:
        yield [line] if "delete" in line else [line, next(rest)]


def _refused(answer: Json) -> dict[int, Json]:
    """Return, by their places, the results of what had to be written and was not."""
    refused = {}
    for i, item in enumerate(answer["items"]):
        ((action, result),) = item.items()
        status = result["status"]
        if status < 300 or status == _OVERTAKEN or (action == "delete" and status == _GONE):
            continue
        refused[i] = result
    return refused


def _not_taken(result: Json) -> IndexUnavailable:
    error = result.get("error", {})
    return IndexUnavailable(
        f"the search server did not take {result['_id']} ({result['status']}):"
        f" {error.get('type')}: {error.get('reason')}"
    )
