"""Events in English as lines of known slots: type, status, time, places, people, figures; never a guess."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from summariser.engines.embedded.figures import english_kind
from summariser.engines.embedded.glossary import english_noun
from summariser.engines.embedded.happenings import Happening, Telling
from summariser.engines.embedded.objects import direct_objects
from summariser.engines.embedded.scene import Scene
from summariser.language.mentions import Quantity
from summariser.language.quantities import find_quantities, render_quantity
from summariser.language.times import render_time
from summariser.schemas.entity import Entity
from summariser.schemas.event import Participant, Place
from summariser.schemas.vocabulary import EntityKind, FigureKind, ParticipantRole, PlaceRole

SEPARATOR = " · "
RANGE = re.compile(r"([\d.,]*\d)–([\d.,]*\d)")
PLACE_WORDS = {PlaceRole.at: "", PlaceRole.to: "to ", PlaceRole.from_: "from ", PlaceRole.near: "near "}
NAMED_ROLES = frozenset(
    {
        ParticipantRole.target,
        ParticipantRole.victim,
        ParticipantRole.winner,
        ParticipantRole.loser,
        ParticipantRole.beneficiary,
        ParticipantRole.organiser,
    }
)
"""Roles that are said: without them a victim could be read as the offender."""

Entities = Mapping[str, Entity]
Event = Happening | Telling
Slot = Callable[[Event, Entities], Iterable[str]]


def fact_line(event: Event, entities: Entities, *, said: str = "") -> str:
    """The line of one event; a slot that is not known in English, or already `said`, is left out."""
    parts = [part for slot in SLOTS for part in slot(event, entities) if part not in said]
    return SEPARATOR.join(dict.fromkeys(parts))


def english_name(entity: Entity, *, with_post: bool = True) -> str | None:
    """The English name, a person's with the post: "Askar Mamin, Prime Minister of Kazakhstan"."""
    if entity.en is None:
        return None
    post = entity.role.en if entity.role and with_post and entity.kind is EntityKind.person else None
    return f"{entity.en}, {post}" if post else entity.en


def english_object(event: Event) -> str | None:
    """What is built, signed, opened: the trigger or the first noun under it that has one English word."""
    telling = event.tellings[0] if isinstance(event, Happening) else event
    trigger = telling.trigger.token
    nouns = [trigger] if trigger.pos == "NOUN" else []
    for noun in (*nouns, *direct_objects(telling.scene, trigger)):
        gloss = english_noun(noun.lemma)
        if gloss:
            return gloss
    return None


def english_figure(scene: Scene, quantity: Quantity) -> str | None:
    """A figure in English: with its unit where that has a name, else the bare number."""
    if quantity.kind is FigureKind.score:
        return quantity.text[quantity.number_start - quantity.start : quantity.number_end - quantity.start]
    if quantity.low is not None and 0 < quantity.low < 1 and quantity.unit is None:
        return None  # «половину игры» has no plain English number
    said = _change(quantity, render_quantity(quantity, "en") or bare_number(quantity))
    kind = english_kind(scene, quantity)
    if said is None or kind is None or not (said.endswith("people") or said[-1].isdigit()):
        return said
    return f"{said} ({kind})"


def _change(quantity: Quantity, said: str | None) -> str | None:
    """«с пяти до шести» is a change, not a range: "from 5 to 6", in the order of the source."""
    ends = RANGE.search(said) if said and quantity.text.lower().startswith(("с ", "со ")) else None
    if said is None or ends is None:
        return said
    first, last = ends.groups()
    later = find_quantities(quantity.text.partition(" до ")[2], "ru")
    if later and later[0].low == quantity.low:
        first, last = last, first
    return f"from {said[: ends.start()]}{first} to {last}{said[ends.end() :]}"


def bare_number(quantity: Quantity) -> str | None:
    """The number of a figure whose counted noun has no known English."""
    if quantity.unit is not None or quantity.low is None:
        return None
    bare = Quantity(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit="%",
    )
    said = render_quantity(bare, "en")
    return said.removesuffix("%").rstrip() if said else None


def english_figures(figures: Sequence[tuple[Scene, Quantity]]) -> list[str]:
    """The figures that can be said in English, each once."""
    said = (english_figure(scene, quantity) for scene, quantity in figures)
    return list(dict.fromkeys(text for text in said if text))


# ---- the slots, in the order of the line


def _type(event: Event, entities: Entities) -> Iterable[str]:
    yield event.type.en


def _object(event: Event, entities: Entities) -> Iterable[str]:
    gloss = english_object(event)
    if gloss and gloss not in event.type.en.lower():
        yield gloss


def _status(event: Event, entities: Entities) -> Iterable[str]:
    yield event.status.en


def _time(event: Event, entities: Entities) -> Iterable[str]:
    said = render_time(event.time, "en") if event.time else None
    if said:
        yield said


def _places(event: Event, entities: Entities) -> Iterable[str]:
    for place in event.places:
        yield from _place(place, entities)


def _place(place: Place, entities: Entities) -> Iterable[str]:
    name = english_name(entities[place.entity])
    if name and place.explicit:
        yield f"{PLACE_WORDS[place.role]}{name}"


def _participants(event: Event, entities: Entities) -> Iterable[str]:
    for participant in event.participants:
        yield from _participant(participant, entities)


def _participant(participant: Participant, entities: Entities) -> Iterable[str]:
    name = english_name(entities[participant.entity])
    if name:
        yield f"{participant.role.en}: {name}" if participant.role in NAMED_ROLES else name


def _figures(event: Event, entities: Entities) -> Iterable[str]:
    said = english_figures(event.figures)
    if said:
        yield f"figures: {', '.join(said)}"


SLOTS: list[Slot] = [_type, _object, _status, _time, _places, _participants, _figures]
