"""Full text inside SPARQL: only SERVICE mb:search is replaced, wherever it stands."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import BadQuery, Busy, QueryTimeout
from graph.store import guard, textservice
from graph.store.limits import Limits
from graph.store.textservice import Hit, TextServices
from graph.store.turns import ClientGone

PREFIXES = (
    "PREFIX mb: <https://w3id.org/minhbach/ontology#> PREFIX : <https://example.vn/> "
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
)
DATA = """
@prefix : <https://example.vn/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
:bnv skos:prefLabel "Bộ Nội vụ"@vi ; :in :cp .
:snv skos:prefLabel "Sở Nội vụ Hà Nội"@vi ; :in :hn .
:byt skos:prefLabel "Bộ Y tế"@vi ; :in :cp .
:cp skos:prefLabel "Chính phủ"@vi .
:hn skos:prefLabel "UBND thành phố Hà Nội"@vi .
"""
HITS = [
    ("https://example.vn/bnv", 3.5, 'Bộ "Nội vụ" \\ }'),
    ("https://example.vn/snv", 2.0, "Sở Nội vụ"),
]
ONE = "SERVICE mb:search { ?e mb:matches 'nội vụ' ; mb:score ?s }"


class Index:
    """A search that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, str | None]] = []

    def __call__(
        self, words: str, limit: int, kind: str | None, *, snippets: bool
    ) -> Sequence[tuple[str, float, str]]:
        self.asked.append((words, limit, kind))
        return [hit for hit in HITS if "nội vụ" in words.lower()][:limit]


@pytest.fixture
def index() -> Index:
    return Index()


def rewritten(text: str, index: Index, limits: Limits | None = None) -> str:
    bounds = limits or Limits()
    return textservice.rewrite(guard.check(PREFIXES + text, bounds), index, bounds)


def rows(text: str, index: Index) -> int:
    store = ox.Store()
    store.load(DATA.encode(), ox.RdfFormat.TURTLE)
    return len(list(store.query(rewritten(text, index))))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"SELECT ?e ?s {{ {ONE} }}", 2),
        (f"SELECT ?e ?l ?s {{ {ONE} ?e skos:prefLabel ?l }} ORDER BY DESC(?s)", 2),
        (f"SELECT ?e ?l {{ ?e skos:prefLabel ?l . {ONE} }}", 2),
        ("SELECT * { ?x :in ?p OPTIONAL { SERVICE mb:search { ?x mb:matches 'nội vụ' . } } }", 3),
        (f"SELECT ?e {{ {{ {{ {ONE} }} }} UNION {{ ?e skos:prefLabel 'Chính phủ'@vi }} }}", 3),
        (f"SELECT ?l {{ {{ SELECT ?e {{ {ONE} }} ORDER BY DESC(?s) LIMIT 1 }} ?e skos:prefLabel ?l }}", 1),
        ("SELECT ?e { SERVICE mb:search { ?e mb:matches 'nội vụ'@vi ; mb:limit 1 } }", 1),
        ("SELECT ?e { SERVICE SILENT mb:search { ?e mb:matches '''nội vụ''' }FILTER EXISTS {?e :in :cp}}", 1),
        ("SELECT ?e { SERVICE mb:search { ?e mb:matches 'không có' } ?e skos:prefLabel ?l }", 0),
        ("SELECT ?t { SERVICE mb:search { ?e mb:matches 'nội vụ' ; mb:snippet ?t } }", 2),
        (f"SELECT ?l {{ ?e skos:prefLabel ?l MINUS {{ {ONE} }} }}", 3),
        (f"SELECT ?c {{ ?c skos:prefLabel ?l . {ONE} ?e :in/^:in ?c }}", 3),
        ("SELECT ?l { ?e skos:prefLabel ?l . FILTER(?l != 'SERVICE mb:search {') # SERVICE <x> {\n }", 5),
        ("select ?e { service <https://w3id.org/minhbach/ontology#search> { $e mb:matches \"NỘI VỤ\" } }", 2),
        (f"SELECT * {{ {ONE} SERVICE mb:search {{ ?e mb:matches 'nội vụ' ; mb:limit 1 }} }}", 1),
    ],
)  # fmt: skip
def test_the_clause_joins_like_any_other(text: str, count: int, index: Index) -> None:
    assert rows(text, index) == count


def test_words_limit_and_type_reach_the_search(index: Index) -> None:
    rewritten(
        "SELECT * { SERVICE mb:search { ?e mb:matches 'nội \\'vụ\\'' ; mb:type mb:Agency ; mb:limit 7 } }",
        index,
    )

    assert index.asked == [("nội 'vụ'", 7, "https://w3id.org/minhbach/ontology#Agency")]


@pytest.mark.parametrize(
    ("given", "limit"),
    [("9999999", 50), ("9" * 5000, 50), ("0" * 5000 + "7", 7), ("000", 0)],
)
def test_a_limit_above_ours_is_ours(given: str, limit: int, index: Index) -> None:
    rewritten(
        f"SELECT * {{ SERVICE mb:search {{ ?e mb:matches 'x' ; mb:limit {given} }} }}",
        index,
        Limits(hits=50),
    )

    assert index.asked[0][1] == limit


def test_what_surrounds_the_clause_stays_as_it_was(index: Index) -> None:
    before, after = "SELECT ?e # một\n{ ", "\n ?e ?p 'hai  ba' }"
    text = rewritten(before + ONE + after, index)

    assert text.startswith(PREFIXES + before)
    assert text.endswith(after)


def test_lines_keep_their_numbers(index: Index) -> None:
    clause = "SERVICE mb:search {\n ?e mb:matches 'nội vụ' ;\n mb:score ?s\n}"
    text = f"SELECT * {{\n {clause}\n FOO }}"

    assert rewritten(text, index).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "block",
    [
        "?e mb:matches ?q",
        "?e mb:score ?q",
        "?e mb:matches 'x' ; skos:prefLabel ?l",
        "?e mb:matches 'x' . ?f mb:matches 'y'",
        "?e mb:matches 'x' , 'y'",
        "?e mb:matches 'x' ; mb:limit ?n",
        "?e mb:matches 'x' ; mb:limit -1",
        "?e mb:matches 'x' ; mb:type 'x'",
        "?e mb:matches 'x' ; mb:score ?e",
        "?e mb:matches 'x' ; mb:rank ?r",
        ":e mb:matches 'x'",
        "mb:matches 'x'",
        "",
        "?e mb:matches '\\q'",
        "{ ?e mb:matches 'x' }",
    ],
)
def test_misuse_is_told(block: str, index: Index) -> None:
    with pytest.raises(BadQuery, match="mb:search"):
        rewritten(f"SELECT * {{ SERVICE mb:search {{ {block} }} }}", index)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE mb:search",
        "SELECT * { SERVICE mb:search {",
        "SELECT * { SERVICE mb:search { ?e",
        "SELECT * { SERVICE mb:search { ?e mb:matches",
        "SELECT * { SERVICE mb:search { ?e mb:matches 'x'",
        "SELECT * { SERVICE",
    ],
)
def test_a_clause_cut_short_is_told(text: str, index: Index) -> None:
    with pytest.raises(BadQuery):
        rewritten(text, index)


def test_the_number_of_searches_is_bounded(index: Index) -> None:
    with pytest.raises(BadQuery, match="more than 2"):
        rewritten("SELECT * {" + ONE * 3 + "}", index, Limits(searches=2))
    assert len(index.asked) == 2


def test_without_a_search_the_clause_is_refused() -> None:
    query = guard.check(PREFIXES + f"SELECT * {{ {ONE} }}", Limits())

    with pytest.raises(BadQuery, match="no text search"):
        textservice.rewrite(query, None, Limits())


def test_w3c_queries_without_services_stay_byte_for_byte(shared: Path, index: Index) -> None:
    folder = shared / "conformance/w3c/sparql11"
    unchanged = 0
    for path in sorted(folder.glob("*/*.rq")):
        text = path.read_bytes().decode("utf-8")
        try:
            query = guard.check(text, Limits())
        except BadQuery:
            continue
        assert textservice.rewrite(query, index, Limits()) == query.text
        unchanged += query.text == text
    assert unchanged > 200


def test_snippets_are_made_only_where_they_are_asked_for() -> None:
    asked: list[bool] = []

    def search(words: str, limit: int, kind: str | None, *, snippets: bool) -> Sequence[Hit]:
        asked.append(snippets)
        return ()

    for more in ("", "; mb:snippet ?t"):
        query = guard.check(
            f"{PREFIXES} ASK {{ SERVICE mb:search {{ ?e mb:matches 'a' {more} }} }}", Limits()
        )
        textservice.rewrite(query, search, Limits())
    assert asked == [False, True]


FACTS = [(f"https://example.vn/fact/{number}", 1.0, "") for number in range(5)]


def _facts(words: str, limit: int, kind: str | None, *, snippets: bool) -> Sequence[Hit]:
    return FACTS[:limit]


@pytest.mark.parametrize(
    ("clause", "most", "found"),
    [
        ("mb:type mb:Statement", 5, 5),
        ("mb:type mb:Sanction", 9, 5),
        ("mb:type mb:Sanction ; mb:limit 2", 3, 2),
        ("mb:type mb:Sanction ; mb:limit 4", 3, 3),
        ("mb:type mb:Agency", 1, 4),
    ],
)
def test_all_facts_with_the_words_are_found(clause: str, most: int, found: int) -> None:
    limits = Limits(hits=4, facts=most)
    query = guard.check(
        f"{PREFIXES} SELECT ?f {{ SERVICE mb:search {{ ?f mb:matches 'a' ; {clause} }} }}", limits
    )

    assert textservice.rewrite(query, _facts, limits).count("/fact/") == found


def test_more_facts_than_may_be_found_are_no_part_of_them() -> None:
    limits = Limits(facts=4)
    query = guard.check(
        f"{PREFIXES}\nASK {{ SERVICE mb:search {{ ?f mb:matches 'a' ; mb:type mb:Figure }} }}",
        limits,
    )

    with pytest.raises(BadQuery, match="more than 4 facts") as told:
        textservice.rewrite(query, _facts, limits)
    assert (told.value.line, told.value.column) == (2, 7)


def test_a_search_without_end_is_stopped() -> None:
    def search(words: str, limit: int, kind: str | None, *, snippets: bool) -> Iterator[Hit]:
        while True:
            yield HITS[0]

    limits = Limits(searching=0, hits=10**9)
    query = guard.check(
        f"{PREFIXES} ASK {{ SERVICE mb:search {{ ?e mb:matches 'a' ; mb:limit 1000000000 }} }}",
        limits,
    )
    with pytest.raises(QueryTimeout, match="mb:limit"):
        textservice.rewrite(query, search, limits)


def test_clients_have_turns_at_the_search() -> None:
    """It takes the web process itself: one at a time, and a client with many delays himself."""
    limits = Limits(per_client=1, patience=30)
    begun, go = threading.Event(), threading.Event()

    def search(words: str, limit: int, kind: str | None, *, snippets: bool) -> Sequence[Hit]:
        begun.set()
        go.wait(30)
        return HITS

    services = TextServices(search, limits)
    query = guard.check(f"{PREFIXES} ASK {{ {ONE} }}", limits)
    first = threading.Thread(target=services.rewrite, args=(query, "one"))
    first.start()
    begun.wait(30)

    with pytest.raises(Busy, match="under way"):
        services.rewrite(query, "one")
    assert services.rewrite(guard.check("ASK {}", limits), "one") == "ASK {}"
    with pytest.raises(ClientGone):
        services.rewrite(query, "another", gone=lambda: True)
    go.set()
    first.join()
    assert "VALUES" in services.rewrite(query, "another")
