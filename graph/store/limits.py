"""How much of this machine a public query may have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of the public endpoint: sizes in bytes, times in seconds.

    A client may have *per_client* queries running or waiting, and never holds all workers. Beyond
    *queue* waiting queries, or after *patience*, a query is turned away. One that is not answered after
    *quick* goes on only where a worker is left for others. *rows* counts the triples of a graph too.
    *query* counts characters, *nesting* open brackets, *patterns* the parts of one group, *searches* the
    text services of a query, *hits* what each may find, and does where it is not told how many, *facts* the
    same where it looks for facts, and *searching* the seconds that all may take.
    *allow_unsandboxed* runs workers although this system cannot deny them the network.
    """

    seconds: float = 30.0
    bytes: int = 64 << 20
    rows: int = 500_000
    memory: int = 2 << 30
    workers: int = 3
    queue: int = 64
    per_client: int = 4
    patience: float = 10.0
    quick: float = 0.5
    query: int = 64_000
    nesting: int = 100
    patterns: int = 250
    searches: int = 8
    hits: int = 1000
    facts: int = 20_000
    searching: float = 3.0
    allow_unsandboxed: bool = False

    def time(self, wanted: float | None) -> float:
        """How many seconds a query has of which its client *wanted* so many; never more than *seconds*."""
        return self.seconds if wanted is None else min(wanted, self.seconds)

    @property
    def running_per_client(self) -> int:
        """How many workers one client may hold: one less than all, so that another is served."""
        return max(1, self.workers - 1)

    @property
    def slow_places(self) -> int:
        """How many queries may run for longer than *quick* at a time: never all workers, if there are two."""
        return max(1, self.workers - 1)

    @property
    def at_once(self) -> int:
        """How many queries may be under way: those that run, and those that wait before either lane."""
        return self.workers + 2 * self.queue
