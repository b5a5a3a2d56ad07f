"""What a query asks for: a table, a truth, or a graph."""

from typing import Final, Literal, get_args

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
FORMS: Final[tuple[Form, ...]] = get_args(Form)
