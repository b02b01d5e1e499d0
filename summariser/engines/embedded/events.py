"""Events of an article: triggers with their arguments, one happening told several times made one event."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from summariser.engines.embedded.arguments import (
    TAKING_PLACE,
    figures_of,
    participants_of,
    places_of,
    time_of,
)
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.status import status_of
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import GENERIC, LAST_RESORTS, Trigger, find_triggers
from summariser.language.mentions import Quantity, TimeExpression
from summariser.schemas.event import Participant, Place
from summariser.schemas.vocabulary import EventType, Status

EVENTS_A_SENTENCE = 3
OBJECT_DEPTH = 3

OF_THEIR_OBJECT = frozenset(
    {
        EventType.construction_start,
        EventType.commissioning_opening,
        EventType.visit,
        EventType.appointment,
        EventType.business_deal,
        EventType.product_launch,
        EventType.award_anniversary,
    }
)
"""Types in which another object is another event: two plants opened are two openings."""

PROCESSES = frozenset(
    "строительство место начало ход церемония работа эксплуатация проект рамка период год сооружение возведение "
    "реконструкция участие пост должность премия звание день открытие запуск компания".split()
)
"""Nouns too general to tell one object from another."""

UNCERTAIN = frozenset({Status.planned, Status.possible})

UNPLANNED = frozenset(
    {
        EventType.accident,
        EventType.natural_disaster,
        EventType.death,
        EventType.health,
        EventType.crime,
        EventType.economic_indicator,
    }
)
"""What nobody decides to do: told in the future it is a forecast."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one sentence tells it.

    Attributes:
        objects: lemmas of the nouns that it is about.
    """

    scene: Scene
    trigger: Trigger
    status: Status
    time: TimeExpression | None
    places: tuple[Place, ...]
    participants: tuple[Participant, ...]
    figures: tuple[tuple[Scene, Quantity], ...]
    objects: frozenset[str]

    @property
    def type(self) -> EventType:
        """The type of event."""
        return self.trigger.type


class Happening:
    """One event with all its tellings, the first one first; what they differ in, the first one decides."""

    def __init__(self, telling: Telling) -> None:
        self.tellings = [telling]

    @property
    def type(self) -> EventType:
        """The type of event."""
        return self.tellings[0].type

    @property
    def status(self) -> Status:
        """How far it has come."""
        return self.tellings[0].status

    @property
    def time(self) -> TimeExpression | None:
        """The first absolute time that is told, else the first one."""
        times = [telling.time for telling in self.tellings if telling.time]
        return next((time for time in times if time.base), times[0] if times else None)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it happens, each place once."""
        found = {place.entity: place for telling in reversed(self.tellings) for place in telling.places}
        return tuple(reversed(found.values()))

    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who takes part, each entity once."""
        known: dict[str, Participant] = {}
        for telling in self.tellings:
            for participant in telling.participants:
                known.setdefault(participant.entity, participant)
        return tuple(known.values())

    @property
    def figures(self) -> tuple[tuple[Scene, Quantity], ...]:
        """The figures of its clauses with the sentences they stand in."""
        return tuple(figure for telling in self.tellings for figure in telling.figures)

    @property
    def objects(self) -> frozenset[str]:
        """Lemmas of the nouns that it is about."""
        return frozenset().union(*(telling.objects for telling in self.tellings))

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sentences that claims of this event cite."""
        return tuple(sorted({telling.scene.number for telling in self.tellings}))


def find_happenings(
    scenes: Sequence[Scene], tellings_in: Callable[[Scene], Iterable[Telling]]
) -> list[Happening]:
    """The events of an article in the order in which they are first told.

    Args:
        scenes: its sentences.
        tellings_in: finds the events of one sentence (`russian_tellings`, or its like for English).
    """
    found: list[Happening] = []
    for scene in scenes:
        for telling in tellings_in(scene):
            same = next((other for other in reversed(found) if _is_same(other, telling)), None)
            if same is None:
                found.append(Happening(telling))
            else:
                same.tellings.append(telling)
    return found


def main_happening(happenings: Sequence[Happening]) -> Happening | None:
    """The event that the article is about: the strongest of its lead, else the first."""
    lead = [happening for happening in happenings if happening.tellings[0].scene.lead]
    return max(lead, key=_newsworthiness) if lead else next(iter(happenings), None)


def _newsworthiness(happening: Happening) -> float:
    first = happening.tellings[0].trigger
    repeated = 0.5 * min(len(happening.tellings), 3)
    return first.strength + repeated - (2.0 if happening.type in LAST_RESORTS else 0.0)


def russian_tellings(scene: Scene) -> Iterator[Telling]:
    """The events of a Russian sentence, the strongest first."""
    triggers = find_triggers(scene)
    for trigger in triggers[:EVENTS_A_SENTENCE]:
        yield _telling(scene, trigger)


def _telling(scene: Scene, trigger: Trigger) -> Telling:
    return Telling(
        scene=scene,
        trigger=trigger,
        status=_status(scene, trigger),
        time=time_of(scene, trigger),
        places=places_of(scene, trigger),
        participants=participants_of(scene, trigger),
        figures=tuple((scene, quantity) for quantity in figures_of(scene, trigger)),
        objects=frozenset(noun.lemma for noun in object_nouns(scene, trigger.token)) - PROCESSES,
    )


def _status(scene: Scene, trigger: Trigger) -> Status:
    status = status_of(scene.tree, trigger.token)
    return Status.possible if status is Status.planned and trigger.type in UNPLANNED else status


def object_nouns(scene: Scene, token: Token, depth: int = OBJECT_DEPTH) -> Iterator[Token]:
    """The nouns that a trigger is about: its object and what hangs on it in the genitive."""
    if depth:
        for child in scene.tree.children(token, "obj", "nsubj:pass", "nmod", "appos"):
            if child.pos in {"NOUN", "PROPN", "X"}:
                yield child
                yield from object_nouns(scene, child, depth - 1)


def direct_objects(scene: Scene, token: Token, depth: int = OBJECT_DEPTH) -> Iterator[Token]:
    """The object of a verb, the genitives of a noun: «начало [строительства] [завода]», nothing else."""
    if not depth:
        return
    for child in scene.tree.children(token, "obj", "nsubj:pass", "nmod"):
        genitive = child.relation == "nmod" and child.feats.get("Case") == "Gen"
        plain = child.pos == "NOUN" and not scene.tree.preposition(child)
        if plain and (genitive or child.relation != "nmod") and child.feats.get("Number") == "Sing":
            yield child
            if token.pos == "NOUN" or child.lemma in PROCESSES:
                yield from direct_objects(scene, child, depth - 1)


def _is_same(one: Happening, other: Telling) -> bool:
    if _opens_body(one, other):
        return one.type is other.type and not _differ_in_time(one, other)
    if _takes_up(other):
        return one.type not in LAST_RESORTS
    return one.type is other.type and not any(differ(one, other) for differ in DIFFERENCES)


def _takes_up(other: Telling) -> bool:
    """«Мероприятие прошло 14 декабря» tells more of an event that was named before."""
    subject = other.scene.tree.subject(other.trigger.token)
    return (
        other.type is EventType.other
        and subject is not None
        and subject.lemma in GENERIC
        and other.trigger.token.lemma in TAKING_PLACE
    )


def _opens_body(one: Happening, other: Telling) -> bool:
    """The first sentence under the title tells what the title tells, in other words."""
    return one.tellings[0].scene.sentence.sentence.heading and other.scene.place == 1


def _differ_in_time(one: Happening, other: Telling) -> bool:
    return bool(one.time and other.time and _day(one.time) != _day(other.time))


def _day(time: TimeExpression) -> object:
    return (time.base, time.part) if time.base else (time.relative, time.weekday)


def _differ_in_place(one: Happening, other: Telling) -> bool:
    here, there = ({place.entity for place in telling.places} for telling in (one, other))
    return bool(here and there and not here & there)


def _differ_in_status(one: Happening, other: Telling) -> bool:
    return (one.status in UNCERTAIN) != (other.status in UNCERTAIN)


def _share_nothing(one: Happening, other: Telling) -> bool:
    """Told far apart, of nothing in common, with another word: two events."""
    if any(abs(telling.scene.place - other.scene.place) <= 1 for telling in one.tellings):
        return False
    if any(telling.trigger.token.lemma == other.trigger.token.lemma for telling in one.tellings):
        return False
    known = {reference.entity.id for telling in one.tellings for reference in telling.scene.mentions}
    named = {reference.entity.id for reference in other.scene.mentions}
    return not known & named and not one.objects & other.objects


def _differ_in_object(one: Happening, other: Telling) -> bool:
    if one.type not in OF_THEIR_OBJECT:
        return False
    return bool(one.objects and other.objects and not one.objects & other.objects)


DIFFERENCES: list[Callable[[Happening, Telling], bool]] = [
    _differ_in_time,
    _differ_in_place,
    _differ_in_status,
    _differ_in_object,
    _share_nothing,
]
