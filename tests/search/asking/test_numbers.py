from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.asking import numbers
from search.words import analysis


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("3476/QĐ-UBND", "3476/qd-ubnd"),
        ("3476 qd ubnd", "3476/qd-ubnd"),
        ("3476qđubnd", "3476/qd-ubnd"),
        ("3476 / QĐ – UBND", "3476/qd-ubnd"),
        ("3476/QĐ—UBND", "3476/qd-ubnd"),
        ("3476/qd ubnd", "3476/qd-ubnd"),
        ("số 3476 qđ-ubnd ngày 9/3/2017", "3476/qd-ubnd"),
        ("15 2020 nd cp", "15/2020/nd-cp"),
        ("15.2020.tt.btttt", "15/2020/tt-btttt"),
        ("08 nq tw", "8/nq-tw"),
        ("08-NQ/TW", "8/nq-tw"),
        ("8-ct/tu", "8/ct-tu"),
        ("37/QĐ-UBND-TL", "37/qd-ubnd-tl"),
        ("12 ct ttg", "12/ct-ttg"),
        ("QD 3476 UBND 2017", "3476/qd-ubnd"),
        ("quyết định số 3476 ubnd năm 2017", "3476/qd-ubnd"),
        ("nđ 15/2020 cp", "15/2020/nd-cp"),
        ("nghi dinh 15 2020 cp", "15/2020/nd-cp"),
        ("thong tu 09 2019 btttt", "9/2019/tt-btttt"),
        ("tt32 nhnn", "32/tt-nhnn"),
    ],
)
def test_a_loosely_typed_number_is_the_one_that_is_written(typed: str, key: str) -> None:
    assert key in analysis.analyse(numbers.tidy(typed)).numbers


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("QĐ3476", "quyết định 3476"),
        ("qd 3476", "quyet dinh 3476"),
        ("nđ-15/2020", "nghị định 15/2020"),
        ("ct 23", "chi thi 23"),
        ("ct 23 tphcm", "chi thi 23 tphcm"),
        ("tt 32 hn", "thong tu 32 hn"),
        ("qđ 3476 ubnd 2017", "quyết định 3476/qd-ubnd 2017"),
        ("Quyết định số 3476/QĐ-UBND năm 2017", "Quyết định số 3476/QĐ-UBND năm 2017"),
        ("top 10 kh cn", "top 10 kh cn"),
        ("pc45 điều tra", "pc45 điều tra"),
        ("họp 8 tt hà nội", "họp 8 tt hà nội"),
        ("sở tttt 19/12/2017", "sở tttt 19/12/2017"),
        ("năm 2017 tt và truyền thông", "năm 2017 tt và truyền thông"),
    ],
)
def test_a_type_before_a_number_is_written_out_and_the_rest_kept(typed: str, tidied: str) -> None:
    assert numbers.tidy(typed) == tidied


@given(st.one_of(st.text(), st.text(st.sampled_from("0123456789 qdđQĐubndctg/.–-"))))
def test_tidying_never_fails_and_is_done_at_once(typed: str) -> None:
    once = numbers.tidy(typed)
    assert numbers.tidy(once) == once
