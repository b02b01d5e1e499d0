"""Several reports as one thing that can show itself and be written."""

from collections.abc import Iterable, Sequence
from typing import Self, overload

from summariser.schemas.report import Report
from summariser.schemas.shown import Shown


class Reports(Sequence[Report], Shown):
    """Reports in their order: ``Reports(summariser.summarise(one) for one in articles)``.

    In a notebook it shows itself as a list in which every report can be opened.
    """

    __slots__ = ("_reports",)

    def __init__(self, reports: Iterable[Report] = ()) -> None:
        # Not a tuple itself: IPython would print every subclass of tuple in its own way.
        self._reports = tuple(reports)

    @overload
    def __getitem__(self, index: int) -> Report: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Report | Self:
        """One report, or several as `Reports`."""
        found = self._reports[index]
        return type(self)(found) if isinstance(found, tuple) else found

    def __len__(self) -> int:
        return len(self._reports)

    def __repr__(self) -> str:
        return f"<Reports: {len(self)}>"
