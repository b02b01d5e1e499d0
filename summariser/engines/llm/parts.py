"""Long articles in parts: split at paragraphs, asked about one after the other, the answers joined."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from summariser.engines.llm.tolerance import Broken, Kind
from summariser.engines.llm.wire import WireEvent, WireExtraction, WirePerson, WireThing
from summariser.source import Sentence, Source

Part = tuple[Sentence, ...]

LETTERS_A_TOKEN = 3
"""At least, in the tokenizers of today's models, for Cyrillic as for Latin letters."""

SMALLEST = 2000
"""Letters that are not split further: a model that cannot answer for so few cannot answer at all."""

_POSITIONS = re.compile(r"\b\d+\b")


def parts(source: Source, tokens: int) -> list[Part]:
    """The sentences of an article in parts of so many tokens at most, broken between paragraphs.

    A paragraph that is longer by itself is broken between sentences.
    """
    return list(_packed(_paragraphs(source.sentences, tokens), tokens * LETTERS_A_TOKEN))


def halves(part: Part) -> list[Part]:
    """The part in two; whole where it is too short to be split."""
    letters = _letters(part)
    if letters < SMALLEST or len(part) < 2:
        return [part]
    middle = min(range(1, len(part)), key=lambda index: abs(letters - 2 * _letters(part[:index])))
    return [part[:middle], part[middle:]]


def known(answer: WireExtraction) -> str:
    """What later parts need to know of the answer to the earlier ones."""
    entities = [f"{one.id} {one.ru}" for one in _entities(answer)]
    events = [one.ru for one in _sound(answer.events)]
    return "\n".join([f"Known: {'; '.join(entities)}", f"Told: {'; '.join(events)}"])


def joined(first: WireExtraction, more: WireExtraction) -> WireExtraction:
    """Two answers as one: what both have stands once, and relations follow their events.

    Args:
        first: the answer to the earlier parts.
        more: the answer to the next one.
    """
    ids = {one.id for one in _entities(first)}
    events, positions = _joined_events(first.events, more.events)
    relations = [_moved(relation, positions) for relation in more.relations]
    return first.model_copy(
        update={
            "people": [*first.people, *_new(more.people, ids)],
            "things": [*first.things, *_new(more.things, ids)],
            "also": list(dict.fromkeys([*first.also, *more.also])),
            "events": events,
            "figures": [*first.figures, *more.figures],
            "quotes": [*first.quotes, *(quote for quote in more.quotes if quote not in first.quotes)],
            "relations": list(dict.fromkeys([*first.relations, *relations])),
            "pairs": [*first.pairs, *more.pairs],
        }
    )


def _joined_events(first: Sequence[Any], more: Sequence[Any]) -> tuple[list[Any], dict[str, str]]:
    """All events, and for each position in `more` the position among them."""
    events = list(first)
    places = {key: index for index, event in enumerate(first) for key in _identities(event)}
    positions = {}
    for index, event in enumerate(more, start=1):
        place = next((places[key] for key in _identities(event) if key in places), len(events))
        if place == len(events):
            events.append(event)
        else:
            events[place] = _enriched(events[place], event)
        places.update(dict.fromkeys(_identities(event), place))
        positions[str(index)] = str(place + 1)
    return events, positions


def _identities(event: Any) -> tuple[object, ...]:
    """Events of one type in the same sentences, or of one title, are one event told twice."""
    return (id(event),) if isinstance(event, Broken) else ((event.type, *event.sentences), event.ru)


def _enriched(event: WireEvent, more: WireEvent) -> WireEvent:
    """An event with what a later part says of it."""
    texts = {figure.text for figure in _sound(event.figures)}
    kinds = {detail.kind for detail in _sound(event.details)}
    return event.model_copy(
        update={
            "sentences": sorted({*event.sentences, *more.sentences}),
            "time": event.time or more.time,
            "roles": list(dict.fromkeys([*event.roles, *more.roles])),
            "figures": [*event.figures, *(one for one in _sound(more.figures) if one.text not in texts)],
            "details": [*event.details, *(one for one in _sound(more.details) if one.kind not in kinds)],
        }
    )


def _moved(relation: str, positions: dict[str, str]) -> str:
    return _POSITIONS.sub(lambda match: positions.get(match[0], match[0]), relation)


def _new(items: Iterable[Any], ids: set[str]) -> Iterator[Any]:
    """What is not known already; what does not fit the schema is kept, to be reported."""
    return (item for item in items if isinstance(item, Broken) or item.id not in ids)


def _entities(answer: WireExtraction) -> Iterator[WirePerson | WireThing]:
    yield from _sound(answer.people)
    yield from _sound(answer.things)


def _sound(items: Iterable[Kind | Broken]) -> Iterator[Kind]:
    return (item for item in items if not isinstance(item, Broken))


def _paragraphs(sentences: Sequence[Sentence], tokens: int) -> Iterator[Part]:
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = tuple(group)
        if _letters(paragraph) > tokens * LETTERS_A_TOKEN:
            yield from ((sentence,) for sentence in paragraph)
        else:
            yield paragraph


def _packed(units: Iterable[Part], letters: int) -> Iterator[Part]:
    packed: Part = ()
    for unit in units:
        if packed and _letters(packed) + _letters(unit) > letters:
            yield packed
            packed = ()
        packed += unit
    yield packed


def _letters(part: Iterable[Sentence]) -> int:
    return sum(len(sentence.text) for sentence in part)
