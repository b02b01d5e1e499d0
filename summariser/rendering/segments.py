"""A text cut where marks begin and end, so that marks may overlap and nest as they like."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark(Generic[T]):
    """A stretch of text, in code points, and what it is marked as."""

    start: int
    end: int
    of: T


@dataclass(frozen=True, slots=True)
class Segment(Generic[T]):
    """A piece of the text that is the same throughout; `marks` cover it, the shortest first."""

    start: int
    end: int
    marks: tuple[Mark[T], ...]


def segments(length: int, marks: Iterable[Mark[T]]) -> Iterator[Segment[T]]:
    """Cut a text of this many code points at every end of a mark.

    The segments follow each other without gap or overlap from 0 to `length`. What a mark has beyond the
    text is cut off; an empty mark marks nothing. Of marks of the same length the later one comes first.
    """
    clipped = [(max(0, mark.start), min(length, mark.end), mark) for mark in marks]
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for index, (start, end, _) in enumerate(clipped):
        if start < end:
            opening.setdefault(start, []).append(index)
            closing.setdefault(end, []).append(index)
    cuts = sorted({0, length, *opening, *closing})
    open_now: set[int] = set()
    for start, end in pairwise(cuts):
        open_now.difference_update(closing.get(start, ()))
        open_now.update(opening.get(start, ()))
        order = sorted(open_now, key=lambda index: (clipped[index][1] - clipped[index][0], -index))
        yield Segment(start, end, tuple(clipped[index][2] for index in order))
