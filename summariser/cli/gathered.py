"""Reports that make one thing together: pages with an index, a feed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from summariser.cli.atomic import written_whole
from summariser.rendering.formats import Format
from summariser.schemas.report import Report

INDEX = "index.html"


@contextmanager
def pages(folder: Path) -> Iterator[Callable[[Report], None]]:
    """A page for each report and, at the end of the run, ``index.html`` that leads to them."""
    from summariser.rendering.file_names import file_name, free_name
    from summariser.rendering.pages.index import Entry, entry_of, render_index
    from summariser.rendering.pages.page import render_page

    entries: list[Entry] = []
    taken = {INDEX}

    def write(report: Report) -> None:
        name = free_name(file_name(report, Format.html), taken)
        with written_whole(folder / name) as stream:
            stream.write(render_page(report, up=INDEX))
        entries.append(entry_of(report, name))

    try:
        yield write
    finally:
        if entries:
            with written_whole(folder / INDEX) as stream:
                stream.write(render_index(entries))


@contextmanager
def feed(stream: TextIO) -> Iterator[Callable[[Report], None]]:
    """One feed of all reports, written at the end of the run."""
    from summariser.rendering.atom import Entry, entry_of, render_feed

    entries: list[Entry] = []
    try:
        yield lambda report: entries.append(entry_of(report))
    finally:
        if entries:
            stream.write(render_feed(entries, title="summariser", key="reports"))
