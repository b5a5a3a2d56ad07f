"""Sanctions: measures against persons, honours taken back, fines."""

import pytest

AN = "Lê An"


@pytest.mark.parametrize(
    ("marked", "subject", "authority"),
    [
        ("[A Ban Bí thư] quyết định thi hành kỷ luật ông [P Lê An] bằng hình thức cảnh "
            "cáo.", "cảnh cáo", "Ban Bí thư"),
        ("[A Đảng ủy Sở] đã kỷ luật khiển trách đối với ông [P Lê An].", "khiển trách", "Đảng ủy Sở"),
        ("Ông [P Lê An] bị đình chỉ công tác từ ngày 15/11/2016.", "đình chỉ công tác", None),
        ("Ông [P Lê An] đã bị [A Ủy ban Kiểm tra] xử lý kỷ luật với hình thức cảnh "
            "cáo.", "cảnh cáo", "Ủy ban Kiểm tra"),
        ("[A Bộ Y tế] đã thi hành kỷ luật bằng hình thức giáng chức, bố trí, điều động sang đơn vị "
            "khác đối với ông [P Lê An].", "giáng chức", "Bộ Y tế"),
        ("Bộ trưởng [A Bộ Công Thương] đã ký quyết định buộc thôi việc đối với ông [P Lê "
            "An].", "buộc thôi việc", "Bộ Công Thương"),
        ("Ông [P Lê An] đã bị kỷ luật.", "kỷ luật", None),
        ("[A Quốc hội] nghe quyết định kỷ luật ông [P Lê An] của [A Trung ương].", "kỷ luật", "Trung ương"),
        ("[A Ủy ban Kiểm tra] đã quyết định cách chức tất cả các chức vụ trong [A Đảng] đối với ông "
            "[P Lê An].", "cách chức tất cả các chức vụ trong Đảng", "Ủy ban Kiểm tra"),
        ("[A Ban Bí thư] quyết định cách chức Bí thư [A Ban cán sự] đối với ông [P Lê "
            "An].", "cách chức Bí thư Ban cán sự", "Ban Bí thư"),
        ("Chủ tịch nước [P Vũ Nam] ký quyết định hủy bỏ danh hiệu [W Anh hùng Lao động] đối với "
            "ông [P Lê An].", "hủy bỏ danh hiệu Anh hùng Lao động", "Chủ tịch nước"),
    ],
)  # fmt: skip
def test_measures_are_read(state, marked: str, subject: str, authority: str) -> None:
    found = [one for one in state("sanction", marked) if one.get("target") == AN]

    assert [(one["subject"], one.get("authority")) for one in found] == [(subject, authority)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Năm 2017, [A Sở Y tế] kiểm tra 68 cơ sở; 13 đơn vị bị xử phạt hành chính, tổng số tiền "
            "xử phạt 190 triệu đồng.", {"authority": "Sở Y tế", "count": 13, "amount": 190_000_000}),
        ("[A UBND tỉnh] xử phạt [O Công ty Dệt] 672 triệu "
            "đồng.", {"authority": "UBND tỉnh", "target": "Công ty Dệt", "amount": 672_000_000}),
        ("[O Công ty Dệt] bị [A UBND tỉnh] xử phạt 1,2 tỷ "
            "đồng.", {"authority": "UBND tỉnh", "target": "Công ty Dệt", "amount": 1_200_000_000}),
        ("[A Sở Y tế] đã xử phạt bằng hình thức cảnh cáo, nhắc nhở đối với 10 chủ đầu tư.",
            {"authority": "Sở Y tế", "count": 10}),
        ("[A Sở Y tế] ra [D quyết định số 126] với mức phạt bằng tiền là 40 triệu đồng.",
            {"authority": "Sở Y tế", "amount": 40_000_000}),
        ("[O Công ty Dệt] bị [A Cục Cạnh tranh] - [A Bộ Công Thương] phạt 40 triệu đồng.",
            {"authority": "Cục Cạnh tranh", "target": "Công ty Dệt", "amount": 40_000_000}),
        ("Theo [A Sở Y tế], một hộ kinh doanh vừa bị [A UBND phường] xử phạt 2 triệu đồng.",
            {"authority": "UBND phường", "amount": 2_000_000}),
        ("Nhiều nhất là [O Công ty Dệt] với mức tiền phạt 1,6 tỉ đồng.",
            {"target": "Công ty Dệt", "amount": 1_600_000_000}),
        ("Công ty [O Hoa Sen] bị phạt 30 triệu đồng.", {"target": "Hoa Sen", "amount": 30_000_000}),
        ("Một hộ dân vừa bị xử phạt 2 triệu đồng. Hộ này bị [A UBND phường] xử phạt 2 triệu đồng.",
            {"authority": "UBND phường", "amount": 2_000_000}),
        ("[A Sở Y tế] tạm ngưng hoạt động của 2 phòng khám.",
            {"authority": "Sở Y tế", "count": 2, "subject": "tạm ngưng hoạt động"}),
        ("[A UBND xã] đình chỉ hoạt động 9 tháng đối với 6 cơ sở sản xuất.",
            {"authority": "UBND xã", "count": 6, "subject": "đình chỉ hoạt động"}),
        ("[A UBND tỉnh] đã đình chỉ hoạt động cây xăng này một tháng.",
            {"authority": "UBND tỉnh", "subject": "đình chỉ hoạt động"}),
        ("[A UBND xã] đã quyết định đình chỉ hoạt động [O cơ sở mầm non Hoa].",
            {"authority": "UBND xã", "target": "cơ sở mầm non Hoa", "subject": "đình chỉ hoạt động"}),
    ],
)  # fmt: skip
def test_fines_are_read(state, marked: str, expected: dict[str, object]) -> None:
    (one,) = state("sanction", marked)

    assert one == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[A Ủy ban Kiểm tra] đề nghị thi hành kỷ luật cảnh cáo ông [P Lê An].",
        "[D Nghị định 167] quy định xử phạt vi phạm hành chính.",
        "Phạt tiền từ 60.000 đồng đến 80.000 đồng đối với người đi bộ.",
        "Đội bóng chỉ còn cách chức vô địch một điểm, [P Lê An] nói.",
        "Ông [P Lê An] có thể bị khiển trách.",
        "[A Sở Y tế] đề nghị thu hồi giấy phép của [O Phòng khám A].",
        "[A Tỉnh ủy] đề nghị kỷ luật 15 đảng viên.",
        "Dự án bị phạt chậm, cần 17.995 tỷ đồng.",
        "Đó là lời phê bình của đồng chí [P Lê An].",
        "Các đồng chí tự phê bình trước [A Chi bộ].",
        "Nhà phê bình [P Lê An] dự lễ.",
    ],
)
def test_proposals_and_provisions_are_none(state, marked: str) -> None:
    assert state("sanction", marked) == []


def test_a_list_of_names_shares_the_measure(state) -> None:
    found = state(
        "sanction",
        "[A Đảng ủy] quyết định khiển trách các đồng chí: [P Lê An], Ủy viên [A Ban A], Giám đốc "
        "[A Sở B]; [P Vũ Nam], Phó Giám đốc [A Sở B].",
    )

    assert {(one["target"], one["subject"]) for one in found} == {
        (AN, "khiển trách"),
        ("Vũ Nam", "khiển trách"),
    }


@pytest.mark.parametrize(
    ("marked", "targets"),
    [
        ("Các ông [P Lê An] và [P Vũ Nam] bị cảnh cáo.", {"Lê An", "Vũ Nam"}),
        ("Hiện, ông [P Lê An], ông [P Vũ Nam] đã bị cách chức.", {"Lê An", "Vũ Nam"}),
        ("Theo ông [P Lê An], ông [P Vũ Nam] đã bị cảnh cáo.", {"Vũ Nam"}),
        ("[A UBND huyện] đình chỉ công tác 15 ngày đối với ông [P Lê An], [P Vũ Nam].", {"Lê An", "Vũ Nam"}),
        (
            "[A UBND tỉnh] khiển trách 2 người khác, gồm: ông [P Lê An] - Trưởng [A phòng A], ông"
            " [P Vũ Nam].",
            {"Lê An", "Vũ Nam"},
        ),
        (
            "[A Ban Bí thư] cách tất cả các chức vụ trong Đảng (Phó Bí thư [A Tỉnh ủy]) đối với ông"
            " [P Lê An].",
            {"Lê An"},
        ),
    ],
)  # fmt: skip
def test_everyone_named_is_a_target(state, marked: str, targets: set[str]) -> None:
    assert {one["target"] for one in state("sanction", marked)} == targets


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Ông [P Lê An] bị khai trừ ra khỏi [A Đảng].", {("Lê An", "khai trừ ra khỏi Đảng", None)}),
        ("[A Công an tỉnh] đã tước danh hiệu [A Công an nhân dân] đối với trung úy [P Lê An].",
            {("Lê An", "tước danh hiệu Công an nhân dân", "Công an tỉnh")}),
        ("Nguyên Bí thư [A Huyện ủy] [P Lê An] bị cảnh cáo.", {("Lê An", "cảnh cáo", None)}),
        ("Hiệu trưởng [P Lê An] và hiệu phó [A Trường A] [P Vũ Nam] đã bị cách chức.",
            {("Lê An", "cách chức", None), ("Vũ Nam", "cách chức", None)}),
        ("Ba bác sĩ bị đình chỉ công tác để điều tra là ông [P Lê An] (Giám đốc), ông [P Vũ Nam] "
            "(phòng vật tư).", {("Lê An", "đình chỉ công tác", None), ("Vũ Nam", "đình chỉ công tác", None)}),
        ("[A Huyện ủy] quyết định kỷ luật ông [P Lê An] bằng hình thức khiển trách; ông [P Vũ Nam] bằng "
            "hình thức cảnh cáo.",
            {("Lê An", "khiển trách", "Huyện ủy"), ("Vũ Nam", "cảnh cáo", "Huyện ủy")}),
        ("Bà [P Lê An] phải nhận mức kỷ luật khiển trách.", {("Lê An", "khiển trách", None)}),
        ("[A Hội] quyết định kỷ luật cảnh cáo đối với họa sỹ [P Lê An].", {("Lê An", "cảnh cáo", "Hội")}),
        ("Hai doanh nghiệp bị rút giấy phép hoạt động, gồm: [O Công ty A] và [O Công ty B].",
            {("Công ty A", "rút giấy phép hoạt động", None), ("Công ty B", "rút giấy phép hoạt động", None)}),
        ("[A Sở Y tế] xử phạt [O Công ty A] 70 triệu đồng, đồng thời đình chỉ hoạt động 3 tháng.",
            {("Công ty A", None, "Sở Y tế"), ("Công ty A", "đình chỉ hoạt động", "Sở Y tế")}),
        ("[A Sở Y tế] xử phạt [O Công ty A] 70 triệu đồng vì quảng cáo sai sự thật.",
            {("Công ty A", "quảng cáo sai sự thật", "Sở Y tế")}),
        ("[O Công ty A] (quận 1); [O Công ty B] (quận 2) bị phạt mỗi doanh nghiệp 40 triệu đồng.",
            {("Công ty A", None, None), ("Công ty B", None, None)}),
    ],
)  # fmt: skip
def test_who_suffers_what_from_whom(
    state, marked: str, expected: set[tuple[str | None, ...]]
) -> None:
    found = state("sanction", marked)

    assert {(one["target"], one.get("subject"), one.get("authority")) for one in found} == expected


def test_each_of_several_fines_has_its_own_sum(state) -> None:
    found = state(
        "sanction",
        "[A Sở TT&TT] xử phạt [A Báo A] 50 triệu đồng, [A Báo B] 40 triệu đồng và [A Báo C] 10 triệu đồng.",
    )

    assert {one["target"]: one["amount"] for one in found} == {
        "Báo A": 50_000_000,
        "Báo B": 40_000_000,
        "Báo C": 10_000_000,
    }


@pytest.mark.parametrize(
    ("marked", "count", "subject"),
    [
        ("[A Đảng ủy Sở] đã thi hành kỷ luật 15 đảng viên.", 15, "kỷ luật"),
        ("[A Đảng ủy Sở] báo cáo: 24 cán bộ, công chức bị xử lý kỷ luật.", 24, "kỷ luật"),
        ("[A Đảng ủy Sở] khiển trách 3 tổ chức đảng.", 3, "khiển trách"),
        ("[A Sở Y tế] báo cáo: hơn 7.000 cán bộ y tế đã bị kỷ luật.", 7000, "kỷ luật"),
        ("[A UBND quận] ra quyết định đình chỉ công tác 2 cô giáo.", 2, "đình chỉ công tác"),
        ("[A Sở Y tế] đã tạm đình chỉ 3 cán bộ liên quan.", 3, "tạm đình chỉ"),
        ("Ba cán bộ đánh bạc trong [A UBND xã] bị kỷ luật khiển trách.", 3, "khiển trách"),
        ("[A Huyện ủy] khiển trách đối với 3/9 cán bộ đánh bạc.", 3, "khiển trách"),
        ("[A Bộ Công Thương] đã thu hồi giấy phép của 12 doanh nghiệp.", 12, "thu hồi giấy phép"),
    ],
)
def test_those_disciplined_are_counted(state, marked: str, count: int, subject: str) -> None:
    (one,) = state("sanction", marked)

    assert (one["count"], one["subject"]) == (count, subject)


@pytest.mark.parametrize(
    ("marked", "target", "authority", "subject"),
    [
        ("[A Thủ tướng Chính phủ] phê bình [A UBND tỉnh] chậm giải ngân.",
            "UBND tỉnh", "Thủ tướng Chính phủ", "phê bình"),
        ("[A Ban Bí thư] quyết định thi hành kỷ luật [A Ban Thường vụ] nhiệm kỳ 2015-2020 bằng hình "
            "thức cảnh cáo.", "Ban Thường vụ", "Ban Bí thư", "cảnh cáo"),
        ("[A Đảng ủy Sở] bị kỷ luật khiển trách.", "Đảng ủy Sở", None, "khiển trách"),
        ("[A Sở Y tế] thu hồi giấy phép hoạt động của [O Phòng khám A].",
            "Phòng khám A", "Sở Y tế", "thu hồi giấy phép hoạt động"),
        ("[O Phòng khám A] bị [A Sở Y tế] tước giấy phép hoạt động 3 tháng.",
            "Phòng khám A", "Sở Y tế", "tước giấy phép hoạt động"),
        ("[A Bộ Công Thương] thu hồi giấy chứng nhận đăng ký bán hàng đa cấp của [O Công ty A].",
            "Công ty A", "Bộ Công Thương", "thu hồi giấy chứng nhận đăng ký bán hàng đa cấp"),
        ("[O Công ty A] vừa bị cơ quan quản lý thu hồi giấy phép.", "Công ty A", None, "thu hồi giấy phép"),
        ("[A Bộ TT&TT] đình bản 3 tháng đối với [A Báo A].", "Báo A", "Bộ TT&TT", "đình bản"),
    ],
)  # fmt: skip
def test_bodies_are_reprimanded_and_stopped(
    state, marked: str, target: str, authority: str, subject: str
) -> None:
    (one,) = state("sanction", marked)

    assert (one["target"], one.get("authority"), one["subject"]) == (target, authority, subject)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Sở Y tế] xử phạt hành chính [O Công ty A] với mức phạt 70 triệu đồng.",
            {"authority": "Sở Y tế", "target": "Công ty A", "amount": 70_000_000}),
        ("[A Sở Y tế] xử phạt với tổng số tiền 35 triệu đồng đối với [O Công ty A].",
            {"authority": "Sở Y tế", "target": "Công ty A", "amount": 35_000_000}),
        ("[A Công an huyện] đã xử phạt 25 trường hợp, phạt tiền 125 triệu đồng.",
            {"authority": "Công an huyện", "count": 25, "amount": 125_000_000}),
    ],
)  # fmt: skip
def test_the_parts_of_one_fine_are_one(state, marked: str, expected: dict[str, object]) -> None:
    assert state("sanction", marked) == [expected]


def test_each_count_of_a_row_is_a_sanction_of_its_own(state) -> None:
    found = state(
        "sanction",
        "[A Ban Thường vụ Huyện ủy] đã thi hành kỷ luật 3 tổ chức đảng và hơn 45 đảng viên.",
    )

    assert [(one["count"], one["authority"]) for one in found] == [
        (3, "Ban Thường vụ Huyện ủy"),
        (45, "Ban Thường vụ Huyện ủy"),
    ]


def test_the_items_of_a_list_have_the_authority_that_the_first_one_names(state) -> None:
    found = state(
        "sanction",
        "[A Ủy ban Kiểm tra] kết luận như sau: Khiển trách đối với ông [P Lê An], Giám đốc "
        "[A Sở Y tế], nguyên Bí thư [A Huyện ủy]; bà [P Vũ Hoa], Chánh [A Văn phòng]. "
        "Kỷ luật cảnh cáo với 2 phó [A Ban Dự án], gồm: ông [P Đỗ Minh], [P Hồ Tú].",
    )

    assert [(one["target"], one["subject"].lower(), one["authority"]) for one in found] == [
        ("Lê An", "khiển trách", "Ủy ban Kiểm tra"),
        ("Vũ Hoa", "khiển trách", "Ủy ban Kiểm tra"),
        ("Đỗ Minh", "cảnh cáo", "Ủy ban Kiểm tra"),
        ("Hồ Tú", "cảnh cáo", "Ủy ban Kiểm tra"),
    ]


def test_a_sum_told_of_something_else_is_no_fine(state) -> None:
    told = "[A Cục Thuế] đã xử phạt 7.500 DN khai hóa đơn trị giá 141 tỷ đồng."

    assert state("sanction", told) == [{"authority": "Cục Thuế", "count": 7500}]


def test_a_measure_is_told_once_by_its_name(state) -> None:
    told = "Ông [P Lê An] bị cảnh cáo. Ông [P Lê An] đã bị kỷ luật."

    assert [one["subject"] for one in state("sanction", told)] == ["cảnh cáo"]


def test_a_row_of_bodies_is_blamed_by_whom_the_text_told_before(state) -> None:
    found = state(
        "sanction",
        "[A UBND tỉnh] phê bình [A Sở Y tế], [A Phòng Kế hoạch] (trước là [A Phòng Vật tư]) và [A Trung "
        "tâm Dược]. Ông [P Lê An] cũng bị phê bình. [A UBND xã]; [A Trạm Y tế] bị phê bình.",
    )

    assert {(one["target"], one["authority"]) for one in found} == {
        ("Sở Y tế", "UBND tỉnh"),
        ("Phòng Kế hoạch", "UBND tỉnh"),
        ("Trung tâm Dược", "UBND tỉnh"),
        ("Lê An", "UBND tỉnh"),
        ("UBND xã", "UBND tỉnh"),
        ("Trạm Y tế", "UBND tỉnh"),
    }


def test_another_measure_has_an_authority_of_its_own(state) -> None:
    found = state(
        "sanction",
        "[A UBND tỉnh] quyết định cảnh cáo ông [P Lê An]. Bà [P Vũ Lan] bị khiển trách.",
    )

    assert [(one["target"], one.get("authority")) for one in found] == [
        ("Lê An", "UBND tỉnh"),
        ("Vũ Lan", None),
    ]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A Ban Bí thư] khai trừ ông [P Lê An] ra khỏi [A Đảng].",
            {"authority": "Ban Bí thư", "target": AN, "subject": "khai trừ"}),
        ("[A Bộ Tư lệnh] đã tạm đình chỉ ông [P Lê An] để điều tra.",
            {"authority": "Bộ Tư lệnh", "target": AN, "subject": "tạm đình chỉ"}),
        ("[A Sở Y tế] có văn bản phê bình ông [P Lê An].",
            {"authority": "Sở Y tế", "target": AN, "subject": "phê bình"}),
        ("[A Ban Bí thư] kỷ luật ông [P Lê An].",
            {"authority": "Ban Bí thư", "target": AN, "subject": "kỷ luật"}),
        ("24 bãi giữ xe bị [A UBND quận] rút giấy phép.",
            {"authority": "UBND quận", "count": 24, "subject": "rút giấy phép"}),
        ("4 đồng chí bị [A Ban Bí thư] kỷ luật bằng hình thức khiển trách.",
            {"authority": "Ban Bí thư", "count": 4, "subject": "khiển trách"}),
        ("Bộ trưởng [P Lê An]: Hơn 7.000 cán bộ y tế đã bị kỷ luật.", {"count": 7000, "subject": "kỷ luật"}),
        ("[A Sở Xây dựng] buộc [O Công ty Dệt] ngừng hoạt động.",
            {"authority": "Sở Xây dựng", "target": "Công ty Dệt", "subject": "ngừng hoạt động"}),
        ("[O Công ty Dệt] bị cấm đấu thầu 5 năm.", {"target": "Công ty Dệt", "subject": "cấm đấu thầu"}),
        ("[A Sở Xây dựng] ra quyết định đình chỉ hoạt động kinh doanh đối với [O Công ty Dệt].",
            {"authority": "Sở Xây dựng", "target": "Công ty Dệt",
            "subject": "đình chỉ hoạt động kinh doanh"}),
    ],
)  # fmt: skip
def test_measures_in_other_words_are_read(state, marked: str, expected: dict[str, object]) -> None:
    assert state("sanction", marked) == [expected]


@pytest.mark.parametrize(
    "marked",
    ["Tàu Hải Âu 86 đã bị tạm dừng hoạt động.", "Một số dự án đã bị thu hồi giấy phép xây dựng."],
)
def test_names_and_some_are_not_counted(state, marked: str) -> None:
    assert state("sanction", marked) == []


@pytest.mark.parametrize(
    ("marked", "subject", "authority"),
    [
        ("[A Ban Bí thư] quyết định cách chức đối với Giám đốc [A Sở Y tế] [P Lê An].",
            "cách chức", "Ban Bí thư"),
        ("[A Ban Bí thư] kỷ luật cảnh cáo Chủ tịch [A UBND xã] [P Lê An].", "cảnh cáo", "Ban Bí thư"),
        ("[A Ban Bí thư] khiển trách nguyên Trưởng phòng Nội vụ [P Lê An].", "khiển trách", "Ban Bí thư"),
        ("[A UBND tỉnh] ra quyết định khiển trách với Thứ trưởng [A Bộ Y tế] - bà [P Lê An] vì có liên "
            "quan.", "khiển trách", "UBND tỉnh"),
        ("Như [A báo Dân] đã đưa tin, [A UBND tỉnh] đã ra quyết định khiển trách ông [P Lê An].",
            "khiển trách", "UBND tỉnh"),
        ("Ông [P Lê An] bị Chủ tịch [A UBND tỉnh] xử lý kỷ luật bằng hình thức cảnh cáo.",
            "cảnh cáo", "UBND tỉnh"),
        ("[A Ban Bí thư] quyết định kỷ luật khai trừ đảng và cách chức Bí thư [A Ban cán sự] đối với ông "
            "[P Lê An].", "khai trừ đảng và cách chức Bí thư Ban cán sự", "Ban Bí thư"),
        ("Hình thức kỷ luật cảnh cáo được áp dụng với ông [P Lê An].", "cảnh cáo", None),
    ],
)  # fmt: skip
def test_officers_without_a_title_of_courtesy(
    state, marked: str, subject: str, authority: str
) -> None:
    found = [one for one in state("sanction", marked) if one.get("target") == AN]

    assert [(one["subject"], one.get("authority")) for one in found] == [(subject, authority)]


def test_one_body_takes_several_measures_in_a_sentence(state) -> None:
    found = state(
        "sanction",
        "[A UBND tỉnh] khiển trách ông [P Lê An] và cảnh cáo Phó Giám đốc [A Sở] [P Vũ Nam].",
    )

    assert {(one["target"], one["subject"], one["authority"]) for one in found} == {
        (AN, "khiển trách", "UBND tỉnh"),
        ("Vũ Nam", "cảnh cáo", "UBND tỉnh"),
    }
