"""What a reader is told of a query that is not valid: the place, and what would mend it."""

import pytest

from web.querying import mending

SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
MB = "PREFIX mb: <https://w3id.org/minhbach/ontology#>"


@pytest.mark.parametrize(
    ("text", "at", "place"),
    [
        ("ASK { ?s ?p }", (1, 13), ("ASK { ?s ?p ", "}", "")),
        ("ASK {\r\n?s skos:prefLabel ?o }", (2, 4), ("?s ", "skos:prefLabel", " ?o }")),
        ("ASK {\n", (2, 1), ("", "\N{NO-BREAK SPACE}", "")),
        ("ASK {", (1, 6), ("ASK {", "\N{NO-BREAK SPACE}", "")),
        ("ASK {}", (2, 1), ("", "", "")),
        ("ASK {}", (1, 9), ("", "", "")),
        ("a" * 70 + " b" + " c" * 70, (1, 72), ("…" + "a" * 59 + " ", "b", " c" * 30 + "…")),
        ("'" + "ơ" * 90, (1, 1), ("", "'" + "ơ" * 59 + "…", "")),
    ],
)
def test_the_place_of_a_fault(text: str, at: tuple[int, int], place: tuple[str, str, str]) -> None:
    assert mending.place(text, *at) == place


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("ASK { ?s skos:prefLabel ?o ; mb:x skos:Concept }", (SKOS, MB)),
        (f"{SKOS} ASK {{ ?s skos:prefLabel ?o }}", ()),
        ("prefix skos: <urn:mine> ASK { ?s skos:prefLabel ?o }", ()),
        ("ASK { ?s odd:x ?o }", ()),
        ("ASK { ?s ?p 'mb:x' } # skos:x <mb:y>", ()),
        ("ASK { ?s ?p _:mb }", ()),
        ("mb:", (MB,)),
    ],
)
def test_only_known_prefixes_that_are_used_are_missing(text: str, missing: tuple[str, ...]) -> None:
    assert mending.missing(text) == missing
    assert mending.mended(text) == "\n".join((*missing, text))


@pytest.mark.parametrize(
    ("text", "straight"),
    [
        ("{ ?x skos:prefLabel “Sở Y tế”@vi }", '{ ?x skos:prefLabel "Sở Y tế"@vi }'),
        ("{ ?x ?p ‘a’, „b‟ }", "{ ?x ?p 'a', \"b\" }"),
        ('{ ?x ?p "“Sở”" } # “Sở”', '{ ?x ?p "“Sở”" } # “Sở”'),
    ],
)
def test_quotation_marks_of_word_processors_are_made_straight(text: str, straight: str) -> None:
    assert mending.straightened(text) == straight


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("ai là giám đốc sở y tế", True),
        ("112/QĐ-UBND", True),
        ("SELECT", False),
        ("ask", False),
        ("?x a mb:Agency", False),
        ("{ Sở Y tế }", False),
        ("từ " * 100, False),
    ],
)
def test_words_are_no_query(text: str, none: bool) -> None:
    assert mending.is_no_query(text) is none
