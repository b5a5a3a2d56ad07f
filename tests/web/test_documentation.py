"""docs/http.md names every address that the site answers, and no other."""

import re
from dataclasses import fields
from pathlib import Path

from flask import Flask

from web.settings import Settings

DOCUMENT = Path(__file__).parents[2] / "docs" / "http.md"


class Words(dict[str, str]):
    """Any word for any gap."""

    def __missing__(self, gap: str) -> str:
        return "1"


def _shape(rule: str) -> str:
    """A rule of routing as the document writes it: ``/trang/{kind}/{slug}``."""
    rule = re.sub(r"<(?:[^<>:]*(?:\([^)]*\))?:)?(\w+)>", r"{\1}", rule)
    return rule.replace("{article}", "{id}")


def _named() -> set[str]:
    """The addresses that the document names, without what may follow them."""
    found = re.findall(r"`(/[^`\s?#]*)", DOCUMENT.read_text("utf-8"))
    return {address.rstrip("/") or "/" for address in found}


def test_every_address_is_documented(app: Flask) -> None:
    rules = {
        _shape(str(rule))
        for rule in app.url_map.iter_rules()
        if rule.endpoint != "static" and not str(rule).startswith("/en")
    }

    assert {rule for rule in rules if (rule.rstrip("/") or "/") not in _named()} == set()


def test_every_address_of_the_document_is_answered(app: Flask) -> None:
    site = app.url_map.bind("127.0.0.1")

    def answered(address: str) -> bool:
        filled = (address.format_map(Words(suffix=suffix)) for suffix in ("ttl", "nq.gz", "rdfp"))
        return any(map(site.test, filled))

    assert [address for address in _named() if not answered(address)] == []


def test_the_document_names_no_parameter_that_is_not_read() -> None:
    text = DOCUMENT.read_text("utf-8").split("| parameter |")[1].split("\n\n")[0]
    named = set(
        re.findall(r"`(\w+)`", "\n".join(line.split("|")[1] for line in text.splitlines()[2:]))
    )
    source = (DOCUMENT.parents[1] / "web" / "exchange" / "parameters.py").read_text("utf-8")

    assert named
    assert {name for name in named if f'"{name}"' not in source} == set()


def test_the_limits_of_queries_are_documented_as_they_are() -> None:
    text = (DOCUMENT.parent / "sparql.md").read_text("utf-8")
    told = {
        name.lower(): int(number)
        for number, name in re.findall(r"\| (\d+)[^|]* \| `MINHBACH_(QUERY_\w+)` \|", text)
    }
    limits = {f.name: getattr(Settings(), f.name) for f in fields(Settings)}

    assert told == {name: value for name, value in limits.items() if name.startswith("query_")}
