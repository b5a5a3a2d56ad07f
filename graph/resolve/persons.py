"""Which person a name means: the fullest name of the document, and the place of the post held."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.extract.base import Span
from graph.lexicon import epithets
from graph.model import MentionKind
from graph.resolve.ledger import Entry, Ledger
from graph.vietnamese import normalise

# Between a person and the body of the post: "X, Giám đốc Sở Y", "Giám đốc Sở Y X".
_POST = re.compile(r"[\s,(–-]*(?:(?:nguyên|cựu|quyền|tân|hiện là|là|làm)[ ])?[\w ]{0,60}")


class Persons:
    """Reads the person spans of one document into the ledger."""

    def __init__(self, text: str, ledger: Ledger, scope: str) -> None:
        self._text = text
        self._ledger = ledger
        self._scope = scope

    def resolve(
        self, spans: Sequence[Span], bodies: Mapping[Span, str], contexts: Mapping[str, str]
    ) -> dict[Span, str]:
        """Enter the persons of *spans*; *bodies* are the spans of agencies with their keys, and
        *contexts* says for such a key which place or level it belongs to."""
        full: dict[str, str] = {}
        order: list[tuple[int, str]] = []
        for span in spans:
            name = self._name(span)
            if " " in name:
                full.setdefault(normalise(name), name)
                order.append((span.start, normalise(name)))
        known = {name: self._context(name, spans, bodies, contexts) for name in full}
        keys: dict[Span, str] = {}
        for span in spans:
            name = self._name(span)
            normal = normalise(name)
            if " " not in name:
                normal = self._introduced(normal, span.start, order) or normal
            label = full.get(normal, name)
            if known_as := epithets.names().get(normal):
                key, label = f"person|{normalise(known_as)}|", known_as
            else:
                key = f"person|{normal}|{known.get(normal) or self._scope}"
            self._ledger.enter(Entry(key, MentionKind.PERSON, _titled(label)))
            keys[span] = key
        return keys

    def _name(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())

    def _introduced(self, given: str, position: int, order: list[tuple[int, str]]) -> str | None:
        """The person introduced last before *position* whose name ends in *given*."""
        fitting = [(where, name) for where, name in order if name.rsplit(" ", 1)[-1] == given]
        before = [name for where, name in fitting if where < position]
        if before:
            return before[-1]
        return fitting[0][1] if fitting else None

    def _context(
        self,
        name: str,
        spans: Sequence[Span],
        bodies: Mapping[Span, str],
        contexts: Mapping[str, str],
    ) -> str | None:
        """Where the person holds a post, by the body next to the name."""
        for span in spans:
            if normalise(self._name(span)) != name:
                continue
            for body, key in bodies.items():
                if key not in contexts:
                    continue
                if 0 <= span.start - body.end <= 2:
                    return contexts[key]
                if 0 <= body.start - span.end <= 60:
                    between = self._text[span.end : body.start]
                    if between[:1] in " ,-–(" and _POST.fullmatch(between):
                        return contexts[key]
        return None


def _titled(name: str) -> str:
    """A name shouted in capitals, as other names are written."""
    if name.isupper() and " " in name and "." not in name:
        return " ".join(part.capitalize() for part in name.split())
    return name
