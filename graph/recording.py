"""What a generation brings to the history: read from its change, the store and the archive."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rdflib import URIRef

from graph import history
from graph.archive import Archive
from graph.history import How
from graph.history_file import Age, History
from graph.store import comparison
from graph.store.logbook import Difference, Untold
from graph.store.ports import Store
from graph.store.spelling import values

_PARTS = "SELECT ?fact ?thing WHERE { @facts ?fact ?part ?thing FILTER(ISIRI(?thing)) }"
_AT_ONCE = 200


def record(
    kept: History,
    age: Age,
    change: Difference | Untold,
    store: Store,
    archive: Archive,
    *,
    base: str,
    since: int,
) -> None:
    """Write down in *kept* what *age* brought, *change* being that from the age before, *since* its sequence.

    Raises StoreError.
    """
    if isinstance(change, Untold):
        kept.put(Age(age.number, age.name, age.previous, age.published, change), (), {})
        return
    found = history.events(change, lambda facts: _partakers(store, facts, base), base=base)
    how = dict(history.articles(change, base=base))
    for article in {one for event in found for one in event.articles} - how.keys():
        before, now = archive.document(article, at=since), archive.document(article)
        how[article] = How.READ_AGAIN if before == now else How.CHANGED
    kept.put(age, found, how)


def beginning(store: Store, *, base: str, most: int) -> Difference | Untold:
    """What articles state in *store* as a change from nothing, unless that is more than *most* statements."""
    found: list[str] = []
    for line in comparison.lines(store.dump()):
        found += history.stated_by_articles(line.decode(), base)
        if len(found) > most:
            return Untold.TOO_LARGE
    return Difference((), tuple(dict.fromkeys(found)))


def _partakers(store: Store, facts: list[str], base: str) -> Mapping[str, Iterable[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for start in range(0, len(facts), _AT_ONCE):
        among = values("fact", map(URIRef, facts[start : start + _AT_ONCE]))
        for row in store.select(_PARTS.replace("@facts", among)):
            if history.is_thing(str(row["thing"]), base):
                found[str(row["fact"])].add(str(row["thing"]))
    return found
