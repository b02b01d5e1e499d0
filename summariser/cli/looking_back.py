"""What the commands that look back share: the store, and how a list is shown."""

import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from summariser.rendering.foreign import line, shorten

if TYPE_CHECKING:
    from summariser.storage.reports import Listed
    from summariser.storage.store import Store

NARROWEST = 60


@contextmanager
def existing_store(place: str | None) -> Iterator["Store"]:
    """The store that --store or the settings name; it is not made where there is none.

    Raises:
        StoreError: there is none, or it cannot be used.
    """
    from summariser.settings import load_settings
    from summariser.storage.store import Store

    with Store(load_settings(store=place).store, make=False) as store:
        yield store


def print_list(found: "Sequence[Listed]", *, as_json: bool) -> None:
    """Print a line for each: id, when, engine, events, source and title; or JSON."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    width = max(NARROWEST, shutil.get_terminal_size((100, 24)).columns)
    for listed in found:
        typer.echo(
            json.dumps(asdict(listed), default=str, ensure_ascii=False) if as_json else _shown(listed, width)
        )


def _shown(listed: "Listed", width: int) -> str:
    withheld = f" −{listed.withheld}" if listed.withheld else ""
    start = (
        f"{listed.id}  {listed.created:%Y-%m-%d %H:%M}  {listed.engine:<8}  {listed.events:>2}{withheld}  "
    )
    return start + shorten(line(listed.title), max(20, width - len(start)))
