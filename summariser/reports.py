"""Several reports as one thing that can show itself and be written."""

from typing import Self, SupportsIndex, overload

from summariser.schemas.report import Report
from summariser.schemas.shown import Shown


class Reports(tuple[Report, ...], Shown):
    """Reports in their order: ``Reports(summariser.summarise(one) for one in articles)``.

    In a notebook it shows itself as a list in which every report can be opened.
    """

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex) -> Report: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: SupportsIndex | slice) -> Report | Self:
        """One report, or several as `Reports`."""
        if isinstance(index, slice):
            return type(self)(super().__getitem__(index))
        return super().__getitem__(index)
