"""The outcome of a check on a terminal: source and claim with their faults marked, and what is wrong."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from summariser.rendering.console import text_console
from summariser.rendering.foreign import line
from summariser.rendering.passages import Piece, passages
from summariser.rendering.segments import Mark
from summariser.rendering.terminal import ERROR, QUIET, STRONG, WARNING
from summariser.schemas.report import Finding
from summariser.schemas.vocabulary import Severity
from summariser.verification.check import Check

BESIDE = 72  # columns from which source and claim stand side by side: two sentences need no more
NOTHING_WRONG = "Nothing is wrong as far as figures, dates, names and denials tell."


def render_check(check: Check, *, width: int = 80, colours: bool = False) -> str:
    """The check as text for a terminal, ending in a line feed.

    Args:
        check: the outcome.
        width: columns.
        colours: with ANSI colours; without, marked words stand between asterisks.
    """
    console = text_console(width, colours=colours)
    with console.capture() as captured:
        console.print(
            _texts(_marked(source_pieces(check)), _marked(claim_pieces(check)), beside=width >= BESIDE)
        )
        console.print(_findings(check))
    return "\n".join(row.rstrip() for row in captured.get().splitlines()) + "\n"


def _texts(source: Text, claim: Text, *, beside: bool) -> RenderableType:
    heads = Text("Source", STRONG), Text("Claim", STRONG)
    if not beside:
        return Group(heads[0], source, Text(), heads[1], claim)
    grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(*heads)
    grid.add_row(source, claim)
    return grid


def source_pieces(check: Check) -> list[Piece[Finding]]:
    """The source with the passages marked that findings speak of."""
    marks = [
        Mark(span.start, span.end, finding) for finding in check.findings for span in finding.source_spans
    ]
    return passages(check.text, marks)


def claim_pieces(check: Check) -> list[Piece[Finding]]:
    """The claim with its faults marked; one that is wrong as a whole is not."""
    marks = [Mark(one.claim_start, one.claim_end, one) for one in check.findings]
    return passages(check.claim, [mark for mark in marks if (mark.start, mark.end) != (0, len(check.claim))])


def _marked(pieces: Iterable[Piece[Finding]]) -> Text:
    """The pieces as they stand on a terminal: marked words between asterisks, underlined."""
    shown = Text()
    for piece in pieces:
        if piece.mark:
            shown.append(f"*{piece.text}*", f"underline {_colour(piece.mark)}")
        else:
            shown.append(piece.text)
    return shown


def _findings(check: Check) -> RenderableType:
    if not check.findings:
        return Text(f"\n{NOTHING_WRONG}", QUIET)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for finding in check.findings:
        grid.add_row(
            Text(finding.severity.value, _colour(finding)),
            Text(finding.kind.value),
            Text(line(finding.reason)),
        )
    return Group(Text(), grid)


def _colour(finding: Finding) -> str:
    return ERROR if finding.severity is Severity.error else WARNING
