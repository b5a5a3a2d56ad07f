"""Values of the street's own rooms: dataclasses that nobody changes, made by the thousand."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """Make *cls* a dataclass with slots that compares and hashes by its fields and is never changed.

    The type checker holds that nobody assigns to a field. Values that leave the street (``graph.model``)
    are frozen at run time too; that takes five times as long for each, and here it is not worth it.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
