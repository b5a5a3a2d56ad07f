"""Whatever is typed into the query box, in whatever form it is asked for: an answer, and no fault."""

from __future__ import annotations

import random
import unicodedata
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.doubles import Visitor
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings

PATHS = ("/tim-kiem", "/tim-kiem.json", "/tim-kiem.csv", "/tim-kiem.atom", "/en/tim-kiem", "/goi-y")
WORDS = (
    *(
        "sở",
        "TT&TT",
        "hải phòng",
        "UBND",
        "quyet dinh",
        "3476/QĐ-UBND",
        "lao đọng",
        "ngày 2/9/2017",
    ),
    *(
        "haiphong.gov.vn",
        "tháng 13/2017",
        "hair phongf",
        "thnah tra",
        "Đặng Thị Ngọc An",
        "08-NQ/TW",
    ),
)
SIGNS = (
    *(
        '"',
        "'",
        "-",
        "--",
        "OR",
        "AND",
        "NOT",
        "HOẶC",
        "||",
        "(",
        ")",
        "*",
        "?",
        "~2",
        "^9",
        "+",
        "\\",
    ),
    *(
        "năm:",
        "nơi:",
        'place:"',
        "so:",
        "ngày:",
        "từ:2017",
        "field:value",
        ":",
        "::",
        "/",
        "&&",
        "%00",
    ),
)
ODD = (
    *(
        "\x00",
        "\x07",
        "\x1b[31m",
        "\u202e",
        "\u200b",
        "\ufeff",
        "\ufffe",
        "\U0001f600",
        "👩‍👩‍👧‍👦",
        "🇻🇳",
    ),
    *(
        "שלום",
        "مرحبا",
        "中文",
        "ก็",
        "ﬁ",
        "Ⅷ",
        "٣٤",
        "İ",
        "ß",
        "\u0301" * 40,
        "e\u0323\u0302",
        "Ð",
        "㍿",
    ),
)
LONG = (
    "a" * 5_000,
    "sở " * 900,
    "-x " * 600,
    '"' * 999,
    "(" * 700,
    "năm:2017 OR " * 300,
    "ươ" * 2_000,
)


def typed(count: int, *, seed: int) -> list[str]:
    """Return queries of words, operators, odd characters and some very long ones, decomposed or not."""
    chance = random.Random(seed)

    def one() -> str:
        pieces = chance.choices(
            (chance.choice(WORDS), chance.choice(SIGNS), chance.choice(ODD), _noise(chance)),
            weights=(6, 4, 2, 1),
            k=1,
        )
        return pieces[0]

    queries = []
    for _ in range(count):
        text = chance.choice((" ", " ", "")).join(one() for _ in range(chance.randint(0, 12)))
        if chance.random() < 0.04:
            text += chance.choice(LONG)
        form = chance.choice(("NFC", "NFD", "NFKD", ""))
        queries.append(unicodedata.normalize(form, text) if form else text)  # type: ignore[arg-type]
    return queries


def _noise(chance: random.Random) -> str:
    return "".join(
        chr(
            chance.choice(
                (
                    chance.randint(0, 0x17F),
                    chance.randint(0x1E00, 0x1EFF),
                    chance.randint(0, 0xD7FF),
                )
            )
        )
        for _ in range(chance.randint(1, 12))
    )


@pytest.fixture(scope="module")
def visitor(world: Generation) -> FlaskClient:
    app: Flask = create_app(Services(lambda: world), Settings())
    app.test_client_class = Visitor
    return app.test_client()


def ask(visitor: FlaskClient, text: str, chance: random.Random) -> int:
    """Return the status of an answer to *text* on any page, in any form."""
    more = chance.choice(((), (("page", "999"),), (("order", "newest"),), (("literal", "1"),)))
    query = urlencode([("q", text.encode("utf-8", "replace")), *more])
    return visitor.get(f"{chance.choice(PATHS)}?{query}").status_code


def test_anything_typed_is_answered(visitor: FlaskClient) -> None:
    chance = random.Random(11)
    for text in typed(250, seed=11):
        assert ask(visitor, text, chance) < 500, text
