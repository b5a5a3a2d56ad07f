"""Tables of figures as Markdown, a column for each thing measured."""

from collections.abc import Iterable, Mapping


def columns(table: Mapping[str, Mapping[str, str]], rows: Iterable[str]) -> str:
    """Return *table* (cells by column and row) with *rows* in their order, "-" where nothing is known."""
    lines = ["| | " + " | ".join(table) + " |", "|---" * (len(table) + 1) + "|"]
    lines += [
        f"| {row} | " + " | ".join(cells.get(row, "-") for cells in table.values()) + " |"
        for row in rows
    ]
    return "\n".join(lines)
