"""English is complete: every string that the code marks is in the catalogue, and compiled."""

from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

WEB = Path(__file__).parents[2] / "web"
ENGLISH = WEB / "translations" / "en" / "LC_MESSAGES"
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "lazy": None}


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with (ENGLISH / "messages.po").open("rb") as file:
        return read_po(file, locale="en")


def _marked() -> Iterator[str]:
    methods = [("templates/**.html", "jinja2"), ("**.py", "python")]
    for _, _, message, _, _ in extract_from_dir(WEB, methods, keywords=KEYWORDS):
        yield message[0] if isinstance(message, tuple) else message


def _messages(catalogue: Catalog) -> Iterator[tuple[Message, str, str]]:
    for message in catalogue:
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        for text in texts:
            if ids[0]:
                yield message, ids[0], text


def test_the_catalogue_holds_what_the_code_marks_and_nothing_else(catalogue: Catalog) -> None:
    assert {id for _, id, _ in _messages(catalogue)} == set(_marked())


def test_every_message_is_translated(catalogue: Catalog) -> None:
    assert [id for message, id, text in _messages(catalogue) if not text or message.fuzzy] == []


def test_translations_keep_the_gaps(catalogue: Catalog) -> None:
    for message, id, text in _messages(catalogue):
        assert list(message.check(catalogue)) == []
        if message.python_brace_format or "{" in id:
            assert _gaps(id) == _gaps(text), id


def _gaps(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def test_the_compiled_catalogue_is_there_and_fresh(catalogue: Catalog) -> None:
    compiled = ENGLISH / "messages.mo"
    assert compiled.is_file(), "English is not compiled: run `make catalogues`"
    with compiled.open("rb") as file:
        english = GNUTranslations(file)
    for message in catalogue:
        if isinstance(message.id, tuple):
            assert english.ngettext(*message.id, 1) == message.string[0]
            assert english.ngettext(*message.id, 2) == message.string[1]
        elif message.id:
            assert english.gettext(message.id) == message.string
