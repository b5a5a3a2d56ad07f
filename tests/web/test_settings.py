"""Settings come from the environment, are described, and are refused by name where they are wrong."""

from dataclasses import fields
from pathlib import Path

import pytest

from web import settings
from web.settings import BadSetting, Settings


def test_the_defaults_hold_where_nothing_is_said():
    assert settings.from_environment({}) == Settings()
    assert settings.from_environment({"PATH": "/bin", "MINHBACH_DATA": ""}) == Settings()


@pytest.mark.parametrize(
    ("variable", "text", "name", "value"),
    [
        ("MINHBACH_DATA", "/srv/tin", "data", Path("/srv/tin")),
        ("MINHBACH_BASE_IRI", "https://tin.example/kho", "base_iri", "https://tin.example/kho/"),
        ("MINHBACH_QUERY_SECONDS", "5", "query_seconds", 5),
        ("MINHBACH_ALLOW_UNSANDBOXED", "1", "allow_unsandboxed", True),
        ("MINHBACH_INDEX", "opensearch+https://x/tin", "index", "opensearch+https://x/tin"),
        (
            "MINHBACH_LICENCE",
            "https://phep.example/by/4.0/",
            "licence",
            "https://phep.example/by/4.0/",
        ),
    ],
)
def test_a_variable_sets_its_setting(variable, text, name, value):
    assert getattr(settings.from_environment({variable: text}), name) == value


@pytest.mark.parametrize(
    ("variable", "text", "why"),
    [
        ("MINHBACH_LICENCE", "CC BY 4.0", "must be an absolute http or https IRI"),
        ("MINHBACH_LICENCE", "https://x/a b", "must be an absolute http or https IRI"),
        ("MINHBACH_LICENCE", "https:by/4.0", "must be an absolute http or https IRI"),
        ("MINHBACH_LICENCE", "ftp://x/by", "must be an absolute http or https IRI"),
        ("MINHBACH_DTA", "x", "no such setting; known are MINHBACH_ALLOW"),
        ("MINHBACH_QUERY_SECONDS", "soon", "MINHBACH_QUERY_SECONDS='soon' cannot be understood"),
        ("MINHBACH_QUERY_SECONDS", "soon", "must be a whole number, at least 1"),
        ("MINHBACH_QUERY_SECONDS", "0", "at least 1"),
        ("MINHBACH_QUERY_SECONDS", "٣", "must be a whole number"),
        ("MINHBACH_QUERY_ROWS", "9" * 5000, "must be a whole number"),
        ("MINHBACH_ALLOW_UNSANDBOXED", "perhaps", "must be 1 or 0"),
        ("MINHBACH_STORE", "localhost:8890", "must be an absolute http or https IRI"),
        ("MINHBACH_STORE_UPDATE", "ftp://x/sparql", "must be an absolute http or https IRI"),
        ("MINHBACH_STORE_FACTS", "facts", "must be an absolute IRI"),
        ("MINHBACH_STORE_FACTS", "urn:x:my facts", "must be an absolute IRI"),
        ("MINHBACH_BASE_IRI", "http://tin example/", "must be an absolute http or https IRI"),
        ("MINHBACH_BASE_IRI", "http://x/<kho>/", "must be an absolute http or https IRI"),
        ("MINHBACH_BASE_IRI", "tin.example", "absolute http"),
        ("MINHBACH_BASE_IRI", "http://x/?a", "without query"),
        ("MINHBACH_BASE_IRI", "http://x/#a", "without query and fragment"),
        ("MINHBACH_BASE_IRI", "http:/x/", "absolute http"),
        ("MINHBACH_BASE_IRI", "ftp://x/", "absolute http"),
        ("MINHBACH_INDEX", "http://x:9200/p", r"must be opensearch\+http"),
        ("MINHBACH_INDEX", "opensearch+http://x:9200/", "must end with a prefix"),
        ("MINHBACH_INDEX", "opensearch+http://x:9200/P", "must end with a prefix"),
        ("MINHBACH_INDEX", "opensearch+http://x:much/p", "Port could not be cast"),
        ("MINHBACH_INDEX", "opensearch+http://x/p?timeout=1", "follow '#'"),
        ("MINHBACH_INDEX", "opensearch+http://x/p#patience=1", "unknown after '#': patience"),
        ("MINHBACH_INDEX", "opensearch+http://x/p#timeout=0", "more than nothing"),
    ],
)
def test_what_cannot_be_understood_is_named(variable, text, why):
    with pytest.raises(BadSetting, match=why.replace("?", r"\?")):
        settings.from_environment({variable: text})


def test_a_data_directory_that_was_named_is_known_to_be_chosen():
    assert settings.from_environment({"MINHBACH_DATA": "x"}).data_chosen
    assert not settings.from_environment({}).data_chosen


def test_every_setting_is_described():
    assert {field.name for field in fields(Settings)} - {"data_chosen"} == set(
        settings.DESCRIPTIONS
    )


def test_no_password_is_told_where_an_address_is_wrong():
    with pytest.raises(BadSetting) as told:
        settings.from_environment({"MINHBACH_INDEX": "opensearch+http://me:secret@x:9200/P"})

    assert "secret" not in str(told.value)
