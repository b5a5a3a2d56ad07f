"""An office that a sentence tells of is not that of whoever else stands in it, nor of any body named."""

from collections.abc import Callable

import pytest

State = Callable[..., list[dict[str, object]]]


@pytest.mark.parametrize(
    "marked",
    [
        # A source, a topic, an office wished for: nobody named here holds it.
        "Ông [P Bashir Amal] nói rằng còn quá sớm để mong đợi điều gì từ Tổng thống [L Mỹ].",
        "Nhiều nghệ sĩ ủng hộ bà [P Helen Hurl] cho chức vụ Tổng thống [L Mỹ].",
        "Ông [P Lê An] yêu cầu đình chỉ chức vụ đối với hiệu trưởng [A Trường Tiểu học Bến Lau].",
        "Ông [P Lê An] muốn làm Giám đốc [A Sở Y tế] từ lâu.",
        "Tổng thống đề cử bà [P Helen Hurl] vào vị trí Chánh án [O Tòa án Tối cao Mỹ].",
        # Who only says so, or plays the part.
        "[P Lê An] tự xưng là Trưởng phòng [A Công an tỉnh Hà Nam] để lừa tiền.",
        "[P Lê An] mạo danh Phó Giám đốc [A Sở Y tế] gọi điện cho nhiều người.",
        "Nghệ sĩ [P Lê An] vào vai Giám đốc [A Công an tỉnh Hà Nam] trong phim.",
        "Ông [P Petr Malin] được cho là thành viên [O Cơ quan An ninh Nga].",
        # What is pointed at is nobody told before.
        "Ông [P Lê An] viết đơn gửi nhiều nơi. Đó là hiệu trưởng [A Trường Tiểu học Bến Lau].",
        # A record, no event.
        "Bà [P Anna II] trở thành Quốc vương trị vì lâu nhất [L Canada].",
        # The body's deed.
        "Bà [P Lê An] cho biết [A Hội đồng chuyên môn] gồm nhiều người tham gia làm Chủ tịch [A Hội đồng].",
        # Somebody stands behind the office whom no mention names.
        "Phó Thủ tướng [P Lê An], Cố vấn [O Hội đồng An ninh Mỹ] H. R. McLane đã chuyển thư.",
        "Tổng thống [P Đo-rít Loi], Thủ tướng [L Hungary] Vích-to Ô-lan cùng đến.",
        # Whom one serves, kin to, or only tells the words of.
        "Ông [P Ben Hurl], cố vấn Tổng thống [L Pháp] cho biết.",
        "Theo bà [P Anna Leyel], Bộ trưởng Quốc phòng [L Mỹ] đã bày tỏ cam kết.",
        # What is not done, only hoped for, or another's deed.
        "Ông [P Lê An] chưa thay thế ông Ba để đảm nhiệm chức vụ Giám đốc [A Sở Y tế].",
        "Ông [P Lê An] mong là Giám đốc [A Sở Y tế] sẽ đoàn kết.",
        "Ông [P Lê An] nói về [A Hội đồng chuyên môn] gồm nhiều người làm Chủ tịch [A Hội đồng].",
        "Ông [P Omar Sadak] - Bộ trưởng Năng lượng, nước đang giữ chức Chủ tịch [O Liên minh Dầu].",
        # Who belongs to an association holds no office of it.
        "Ông [P Lê An] là thành viên [O Hiệp hội Du lịch Bến Lau].",
        # A body that our nation has one of too.
        "Phát ngôn viên [A Bộ Quốc phòng] [P Moon Sang-gyun] nói.",
        # A bare title of whom another speaks, and a State that no mention names.
        "[L Mỹ] họp. Nhận định về phản ứng của tân Tổng thống, GS [P Ben Turl] cho rằng không ổn.",
        "Thưa Ngài [P Tạ Cẩn Minh], Chủ tịch nước Cộng hòa nhân dân Trung Hoa, Chủ tọa Diễn đàn.",
        # A kingdom has no president.
        "[L Canada] có tuyết. [L Canada] lạnh. Con gái Tổng thống [P Donald Hurl] đến.",
        # Who heads something else than the body named before.
        "[A Ban Quản lý chợ Bến Lau] họp. Ông [P Lê An], Trưởng ban điều hành khu nhà lồng, nói.",
        # One of several whom nobody names; kin of the holder.
        "Tại cuộc gặp một số thành viên của [O Ủy ban Tình báo Hàn Quốc], ông [P Lê An] đã nói.",
        "Con trai của đương kim Tổng thống [L Mỹ] là [P Adam Hurl] đến.",
        # A unit that stands far behind.
        "Tư lệnh [P Olek Malin] báo cáo. Hôm sau, [O Lữ đoàn số 3 Ukraine] rút về phía sau.",
        # Half a word is no title.
        "Lãnh đạo phe Dân chủ tại [O Hạ viện], bà [P Nancy Hurl] phản đối.",
    ],
)
def test_nobody_named_holds_the_office(state: State, marked: str) -> None:
    roles = {one["role"] for one in state("position", marked)}
    assert roles <= {"Phó Thủ tướng", "Tổng thống"}


@pytest.mark.parametrize(
    ("marked", "person"),
    [
        (
            "[P Laura Rose], cựu cố vấn của bà [P Helen Hurl] đồng thời là chuyên viên [O Quỹ Bến Lau].",
            "Laura Rose",
        ),
        (
            "[P Lê An] là người duy nhất ngoài tướng [P Trần Ba] làm thành viên [A Quân ủy Trung ương].",
            "Lê An",
        ),
        (
            "Ông [P Lê An] giữ chức Phó Giám đốc [A Sở Y tế], cùng với ông [P Trần Ba].",
            "Lê An",
        ),
        (
            "Sở bổ nhiệm ông [P Lê An] giữ chức Trưởng phòng [A Phòng Y tế] thay cho ông [P Trần Ba].",
            "Lê An",
        ),
        (
            "Sau khi chuyển giao việc cho ông [P Trần Ba], ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
            "Lê An",
        ),
        (
            "Tổng thống chọn ông [P Chris Wrey], cựu trợ lý dưới thời Tổng thống [P George Hurl], "
            "làm Giám đốc [O Cục Điều tra].",
            "Chris Wrey",
        ),
        (
            "Bà [P Anna Hurl] nhận được phiếu bầu ngang nhau, do đó, ông [P Ben Olin], với vai trò là "
            "Chủ tịch [O Thượng viện], bỏ phiếu.",
            "Ben Olin",
        ),
        ("Từ Phó Giám đốc [A Sở Y tế], ông [P Lê An] được bổ nhiệm làm Giám đốc.", "Lê An"),
    ],
)
def test_the_office_is_that_of_whom_the_sentence_is_about(
    state: State, marked: str, person: str
) -> None:
    assert {one["person"] for one in state("position", marked)} == {person}


def test_an_answer_to_a_deputy_is_not_by_one(state: State) -> None:
    text = "Tiếp thu ý kiến của đại biểu, Bộ trưởng [A Bộ Y tế] [P Lê An] nói. [A Quốc hội] đồng ý."
    assert [one["role"] for one in state("position", text)] == ["Bộ trưởng"]


def test_a_bracket_tells_of_something_else_than_the_verb_before_it(state: State) -> None:
    text = (
        "Ứng viên bầu đại biểu [A Quốc hội] được rút tên khi công an đến [A Bệnh viện Bến Lau] "
        "(nơi ông [P Lê An] từng làm Giám đốc)."
    )
    assert state("appointment", text) == []


@pytest.mark.parametrize(
    ("marked", "body"),
    [
        # The apposition goes on to the body.
        (
            "[O Công ty Hoa Mai] có sách mới. Ông [P Lê An] - Giám đốc, Tổng biên tập "
            "[A Nhà xuất bản Bến Lau] đọc.",
            "Nhà xuất bản Bến Lau",
        ),
        (
            "[O Công ty Hoa Mai] tăng giá. Theo ông [P Lê An], Phó Tổng Giám đốc, Cố vấn cấp cao HĐQT "
            "[O Ngân hàng Bến Lau] thì chưa rõ.",
            "Ngân hàng Bến Lau",
        ),
        # A body without a name.
        ("[O Công ty Hoa Mai] ký hợp đồng với công ty do ông [P Lê An] làm giám đốc.", None),
        ("[A Công an] đến cơ sở cho thuê xe do anh [P Lê An] (32 tuổi) làm giám đốc.", None),
        ("[O Công ty Hoa Mai] họp. Ông [P Lê An] là Thành viên HĐQT của ACBS.", None),
        ("[O Công ty Hoa Mai] (trụ sở ở quận 3) do ông [P Lê An] làm giám đốc.", "Công ty Hoa Mai"),
        # What is no company has no board.
        ("[O Sở Giao dịch Chứng khoán Bến Lau] họp. Chủ tịch HĐQT [P Lê An] nói.", None),
        # A minister of another country.
        ("[A Bộ Y tế] tiếp đoàn. Bộ trưởng [P Maxim Oreskov] nói.", None),
        (
            "[L Seoul] có mưa. Ông [P Kim Sang-kon] được bổ nhiệm làm phó thủ tướng.",
            None,
        ),
        # A country that is named once, far away.
        (
            "[L Uruguay] thắng trận. " + "Trời mưa to suốt buổi chiều hôm ấy. " * 12
            + "Tổng thống [P Donald Hurl] đến.",
            None,
        ),
    ],
)  # fmt: skip
def test_a_bare_office_is_of_the_body_that_the_words_mean(
    state: State, marked: str, body: str | None
) -> None:
    assert {one["agency"] for one in state("position", marked)} == ({body} if body else set())


def test_an_aide_of_a_minister_holds_the_office_of_one(state: State) -> None:
    text = "Ông [P Ben Hurl], quyền Trợ lý ngoại trưởng [L Mỹ] phụ trách Trung Đông, nói."
    assert [(one["role"], one["agency"]) for one in state("position", text)] == [
        ("quyền Trợ lý ngoại trưởng", "Mỹ")
    ]


def test_who_tells_of_an_office_that_another_holds_has_it_not(state: State) -> None:
    text = (
        "Bí thư [A Thành ủy Bến Lau] [P Lê An] đến. "
        "Theo ông [P Trần Ba], Bí thư [A Thành ủy Bến Lau] nói như vậy là sai."
    )
    assert [one["person"] for one in state("position", text)] == ["Lê An"]


def test_a_member_of_another_parliament_is_none_of_ours(state: State) -> None:
    text = "[A Quốc hội] họp. Hiện giờ bà [P Nadia Savel] là đại biểu."
    assert state("position", text) == []


def test_each_is_appointed_to_what_stands_behind_the_own_name(state: State) -> None:
    text = (
        "Ông bổ nhiệm [P Lê An] làm Giám đốc [A Sở Y tế], [P Trần Ba] làm Chủ tịch [A Hội Bến Lau]."
    )
    assert {(one["person"], one["role"]) for one in state("position", text)} == {
        ("Lê An", "Giám đốc"), ("Trần Ba", "Chủ tịch"),
    }  # fmt: skip


def test_a_surname_of_two_vowels_is_no_vietnamese_one(state: State) -> None:
    text = "Việc ông [P Lee] được bổ nhiệm làm Thủ tướng đang được chờ đợi."
    assert state("position", text) == []


def test_the_paper_that_a_credit_names_is_not_whose_editor_is_told(state: State) -> None:
    text = "Theo [A Báo Bến Lau] thì mưa. Tổng Biên tập: [P Lê An]. Giấy phép số 7."
    assert state("position", text) == []


def test_a_retired_official_holds_no_post_where_he_lives(state: State) -> None:
    told = "Thư của bạn đọc ([P Lê Văn An] - Cán bộ về hưu ở [L quận Hoa Lư], [L Nghệ An])."

    assert state("position", told) == []
