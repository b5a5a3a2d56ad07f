"""RFC 9110, section 12.5.1, for the media types of SPARQL answers."""

import pytest

from graph.store.forms import Form
from graph.store.negotiation import negotiate

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"


@pytest.mark.parametrize(
    ("accept", "form", "media_type"),
    [
        ("", "SELECT", JSON),
        ("", "ASK", JSON),
        ("", "CONSTRUCT", "text/turtle"),
        ("*/*", "DESCRIBE", "text/turtle"),
        ("*/*", "SELECT", JSON),
        (XML, "SELECT", XML),
        ("text/csv", "SELECT", "text/csv"),
        ("text/tab-separated-values", "SELECT", "text/tab-separated-values"),
        ("text/*", "SELECT", "text/csv"),
        ("text/*", "CONSTRUCT", "text/turtle"),
        (f"{XML};q=0.5, {JSON};q=0.4", "SELECT", XML),
        (f"{JSON};q=0.2, */*;q=0.9", "SELECT", XML),
        (f"{JSON};q=0, */*", "SELECT", XML),
        (f"*/*, {XML}", "SELECT", XML),
        ("application/json", "SELECT", JSON),
        ("application/json", "CONSTRUCT", "application/ld+json"),
        ("application/xml", "SELECT", XML),
        ("application/rdf+xml, text/turtle;q=0.9", "CONSTRUCT", "application/rdf+xml"),
        ("application/n-triples", "CONSTRUCT", "application/n-triples"),
        ('application/ld+json; profile="x"', "CONSTRUCT", "application/ld+json"),
        ("Application/SPARQL-Results+JSON ; Q=0.7", "SELECT", JSON),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "ASK", XML),
        ("rác ; không phải", "SELECT", JSON),
        ("text/html", "SELECT", None),
        ("text/turtle", "SELECT", None),
        ("text/csv", "CONSTRUCT", None),
        ("*/*;q=0", "SELECT", None),
    ],
)
def test_the_best_form_that_the_client_takes(
    accept: str, form: Form, media_type: str | None
) -> None:
    assert negotiate(accept, form) == media_type
