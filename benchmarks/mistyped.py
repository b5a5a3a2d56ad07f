"""Whether things are found by names typed badly, made from the labels of a running site in systematic ways.

    python -m benchmarks.mistyped http://127.0.0.1:8000 --seed 1 [--verbose]

Ten names for each way of typing badly (``benchmarks.mistyping``) are drawn from what at least two articles
mention, more often what is better known. Asked are the completions (/goi-y.json), the search for things
(/tim-kiem.json) and the matching of tables (/reconcile). A thing of the same kind is as good as the one
drawn if it has the same name but for diacritics and the level of a place; a name that something else
bears is not asked for.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

from benchmarks import tables
from benchmarks.mistyping import WAYS, Thing, plain

EACH = 10
SHOWN = 5
_TIRED = 100_000
_SHORT = 3
_OTHER_NAMES = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX mb: <https://w3id.org/minhbach/ontology#>
SELECT ?thing ?name { ?thing skos:altLabel ?name . VALUES ?kind { mb:Agency mb:Place } ?thing a ?kind }"""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed *way*, and who wants it."""

    way: str
    words: str
    wanted: Thing


class Site:
    """A running site, asked as programs ask it; *times* are seconds by what was asked."""

    def __init__(self, base: str) -> None:
        self._base = base.rstrip("/")
        self.times: dict[str, list[float]] = {}
        self.matches: list[bool] = []

    def things(self) -> list[Thing]:
        """Return all things that articles mention."""
        hits = self._get("/tim-kiem/tat-ca.json?kind=entity")["hits"]
        return [Thing(hit["iri"], hit["type"], hit["title"], hit["articles"]) for hit in hits]

    def other_names(self) -> dict[str, list[str]]:
        """Return the other names of bodies and places, by their addresses."""
        rows = self._get("/sparql?" + urlencode({"query": _OTHER_NAMES, "format": "json"}))
        found: dict[str, list[str]] = {}
        for row in rows["results"]["bindings"]:
            found.setdefault(row["thing"]["value"], []).append(row["name"]["value"])
        return found

    def ask(self, words: str) -> Iterator[tuple[str, list[str]]]:
        """Yield what each service offers for *words*: the ends of addresses, the first first."""
        asked = quote(words)
        given = self._timed("/goi-y.json", f"/goi-y.json?q={asked}&limit={SHOWN}")
        yield "/goi-y.json", [one["iri"] for one in given["suggestions"]]
        given = self._timed("/tim-kiem", f"/tim-kiem.json?kind=entity&size={SHOWN}&q={asked}")
        yield "/tim-kiem", [hit["iri"] for hit in given["hits"]]
        queries = quote(json.dumps({"q": {"query": words, "limit": SHOWN}}))
        given = self._timed("/reconcile", f"/reconcile?queries={queries}")
        self.matches = [one["match"] for one in given["q"]["result"][:1]]
        yield "/reconcile", [f"/id/{one['id']}" for one in given["q"]["result"]]

    def _timed(self, name: str, address: str) -> Any:
        start = time.perf_counter()
        answer = self._get(address)
        self.times.setdefault(name, []).append(time.perf_counter() - start)
        return answer

    def _get(self, address: str) -> Any:
        with urlopen(Request(self._base + address, headers={"Accept": "application/json"})) as got:
            return json.load(got)


def draw(things: Sequence[Thing], others: dict[str, list[str]], seed: int) -> Iterator[Typed]:
    """Yield *EACH* names typed in each of the ``WAYS``, each of another thing."""
    chance = random.Random(seed)
    known = {plain(thing.label) for thing in things}
    borne = Counter(name for names in others.values() for name in set(map(plain, names)))
    drawn: set[tuple[str, str]] = set()

    def its_own(name: str) -> bool:
        return len(name) > _SHORT and plain(name) not in known and borne[plain(name)] == 1

    called = [
        replace(thing, other=next(filter(its_own, others.get(thing.iri, ())), ""))
        for thing in things
    ]
    for name, (fits, way) in WAYS.items():
        least = 1 if name == "loose number" else 2
        pool = [thing for thing in called if thing.articles >= least and fits(thing)]
        weights = [thing.articles**0.5 for thing in pool]
        found = 0
        for _ in range(_TIRED if pool else 0):
            thing = chance.choices(pool, weights)[0]
            words = " ".join(way(thing, chance).split())
            taken = plain(words) in known - {plain(thing.label)}
            if thing.key in drawn or taken or words == thing.label:
                continue
            drawn.add(thing.key)
            yield Typed(name, words, thing)
            found += 1
            if found == EACH:
                break


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="name each query that fails")
    arguments = parser.parse_args()
    site = Site(arguments.site)
    things = site.things()
    keys = {f"/id/{thing.iri.rpartition('/id/')[2]}": thing.key for thing in things}
    counts: dict[str, dict[str, list[int]]] = {}
    matched = Counter[bool]()
    for typed in draw(things, site.other_names(), arguments.seed):
        for service, offered in site.ask(typed.words):
            ends = [f"/id/{iri.rpartition('/id/')[2]}" for iri in offered]
            places = [i for i, end in enumerate(ends) if _good(keys.get(end), typed)]
            if service == "/reconcile" and any(site.matches):
                matched[places[:1] == [0]] += 1
            for way in (typed.way, "all"):
                count = counts.setdefault(way, {}).setdefault(service, [0, 0, 0])
                count[0] += 1
                count[1] += places[:1] == [0]
                count[2] += bool(places)
            if arguments.verbose and places[:1] != [0]:
                wanted = typed.wanted.label
                print(
                    f"{typed.way}: {service}: {typed.words!r} wants {wanted!r}: {places} {ends[:2]}"
                )
    _print(counts)
    print(f"matched beyond doubt: {matched[True]} right, {matched[False]} wrong")
    for service, times in site.times.items():
        median, late = tables.spread(times)
        print(f"{service:12}{median * 1000:6.0f} ms, p95 {late * 1000:.0f}")


def _good(key: tuple[str, str] | None, typed: Typed) -> bool:
    if key is None:
        return False
    if typed.way == "no middle name":
        said = plain(typed.words).split()
        words = iter(key[1].split())
        return key[0] == "person" and all(word in words for word in said)
    return key == typed.wanted.key


def _print(counts: dict[str, dict[str, list[int]]]) -> None:
    print(f"{'first, among 5':18}" + "".join(f"{service:>16}" for service in counts["all"]))
    for way in (*WAYS, "all"):
        cells = (f"{one / n:.2f} {five / n:.2f}" for n, one, five in counts.get(way, {}).values())
        print(f"{way:18}" + "".join(f"{cell:>16}" for cell in cells))


if __name__ == "__main__":
    main()
