"""Whether two sentences tell one event: the same type, and nothing in which they differ."""

from collections.abc import Callable

from summariser.engines.embedded.happenings import Happening, Telling
from summariser.engines.embedded.triggers import LAST_RESORTS
from summariser.engines.embedded.words import words
from summariser.language.mentions import TimeExpression
from summariser.schemas.vocabulary import EventType, ParticipantRole, Status

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

TELLING_ROLES = (
    ParticipantRole.agent,
    ParticipantRole.authority,
    ParticipantRole.victim,
    ParticipantRole.target,
    ParticipantRole.winner,
)
"""Roles whose holders tell one event from another."""

PARTY_ROLES = frozenset({ParticipantRole.party, ParticipantRole.attendee})

UNCERTAIN = frozenset({Status.planned, Status.possible})


def is_same(one: Happening, other: Telling) -> bool:
    """True where a sentence tells on of an event that was told before."""
    if _opens_body(one, other):
        return one.type is other.type and not _differ_in_time(one, other)
    if takes_up(other):
        return one.type not in LAST_RESORTS
    return one.type is other.type and not any(differ(one, other) for differ in DIFFERENCES)


def takes_up(other: Telling) -> bool:
    """«Мероприятие прошло 14 декабря» tells more of an event that was named before."""
    subject = other.scene.tree.subject(other.trigger.token)
    return (
        other.type is EventType.other
        and subject is not None
        and subject.lemma in words("generic_events")
        and other.trigger.token.lemma in words("taking_place")
    )


def _opens_body(one: Happening, other: Telling) -> bool:
    """The first sentence under the title tells what the title tells, in other words."""
    return one.tellings[0].scene.sentence.sentence.heading and other.scene.place == 1


def _differ_in_time(one: Happening, other: Telling) -> bool:
    return bool(one.time and other.time and _day(one.time) != _day(other.time))


def _dated_elsewhere(one: Happening, other: Telling) -> bool:
    """«В 2018 году референдум …», far from the undated news: told for comparison, an event of its own."""
    if other.scene.lead or one.time is not None or other.time is None or other.time.base is None:
        return False
    return all(abs(telling.scene.place - other.scene.place) > 1 for telling in one.tellings)


def _differ_in_people(one: Happening, other: Telling) -> bool:
    """The same type with other people in the same role."""
    for role in TELLING_ROLES:
        here, there = ({p.entity for p in event.participants if p.role is role} for event in (one, other))
        if here and there and not here & there:
            return True
    return False


def _differ_in_holder(one: Happening, other: Telling) -> bool:
    """One leaves a post, another takes it."""
    if one.type is not EventType.appointment:
        return False
    here, there = (
        {p.entity for p in event.participants if p.role is ParticipantRole.object} for event in (one, other)
    )
    return bool(here and there and not here & there)


def _differ_in_speaker(one: Happening, other: Telling) -> bool:
    """Two statements are one only of one speaker: «рассказал 26 июля пилот» is nobody's that was named."""
    if other.type is not EventType.statement:
        return False
    here, there = (
        {p.entity for p in event.participants if p.role is ParticipantRole.agent} for event in (one, other)
    )
    return not here & there


def _differ_in_parties(one: Happening, other: Telling) -> bool:
    """«встретится с А в Нормандии», «встретится с Б в Варшаве»: each has a party that the other has not."""
    here, there = ({p.entity for p in event.participants if p.role in PARTY_ROLES} for event in (one, other))
    return bool(here - there and there - here)


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
    again = any(telling.trigger.token.lemma == other.trigger.token.lemma for telling in one.tellings)
    if again and not other.participants:
        return False
    known = {reference.entity.id for telling in one.tellings for reference in telling.scene.mentions}
    named = {reference.entity.id for reference in other.scene.mentions}
    return not known & named and not one.objects & other.objects


def _differ_in_object(one: Happening, other: Telling) -> bool:
    if one.type not in OF_THEIR_OBJECT:
        return False
    return bool(one.objects and other.objects and not one.objects & other.objects)


def _differ_in_measure(one: Happening, other: Telling) -> bool:
    """«выручка составила …, долг составил …»: two figures of two things."""
    if other.type is not EventType.economic_indicator:
        return False
    measured = {_measured(telling) for telling in one.tellings}
    own = _measured(other)
    return bool(own) and "" not in measured and own not in measured


def _measured(telling: Telling) -> str:
    subject = telling.scene.tree.subject(telling.trigger.token)
    return subject.lemma if subject else ""


DIFFERENCES: list[Callable[[Happening, Telling], bool]] = [
    _differ_in_time,
    _dated_elsewhere,
    _differ_in_people,
    _differ_in_holder,
    _differ_in_speaker,
    _differ_in_parties,
    _differ_in_place,
    _differ_in_status,
    _differ_in_object,
    _differ_in_measure,
    _share_nothing,
]
