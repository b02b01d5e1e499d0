"""Reports, matches and checks as a notebook shows them: HTML, Markdown and plain text of the same."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from summariser.grounding import Match
from summariser.rendering.check import NOTHING_WRONG, claim_pieces, render_check, source_pieces
from summariser.rendering.foreign import line
from summariser.rendering.markdown import escape, render_markdown
from summariser.rendering.pages.fragment import content_of, render, style_element, stylesheet
from summariser.rendering.pages.index import entry_of
from summariser.rendering.passages import Piece, passages
from summariser.rendering.segments import Mark
from summariser.rendering.terminal import render_terminal
from summariser.reports import Reports
from summariser.schemas.report import Report
from summariser.schemas.shown import Shown
from summariser.schemas.span import Span
from summariser.verification.check import Check

MOST = 100
"""Reports of a collection that are shown; the rest is counted."""

Bundle = dict[str, str]


def shown(value: Shown) -> Bundle:
    """What to show of a value, by media type."""
    return next(show(value) for kind, show in SHOWN if isinstance(value, kind))


def _bundle(plain: str, markdown: str, template: str, **content: Any) -> Bundle:
    css = stylesheet("report", "cell")
    html = render(template, style=style_element(css), **content)
    return {"text/plain": plain.rstrip("\n"), "text/markdown": markdown, "text/html": html}


def _report(report: Report) -> Bundle:
    page = content_of(report, prefix=_prefix(report))
    return _bundle(
        render_terminal(report),
        render_markdown(report),
        "cell_report.html.j2",
        page=page,
        lights=style_element(page.lights),
    )


def _prefix(report: Report) -> str:
    """The same for the same report, so that a notebook that is run again changes nothing."""
    return f"r{hashlib.sha256(report.article.key.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}-"


def _reports(reports: Reports) -> Bundle:
    entries = [entry_of(report, "") for report in reports[:MOST]]
    more = len(reports) - len(entries)
    lines = [f"{entry.headline.en} ({', '.join(part.en for part in entry.about)})" for entry in entries]
    rest = [f"… {more} more"] if more > 0 else []
    return _bundle(
        "\n".join([f"{len(reports)} reports", *lines, *rest]),
        "\n".join([f"**{len(reports)} reports**", "", *(f"- {escape(one)}" for one in lines), *rest, ""]),
        "cell_reports.html.j2",
        entries=entries,
        pairs=[report.summary.pairs for report in reports[:MOST]],
        count=len(reports),
        more=more,
        prefix=f"c{hashlib.sha256(' '.join(lines).encode('utf-8', 'replace')).hexdigest()[:8]}-",
    )


def _match(match: Match) -> Bundle:
    marks = [Mark(part.start, part.end, True) for parts in _parts(match) for part in parts]
    pieces = passages(match.text, marks) if marks else []
    found = f"{match.status.value} · {len(match.spans)} place{'s' * (len(match.spans) != 1)}"
    places = " ".join(f"{span.start}:{span.end}" for span in match.spans)
    return _bundle(
        f"{found} {places}\n{_starred(pieces, '*', str)}".strip(),
        f"**{found}** {places}\n\n{_starred(pieces, '**', escape)}".strip(),
        "cell_match.html.j2",
        found=found,
        places=places,
        pieces=pieces,
        absent=not match.spans,
    )


def _parts(match: Match) -> Iterable[tuple[Span, ...]]:
    return match.parts or [(span,) for span in match.spans]


def _check(check: Check) -> Bundle:
    source, claim = source_pieces(check), claim_pieces(check)
    findings = [
        f"- **{one.severity.value}** {one.kind.value}: {escape(line(one.reason))}" for one in check.findings
    ]
    texts = [
        f"*Source*: {_starred(source, '**', escape)}",
        "",
        f"*Claim*: {_starred(claim, '**', escape)}",
        "",
    ]
    return _bundle(
        render_check(check),
        "\n".join([*texts, *(findings or [NOTHING_WRONG]), ""]),
        "cell_check.html.j2",
        check=check,
        source=source,
        claim=claim,
        reasons=[line(finding.reason) for finding in check.findings],
        nothing=NOTHING_WRONG,
    )


def _starred(pieces: Iterable[Piece[Any]], star: str, escaped: Callable[[str], str]) -> str:
    return "".join(
        f"{star}{escaped(piece.text)}{star}" if piece.mark else escaped(piece.text) for piece in pieces
    )


SHOWN: tuple[tuple[type, Callable[[Any], Bundle]], ...] = (
    (Report, _report),
    (Reports, _reports),
    (Match, _match),
    (Check, _check),
)
