"""What a CSV table needs to be opened safely in a spreadsheet."""

from web import parameters

# Without it a spreadsheet takes Vietnamese for a Western code page.
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# The parameter that asks for it: programs would take it for a part of the first name.
ASKED = "bom"


def mark() -> str:
    """The mark with which the answer begins: none where the address does not ask for it."""
    return MARK if parameters.on(ASKED) else ""


def harmless(cell: str) -> str:
    """*cell* as a spreadsheet shows it and does not run it."""
    # A spreadsheet would run a cell that begins like a formula.
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
