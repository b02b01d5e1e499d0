"""``summariser export``: the reports of the store as JSONL, or as flat tables."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from summariser.cli import options
from summariser.cli.exit_codes import errors_as_exit_codes
from summariser.errors import ConfigurationError

if TYPE_CHECKING:
    from summariser.rendering.flat_tables import Table
    from summariser.schemas.report import Report


class Exported(StrEnum):
    """The forms of an export."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


class Rows(StrEnum):
    """What a row of a flat table is."""

    events = "events"
    figures = "figures"


@errors_as_exit_codes()
def export(
    form: Annotated[
        Exported, typer.Option("--format", help="Whole reports, or flat tables.")
    ] = Exported.jsonl,
    rows: Annotated[
        Rows | None, typer.Option(help="csv, parquet: a row for each event or each figure.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE|DIR", help="Write here; a folder gets both flat tables."
        ),
    ] = None,
    store: options.Store = None,
) -> None:
    """Write the latest report of every article."""
    from summariser.cli.looking_back import existing_store

    with existing_store(store) as kept:
        if form is Exported.jsonl:
            with _opened(output) as stream:
                _write_jsonl(kept.reports.all(), stream)
            return
        from summariser.rendering.flat_tables import Table

        if rows is None and output is not None and output.is_dir():
            for table in Table:
                with _opened(output / f"{table.value}.{form.value}") as stream:
                    _write(form, kept.reports.all(), table, stream)
            return
        with _opened(output) as stream:
            _write(form, kept.reports.all(), Table((rows or Rows.events).value), stream)


def _write_jsonl(reports: "Iterable[Report]", stream: BinaryIO) -> None:
    from summariser.rendering.jsonlines import render_json

    stream.writelines(render_json(report).encode() + b"\n" for report in reports)


def _write(form: Exported, reports: "Iterable[Report]", table: "Table", stream: BinaryIO) -> None:
    from summariser.rendering.flat_tables import rows_of, write_csv, write_parquet

    write = write_csv if form is Exported.csv else write_parquet
    write(rows_of(reports, table), table, stream)


@contextmanager
def _opened(path: Path | None) -> Iterator[BinaryIO]:
    """The place to write to; a file is there whole or not at all."""
    if path is not None and str(path) != "-":
        from summariser.cli.atomic import written_whole

        with written_whole(path) as stream:
            yield stream.buffer
        return
    if sys.stdout.isatty():
        raise ConfigurationError("a terminal is no place for a table", remedy="name a file with -o")
    sys.stdout.flush()
    yield sys.stdout.buffer
