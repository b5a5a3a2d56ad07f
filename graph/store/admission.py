"""What becomes of a public query before any engine sees it: guarded, given a form, its words found."""

import threading
from contextlib import nullcontext
from dataclasses import dataclass

from graph.errors import BadQuery, NotAcceptable
from graph.store import guard
from graph.store.guard import Query
from graph.store.limits import Limits
from graph.store.negotiation import negotiate, offered
from graph.store.ports import Question
from graph.store.spelling import is_absolute
from graph.store.textservice import TextServices
from graph.store.turns import Gone
from ontology.namespaces import PREFIXES

_LONG = 4000  # characters
_LONG_TEXTS = threading.Lock()


@dataclass(frozen=True, slots=True)
class Admitted:
    """A query that may run: the *text* for the engine, and the *media_type* of its answer."""

    query: Query
    text: str
    media_type: str

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that the query declares, as far as they are absolute IRIs; ours if it needs none."""
        declared = {name: iri for name, iri in self.query.prefixes.items() if ":" in iri}
        return declared or dict(PREFIXES)


def admit(
    question: Question, limits: Limits, services: TextServices, *, gone: Gone | None = None
) -> Admitted:
    """Return what is to be run for *question*.

    Raises BadQuery and NotAcceptable, and what :meth:`TextServices.rewrite` raises.
    """
    # Long texts take long to read, and this process has other things to do: one at a time.
    with _LONG_TEXTS if len(question.text) > _LONG else nullcontext():
        query = guard.check(question.text, limits)
    for graph in (*question.default_graphs, *question.named_graphs):
        if not is_absolute(graph):
            raise BadQuery(f"the name of a graph, {graph!r}, is no absolute IRI")
    media_type = negotiate(question.accept, query.form)
    if media_type is None:
        choices = " or ".join(offered(query.form))
        raise NotAcceptable(
            f"no answer to {query.form} has the form {question.accept!r}; ask for {choices}"
        )
    return Admitted(query, services.rewrite(query, question.client, gone), media_type)
