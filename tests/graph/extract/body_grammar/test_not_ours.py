import pytest

from graph.extract.body_grammar import not_ours
from graph.lexicon import heads


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Bộ", "An ninh nội địa"),
        ("Sở", "Cứu hoả"),
        ("Viện", "Nghiên cứu Ngô quốc tế"),
        ("Ban", "Kỷ luật"),
        ("Hội đồng", "chuyên môn VBA"),
        ("Học viện", "Bóng đá Sông Mây"),
        ("Ban Quản lý", "chung cư Hoa Sữa"),
        ("Phòng", "Quản lý tòa nhà"),
    ],
)
def test_names_of_others_are_told_by_head_and_field(head: str, field: str) -> None:
    assert not_ours.named(heads.named(head), field)


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Bộ", "Công an"),
        ("Sở", "Cảnh sát và Môi trường"),
        ("Viện", "Nghiên cứu Kinh tế quốc tế"),
        ("Hội đồng", "kỷ luật"),
        ("Sở", "An ninh"),
        ("Ban Quản lý", "rừng phòng hộ"),
    ],
)
def test_names_of_this_state_are_not(head: str, field: str) -> None:
    assert not not_ours.named(heads.named(head), field)
