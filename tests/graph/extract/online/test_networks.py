"""Social networks that stand for their companies, and companies whose names hold other bodies' words."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations", "systems"),
    [
        ("ký với đại diện Zalo. Người dân dùng Zalo.", ["Zalo"], ["Zalo"]),
        ("Giám đốc phát triển của Zalo nói.", [], ["Zalo"]),
        ("nhân viên của Facebook", ["Facebook"], []),
        ("các tập đoàn của Mỹ như Facebook, TikTok bị phạt", ["Facebook", "TikTok"], []),
        ("Sáng nay, Facebook cũng cam kết gỡ bỏ.", ["Facebook"], []),
        ("đăng trên mạng xã hội như Facebook, Zalo", [], ["Facebook", "Zalo"]),
    ],
)
def test_a_network_is_a_company_by_its_people_and_deeds(
    found: Find, text: str, organizations: list[str], systems: list[str]
) -> None:
    assert found(text, "organization") == organizations
    assert found(text, "system") == systems


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Công ty TNHH Đầu tư và Thương mại Trường Mây Việt Nam bị phạt.",
            ["Công ty TNHH Đầu tư và Thương mại Trường Mây Việt Nam"],
        ),
        (
            "Công ty TNHH Liên doanh Thành phố Đế Vương bị phạt.",
            ["Công ty TNHH Liên doanh Thành phố Đế Vương"],
        ),
        (
            "ống do Công ty CP đầu tư xây dựng và kinh doanh nước sạch (Viwara) vận hành",
            ["Công ty CP đầu tư xây dựng và kinh doanh nước sạch", "Viwara"],
        ),
        ("Các đại biểu Nhóm HRDWG họp.", ["Nhóm HRDWG"]),
    ],
)
def test_words_of_schools_and_towns_in_names_of_companies(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations
