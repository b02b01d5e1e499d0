"""The options that commands share, written once."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from summariser.engines.choice import EngineChoice
from summariser.rendering.formats import Format


def parse_published(value: str) -> date:
    """A day or a moment in ISO 8601."""
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            return parse(value)
        except ValueError:
            continue
    raise typer.BadParameter(f'"{value}" is no date; write 2021-12-05 or 2021-12-05T14:30')


Articles = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ARTICLE",
        help="Files (text, Markdown, HTML, JSONL), folders, http(s) addresses; - is standard input.",
        show_default=False,
    ),
]
Engine = Annotated[
    EngineChoice | None,
    typer.Option(
        metavar="auto|llm|embedded",
        help="auto: the language model where one is configured, else the embedded engine.",
    ),
]
Model = Annotated[str | None, typer.Option(metavar="NAME", help="Language model, as its provider calls it.")]
BaseUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Address of an OpenAI-compatible endpoint; usually ends in /v1."),
]
Timeout = Annotated[
    float | None, typer.Option(metavar="SECONDS", help="Longest wait for one answer of the language model.")
]
Form = Annotated[
    Format | None,
    typer.Option(
        "--format",
        metavar="terminal|json|markdown|html|jsonld|atom",
        help="Form of the output; without it the suffix of -o decides.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|DIR",
        help="Write here; a folder gets one file for each article, and an index of HTML pages.",
    ),
]
Sentences = Annotated[int | None, typer.Option(metavar="N", help="Sentence pairs of the summary.")]
Published = Annotated[
    date | None,
    typer.Option(
        parser=parse_published,
        metavar="DATE",
        help="Day of publication (2021-12-05), against which «вчера» is resolved.",
    ),
]
MaxBytes = Annotated[int | None, typer.Option(metavar="N", help="The most bytes of one article.")]
Store = Annotated[
    str | None,
    typer.Option(
        metavar="FILE|URL",
        help="Where answers and reports are kept: a file, or postgresql://user@host/name.",
    ),
]
NoStore = Annotated[bool, typer.Option("--no-store", help="Keep nothing, look nothing up.")]
Force = Annotated[bool, typer.Option("--force", help="Ask again, whatever the store has.")]
Concurrency = Annotated[
    int | None,
    typer.Option(metavar="N", help="Articles in hand at the same time; without it as many as are borne."),
]
RunReport = Annotated[
    Path | None, typer.Option("--run-report", metavar="FILE", help="Write what became of all inputs (JSON).")
]
Config = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Settings (TOML) instead of summariser.toml."),
]
Estimate = Annotated[
    bool, typer.Option("--estimate", help="Say how many calls and tokens, what cost; ask nothing.")
]
MaxCost = Annotated[
    float | None,
    typer.Option(metavar="DOLLARS", help="Ask no more where a run would cost more; exit with 3."),
]
ShowPrompt = Annotated[
    bool, typer.Option("--show-prompt", help="Print the requests that would be sent; send nothing.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 where items were withheld.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[
    int, typer.Option("--verbose", "-v", count=True, show_default=False, help="Say more; -vv: debug.")
]
