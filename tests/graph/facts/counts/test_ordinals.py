"""Numbers that order, name, grade or date."""

import pytest

from graph import numbers
from graph.facts.counts import ordinals


def told(text: str, *, listed: bool = False) -> bool:
    """What the words before the last number of *text* tell of it."""
    quantity = [*numbers.find(text)][-1]
    return ordinals.told(text, max(0, quantity.start - 24), quantity, listed=listed)


@pytest.mark.parametrize(
    "text",
    [
        "tại kỳ họp thứ 8 vừa qua",
        "theo khoản 2 của luật",
        "bàn số 15 người",
        "đạt 9:30 phút",
        "gói thầu số 12 nhà ga",
        "chấm 9 điểm 10 môn",
        "công ty tnhh hai thành viên",
        "cuối 2019 quỹ sẽ hết",
        "xe tải 29b - 011.55 chạy tới",
        "tàu bđ 99245 ts bị hỏng",
        "theo phương án 1 bộ đề xuất",
        "chọn phương án 2 hội đồng họp",
        "đi qua ngã 4 cổng chào",
        "dự án 8 triển khai tại xã",
        "nhiệm kỳ 2010 - 2015, 2015 - 2020 vi phạm",
        "giai đoạn 2016-2020 và 2021-2025 dự án",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "có 15 người",
        "có 72 ts bị đình chỉ thi",
        "dành cho 300 ts tự do",
        "tổng số 15 người",
        "trong khóa 2015 - 2020, 300 - 400 học viên",
        "huy động 2000 - 2020 người",
        "được cấp 200 máy thở",
        "hiện có hơn 2019 hộ",
        "mỗi năm 3 tỷ đồng",
    ],
)
def test_numbers_that_count(text: str) -> None:
    assert not told(text)


def test_a_word_of_two_syllables_orders_nothing_before_a_noun_that_is_counted() -> None:
    assert told("chỉnh trang 20 khu phố")
    assert not told("chỉnh trang 20 khu phố", listed=True)
