"""Events and figures as rows of flat tables, for pandas, Excel and databases.

A row names its article, so that the two tables can be joined and filtered; what is several in the report
(places, participants) is one cell, joined by "; ".
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure
from summariser.schemas.report import Report
from summariser.schemas.span import Bilingual

Cell = str | int | bool | Decimal | date | None
Row = dict[str, Cell]
Names = Mapping[str, str]

ARTICLE = ("article", "article_title", "source", "url", "published", "language", "engine", "model")
EVENT = ("event", "type", "status", "main", "title_ru", "title_en")
TIME = ("time", "edtf", "earliest", "latest")
TOLD = ("places", "participants", "figures", "details", "reported_by", "stance", "sentences", "evidence")
MEASURED = ("text", "label_ru", "label_en", "kind", "low", "high", "bound", "unit")
OF_WHAT = ("subject", "figure_reported_by", "period_ru", "period_en", "start", "end")

EVENT_COLUMNS = ARTICLE + EVENT + TIME + TOLD
FIGURE_COLUMNS = ARTICLE + EVENT + MEASURED + OF_WHAT

JOIN = "; "


def event_rows(report: Report) -> Iterator[Row]:
    """A row for every event."""
    names = _names(report)
    for event in report.events:
        cells = (*_article(report), *_event(event), *_time(event), *_told(event, names, report))
        yield dict(zip(EVENT_COLUMNS, cells, strict=True))


def figure_rows(report: Report) -> Iterator[Row]:
    """A row for every figure, those of events first."""
    names = _names(report)
    of_events = [(event, figure) for event in report.events for figure in event.figures]
    for event, figure in [*of_events, *((None, figure) for figure in report.figures)]:
        cells = (*_article(report), *_event(event), *_measured(figure), *_of_what(figure, names))
        yield dict(zip(FIGURE_COLUMNS, cells, strict=True))


def _names(report: Report) -> Names:
    """Entities in English, else as the source names them."""
    return {entity.id: _name(entity) for entity in report.entities}


def _name(entity: Entity) -> str:
    return entity.en or entity.name


def _article(report: Report) -> tuple[Cell, ...]:
    article, provenance = report.article, report.provenance
    published = article.published.isoformat() if article.published else None
    origin = (article.key, article.title, article.source, article.url, published)
    return (*origin, report.language, provenance.engine, provenance.model)


def _event(event: Event | None) -> tuple[Cell, ...]:
    if event is None:
        return (None,) * len(EVENT)
    return (event.id, event.type.value, event.status.value, event.main, event.title.ru, event.title.en)


def _time(event: Event) -> tuple[Cell, ...]:
    time = event.time
    return (time.text, time.edtf, time.earliest, time.latest) if time else (None,) * len(TIME)


def _told(event: Event, names: Names, report: Report) -> tuple[Cell, ...]:
    spans = {sentence.number: sentence.span for sentence in report.sentences}
    cited = [spans[number] for number in event.sentences if number in spans]
    return (
        _joined(names.get(place.entity) for place in event.places),
        _joined(f"{one.role.value}: {names.get(one.entity, one.entity)}" for one in event.participants),
        _joined(figure.text for figure in event.figures),
        _joined(f"{detail.kind.value}: {_either(detail.text)}" for detail in event.details),
        names.get(event.reported_by or ""),
        event.stance.value if event.stance else None,
        ", ".join(str(number) for number in event.sentences),
        " ".join(report.article.text[span.start : span.end] for span in cited),
    )


def _measured(figure: Figure) -> tuple[Cell, ...]:
    kind, bound = (value.value if value else None for value in (figure.kind, figure.bound))
    return (figure.text, figure.label.ru, figure.label.en, kind, figure.low, figure.high, bound, figure.unit)


def _of_what(figure: Figure, names: Names) -> tuple[Cell, ...]:
    period, span = figure.period, figure.span
    return (
        names.get(figure.subject or ""),
        names.get(figure.reported_by or ""),
        *((period.ru, period.en) if period else (None, None)),
        *((span.start, span.end) if span else (None, None)),
    )


def _either(text: Bilingual) -> str:
    return text.en or text.ru or ""


def _joined(parts: Iterable[str | None]) -> str | None:
    return JOIN.join(filter(None, parts)) or None
