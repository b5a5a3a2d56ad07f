"""What a text names in short is what it names in full."""

import pytest

from graph.model import Document
from graph.reading import read
from graph.resolve import short_forms


def entities(text: str) -> list[tuple[str, str]]:
    reading = read(Document("short", text))
    labels = {entity.key: entity.label for entity in reading.entities}
    return [(text[one.start : one.end], labels[one.entity]) for one in reading.mentions]


@pytest.mark.parametrize(
    ("text", "short", "whole"),
    [
        (
            "Đoàn thanh tra đất đai tại xã Phù Long. Dân tại Phù Long đồng tình.",
            "Phù Long",
            "xã Phù Long",
        ),
        ("Thủ đô Hà Nội mở rộng. Năm nay Hà Nội đẹp.", "Thủ đô Hà Nội", "thành phố Hà Nội"),
        (
            "Khởi công cao tốc Ba Bể – Chợ Mới. Dọc đường cao tốc Ba Bể - Chợ Mới có trạm.",
            "đường cao tốc Ba Bể - Chợ Mới",
            "cao tốc Ba Bể – Chợ Mới",
        ),
        (
            "Theo Nghị định 116/2010/NĐ-CP của Chính phủ, Nghị định 116 có hiệu lực.",
            "Nghị định 116",
            "Nghị định 116/2010/NĐ-CP",
        ),
        (
            "Quốc hội thảo luận Luật Giáo dục đại học. Luật GDĐH có 12 chương.",
            "Luật GDĐH",
            "Luật Giáo dục đại học",
        ),
        (
            "Công ty cổ phần Bóng đèn Điện Sáng lãi lớn. Công ty Điện Sáng trả cổ tức.",
            "Công ty Điện Sáng",
            "Công ty cổ phần Bóng đèn Điện Sáng",
        ),
        (
            "Hội đồng quản trị Công ty cổ phần Thanh toán Sao Biển (SABIPAS) họp. SABIPAS lãi lớn.",
            "SABIPAS",
            "Công ty cổ phần Thanh toán Sao Biển",
        ),
        (
            "Bộ Công an Việt Nam và Bộ Công an Lào hợp tác. Hôm qua, Bộ Công an họp báo.",
            "Bộ Công an Việt Nam",
            "Bộ Công an",
        ),
        ("Sản phụ L.T.H nhập viện. Sau đó chị H qua đời.", "H", "L.T.H"),
    ],
)
def test_a_short_name_means_the_full_one(text: str, short: str, whole: str) -> None:
    assert dict(entities(text))[short] == whole


def test_a_head_alone_means_the_body_that_the_article_is_about() -> None:
    text = "Bộ Xây dựng họp. " * 4 + "Bộ Tư pháp góp ý. Sau đó Bộ đã trả lời."
    assert dict(entities(text))["Bộ"] == "Bộ Xây dựng"
    assert dict(entities("Bộ Xây dựng họp. Bộ Tư pháp góp ý. Bộ đã trả lời."))["Bộ"] == "Bộ Tư pháp"


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Nghị định 16 và Nghị định 116/2010/NĐ-CP.", "Nghị định 16", "Nghị định 116/2010/NĐ-CP"),
        (
            "Bàn về Luật Quản lý nợ công và Luật Quản lý nợ công (sửa đổi).",
            "Luật Quản lý nợ công",
            "Luật Quản lý nợ công (sửa đổi)",
        ),
    ],
)
def test_others_stay_apart(text: str, one: str, other: str) -> None:
    found = dict(entities(text))
    assert found[one] != found[other]


def test_a_short_name_that_two_share_means_none() -> None:
    names = ["xã Đồng Tâm", "phường Đồng Tâm", "Đồng Tâm"]
    assert short_forms.places(names)["đồng tâm"] == "Đồng Tâm"
    assert short_forms.initials("h", ["l.t.h", "n.h"]) is None
    assert short_forms.number("20", ["20/2017", "20/2018"]) == "20"
