"""Sanctions: measures against persons, and honours and licences taken back."""

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
        ("[A Thủ tướng Chính phủ] quyết định thi hành kỷ luật bằng hình thức xóa tư cách chức vụ Chủ tịch "
            "[A UBND tỉnh] nhiệm kỳ 2016 - 2021 đối với ông [P Lê An].",
            "xóa tư cách chức vụ Chủ tịch UBND tỉnh nhiệm kỳ 2016 - 2021", "Thủ tướng Chính phủ"),
        ("[A Ban Bí thư] quyết định khai trừ ra khỏi Đảng Cộng sản Việt Nam đối với ông [P Lê An].",
            "khai trừ", "Ban Bí thư"),
        ("Chủ tịch nước [P Vũ Nam] ký quyết định hủy bỏ danh hiệu [W Anh hùng Lao động] đối với "
            "ông [P Lê An].", "hủy bỏ danh hiệu Anh hùng Lao động", "Chủ tịch nước"),
    ],
)  # fmt: skip
def test_measures_are_read(state, marked: str, subject: str, authority: str) -> None:
    found = [one for one in state("sanction", marked) if one.get("target") == AN]

    assert [(one["subject"], one.get("authority")) for one in found] == [(subject, authority)]


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


def test_whose_rule_a_measure_is_taken_under_suffers_none(state) -> None:
    told = "Ai nấy đều tiếc vì chị bị cách chức dưới sự điều hành của Chủ tịch [P Lê An]."

    assert state("sanction", told) == []


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
        ("[A Sở A] quyết định khiển trách ông [P Lê An] và Giám đốc [P Vũ Nam].", {"Lê An", "Vũ Nam"}),
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


def test_who_tells_of_measures_against_others_is_no_target(state) -> None:
    told = state("sanction", "Ông [P Lê An] cho biết 3 cán bộ bị khiển trách.")

    assert [one.get("target") for one in told] in ([], [None])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Ông [P Lê An] bị khai trừ ra khỏi [A Đảng].", {("Lê An", "khai trừ", None)}),
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


def test_a_measure_is_told_once_by_its_name(state) -> None:
    told = "Ông [P Lê An] bị cảnh cáo. Ông [P Lê An] đã bị kỷ luật."

    assert [one["subject"] for one in state("sanction", told)] == ["cảnh cáo"]


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
