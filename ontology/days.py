"""Days as ISO dates, and spans of them: both ends belong to a span, and either may be unknown."""

from datetime import date, timedelta

_NEVER = "9999"


def within(day: str, first: str | None, last: str | None) -> bool:
    """Tell whether *day*, as exact as it is known, lies in the span; None is an end that is unknown."""
    return (first or "") <= day <= (last or _NEVER)


def overlap(
    first: str | None, last: str | None, other_first: str | None, other_last: str | None
) -> bool:
    """Tell whether two spans, each from its first day to its last, have a day in common."""
    return (first or "") <= (other_last or _NEVER) and (other_first or "") <= (last or _NEVER)


def after(day: str) -> str:
    """The day behind *day*; raises ValueError for what is no whole date."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
