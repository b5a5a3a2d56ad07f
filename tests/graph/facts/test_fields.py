"""An article gets the few policy fields that its words are mainly about."""

import pytest

from graph.facts import fields
from graph.lexicon import tables
from graph.vietnamese import slug
from ontology import schemes


@pytest.mark.parametrize(
    ("title", "text", "first"),
    [
        ("Bệnh viện tỉnh thêm giường", "Bệnh viện tiếp nhận thêm bệnh nhân, bác sĩ khám chữa bệnh.", "y-te"),
        ("Khởi tố ba bị can", "Cơ quan điều tra khởi tố vụ án, bắt tạm giam bị can.", "tu-phap-phap-luat"),
        ("Hỗ trợ nông dân vùng hạn", "Nông dân được cấp giống lúa, sửa kênh mương thủy "
            "lợi.", "nong-nghiep-nong-thon"),
        ("Thêm cửa khám", "Sở đưa phần mềm một cửa vào dùng, rút ngắn thủ tục hành "
            "chính.", "cai-cach-hanh-chinh"),
        ("Một xã mới", "Nhập toàn bộ diện tích tự nhiên, quy mô dân số của hai xã.", "noi-vu-to-chuc-can-bo"),
        ("Hai nước hội kiến cấp cao", "Hai bên bàn quan hệ đặc biệt, hợp tác hữu nghị.", "doi-ngoai"),
        ("Bí thư Tỉnh ủy thăm đội tàu biển", "Tàu biển vào luồng hàng hải mới, đội thuyền viên đông "
            "đủ.", "giao-thong-van-tai"),
    ],
)  # fmt: skip
def test_the_first_field_is_the_main_one(read, title: str, text: str, first: str) -> None:
    assert fields.of(read(text, title=title))[0] == first


def test_there_are_three_at_most_and_none_without_words(read) -> None:
    everything = " ".join(row["term"] for row in tables.rows("policy_fields"))

    assert len(fields.of(read(everything))) <= 3
    assert fields.of(read("Trời hôm nay đẹp.")) == ()


def test_a_further_field_needs_words_enough(read) -> None:
    told = "Nông dân được cấp giống lúa, phân bón theo ngân sách, thuế"

    assert fields.of(read(f"{told}.", title="Tin trong ngày")) == ("nong-nghiep-nong-thon",)
    assert set(fields.of(read(f"{told}, quyết toán.", title="Tin trong ngày"))) == {
        "nong-nghiep-nong-thon",
        "tai-chinh-ngan-sach",
    }


def test_every_field_of_the_lexicon_is_in_the_scheme() -> None:
    assert {slug(row["field"]) for row in tables.rows("policy_fields")} == set(
        dict(schemes.fields())
    )


def test_fields_do_not_depend_on_tone_placement(read) -> None:
    old, new = "Thủy lợi, hòa giải, hóa chất, y tế.", "Thuỷ lợi, hoà giải, hoá chất, y tế."

    assert fields.of(read(old)) == fields.of(read(new))
