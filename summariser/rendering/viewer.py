"""A report made ready for showing: ids, spans and sentence numbers become words."""

from datetime import date, datetime

from summariser.rendering.doubts import findings, uncovered
from summariser.rendering.facts import entities_by_kind, event_view, figure_row, people, quote_view
from summariser.rendering.foreign import line
from summariser.rendering.lookup import Lookup
from summariser.rendering.timeline import timeline
from summariser.rendering.tongue import Tongue
from summariser.rendering.view import PairView, View
from summariser.rendering.wording import engine_of
from summariser.schemas.report import Report
from summariser.schemas.summary import SummaryPair
from summariser.schemas.vocabulary import PairKind


def view_of(report: Report, tongue: Tongue = Tongue.both) -> View:
    """What there is to show of a report, in one language or in both.

    Views of the same report in different tongues differ in their strings only.
    """
    lookup = Lookup(report, tongue)
    return View(
        headline=_headline(report, tongue),
        about=_about(report),
        summary=_summary(report),
        pairs=tuple(map(_pair, report.summary.pairs)),
        events=tuple(event_view(event, lookup) for event in report.events),
        timeline=timeline(lookup),
        figures=tuple(figure_row(figure, lookup) for figure in report.figures),
        people=tuple(people(lookup)),
        entities=tuple(entities_by_kind(lookup)),
        quotes=tuple(quote_view(quote, lookup) for quote in report.quotes),
        findings=tuple(findings(lookup)),
        uncovered=tuple(uncovered(lookup)),
        engine=engine_of(report.provenance),
    )


def _headline(report: Report, tongue: Tongue) -> tuple[str, ...]:
    headline = report.headline
    lines = (line(headline.ru), line(headline.en)) if headline else (line(report.article.title),)
    return tuple(filter(None, lines)) or (tongue.word("(no headline)"),)


def _about(report: Report) -> str:
    article = report.article
    published = _date(article.published) if article.published else ""
    address = article.url if article.url != article.source else None
    return " · ".join(filter(None, (line(article.source), published, line(report.language), line(address))))


def _date(published: date) -> str:
    if isinstance(published, datetime):
        return published.isoformat(sep=" ", timespec="minutes")
    return published.isoformat()


def _summary(report: Report) -> str:
    """The heading; it says where the English is no translation of the Russian beside it."""
    facts = any(map(_is_built, report.summary.pairs))
    return "Summary (English: known facts only)" if facts else "Summary"


def _pair(pair: SummaryPair) -> PairView:
    return PairView(line(pair.ru), line(pair.en), _is_built(pair), sentences=pair.sentences)


def _is_built(pair: SummaryPair) -> bool:
    return pair.kind is PairKind.facts and pair.ru is not None
