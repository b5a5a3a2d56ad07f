"""What the lines of a page are for."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import layout
from graph.layout import Role
from graph.model import Document

PAGE = (
    ".\nSở Thông tin và Truyền thông:\n\nMười năm một chặng đường\n\n"
    "Thứ Sáu, 09/12/2016, 08:32 [GMT+7]\n.\n\n"
    "Giám đốc Sở thăm hộ nghèo được hỗ trợ đầu thu\n"
    "Giám đốc Sở thăm hộ nghèo được hỗ trợ đầu thu\n\n"
    "Sở được thành lập năm 2006. Đến nay sở có 81 cán bộ.\n\n"
    "Phó Chủ tịch phát biểu. Ảnh: KT\n\n"
    "Sở sẽ tiếp tục đổi mới.\n\nHà Phương\n\n;\n.\nBình luận\n.\n"
)


def read(text: str, title: str | None = None) -> layout.Layout:
    return layout.read(Document(id="x", text=text, title=title))


def roles(text: str, title: str | None = None) -> list[tuple[str, Role]]:
    return [(text[block.start : block.end], block.role) for block in read(text, title).blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_read_tells_the_parts_of_a_page(end: str) -> None:
    text = PAGE.replace("\n", end)
    found = read(text)

    assert found.title == "Sở Thông tin và Truyền thông: Mười năm một chặng đường"
    assert found.published == "2016-12-09T08:32:00+07:00"
    assert found.lead == "Sở được thành lập năm 2006. Đến nay sở có 81 cán bộ."
    assert [text[start:stop] for start, stop in found.bylines] == ["Hà Phương"]
    assert [text[start:stop] for start, stop in found.credits] == ["KT"]
    assert [role for _, role in roles(text)] == [
        Role.NOISE, Role.TITLE, Role.TITLE, Role.DATELINE, Role.NOISE, Role.CAPTION, Role.CAPTION,
        Role.BODY, Role.CAPTION, Role.BODY, Role.BYLINE, Role.NOISE, Role.NOISE, Role.NOISE, Role.NOISE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Thứ Sáu, 09/12/2016, 08:32 [GMT+7]", "2016-12-09T08:32:00+07:00"),
        ("Thứ bảy, 3/6/2017 | 14:05 (GMT+7)", "2017-06-03T14:05:00+07:00"),
        ("Cập nhật: 08:15 21/04/2025", "2025-04-21T08:15:00+07:00"),
        ("Ngày đăng: 01.02.2019", "2019-02-01"),
        ("21-04-2025", "2025-04-21"),
        ("Thứ sáu, 09 Tháng 12 2016 08:32", "2016-12-09T08:32:00+07:00"),
        ("Ngày 9 tháng 12 năm 2016", "2016-12-09"),
        ("Đăng ngày 12/05/2020 10:15 | Lượt xem: 1234", "2020-05-12T10:15:00+07:00"),
        ("Ngày 9 tháng 12 năm 2016 tại Hà Nội", None),
        ("Ngày 31/13/2019", None),
        ("Ngày 22/5/2017, Quốc hội khai mạc kỳ họp", None),
        ("08:32", None),
    ],
)
def test_published_reads_a_line_of_nothing_but_a_date(line: str, date: str | None) -> None:
    assert layout.published(line) == date


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở sẽ đổi mới.\n\nKim Thoa", ["Kim Thoa"]),
        ("Sở sẽ đổi mới.\n\nT.SỸ", ["T.SỸ"]),
        ("Đoạn một.\nTỉnh sẽ họp với sở. Diệu Linh", ["Diệu Linh"]),
        ("Đoạn một.\nBà làm Chủ tịch. Gia Hưng - Văn Khoa", ["Gia Hưng", "Văn Khoa"]),
        ("Đoạn một.\nÔng làm Bộ trưởng. Theo Hữu Lộc (Dân Việt)", ["Hữu Lộc"]),
        ("Đoạn một.\nChủ nghĩa xã hội. Quốc Huy - Thu Ngân (TTXVN)", ["Quốc Huy", "Thu Ngân"]),
        ("Đoạn một.\nNgày Thương binh. TTXVN/Tin Tức", ["TTXVN", "Tin Tức"]),
        ("Đoạn một.\nBộ Công an đã họp.", []),
        ("Đoạn một.\nÔng sống ở quận 5, TP. HCM.", []),
        ("Đoạn một.\nđược đưa lên Cổng thông tin của Chính phủ", []),
        ("Thu Hà", []),
    ],
)
def test_bylines_close_the_text_on_their_own_line_or_after_the_last_sentence(
    text: str, names: list[str]
) -> None:
    assert [text[start:end] for start, end in read(text).bylines] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quang cảnh hội nghị. Ảnh: Văn Khoa", ["Văn Khoa"]),
        ("Quang cảnh hội nghị. (Ảnh: Thu Ngân/TTXVN) Tối 19/5, lễ kỷ niệm", ["Thu Ngân"]),
        ("Đoàn đến thăm. Ảnh: N.H", ["N.H"]),
        ("Cắt băng. Ảnh: MAI HÒA Ông Long cho biết", ["MAI HÒA"]),
        ("Cử tri phát biểu. Ảnh: Quốc Huy Đoàn đã đến", ["Quốc Huy"]),
        ("Hàng hóa. Ảnh: Gia Hưng. Ngoài ra, cục đã", ["Gia Hưng"]),
        ("Ảnh minh họa. Nguồn: internet", []),
        ("Trong ảnh: Ông Gia Hưng và các đại biểu", []),
        ("Ảnh: Thế Vinh", ["Thế Vinh"]),
        ("Lễ phát động. Ảnh: Thế Vinh - Gia Hưng", ["Thế Vinh", "Gia Hưng"]),
        ("Lễ phát động. Ảnh: Thế Vinh - TTXVN", ["Thế Vinh"]),
    ],
)
def test_credits_end_where_the_next_sentence_begins(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in read(text).credits] == names


def test_a_title_given_marks_the_line_that_repeats_it() -> None:
    text = "Gặp mặt cán bộ hưu trí\n\nSáng 22.4, Tỉnh ủy tổ chức gặp mặt."

    assert roles(text, "Gặp mặt cán bộ hưu trí") == [
        ("Gặp mặt cán bộ hưu trí", Role.TITLE),
        ("Sáng 22.4, Tỉnh ủy tổ chức gặp mặt.", Role.BODY),
    ]


def test_a_text_without_title_is_called_by_its_first_sentence() -> None:
    found = read("Giám đốc Sở cho biết kết quả năm 2017. Báo chí phát triển.\n\nXuất bản ổn định.")

    assert found.title == "Giám đốc Sở cho biết kết quả năm 2017."


@given(st.text(alphabet="aÁb .:,Ảnh(/)\r\nĐ1-“”\xa0", max_size=120))
def test_blocks_are_trimmed_ordered_and_whole(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    found = read(text)
    last = 0
    for block in found.blocks:
        assert last <= block.start < block.end <= len(text)
        piece = text[block.start : block.end]
        assert piece == piece.strip(" \t\r\xa0")
        assert "\n" not in piece
        last = block.end
    outside = set(range(len(text))) - {
        at for block in found.blocks for at in range(block.start, block.end)
    }
    assert all(text[at].isspace() for at in outside)
