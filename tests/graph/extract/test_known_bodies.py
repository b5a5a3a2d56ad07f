"""Companies and bodies that stand without a head, and brands that mostly name a product or a place."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("thuốc được FDA và EASA thông qua", "organization", ["FDA", "EASA"]),
        ("vốn vay của VDB chưa giải ngân", "organization", ["VDB"]),
        ("đoạn tuyến do Cienco 4 thi công", "organization", ["Cienco 4"]),
        ("Theo đại diện Transerco, tuyến mới đã chạy", "organization", ["Transerco"]),
        ("hợp tác với FPT Software và OpenAI", "organization", ["FPT Software", "OpenAI"]),
        ("chuyên gia của OSCE và OPCW đã tới", "organization", ["OSCE", "OPCW"]),
        ("Chủ tịch VSSA cho biết giá đường giảm", "organization", ["VSSA"]),
        ("Keidanren thăm trụ sở VinaCapital", "organization", ["Keidanren", "VinaCapital"]),
        ("cảnh báo do VNCERT phát đi", "agency", ["VNCERT"]),
        ("chống tổ chức Nhà nước Hồi giáo (IS) tự xưng", "organization", ["Nhà nước Hồi giáo", "IS"]),
        ("lực lượng Houthi bắn tên lửa", "organization", ["Houthi"]),
        ("đăng trên Facebook và Zalo", "organization", []),
        ("trú tại phường Hòa Phát, quận Cẩm Lệ", "organization", []),
        ("trú tại phường Hòa Phát, quận Cẩm Lệ", "place", ["phường Hòa Phát", "quận Cẩm Lệ"]),
    ],
)  # fmt: skip
def test_bare_names_are_bodies_where_they_mean_one(
    found: Find, text: str, kind: str, names: list[str]
) -> None:
    assert found(text, kind) == names
