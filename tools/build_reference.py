"""Write docs/cli.md and docs/schema.md from the code: `make docs`. A test holds them against drift."""

import os
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from summariser.cli.app import app
from summariser.schemas import vocabulary
from summariser.schemas.published import json_schema
from summariser.schemas.vocabulary import EventType, Labelled

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- Made by tools/build_reference.py: `make docs` renews it. -->"
WIDTH = "80"


def cli_reference() -> str:
    """What every command says of itself."""
    names = list(get_command(app).commands)  # type: ignore[attr-defined]  # typer's group is one of click's
    pages = [(["summariser"], []), *((["summariser", name], [name]) for name in names)]
    parts = [f"## {' '.join(title)}\n\n```text\n{_help(arguments)}\n```\n" for title, arguments in pages]
    return "\n".join([MADE, "", "# Command line", "", *parts])


def _help(arguments: list[str]) -> str:
    os.environ["COLUMNS"] = WIDTH
    text = CliRunner().invoke(app, [*arguments, "--help"], prog_name="summariser").output
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def schema_reference() -> str:
    """The records of a report and the closed vocabularies."""
    schema = json_schema("report")
    records = {"Report": schema, **schema["$defs"]}
    parts = [
        MADE,
        "",
        "# The event schema",
        "",
        "Version 1. `summariser schema report` prints it as JSON Schema; fields with ✓ are added by code: no",
        "engine fills them. All offsets are code points into `article.text`.",
        "",
    ]
    for name, record in records.items():
        if "properties" in record:
            parts += _record(name, record)
    return "\n".join([*parts, "# Vocabularies", "", *_event_types(), *_vocabularies()])


def _record(name: str, record: dict[str, Any]) -> Iterator[str]:
    yield from (f"## {name}", "", record.get("description", "").split("\n\n")[0], "")
    yield from ("| field | type | by code | meaning |", "|---|---|---|---|")
    required = record.get("required", ())
    for field, shape in record["properties"].items():
        code = "✓" if shape.get("readOnly") else ""
        optional = "" if field in required else "?"
        yield f"| `{field}`{optional} | {_type(shape)} | {code} | {_cell(shape.get('description', ''))} |"
    yield ""


def _type(shape: dict[str, Any]) -> str:
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in shape:
        kinds = dict.fromkeys(_type(one) for one in shape["anyOf"])
        return " or ".join(kind for kind in kinds if kind != "null") or "anything"
    if shape.get("type") == "array":
        return f"list of {_type(shape.get('items', {}))}"
    return str(shape.get("format") or shape.get("const") or shape.get("type") or "anything")


def _event_types() -> Iterator[str]:
    yield from ("## EventType", "", "| code | Russian | English | what it is |", "|---|---|---|---|")
    for kind in EventType:
        yield f"| `{kind.value}` | {kind.ru} | {kind.en} | {_cell(kind.definition_en)} |"
    yield ""


def _vocabularies() -> Iterator[str]:
    for name, kind in vars(vocabulary).items():
        if (
            isinstance(kind, type)
            and issubclass(kind, StrEnum)
            and kind not in {StrEnum, EventType, Labelled}
        ):
            yield from (f"## {name}", "", _cell((kind.__doc__ or "").split("\n\n")[0]), "")
            yield from (*_members(kind), "")


def _members(kind: type[StrEnum]) -> Iterable[str]:
    if issubclass(kind, Labelled):
        head = ("| code | Russian | English |", "|---|---|---|")
        return (*head, *(f"| `{one.value}` | {one.ru} | {one.en} |" for one in kind))
    return (" · ".join(f"`{one.value}`" for one in kind),)


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).replace("|", "\\|")


PAGES = {"cli.md": cli_reference, "schema.md": schema_reference}

if __name__ == "__main__":
    for name, make in PAGES.items():
        (DOCS / name).write_text(make().rstrip() + "\n", encoding="utf-8")
