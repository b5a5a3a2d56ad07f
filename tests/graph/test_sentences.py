import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Sở có 7 cán bộ.", "Đến nay đã có 81 người."],
        ["UBND TP. Hải Phòng họp sáng nay.", "Kết luận nêu rõ."],
        ["Th.S Lê Văn Minh trình bày.", "Hội nghị kết thúc."],
        ["Doanh thu từ 3.400 đến 3.600 tỷ đồng.", "Năm sau cao hơn."],
        ["Xem tại e-haiphong.gov.vn.", "Mời bạn đọc."],
        ["Xem tại e-haiphong.gov.vn và ghi lại."],
        ["Trâu, bò, lợn, v.v. đều tăng."],
        ["Trâu, bò, lợn, v.v.", "Giá cả ổn định."],
        ["Ông nói: “Phải làm ngay.”", "Cả hội trường vỗ tay."],
        ["Còn nhiều việc...", "Sở sẽ làm tiếp."],
        ["Còn nhiều việc... nhưng sẽ xong."],
        ["Ai chịu trách nhiệm?", "Không ai cả!", "Lạ thật."],
        ["Q. Lê Chân có 15 phường.", "Q.1 có 10."],
        ["Ông Nguyễn V. Anh bị phạt."],
        ["Tin đăng trên trang của Sở Tư pháp TP.", "Qua kiểm tra, Sở phát hiện sai phạm."],
        ["Văn bản số 3476/QĐ-UBND.", "Ngày 19.12.2017 có hiệu lực."],
        ["Dự hội nghị có GS. TS. Trần Văn Khê.", "Ông phát biểu."],
    ],
)
def test_split_knows_abbreviations(parts: list[str]) -> None:
    assert [sentence.text for sentence in sentences.split(" ".join(parts))] == parts


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", " \n\xa0\n"])
def test_split_never_crosses_the_end_of_a_line(end: str) -> None:
    text = f"Phó Chủ tịch phát biểu. Ảnh: KT{end}Dịp này, Sở nhận cờ"
    assert [sentence.text for sentence in sentences.split(text)] == [
        "Phó Chủ tịch phát biểu.",
        "Ảnh: KT",
        "Dịp này, Sở nhận cờ",
    ]


@given(st.text(alphabet="aÁ bĐ.…!?”\n\r\t\xa0“(1", max_size=80))
def test_split_is_offset_true_and_loses_nothing(text: str) -> None:
    found = sentences.split(text)
    covered = set()
    for sentence in found:
        assert text[sentence.start : sentence.end] == sentence.text
        assert "\n" not in sentence.text
        assert not covered & set(range(sentence.start, sentence.end))
        covered |= set(range(sentence.start, sentence.end))
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)


@pytest.mark.parametrize("words", ["Hội đồng, ", "12.345 ", "x" * 40 + " ", "x"])
def test_split_cuts_what_is_too_long_for_a_sentence_between_words(words: str) -> None:
    text = words * (9000 // len(words))
    found = sentences.split(text)
    assert len(found) > 2
    assert all(len(sentence.text) <= sentences.LONGEST for sentence in found)
    # Each ends at the end of a word, if there is a blank at all.
    assert all(
        text[sentence.end : sentence.end + 1].isspace() or sentence.end >= len(text.rstrip())
        for sentence in found
        if " " in words
    )
    assert "".join(sentence.text for sentence in found).replace(" ", "") == text.replace(" ", "")
