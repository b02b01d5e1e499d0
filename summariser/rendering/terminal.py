"""A report on a terminal: rich text, calm and aligned, from 60 columns on."""

from collections.abc import Callable, Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summariser.rendering.console import text_console
from summariser.rendering.foreign import shorten
from summariser.rendering.view import EventView, FindingView, PairView, QuoteView, Row, View
from summariser.rendering.viewer import view_of
from summariser.schemas.report import Report

SIDE_BY_SIDE = 100  # columns from which the two languages stand beside each other
NAME_WIDTH = 15  # columns for the names of facts
EVIDENCE = 150  # characters shown of a cited sentence

# Few colours, and only those that every theme can show.
STRONG = "bold"
QUIET = "dim"  # bright black is invisible in some themes
MAIN = "cyan"
WARNING = "yellow"
ERROR = "red"


def render_terminal(report: Report, *, width: int = 80, colours: bool = False) -> str:
    """The report as text for a terminal, ending in a line feed.

    Strings of the article and of a model are shown as they are: no markup, nothing that steers the
    terminal.

    Args:
        report: what to show.
        width: columns.
        colours: with ANSI colours (the 16 of the user's own theme).
    """
    console = text_console(width, colours=colours)
    view = view_of(report)
    with console.capture() as captured:
        for section in (_head, _beside if width >= SIDE_BY_SIDE else _stacked, *FACTS):
            shown = section(view)
            if shown is not None:
                console.print(shown)
    return "\n".join(row.rstrip() for row in captured.get().splitlines()) + "\n"


def _head(view: View) -> RenderableType:
    first, *others = view.headline
    about = [Text(view.about, QUIET)] if view.about else []
    return Group(Text(first, STRONG), *map(Text, others), *about)


def _beside(view: View) -> RenderableType | None:
    """The summary in two columns, where it has two languages."""
    if not (any(pair.ru for pair in view.pairs) and any(pair.en for pair in view.pairs)):
        return _stacked(view)
    grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    for number, pair in enumerate(view.pairs):
        if number:
            grid.add_row()
        grid.add_row(Text(pair.ru), _citing(Text(pair.en), pair.cited))
    return _section(view.summary, [grid])


def _stacked(view: View) -> RenderableType | None:
    nothing = Text("Nothing was left to summarise.", WARNING)
    return _section(view.summary, map(_pair, view.pairs) if view.pairs else [nothing])


def _pair(pair: PairView) -> RenderableType:
    halves = [Text(half) for half in (pair.ru, pair.en) if half]
    _citing(halves[-1], pair.cited)
    return Group(*halves)


def _events(view: View) -> RenderableType | None:
    return _section(f"Events ({len(view.events)})", map(_event, view.events))


def _event(event: EventView) -> RenderableType:
    standing = Text.assemble(("main event · " if event.main else "", MAIN), (event.status, QUIET))
    lines: list[RenderableType] = [Text(event.type, STRONG), _citing(standing, event.cited)]
    lines += [Text(title) for title in (event.ru, event.en) if title]
    if event.evidence:
        lines.append(Text(f"«{shorten(event.evidence, EVIDENCE)}»", QUIET))
    if event.rows:
        lines.append(_rows(event.rows))
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Text(f"{event.number}.", QUIET), Group(*lines))
    return grid


def _rows(rows: Iterable[Row]) -> RenderableType:
    """Facts, their names in a column of their own."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=NAME_WIDTH)
    grid.add_column()
    for row in rows:
        fact = Text(row.text)
        if row.words:
            fact.append(f"{'  ' if row.text else ''}«{row.words}»", QUIET)
        grid.add_row(Text(row.name, QUIET), _citing(fact, row.cited))
    return grid


def _figures(view: View) -> RenderableType | None:
    return _section("Other figures", [_rows(view.figures)] if view.figures else [])


def _people(view: View) -> RenderableType | None:
    grid = Table.grid(padding=(0, 3, 0, 0))
    for person in view.people:
        grid.add_row(Text(person.name), Text(person.text, QUIET))
    return _section("People", [grid] if view.people else [])


def _entities(view: View) -> RenderableType | None:
    return _section("Places, organisations, things", [_rows(view.entities)] if view.entities else [])


def _quotes(view: View) -> RenderableType | None:
    return _section("Quotes", map(_quote, view.quotes))


def _quote(quote: QuoteView) -> RenderableType:
    head = Text.assemble((quote.speaker, STRONG), (f"  {quote.manner}", QUIET))
    halves = [Text(half) for half in (quote.text, quote.en) if half]
    _citing(halves[-1], quote.cited)
    return Group(head, *halves)


def _findings(view: View) -> RenderableType | None:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for finding in view.findings:
        colour = ERROR if finding.error else WARNING
        grid.add_row(Text(finding.mark, colour), _finding(finding, colour))
    return _section(f"Findings ({len(view.findings)})", [grid] if view.findings else [])


def _finding(finding: FindingView, colour: str) -> RenderableType:
    """What is wrong, and the claim with its fault marked."""
    reason = Text(f"{finding.item}: {finding.reason}")
    fault = f"*{finding.fault}*" if finding.fault.strip() else ""
    claim = Text.assemble((finding.before, QUIET), (fault, f"underline {colour}"), (finding.after, QUIET))
    return Group(reason, claim) if claim.plain.strip() else reason


def _uncovered(view: View) -> RenderableType | None:
    nothing = Text("Nothing: every figure, date and person of the source is cited.", QUIET)
    return _section(
        "Uncovered (found in the source, in no item above)",
        [_rows(view.uncovered) if view.uncovered else nothing],
    )


def _engine(view: View) -> RenderableType:
    return Text(f"\nWritten by: {view.engine}", QUIET)


Section = Callable[[View], RenderableType | None]

# What follows headline and summary, from top to bottom.
FACTS: tuple[Section, ...] = (
    _events,
    _figures,
    _people,
    _entities,
    _quotes,
    _findings,
    _uncovered,
    _engine,
)


def _section(title: str, items: Iterable[RenderableType]) -> RenderableType | None:
    """A heading and its items, a blank line between them; None where there are no items."""
    spaced: list[RenderableType] = []
    for item in items:
        spaced += [Text(), item] if spaced else [item]
    if not spaced:
        return None
    return Group(Text(f"\n{title}", STRONG), Padding(Group(*spaced), (0, 0, 0, 2)))


def _citing(text: Text, cited: str) -> Text:
    return text.append(f"{' ' if text.plain else ''}{cited}", QUIET) if cited else text
