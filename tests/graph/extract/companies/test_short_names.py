"""Short names that companies go by, and foreign names that the words around them tell to be companies'."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Tập đoàn Mường Sâu xây sai phép. Khởi tố Mường Sâu vì những sai phạm.",
            ["Tập đoàn Mường Sâu", "Mường Sâu"],
        ),
        (
            "Công ty CP Bất động sản Tiến Mây mở bán Khu dân cư Tiến Mây. Tiến Mây thường hợp tác.",
            ["Công ty CP Bất động sản Tiến Mây", "Tiến Mây"],
        ),
        (
            "Công ty TNHH Bất động sản Trần Bách thành lập năm 2001. Trần Bách cũng xây nhà.",
            ["Công ty TNHH Bất động sản Trần Bách", "Trần Bách"],
        ),
        (
            "Ông Trần Bách là giám đốc Công ty Trần Bách. Theo Trần Bách, việc này khó.",
            ["Công ty Trần Bách"],
        ),
        ("HTX Toàn Cầu có đơn hàng. Tuy nhiên, Toàn Cầu cũng lỗ.", ["HTX Toàn Cầu", "Toàn Cầu"]),
        (
            "Công ty Cổ phần Kinh Mây lãi. Tổng giám đốc Kinh Mây Trần Lệ Nguyên nói.",
            ["Công ty Cổ phần Kinh Mây", "Kinh Mây"],
        ),
        (
            "Tập đoàn E-Unitor rút lui. Việc thu xếp vốn của E-Unitor chậm.",
            ["Tập đoàn E-Unitor", "E-Unitor"],
        ),
        (
            "Công ty CP Tập đoàn Thái Bình Seed bán giống. Thái Bình Seed cho nông dân mượn.",
            ["Công ty CP Tập đoàn Thái Bình Seed", "Thái Bình Seed"],
        ),
        ("Công ty Điện lực Đắk Lắk báo lỗi ở Đắk Lắk.", ["Công ty Điện lực Đắk Lắk"]),
        ("Tập đoàn Biển Đông họp. Tự do hàng hải ở Biển Đông.", ["Tập đoàn Biển Đông"]),
    ],
)
def test_what_a_company_goes_by(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Ví dụ như Talora, một công ty nhân sự. Có lần Talora thua.", ["Talora", "Talora"]),
        ("Hay như Vietbamba cũng là một hãng xe đạp.", ["Vietbamba"]),
        ("Vệ tinh do Starlora cung cấp.", ["Starlora"]),
        ("Anh là nhân viên của Starlora.", ["Starlora"]),
        ("Starlora đã niêm yết cổ phiếu.", ["Starlora"]),
        (
            "Chính phủ buộc Hikvora Canada đóng cửa. Sản phẩm của Hikvora tốt.",
            ["Hikvora Canada", "Hikvora"],
        ),
        ("Ông Elon Muskor nói. Sản phẩm của Muskor tốt.", []),
        ("Nhà sáng lập Talora John Smither nói.", []),
        (
            "xu hướng của các Indexor (Công ty chứng khoán Sông Mây)",
            ["Công ty chứng khoán Sông Mây"],
        ),
        ("tiêu thụ sản phẩm của nhà máy Alumor Nhân Cơ", []),
    ],
)
def test_who_is_told_to_be_a_company(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Theo tờ Blicker, vụ việc đã rõ; Blicker đăng tin.", ["Blicker", "Blicker"]),
        ("Trưởng ban mua hàng Sabeco đã từ chức.", ["ban mua hàng Sabeco"]),
        (
            "Bà Mai, Trưởng ban quan hệ khách hàng công ty Viwara, nói.",
            ["ban quan hệ khách hàng công ty Viwara"],
        ),
        ("Ban lãnh đạo Sabeco đã từ chức.", ["Sabeco"]),
        ("Tổng giám đốc Hanwha Energy Việt Nam nói.", ["Hanwha Energy Việt Nam"]),
        ("Phó tổng giám đốc PPJ Group, cho biết.", ["PPJ Group"]),
        ("Phó Chủ tịch Sàn chứng khoán NASDAQ đến thăm.", ["Sàn chứng khoán NASDAQ"]),
        ("niêm yết trên sàn chứng khoán NASDAQ", ["NASDAQ"]),
        (
            "Công ty Phát triển hạ tầng Cửu Long (Cửu Long CIPM) họp.",
            ["Công ty Phát triển hạ tầng Cửu Long", "Cửu Long CIPM"],
        ),
        (
            "Trong khuôn khổ Nhóm công tác về phát triển nguồn nhân lực, ngày 13/5 đã họp.",
            ["Nhóm công tác về phát triển nguồn nhân lực"],
        ),
        (
            "Hội thảo của Nhóm bạn Chủ tịch về thương mại tự do diễn ra.",
            ["Nhóm bạn Chủ tịch về thương mại tự do"],
        ),
    ],
)
def test_papers_parts_and_groups(found: Find, text: str, organizations: list[str]) -> None:
    assert found(text, "organization") == organizations


def test_who_bears_a_company_s_name_is_no_company(found) -> None:
    text = "Tập đoàn Bảo Lâm mua đất. Ông Bảo Lâm nhậm chức; hai con trai của Bảo Lâm tiếp quản."

    assert found(text, "organization") == ["Tập đoàn Bảo Lâm"]


def test_letters_of_other_words_are_no_company(found) -> None:
    text = (
        "Một công ty AI ra đời. Các nhà khoa học lo lắng vì nhờ có trí thông minh nhân tạo (AI), máy học "
        "nhanh; AI mạnh dần."
    )

    assert found(text, "organization") == ["công ty AI"]
