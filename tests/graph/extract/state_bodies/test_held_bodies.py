"""Bodies that an office beside a person's name tells of."""

import pytest

AGENCY, COMPANY = "agency/held", "organization/held"


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("Ông Lê Văn An, Giám đốc TT Giám định BHXH, nói.", "TT Giám định BHXH", AGENCY),
        ("Ông Lê Văn An, Giám đốc TT Giám định BHXH trả lời câu hỏi.", "TT Giám định BHXH", AGENCY),
        ("Bà Lê Thị An - Tổ trưởng Tổ TTKS - nhắc nhở.", "Tổ TTKS", AGENCY),
        ("Bà Lê Thị An (43 tuổi), Giám đốc TT Giám định BHXH, nói.", "TT Giám định BHXH", AGENCY),
        ("Bà Helena Brixton, Giám đốc viện LYON, nói.", "viện LYON", "organization/held"),
        (
            "Ông Lê Văn An, Trưởng phòng Thanh tra báo chí và thông tin trên mạng, cho biết.",
            "phòng Thanh tra báo chí và thông tin trên mạng",
            AGENCY,
        ),
        (
            "Ông Lê Văn An (SN 1970) - Giám đốc trạm bơm Đông Khê - Tây Khê, cho biết.",
            "trạm bơm Đông Khê - Tây Khê",
            AGENCY,
        ),
        (
            "Ông Lê Văn An, Chủ tịch Tổng hội người Việt Nam tại Lào, nói.",
            "Tổng hội người Việt Nam tại Lào",
            COMPANY,
        ),
        ("Ông Lê Văn An (Chủ tịch Lemedia), nói.", "Lemedia", COMPANY),
        ("Ông Lê Văn An, Chủ tịch HĐQT Hòa Thịnh, trả lời.", "Hòa Thịnh", COMPANY),
        ("Ông Lê Văn An, Chủ tịch Hội đồng quản trị Hòa Thịnh, nói.", "Hòa Thịnh", COMPANY),
        ("Tổng giám đốc Hòa Thịnh Lê Văn An trình kế hoạch.", "Hòa Thịnh", COMPANY),
        ("Ông Lê Văn An, CEO Lemedo, nói.", "Lemedo", COMPANY),
        ("CEO Lemedo Lê Văn An nói.", "Lemedo", COMPANY),
        ("CEO Lemedo Airways Robert Quellmar nói.", "Lemedo Airways", COMPANY),
        (
            "Ông Lê Văn An, Phó Giám đốc của Lemedo Hotels Việt Nam: giá tăng.",
            "Lemedo Hotels Việt Nam",
            COMPANY,
        ),
        ("Ông Lê Văn An là Chủ tịch của LMD.", "LMD", COMPANY),
        ("Ông Lê Văn An, Chủ tịch và CEO Lemedo, nói.", "Lemedo", COMPANY),
        (
            "Robert Quellmar - người sáng lập kiêm CEO Lemedo Partners đã nói vậy.",
            "Lemedo Partners",
            COMPANY,
        ),
    ],
)
def test_who_leads_a_body_tells_of_it(spans, text: str, name: str, rule: str) -> None:
    assert (name, rule) in spans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn An, Giám đốc điều hành, cho biết.",
        "Ông Lê Văn An, Phó Giám đốc thường trực, cho biết.",
        "Ông Lê Văn An, Tổ trưởng tổ dân phố, cho biết.",
        "Chủ tịch Hồ Chí Minh, Chủ tịch Mao Trạch Đông và nhân dân.",
        "Bổ nhiệm Phó Tổng Giám đốc Thường trực thay ông Lê Văn An.",
        "Bộ trưởng Công thương Lê Văn An nói.",
        "Ông Lê Văn An, Viện phó Khoa học, cho biết.",
        "Chủ tịch HN Lê Văn An nói.",
        "HLV trưởng đội U22 VN Lê Văn An nói.",
        "Ông Lê Văn An, giám đốc của Trần Thu Mây, trả lời.",
        "Lý do là Chủ tịch Quellmar vừa nói vậy.",
        "Ông Lê Văn An nhận chức giám đốc của Quellmar.",
        "Ông Lê Văn An, trợ lý của Quellmar, trả lời.",
    ],
)
def test_titles_and_persons_are_no_bodies(spans, text: str) -> None:
    assert not {rule for _, rule in spans(text)} & {AGENCY, COMPANY}


@pytest.fixture
def spans(read):
    """The names in a text with the rules that read them."""

    def told(text: str) -> set[tuple[str, str]]:
        return {(text[one.start : one.end], one.rule) for one in read(text)}

    return told
