"""Who issues a document: companies and world bodies, licences, signers without a body, lists, letters."""

import pytest

DOCUMENT = "Quyết định số 12/QĐ-UBND"
_D = f"[D {DOCUMENT}]"


@pytest.mark.parametrize(
    ("marked", "issuer", "date"),
    [
        (f"{_D} của [O Hội đồng Bảo an Liên hợp quốc] kêu gọi dừng bắn.",
            "Hội đồng Bảo an Liên hợp quốc", None),
        (f"Theo {_D} ngày 3/2/2017 của [O Công ty Hòa Phát], nhà máy dừng.",
            "Công ty Hòa Phát", "2017-02-03"),
        (f"Số giấy phép: {_D}, [A Bộ Y tế], ngày 3/2/2017.", "Bộ Y tế", "2017-02-03"),
        (f"{_D}, [A Bộ Y tế] cấp ngày 3/2/2017.", "Bộ Y tế", "2017-02-03"),
        (f"{_D} cấp ngày 3/2/2017 bởi [A Bộ Y tế].", "Bộ Y tế", "2017-02-03"),
        (f"Chủ tịch nước [P Lê An] ký {_D}.", "Chủ tịch nước", None),
        (f"Phó Thủ tướng [P Lê An] vừa ký {_D}.", "Chính phủ", None),
        (f"Thủ tướng [P Lê An] có {_D} về phòng dịch.", "Thủ tướng Chính phủ", None),
        (f"Theo {_D} do Tổng [A Thanh tra Chính phủ] [P Lê An] ký ban hành, ba lô đất bị thu hồi.",
            "Thanh tra Chính phủ", None),
        (f"{_D} vừa được Thủ tướng [P Lê An] ký ban hành.", "Thủ tướng Chính phủ", None),
        (f"[A Chính phủ] ban hành {_D} hồi tháng 4/2017.", "Chính phủ", "2017-04"),
        (f"{_D} của [A Bộ Y tế] ra đời vào tháng 4/2017.", "Bộ Y tế", "2017-04"),
        (f"[A Bộ Y tế] đã có ý kiến trả lời tại {_D}.", "Bộ Y tế", None),
        (f"[A Bộ Y tế] trả lời bằng {_D}.", "Bộ Y tế", None),
        (f"[A Bộ Y tế] vừa gửi các tỉnh {_D}.", "Bộ Y tế", None),
        (f"[A Tòa án tỉnh] tuyên {_D}.", "Tòa án tỉnh", None),
        (f"Theo quy định của [A Bộ Y tế] tại {_D}, thuốc miễn phí.", "Bộ Y tế", None),
        (f"Trong {_D} gửi [A UBND tỉnh], [A Bộ Y tế] yêu cầu phòng dịch.", "Bộ Y tế", None),
        (f"Bằng {_D}, [A UBND tỉnh] đã thu hồi 5 ha đất.", "UBND tỉnh", None),
        (f"{_D} nêu trên được [A UBND tỉnh] gửi ngày 3/2/2017.", "UBND tỉnh", "2017-02-03"),
        (f"[A Sở Y tế] ban hành các văn bản: {_D} ngày 3/2/2017.", "Sở Y tế", "2017-02-03"),
        (f"[A Chính phủ] đã ban hành nhiều nghị định mới như: {_D}.", "Chính phủ", None),
        (f"[A Cục Quản lý Dược] ([A Bộ Y tế]) có {_D}.", "Cục Quản lý Dược", None),
        (f"Hôm nay (3/2/2017), [A Bộ Y tế] đã có {_D}.", "Bộ Y tế", "2017-02-03"),
        (f"Cần phát huy {_D} [A Bộ Y tế] về tiêm chủng.", "Bộ Y tế", None),
        (f"Việc [A Bộ Y tế] ban hành sớm {_D} giúp các trạm.", "Bộ Y tế", None),
        (f"[L tỉnh Lào Cai] đã ban hành {_D} hồi tháng 4/2017.", "tỉnh Lào Cai", "2017-04"),
        (f"Theo {_D} ngày 3/2/2017 về giá thuốc, [A Bộ Y tế] có đưa ra hai mức.",
            "Bộ Y tế", "2017-02-03"),
    ],
)  # fmt: skip
def test_issuers_are_told_in_many_ways(state, marked: str, issuer: str, date: str | None) -> None:
    (fact,) = state("issued", marked)

    assert (fact["issuer"], fact.get("date")) == (issuer, date)


@pytest.mark.parametrize(
    "marked",
    [
        "Phải trình Thủ tướng phê duyệt [D Kế hoạch hành động quốc gia].",
        f"[O Công ty Hòa Phát] được cấp {_D}.",
        f"[O Công ty Hòa Phát] vừa được cấp lại {_D}.",
        "Khu đất thuộc [D Dự án Hồ Tràm] của [O Công ty Hòa Phát].",
        f"[A UBND tỉnh] chưa trình [A HĐND tỉnh] {_D}.",
        "[A Bộ Y tế] đang nghiên cứu để ban hành [D Quy chuẩn về nước sạch].",
        "Cần phải có một [D Nghị quyết về nước sạch] do [A Quốc hội] ban hành.",
        "Việc [A Quốc hội] ban hành [D Nghị quyết về nước sạch] là rất cần thiết.",
        "Theo [D Quy hoạch Điện sửa đổi], năm 2030 sẽ có thêm ba nhà máy.",
        "[L Nga] và [L Lào] đã ký [D Hiệp định hàng hải].",
        f"{_D} quy định trong vòng 15 ngày sẽ cấp giấy phép.",
        f"{_D} hướng dẫn hoạt động này đã ra đời chín năm.",
    ],
)
def test_what_is_only_wanted_or_owned_is_not_issued(state, marked: str) -> None:
    assert state("issued", marked) == []


def test_the_subject_stands_behind_the_passive(state) -> None:
    (fact,) = state("issued", f"{_D} vừa được ban hành yêu cầu các bộ rà soát.")

    assert fact["title"] == "yêu cầu các bộ rà soát"


def test_a_proposal_is_issued_by_who_submits_it(state) -> None:
    (fact,) = state("issued", "[A Bộ Nội vụ] vừa trình [A Chính phủ] [D Tờ trình số 12/TTr-BNV].")

    assert fact["issuer"] == "Bộ Nội vụ"


@pytest.mark.parametrize(
    ("marked", "document", "issuer", "date"),
    [
        (
            "Chủ tịch nước [P Lê An] và Tổng thống [P Juan Pérez] đã ký [D Tuyên bố chung về hợp tác].",
            "Tuyên bố chung về hợp tác",
            "Chủ tịch nước",
            None,
        ),
        (
            "Triển khai [D Thỏa thuận về hợp tác] mà hai bên đã ký kết vào tháng 1/2017.",
            "Thỏa thuận về hợp tác",
            None,
            "2017-01",
        ),
        (
            "[D Hiệp ước Hòa bình] được ký kết tại [L Paris] ngày 3/2/2017.",
            "Hiệp ước Hòa bình",
            None,
            "2017-02-03",
        ),
    ],
)
def test_agreements_have_their_day_and_who_signs(
    state, marked: str, document: str, issuer: str | None, date: str | None
) -> None:
    (fact,) = state("issued", marked)

    assert (fact["document"], fact.get("issuer"), fact.get("date")) == (document, issuer, date)


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("về phát triển nhà ở xã hội là 25 m2", "phát triển nhà ở xã hội"),
        ("về phát triển thủy sản thật sự là cú hích", "phát triển thủy sản"),
        ("về vận tải bằng xe ô tô quy định hợp đồng phải có chữ ký", "vận tải bằng xe ô tô"),
        (
            "về phát triển doanh nghiệp, hội nghị lần thứ 2 này đánh giá lại",
            "phát triển doanh nghiệp",
        ),
        ("thực hiện chỉ tiêu lao động qua đào tạo", "thực hiện chỉ tiêu lao động qua đào tạo"),
        ("quy định chi tiết một số điều của luật", "quy định chi tiết một số điều của luật"),
        ("về bảo hành xe máy đã hết hiệu lực từ tháng 7", "bảo hành xe máy"),
        ("về nuôi cá lồng cũng đã quy định cụ thể mật độ", "nuôi cá lồng"),
        ("về các nội dung đã quy định tại luật", "các nội dung đã quy định tại luật"),
        ("về quản lý bến thủy chính là vướng mắc", "quản lý bến thủy"),
        ("về nhà ở thương mại là đã cởi trói cho dân", "nhà ở thương mại"),
        ("về dạy nghề diễn ra sáng 4/5", "dạy nghề"),
        ("về lễ hội diễn ra trên sông", "lễ hội diễn ra trên sông"),
        ("về trồng rừng, như: chưa có quỹ đất", "trồng rừng"),
        ("về thuế đất có hướng dẫn: người nộp kê khai", "thuế đất"),
        ("về việc xã cần có hướng dẫn cụ thể", "xã cần có hướng dẫn cụ thể"),
        ("về cấp nước quy định: “Hộ dân được cấp”", "cấp nước"),
        ("về thoát nước được đăng tải, nhiều người góp ý", "thoát nước"),
        ("về an toàn lao động, [A UBND tỉnh] phạt ông chủ 5 triệu đồng", "an toàn lao động"),
        ("về hội chợ xuân và [A Quốc hội] thông qua [D Luật 5/2016/QH14]", "hội chợ xuân"),
        ("về lập tổ hòa giải và sau khi có tổ thì dân yên", "lập tổ hòa giải"),
    ],
)
def test_subjects_end_where_the_sentence_goes_on(state, told: str, title: str) -> None:
    fact = state("issued", f"{_D} {told}.")[0]

    assert fact["title"] == title


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Căn cứ khoản 7 Điều 1 {} về bán hàng rong, phường phạt bà chủ", "bán hàng rong"),
        ("Theo quy định tại điểm a, khoản 3, Điều 17 {} về đò ngang, bến phải đóng", "đò ngang"),
        (
            "Theo {} về tổ chức, hoạt động và nhân sự của đội, xã đã lập đội",
            "tổ chức, hoạt động và nhân sự của đội",
        ),
        (
            "Theo {} về phòng thuộc sở của tỉnh, thành phố trực thuộc Trung ương, sở thừa người",
            "phòng thuộc sở của tỉnh, thành phố trực thuộc Trung ương",
        ),
        (
            "Theo {} về sửa đổi, bổ sung, bãi bỏ một số điều của luật, phí đã giảm",
            "sửa đổi, bổ sung, bãi bỏ một số điều của luật",
        ),
    ],
)
def test_subjects_of_what_is_followed_end_before_the_clause(state, told: str, title: str) -> None:
    (fact,) = state("issued", f"{told.format(_D)}.")

    assert fact["title"] == title


@pytest.mark.parametrize(
    "marked",
    [
        f"{_D} cho biết bến đò đã đóng.",
        f"{_D} quy định, việc chở khách phải có áo phao.",
        f"[A UBND tỉnh] ban hành {_D} quy định từ ngày 1/7 bến đò phải đóng.",
        f"{_D} về tổng thể đã gỡ vướng cho dân.",
        f"{_D} nêu rõ mức phạt ở bến, về việc này sở không đồng ý.",
        "[D Dự án cầu Tân Hạ] về công tác xây lắp đã xong.",
    ],
)
def test_what_is_told_of_an_act_is_not_its_subject(state, marked: str) -> None:
    assert [one for one in state("issued", marked) if "title" in one] == []


def test_a_project_by_its_number_has_a_subject(state) -> None:
    (fact,) = state("issued", "[A UBND tỉnh] triển khai [D Dự án 8] về bình đẳng giới.")

    assert fact["title"] == "bình đẳng giới"
