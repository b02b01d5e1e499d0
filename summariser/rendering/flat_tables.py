"""Flat tables of events and figures: what they hold, and how they are written."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from io import StringIO
from itertools import islice
from typing import BinaryIO

from summariser.errors import ConfigurationError
from summariser.rendering.rows import EVENT_COLUMNS, FIGURE_COLUMNS, Cell, Row, event_rows, figure_rows
from summariser.schemas.report import Report


class Table(StrEnum):
    """A flat table."""

    events = "events"
    figures = "figures"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a table holds.

    Attributes:
        columns: their names, in order.
        rows: the rows of a report.
    """

    columns: tuple[str, ...]
    rows: Callable[[Report], Iterator[Row]]


SHAPES = {
    Table.events: Shape(EVENT_COLUMNS, event_rows),
    Table.figures: Shape(FIGURE_COLUMNS, figure_rows),
}

NUMBERS, WHOLE, DATES, TRUTHS = {"low", "high"}, {"start", "end"}, {"earliest", "latest"}, {"main"}
"""Columns that are not text."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell's text for a formula."""

BATCH = 1000


def rows_of(reports: Iterable[Report], table: Table) -> Iterator[Row]:
    """The rows of many reports, one after the other."""
    for report in reports:
        yield from SHAPES[table].rows(report)


def write_csv(rows: Iterable[Row], table: Table, stream: BinaryIO) -> None:
    """CSV that Excel opens as it is: UTF-8 with its mark, no cell that would be a formula.

    Args:
        rows: of the table, held one at a time.
        table: which.
        stream: where to.
    """
    stream.write(b"\xef\xbb\xbf")
    stream.write(_line(SHAPES[table].columns))
    stream.writelines(_line([_cell(value) for value in row.values()]) for row in rows)


def write_parquet(rows: Iterable[Row], table: Table, stream: BinaryIO) -> None:
    """Parquet, by pyarrow; numbers as floats, dates as dates.

    Args:
        rows: of the table, held a batch at a time.
        table: which.
        stream: where to.

    Raises:
        ConfigurationError: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ModuleNotFoundError:
        raise ConfigurationError(
            "Parquet needs pyarrow", where="--format", remedy="pip install 'summariser[parquet]'"
        ) from None
    kinds = {
        **dict.fromkeys(NUMBERS, pyarrow.float64()),
        **dict.fromkeys(WHOLE, pyarrow.int64()),
        **dict.fromkeys(DATES, pyarrow.date32()),
        **dict.fromkeys(TRUTHS, pyarrow.bool_()),
    }
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in SHAPES[table].columns])
    waiting = iter(rows)
    with parquet.ParquetWriter(stream, schema) as writer:
        while batch := [as_numbers(row) for row in islice(waiting, BATCH)]:
            writer.write_table(pyarrow.Table.from_pylist(batch, schema))


def as_numbers(row: Row) -> dict[str, str | int | bool | float | date | None]:
    """The row with floats in the place of decimal numbers."""
    return {name: float(cell) if isinstance(cell, Decimal) else cell for name, cell in row.items()}


def _line(cells: Iterable[str]) -> bytes:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue().encode("utf-8", "replace")


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return format(value.normalize(), "f")
        case bool():
            return str(value).lower()
        case str() if value.startswith(FORMULA):
            return f"'{value}"
        case _:
            return str(value)
