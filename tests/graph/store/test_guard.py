"""What a public query may contain."""

import contextlib
import socket
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadQuery
from graph.store import guard
from graph.store.limits import Limits

LIMITS = Limits()
SERVICES = [
    "SELECT * { SERVICE <http://169.254.169.254/> {?s ?p ?o} }",
    "SELECT * { SERVICE ?x {?s ?p ?o} }",
    "SELECT * { sErViCe SILENT <http://x/> {?s ?p ?o} }",
    r"SELECT * { S\u0045RVICE <http://x/> {?s ?p ?o} }",
    r"SELECT * { \U00000053ERVICE <http://x/> {?s ?p ?o} }",
    "SELECT * { SERVICE<http://x/>{} }",
    "SELECT * { SERVICE # chú thích \n <http://x/> {} }",
    "PREFIX x: <http://x/> SELECT * { ?s ?p ?o.SERVICE x:y {} }",
    "SELECT * { FILTER(1<2)SERVICE<http://x/>{?a ?b ?c}FILTER(3>2) }",
    "SELECT * { FILTER('a'<'b')SERVICE <http://x/> {?a ?b ?c} }",
    "BASE <http://x/> SELECT * { SERVICE <y> {} }",
    "BASE <https://w3id.org/minhbach/> SELECT * { SERVICE <ontology#search> {} }",
    "PREFIX x:<http://x/> SELECT * {SERVICEx:y{?s ?p ?o}}",
    "PREFIX :<http://x/> SELECT * {SERVICE:y{?s ?p ?o}}",
    "PREFIX x:<http://x/> SELECT * {?a ?b trueSERVICE x:y{?s ?p ?o}}",
    "PREFIX x:<http://x/> SELECT * {SERVICESILENTx:y{?s ?p ?o}}",
    "SELECT * {?a ?b 1SERVICE<http://x/>{?s ?p ?o}}",
    "SELECT * {SERVICE?x{?s ?p ?o}}",
    "ASK { { SELECT * { OPTIONAL { SERVICE <http://x/> {} } } } }",
    r"SELECT * { S\u005Cu0045RVICE <http://x/> {} }",
    # To a lax engine "<?b#>" is a comparison and a comment, and what follows no string.
    'SELECT * { ?s ?p ?a, ?b FILTER(?a<?b#>"""\n) SERVICE <http://x/> {?c ?d ?e} #"""\n}',
    'PREFIX a:<u:> SELECT * { ?s ?p ?a FILTER(?a<a:b#>"""\n) SERVICE <http://x/> {?c ?d ?e} #"""\n}',
    'SELECT * { ?s ?p ?a, ?b BIND(?a<?b#>"""\n AS ?x) SERVICE <http://x/> {?c ?d ?e} #"""\n}',
    'SELECT (?a<?b#>"""\n AS ?x) { ?s ?p ?a, ?b SERVICE <http://x/> {?c ?d ?e} #"""\n}',
]
UPDATES = [
    "LOAD <http://x/>",
    "PREFIX x:<http://x/> LOADx:y",
    "LOADSILENT<http://x/>",
    "INSERT DATA { <urn:a> <urn:b> 1 }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "CLEAR DEFAULT",
    "# chỉ có chú thích",
    "",
]
GOOD = [
    "SELECT ?label { ?e ?p ?label FILTER(?label != 'SERVICE <http://x/> {') # SERVICE <http://x> {\n }",
    "SELECT ?service { <urn:service> <http://x/service> ?service }",
    "PREFIX mb: <https://w3id.org/minhbach/ontology#> SELECT ?x { SERVICE mb:search { ?x mb:matches 'a' } }",
    "SELECT * { SERVICE SILENT <https://w3id.org/minhbach/ontology#search> { } }",
    "SELECT * { VALUES (?a ?b) { (<http://x#1> <http://x#2>) } }",
    "ASK { FILTER(1<2 && 3>2) }",
    "describe <urn:a>",
    "PREFIX : <urn:x:> BASE <http://x/> CONSTRUCT WHERE { :a ?p ?o }",
    "SELECT * WHERE {" + " ?s ?p ?o ." * 200 + "}",
    "SELECT * { VALUES ?x { " + "1 " * 3000 + "} }",
]


@pytest.mark.parametrize("text", SERVICES)
def test_no_other_server_is_called(text: str) -> None:
    with pytest.raises(BadQuery):
        guard.check(text, LIMITS)


@pytest.mark.parametrize("text", UPDATES)
def test_only_queries_are_taken(text: str) -> None:
    with pytest.raises(BadQuery):
        guard.check(text, LIMITS)


@pytest.mark.parametrize("text", GOOD)
def test_honest_queries_pass_unchanged(text: str) -> None:
    assert guard.check(text, LIMITS).text == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("SELECT * WHERE " + "{" * 101 + "}" * 101, "nested"),
        ("SELECT * WHERE { " + "OPTIONAL { " * 3000 + "} " * 3001, "nested"),
        ("ASK { FILTER(" + "(" * 5000 + "1" + ")" * 5001 + " }", "nested"),
        ("ASK { FILTER(" + "!" * 10_000 + "true) }", "negations"),
        ("ASK { FILTER(" + "1||" * 10_000 + "1) }", "operators"),
        ("ASK { ?s " + "<p>/" * 10_000 + "<p> ?o }", "operators"),
        ("ASK { {} " + "UNION {} " * 5000 + "}", "patterns"),
        ("SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(800)) + "}", "patterns"),
        ("SELECT * { ?s " + "".join(f"?p{n} ?o{n} ;" for n in range(800)) + "}", "patterns"),
        ("SELECT * { [ " + "".join(f"?p{n} ?o{n} ;" for n in range(800)) + "] }", "patterns"),
        ("SELECT * { ?s ?p " + "?o," * 800 + " 1 }", "patterns"),
        ("SELECT * { # " + "a" * 64_000 + "\n }", "longer"),
        (r"SELECT * { ?s ?p '\uDFFF' }", "character"),
    ],
)
def test_bombs_are_refused_with_a_reason(text: str, why: str) -> None:
    limits = LIMITS if why == "longer" else Limits(query=1_000_000)

    with pytest.raises(BadQuery, match=why):
        guard.check(text, limits)


def test_a_refusal_names_its_place() -> None:
    with pytest.raises(BadQuery) as refusal:
        guard.check("SELECT *\n{\n  SERVICE <http://x/> {} }", LIMITS)

    assert (refusal.value.line, refusal.value.column) == (3, 3)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", ["s", "p", "o"]),
        ("PREFIX a: <urn:a> SELECT DISTINCT * { ?z a:b $y }", ["z", "y"]),
        ("SELECT ?s { ?s ?p ?o }", None),
        ("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", None),
        ("ASK { { SELECT * { ?s ?p ?o } } }", None),
        ("CONSTRUCT WHERE { ?s ?p ?o }", None),
    ],
)
def test_select_star_names_its_variables_in_order(text: str, columns: list[str] | None) -> None:
    star = guard.star(guard.check(text, LIMITS))

    assert (star and star[2]) == columns
    assert star is None or text[star[0] : star[1]] == "*"


@pytest.mark.parametrize(
    ("text", "default", "named"),
    [
        ("SELECT * FROM <urn:a> FROM <urn:a> FROM <urn:b> {}", ("urn:a", "urn:b"), ()),
        ("PREFIX x: <urn:x:> ASK from x:a from named x:b {}", ("urn:x:a",), ("urn:x:b",)),
        ("BASE <http://b/> DESCRIBE ?s FROM <one> {}", ("http://b/one",), ()),
        ("CONSTRUCT {?s ?p ?o} FROM <one#x> WHERE {}", ("http://own/one#x",), ()),
        ("SELECT * { ?s ?p ' FROM <urn:a> ' }", (), ()),
    ],
)
def test_a_query_names_its_graphs(
    text: str, default: tuple[str, ...], named: tuple[str, ...]
) -> None:
    found = guard.dataset(guard.check(text, LIMITS), "http://own/")

    assert found == (default, named)


@pytest.mark.parametrize("string", ["'a", '"a\\"', "'''a''", '"""a\nb"'])
def test_a_string_must_end(string: str) -> None:
    with pytest.raises(BadQuery, match="does not end") as refusal:
        guard.check(f"ASK {{ ?s ?p {string}\n}}", LIMITS)

    assert (refusal.value.line, refusal.value.column) == (1, 13)


@pytest.mark.parametrize(
    ("text", "why", "column"),
    [
        (
            "ASK { ?s mb:x ?o }",
            "'mb:' is not declared; begin the query with PREFIX mb: <https://w3id.org/minhbach/ontology#>",
            10,
        ),
        ("ASK { ?s :x ?o }", "the prefix ':' is not declared$", 10),
        ("PREFIX a: <urn:a> ASK { a:b c:d ?o }", "the prefix 'c:' is not declared", 29),
        ("ASK { ?s <a:b c> ?o }", "an IRI begins here and does not end", 10),
    ],
)
def test_a_name_needs_its_prefix(text: str, why: str, column: int) -> None:
    with pytest.raises(BadQuery, match=why) as refusal:
        guard.check(text, LIMITS)

    assert (refusal.value.line, refusal.value.column) == (1, column)


OPERATORS = "?a ?b < > # #> ' \" . ; ( ) { } 1 true @vi ^^ || x:p [] \\ UNION OPTIONAL"
OPENINGS = "FILTER( FILTER(?a<?b FILTER(?a<?b#> ?a<x:b#> <u:b#c> {?x<u:b>?y}"
LONG = ['"""', "'''", "\n", " ", "BIND(1 AS ?z)", "VALUES ?q {1}"]
FRAGMENTS = st.sampled_from([*OPERATORS.split(" "), *OPENINGS.split(" "), *LONG])
CALLS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["SERVICE", "service ", "SERVICE SILENT ", "SERVICE#\n"]),
        st.sampled_from(["<{address}>", "x:y", ":y"]),
        st.sampled_from(["{?s ?p ?o}", " {?s ?p ?o}"]),
    ),
)
ENDS = st.sampled_from(["}", "} }", ")}", '"""}', "\n)}", '"""\n)}', '#"""\n}'])


@settings(max_examples=400)
@given(
    before=st.lists(FRAGMENTS, max_size=7).map("".join),
    call=CALLS,
    after=st.lists(FRAGMENTS, max_size=4).map("".join),
    end=ENDS,
)
def test_what_passes_never_calls_a_server(
    before: str, call: str, after: str, end: str, listener: socket.socket
) -> None:
    """The engine runs here without its sandbox: a connection would be seen."""
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    text = f"PREFIX x:<{address}> PREFIX :<{address}> SELECT * {{?s ?p ?a, ?b ." + before + call
    try:
        query = guard.check(text.replace("{address}", address) + after + end, LIMITS)
    except BadQuery:
        return
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("u:a"), ox.NamedNode("u:b"), ox.Literal(1)))
    with contextlib.suppress(SyntaxError, ValueError, RuntimeError, OSError):
        list(store.query(query.text))  # type: ignore[arg-type]
    with pytest.raises(BlockingIOError):
        listener.accept()


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server
