"""What stands around marked words: a short text whole, of a long one the passages that matter."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from summariser.rendering.foreign import inline
from summariser.rendering.segments import Mark

T = TypeVar("T")

AROUND = 120  # characters of a long text shown around a passage
LONG = 1_000  # characters from which a text is shown in passages only
GAP = "…"


@dataclass(frozen=True, slots=True)
class Piece(Generic[T]):
    """Words on their way to a screen; `mark` is None for what is not marked."""

    text: str
    mark: T | None = None


def passages(text: str, marks: Iterable[Mark[T]]) -> list[Piece[T]]:
    """The text in pieces, an ellipsis where something is left out; of overlapping marks the first counts."""
    ordered = sorted(marks, key=lambda mark: (mark.start, mark.end))
    if len(text) <= LONG:
        return list(_pieces(text, 0, len(text), ordered))
    shown: list[Piece[T]] = []
    end = 0
    for start, stop in _merged((max(0, mark.start - AROUND), mark.end + AROUND) for mark in ordered):
        if start > end:
            shown.append(Piece(f"{GAP} "))
        shown += _pieces(text, start, min(stop, len(text)), ordered)
        end = stop
    return [*shown, Piece(f" {GAP}")] if end < len(text) else shown


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return merged


def _pieces(text: str, start: int, stop: int, marks: Sequence[Mark[T]]) -> Iterator[Piece[T]]:
    at = start
    for mark in marks:
        if mark.start < at or mark.end > stop or not text[mark.start : mark.end].strip():
            continue
        yield Piece(inline(text[at : mark.start]))
        yield Piece(inline(text[mark.start : mark.end]), mark.of)
        at = mark.end
    yield Piece(inline(text[at:stop]))
