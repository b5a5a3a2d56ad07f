from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import vietnamese
from search.words import abbreviations, segmentation
from search.words.analysis import analyse


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("Hội nghị TỔNG KẾT", "hội nghị tổng kết"),
        ("hoà bình, thuỷ lợi", "hòa bình thủy lợi"),
        ("bác sỹ Quý, kỹ thuật, tỷ lệ", "bác sĩ quí kĩ thuật tỉ lệ"),
        ("Thúy yêu ý kiến", "thúy yêu ý kiến"),
        ("Sở TT&TT", "sở thông tin và truyền thông"),
        ("Sở TT và TT", "sở thông tin và truyền thông"),
        ("Sở TT-TT", "sở thông tin và truyền thông"),
        ("so tttt", "so thông tin và truyền thông"),
        ("GD&ĐT, GD-ĐT, GDĐT, gddt", " ".join(["giáo dục và đào tạo"] * 4)),
        ("Sở LĐ-TB&XH", "sở lao động thương binh và xã hội"),
        ("Bộ VH,TT&DL", "bộ văn hóa thể thao và du lịch"),
        ("TP.HCM", "thành phố hồ chí minh"),
        ("tphcm", "thành phố hồ chí minh"),
        ("TP. Hồ Chí Minh", "thành phố hồ chí minh"),
        ("UBND TP.Hải Phòng", "ủy ban nhân dân thành phố hải phòng"),
        ("HĐND - UBND", "hội đồng nhân dân ủy ban nhân dân"),
        ("BTV họp; btv", "ban thường vụ họp ban thường vụ"),
        ("cấp tp", "cấp thành phố"),
        ("tptt", "tptt"),
        ("3476/QĐ-UBND", "3476 qđ ubnd"),
        ("e-haiphong.gov.vn", "e haiphong gov vn"),
        ("a_b", "a b"),
        ("", ""),
    ],
)
def test_syllables_are_written_one_way(text: str, syllables: str) -> None:
    assert " ".join(analyse(text).syllables) == syllables


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quyết định số 3476/QĐ-UBND", ["3476/qd-ubnd"]),
        ("Nghị quyết số 10-NQ/TU", ["10/nq-tu"]),
        ("13/2023/NĐ-CP", ["13/2023/nd-cp", "13/nd-cp"]),
        ("Luật 06/2022/QH15", ["6/2022/qh15", "6/qh15"]),
        ("1899/QĐ-TTg và 02/CT-TTg.", ["1899/qd-ttg", "2/ct-ttg"]),
        ("số 3476/QĐ–UBND", ["3476/qd-ubnd"]),
        ("ngày 19/12/2017, mức 3-4, 24/7", []),
    ],
)
def test_numbers_of_documents_are_found(text: str, numbers: list[str]) -> None:
    assert list(analyse(text).numbers) == numbers


@pytest.mark.parametrize(
    ("text", "domains"),
    [
        ("tại e-haiphong.gov.vn.", ["e-haiphong.gov.vn"]),
        ("https://www.vi-du.gov.vn/tin", ["vi-du.gov.vn"]),
        ("kết thúc.Sau đó", []),
    ],
)
def test_domain_names_are_found(text: str, domains: list[str]) -> None:
    assert list(analyse(text).domains) == domains


def test_a_compound_stands_at_its_first_syllable() -> None:
    tokens = analyse("Cải cách hành chính ở TP", compounds=segmentation.compounds)
    assert tokens.compounds[:2] == ((0, "cải_cách"), (2, "hành_chính"))
    assert (5, "thành_phố") in tokens.compounds


def test_pairs_are_folded_neighbours() -> None:
    assert list(analyse("Lao động Đà").pairs()) == ["lao_dong", "dong_da"]


def test_an_abbreviation_lends_its_offsets_to_all_that_it_says() -> None:
    text = "Giám đốc Sở TT&TT Hải Phòng"
    tokens = analyse(text)
    written = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
    assert written == ["Giám", "đốc", "Sở", *["TT&TT"] * 5, "Hải", "Phòng"]


def test_the_stop_after_an_abbreviation_ends_a_sentence_or_belongs_to_it() -> None:
    def ends(text: str) -> set[str]:
        tokens = analyse(text)
        return {text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)}

    assert "TP." in ends("TP. Huế")
    assert "UBND" in ends("họp UBND. Sau đó")


VIETNAMESE = st.text(
    st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậòóỏõọùúủũụ ỦYTP&.,/-_0123456789\n")
)


@given(st.one_of(st.text(), VIETNAMESE))
def test_every_token_stands_where_it_says(text: str) -> None:
    text = vietnamese.nfc(text)
    tokens = analyse(text)
    low = vietnamese.normalise(text)
    assert list(tokens.starts) == sorted(tokens.starts)
    for syllable, spelled, folded, start, end in zip(
        tokens.syllables, tokens.spelled, tokens.folded, tokens.starts, tokens.ends, strict=True
    ):
        assert 0 <= start < end <= len(text)
        assert folded == vietnamese.strip_marks(syllable)
        assert len(syllable) == len(spelled)
        written = low[start:end]
        # Either the text itself, or a part of what an abbreviation there stands for.
        assert spelled == written or any(
            spelled in vietnamese.normalise(one.long).split() for one in abbreviations.table()
        )


@given(VIETNAMESE)
def test_both_tone_placements_and_cases_give_the_same_tokens(text: str) -> None:
    text = vietnamese.nfc(text)
    assert analyse(text).folded == analyse(vietnamese.place_tones(text)).folded


@pytest.mark.parametrize("one", abbreviations.table(), ids=lambda one: one.short)
def test_every_abbreviation_is_written_out(one: abbreviations.Abbreviation) -> None:
    long = ("của", *vietnamese.normalise(one.long).split(), "x")
    stop = "." if one.case == "dotted" else " "
    for short in (one.short, vietnamese.strip_marks(one.short), one.short.lower()):
        text = f"của {short}{stop}x" if short.islower() else f"của {short}{stop}X"
        assert analyse(text).spelled == long


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Q.12", "quận 12"),
        ("h. phú thử", "huyện phú thử"),
        ("H.Phú Thử", "huyện phú thử"),
        ("bà H. Sau đó", "bà h sau đó"),
        ("em N.T.H. (8 tuổi)", "em n t h 8 tuổi"),
        ("quý I, P. chưa trả", "quý i p chưa trả"),
        ("ĐẦU TƯ", "đầu tư"),
        ("BCH TƯ Đoàn", "ban chấp hành trung ương đoàn"),
        ("BCH T.Ư Đoàn", "ban chấp hành trung ương đoàn"),
        ("sở gd đt", "sở giáo dục và đào tạo"),
        ("stttt tphp", "sở thông tin và truyền thông thành phố hải phòng"),
    ],
)
def test_an_abbreviation_is_known_by_what_stands_around_it(text: str, spelled: str) -> None:
    assert " ".join(analyse(text).spelled) == spelled


def test_every_long_form_is_written_out_already() -> None:
    for one in abbreviations.table():
        assert " ".join(analyse(one.long).spelled) == vietnamese.normalise(one.long)
