"""Agreements by their titles, and by who they are between."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "40 năm ngày ký Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào, tại Sơn La",
            ["Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"],
        ),
        (
            "ký Hiệp định về hợp tác phòng, chống tội phạm hôm nay",
            ["Hiệp định về hợp tác phòng, chống tội phạm"],
        ),
        (
            "Hiệp định thương mại tự do Việt Nam - Hàn Quốc mở cửa, "
            "Hiệp định Thương mại tự do Việt Nam - Liên minh châu Âu có hiệu lực",
            [
                "Hiệp định thương mại tự do Việt Nam - Hàn Quốc",
                "Hiệp định Thương mại tự do Việt Nam - Liên minh châu Âu",
            ],
        ),
        (
            "triển khai Tuyên bố tầm nhìn chung về hợp tác quốc phòng đến năm 2025 mà hai bên đã ký",
            ["Tuyên bố tầm nhìn chung về hợp tác quốc phòng đến năm 2025"],
        ),
        ("hai nước đã ra Tuyên bố chung Việt Nam - Lào", ["Tuyên bố chung Việt Nam - Lào"]),
        ("hai bên ra Tuyên bố chung đánh giá tình hình giữa Việt Nam và Nga", []),
        (
            "gồm Thỏa thuận về kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào năm 2017;",
            ["Thỏa thuận về kế hoạch hợp tác giữa Chính phủ Việt Nam và Chính phủ Lào năm 2017"],
        ),
        (
            "ký Bản ghi nhớ về hợp tác pháp luật, Hiệp định dẫn độ và Hiệp định tương trợ tư pháp",
            [
                "Bản ghi nhớ về hợp tác pháp luật",
                "Hiệp định dẫn độ",
                "Hiệp định tương trợ tư pháp",
            ],
        ),
        (
            "theo Công ước của Liên hợp quốc về quyền trẻ em của Việt Nam",
            ["Công ước của Liên hợp quốc về quyền trẻ em"],
        ),
        (
            "thực hiện Tuyên bố về ứng xử của các bên ở Biển Đông (DOC)",
            ["Tuyên bố về ứng xử của các bên ở Biển Đông", "DOC"],
        ),
        ("đã ký Thỏa thuận Hợp tác mới giữa hai hãng", ["Thỏa thuận Hợp tác"]),
        (
            "theo Hiệp định Thương mại tự do giữa Việt Nam và Liên minh Kinh tế Á - Âu và Nghị định thư "
            "về hỗ trợ nghề cá.",
            [
                "Hiệp định Thương mại tự do giữa Việt Nam và Liên minh Kinh tế Á - Âu",
                "Nghị định thư về hỗ trợ nghề cá",
            ],
        ),
        ("hai nước ký Hiệp định Biên giới trên bộ", ["Hiệp định Biên giới trên bộ"]),
        ("gia nhập Công ước số 97 của tổ chức này", ["Công ước số 97"]),
        # The text ends with the title.
        ("Hai bên ký Thỏa thuận hợp tác", ["Thỏa thuận hợp tác"]),
        # The year is its date.
        ("Hiệp định Paris năm 2015 có hiệu lực", ["Hiệp định Paris"]),
        # Agreements in general.
        ("hai bên đạt thỏa thuận về giá và các hiệp định đã ký", []),
        ("Tuyên bố này gây chú ý. Hiệp định này có hiệu lực", []),
    ],
)
def test_an_agreement_is_its_title(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("đã có Văn bản 178 gửi Bộ Tài chính", ["Văn bản 178"]),
        ("tại văn bản 567 ngày 10/5/2007", ["văn bản 567"]),
        ("nhờ Dự án 8, phụ nữ trong xã", ["Dự án 8"]),
        ("Dự án 3 tầng, văn bản 5 trang", []),
    ],
)
def test_a_bare_number_cites(found: Find, text: str, documents: list[str]) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Tuyên bố về ứng xử của các bên ở Biển Đông (DOC) và COP; thực hiện DOC đầy đủ",
            ["Tuyên bố về ứng xử của các bên ở Biển Đông", "DOC", "DOC"],
        ),
        (
            "sớm đạt được Bộ quy tắc ứng xử của các bên ở Biển Đông (COC). Chủ tịch",
            ["Bộ quy tắc ứng xử của các bên ở Biển Đông", "COC"],
        ),
        (
            "ký Thỏa thuận hợp tác giữa tỉnh Lào Cai và tỉnh Brest; Bản ghi nhớ khác",
            ["Thỏa thuận hợp tác giữa tỉnh Lào Cai và tỉnh Brest"],
        ),
        (
            "phê chuẩn Hiệp định Thương mại tự do Việt Nam - EU và hoan nghênh Thủ tướng",
            ["Hiệp định Thương mại tự do Việt Nam - EU"],
        ),
        (
            "triển khai Thỏa thuận đối tác về thích ứng với biến đổi khí hậu, hai bên",
            ["Thỏa thuận đối tác về thích ứng với biến đổi khí hậu"],
        ),
        ("ký Hiệp định thương mại tự do (FTA); một FTA khác", ["Hiệp định thương mại tự do"]),
        ("tuân thủ Hiến chương Liên hợp quốc và luật pháp quốc tế", ["Hiến chương Liên hợp quốc"]),
        (
            "phù hợp với Công ước quốc tế về quyền trẻ em. Theo",
            ["Công ước quốc tế về quyền trẻ em"],
        ),
        ("theo Điều 24 Điều lệ Công đoàn Việt Nam năm 2009", ["Điều lệ Công đoàn Việt Nam"]),
        ("theo Điều lệ của Công ty, Điều lệ này", []),
        (
            "khai thác Hiệp định Thương mại tự do Việt Nam - Liên minh Kinh tế Á - Âu đã có hiệu lực",
            ["Hiệp định Thương mại tự do Việt Nam - Liên minh Kinh tế Á - Âu"],
        ),
        (
            "ký Nghị định thư giữa Chính phủ Việt Nam và Chính phủ Lào về hỗ trợ sản xuất. Hai bên",
            ["Nghị định thư giữa Chính phủ Việt Nam và Chính phủ Lào về hỗ trợ sản xuất"],
        ),
        (
            "ký Tuyên bố chung về tăng cường quan hệ đối tác giữa Việt Nam và Cuba. Sau đó",
            ["Tuyên bố chung về tăng cường quan hệ đối tác giữa Việt Nam và Cuba"],
        ),
        ("việc phê duyệt Nghị định thư 7 về quá cảnh hải quan", ["Nghị định thư 7"]),
        ("theo thỏa thuận giữa Việt Nam và Cuba, hàng đã đến", []),
    ],
)
def test_charters_parties_and_foreign_initials(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "lợi ích của Hiệp định thương mại tự do giữa Việt Nam và EAEU mang lại",
            ["Hiệp định thương mại tự do giữa Việt Nam và EAEU"],
        ),
        (
            "phê chuẩn Hiệp định về biên giới giữa nước Cộng hòa xã hội chủ nghĩa Việt Nam và Vương quốc "
            "Campuchia vào chiều nay",
            [
                "Hiệp định về biên giới giữa nước Cộng hòa xã hội chủ nghĩa Việt Nam và Vương quốc "
                "Campuchia"
            ],
        ),
        (
            "việc ký Hiệp định bổ sung Hiệp định mua bán điện được hoãn",
            ["Hiệp định bổ sung Hiệp định mua bán điện"],
        ),
        (
            "ký Biên bản ghi nhớ hợp tác đầu tư Dự án xây dựng cầu Tân Hải. Hai bên",
            ["Biên bản ghi nhớ hợp tác đầu tư Dự án xây dựng cầu Tân Hải"],
        ),
        ("nói về Hiệp định Đối tác xuyên Ấn Độ Dương", ["Hiệp định Đối tác xuyên Ấn Độ Dương"]),
        ("lần thứ 3 Hiệp định Kinh tế Toàn diện", ["Hiệp định Kinh tế Toàn diện"]),
        ("đã ký 12 Hiệp định thương mại", []),
        ("theo khuôn khổ hiệp định CPTPP sẽ", ["hiệp định CPTPP"]),
        ("mở cửa theo CPTPP và EVFTA.", ["CPTPP", "EVFTA"]),
        (
            "thực hiện Tuyên bố ứng xử của các bên trên Biển Đông (DOC)",
            ["Tuyên bố ứng xử của các bên trên Biển Đông", "DOC"],
        ),
        ("lãnh đạo hai nước đã ra Thông cáo chung của chuyến thăm", ["Thông cáo chung"]),
        ("thừa nhận trong bản Tuyên bố chung dù còn bất đồng", ["Tuyên bố chung"]),
        (
            "theo Công ước khung của Liên hợp quốc về biến đổi khí hậu năm 1992",
            ["Công ước khung của Liên hợp quốc về biến đổi khí hậu"],
        ),
        (
            "ký Hiệp định Mua bán, trao đổi hàng hóa và dịch vụ vận tải tại cửa khẩu",
            ["Hiệp định Mua bán, trao đổi hàng hóa và dịch vụ vận tải"],
        ),
        ("đàm phán Hiệp định hàng hải, ký Bản ghi nhớ khác", ["Hiệp định hàng hải"]),
        ("tuân thủ Công ước Basel bằng cách giảm rác", ["Công ước Basel"]),
    ],
)
def test_agreements_by_more_sides_and_on_others(
    found: Find, text: str, documents: list[str]
) -> None:
    assert found(text, "document") == documents
