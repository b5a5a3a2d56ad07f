"""Documents: who issued them, when, and what about, in whatever order it is told."""

import pytest

DOCUMENT = "Quyết định số 12/QĐ-UBND"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[D Quyết định số 12/QĐ-UBND] ngày 3/2/2017 của [A UBND tỉnh] về cấp "
            "đất.", ("UBND tỉnh", "2017-02-03", "cấp đất")),
        ("[D Quyết định số 12/QĐ-UBND], ngày 3/2/2017, của [A UBND tỉnh] giao [A Sở Y tế] kiểm "
            "tra.", ("UBND tỉnh", "2017-02-03", "giao Sở Y tế kiểm tra")),
        ("Ngày 3/2/2017, [A UBND tỉnh] đã ban hành [D Quyết định số 12/QĐ-UBND] về việc cấp "
            "đất.", ("UBND tỉnh", "2017-02-03", "cấp đất")),
        ("[A UBND tỉnh] vừa có [D Quyết định số 12/QĐ-UBND] phê duyệt quy hoạch, trong đó nêu "
            "rõ.", ("UBND tỉnh", None, "phê duyệt quy hoạch")),
        ("Chủ tịch [A UBND tỉnh] [P Lê An] đã ký [D Quyết định số 12/QĐ-UBND].", ("UBND tỉnh", None, None)),
        ("Thủ tướng [A Chính phủ] [P Lê An] vừa ký [D Quyết định số "
            "12/QĐ-UBND].", ("Thủ tướng Chính phủ", None, None)),
        ("Việc này theo [D Quyết định số 12/QĐ-UBND] do [A UBND tỉnh] ban hành ngày "
            "3/2/2017.", ("UBND tỉnh", "2017-02-03", None)),
        ("Tại [D Quyết định số 12/QĐ-UBND], [A UBND tỉnh] cũng yêu cầu làm rõ.",
            ("UBND tỉnh", None, None)),
        ("Tại [D Quyết định số 12/QĐ-UBND] vừa ban hành, [A UBND tỉnh] cũng yêu cầu làm rõ.",
            ("UBND tỉnh", None, None)),
        ("Thực hiện chỉ đạo của [A UBND tỉnh] ([D Quyết định số 12/QĐ-UBND] ngày 3/2/2017), đất được cấp.",
            ("UBND tỉnh", "2017-02-03", None)),
        ("Thực hiện kết luận của [A UBND tỉnh] tại [D Quyết định số 12/QĐ-UBND], đất được cấp.",
            ("UBND tỉnh", None, None)),
        ("[A UBND tỉnh] đã quyết định hỗ trợ người dân ([D Quyết định số 12/QĐ-UBND] ngày 3/2/2017).",
            ("UBND tỉnh", "2017-02-03", None)),
        ("[A UBND tỉnh] đã giao [A Sở Y tế] thực hiện tại [D Quyết định số 12/QĐ-UBND] ngày 3/2/2017.",
            ("UBND tỉnh", "2017-02-03", None)),
        ("[A UBND tỉnh] yêu cầu [A Sở Y] theo quy định tại [D Quyết định số 12/QĐ-UBND] ngày 3/2/2017.",
            (None, "2017-02-03", None)),
        ("[A UBND tỉnh] đã gửi [A Sở Y tế] [D Quyết định số 12/QĐ-UBND] ngày 3/2/2017.",
            ("UBND tỉnh", "2017-02-03", None)),
        ("Như [A UBND tỉnh] đã nêu tại [D Quyết định số 12/QĐ-UBND] ngày 3/2/2017, việc này khó.",
            ("UBND tỉnh", "2017-02-03", None)),
        ("[D Quyết định số 12/QĐ-UBND] bổ sung, sửa đổi mức thu được áp dụng.",
            (None, None, "bổ sung, sửa đổi mức thu được áp dụng")),
        ("[D Quyết định số 12/QĐ-UBND] năm 2017 được thực hiện.", (None, "2017", None)),
        ("Thực hiện nghiêm [D Quyết định số 12/QĐ-UBND] của Thủ tướng về tăng cường quản lý.",
            ("Thủ tướng Chính phủ", None, "tăng cường quản lý")),
        ("Theo [D Quyết định số 12/QĐ-UBND] của [A Bộ Chính trị] khóa XI về luân chuyển cán bộ.",
            ("Bộ Chính trị", None, "luân chuyển cán bộ")),
        ("[D Quyết định số 12/QĐ-UBND] của [A Bộ Y tế] và [A Bộ Công an] quy định giấy khám sức khỏe.",
            ("Bộ Y tế", None, "quy định giấy khám sức khỏe")),
        ("[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND] truyền đạt ý kiến của Chủ tịch.",
            ("UBND tỉnh", None, "truyền đạt ý kiến của Chủ tịch")),
        ("Trong [D Quyết định số 12/QĐ-UBND] ngày 3/2/2017, [O Hội Bảo vệ trẻ em] đề nghị làm rõ.",
            ("Hội Bảo vệ trẻ em", "2017-02-03", "đề nghị làm rõ")),
        ("[A Bộ Tài chính] đã gửi [D Quyết định số 12/QĐ-UBND] về việc giám sát.",
            ("Bộ Tài chính", None, "giám sát")),
        ("[D Quyết định số 12/QĐ-UBND] ngày 3/2/2017 do Thủ trưởng [A Cơ quan Cảnh sát điều tra] ký.",
            ("Cơ quan Cảnh sát điều tra", "2017-02-03", None)),
        ("[A UBND tỉnh] ra [D Quyết định số 12/QĐ-UBND] nhằm sửa đổi mức thu phí.",
            ("UBND tỉnh", None, "sửa đổi mức thu phí")),
        ("[A Cục Thuế], [A Bộ Tài chính] ra [D Quyết định số 12/QĐ-UBND].", ("Cục Thuế", None, None)),
        ("Nêu tại [D Quyết định số 12/QĐ-UBND] của [A UBND tỉnh] về “Phát triển viễn "
            "thông”.", ("UBND tỉnh", None, "Phát triển viễn thông")),
        ("Theo [D Quyết định số 12/QĐ-UBND] của [A UBND tỉnh] (quy định giá nước sạch) thì phí tăng.",
            ("UBND tỉnh", None, "quy định giá nước sạch")),
        ("[A UBND tỉnh] ra [D Quyết định số 12/QĐ-UBND] ký lúc 9h về việc cấp đất.",
            ("UBND tỉnh", None, "cấp đất")),
        ("[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND] thu hồi đất của ông [P Lê An] với diện tích "
            "200m2.", ("UBND tỉnh", None, "thu hồi đất của ông Lê An")),
        ("[D Quyết định số 12/QĐ-UBND] về quản lý đê điều đã xác định rõ trách nhiệm.",
            (None, None, "quản lý đê điều")),
        ("Căn cứ [D Quyết định số 12/QĐ-UBND] quy định giá đất, hộ dân được bồi thường.",
            (None, None, "quy định giá đất")),
        ("[D Quyết định số 12/QĐ-UBND] gửi [A Sở Y tế] do ông [P Lê An] ký về việc mua thuốc.",
            (None, None, "mua thuốc")),
        ("[D Quyết định số 12/QĐ-UBND] ngày 3/2/2017 do ông [P Lê An] – Phó Chủ tịch [A UBND tỉnh] ký.",
            ("UBND tỉnh", "2017-02-03", None)),
        ("[D Quyết định số 12/QĐ-UBND] do Chủ tịch [A UBND tỉnh], [P Lê An] ký ngày 3/2/2017.",
            ("UBND tỉnh", "2017-02-03", None)),
        ("Khu đất được [A UBND tỉnh] phê duyệt quy hoạch theo [D Quyết định số 12/QĐ-UBND].",
            ("UBND tỉnh", None, None)),
        ("[D Quyết định số 12/QĐ-UBND] về giá nước vừa được [A UBND tỉnh] ký ban hành hôm qua, ngày "
            "3/2/2017.", ("UBND tỉnh", "2017-02-03", "giá nước")),
        ("Ngày 3/2/2017, [A Sở Địa chính] (nay là [A Sở Xây dựng]) có [D Quyết định số 12/QĐ-UBND].",
            ("Sở Địa chính", "2017-02-03", None)),
        ("Ngày 3/2/2017, [O Công ty Hoa Sen] đã có [D Quyết định số 12/QĐ-UBND] gửi [A Sở Y tế].",
            ("Công ty Hoa Sen", "2017-02-03", None)),
        ("[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND] gửi [A Sở Y tế] về vấn đề quy hoạch [L Sơn Hải].",
            ("UBND tỉnh", None, "gửi Sở Y tế về vấn đề quy hoạch Sơn Hải")),
        ("[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND] gửi [A Sở Y tế] thẩm định kế hoạch tuyển dụng.",
            ("UBND tỉnh", None, "gửi Sở Y tế thẩm định kế hoạch tuyển dụng")),
        ("[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND] về chính sách vùng cao ([D Nghị định 5]) đã từng "
            "bước giúp dân.", ("UBND tỉnh", None, "chính sách vùng cao")),
        ("Theo [D Quyết định số 12/QĐ-UBND] của [A UBND tỉnh] sửa đổi một số điều, khoản của quy chế, xã "
            "họp.",
            ("UBND tỉnh", None, "sửa đổi một số điều, khoản của quy chế")),
        ("[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND] về năm an toàn giao thông, cũng như nội dung [D Nghị "
            "định 5].", ("UBND tỉnh", None, "năm an toàn giao thông")),
    ],
)  # fmt: skip
def test_issuings_are_read(state, marked: str, expected: tuple[str | None, ...]) -> None:
    (one,) = state("issued", marked)

    assert one["document"] == DOCUMENT
    assert (one.get("issuer"), one.get("date"), one.get("title")) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Theo [D Luật Báo chí], cơ quan báo chí phải đính chính.",
        "[A UBND tỉnh] thực hiện [D Luật Báo chí].",
        "[A Sở Y tế] đang lấy ý kiến về dự thảo [D Quy chế làm việc] của [A Bộ Y tế].",
        "[A UBND tỉnh] trình tờ trình về việc thông qua [D Đề án sắp xếp xã].",
        "[A Sở] xây dựng “[D Đề án phát triển báo chí]”.",
        "Theo quy định tại [D Nghị định số 12], [A Bộ Y tế] yêu cầu các sở báo cáo.",
        "Sáng nay sẽ có 2 nội dung: [A Quốc hội] biểu quyết thông qua [D Luật Thủy lợi]; bế mạc.",
        "Bổ sung vào [D Dự án hồ Tả Trạch] do [A Bộ Y tế] quản lý.",
        "Vận hành [D Dự án Bến Thành - Suối Tiên] vào tháng 7/2024.",
    ],
)
def test_what_is_drafted_or_only_named_is_not_issued(state, marked: str) -> None:
    assert state("issued", marked) == []


@pytest.mark.parametrize(
    ("marked", "issuer"),
    [
        (
            "Với 88% tán thành, [A Quốc hội] đã biểu quyết thông qua dự thảo [D Luật Thủy lợi].",
            "Quốc hội",
        ),
        ("[D Luật Thủy lợi] đã được [A Quốc hội] khóa XIV thông qua tại kỳ họp.", "Quốc hội"),
        ("“[D Luật Thủy lợi]” đã được [A Quốc hội] thông qua.", "Quốc hội"),
    ],
)
def test_what_is_adopted_is_issued(state, marked: str, issuer: str) -> None:
    (one,) = state("issued", marked)

    assert (one["document"], one["issuer"]) == ("Luật Thủy lợi", issuer)


def test_mentions_of_one_document_complete_each_other(state) -> None:
    (one,) = state(
        "issued",
        "[A UBND tỉnh] có [D Quyết định số 12/QĐ-UBND]. Nội dung [D Quyết định số 12/QĐ-UBND] "
        "ngày 3/2/2017 được công bố.",
    )

    assert (one["issuer"], one["date"]) == ("UBND tỉnh", "2017-02-03")


@pytest.mark.parametrize("verb", ["phê duyệt", "ban hành"])
def test_what_a_decision_approves_has_its_issuer(state, verb: str) -> None:
    found = state(
        "issued",
        f"[D Quyết định số 12/QĐ-UBND] của [A UBND tỉnh] {verb} [D Chương trình nước sạch].",
    )

    assert {one["document"]: one["issuer"] for one in found} == {
        DOCUMENT: "UBND tỉnh",
        "Chương trình nước sạch": "UBND tỉnh",
    }


def test_a_bare_year_behind_a_treaty_is_its_date(state) -> None:
    (one,) = state("issued", "Các bên tôn trọng [D Công ước về Luật Biển] 1982.")

    assert one["date"] == "1982"


def test_a_row_of_documents_shares_its_issuer(state) -> None:
    behind = state(
        "issued",
        "Theo [D Quyết định số 5/QĐ-BYT], [D Quyết định số 6/QĐ-BYT] của [A Bộ Y tế], giá giảm.",
    )
    before = state(
        "issued",
        "[A UBND tỉnh] có [D Công văn 8/UBND-VX] ngày 3/2/2017, [D Công văn 9/UBND-VX] ngày 4/2/2017.",
    )

    assert {one["issuer"] for one in behind} == {"Bộ Y tế"}
    assert [(one["issuer"], one["date"]) for one in before] == [
        ("UBND tỉnh", "2017-02-03"),
        ("UBND tỉnh", "2017-02-04"),
    ]


def test_documents_of_other_codes_share_no_issuer(state) -> None:
    found = state(
        "issued", "Theo [D Nghị quyết 9/NQ-CP], [D Quyết định 6/QĐ-TTg] của [A Chính phủ]."
    )

    assert [one["document"] for one in found] == ["Quyết định 6/QĐ-TTg"]


def test_what_founds_a_body_is_not_issued_by_it(state) -> None:
    (one,) = state(
        "issued", "[A Ban Nội chính] được thành lập theo [D Quyết định 1/QĐ-TW] ngày 3/2/2017."
    )

    assert "issuer" not in one


def test_the_prime_minister_needs_no_body_beside_the_office(state) -> None:
    (one,) = state("issued", "Thủ tướng vừa ký [D Chỉ thị số 24] về kỳ thi.")

    assert (one["issuer"], one["title"]) == ("Thủ tướng Chính phủ", "kỳ thi")


def test_the_number_of_a_project_is_no_number_of_a_document(state) -> None:
    assert state("issued", "[D Dự án 8] triển khai nhiều nội dung ở tỉnh.") == []


def test_what_comes_with_an_act_is_issued_as_the_act_is(state) -> None:
    found = state(
        "issued",
        "Hai bên thực hiện [D Quy chế phối hợp] ban hành kèm theo [D Quyết định số 5/QĐ-UBND] ngày 3/4/2019 "
        "của [A UBND tỉnh].",
    )

    assert [(one["document"], one["issuer"], one["date"]) for one in found] == [
        ("Quy chế phối hợp", "UBND tỉnh", "2019-04-03"),
        ("Quyết định số 5/QĐ-UBND", "UBND tỉnh", "2019-04-03"),
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Tại [D công văn 12/BTC-TCT] ngày 4/5/2018, [A Bộ Tài chính] hướng dẫn các cục thuế rà soát.",
            ("Bộ Tài chính", "2018-05-04", "hướng dẫn các cục thuế rà soát")),
        ("[A Sở A] báo cáo tại [D tờ trình 12/TTr-SA] ngày 4/5/2018, [A Sở Nội vụ] đề nghị xét.",
            ("Sở A", "2018-05-04", None)),
        ("Tại [D Nghị định 12/NĐ-CP] ngày 4/5/2018, [A Bộ A] được giao việc.", (None, "2018-05-04", None)),
        ("[A Sở Y tế] phát đi [D Thông báo số 7/TB-SYT] về ca bệnh mới.", ("Sở Y tế", None, "ca bệnh mới")),
        ("[D Thông báo số 7/TB-SYT] được [A Sở Y tế] phát đi chiều 5/4/2020.",
            ("Sở Y tế", "2020-04-05", None)),
        ("[D Nghị quyết số 7/NQ-HĐND] đã được [A HĐND tỉnh] khóa IX, kỳ họp thứ 9 thông qua ngày 9/12/2019.",
            ("HĐND tỉnh", "2019-12-09", None)),
        ("[D Thông tư số 7/TT-BCT] vừa được [A Bộ Công Thương] ban hành, quy định chi tiết về xăng dầu.",
            ("Bộ Công Thương", None, "quy định chi tiết về xăng dầu")),
        ("[D Luật Giáo dục đại học] (2012) nói rõ.", (None, "2012", None)),
        ("[D Bộ luật Lao động] sửa đổi năm 2012 nói rõ.", (None, "2012", None)),
        ("[D Nghị quyết TW4]: “Một số vấn đề cấp bách hiện nay” được thực hiện.",
            (None, None, "Một số vấn đề cấp bách hiện nay")),
        ("[D Quy định số 47-QĐ/TW] “Về những điều đảng viên không được làm” được thực hiện.",
            (None, None, "những điều đảng viên không được làm")),
    ],
)  # fmt: skip
def test_letters_that_speak_acts_passed_and_years_in_brackets(
    state, marked: str, expected: tuple[str | None, ...]
) -> None:
    (one,) = state("issued", marked)

    assert (one.get("issuer"), one.get("date"), one.get("title")) == expected


def test_who_approves_a_plan_by_an_act_issues_both(state) -> None:
    found = state(
        "issued",
        "[A Chính phủ] đã phê duyệt [D Đề án Dược liệu] tại [D Quyết định số 611/QĐ-CP] ngày 4/5/2019.",
    )

    assert {(one["document"], one["issuer"]) for one in found} == {
        ("Đề án Dược liệu", "Chính phủ"),
        ("Quyết định số 611/QĐ-CP", "Chính phủ"),
    }


@pytest.mark.parametrize(
    "marked",
    [
        "[A Chính phủ] giao [A Ngân hàng Nhà nước] ban hành [D Chiến lược tài chính] vào năm 2020.",
        "Đại biểu đề nghị [A Quốc hội] sớm thông qua [D Nghị quyết về xử lý nợ xấu].",
        "Hồ sơ được trình [A Quốc hội] thông qua [D Nghị quyết về xử lý nợ xấu].",
    ],
)
def test_what_a_body_is_asked_to_issue_is_not_issued(state, marked: str) -> None:
    assert [one for one in state("issued", marked) if "issuer" in one or "date" in one] == []


def test_what_was_asked_for_and_is_done_is_issued(state) -> None:
    (one,) = state(
        "issued", "Theo đề nghị, [A Quốc hội] đã thông qua [D Nghị quyết về xử lý nợ xấu]."
    )

    assert one["issuer"] == "Quốc hội"


def test_each_number_of_a_row_is_issued(state) -> None:
    found = state(
        "issued", "Các [D Nghị định 29], [D 178] và [D 67] của [A Chính phủ] đều có hiệu lực."
    )

    assert {(one["document"], one["issuer"]) for one in found} == {
        ("Nghị định 29", "Chính phủ"),
        ("178", "Chính phủ"),
        ("67", "Chính phủ"),
    }


@pytest.mark.parametrize(
    "marked",
    [
        "Các nước bàn với [D Hiệp định 15/HĐ] về số phận của hiệp định này.",
        "Theo khoản 1 Điều 9 [D Bộ luật Tố tụng dân sự số 92/2035/QH13] về trả lại đơn, tòa trả đơn.",
    ],
)
def test_what_is_told_of_an_act_or_of_its_article_is_no_subject(state, marked: str) -> None:
    assert [one for one in state("issued", marked) if "title" in one] == []


def test_a_law_that_only_a_number_names_has_a_subject(state) -> None:
    (one,) = state("issued", "Theo [D Luật số 92/2035/QH13] về tín ngưỡng, xã họp.")

    assert one["title"] == "tín ngưỡng"
