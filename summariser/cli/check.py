"""``summariser check``: anyone's translation or summary held against its source."""

import logging
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from summariser.cli.exit_codes import ExitCode, errors_as_exit_codes, log_error
from summariser.errors import ConfigurationError, InputError, UnreadableInput

if TYPE_CHECKING:
    from summariser.schemas.pair import Pair

logger = logging.getLogger("summariser.cli")

Source = Annotated[
    str | None,
    typer.Argument(
        metavar="[SOURCE]", help="A file, an address, - (standard input), or the words themselves."
    ),
]
Claim = Annotated[
    str | None,
    typer.Argument(metavar="[CLAIM]", help="Its translation or summary, given in the same ways."),
]
Document = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="The whole text of the source: what stands elsewhere in it is a warning."
    ),
]
Translation = Annotated[
    bool, typer.Option("--pair", help="The claim is a translation: report what it leaves out, too.")
]
Pairs = Annotated[
    str | None,
    typer.Option(metavar="FILE.jsonl", help='Lines {"id", "source", "claim", "document"?} instead.'),
]
Json = Annotated[bool, typer.Option("--json", help="Findings as JSON, one line for each pair.")]


@errors_as_exit_codes()
def check(  # noqa: PLR0913, PLR0917 - the parameters are the command's options
    source: Source = None,
    claim: Claim = None,
    document: Document = None,
    pair: Translation = False,
    pairs: Pairs = None,
    json: Json = False,
) -> None:
    """Say which figures, dates, names and denials of a claim its source does not support.

    Exits with 3 where an error stands or a line of FILE.jsonl cannot be read.
    """
    if pairs is None and claim is None:
        raise ConfigurationError("a source or a claim is missing", remedy="give both, or --pairs FILE.jsonl")
    if pairs is not None and source is not None:
        raise ConfigurationError("--pairs stands instead of a source and a claim", remedy="give one of them")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    if pairs is None:
        clean = _checked([_pair(source or "", claim or "", document)], pair=pair, json=json)
    else:
        with _stream(pairs) as records:
            clean = _checked(records, pair=pair, json=json)
    raise typer.Exit(ExitCode.done if clean else ExitCode.incomplete)


def _pair(source: str, claim: str, document: str | None) -> "Pair":
    from summariser.reading.pairs import read_words
    from summariser.schemas.pair import Pair

    return Pair(
        source=read_words(source),
        claim=read_words(claim),
        document=None if document is None else read_words(document),
    )


@contextmanager
def _stream(path: str) -> Iterator[Iterable["Pair | InputError"]]:
    from summariser.reading.pairs import read_pairs

    if path == "-":
        yield read_pairs(sys.stdin.buffer, where="stdin")
        return
    with _opened(Path(path)) as stream:
        yield read_pairs(stream, where=path)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableInput(
            f"cannot be read ({error.strerror})", where=str(path), remedy="name a file of JSON lines"
        ) from None


def _checked(pairs: Iterable["Pair | InputError"], *, pair: bool, json: bool) -> bool:
    """Check and print every pair; True where all could be read and none has an error."""
    from summariser.verification.check import check as hold

    clean = True
    for number, item in enumerate(pairs):
        if isinstance(item, InputError):
            log_error(item)
            clean = False
            continue
        outcome = hold(item.source, item.claim, document=item.document, pair=pair)
        clean = clean and outcome.ok
        if json:
            from summariser.rendering.check_json import render_check_json

            typer.echo(render_check_json(outcome, item.id))
        else:
            from summariser.cli.output import PLAIN_WIDTH, wants_colours
            from summariser.rendering.check import render_check

            typer.echo("\n" if number else "", nl=False)
            typer.echo(f"[{item.id}]\n" if item.id is not None else "", nl=False)
            shown = render_check(
                outcome,
                width=shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns,
                colours=wants_colours(sys.stdout),
            )
            typer.echo(shown, nl=False)
    return clean
