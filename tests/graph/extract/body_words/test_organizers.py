"""Those who hold an event and judge there, unions of companies, bodies with members and federal ones."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Cuộc thi thu hút 200 bài. Ban tổ chức hy vọng sẽ lan tỏa.", ["Ban tổ chức"]),
        (
            "Theo nhận xét của Ban Tổ chức và Ban Giám khảo, bài thi tốt.",
            ["Ban Tổ chức", "Ban Giám khảo"],
        ),
        ("Ban tổ chức đã chuẩn bị. Ông Lê Văn Tám, Trưởng BTC, cho biết.", ["Ban tổ chức", "BTC"]),
        ("Hội đồng giám khảo cũng chưa nắm vững nội dung.", ["Hội đồng giám khảo"]),
        ("Các Ban Tổ chức cấp ủy được khen.", []),
        ("Lễ hội đã khai mạc. Ảnh: BTC", []),
        ("theo thể lệ của ban tổ chức cuộc thi, bài gửi trước ngày 30", []),
        ("Ban tổ chức lễ hội đã thành lập 4 tiểu ban.", ["Ban tổ chức lễ hội"]),
        ("Trưởng ban tổ chức giải cho biết lịch thi đấu.", ["ban tổ chức giải"]),
        ("Ban tổ chức hội thảo đã nhận được 80 báo cáo.", ["Ban tổ chức hội thảo"]),
        (
            "Theo Ban tổ chức cuộc thi, Giải thưởng Búa liềm vàng có 100 bài.",
            ["Ban tổ chức cuộc thi"],
        ),
    ],
)
def test_who_holds_an_event_and_who_judges(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (
            "Bà Hòa, Chủ tịch công đoàn Công ty May Sông Mây, lì xì.",
            ["công đoàn Công ty May Sông Mây"],
        ),
        ("Bà Hòa, Chủ tịch công đoàn Taekwang Vina, lì xì.", ["công đoàn Taekwang Vina"]),
        ("Đoàn viên của Công đoàn Cienco 4 được khen.", ["Công đoàn Cienco 4"]),
        ("Cán bộ công đoàn các cấp chăm lo cho đoàn viên.", []),
    ],
)
def test_a_union_is_called_by_its_company(found: Find, text: str, agencies: list[str]) -> None:
    assert found(text, "agency") == agencies


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("CEO của công ty xe điện Bega cho rằng giá sẽ giảm.", ["công ty xe điện Bega"]),
        ("Dự án do tập đoàn đa ngành Kolora thực hiện.", ["tập đoàn đa ngành Kolora"]),
        (
            "Theo Cơ quan tình báo liên bang Thụy Sĩ, vụ việc đã rõ.",
            ["Cơ quan tình báo liên bang Thụy Sĩ"],
        ),
        ("Cơ quan chức năng Trung Quốc cho biết.", []),
        (
            "Nhóm Đối thoại chính sách về phụ nữ (PPWE) họp.",
            ["Nhóm Đối thoại chính sách về phụ nữ", "PPWE"],
        ),
        ("Tiểu nhóm Mạng lưới giáo dục (EDNET) họp.", ["Tiểu nhóm Mạng lưới giáo dục", "EDNET"]),
    ],
)
def test_what_they_make_and_what_they_are_about(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations
