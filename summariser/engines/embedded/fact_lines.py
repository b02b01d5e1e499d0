"""Events in English as lines of known slots: type, status, time, places, people, figures; never a guess."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from summariser.engines.embedded.glossary import english_noun
from summariser.engines.embedded.happenings import Happening, Telling
from summariser.engines.embedded.objects import direct_objects
from summariser.engines.embedded.saying import english_figure, english_time, time_in
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity
from summariser.schemas.entity import Entity
from summariser.schemas.event import Place
from summariser.schemas.vocabulary import EntityKind, EventType, FigureKind, ParticipantRole, PlaceRole

SEPARATOR = " · "
PLACE_WORDS = {PlaceRole.at: "", PlaceRole.to: "to ", PlaceRole.from_: "from ", PlaceRole.near: "near "}
NUMERAL = re.compile(r"[IVXLC]+")
"""What is left of a ruler whose name is not known."""

WITH_ARTICLE = ("United ", "Netherlands", "Philippines", "Maldives", "Bahamas", "Seychelles", "Gaza Strip")
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

UNSURE = frozenset(
    {EventType.company_event, EventType.culture_event, EventType.product_launch, EventType.aid_funding}
)
"""Types whose verbs («создать», «снять», «выпустить») say too many other things to be believed."""

APPOINTING = frozenset({ParticipantRole.agent, ParticipantRole.authority})
"""Beside an appointment a bare name is who gets or leaves the post."""

IMPERSONAL = frozenset(
    {
        EventType.economic_indicator,
        EventType.natural_disaster,
        EventType.accident,
        EventType.death,
        EventType.protest_strike,
        EventType.armed_attack,
        EventType.election_vote,
        EventType.sport,
        EventType.construction_start,
        EventType.commissioning_opening,
    }
)
"""Types of which a date or a number tells something although nobody is named who does it."""

Entities = Mapping[str, Entity]
Event = Happening | Telling
Slot = Callable[[Event, Entities], Iterable[str]]


def fact_line(event: Event, entities: Entities, *, said: str = "") -> str:
    """The line of one event; a slot that is not known in English is left out.

    Args:
        event: what happened.
        entities: the article's entities by id.
        said: a sentence that tells the event already; only the slots that it does not have are given.

    Returns:
        "" for an event of no known type, for one of which nothing but the type is known in English, and,
        where the type takes somebody, for one of which neither who nor where is.
    """
    told = [part for slot in TELLING for part in slot(event, entities)]
    named = any(part for slot in WHO_AND_WHERE for part in slot(event, entities))
    if event.type is EventType.other or not told or not (named or event.type in IMPERSONAL):
        return ""
    if isinstance(event, Telling) and any(doubt(event) for doubt in DOUBTS):
        return ""
    if said:
        return SEPARATOR.join(dict.fromkeys(part for part in told if part.rpartition(": ")[2] not in said))
    kind = [part for slot in NAMING for part in slot(event, entities)]
    return SEPARATOR.join(dict.fromkeys((*kind, *told)))


def english_name(entity: Entity, *, with_post: bool = True) -> str | None:
    """The English name, a person's with the post: "Askar Mamin, Prime Minister of Kazakhstan"."""
    if entity.en is None or NUMERAL.fullmatch(entity.en):
        return None
    post = entity.role.en if entity.role and with_post and entity.kind is EntityKind.person else None
    return f"{entity.en}, {post}" if post else entity.en


def english_object(event: Event) -> str | None:
    """What is built, signed, opened: the trigger or the first noun under it that has one English word."""
    if event.type is EventType.statement:
        return None  # «назвал эпидемию вызовом»: said of it, not done to it
    telling = event.tellings[0] if isinstance(event, Happening) else event
    trigger = telling.trigger.token
    nouns = [trigger] if trigger.pos == "NOUN" else []
    for noun in (*nouns, *direct_objects(telling.scene, trigger)):
        gloss = english_noun(noun.lemma)
        if gloss:
            return gloss
    return None


def english_figures(figures: Sequence[tuple[Scene, Quantity]]) -> list[str]:
    """The figures that can be said in English, each once."""
    said = (english_figure(scene, quantity) for scene, quantity in figures)
    return list(dict.fromkeys(text for text in said if text))


def in_time(scene: Scene, figure: Quantity) -> bool:
    """True for a length that a time of the sentence says already: «в течение трёх лет»."""
    spans = [(time.start, time.end) for time in scene.times if english_time(time)]
    return any(start <= figure.number_start < end for start, end in spans)


# ---- lines that are not written


def _unsure_verb(telling: Telling) -> bool:
    return telling.type in UNSURE and telling.trigger.token.pos == "VERB"


def _unmeasured(telling: Telling) -> bool:
    """«лучше прогноза», «рейтинг событий»: a statistic is a verb of measuring with a figure."""
    measured = telling.trigger.token.pos == "VERB" and bool(telling.figures)
    return telling.type is EventType.economic_indicator and not measured


def _lifted(telling: Telling) -> bool:
    """«снял запрет», «отмена санкций»: the type would say the contrary."""
    token = telling.trigger.token
    over = telling.scene.tree.governor(token)
    lemmas = {token.lemma, over.lemma if over is not None else ""}
    return telling.type is EventType.sanction_restriction and bool(lemmas & words("lifting"))


DOUBTS: list[Callable[[Telling], bool]] = [_unsure_verb, _unmeasured, _lifted]

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
    if event.time is None or (isinstance(event, Telling) and _is_series(event)):
        return
    said = time_in(event.scene, event.time) if isinstance(event, Telling) else english_time(event.time)
    if said:
        yield said


def _is_series(telling: Telling) -> bool:
    """«в 2020 году составит 4–5%, в 2021 году 3–4%»: which is whose, no line can say."""
    dates = {time.base for time in telling.scene.times if time.base}
    return len(dates) > 1 and len(telling.scene.figures) > 1 and len(telling.figures) > 1


def _places(event: Event, entities: Entities) -> Iterable[str]:
    for place in event.places:
        yield from _place(place, entities)


def _place(place: Place, entities: Entities) -> Iterable[str]:
    name = english_name(entities[place.entity])
    if name and place.explicit:
        words = PLACE_WORDS[place.role]
        yield f"{words}the {name}" if words and name.startswith(WITH_ARTICLE) else f"{words}{name}"


def _participants(event: Event, entities: Entities) -> Iterable[str]:
    for participant in event.participants:
        name = english_name(entities[participant.entity])
        if name:
            appoints = event.type is EventType.appointment and participant.role in APPOINTING
            said = appoints or (participant.role in NAMED_ROLES and event.type is not EventType.death)
            yield f"{participant.role.en}: {name}" if said else name


def _figures(event: Event, entities: Entities) -> Iterable[str]:
    said = english_figures(
        [
            (scene, figure)
            for scene, figure in event.figures
            if figure.kind is not FigureKind.age and not in_time(scene, figure)
        ]
    )
    if said:
        yield ", ".join(said)


NAMING: list[Slot] = [_type, _object, _status]
WHO_AND_WHERE: list[Slot] = [_places, _participants]
TELLING: list[Slot] = [_time, _places, _participants, _figures]
