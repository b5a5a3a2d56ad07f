"""What time it is, as we write it down."""

from datetime import UTC, datetime


def now() -> str:
    """This second as ISO 8601 has it, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
