"""A report as Markdown (CommonMark), for people: the same content as on a terminal."""

import re
from collections.abc import Iterable

from summariser.rendering.view import EventView, FindingView, PairView, QuoteView, Row, View
from summariser.rendering.viewer import view_of
from summariser.schemas.report import Report

# ASCII punctuation that means something to CommonMark or its usual extensions, wherever it stands.
SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&^=]")
# What means something at the start of a line only: bullets, ordered lists, setext underlines, tables.
AT_START = re.compile(r"^(\s*)(?:([-+:])|(\d+)([.)]))")
# Extensions make links of bare addresses, "www." and mail addresses.
AUTOLINK = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.|@", re.IGNORECASE)

BREAK = "  \n"  # a new line inside a paragraph


def render_markdown(report: Report) -> str:
    """The report as Markdown, ending in a line feed; foreign strings are escaped, so they stay text."""
    view = view_of(report)
    return "\n".join(line for section in SECTIONS for line in section(view)).strip("\n") + "\n"


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is."""
    text = SPECIAL.sub(r"\\\g<0>", text)
    text = AT_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)
    return AUTOLINK.sub(lambda m: f"&#{ord(m[0])};", text)


def _head(view: View) -> Iterable[str]:
    first, *others = view.headline
    yield from (f"# {escape(first)}", "")
    for other in others:
        yield from (f"**{escape(other)}**", "")
    if view.about:
        yield from (escape(view.about), "")


def _summary(view: View) -> Iterable[str]:
    yield from (f"## {view.summary}", "")
    if not view.pairs:
        yield from ("Nothing was left to summarise.", "")
    for pair in view.pairs:
        yield from _pair(pair)


def _pair(pair: PairView) -> Iterable[str]:
    halves = [escape(half) for half in (pair.ru, pair.en) if half]
    yield from (f"{BREAK.join(halves)} {pair.cited}", "")


def _events(view: View) -> Iterable[str]:
    if view.events:
        yield from (f"## Events ({len(view.events)})", "")
    for event in view.events:
        yield from _event(event)


def _event(event: EventView) -> Iterable[str]:
    main = " (main event)" if event.main else ""
    yield from (f"### {event.number}. {escape(event.type)}{main}", "")
    titles = [f"**{escape(title)}**" for title in (event.ru, event.en) if title]
    yield BREAK.join([*titles, f"{escape(event.status)} {event.cited}"])
    if event.evidence:
        yield from ("", f"> {escape(event.evidence)}")
    yield ""
    if event.rows:
        yield from _rows(event.rows)


def _rows(rows: Iterable[Row]) -> Iterable[str]:
    for row in rows:
        words = f"«{escape(row.words)}»" if row.words else ""
        parts = (f"- *{row.name}*:", escape(row.text), words, row.cited)
        yield " ".join(filter(None, parts))
    yield ""


def _figures(view: View) -> Iterable[str]:
    if view.figures:
        yield from ("## Other figures", "")
        yield from _rows(view.figures)


def _people(view: View) -> Iterable[str]:
    if view.people:
        yield from ("## People", "")
        for person in view.people:
            post = f": {escape(person.text)}" if person.text else ""
            yield f"- {escape(person.name)}{post}"
        yield ""


def _entities(view: View) -> Iterable[str]:
    if view.entities:
        yield from ("## Places, organisations, things", "")
        yield from _rows(view.entities)


def _quotes(view: View) -> Iterable[str]:
    if view.quotes:
        yield from ("## Quotes", "")
    for quote in view.quotes:
        yield from _quote(quote)


def _quote(quote: QuoteView) -> Iterable[str]:
    words = [escape(half) for half in (quote.text, quote.en) if half]
    yield from (f"**{escape(quote.speaker)}** ({quote.manner})", "")
    yield from (f"> {f'{BREAK}> '.join(words)} {quote.cited}", "")


def _findings(view: View) -> Iterable[str]:
    if view.findings:
        yield from (f"## Findings ({len(view.findings)})", "")
        yield from map(_finding, view.findings)
        yield ""


def _finding(finding: FindingView) -> str:
    fault = f"**{escape(finding.fault)}**" if finding.fault.strip() else ""
    claim = f"{escape(finding.before)}{fault}{escape(finding.after)}".strip()
    found = f"- **{finding.mark}** {escape(finding.item)}: {escape(finding.reason)}"
    return f"{found} — {claim}" if claim else found


def _uncovered(view: View) -> Iterable[str]:
    yield from ("## Uncovered", "")
    if not view.uncovered:
        yield from ("Nothing: every figure, date and person of the source is cited.", "")
        return
    yield from ("Found in the source, in no item above:", "")
    yield from _rows(view.uncovered)


def _engine(view: View) -> Iterable[str]:
    yield f"*Written by: {escape(view.engine)}*"


# What a reader sees, from top to bottom.
SECTIONS = (
    _head,
    _summary,
    _events,
    _figures,
    _people,
    _entities,
    _quotes,
    _findings,
    _uncovered,
    _engine,
)
