"""Reports as pandas data frames."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from summariser.errors import ConfigurationError
from summariser.rendering.flat_tables import DATES, SHAPES, Table, as_numbers, rows_of
from summariser.schemas.report import Report

if TYPE_CHECKING:
    import pandas


def to_frame(
    reports: Report | Iterable[Report], rows: Literal["events", "figures"] = "events"
) -> "pandas.DataFrame":
    """A frame with a row for every event or figure; the columns are those of ``summariser export``.

    Args:
        reports: one report or many.
        rows: what a row is.

    Raises:
        ConfigurationError: pandas is not installed.
    """
    try:
        import pandas
    except ModuleNotFoundError:
        raise ConfigurationError("to_frame needs pandas", remedy="pip install 'summariser[pandas]'") from None
    table = Table(rows)
    many = [reports] if isinstance(reports, Report) else reports
    frame = pandas.DataFrame(
        (as_numbers(row) for row in rows_of(many, table)), columns=list(SHAPES[table].columns)
    )
    for name in DATES & set(frame.columns):
        frame[name] = pandas.to_datetime(frame[name])
    return frame
