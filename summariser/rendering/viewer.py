"""A report made ready for showing: ids, spans and sentence numbers become words."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from summariser.rendering.foreign import inline, line
from summariser.rendering.view import EventView, FindingView, PairView, QuoteView, Row, View
from summariser.rendering.wording import both, both_of, engine_of, moment_of, value_of
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Grounded
from summariser.schemas.quote import Quote
from summariser.schemas.report import Report, Uncovered
from summariser.schemas.span import Span
from summariser.schemas.summary import SummaryPair
from summariser.schemas.vocabulary import EntityKind, PairKind, PlaceRole, Severity

EVENT_ID = re.compile(r"(?<=\bevent )\S+")


def view_of(report: Report) -> View:
    """What there is to show of a report."""
    viewer = _Viewer(report)
    people = [entity for entity in report.entities if entity.kind is EntityKind.person]
    return View(
        headline=_headline(report),
        about=_about(report),
        summary=_summary(report),
        pairs=tuple(map(_pair, report.summary.pairs)),
        events=tuple(viewer.event(event) for event in report.events),
        figures=tuple(viewer.figure(figure) for figure in report.figures),
        people=tuple(Row(_name(one), both_of(one.role)) for one in people),
        entities=tuple(_by_kind(report.entities)),
        quotes=tuple(viewer.quote(quote) for quote in report.quotes),
        findings=tuple(viewer.findings()),
        uncovered=tuple(viewer.uncovered(report.uncovered)),
        engine=engine_of(report.provenance),
    )


def _headline(report: Report) -> tuple[str, ...]:
    headline = report.headline
    lines = (line(headline.ru), line(headline.en)) if headline else (line(report.article.title),)
    return tuple(filter(None, lines)) or ("(no headline)",)


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
    facts = any(pair.kind is PairKind.facts and pair.ru for pair in report.summary.pairs)
    return "Summary (English: known facts only)" if facts else "Summary"


def _pair(pair: SummaryPair) -> PairView:
    return PairView(line(pair.ru), line(pair.en), cited(pair.sentences))


def _by_kind(entities: Iterable[Entity]) -> Iterable[Row]:
    """Everybody and everything but people, a row for each kind, in the vocabulary's order."""
    entities = list(entities)
    for kind in EntityKind:
        names = [_name(one) for one in entities if one.kind is kind and kind is not EntityKind.person]
        if names:
            yield Row(kind.en, " · ".join(names))


def _name(entity: Entity) -> str:
    name = both(entity.ru or (None if entity.en == entity.name else entity.name), entity.en)
    return f"{name} ({entity.iso})" if entity.iso else name


class _Viewer:
    """Looks up what ids, spans and sentence numbers stand for."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.text = report.article.text
        self.entities = {entity.id: entity for entity in report.entities}
        self.events = {event.id: (number, event) for number, event in enumerate(report.events, 1)}
        self.sentences = {sentence.number: sentence.span for sentence in report.sentences}

    def event(self, event: Event) -> EventView:
        said = self.said(event.sentences)
        ru, en = line(event.title.ru), line(event.title.en)
        quoted = any(title and title.casefold() in said.casefold() for title in (ru, en))
        return EventView(
            number=self.events[event.id][0],
            main=event.main,
            type=both(event.type.ru, event.type.en),
            status=both(event.status.ru, event.status.en),
            ru=ru,
            en="" if en == event.type.en and ru else en,
            rows=tuple(self.rows(event)),
            cited=cited(event.sentences),
            evidence="" if quoted else said,
        )

    def rows(self, event: Event) -> Iterable[Row]:
        if event.time:
            yield Row("when", moment_of(event.time), line(event.time.text), self.cited_by(event.time))
        for place in event.places:
            name = "where" if place.role is PlaceRole.at else place.role.en
            yield Row(name, self.name(place.entity) + ("" if place.explicit else " (inferred)"))
        for role in dict.fromkeys(one.role for one in event.participants):
            names = [self.name(one.entity) for one in event.participants if one.role is role]
            yield Row(role.en, " · ".join(names))
        if event.stance:
            yield Row("stance", both(event.stance.ru, event.stance.en))
        for figure in event.figures:
            yield self.figure(figure)
        for detail in event.details:
            yield Row(detail.kind.en, both_of(detail.text))
        if event.reported_by:
            yield Row("reported by", self.name(event.reported_by))
        yield from self.relations(event)

    def relations(self, event: Event) -> Iterable[Row]:
        for relation in self.report.relations:
            if relation.source == event.id and relation.target in self.events:
                number, target = self.events[relation.target]
                title = line(target.title.en or target.title.ru)
                inferred = "" if relation.explicit else " (inferred)"
                yield Row(relation.type.en, f"{number}. {title}{inferred}")

    def figure(self, figure: Figure) -> Row:
        extra = (
            f"of {self.name(figure.subject)}" if figure.subject else "",
            both_of(figure.period),
            figure.status.en if figure.status else "",
            f"according to {self.name(figure.reported_by)}" if figure.reported_by else "",
        )
        text = " · ".join(filter(None, (value_of(figure), both_of(figure.label), *extra)))
        return Row("figure", text, line(figure.text), self.cited_by(figure))

    def quote(self, quote: Quote) -> QuoteView:
        speaker = self.name(quote.speaker) if quote.speaker else "speaker: see the text"
        manner = "direct" if quote.direct else "indirect"
        words = f"«{line(quote.text)}»" if quote.direct else line(quote.text)
        return QuoteView(speaker, manner, words, line(quote.en), cited(quote.sentences))

    def findings(self) -> Iterable[FindingView]:
        """The findings; a claim with several faults is shown with the first of them."""
        last = ""
        for finding in self.report.findings:
            start, end, claim = finding.claim_start, finding.claim_end, finding.claim
            if claim in {last, claim[start:end]}:
                start = end = 0
                claim = ""
            else:
                last = claim
            yield FindingView(
                mark=finding.severity.value if finding.withheld is None else "withheld",
                error=finding.severity is Severity.error,
                item=line(EVENT_ID.sub(self.number, finding.item)),
                reason=line(finding.reason),
                before=inline(claim[:start]),
                fault=inline(claim[start:end]),
                after=inline(claim[end:]),
            )

    def number(self, event: re.Match[str]) -> str:
        """The number that an event is shown under; the id of one that is not shown."""
        return str(self.events[event[0]][0]) if event[0] in self.events else event[0]

    def uncovered(self, uncovered: Uncovered) -> Iterable[Row]:
        for name in ("figures", "dates", "people", "quotes"):
            spans: tuple[Span, ...] = getattr(uncovered, name)
            if spans:
                words = dict.fromkeys(self.words(span) for span in spans)
                yield Row(name, f"{len(spans)}: {' · '.join(words)}")
        if uncovered.sentences:
            yield Row(
                "sentences",
                f"{len(uncovered.sentences)} of {len(self.sentences)}",
                "",
                cited(uncovered.sentences),
            )

    def name(self, entity: str) -> str:
        return _name(self.entities[entity]) if entity in self.entities else line(entity)

    def said(self, cited: Iterable[int]) -> str:
        """The cited sentences."""
        return " ".join(self.words(self.sentences[number]) for number in cited if number in self.sentences)

    def words(self, span: Span) -> str:
        return line(self.text[span.start : span.end])

    def cited_by(self, item: Grounded) -> str:
        """The number of the sentence in which the item's words stand."""
        if item.span is None:
            return ""
        start = item.span.start
        return cited(
            sentence.number
            for sentence in self.report.sentences
            if any(span.start <= start < span.end for span in (sentence.span, *sentence.occurrences))
        )


def cited(sentences: Iterable[int]) -> str:
    """Sentence numbers as they are cited: [1][3]."""
    return "".join(f"[{number}]" for number in sentences)
