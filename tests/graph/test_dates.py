"""Dates are read as exactly as they are written, and only where the calendar has them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import dates


@pytest.mark.parametrize(
    ("text", "span", "iso"),
    [
        ("Quyết định số 3476/QĐ-UBND ngày 19/12/2017.", "ngày 19/12/2017", "2017-12-19"),
        ("Được thành lập ngày 22-12-2006 với tiền thân", "ngày 22-12-2006", "2006-12-22"),
        ("đến 4.4.2008.", "4.4.2008", "2008-04-04"),
        ("ký ngày 19 tháng 12 năm 2017", "ngày 19 tháng 12 năm 2017", "2017-12-19"),
        ("NGÀY 19 THÁNG 12 NĂM 2017", "NGÀY 19 THÁNG 12 NĂM 2017", "2017-12-19"),
        ("ngày mùng 2 tháng 9 năm 1945", "ngày mùng 2 tháng 9 năm 1945", "1945-09-02"),
        ("ngày 05 tháng tư năm 2008", "ngày 05 tháng tư năm 2008", "2008-04-05"),
        ("tính đến hết tháng 1/2017, một số", "tháng 1/2017", "2017-01"),
        ("vào tháng7/1931, là", "tháng7/1931", "1931-07"),
        ("trong tháng 12 năm 2017", "tháng 12 năm 2017", "2017-12"),
        ("giai đoạn từ 12/2017", "12/2017", "2017-12"),
        ("Năm 2017, Sở đã chủ trì", "Năm 2017", "2017"),
        ("ngày 29/2/2016", "ngày 29/2/2016", "2016-02-29"),
        ("Thu ngân sách quý I/2025 đạt", "quý I/2025", "2025"),
        ("trong 9 tháng năm 2024, tỉnh", "năm 2024", "2024"),
        ("ngày 9 tháng năm năm 2024, tỉnh", "ngày 9 tháng năm năm 2024", "2024-05-09"),
        ("trong quý 3 năm 2024, tỉnh", "quý 3 năm 2024", "2024"),
    ],
)
def test_find_reads_each_form(text: str, span: str, iso: str) -> None:
    (found,) = dates.find(text)

    assert (text[found.start : found.end], found.iso) == (span, iso)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 64/2007/NĐ-CP",
        "Công văn số 12/2017",
        "ngày 31/2/2017",
        "ngày 29/2/2017",
        "giai đoạn 2016-2020",
        "năm 2016-2020",
        "tỉ lệ 2/3 số phiếu",
        "được 65/67 phiếu",
        "địa chỉ 192.168.1.2019",
        "mức 3.4",
    ],
)
def test_find_leaves_what_is_no_date(text: str) -> None:
    assert list(dates.find(text)) == []


@pytest.mark.parametrize(
    ("text", "published", "iso"),
    [
        ("ngày 27/6", None, None),
        ("ngày 27/6", "2017-07-01T08:32:00+07:00", "2017-06-27"),
        ("sáng 28-12", "2017-01-03", "2016-12-28"),
        ("tối 5.1", "2016-12-30", "2017-01-05"),
        ("(27/6)", "2017", None),
        ("ngày 15/1", "2025-08-20", "2025-01-15"),
        ("ngày 30.4", "2025-11-20", "2025-04-30"),
        ("ngày 3/2", "2025-12-28", "2026-02-03"),
        ("ngày 20/9", "2025-03-10", "2024-09-20"),
        ("ngày 29 tháng 2", "2016-03-05", "2016-02-29"),
    ],
)
def test_a_day_without_year_takes_it_from_the_publication_only(
    text: str, published: str | None, iso: str | None
) -> None:
    (found,) = dates.find(text, published=published)

    assert found.iso == iso


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("sáng mùng 6 tháng Giêng năm 2024", "mùng 6 tháng Giêng năm 2024"),
        ("ngày 23 tháng Chạp, nhà nhà", "ngày 23 tháng Chạp"),
        ("lễ hội ngày 10/3 âm lịch", "ngày 10/3"),
        ("lễ hội ngày 10/3/2024 (âm lịch)", "ngày 10/3/2024"),
        ("mùng 5 tháng 5 năm Giáp Thìn", "mùng 5 tháng 5"),
        ("suốt tháng Giêng năm 2024", "tháng Giêng năm 2024"),
    ],
)
def test_a_day_of_the_lunar_year_is_found_and_gets_no_date(text: str, span: str) -> None:
    (found,) = dates.find(text, published="2024-04-01")

    assert (text[found.start : found.end], found.iso) == (span, None)


@given(
    st.dates(min_value=dates.date(1900, 1, 1), max_value=dates.date(2100, 12, 31)),
    st.sampled_from("/-."),
)
def test_every_day_comes_back_from_every_mark(day: dates.date, mark: str) -> None:
    text = f"Hôm nay, {day.day}{mark}{day.month:02}{mark}{day.year}, Sở họp"

    assert [found.iso for found in dates.find(text)] == [day.isoformat()]


@given(st.text(alphabet="0123456789/-. nămthángày()\n", max_size=80))
def test_spans_lie_in_order_inside_the_text(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    end = 0
    for found in dates.find(text, published="2017-06-30"):
        assert end <= found.start < found.end <= len(text)
        assert any(char.isdigit() for char in text[found.start : found.end])
        end = found.end


def test_parse_wants_the_date_at_the_beginning() -> None:
    assert dates.parse("22-12-2006 với tiền thân") == "2006-12-22"
    assert dates.parse("vào ngày 22-12-2006") is None
