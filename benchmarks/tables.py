"""Tables of figures as Markdown, a column for each thing measured, and what is told of times."""

import statistics
from collections.abc import Iterable, Mapping, Sequence


def spread(times: Sequence[float]) -> tuple[float, float]:
    """The median of *times*, one at least, and the time within which 95 of 100 lie."""
    return statistics.median(times), sorted(times)[int(len(times) * 0.95)]


def columns(table: Mapping[str, Mapping[str, str]], rows: Iterable[str]) -> str:
    """Return *table* (cells by column and row) with *rows* in their order, "-" where nothing is known."""
    lines = ["| | " + " | ".join(table) + " |", "|---" * (len(table) + 1) + "|"]
    lines += [
        f"| {row} | " + " | ".join(cells.get(row, "-") for cells in table.values()) + " |"
        for row in rows
    ]
    return "\n".join(lines)
