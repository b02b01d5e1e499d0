"""The outcome of a check on a terminal: source and claim with their faults marked, and what is wrong."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from summariser.rendering.foreign import inline, line
from summariser.rendering.terminal import ERROR, NARROWEST, QUIET, SIDE_BY_SIDE, STRONG, WARNING, WIDEST
from summariser.schemas.report import Finding
from summariser.schemas.vocabulary import Severity
from summariser.verification.check import Check

AROUND = 120  # characters of a long source shown around a passage
LONG = 1_000  # characters from which a source is shown in passages only

Mark = tuple[int, int, str]
"""Start, end, colour."""


def render_check(check: Check, source: str, claim: str, *, width: int = 80, colours: bool = False) -> str:
    """The check as text for a terminal, ending in a line feed.

    Args:
        check: the outcome.
        source: the text that the findings' source spans refer to.
        claim: the claim that was checked.
        width: columns.
        colours: with ANSI colours; without, marked words stand between asterisks.
    """
    console = Console(
        width=min(max(width, NARROWEST), WIDEST),
        force_terminal=colours,
        color_system="standard" if colours else None,
        no_color=not colours,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    faults = [
        (finding.claim_start, finding.claim_end, _colour(finding))
        for finding in check.findings
        if (finding.claim_start, finding.claim_end) != (0, len(claim))
    ]
    said = [
        (span.start, span.end, _colour(finding))
        for finding in check.findings
        for span in finding.source_spans
    ]
    with console.capture() as captured:
        console.print(_texts(_passages(source, said), _marked(claim, faults), beside=width >= SIDE_BY_SIDE))
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


def _passages(source: str, marks: Sequence[Mark]) -> Text:
    """A short source whole; of a long one what stands around the marks."""
    if len(source) <= LONG:
        return _marked(source, marks)
    shown = Text()
    end = 0
    for start, stop in _merged((max(0, mark[0] - AROUND), mark[1] + AROUND) for mark in marks):
        inside = [(mark[0] - start, mark[1] - start, mark[2]) for mark in marks if start <= mark[0] < stop]
        shown.append("… " if start > end else "")
        shown.append_text(_marked(source[start:stop], inside))
        end = stop
    return shown.append(" …") if end < len(source) else shown


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, stop in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return merged


def _marked(text: str, marks: Sequence[Mark]) -> Text:
    """The text with the marked stretches underlined; of overlapping marks the first counts."""
    shown = Text()
    at = 0
    for start, end, colour in sorted(marks):
        if start < at or not text[start:end].strip():
            continue
        shown.append(inline(text[at:start]))
        shown.append(f"*{inline(text[start:end])}*", f"underline {colour}")
        at = end
    return shown.append(inline(text[at:]))


def _findings(check: Check) -> RenderableType:
    if not check.findings:
        return Text("\nNothing is wrong as far as figures, dates, names and denials tell.", QUIET)
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
