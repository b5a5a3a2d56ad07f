"""One law has one key however it is written; a law of another State is another's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def keys(read: Read, *texts: str, kind: str = "document") -> list[str]:
    """The key of the one thing of *kind* in each of *texts*, each a document of its own."""
    found = []
    for number, text in enumerate(texts):
        named = {m.entity for m in read(text, id=f"d-{number}").mentions if m.kind.value == kind}
        assert len(named) == 1, f"{text}: {named}"
        found += named
    return found


@pytest.mark.parametrize(
    "texts",
    [
        ("Theo Bộ luật Hình sự.", "Theo quy định của BLHS.", "Theo Luật hình sự."),
        ("Theo Bộ luật Tố tụng dân sự.", "Theo quy định của BLTTDS."),
        ("Theo Luật Bảo hiểm xã hội.", "Theo Luật BHXH."),
        ("Theo Luật Doanh nghiệp.", "Theo Luật DN."),
        ("Theo Nghị định 12/2034/NĐ-CP.", "Theo Nghị định số 12/2034.", "Nghệ An theo Nghị định 12/2034."),
        ("Theo Nghị định 185/NĐ-CP.", "Hà Nội theo Nghị định 185/NĐ – CP."),
        ("Hà Nội bàn dự án sân bay Long Thành.", "Nghệ An bàn dự án sân bay Long Thành."),
        (
            "Hà Nội có Nghị quyết về đẩy mạnh thực hiện chính sách pháp luật về an toàn thực phẩm.",
            "Nghệ An có Nghị quyết về đẩy mạnh thực hiện chính sách pháp luật về an toàn thực phẩm.",
        ),
        ("Hà Nội có Quy chế thi THPT quốc gia.", "Nghệ An có Quy chế thi THPT quốc gia."),
    ],
)  # fmt: skip
def test_one_act_has_one_key(read: Read, texts: tuple[str, ...]) -> None:
    assert len(set(keys(read, *texts))) == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("Theo Hiến pháp năm 2013.", "Theo Hiến pháp Mỹ.", "Theo Hiến pháp của Nhật Bản."),
        ("Theo Luật Thương mại.", "Theo Luật Thương mại Mỹ."),
        ("Nghệ An có Kế hoạch Tuyển dụng viên chức.", "Hà Nội có Kế hoạch Tuyển dụng viên chức."),
    ],
)  # fmt: skip
def test_several_acts_of_one_title_have_a_key_each(read: Read, texts: tuple[str, ...]) -> None:
    assert len(set(keys(read, *texts))) == len(texts)


def test_the_constitution_alone_is_of_the_state_that_a_text_is_about(read: Read) -> None:
    told, alone, ours = keys(
        read,
        "Theo Hiến pháp Mỹ, tổng thống có quyền phủ quyết.",
        "Tổng thống Mỹ nói rằng Mỹ sẽ tuân thủ Hiến pháp.",
        "Tổng thống Mỹ thăm Việt Nam, Mỹ đánh giá cao Hiến pháp.",
    )
    assert told == alone != ours


def test_a_law_that_this_country_has_too_is_not_another_states_untold(read: Read) -> None:
    text = "Mỹ và Mỹ. Theo Luật Nhà ở, chủ nhà phải đăng ký."
    assert keys(read, text) == ["document|luật nhà ở|"]


def test_a_law_is_called_by_its_words(read: Read) -> None:
    reading = read("Theo Luật BHXH và BLHS.")
    assert {reading.label("Luật BHXH"), reading.label("BLHS")} == {
        "Luật Bảo hiểm xã hội",
        "Bộ luật Hình sự",
    }
