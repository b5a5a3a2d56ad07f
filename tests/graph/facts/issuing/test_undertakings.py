"""Subjects that an act undertakes: a verb right behind the number of a plan that is made or carried out."""

import pytest


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        ("[A UBND tỉnh] ban hành [D Kế hoạch số 31/KH-UBND] phát động thi đua “Sống xanh mỗi ngày” "
            "năm 2024.", "phát động thi đua “Sống xanh mỗi ngày” năm 2024"),
        ("Ngày 3/2/2024, [A UBND tỉnh] đã ban hành [D Kế hoạch số 31/KH-UBND] tổ chức Tuần lễ áo dài.",
            "tổ chức Tuần lễ áo dài"),
        ("[A UBND huyện] vừa có [D Công văn số 31/UBND-VX] tiếp tục siết chặt quản lý dạy thêm.",
            "tiếp tục siết chặt quản lý dạy thêm"),
        ("[A UBND tỉnh] ban hành [D Kế hoạch số 31/KH-UBND] ngày 3/2/2024 phòng, chống thiên tai.",
            "phòng, chống thiên tai"),
        ("[A Sở Y tế] xây dựng [D Kế hoạch số 31/KH-SYT] tiêm chủng mở rộng, phấn đấu đạt 95%.",
            "tiêm chủng mở rộng"),
        ("[A Sở Y tế] ra [D Công văn số 31/SYT-NV] rà soát thuốc giả, yêu cầu các bệnh viện báo cáo.",
            "rà soát thuốc giả"),
        ("Thực hiện [D Kế hoạch số 31/KH-UBND] ngày 3/2/2024 của [A UBND tỉnh] phát động trồng cây, các xã "
            "đã đăng ký.", "phát động trồng cây"),
        ("Theo [D Nghị quyết số 18-NQ/TW] sắp xếp tổ chức bộ máy, huyện giảm được nhiều phòng.",
            "sắp xếp tổ chức bộ máy"),
    ],
)  # fmt: skip
def test_what_an_act_undertakes_is_its_subject(state, marked: str, title: str) -> None:
    (one,) = state("issued", marked)

    assert one["title"] == title


@pytest.mark.parametrize(
    "marked",
    [
        "[D Kế hoạch số 31/KH-UBND] tổ chức ở các xã đã xong.",
        "[A Sở Y tế] đã triển khai [D Kế hoạch số 31/KH-UBND] đảm bảo tiến độ.",
        "Kiểm tra việc thực hiện [D Kế hoạch số 31/KH-UBND] hoàn thành trước tháng 5.",
        "Theo [D Kế hoạch 31] tổ chức thi thì lịch đã đổi.",
        "Hội viên xây dựng nhà theo [D Kế hoạch số 31/KH-UBND] hỗ trợ nhau ngày công.",
    ],
)
def test_what_is_told_of_an_act_is_no_subject(state, marked: str) -> None:
    assert [one for one in state("issued", marked) if "title" in one] == []
