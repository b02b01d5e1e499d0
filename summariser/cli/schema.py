"""``summariser schema``: the published JSON Schema."""

from enum import StrEnum
from typing import Annotated

import typer

from summariser.cli.exit_codes import errors_as_exit_codes


class Published(StrEnum):
    """The schemas that are published."""

    report = "report"
    extraction = "extraction"
    digest = "digest"


@errors_as_exit_codes()
def schema(name: Annotated[Published, typer.Argument(help="Which schema.")] = Published.report) -> None:
    """Print the JSON Schema of a report, of what an engine fills, or of a digest."""
    import json

    from summariser.schemas.published import json_schema

    typer.echo(json.dumps(json_schema(name.value), ensure_ascii=False, indent=2))
