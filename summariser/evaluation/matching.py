"""Which items of a report are which of a reference: one to one, as many as possible."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from summariser.evaluation.reference import (
    Reference,
    ReferenceEntity,
    ReferenceEvent,
    ReferenceFigure,
    ReferenceQuote,
    ReferenceTime,
)
from summariser.evaluation.scores import Score
from summariser.language.morphology import fold_yo
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Grounded, Time
from summariser.schemas.quote import Quote
from summariser.schemas.report import Report
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Source

Expected = TypeVar("Expected")
Reported = TypeVar("Reported")


def pair_up(
    expected: Sequence[Expected], reported: Sequence[Reported], fits: Callable[[Expected, Reported], bool]
) -> dict[int, int]:
    """A maximum one-to-one matching (Kuhn's augmenting paths); indices of `expected` → of `reported`.

    Earlier items of `expected` are matched first, so put those that count before the optional ones.
    """
    options = [[j for j, item in enumerate(reported) if fits(wanted, item)] for wanted in expected]
    taken: dict[int, int] = {}

    def place(index: int, tried: set[int]) -> bool:
        for option in options[index]:
            if option not in tried:
                tried.add(option)
                if option not in taken or place(taken[option], tried):
                    taken[option] = index
                    return True
        return False

    for index in range(len(expected)):
        place(index, set())
    return {index: option for option, index in taken.items()}


def match_events(reference: Reference, report: Report, source: Source) -> tuple[Score, dict[str, str]]:
    """Events whose type is allowed and that share a sentence; the ids that belong together."""
    expected = sorted(reference.events, key=lambda event: (event.optional, bool(event.merge_ok)))
    sentences = {event.id: _sentences(event, source) for event in expected}

    def fits(wanted: ReferenceEvent, event: Event) -> bool:
        return event.type in wanted.types_ok and bool(sentences[wanted.id] & set(event.sentences))

    pairs = pair_up(expected, report.events, fits)
    ids = {expected[i].id: report.events[j].id for i, j in pairs.items()}
    missed = [
        event for event in expected if not event.optional and event.id not in ids and not _merged(event, ids)
    ]
    found = [event for event in expected if not event.optional and event.id in ids]
    return Score(len(found), len(missed), len(report.events) - len(pairs)), ids


def match_figures(reference: Reference, report: Report, source: Source) -> Score:
    """Figures of the same value over the same words."""
    expected = sorted(reference.all_figures, key=lambda figure: figure.optional)
    reported = [*(figure for event in report.events for figure in event.figures), *report.figures]
    places = [_spans(figure.text, source) for figure in expected]
    pairs = pair_up(
        range(len(expected)),
        reported,
        lambda i, figure: _overlap(places[i], figure) and _same_value(expected[i], figure),
    )
    return _score([figure.optional for figure in expected], pairs, len(reported))


def match_dates(reference: Reference, report: Report, source: Source) -> Score:
    """Absolute dates of events: the same normal form over the same words."""
    expected = _distinct([event.time for event in reference.events if event.time and event.time.base])
    optional = [_only_optional(time, reference) for time in expected]
    reported = [event.time for event in report.events if event.time and event.time.base]
    distinct = list({(time.span and time.span.start, time.base): time for time in reported}.values())
    places = [_spans(time.text, source) for time in expected]
    order = sorted(range(len(expected)), key=lambda i: optional[i])

    def fits(i: int, time: Time) -> bool:
        return _overlap(places[i], time) and expected[i].base == time.base

    pairs = pair_up(order, distinct, fits)
    return _score([optional[i] for i in order], pairs, len(distinct))


def match_persons(reference: Reference, report: Report) -> Score:
    """People by name, in any form that the reference lists; those without a name are optional."""
    people = (entity for entity in reference.entities if entity.kind is EntityKind.person)
    expected = sorted(people, key=_is_nameless)
    reported = [entity for entity in report.entities if entity.kind is EntityKind.person]
    pairs = pair_up(expected, reported, _same_name)
    return _score([_is_nameless(entity) for entity in expected], pairs, len(reported))


def match_quotes(reference: Reference, report: Report, source: Source) -> Score:
    """Quotes that overlap and have the same speaker."""
    expected = sorted(reference.quotes, key=lambda quote: quote.optional)
    names = {entity.id: entity for entity in reference.entities}
    speakers = {entity.id: entity for entity in report.entities}

    def fits(wanted: ReferenceQuote, quote: Quote) -> bool:
        if not _overlap(_spans(wanted.text, source), quote):
            return False
        if wanted.speaker is None or quote.speaker is None:
            return wanted.speaker == quote.speaker
        return _same_name(names[wanted.speaker], speakers[quote.speaker])

    return _score(
        [quote.optional for quote in expected], pair_up(expected, report.quotes, fits), len(report.quotes)
    )


def _score(optional: Sequence[bool], pairs: dict[int, int], reported: int) -> Score:
    found = sum(not optional[i] for i in pairs)
    return Score(found, optional.count(False) - found, reported - len(pairs))


def _sentences(event: ReferenceEvent, source: Source) -> set[int]:
    spans = (span for passage in event.evidence for span in _spans(passage, source))
    return {number for span in spans for number in _numbers(span, source)}


def _numbers(span: Span, source: Source) -> set[int]:
    """The sentences that a span touches; a passage may run over several."""
    touched = {
        sentence.number
        for sentence in source.sentences
        if sentence.start < span.end and span.start < sentence.end
    }
    first = source.sentence_at(span.start)
    return touched | ({first.number} if first else set())


def _spans(text: str, source: Source) -> tuple[Span, ...]:
    return source.find(text).spans


def _overlap(places: Sequence[Span], item: Grounded) -> bool:
    return any(one.start < other.end and other.start < one.end for one in places for other in item.spans)


def _same_value(wanted: ReferenceFigure, figure: Figure) -> bool:
    """Equal ends; an open end may repeat the stated number or be null."""
    low, high = wanted.low or wanted.high, wanted.high or wanted.low
    return (low, high) == (figure.low or figure.high, figure.high or figure.low)


def _distinct(times: Sequence[ReferenceTime]) -> list[ReferenceTime]:
    return list({(time.text, time.base): time for time in times}.values())


def _only_optional(time: ReferenceTime, reference: Reference) -> bool:
    return all(event.optional for event in reference.events if event.time == time)


def _merged(event: ReferenceEvent, ids: dict[str, str]) -> bool:
    return any(other in ids for other in event.merge_ok)


def _is_nameless(person: ReferenceEntity) -> bool:
    """«сотрудник полиции», «Глава государства»: a description rather than a name."""
    words = person.name.split()
    return words[0][0].islower() or (len(words) > 1 and not any(word[0].isupper() for word in words[1:]))


def _same_name(wanted: ReferenceEntity, entity: Entity) -> bool:
    forms = {_words(form) for form in (wanted.name, *wanted.aliases)}
    return _words(entity.name) in forms or _words(entity.name)[-1:] == _words(wanted.name)[-1:]


def _words(name: str) -> tuple[str, ...]:
    return tuple(fold_yo(name).replace("-", " ").split())
