"""Events, figures, entities and quotes as they are shown."""

from collections.abc import Iterable

from summariser.rendering.foreign import line
from summariser.rendering.lookup import Lookup
from summariser.rendering.tongue import Tongue
from summariser.rendering.view import EventView, Group, QuoteView, Row, Tone
from summariser.rendering.wording import moment_of, value_of
from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure
from summariser.schemas.quote import Quote
from summariser.schemas.vocabulary import PLACE_KINDS, EntityKind, PlaceRole


def event_view(event: Event, lookup: Lookup) -> EventView:
    """An event with all that is known of it."""
    tongue = lookup.tongue
    said = lookup.said(event.sentences)
    ru, en = line(event.title.ru), line(event.title.en)
    quoted = any(title and title.casefold() in said.casefold() for title in (ru, en))
    return EventView(
        number=lookup.events[event.id][0],
        main=event.main,
        type=tongue.say(event.type.ru, event.type.en),
        status=tongue.say(event.status.ru, event.status.en),
        ru=ru,
        en="" if en == event.type.en and ru else en,
        rows=tuple(_rows(event, lookup)),
        sentences=event.sentences,
        evidence="" if quoted else said,
    )


def _rows(event: Event, lookup: Lookup) -> Iterable[Row]:
    tongue = lookup.tongue
    if event.time:
        yield Row(
            tongue.word("when"),
            moment_of(event.time, tongue),
            line(event.time.text),
            sentences=lookup.cited_by(event.time),
            spans=event.time.spans[:1],
            tone=Tone.time,
        )
    yield from _places(event, lookup)
    yield from _participants(event, lookup)
    if event.stance:
        yield Row(tongue.word("stance"), tongue.say(event.stance.ru, event.stance.en))
    for figure in event.figures:
        yield figure_row(figure, lookup)
    for detail in event.details:
        yield Row(tongue.label(detail.kind), tongue.say_both(detail.text))
    if event.reported_by:
        yield _entity_row(tongue.word("reported by"), (event.reported_by,), event, lookup)
    yield from _relations(event, lookup)


def _places(event: Event, lookup: Lookup) -> Iterable[Row]:
    tongue = lookup.tongue
    for place in event.places:
        name = tongue.word("where") if place.role is PlaceRole.at else tongue.label(place.role)
        inferred = "" if place.explicit else f" {tongue.word('(inferred)')}"
        yield Row(
            name,
            lookup.name(place.entity) + inferred,
            spans=lookup.mentions((place.entity,), event.sentences),
            tone=Tone.place,
        )


def _participants(event: Event, lookup: Lookup) -> Iterable[Row]:
    for role in dict.fromkeys(one.role for one in event.participants):
        entities = [one.entity for one in event.participants if one.role is role]
        yield _entity_row(lookup.tongue.label(role), entities, event, lookup)


def _entity_row(name: str, entities: Iterable[str], event: Event, lookup: Lookup) -> Row:
    known = list(entities)
    text = " · ".join(map(lookup.name, known))
    spans = lookup.mentions(known, event.sentences)
    tones = [tone_of(lookup.entities[one]) for one in known if one in lookup.entities]
    return Row(name, text, spans=spans, tone=next(iter(tones), Tone.thing))


def _relations(event: Event, lookup: Lookup) -> Iterable[Row]:
    tongue = lookup.tongue
    for relation in lookup.report.relations:
        if relation.source == event.id and relation.target in lookup.events:
            number, target = lookup.events[relation.target]
            inferred = "" if relation.explicit else f" {tongue.word('(inferred)')}"
            yield Row(tongue.label(relation.type), f"{number}. {title_of(target, tongue)}{inferred}")


def title_of(event: Event, tongue: Tongue) -> str:
    """The title in one language: English where both are shown."""
    titles = (event.title.ru, event.title.en)
    return line(next(filter(None, titles if tongue is Tongue.ru else reversed(titles)), None))


def figure_row(figure: Figure, lookup: Lookup) -> Row:
    """A figure with value, label, and whose, when, how sure and by whom where that is known."""
    tongue = lookup.tongue
    extra = (
        _subject(figure.subject, lookup) if figure.subject else "",
        tongue.say_both(figure.period),
        tongue.label(figure.status) if figure.status else "",
        f"{tongue.word('according to')} {lookup.name(figure.reported_by)}" if figure.reported_by else "",
    )
    text = " · ".join(filter(None, (value_of(figure, tongue), tongue.say_both(figure.label), *extra)))
    return Row(
        tongue.word("figure"),
        text,
        line(figure.text),
        sentences=lookup.cited_by(figure),
        spans=figure.spans[:1],
        tone=Tone.figure,
    )


def _subject(entity: str, lookup: Lookup) -> str:
    name = lookup.name(entity)
    return name if lookup.tongue is Tongue.ru else f"of {name}"


def people(lookup: Lookup) -> Iterable[Row]:
    """Everybody, with their posts."""
    for entity in lookup.report.entities:
        if entity.kind is EntityKind.person:
            post = lookup.tongue.say_both(entity.role)
            yield Row(lookup.name_of(entity), post, spans=entity.mentions, tone=Tone.person)


def entities_by_kind(lookup: Lookup) -> Iterable[Group]:
    """Everybody and everything but people, a group for each kind, in the vocabulary's order."""
    for kind in EntityKind:
        found = [one for one in lookup.report.entities if one.kind is kind and kind is not EntityKind.person]
        if found:
            yield Group.of(
                lookup.tongue.label(kind),
                (Row("", lookup.name_of(one), spans=one.mentions, tone=tone_of(one)) for one in found),
            )


def tone_of(entity: Entity) -> Tone:
    """Whether an entity's name is marked as a person's, a place's or a thing's."""
    if entity.kind is EntityKind.person:
        return Tone.person
    return Tone.place if entity.kind in PLACE_KINDS else Tone.thing


def quote_view(quote: Quote, lookup: Lookup) -> QuoteView:
    """A quote with its speaker."""
    tongue = lookup.tongue
    return QuoteView(
        speaker=lookup.name(quote.speaker) if quote.speaker else tongue.word("speaker: see the text"),
        manner=tongue.word("direct" if quote.direct else "indirect"),
        text=f"«{line(quote.text)}»" if quote.direct else line(quote.text),
        en=line(quote.en),
        sentences=quote.sentences,
        spans=quote.spans[:1],
        tone=Tone.quote,
    )
