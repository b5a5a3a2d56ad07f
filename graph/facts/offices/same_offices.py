"""One office under several names: "Cục phó" is "Phó Cục trưởng", "PGĐ" "Phó Giám đốc"."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.lexicon import tables
from graph.vietnamese import normalise

# "Cục phó" is "Phó Cục trưởng".
_DEPUTY = re.compile(r"^(tổng cục|chi cục|cục|vụ|viện|hiệu) phó$")


@lru_cache(maxsize=1)
def _in_full() -> dict[str, str]:
    """What the titles written in short stand for: "phó tgđ" is "phó tổng giám đốc"."""
    return {row["title"]: normalise(row["full"]) for row in tables.rows("roles") if row["full"]}


@lru_cache(maxsize=2048)
def office(role: str) -> str:
    """A key for one office under two names: "nguyên Phó ban" is "Phó trưởng ban", "PGĐ" "Phó Giám đốc"."""
    title = _DEPUTY.sub(r"phó \1 trưởng", normalise(bare(role)))
    first = next((short for short in _in_full() if f"{title} ".startswith(f"{short} ")), "")
    title = _in_full().get(first, "") + title.removeprefix(first)
    return title.replace("phó trưởng ", "phó ").replace("hđtv", "hội đồng thành viên")


def bare(role: str) -> str:
    """The *role* without "nguyên" or "cựu": the office itself."""
    first, _, rest = role.partition(" ")
    return rest if normalise(first) in ("nguyên", "cựu") else role
