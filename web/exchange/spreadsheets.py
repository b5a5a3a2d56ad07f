"""Tables as CSV, and what they need to be opened safely in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from web.exchange import parameters

# Without it a spreadsheet takes Vietnamese for a Western code page.
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# The parameter that asks for it: programs would take it for a part of the first name.
ASKED = "bom"
# A piece of a table is about so long, in characters.
_PIECE = 16_384


def mark() -> str:
    """The mark with which the answer begins: none where the address does not ask for it."""
    return MARK if parameters.on(ASKED) else ""


def harmless(cell: str) -> str:
    """*cell* as a spreadsheet shows it and does not run it."""
    # A spreadsheet would run a cell that begins like a formula.
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def written(rows: Iterable[Sequence[object]], mark: str = "") -> Iterator[str]:
    """Yield *rows* as CSV (RFC 4180) behind *mark*, piece by piece as they come."""
    text = io.StringIO()
    text.write(mark)
    lines = csv.writer(text)
    for row in rows:
        lines.writerow(row)
        if text.tell() > _PIECE:
            yield text.getvalue()
            text.seek(0)
            text.truncate()
    yield text.getvalue()
