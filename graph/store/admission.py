"""What becomes of a public query before any engine sees it: guarded, given a form, its words found."""

from dataclasses import dataclass

from graph.errors import NotAcceptable
from graph.store import guard, textservice
from graph.store.guard import Query
from graph.store.limits import Limits
from graph.store.negotiation import negotiate
from graph.store.ports import Question
from graph.store.textservice import Search


@dataclass(frozen=True, slots=True)
class Admitted:
    """A query that may run: the *text* for the engine, and the *media_type* of its answer."""

    query: Query
    text: str
    media_type: str

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that the query declares, as far as they are absolute IRIs."""
        return {name: iri for name, iri in self.query.prefixes.items() if ":" in iri}


def admit(question: Question, limits: Limits, search: Search | None) -> Admitted:
    """Return what is to be run for *question*; raises BadQuery and NotAcceptable."""
    query = guard.check(question.text, limits)
    media_type = negotiate(question.accept, query.form)
    if media_type is None:
        raise NotAcceptable(f"no answer to {query.form} has the form {question.accept!r}")
    return Admitted(query, textservice.rewrite(query, search, limits), media_type)
