"""One event gives one appointment, with its office, its action and the document it rests on."""

import pytest

P = "Trần Văn Bình"


@pytest.mark.parametrize(
    ("marked", "role", "agency", "action"),
    [
        ("[A HĐND tỉnh] đã bầu ông [P Trần Văn Bình] giữ chức Chủ tịch [A UBND "
            "tỉnh].", "Chủ tịch", "UBND tỉnh", "elected"),
        ("[A HĐND tỉnh] bầu ông [P Trần Văn Bình], Giám đốc [A Sở Y tế], làm Phó Chủ tịch [A UBND "
            "tỉnh].", "Phó Chủ tịch", "UBND tỉnh", "elected"),
        ("Hội nghị hiệp thương nhất trí cử ông [P Trần Văn Bình], Phó Chủ tịch [A Ủy ban Mặt trận], "
            "là Chủ tịch [A Ủy ban Mặt trận].", "Chủ tịch", "Ủy ban Mặt trận", "elected"),
        ("Bổ sung ông [P Trần Văn Bình], Bí thư [A Huyện ủy], vào danh sách và cử giữ chức Phó Chủ "
            "tịch [A Ủy ban Mặt trận].", "Phó Chủ tịch", "Ủy ban Mặt trận", "elected"),
        ("Hội nghị cử ông [P Lê An] dự họp và đồng ý cho ông [P Trần Văn Bình], Bí thư [A Huyện ủy], "
            "thôi giữ chức Chủ tịch [A HĐND huyện].", "Chủ tịch", "HĐND huyện", "dismissed"),
        ("Ông [P Trần Văn Bình] trúng cử Bí thư [A Huyện ủy].", "Bí thư", "Huyện ủy", "elected"),
        ("Ông [P Trần Văn Bình] được bầu vào [A Ban Chấp hành Đảng bộ "
            "tỉnh].", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh", "elected"),
        ("Hội nghị bầu bổ sung ông [P Trần Văn Bình] vào [A Ban Chấp hành Đảng bộ "
            "tỉnh].", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh", "elected"),
        ("Nhà phê bình [P Trần Văn Bình] tuyên bố từ chức Phó Chủ tịch [O Hội Nhà "
            "văn].", "Phó Chủ tịch", "Hội Nhà văn", "dismissed"),
        ("[A Bộ Nội vụ] điều động, bổ nhiệm ông [P Trần Văn Bình] làm Vụ trưởng [A Vụ Pháp "
            "chế].", "Vụ trưởng", "Vụ Pháp chế", "appointed"),
        ("Đại tá [P Trần Văn Bình] được bổ nhiệm Giám đốc [A Công an "
            "tỉnh].", "Giám đốc", "Công an tỉnh", "appointed"),
        ("Ông [P Trần Văn Bình] được giao quyền Giám đốc [A Sở Y "
            "tế].", "quyền Giám đốc", "Sở Y tế", "appointed"),
        ("Ông [P Trần Văn Bình] được luân chuyển giữ chức Bí thư [A Huyện "
            "ủy].", "Bí thư", "Huyện ủy", "transferred"),
        ("[A Bộ Chính trị] phân công ông [P Trần Văn Bình], Ủy viên [A Trung ương Đảng], giữ chức "
            "Bí thư [A Tỉnh ủy].", "Bí thư", "Tỉnh ủy", "assigned"),
        ("Tháng 4/2015, ông [P Trần Văn Bình] trở thành Giám đốc [A Sở Y tế].",
            "Giám đốc", "Sở Y tế", "appointed"),
        ("Ông [P Trần Văn Bình] bị chuyển xuống làm chuyên viên trực thuộc [A Sở Y tế].",
            "chuyên viên", "Sở Y tế", "transferred"),
        ("Ông [P Trần Văn Bình] nhận nhiệm vụ mới là Hiệu trưởng [A Trường Chính trị].",
            "Hiệu trưởng", "Trường Chính trị", "transferred"),
        ("Bà [P Lê An] thay ông [P Trần Văn Bình] nhận nhiệm vụ mới tại cương vị Vụ trưởng [A Vụ Pháp chế].",
            "Vụ trưởng", "Vụ Pháp chế", "transferred"),
        ("[A Quốc hội] cho thôi nhiệm vụ làm đại biểu [A Quốc hội] đối với ông [P Trần Văn Bình].",
            "đại biểu", "Quốc hội", "dismissed"),
        ("[A Ban Bí thư] cho ông [P Trần Văn Bình] thôi giữ chức Bí thư [A Tỉnh "
            "ủy].", "Bí thư", "Tỉnh ủy", "dismissed"),
        ("[A HĐND tỉnh] miễn nhiệm chức vụ Chủ tịch [A UBND tỉnh] đối với ông [P Trần Văn "
            "Bình].", "Chủ tịch", "UBND tỉnh", "dismissed"),
        ("[A Ban Bí thư] quyết định cách chức Bí thư [A Ban cán sự đảng] nhiệm kỳ 2011-2016 đối "
            "với ông [P Trần Văn Bình].", "Bí thư", "Ban cán sự đảng", "dismissed"),
        ("[A Quốc hội] xóa tư cách Bộ trưởng [A Bộ Công Thương] đối với ông [P Trần Văn "
            "Bình].", "Bộ trưởng", "Bộ Công Thương", "dismissed"),
        ("[A Tỉnh ủy] kỷ luật ông [P Trần Văn Bình] với hình thức khai trừ Đảng và cách chức Phó "
            "Giám đốc [A Sở Y tế].", "Phó Giám đốc", "Sở Y tế", "dismissed"),
        ("Ông [P Trần Văn Bình], Cục trưởng [A Cục Kiểm lâm], đã bị kỷ luật cách "
            "chức.", "Cục trưởng", "Cục Kiểm lâm", "dismissed"),
        ("Ông [P Trần Văn Bình] được giới thiệu và bầu làm Chủ tịch [A UBND "
            "huyện].", "Chủ tịch", "UBND huyện", "elected"),
        ("[D Quyết định số 12/QĐ-TTg] phê chuẩn kết quả bầu chức vụ Chủ tịch [A UBND "
            "tỉnh] đối với ông [P Trần Văn Bình].", "Chủ tịch", "UBND tỉnh", "elected"),
        ("Ông [P Trần Văn Bình] trúng cử vào [A Ban Chấp hành Đảng bộ "
            "tỉnh].", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh", "elected"),
        ("Bổ nhiệm Giám đốc [A Sở Y tế] [P Trần Văn Bình].", "Giám đốc", "Sở Y tế", "appointed"),
        ("Người được bổ nhiệm làm Giám đốc [A Sở Y tế] là ông [P Trần Văn "
            "Bình].", "Giám đốc", "Sở Y tế", "appointed"),
        ("[A Bộ Y tế] công bố quyết định bổ nhiệm Cục trưởng [A Cục Dược] đối với ông "
            "[P Trần Văn Bình].", "Cục trưởng", "Cục Dược", "appointed"),
        ("[A UBND tỉnh] quyết định giao quyền Chủ tịch [A UBND huyện] cho ông [P Trần "
            "Văn Bình].", "quyền Chủ tịch", "UBND huyện", "appointed"),
        ("[A UBND tỉnh] bổ nhiệm bà [P Trần Văn Bình] (48 tuổi), Phó Giám đốc [A Sở Y "
            "tế], vào vị trí Giám đốc [A Sở Y tế].", "Giám đốc", "Sở Y tế", "appointed"),
        ("[A UBND tỉnh] công nhận ông [P Trần Văn Bình] làm Chủ tịch [A Hội Chữ thập "
            "đỏ].", "Chủ tịch", "Hội Chữ thập đỏ", "appointed"),
        ("[A Ban Bí thư] chỉ định đồng chí [P Trần Văn Bình] giữ chức Phó Bí thư [A "
            "Tỉnh ủy].", "Phó Bí thư", "Tỉnh ủy", "appointed"),
        ("[A Ban Thường vụ] phân công ông [P Trần Văn Bình], Phó Giám đốc [A Sở Y tế],"
            " phụ trách [A Sở Y tế].", "phụ trách", "Sở Y tế", "assigned"),
        ("Ông [P Trần Văn Bình] nhận quyết định giữ chức Giám đốc [A Sở Y "
            "tế].", "Giám đốc", "Sở Y tế", "assigned"),
        ("[A HĐND tỉnh] miễn nhiệm ông [P Trần Văn Bình] khỏi chức vụ Chủ tịch [A UBND"
            " tỉnh].", "Chủ tịch", "UBND tỉnh", "dismissed"),
        ("Miễn nhiệm Chủ tịch [A UBND tỉnh] [P Trần Văn Bình].", "Chủ tịch", "UBND tỉnh", "dismissed"),
        ("Ông [P Trần Văn Bình] rời ghế Chủ tịch [A UBND tỉnh].", "Chủ tịch", "UBND tỉnh", "dismissed"),
        ("Ông [P Trần Văn Bình] xin từ chức Chủ tịch [A UBND huyện] và được chấp "
            "thuận.", "Chủ tịch", "UBND huyện", "dismissed"),
        ("[A Ban Thường vụ] chấp thuận đơn xin từ chức của ông [P Trần Văn Bình], Chủ "
            "tịch [A UBND huyện].", "Chủ tịch", "UBND huyện", "dismissed"),
        ("Bị can [P Trần Văn Bình], sau khi bị giáng chức, được đưa về làm chuyên viên [A Phòng Nội "
            "vụ].", "chuyên viên", "Phòng Nội vụ", "transferred"),
        ("Ông [P Trần Văn Bình] được [A Bộ Y tế] quyết định giữ chức Giám đốc "
            "[A Bệnh viện].", "Giám đốc", "Bệnh viện", "appointed"),
        ("[A UBND tỉnh] trao quyết định nghỉ hưu cho ông [P Trần Văn Bình], Giám đốc "
            "[A Sở Y tế].", "Giám đốc", "Sở Y tế", "retired"),
        ("Ông [P Trần Văn Bình], Giám đốc [A Sở Y tế], nghỉ hưu từ ngày "
            "1/1/2021.", "Giám đốc", "Sở Y tế", "retired"),
    ],
)  # fmt: skip
def test_events_are_read(state, marked: str, role: str, agency: str, action: str) -> None:
    found = [
        (one["person"], one["role"], one["agency"], one["action"])
        for one in state("appointment", marked)
    ]

    assert found == [(P, role, agency, action)]


@pytest.mark.parametrize(
    "marked",
    [
        "[A UBND tỉnh] đề nghị bổ nhiệm ông [P Lê An] làm Giám đốc [A Sở Y tế].",
        "[A HĐND tỉnh] nghe tờ trình về việc miễn nhiệm chức vụ Ủy viên [A UBND tỉnh] đối với ông [P Lê An].",
        "[A Quốc hội] nghe Báo cáo về việc cho thôi làm đại biểu [A Quốc hội] đối với ông [P Lê An].",
        "Ông [P Lê An] là Giám đốc [A Sở Y tế].",
        "Ông [P Lê An] xin từ chức Giám đốc [A Sở Y tế].",
        "Ông [P Lê An], Giám đốc [A Sở Y tế], xin nghỉ hưu.",
        "Nhiều người yêu cầu ông [P Lê An] từ chức Giám đốc [A Sở Y tế].",
        "Ông [P Lê An] được giới thiệu để bầu làm Chủ tịch [A UBND huyện].",
        "[A UBND tỉnh] kéo dài thời gian giữ chức Giám đốc [A Sở Y tế] đối với ông [P Lê An] "
        "đến khi nghỉ hưu.",
        "Ông [P Lê An] chưa được bổ nhiệm làm Giám đốc [A Sở Y tế].",
        "Thủ tướng [P Lê An] yêu cầu thẩm định việc bầu, miễn nhiệm Chủ tịch, Phó Chủ tịch Ủy ban nhân dân.",
        "Ở vị trí Chủ tịch [A UBND tỉnh], bà [P Lê An] ký bổ nhiệm nhiều cán bộ.",
        "Ông [P Lê An] trở thành Giám đốc [A Sở Y tế].",
        "Năm 2015, trước khi trở thành Giám đốc [A Sở Y tế], ông [P Lê An] dạy học.",
    ],
)
def test_what_is_proposed_or_held_is_no_event(state, marked: str) -> None:
    assert state("appointment", marked) == []


def test_who_retires_leaves_the_office_told_last(state) -> None:
    found = state(
        "appointment",
        "Ông [P Lê An] làm Giám đốc [A Sở Y tế]. Ông được bầu làm Bí thư [A Huyện ủy]. Năm 2011, ông "
        "[P Lê An] nghỉ hưu.",
    )

    assert ("Bí thư", "retired") in {(one["role"], one["action"]) for one in found}


def test_the_document_it_rests_on_is_kept(state) -> None:
    (one,) = state(
        "appointment",
        "[A Bộ Y tế] có [D Quyết định số 12/QĐ-BYT] bổ nhiệm ông [P Lê An] làm Cục trưởng [A Cục Dược].",
    )

    assert one["document"] == "Quyết định số 12/QĐ-BYT"


def test_the_same_event_told_twice_is_one(state) -> None:
    found = state(
        "appointment",
        "Ông [P Lê An] được điều động giữ chức Giám đốc [A Sở Y tế]."
        " [A UBND tỉnh] điều động, bổ nhiệm ông [P Lê An] giữ chức vụ Giám đốc [A Sở Y tế].",
    )

    assert [one["action"] for one in found] == ["appointed"]


@pytest.mark.parametrize(
    ("marked", "offices"),
    [
        (
            "[A Ban Bí thư] kỷ luật đồng chí [P Lê An] bằng hình thức cách chức tất cả các chức vụ trong"
            " Đảng: Phó Bí thư [A Tỉnh ủy], Bí thư [A Ban cán sự đảng].",
            {("Phó Bí thư", "Tỉnh ủy"), ("Bí thư", "Ban cán sự đảng")},
        ),
        (
            "Ông [P Lê An] bị cách chức Bí thư [A Đảng ủy], cho thôi giữ chức Phó Chủ tịch [A UBND tỉnh]"
            " và bị bãi nhiệm đại biểu [A Quốc hội].",
            {("Bí thư", "Đảng ủy"), ("Phó Chủ tịch", "UBND tỉnh"), ("đại biểu", "Quốc hội")},
        ),
        (
            "[A Bộ Chính trị] để ông [P Lê An] thôi giữ chức Bí thư [A Thành ủy], thôi tham gia"
            " [A Ban Chấp hành Trung ương].",
            {("Bí thư", "Thành ủy"), ("Ủy viên", "Ban Chấp hành Trung ương")},
        ),
        (
            "[A Sở GD] cách chức Hiệu trưởng đối với bà [P Lê An], Hiệu trưởng [A Trường A].",
            {("Hiệu trưởng", "Trường A")},
        ),
    ],
)
def test_every_office_that_is_lost_is_one_dismissal(
    state, marked: str, offices: set[tuple[str, str]]
) -> None:
    found = state("appointment", marked)

    assert {one["action"] for one in found} == {"dismissed"}
    assert {(one["role"], one["agency"]) for one in found} == offices


def test_seats_that_come_with_an_office_are_appointments(state) -> None:
    found = state(
        "appointment",
        "[A Ban Bí thư] chỉ định đồng chí [P Lê An] tham gia [A Ban Chấp hành Đảng bộ tỉnh],"
        " [A Ban Thường vụ Tỉnh ủy] và giữ chức Phó Bí thư [A Tỉnh ủy].",
    )

    assert {(one["role"], one["agency"], one["action"]) for one in found} == {
        ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh", "appointed"),
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy", "appointed"),
        ("Phó Bí thư", "Tỉnh ủy", "appointed"),
    }


@pytest.mark.parametrize(
    ("marked", "role", "action", "agency"),
    [
        ("[A UBND tỉnh] giao ông [P Lê An] phụ trách, điều hành [A Sở Y tế].",
            "phụ trách", "assigned", "Sở Y tế"),
        ("Ông [P Lê An] được giao nhiệm vụ phụ trách [A Sở Y tế].", "phụ trách", "assigned", "Sở Y tế"),
        ("Ông [P Lê An] sẽ thay ông [P Vũ Nam] làm Giám đốc [A Sở Y tế].",
            "Giám đốc", "appointed", "Sở Y tế"),
        ("Ông [P Lê An] kế nhiệm ông [P Vũ Nam] làm Giám đốc [A Sở Y tế].",
            "Giám đốc", "appointed", "Sở Y tế"),
        ("Ông [P Lê An] chính thức nhậm chức Giám đốc [A Sở Y tế].", "Giám đốc", "appointed", "Sở Y tế"),
        ("[O Ngân hàng A] bổ nhiệm Tổng giám đốc mới là bà [P Lê An].",
            "Tổng giám đốc", "appointed", "Ngân hàng A"),
        ("[A UBND tỉnh] công bố tân Giám đốc [A Sở Y tế] là bà [P Lê An].",
            "Giám đốc", "appointed", "Sở Y tế"),
        ("[O Ngân hàng A] giao cho bà [P Lê An] giữ chức Giám đốc [O Ngân hàng A].",
            "Giám đốc", "assigned", "Ngân hàng A"),
        ("Bộ trưởng thành lập [A Hội đồng kỷ luật] do ông [P Lê An] làm chủ tịch.",
            "chủ tịch", "assigned", "Hội đồng kỷ luật"),
        ("Ông [P Lê An] được điều về [L Hà Nội] làm Cục trưởng [A Cục Thuế].",
            "Cục trưởng", "transferred", "Cục Thuế"),
        ("Ông [P Lê An] từ nhiệm chức Chủ tịch HĐQT [O Công ty A].",
            "Chủ tịch HĐQT", "dismissed", "Công ty A"),
    ],
)  # fmt: skip
def test_further_ways_into_and_out_of_office(
    state, marked: str, role: str, action: str, agency: str
) -> None:
    (one,) = state("appointment", marked)

    assert (one["person"], one["role"], one["action"], one["agency"]) == (
        "Lê An",
        role,
        action,
        agency,
    )


@pytest.mark.parametrize(
    ("marked", "action", "date"),
    [
        ("Trước khi được bổ nhiệm làm Thứ trưởng [A Bộ Xây dựng] vào năm 2010, bà [P Lê An] đã ở "
            "[O Công ty A] 18 năm.", "appointed", "2010"),
        ("Ông [P Lê An] nói: “Ngày 9/5/2017 [A Bộ Chính trị] phân công tôi làm Thứ trưởng "
            "[A Bộ Xây dựng]”.", "assigned", "2017-05-09"),
    ],
)  # fmt: skip
def test_the_subject_may_follow_or_speak(state, marked: str, action: str, date: str) -> None:
    (one,) = state("appointment", marked)

    assert (one["person"], one["role"], one["action"], one["date"]) == (
        "Lê An", "Thứ trưởng", action, date,
    )  # fmt: skip


def test_who_leaves_one_office_is_given_another_without_a_name(state) -> None:
    found = state(
        "appointment",
        "Ông [P Lê An] thôi giữ chức Bí thư [A Tỉnh ủy] nhiệm kỳ 2015-2020, phân công giữ chức Phó "
        "trưởng [A Ban Kinh tế Trung ương].",
    )

    assert [(one["role"], one["action"]) for one in found] == [
        ("Bí thư", "dismissed"),
        ("Phó trưởng Ban", "assigned"),
    ]
