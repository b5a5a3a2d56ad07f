"""From what people have to documents: one reader per kind of input, one door for all.

A bad input never stops a batch: it comes out as a BadDocument that says where and why.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph.errors import BadDocument, PassedOver
from graph.model import Document
from graph.sources import admission, html, jsonl, text, web
from graph.sources.admission import Found

READERS: dict[str, Callable[[Path], Iterator[Found]]] = {
    ".txt": text.read,
    ".jsonl": jsonl.read,
    ".jsonl.gz": jsonl.read,
    ".html": html.read,
    ".htm": html.read,
}
# JSON Lines from a pipe; a file of this name is "./-".
STDIN = "-"
_KINDS = ", ".join(READERS)
_ADDRESS = re.compile("https?://", re.IGNORECASE)


def read(inputs: Iterable[str | Path]) -> Iterator[Document | BadDocument]:
    """Yield the articles of *inputs* in order: files, directories, http(s) addresses, ``-``.

    A directory is read whole, below it too, in order of names, but for hidden files. The second
    article of one id is a BadDocument, since it would replace the first.
    """
    seen: set[str] = set()
    for given in inputs:
        for found in _each(given):
            if isinstance(found, BadDocument):
                # A new one: that which was raised holds on to the frames and bytes it went through.
                yield type(found)(found.where, found.why)
                continue
            where, document = found
            if document.id in seen:
                yield BadDocument(where, f"the id {document.id} came before in this batch")
            else:
                seen.add(document.id)
                yield document


def _each(given: str | Path) -> Iterator[Found]:
    if isinstance(given, str) and _ADDRESS.match(given):
        yield from _guarded(web.read(given))
        return
    if given == STDIN:
        yield from jsonl.stream(STDIN, sys.stdin.buffer)
        return
    if not os.fspath(given):
        # Path("") is the directory that we stand in; an empty variable of a shell does not mean that.
        yield BadDocument("''", "no file, directory or address is named")
        return
    path = Path(given)
    try:
        exists, folder = path.exists(), path.is_dir()
    except (OSError, ValueError) as error:
        yield BadDocument(admission.spell(path), admission.unreadable(error))
        return
    if folder:
        yield from _directory(path)
    elif exists:
        yield from _file(path)
    else:
        yield BadDocument(admission.spell(path), "there is no such file or directory")


def _directory(top: Path) -> Iterator[Found]:
    readable = False
    blocked: list[OSError] = []
    for place, folders, names in os.walk(top, onerror=blocked.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(place, name)
            if _reader(name) is None:
                yield PassedOver(admission.spell(path), f"of no kind that is read ({_KINDS})")
            else:
                readable = True
                yield from _file(path)
    for error in blocked:
        yield BadDocument(admission.spell(error.filename), admission.unreadable(error))
    if not readable:
        yield BadDocument(admission.spell(top), f"a directory without anything readable ({_KINDS})")


def _file(path: Path) -> Iterator[Found]:
    reader = _reader(path.name)
    if reader is None:
        yield BadDocument(admission.spell(path), f"of no kind that is read ({_KINDS})")
    elif not path.is_file():
        yield BadDocument(admission.spell(path), "not a plain file, or a link that leads nowhere")
    else:
        yield from _guarded(reader(path))


def _reader(name: str) -> Callable[[Path], Iterator[Found]] | None:
    lowered = name.lower()
    return next((read for ending, read in READERS.items() if lowered.endswith(ending)), None)


def _guarded(found: Iterator[Found]) -> Iterator[Found]:
    try:
        yield from found
    except BadDocument as bad:
        yield bad
