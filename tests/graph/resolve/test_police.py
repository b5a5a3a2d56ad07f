"""A part of the police is the same whether its police are told as its own, beside it or alone in the text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        (
            "Cơ quan CSĐT",
            (
                "Cơ quan CSĐT, Công an tỉnh Nghệ An bắt hai người.",
                "Cơ quan CSĐT (Công an tỉnh Nghệ An) bắt hai người.",
            ),
        ),
        (
            "Phòng Cảnh sát hình sự",
            (
                "Phòng Cảnh sát hình sự, Công an tỉnh Nghệ An bắt hai người.",
                "Phòng Cảnh sát hình sự - Công an tỉnh Nghệ An bắt hai người.",
                "Công an tỉnh Nghệ An cho biết, Phòng Cảnh sát hình sự đã bắt hai người.",
            ),
        ),
    ],
)
def test_a_part_is_of_the_police_told(read: Read, name: str, texts: tuple[str, ...]) -> None:
    found = {read(text, id=text).key(name) for text in texts}
    assert len(found) == 1
    assert found.pop().endswith("<agency|công an||place|province|40|")


def test_investigators_of_a_place_are_those_of_its_police(read: Read) -> None:
    short = read("Cơ quan CSĐT tỉnh Nghệ An bắt hai người.", id="a")
    full = read("Cơ quan CSĐT Công an tỉnh Nghệ An bắt hai người.", id="b")
    assert short.key("Cơ quan CSĐT tỉnh Nghệ An") == full.key("Cơ quan CSĐT Công an tỉnh Nghệ An")


def test_a_department_is_of_no_district(read: Read) -> None:
    text = "Công an huyện Đô Lương phối hợp với Phòng Cảnh sát hình sự, Công an huyện Yên Thành."
    assert read(text).key("Phòng Cảnh sát hình sự").endswith("in test")


def test_a_team_of_traffic_with_a_number_is_of_no_district(read: Read) -> None:
    text = "Đội CSGT số 7 bàn giao người này cho Công an quận Đống Đa."
    assert read(text).key("Đội CSGT số 7").endswith("in test")


def test_of_two_provinces_none_is_taken(read: Read) -> None:
    text = (
        "Công an tỉnh Nghệ An và Công an tỉnh Hà Tĩnh họp; sau đó Phòng Cảnh sát hình sự vào cuộc."
    )
    assert read(text).key("Phòng Cảnh sát hình sự").endswith("in test")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cục Cảnh sát hình sự, Bộ Công an (C45) vào cuộc. Theo C45, hai người trộm xe.", "C45"),
        ("Hai người trộm xe, C45 cho biết. Theo Cục Cảnh sát hình sự, Bộ Công an (C45), họ đã khai.", "C45"),
        ("Phòng Cảnh sát hình sự - Công an tỉnh Nghệ An (PC45) vào cuộc. PC45 đã bắt họ.", "PC45"),
        ("Phòng Cảnh sát hình sự (PC45, Công an tỉnh Nghệ An) vào cuộc. PC45 đã bắt họ.", "PC45"),
        ("Phòng Cảnh sát hình sự Công an tỉnh Nghệ An (PC45) vào cuộc. PC45 đã bắt họ.", "PC45"),
    ],
)  # fmt: skip
def test_a_code_is_that_of_the_department_and_not_of_its_whole(
    read: Read, text: str, name: str
) -> None:
    assert read(text).label(name).startswith(("Cục Cảnh sát hình sự", "Phòng Cảnh sát hình sự"))


def test_a_code_behind_the_whole_alone_is_nobodys(read: Read) -> None:
    assert read("Công an tỉnh Nghệ An (PC45) vào cuộc.").label("PC45") == "PC45"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Công an huyện Đô Lương đến. Lực lượng Công an đã thu giữ xe.", "Công an huyện Đô Lương"),
        # A force that is told of does not stand between.
        (
            "Công an huyện Đô Lương họp về lực lượng Công an. Tại cơ quan Công an, hai người khai nhận.",
            "Công an huyện Đô Lương",
        ),
        ("Cơ quan CSĐT Công an huyện Đô Lương vào cuộc. Hai người bị Công an bắt.", "Công an huyện Đô Lương"),
        ("Công an huyện Đô Lương dự. Lực lượng Công an có truyền thống.", "Công an nhân dân Việt Nam"),
    ],
)  # fmt: skip
def test_who_seizes_is_the_police_told(read: Read, text: str, label: str) -> None:
    found = read(text)
    last = [mention.entity for mention in found.mentions if mention.text == "Công an"][-1]
    labels = {entity.key: entity.label for entity in found.entities}
    assert labels[last] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Cơ quan CSĐT Công an huyện Đô Lương đến ngay. Kẻ ấy mặc đồ CAND. Anh An đến Công an trình báo.",
            "Công an huyện Đô Lương",
        ),
        (
            "Công an huyện Đô Lương vây bắt. Hai người bị lực lượng Công an vây kín.",
            "Công an huyện Đô Lương",
        ),
        (
            "Công an huyện Đô Lương tìm ông An. Ông giao nộp một khẩu súng cho lực lượng Công an.",
            "Công an huyện Đô Lương",
        ),
        (
            "Công an huyện Đô Lương họp. Tỉnh trang bị xe cho lực lượng Công an.",
            "Công an nhân dân Việt Nam",
        ),
        (
            "Công an quận 8 và Công an phường Hoa Bưởi đến nơi. Vụ việc đang được Công an điều tra.",
            "Công an quận 8",
        ),
        (
            "Công an quận 8 và Công an phường Hoa Bưởi đến nơi. Cơ quan Công an đã chặn đường.",
            "Công an phường Hoa Bưởi",
        ),
    ],
)
def test_whose_the_police_are(read: Read, text: str, label: str) -> None:
    assert read(text).label("Công an") == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Hai người bị bắt. Theo Hoa Mai (Công an Nghệ An)", "Báo Công an Nghệ An"),
        ("Hai người bị bắt. Theo Công an Nghệ An", "Báo Công an Nghệ An"),
        ("(Tổng hợp theo báo Tiền Phong, Công an Nghệ An)", "Báo Công an Nghệ An"),
        ("Theo Công an Nghệ An, hai người bị bắt.", "Công an tỉnh Nghệ An"),
        ("Công an huyện Đô Lương (Công an Nghệ An)", "Công an tỉnh Nghệ An"),
    ],
)
def test_a_closing_credit_names_the_paper_of_the_police(read: Read, text: str, label: str) -> None:
    assert read(text).label("Công an Nghệ An") == label
