"""Parts of bodies: a department belongs to the body that the text tells, or to the one named last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]


def test_a_part_without_its_body_is_of_its_article_alone(read: Read) -> None:
    one = read("Vụ Pháp chế soạn thảo.", id="one")
    other = read("Vụ Pháp chế soạn thảo.", id="other")

    assert one.key("Vụ Pháp chế") != other.key("Vụ Pháp chế")


def test_what_the_text_says_of_a_part_is_kept(read: Read) -> None:
    reading = read("Cục Quản lý công sản (Bộ Tài chính) và Thanh tra Sở Y tế tỉnh Hà Nam cùng dự.")

    assert reading.of("Cục Quản lý công sản").parent == reading.key("Bộ Tài chính")
    inspectorate = reading.of("Thanh tra Sở Y tế tỉnh Hà Nam")
    department = next(e for e in reading.entities if e.key == inspectorate.parent)
    assert department.label == "Sở Y tế tỉnh Hà Nam"


def test_a_part_may_be_told_of_its_body_behind_a_comma(read: Read) -> None:
    reading = read("Trung tâm Dịch vụ việc làm, thuộc Sở Nội vụ tỉnh Hà Nam, tuyển 9 người.")

    part = reading.of("Trung tâm Dịch vụ việc làm")
    assert part.parent == reading.key("Sở Nội vụ tỉnh Hà Nam")
    assert part.label == "Trung tâm Dịch vụ việc làm Sở Nội vụ tỉnh Hà Nam"


def test_departments_of_two_hospitals_are_two(read: Read) -> None:
    text = (
        "Trưởng khoa Cấp cứu, Bệnh viện Bến Lau nói. Bệnh nhân nằm ở Khoa Cấp cứu. "
        "Bác sĩ (phòng Đào tạo - ĐH Hoa Mai) và phòng Đào tạo, ĐH Trúc Xanh đồng tình."
    )

    entities = read(text).entities

    assert {entity.label for entity in entities if entity.label.startswith(("Khoa", "Phòng"))} == {
        "Khoa Cấp cứu Bệnh viện Bến Lau",
        "Phòng Đào tạo Trường Đại học Hoa Mai",
        "Phòng Đào tạo Trường Đại học Trúc Xanh",
    }


def test_a_department_is_of_the_hospital_named_last(read: Read) -> None:
    text = (
        "Trưởng khoa Cấp cứu, Bệnh viện Bến Lau nói. Bà nằm ở Khoa Cấp cứu hai ngày. "
        "Khoa cấp cứu, Bệnh viện Bạch Mai cử bác sĩ đến."
    )

    assert read(text).label("Khoa Cấp cứu") == "Khoa Cấp cứu Bệnh viện Bến Lau"


def test_a_hospital_is_taken_up_that_only_a_department_is_named_with(read: Read) -> None:
    text = "Chúng tôi đến Khoa Nhi Bệnh viện K3. Hai bố con lại xuống bệnh viện này điều trị."
    assert read(text).label("bệnh viện") == "Bệnh viện K3"


def test_a_hospital_that_a_department_is_named_with_is_the_one_named_alone(read: Read) -> None:
    text = (
        "Bệnh viện Hoa Mai họp báo. Theo Khoa Nhi BV Hoa Mai TP.HCM, hai cháu đã khỏe. "
        "Hội đồng khoa học của bệnh viện đã họp."
    )
    reading = read(text)
    assert reading.key("bệnh viện") == reading.key("Bệnh viện Hoa Mai")


def test_bodies_of_a_zone_go_by_their_number_within_a_province(read: Read) -> None:
    one = read("TAND khu vực 1 - Nghệ An xét xử. Bị cáo khai trước TAND khu vực 1.", id="one")
    other = read("Tòa án nhân dân khu vực 1 - Bắc Ninh xét xử.", id="other")
    unplaced = read("Tòa án nhân dân khu vực 1 xét xử.", id="unplaced")
    zone = read("Chi cục Thuế khu vực Phủ Lý - Bình Lục thu nợ.")
    counted = read("Kiểm toán Nhà nước khu vực XIII họp với kiểm toán nhà nước khu vực 13.")

    assert one.key("TAND khu vực 1 - Nghệ An") == one.key("TAND khu vực 1")
    assert one.label("TAND khu vực 1") == "Tòa án nhân dân khu vực 1 tỉnh Nghệ An"
    keys = {
        one.key("TAND khu vực 1"),
        other.key("Tòa án nhân dân khu vực 1 - Bắc Ninh"),
        unplaced.key("Tòa án nhân dân khu vực 1"),
    }
    assert len(keys) == 3
    name = "Chi cục Thuế khu vực Phủ Lý - Bình Lục"
    assert zone.label(name) == "Chi cục Thuế khu vực thành phố Phủ Lý - Bình Lục"
    assert counted.label("Kiểm toán Nhà nước khu vực XIII") == "Kiểm toán Nhà nước khu vực XIII"
