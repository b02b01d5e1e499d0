"""``summariser export``: the reports of the store as JSONL, or as flat tables."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from summariser.cli import options
from summariser.cli.exit_codes import errors_as_exit_codes
from summariser.errors import ConfigurationError, OutputError

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
        str | None,
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

        folder = _folder(output)
        if folder and rows is None:
            for table in Table:
                with _opened(str(folder / f"{table.value}.{form.value}")) as stream:
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


def _folder(output: str | None) -> Path | None:
    """The folder that is meant, made where there is none."""
    if output is None or not (output.endswith(("/", os.sep)) or Path(output).is_dir()):
        return None
    try:
        Path(output).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"cannot be made ({error.strerror})", where=output, remedy="name another folder with -o"
        ) from None
    return Path(output)


@contextmanager
def _opened(path: str | None) -> Iterator[BinaryIO]:
    """The place to write to; a file is there whole or not at all."""
    if path is not None and path != "-":
        from summariser.cli.atomic import written_whole

        with written_whole(Path(path)) as stream:
            yield stream.buffer
        return
    if sys.stdout.isatty():
        raise ConfigurationError("a terminal is no place for a table", remedy="name a file with -o")
    sys.stdout.flush()
    yield sys.stdout.buffer
