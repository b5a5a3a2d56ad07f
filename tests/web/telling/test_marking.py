"""Marks on a text never change it, never nest links, and always close what they open."""

import re

from hypothesis import given
from hypothesis import strategies as st

from web.telling import marking
from web.telling.marking import Link
from web.views import Paragraph, Token

TEXT = "Giám đốc Sở TT&TT Lương Hải Âu cho biết.\r\n\r\nUBND TP trao Bằng khen.\nKim Thành"


def _written(paragraph: Paragraph) -> str:
    return "".join(token.text for token in paragraph.tokens)


def _link(words: str, text: str = TEXT) -> Link:
    start = text.index(words)
    return Link(start, start + len(words), f"/{words}", "agency")


def _sorts(paragraph: Paragraph) -> list[tuple[str, str]]:
    return [(token.sort, token.id or token.text) for token in paragraph.tokens]


def test_line_breaks_of_every_kind_part_paragraphs() -> None:
    assert list(map(_written, marking.paragraphs(TEXT, [], []))) == [
        "Giám đốc Sở TT&TT Lương Hải Âu cho biết.",
        "UBND TP trao Bằng khen.",
        "Kim Thành",
    ]


def test_words_that_prove_are_wrapped_around_the_names_in_them() -> None:
    end = TEXT.index(" cho biết")
    first, *_ = marking.paragraphs(TEXT, [_link("Sở TT&TT"), _link("Lương Hải Âu")], [(0, end)])

    assert _sorts(first) == [
        ("open", f"c0-{end}"),
        ("text", "Giám đốc "),
        ("link", "Sở TT&TT"),
        ("text", " "),
        ("link", "Lương Hải Âu"),
        ("close", ""),
        ("text", " cho biết."),
    ]


def test_the_longer_of_two_quotes_with_one_start_holds_the_other() -> None:
    first, *_ = marking.paragraphs(TEXT, [], [(0, 8), (0, 17)])

    assert [id for sort, id in _sorts(first) if sort == "open"] == ["c0-17", "c0-8"]


def test_quotes_that_cross_get_an_anchor_each_at_least() -> None:
    first, *_ = marking.paragraphs(TEXT, [], [(0, 17), (9, 30)])

    assert [(sort, id) for sort, id in _sorts(first) if sort in ("open", "anchor")] == [
        ("open", "c0-17"),
        ("anchor", "c9-30"),
    ]


def test_a_quote_that_begins_inside_a_name_is_anchored_before_the_name() -> None:
    first, *_ = marking.paragraphs(TEXT, [_link("Sở TT&TT")], [(12, 30)])

    sorts = [sort for sort, _ in _sorts(first)]
    assert sorts.index("anchor") < sorts.index("link")


def test_of_overlapping_links_the_first_stays() -> None:
    links = [_link("Sở TT&TT"), _link("TT&TT Lương")]
    first, *_ = marking.paragraphs(TEXT, links, [])

    assert [token.text for token in first.tokens if token.sort == "link"] == ["Sở TT&TT"]


def _balanced(tokens: tuple[Token, ...]) -> bool:
    depth = 0
    for token in tokens:
        depth += {"open": 1, "close": -1}.get(token.sort, 0)
        if depth < 0:
            return False
    return depth == 0


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Link], list[tuple[int, int]]]:
    text = draw(st.text(alphabet="aâạ đ.\n\r\t", max_size=60))
    spans = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda s: (s[0], s[0] + s[1]))
    within = spans.filter(lambda s: s[1] <= len(text))
    if not text:
        return text, [], []
    links = draw(st.lists(within, max_size=6)) if len(text) > 2 else []
    quotes = draw(st.lists(within, max_size=6)) if len(text) > 2 else []
    return text, [Link(s, e, "/x", "person") for s, e in links], quotes


@given(marked())
def test_any_marks_leave_the_text_whole_and_well_formed(
    case: tuple[str, list[Link], list[tuple[int, int]]],
) -> None:
    text, links, quotes = case
    found = marking.paragraphs(text, links, quotes)

    plain = [piece for piece in re.split(r"[ \t\r]*\n\s*", text) if piece.strip()]
    assert list(map(_written, found)) == plain
    assert all(_balanced(paragraph.tokens) for paragraph in found)
    ids = [t.id for p in found for t in p.tokens if t.sort in ("open", "anchor")]
    assert len(ids) == len(set(ids))


@given(marked())
def test_every_quote_that_begins_in_a_paragraph_can_be_reached(
    case: tuple[str, list[Link], list[tuple[int, int]]],
) -> None:
    text, links, quotes = case
    found = marking.paragraphs(text, links, quotes)

    ids = {t.id for p in found for t in p.tokens if t.sort in ("open", "anchor")}
    visible = {(s, e) for s, e in quotes if text[s].strip()}
    assert {f"c{s}-{e}" for s, e in visible} <= ids
