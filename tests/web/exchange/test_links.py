"""Addresses of things and of the pages about them lead to one another."""

import pytest
from flask import Flask, url_for

from ontology import terms
from tests.web.world import BASE
from web.exchange import links


@pytest.mark.parametrize(
    ("iri", "page"),
    [
        (f"{BASE}id/co-quan/bo-y-te", "/trang/co-quan/bo-y-te"),
        (f"{BASE}id/bai-viet/a%2Fb%20c", "/bai-viet/a/b%20c"),
        (f"{BASE}id/su-kien/00ff", "/trang/su-kien/00ff"),
        (str(terms.Position), "/ontology#Position"),
        ("https://example.org/a", "https://example.org/a"),
        ("http://example.org/a", "http://example.org/a"),
        ("javascript:alert(1)", ""),
        ("data:text/html,<b>", ""),
        ("urn:x", ""),
        ("", ""),
    ],
)
def test_an_address_leads_to_a_page_or_nowhere(app: Flask, iri: str, page: str) -> None:
    with app.test_request_context("/"):
        assert links.page(iri) == page


@pytest.mark.parametrize(
    ("kind", "slug"), [("co-quan", "bo-y-te"), ("bai-viet", "a/b c"), ("bai-viet", "bài ‘1’ %")]
)
def test_an_address_is_taken_apart_as_it_was_made(app: Flask, kind: str, slug: str) -> None:
    with app.test_request_context("/"):
        assert links.parts(links.iri(kind, slug)) == (kind, slug)


def test_below_a_prefix_public_addresses_name_it_once(app: Flask) -> None:
    # A site below https://…/tin/ has that in its base, and what Flask makes of a path has it too.
    with app.test_request_context("/bai-viet/x", environ_overrides={"SCRIPT_NAME": "/tin"}):
        assert url_for("search.search") == "/tin/tim-kiem"
        assert links.absolute(url_for("search.search")) == f"{BASE}tim-kiem"
        assert links.here() == f"{BASE}bai-viet/x"


def test_a_quotation_leads_into_its_article(app: Flask) -> None:
    with app.test_request_context("/en/"):
        address = links.quotation(f"{BASE}id/bai-viet/x", 12, 40)

    assert address == "/en/bai-viet/x#c12-40"
