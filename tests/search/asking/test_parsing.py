from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.asking.parsing import has_operators, parse
from search.asking.query import Chosen, Domain, Node, Number, Phrase, Published, Title, Words


def said(node: Node) -> str:
    """Write a node down in short."""
    match node:
        case Words(tokens, days):
            return " ".join((*tokens.syllables, *(f"={day.iso}" for day in days)))
        case Phrase(tokens):
            return '"' + " ".join(tokens.syllables) + '"'
        case Number(keys, _):
            return "#" + keys[0]
        case Domain(name, _):
            return "@" + name
        case Title(tokens):
            return "title:" + " ".join(tokens.syllables)
        case Chosen(facet, folded):
            return f"{facet}:{' '.join(folded)}"
        case Published(since, until):
            return f"{since}..{until}"


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("hội nghị", ["hội nghị"]),
        ('"hội nghị" tổng kết', ['"hội nghị"', "tổng kết"]),
        ("“hội nghị” tổng kết", ['"hội nghị"', "tổng kết"]),
        ('"hội nghị tổng kết', ["hội nghị tổng kết"]),
        ("quyết định 3476/QĐ-UBND", ["#3476/qd-ubnd", "quyết định"]),
        ("vi-du.gov.vn là gì", ["@vi-du.gov.vn", "là gì"]),
        ("tiêu đề:hội nghị", ["title:hội", "nghị"]),
        ('title:"hội nghị"', ["title:hội nghị"]),
        ("intitle:hội nghị", ["title:hội", "nghị"]),
        ('body:"hội nghị" tổng kết', ['"hội nghị"', "tổng kết"]),
        ("nội dung:hội", ['"hội"']),
        ('"hội nghị"~5 tổng^2.5 kết~', ['"hội nghị"', "tổng kết"]),
        ("tổng ~5 ^", ["tổng 5"]),
        ("tieu-de:hoi", ["title:hoi"]),
        ('cơ quan:"Sở TT&TT"', ["agency:so thong tin va truyen thong"]),
        ("agency:UBND", ["agency:uy ban nhan dan"]),
        ("nơi:huế", ["place:hue"]),
        ('người:"văn a"', ["person:van a"]),
        ("lĩnh vực:y", ["field:y"]),
        ("loại văn bản:nghị", ["type:nghi"]),
        ("năm:2017", ["2017-01-01..2017-12-31"]),
        ("tháng:3/2017", ["2017-03-01..2017-03-31"]),
        ("tháng: 2017-03", ["2017-03-01..2017-03-31"]),
        ("ngày:9-3-2017", ["2017-03-09..2017-03-09"]),
        ("từ:2016 đến:3/2017", ["2016-01-01..", "..2017-03-31"]),
        ("since:2016-05-01", ["2016-05-01.."]),
        ("năm:nay", ["năm nay"]),
        ("tháng:13/2017", ["tháng 13 2017"]),
        ("giờ:8 sáng", ["giờ 8 sáng"]),
        ("số:3476/QĐ-UBND", ["#3476/qd-ubnd"]),
        ("tên miền:vi-du.gov.vn", ["@vi-du.gov.vn"]),
        ("thanh - tra", ["thanh tra"]),
        ("họp ngày 9/3/2017", ["họp ngày 9 3 2017 =2017-03-09"]),
        ("hop ngay 9 thang 3 nam 2017 o dau", ["hop ngay 9 thang 3 nam 2017 o dau =2017-03-09"]),
        ("9-3-2017", ["9 3 2017 =2017-03-09"]),
        ("tháng 3/2017", ["tháng 3 2017 =2017-03"]),
        ("tổng kết năm 2017", ["tổng kết năm 2017 =2017"]),
        ("tong ket nam 2017", ["tong ket nam 2017 =2017"]),
        ("nam 3 xa", ["nam 3 xa"]),
        ("2017", ["2017"]),
        ('ngày:"9 tháng 3 năm 2017"', ["2017-03-09..2017-03-09"]),
        ("30/2/2017", ["30 2 2017"]),
        ("2017-03-09", ["09 03 2017 =2017-03-09"]),
        ("3476 qđ ubnd", ["#3476/qd-ubnd"]),
        ("quyết định 3476 / QĐ – UBND", ["#3476/qd-ubnd", "quyết định"]),
        ("ct 23", ["chi thi 23"]),
        ("https://vi-du.gov.vn/tin/1?a=b là gì", ["@vi-du.gov.vn", "là gì"]),
        ("<b>hội nghị</b>", ["hội nghị"]),
        ("a < b > c", ["a b c"]),
        ("hội AND nghị && họp", ["hội nghị họp"]),
        ("Ha Noi: nam 2017", ["ha noi nam 2017 =2017"]),
        ("hội nghị ở Hà Nội: huế", ["hội nghị ở hà nội huế"]),
        ("hội nơi:huế title: nghị", ["place:hue", "title:nghị", "hội"]),
        ("a:b:c", ["a b c"]),
    ],
)
def test_typed_words_are_understood(typed: str, wanted: list[str]) -> None:
    branches = parse(typed).branches
    assert [said(node) for branch in branches for node in branch.wanted] == wanted


@pytest.mark.parametrize(
    ("typed", "unwanted"),
    [
        ("hội nghị -tổng", ['"tổng"']),
        ('hội nghị -"tổng kết"', ['"tổng kết"']),
        ("hội nghị NOT UBND", ['"ủy ban nhân dân"']),
        ("hội nghị -nơi:huế", ["place:hue"]),
        ("hội-nghị", []),
    ],
)
def test_unwanted_words_are_kept_apart(typed: str, unwanted: list[str]) -> None:
    assert [said(node) for node in parse(typed).branches[0].unwanted] == unwanted


def test_or_divides_the_query() -> None:
    assert [
        [said(node) for node in branch.wanted] for branch in parse("hội nghị OR đại hội").branches
    ] == [["hội nghị"], ["đại hội"]]
    assert len(parse("a || b | c").branches) == 3
    assert [said(node) for node in parse("OR hội").nodes()] == ["hội"]


@pytest.mark.parametrize(
    ("typed", "bare"),
    [("so tttt", True), ("sở tttt", False), ("DONG", True), ("đong", False), ("UBND TP", True)],
)
def test_what_was_typed_tells_whether_marks_count(typed: str, bare: bool) -> None:
    assert parse(typed).bare is bare


@pytest.mark.parametrize("typed", ["", " ", "\t\n", '"', '""', "-", "OR", ":", "?!", "-OR"])
def test_signs_alone_ask_for_nothing(typed: str) -> None:
    assert list(parse(typed).nodes()) == []


@pytest.mark.parametrize(
    ("typed", "says_more"),
    [
        ("hội nghị: tổng kết", False),
        ("hội nghị - tổng kết", False),
        ("hội-nghị", False),
        ("Giờ G: năm mới", False),
        ('"hội nghị"', True),
        ("hội -nghị", True),
        ("hội NOT nghị", True),
        ("hội OR nghị", True),
        ("năm:2017", True),
        ("tieu de: hội", True),
    ],
)
def test_operators_are_told_from_words(typed: str, says_more: bool) -> None:
    assert has_operators(typed) is says_more


@given(st.text())
@example("\ud800")
@example('-"')
@example("năm:" + "9" * 50)
@example('tiêu đề:"" nơi:- OR NOT')
@example("a" * 100_000)
@example("hội nghị " * 10_000)
@example("ngày:31/02/2017 ngày:00/00/2017")
@example("số:\x00 http://")
def test_nothing_typed_is_an_error(typed: str) -> None:
    for node in parse(typed).nodes():
        match node:
            case Words(tokens) | Phrase(tokens) | Title(tokens):
                assert len(tokens) > 0
            case _:
                pass


OPERATORS = st.lists(
    st.sampled_from(
        ['"', "-", "OR", "NOT", "năm:", "nơi:", "tiêu đề:", "hội", "nghị", "3476/QĐ-UBND", "2017"]
    ).flatmap(lambda word: st.sampled_from([word, word + " ", " " + word]))
).map("".join)


@given(OPERATORS)
def test_operators_in_any_order_are_no_error(typed: str) -> None:
    parse(typed)


def test_the_whole_of_a_word_is_left_out() -> None:
    def compounds(text: str) -> tuple[tuple[int, int], ...]:
        return tuple((i, i + len("giao thông")) for i in [text.find("giao thông")] if i >= 0)

    def branch(typed: str) -> tuple[list[str], list[str]]:
        (one,) = parse(typed, compounds=compounds).branches
        return [said(node) for node in one.wanted], [said(node) for node in one.unwanted]

    assert branch("hội nghị -giao thông mới") == (["hội nghị mới"], ['"giao thông"'])
    assert branch("hội nghị NOT giao thông") == (["hội nghị"], ['"giao thông"'])
    assert branch('hội nghị -giao "thông"') == (['"thông"', "hội nghị"], ['"giao"'])
    assert branch("hội nghị -giao -thông") == (["hội nghị"], ['"giao"', '"thông"'])
    assert branch("-hội giao thông") == (["giao thông"], ['"hội"'])
    assert branch("hoi nghi -giao thong") == (["hoi nghi thong"], ['"giao"'])
