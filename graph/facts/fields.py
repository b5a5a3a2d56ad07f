"""Policy fields."""

from graph.model import Reading


def of(reading: Reading) -> tuple[str, ...]:
    """Slugs of fields."""
    return ()
