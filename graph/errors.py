"""Everything that this application raises on purpose descends from :class:`MinhBachError`."""

from typing import Self


class MinhBachError(Exception):
    """A failure with a message for the person who asked: what was wrong, where, what to do."""


class BadDocument(MinhBachError):
    """An input that cannot be read as an article; the rest of a batch goes on without it."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Go from process to process: an exception is else made anew from its message alone."""
        return type(self), (self.where, self.why)


class PassedOver(BadDocument):
    """A file of a directory that is of no kind that is read: told, but no failure."""


class UnreadFields(PassedOver):
    """Fields of articles that nothing reads, "date" for "published" perhaps: told, but no failure."""


class BadQuery(MinhBachError):
    """A query that is not answered: malformed, or not allowed here."""

    def __init__(self, why: str, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(why)
        self.line = line
        self.column = column


class NotAcceptable(MinhBachError):
    """An answer in none of the forms that the client takes."""


class QueryTimeout(MinhBachError):
    """A query that was stopped because its time was over."""


class QueryTooLarge(MinhBachError):
    """A query whose answer grew over the limit on bytes, rows or memory."""


class Busy(MinhBachError):
    """No worker is free for this client now; *retry_after* is in seconds."""

    def __init__(self, why: str, *, retry_after: int = 5) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class StoreError(MinhBachError):
    """The quad store did not do what was asked of it."""


class IndexDamaged(MinhBachError):
    """The full-text index cannot be read, for the reason *why*; the message says how to make it anew."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}: run `minhbach rebuild`")


class IndexUnavailable(MinhBachError):
    """The search server does not answer, or only in part; it may do so later."""


class DataLocked(MinhBachError):
    """Another process is writing to the data directory."""


class DataUnusable(MinhBachError):
    """The data directory cannot be made or written to."""


class DataDamaged(MinhBachError):
    """A file that was made from the archive cannot be read; the message says how to make it anew."""


class DataMismatched(MinhBachError):
    """Graph and index were made from another archive than the one beside them."""


class DataLater(MinhBachError):
    """Data were written by a later version of this program, and are not read as if they were not."""

    def __init__(self, where: object, form: int, known: int) -> None:
        super().__init__(
            f"{where}: written by a later version of the program (form {form}; this one reads up to {known}):"
            " use that version, or run `minhbach rebuild` to make graph and index anew with this one"
        )


class NotFound(MinhBachError):
    """There is nothing under this address."""
