"""Companies by the word of their own, without the head of their name."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        (
            "Công ty CP Tập đoàn Masan đạt lãi. Năm nay Masan mở rộng; cổ phiếu Masan tăng.",
            ["Công ty CP Tập đoàn Masan", "Masan", "Masan"],
        ),
        ("Lãnh đạo T&T Group trao quà", ["T&T Group"]),
        (
            "thành viên có Toray Industries; JXTG Holdings và Nomura Holdings.",
            ["Toray Industries", "JXTG Holdings", "Nomura Holdings"],
        ),
        ("Đại diện hãng Hitachi cho biết máy Hitachi tốt", ["hãng Hitachi", "Hitachi"]),
        (
            "Công ty TNHH Nam Triệu bị phạt. Phía Nam Triệu không nhận lỗi.",
            ["Công ty TNHH Nam Triệu", "Nam Triệu"],
        ),
        ("công bố của Toyota Việt Nam cho thấy", ["Toyota Việt Nam"]),
        ("Kết quả hôm qua: Bến Tre FC thắng; BRIX Motors thua.", ["Bến Tre FC", "BRIX Motors"]),
        ("The Brixton Times viết. Theo tờ Brixton Times, giá tăng.", ["The Brixton Times", "Brixton Times"]),
        (
            "Tổ chức Hải dương Quốc tế (OCI) cảnh báo; OCI nêu tên Cơ quan Khí tượng Na Uy.",
            ["Tổ chức Hải dương Quốc tế", "OCI", "OCI", "Cơ quan Khí tượng Na Uy"],
        ),
        (
            "Hãng hàng không Golden Lotus Airways (GLA) bị phạt. GLA chưa trả lời, khách của GLA chờ.",
            ["Hãng hàng không Golden Lotus Airways", "GLA", "GLA", "GLA"],
        ),
        (
            "Công ty cổ phần Xây lắp Phương Sơn (Phương Sơn JSC) khởi công. Phía Phương Sơn JSC cho biết",
            ["Công ty cổ phần Xây lắp Phương Sơn", "Phương Sơn JSC", "Phương Sơn JSC"],
        ),
        (
            "Đại sứ quán Hoa Kỳ, Đảng Cộng sản Cuba, Giáo hội Phật giáo Việt Nam",
            ["Đại sứ quán Hoa Kỳ", "Đảng Cộng sản Cuba", "Giáo hội Phật giáo Việt Nam"],
        ),
        (
            "nguyên Giám đốc Nhà máy giấy Bãi Bằng; cổ phần hóa cảng Cửa Việt",
            ["Nhà máy giấy Bãi Bằng", "cảng Cửa Việt"],
        ),
        (
            "Công ty TNHH Tân Á có 90 thợ. Trong thời gian điều hành công ty, ông đã vay vốn.",
            ["Công ty TNHH Tân Á", "công ty"],
        ),
        (
            "Công ty CP bóng đèn Bình Quang (mã chứng khoán: BQC) lãi. Bà mua cổ phiếu BQC, có vốn tại BQC.",
            ["Công ty CP bóng đèn Bình Quang", "BQC"],
        ),
        (
            "Tập đoàn Sông Mây xây sai phép. Đã nhiều lần Sông Mây bị phạt; khởi tố Sông Mây là đúng.",
            ["Tập đoàn Sông Mây", "Sông Mây", "Sông Mây"],
        ),
        (
            "Công ty cổ phần Bóng đèn Bình Quang đạt lãi. Giám đốc Bình Quang nói Bình Quang sẽ tăng vốn.",
            ["Công ty cổ phần Bóng đèn Bình Quang", "Bình Quang", "Bình Quang"],
        ),
    ],
)  # fmt: skip
def test_a_word_of_its_own_stands_for_the_company(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations


@pytest.mark.parametrize(
    ("text", "organizations"),
    [
        ("Công ty TNHH Nam Triệu bị phạt. Ông Nam Triệu kể lại.", ["Công ty TNHH Nam Triệu"]),
        (
            "Công ty Sông Mây bị phạt vì xả thải ra chợ Sông Mây. Người dân Sông Mây lo.",
            ["Công ty Sông Mây"],
        ),
        (
            "Hiệp hội Sông Mây họp. Người dân ở Sông Mây lo lắng.",
            ["Hiệp hội Sông Mây"],
        ),
        ("Công ty Hồng Hà in phim Hồng Hà. Xem Hồng Hà Plaza.", ["Công ty Hồng Hà"]),
        ("Công ty TNHH Tân Á đến. Các công ty khác, một công ty con, công ty mẹ.", ["Công ty TNHH Tân Á"]),
        ("hãng Hitachi bán tivi Hitachi Vision", ["hãng Hitachi"]),
        ("Cô gái giương bảng trên võ đài QMA.", []),
        ("Bạn trai Jack Quellbank của cô đến.", []),
        (
            "Trung tâm Kết nối khách hàng Brixton (TTKNKH) mở cửa; cuộc gọi đến các TTKNKH tăng.",
            ["Trung tâm Kết nối khách hàng Brixton", "TTKNKH"],
        ),
        ("Ban tổ chức QBA bốc thăm. Ban Chuyên môn QBA đã họp.", []),
        ("chính quyền các hãng Việt Nam", []),
        ("Công ty Điện lực Hà Nội báo lỗi tại Hà Nội", ["Công ty Điện lực Hà Nội"]),
        ("Cơ quan chức năng Việt Nam và các tổ chức quốc tế", []),
        ("Tổ chức Hội nghị xúc tiến đầu tư quốc tế tại Huế", []),
        ("hình thức đối tác PPP và doanh nghiệp FDI", []),
        ("Hiệp hội Doanh nghiệp (DN) tỉnh, các DN", ["Hiệp hội Doanh nghiệp (DN) tỉnh"]),
        ("Ủy ban đã gặp các đoàn thể thao quốc tế", []),
        ("vào thành tựu chung của ngành KHXH Việt Nam", []),
        ("Nữ hoàng Miss Universe Việt Nam đến nơi", []),
        ("theo phong trào của công ty, ông đi làm", []),
    ],
)  # fmt: skip
def test_products_persons_and_kinds_are_no_companies(
    found: Find, text: str, organizations: list[str]
) -> None:
    assert found(text, "organization") == organizations
