"""Texts that are not language: rows of a few words, and how their time grows with length.

``python -m benchmarks.rows [--seconds N] [--seed N]``
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from typing import Final

from graph.model import Document
from graph.reading import read, warm

# Words and signs that rules ask for, and what stands between them.
PIECES: Final = (
    "Ông ", "bà ", "Nguyễn Văn An ", "Trần ", "Giám đốc ", "Phó ", "nguyên ", "Chủ tịch ", "A ",
    "II ",
    "Sở ", "Bộ ", "Ban ", "Hội ", "Phòng ", "Trung tâm ", "Trường THPT ", "Bệnh viện ", "Đảng ",
    "ABC ",
    "UBND tỉnh ", "Công ty TNHH ", "TTXVN ", "(TTXVN) ", "thành phố Hà Nội ", "TP.", "huyện ",
    "xã ",
    "Quyết định số 12/QĐ-UBND ", "Luật ", "Nghị quyết ", "Huân chương Lao động hạng Nhất ",
    "1.234 ", "12/3/2017 ", "ngày ", "giai đoạn 2016-2020 ", "khóa XII ", "nhiệm kỳ ", "tỷ đồng ",
    "người ", "và ", "của ", "từ ", "đến ", "thứ ", "Theo ", "a ", "á", "0", "1", "%", "/", "\t",
    "\xa0",
    ", ", "; ", ": ", ". ", "...", "- ", "(", ")", '"', "“", "”", "\n", "\n\n",
    "http://a.vn/", "x@y.gov.vn ",
)  # fmt: skip
SHORT: Final = 6_000
LONG: Final = 24_000
# Shorter ones take their time for what a process does once.
WORTH: Final = 0.1


def rows(seed: int) -> Iterator[str]:
    """Yield rows' words without end, always the same for one *seed*."""
    chance = random.Random(seed)
    while True:
        yield "".join(chance.choices(PIECES, k=chance.choice((1, 1, 2, 2, 3, 4))))


def seconds(text: str) -> float:
    """CPU seconds that it takes to read *text*."""
    began = time.process_time()
    read(Document("row", text))
    return time.process_time() - began


def main(arguments: list[str]) -> None:
    """Print how many rows were read, the slowest, and those whose time grows fastest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    warm()
    grown: list[tuple[float, float, str]] = []
    slowest, count, until = 0.0, 0, time.monotonic() + options.seconds
    for words in rows(options.seed):
        if time.monotonic() > until:
            break
        short = seconds((words * SHORT)[:SHORT])
        count += 1
        slowest = max(slowest, short)
        if short > WORTH:
            grown.append((seconds((words * SHORT)[:LONG]) / short, short, words))
    print(f"{count} rows of {SHORT} characters, the slowest {slowest * 1000:.0f} ms")
    for ratio, short, words in sorted(grown, reverse=True)[:10]:
        print(f"{short * 1000:5.0f} ms, {ratio:4.1f} times for 4 times the length: {words!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
