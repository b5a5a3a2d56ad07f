"""Where a table of a generation does not say what its graph does: it is held against one made anew."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from graph import disk


@dataclass(frozen=True, slots=True)
class Form:
    """How tables of one form are read; ``@`` stands for the name of the file in each query.

    *said* are rows of what the table says of each thing: its address, what sort of saying that is, and
    two values. *orders* are addresses as readers see them, in each order that there is, *counted* rows of a
    name and a number.
    """

    said: str
    orders: tuple[str, ...]
    counted: str


def between(kept: Path, anew: Path, form: Form) -> Iterator[str]:
    """Yield a line for each thing of which *kept* says other than *anew*, both of *form*."""
    with closing(disk.table(kept)) as db:
        try:
            db.execute("ATTACH ? AS anew", (f"{anew.resolve().as_uri()}?mode=ro&immutable=1",))
            # A reader is led by indexes: they must agree with the rows that are compared.
            (sound,) = db.execute("PRAGMA main.integrity_check(1)").fetchone()
            if sound != "ok":
                yield f"the file is damaged: {sound}"
            yield from _things(db, form)
            for order in form.orders:
                yield from _order(db, order)
            yield from _counts(db, form.counted)
        except sqlite3.Error as error:
            yield f"the file cannot be read: {error}"


def _things(db: sqlite3.Connection, form: Form) -> Iterator[str]:
    db.execute("CREATE TEMP TABLE kept_said AS " + form.said.replace("@", "main"))
    db.execute("CREATE TEMP TABLE anew_said AS " + form.said.replace("@", "anew"))
    # What is not there at all differs in everything.
    rows = db.execute(
        """SELECT iri, GROUP_CONCAT(DISTINCT sort), iri IN (SELECT iri FROM anew_said),
                  iri IN (SELECT iri FROM kept_said)
           FROM (SELECT * FROM (SELECT * FROM kept_said EXCEPT SELECT * FROM anew_said)
                 UNION ALL SELECT * FROM (SELECT * FROM anew_said EXCEPT SELECT * FROM kept_said))
           GROUP BY iri ORDER BY iri"""
    )
    for iri, sorts, in_graph, in_table in rows:
        if not in_table:
            yield f"{iri}: in the graph, not in the table"
        elif not in_graph:
            yield f"{iri}: in the table, not in the graph"
        else:
            yield f"{iri}: differs from the graph in: {', '.join(sorted(sorts.split(',')))}"


def _order(db: sqlite3.Connection, order: str) -> Iterator[str]:
    """Tell from where on what both have is in another order."""
    both = "SELECT iri FROM ({}) WHERE iri IN (SELECT iri FROM {}_said)"
    kept = db.execute(both.format(order.replace("@", "main"), "anew"))
    anew = db.execute(both.format(order.replace("@", "anew"), "kept"))
    for (found,), (wanted,) in zip_longest(kept, anew, fillvalue=("nothing",)):
        if found != wanted:
            yield f"{found}: stands where the graph puts {wanted}"
            return


def _counts(db: sqlite3.Connection, counted: str) -> Iterator[str]:
    kept, anew = (dict(db.execute(counted.replace("@", name))) for name in ("main", "anew"))
    wrong = sorted(name for name in kept.keys() | anew.keys() if kept.get(name) != anew.get(name))
    if wrong:
        first = wrong[0]
        yield (
            f"{len(wrong)} counts differ from the graph, the first of {first}:"
            f" {kept.get(first, 0)}, in the graph {anew.get(first, 0)}"
        )
