"""Names that the reference lists hold: laws, treaties, bodies of the world, papers, prizes."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("theo Luật Quản lý tài sản công thì xe thừa phải bán", "document", ["Luật Quản lý tài sản công"]),
        ("góp ý cho Luật Cảnh sát biển tại hội trường", "document", ["Luật Cảnh sát biển"]),
        ("căn cứ Pháp lệnh Công an xã quy định việc này", "document", ["Pháp lệnh Công an xã"]),
        ("từ khi UKVFTA có hiệu lực", "document", ["UKVFTA"]),
        ("vay vốn của AIIB và EIB", "organization", ["AIIB", "EIB"]),
        ("theo mẫu của Fidic cho nhà thầu", "organization", ["Fidic"]),
        ("Theo South China Morning Post, giá đã tăng", "organization", ["South China Morning Post"]),
        ("nhóm tác giả nhận Giải Búa liềm vàng", "award", ["Giải Búa liềm vàng"]),
        ("thẻ VFA của ca sĩ", "organization", []),
    ],
)  # fmt: skip
def test_listed_names_are_read_whole(found: Find, text: str, kind: str, names: list[str]) -> None:
    assert found(text, kind) == names
