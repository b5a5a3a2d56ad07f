"""Laws, codes and constitutions in time: each edition with its number and its days."""

from dataclasses import dataclass
from functools import cache

from ontology import days, tables

# The last day until which the table tells of each law that it names which edition was in force.
KNOWN_UNTIL = "2025-04-30"


@dataclass(frozen=True, slots=True)
class Law:
    """One edition of the law *name* ("Luật Đất đai"): what the National Assembly *passed* on one day.

    *number* is empty for old ones. *passed*, *valid_from* and *valid_until* are ISO dates, both days of
    validity included; None where unknown, or where it is still in force. *slug* is the last part of
    its address.
    """

    slug: str
    name: str
    number: str
    passed: str
    valid_from: str | None
    valid_until: str | None

    @property
    def year(self) -> str:
        """The year by which it is told from other editions."""
        return self.passed[:4]

    @property
    def label(self) -> str:
        """Its name with its year: "Luật Đất đai năm 2013"."""
        return f"{self.name} năm {self.year}"

    @property
    def kind(self) -> str:
        """The slug of its kind among the document types."""
        if self.name == "Hiến pháp":
            return "hien-phap"
        return "bo-luat" if self.name.startswith("Bộ luật ") else "luat"

    def in_force_on(self, day: str) -> bool:
        """Tell whether it was in force on *day*, an ISO date; not where nobody knows since when."""
        known = self.valid_from is not None
        return known and days.within(day, self.valid_from, self.valid_until)


@cache
def every() -> tuple[Law, ...]:
    """All editions of the table, those of one name in the order of their days."""
    return tuple(
        Law(
            slug=row["slug"],
            name=row["name"],
            number=row["number"],
            passed=row["passed"],
            valid_from=row["valid_from"] or None,
            valid_until=row["valid_until"] or None,
        )
        for row in tables.rows("laws")
    )
