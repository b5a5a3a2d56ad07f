"""Withdrawals: work stopped by authority, for all or for one."""

import pytest


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
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
def test_work_is_stopped_by_authority(state, marked: str, expected: dict[str, object]) -> None:
    (one,) = state("sanction", marked)

    assert one == expected
