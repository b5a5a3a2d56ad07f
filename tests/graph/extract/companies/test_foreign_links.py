"""Names of other languages go on behind small words, and with their places."""

from collections.abc import Callable

import pytest

Find = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Theo tờ Gazzetta dello Sprint, giá tăng.", "Gazzetta dello Sprint"),
        ("Theo tờ Globe and Mailer (Canada), giá tăng.", "Globe and Mailer"),
        ("Theo tờ Journal of Quell and Brix, thuốc an toàn.", "Journal of Quell and Brix"),
        ("Theo tờ Brixton's Weekly, giá tăng.", "Brixton's Weekly"),
        ("Hãng Holbrook & Barrow bán thuốc.", "Hãng Holbrook & Barrow"),
        ("Trả lời tờ Brixton California, ông từ chối.", "Brixton California"),
        ("Tài khoản: Vietnam Coast Bank for Industry and Trade", "Vietnam Coast Bank for Industry and Trade"),
        # The clause goes on in Vietnamese.
        ("Theo tờ Brixton và Quốc hội Lào, giá tăng.", "Brixton"),
        ("Hãng Brixton on hòa.", "Hãng Brixton"),
    ],
)  # fmt: skip
def test_a_name_goes_on_behind_small_words(found: Find, text: str, organization: str) -> None:
    assert found(text, "organization")[0] == organization
