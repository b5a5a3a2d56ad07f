"""The day of an appointment is that of the event, wherever the text tells it."""

import pytest


@pytest.mark.parametrize(
    ("marked", "published", "date"),
    [
        ("Năm 2011, ông [P Lê An] được bổ nhiệm làm Giám đốc [A Sở Y tế].", None, "2011"),
        ("Ông [P Lê An] được bổ nhiệm làm Giám đốc [A Sở Y tế] từ ngày 1/2/2016.", None, "2016-02-01"),
        ("Ngày 28/6, ông [P Lê An] được bổ nhiệm làm Giám đốc [A Sở Y tế].", "2025-06-28", "2025-06-28"),
        ("Ngày 28/6, ông [P Lê An] được bổ nhiệm làm Giám đốc [A Sở Y tế].", None, None),
        (
            "Ngày 28/6, [A Bộ Công an] công bố quyết định về cán bộ. Đại tá [P Lê An] được bổ "
            "nhiệm làm Giám đốc [A Công an tỉnh].",
            "2025-06-28",
            "2025-06-28",
        ),
        ("Từ tháng 3.2013 đến tháng 2.2016, bà [P Lê An] được bổ nhiệm làm Hiệu trưởng [A Trường "
            "A].", None, "2013-03"),
        ("Từ tháng 3.2013 đến tháng 2.2016, bà [P Lê An] lần lượt được bổ nhiệm làm Hiệu trưởng "
            "[A Trường A].", None, None),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_event(state, marked: str, published: str, date: str) -> None:
    (one,) = state("appointment", marked, published=published)

    assert one.get("date") == date


def test_elections_for_two_terms_are_two_events(state) -> None:
    found = state(
        "appointment",
        "Năm 2011, ông [P Lê An] được bầu vào [A Ban Chấp hành] khóa XI. Tại Đại hội toàn quốc lần thứ "
        "XII, ông được bầu vào [A Ban Chấp hành]. Ông được bầu vào [A Ban Chấp hành] khóa XII.",
    )

    assert [one.get("date") for one in found] == ["2011", None]


def test_the_day_that_opens_a_sentence_is_that_of_all_its_events(state) -> None:
    found = state(
        "appointment",
        "Ngày 1/6/2017, [A Ban Bí thư] quyết định: cách chức Bí thư [A Ban cán sự] đối với ông"
        " [P Lê An]; cách chức Phó Bí thư [A Ban cán sự] đối với ông [P Vũ Nam].",
    )

    assert [one["date"] for one in found] == ["2017-06-01", "2017-06-01"]


def test_the_decision_may_come_into_force_in_a_sentence_of_its_own(state) -> None:
    (one,) = state(
        "appointment",
        "[A UBND tỉnh] bổ nhiệm ông [P Lê An] làm Giám đốc [A Sở Y tế]. "
        "Quyết định có hiệu lực kể từ ngày 3/2/2017.",
    )

    assert one["date"] == "2017-02-03"


def test_the_day_of_leaving_is_not_that_of_arriving(state) -> None:
    found = state(
        "appointment",
        "Ông [P Lê An] rời chức Bí thư [A Tỉnh ủy] ngày 4/5/2015 về [L Hà Nội] nhận chức Chủ nhiệm "
        "[A Ủy ban Dân tộc] từ 1/7/2015.",
    )

    assert {(one["action"], one["date"]) for one in found} == {
        ("dismissed", "2015-05-04"),
        ("transferred", "2015-07-01"),
    }


def test_a_new_office_is_one_that_somebody_is_appointed_to(state) -> None:
    (found,) = state(
        "appointment",
        "[O Công ty Sao] vừa bổ nhiệm bà [P Lê Hoa] đảm nhận chức vụ mới là Phó Tổng Giám đốc kể "
        "từ ngày 3/2/2017.",
    )

    assert (found["role"], found["date"]) == ("Phó Tổng Giám đốc", "2017-02-03")
