import pytest


@pytest.fixture(scope="session")
def texts() -> tuple[str, ...]:
    """Texts whose words a search knows."""
    return (
        "Sở Lao động tổ chức thanh tra tại Hải Phòng",
        "Người lao động ở Hải Phòng và Hải Dương",
        "Lão đồng chí kể chuyện; phòng họp; đồng bằng",
        "Công ty của ông Phạm Sỹ Quý, địa lý, tỷ đồng",
        "Quyết định 120/KH-UBND về giáo dục",
    )
