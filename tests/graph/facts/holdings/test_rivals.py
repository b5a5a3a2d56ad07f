"""A title beside a name is not held by it where it is a candidate's, an aide's, a kin's or a topic."""

from collections.abc import Callable

import pytest

State = Callable[..., list[dict[str, object]]]


@pytest.mark.parametrize(
    "marked",
    [
        "Ứng cử viên tổng thống [L Pháp] [P Luc Belmont] cho biết như vậy.",
        "Theo ông [P Belmont], tân tổng thống [L Pháp] tạo ra nguy hiểm cho thế giới.",
        "Phát ngôn viên của Tổng thống [L Nga] là ông [P Dmitri Malin] lên tiếng.",
        "Phó Chánh Văn phòng Tổng thống [L Ukraine], ông [P Taras Olin] tuyên bố như vậy.",
        "Cô muốn giống con gái của tổng thống [L Pháp] - [P Lucie Belmont].",
        "Ông [P Luc Belmont] viết trên mạng. Về tổng thống [L Nga], trước đó ông nói nhiều.",
        "Ông [P Luc Belmont] muốn nước này đáp ứng các tiêu chuẩn về tư cách thành viên của [O NATO].",
        "Ông [P Luc Belmont] muốn tái tranh cử trong cuộc bầu cử tổng thống [L Pháp] năm tới.",
        "[P Luc Belmont] nói rằng: “Pháp - quốc gia đang giữ chức Chủ tịch [O EU]”.",
        "Đặc phái viên của Tổng Thư ký [O Liên hợp quốc] bà [P Máy Xanh] đang thăm.",
        "Ông [P Lê An] ở lại. Đến chiều, bác sĩ Phương là Trưởng [A khoa xét nghiệm] đã đến phòng.",
    ],
)
def test_nobody_named_holds_the_title(state: State, marked: str) -> None:
    assert state("position", marked) == []


@pytest.mark.parametrize(
    ("marked", "person"),
    [
        ("Con gái Tổng thống [L Pháp] [P Luc Belmont] đến dự.", "Luc Belmont"),
        ("Theo ông [P Lê An], Chủ tịch [A UBND xã Bến Lau] cho biết.", "Lê An"),
        ("Dưới thời cựu Tổng thống [L Pháp] [P Luc Belmont], luật này có hiệu lực.", "Luc Belmont"),
    ],
)
def test_who_stands_beside_the_title_holds_it(state: State, marked: str, person: str) -> None:
    assert [one["person"] for one in state("position", marked)] == [person]


def test_a_list_of_names_ends_where_another_begins(state: State) -> None:
    text = "[A Báo Bến Lau]. Tổng Biên tập: [P Nguyễn Ngọc Khiết] Địa chỉ: Số 06, [P Phạm Văn Bạch], Hà Nội."
    assert [one["person"] for one in state("position", text)] == ["Nguyễn Ngọc Khiết"]


def test_who_is_no_mention_is_stripped_of_no_one_elses_office(state: State) -> None:
    text = (
        "Chủ tịch [O Ủy ban Tình báo] [P Richard Barr] nói. Ông [P Barr|Richard Barr] cho rằng việc Corey bị "
        "cách chức là một tổn thất."
    )
    assert state("appointment", text) == []


def test_an_office_is_whose_the_words_behind_say(state: State) -> None:
    text = "Bà [P Helen Hurl] nói về chuyến đi trên cương vị Tổng thống [L Pháp] của ông [P Luc Belmont]."
    assert [one["person"] for one in state("position", text)] == ["Luc Belmont"]


def test_a_premier_without_country_is_the_one_told_before(state: State) -> None:
    text = "Thủ tướng [L Lào] [P Lý Hiển] đến. Hôm sau, Thủ tướng [P Lý Hiển] phát biểu."
    assert {one["agency"] for one in state("position", text)} == {"Lào"}


def test_who_is_stood_for_is_not_who_stands(state: State) -> None:
    told = state(
        "position",
        "Thay mặt Chủ tịch [A UBND tỉnh Hà Nam], Bí thư [A Huyện ủy Bến Lau] [P Lê Văn An] trao quà.",
    )
    assert [one["role"] for one in told] == ["Bí thư"]


@pytest.mark.parametrize(
    "text",
    [
        "Scandal khiến ông [P Luc Belmont] mất điểm trong cuộc đua vào ghế Tổng thống [L Pháp].",
        "Về chi phí của các nước thành viên [O NATO], ông [P Brandon Fallow] hối thúc.",
    ],
)
def test_races_and_members_among_states_are_no_offices(state: State, text: str) -> None:
    assert state("position", text) == []


def test_who_stands_before_a_deputy_that_retired_did_not(state: State) -> None:
    text = (
        "Giám đốc [O NSA], Đô đốc [P Mike Barr] và Phó giám đốc [O NSA] vừa về hưu [P Richard Ledley] "
        "đều đồng ý."
    )
    assert state("appointment", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hai ứng viên trong cuộc chạy đua chiếc ghế Tổng thống [L Pháp] là bà [P Lucie Belmont] và ông khác.",
        "Theo ông [P Malin], cựu giám đốc [O FBI] giống với một nhân viên cũ.",
    ],
)
def test_who_runs_or_speaks_of_a_holder_holds_nothing(state: State, text: str) -> None:
    assert state("position", text) == []
