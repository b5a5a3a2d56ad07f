"""Several who come to offices or leave them in one sentence, and decisions that the one before announces."""

import pytest


def _events(state, marked: str, **about: str) -> set[tuple[object, ...]]:
    return {
        (one["person"], one["role"], one["agency"], one["action"])
        for one in state("appointment", marked, **about)
    }


@pytest.mark.parametrize(
    ("marked", "events"),
    [
        (
            "[A Thủ tướng] phê chuẩn bổ sung 2 Ủy viên [A UBND tỉnh] nhiệm kỳ 2016 - 2021 là ông [P Lê An], "
            "Giám đốc [A Sở Y tế] và bà [P Vũ Nam], Giám đốc [A Sở Nội vụ].",
            {
                ("Lê An", "Ủy viên", "UBND tỉnh", "appointed"),
                ("Vũ Nam", "Ủy viên", "UBND tỉnh", "appointed"),
            },
        ),
        (
            "[A Thủ tướng] phê chuẩn miễn nhiệm 2 Ủy viên [A UBND tỉnh] là ông [P Lê An], nguyên Giám đốc "
            "[A Sở Y tế] và ông [P Vũ Nam], để nghỉ hưu.",
            {
                ("Lê An", "Ủy viên", "UBND tỉnh", "dismissed"),
                ("Vũ Nam", "Ủy viên", "UBND tỉnh", "dismissed"),
            },
        ),
        (
            "Phê chuẩn kết quả bầu 2 Phó Chủ tịch [A UBND tỉnh] gồm: ông [P Lê An] và bà [P Vũ Nam].",
            {
                ("Lê An", "Phó Chủ tịch", "UBND tỉnh", "elected"),
                ("Vũ Nam", "Phó Chủ tịch", "UBND tỉnh", "elected"),
            },
        ),
        (
            "[A HĐND xã] bầu bổ sung 2 Ủy viên [A UBND xã] đối với ông [P Lê An] và bà [P Vũ Nam].",
            {
                ("Lê An", "Ủy viên", "UBND xã", "elected"),
                ("Vũ Nam", "Ủy viên", "UBND xã", "elected"),
            },
        ),
        (
            "Chỉ định ông [P Lê An] giữ chức Chủ tịch [A UBND xã]; các ông, bà: [P Vũ Nam], [P Hà Bắc] giữ "
            "chức Phó Chủ tịch [A UBND xã].",
            {
                ("Lê An", "Chủ tịch", "UBND xã", "appointed"),
                ("Vũ Nam", "Phó Chủ tịch", "UBND xã", "appointed"),
                ("Hà Bắc", "Phó Chủ tịch", "UBND xã", "appointed"),
            },
        ),
        (
            "Chỉ định đồng chí [P Lê An] giữ chức Bí thư, đồng chí [P Vũ Nam] giữ chức Phó Bí thư Thường "
            "trực, đồng chí [P Hà Bắc] giữ chức Phó Bí thư [A Đảng ủy xã].",
            {
                ("Lê An", "Bí thư", "Đảng ủy xã", "appointed"),
                ("Vũ Nam", "Phó Bí thư Thường trực", "Đảng ủy xã", "appointed"),
                ("Hà Bắc", "Phó Bí thư", "Đảng ủy xã", "appointed"),
            },
        ),
        (
            "[A Sở Nội vụ] công bố các quyết định về công tác cán bộ. Theo đó, ông [P Lê An] giữ chức Phó "
            "Giám đốc [A Sở Nội vụ]; bà [P Vũ Nam] làm Chánh [A Thanh tra Sở].",
            {
                ("Lê An", "Phó Giám đốc", "Sở Nội vụ", "appointed"),
                ("Vũ Nam", "Chánh Thanh tra", "Thanh tra Sở", "appointed"),
            },
        ),
        (
            "[A Bộ Công an] giao Đại tá [P Lê An] phụ trách [A Công an tỉnh] từ ngày 20/1/2025.",
            {("Lê An", "phụ trách", "Công an tỉnh", "assigned")},
        ),
        (
            "[A Ban Bí thư] chuẩn y đồng chí [P Lê An] tham gia [A Ban Chấp hành], [A BTV Tỉnh ủy].",
            {
                ("Lê An", "Ủy viên", "Ban Chấp hành", "appointed"),
                ("Lê An", "Ủy viên", "BTV Tỉnh ủy", "appointed"),
            },
        ),
        (
            "Chỉ định ông [P Lê An], Giám đốc [A Sở Y tế], tham gia Ban Chấp hành, [A BTV Tỉnh ủy].",
            {("Lê An", "Ủy viên", "BTV Tỉnh ủy", "appointed")},
        ),
        (
            "Theo quyết định, ông [P Lê An] làm Chủ tịch [A UBND xã]; các ông [P Vũ Nam], [P Hà Bắc] giữ "
            "chức Phó Chủ tịch [A UBND xã].",
            {
                ("Lê An", "Chủ tịch", "UBND xã", "appointed"),
                ("Vũ Nam", "Phó Chủ tịch", "UBND xã", "appointed"),
                ("Hà Bắc", "Phó Chủ tịch", "UBND xã", "appointed"),
            },
        ),
        # What is asked for, or tells of no decision on persons.
        (
            "Đề nghị phê chuẩn bổ sung 2 Ủy viên [A UBND tỉnh] là ông [P Lê An] và bà [P Vũ Nam].",
            set(),
        ),
        (
            "[A Sở Nội vụ] công bố quyết định thanh tra. Theo đó, ông [P Lê An] làm Trưởng [A Ban Quản lý].",
            set(),
        ),
        (
            "[A Sở Nội vụ] họp bàn về cán bộ. Theo đó, ông [P Lê An] giữ chức Giám đốc [A Sở Y tế].",
            set(),
        ),
        ("Các Ủy viên [A UBND tỉnh] gồm ông [P Lê An] và bà [P Vũ Nam].", set()),
    ],
)
def test_rows_of_appointments(state, marked: str, events: set[tuple[object, ...]]) -> None:
    assert _events(state, marked) == events


@pytest.mark.parametrize(
    "marked",
    [
        "Ông [P Lê An] phụ trách công việc cho đến khi kiện toàn chức vụ Giám đốc [A Sở Y tế].",
        "Trong thời gian chờ kiện toàn chức vụ Bí thư [A Thành ủy], đồng chí [P Lê An] điều hành.",
    ],
)
def test_an_office_still_empty_is_nobodys(state, marked: str) -> None:
    assert state("position", marked) == []
