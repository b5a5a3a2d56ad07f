"""Persons in capitals: who signs an article, and whose name is kept back but for its letters."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]
_TEXT = "Các đơn vị cần tăng cường kiểm tra."


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (" XUÂN CƯỜNG", ["XUÂN CƯỜNG"]),
        (" (XUÂN CƯỜNG)", ["XUÂN CƯỜNG"]),
        (" LÊ PHONG thực hiện", ["LÊ PHONG"]),
        (" THU HÀ (ghi)", ["THU HÀ"]),
        ("\n\nBài: SỸ ĐÔNG; Ảnh: HOÀNG TRIỀU", ["SỸ ĐÔNG", "HOÀNG TRIỀU"]),
        (" Ảnh TUẤN MINH", ["TUẤN MINH"]),
        (" Đoàn đến thăm VIỆT NAM", []),
        (" Đoàn về TP HCM", []),
        (" TIN LIÊN QUAN", []),
        (" ĐỌC THÊM", []),
        (" Theo Luật SỞ HỮU TRÍ TUỆ", []),
    ],
)
def test_capitals_behind_the_last_sentence_sign_it(end: str, names: list[str], found: Find) -> None:
    assert found(_TEXT + end, "person") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nạn nhân là N.V.S. (47 tuổi), ở xã Tân Lập.", ["N.V.S"]),
        ("Gồm: T.P.T. (SN 1988) và L.V.C. (SN 1990).", ["T.P.T", "L.V.C"]),
        ("Tài xế T.V.L khai, học sinh N.T.A kể.", ["T.V.L", "N.T.A"]),
        ("Hai cháu N.V.A và N.V.B bị đuối nước.", ["N.V.A", "N.V.B"]),
        ("Em Lê V.L. (13 tuổi) mất tích.", ["Lê V.L"]),
        ("Nhóm nhạc H.O.T tan rã, M.U thua.", []),
        ("Công ty N.G bị phạt.", []),
    ],
)
def test_letters_told_of_as_people_are_persons(text: str, names: list[str], found: Find) -> None:
    assert found(text, "person") == names


def test_a_name_above_a_line_that_is_drawn(found: Find) -> None:
    text = "Mưa ở cả Bắc, Trung, Nam. Đ.MINH _________ Phó Thủ tướng nói"
    assert found(text, "person") == ["Đ.MINH"]
