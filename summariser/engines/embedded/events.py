"""Events of an article: triggers with their arguments, one happening told several times made one event."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from summariser.engines.embedded.dated_clauses import dated_clauses
from summariser.engines.embedded.event_status import status_of_event
from summariser.engines.embedded.figures import figures_of
from summariser.engines.embedded.happenings import Happening, Telling
from summariser.engines.embedded.merging import is_same, takes_up
from summariser.engines.embedded.objects import object_nouns
from summariser.engines.embedded.participants import participants_of
from summariser.engines.embedded.places import places_of
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.status import is_negated
from summariser.engines.embedded.timing import time_of
from summariser.engines.embedded.triggers import LAST_RESORTS, Trigger, find_triggers
from summariser.engines.embedded.words import words
from summariser.schemas.vocabulary import EventType

EVENTS_A_SENTENCE = 3
BARE = 0.5
"""Strength of a lead's verb that no class of triggers knows."""


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
            earlier = found if takes_up(telling) else reversed(found)
            same = next((other for other in earlier if is_same(other, telling)), None)
            if same is None:
                found.append(Happening(telling))
            else:
                same.tellings.append(telling)
    return found


def with_news(happenings: Sequence[Happening], scenes: Sequence[Scene]) -> list[Happening]:
    """The happenings, opened by what the title or the lead tells where none of them is told there."""
    told = any(telling.scene.lead for happening in happenings for telling in happening.tellings)
    return [*(() if told else bare_news(scenes)), *happenings]


def bare_news(scenes: Sequence[Scene]) -> list[Happening]:
    """What the title or the lead tells where no type is known for it: its verb with who and where."""
    for scene in scenes:
        verb = next((token for token in scene.sentence.tokens if token.relation == "root"), None)
        if verb is None or verb.pos != "VERB" or not scene.lead or is_negated(scene.tree, verb):
            continue
        if verb.lemma in words("states"):
            continue
        if verb.feats.get("Tense") in {"Past", "Fut"} and scene.mentions and not scene.in_quote(verb.start):
            return [Happening(_telling(scene, Trigger(verb, EventType.other, BARE)))]
    return []


def main_happening(happenings: Sequence[Happening]) -> Happening | None:
    """The event that the article is about: the strongest of its lead, else the first."""
    lead = [happening for happening in happenings if happening.tellings[0].scene.lead]
    typed = [happening for happening in lead if happening.type is not EventType.other]
    return max(typed or lead, key=_newsworthiness) if lead else next(iter(happenings), None)


def _newsworthiness(happening: Happening) -> float:
    first = happening.tellings[0].trigger
    repeated = 0.5 * min(len(happening.tellings), 3)
    return first.strength + repeated - (2.0 if happening.type in LAST_RESORTS else 0.0)


def russian_tellings(scene: Scene) -> Iterator[Telling]:
    """The events of a Russian sentence, the strongest first, then what else it dates."""
    told = {
        trigger.token.index: _telling(scene, trigger) for trigger in find_triggers(scene)[:EVENTS_A_SENTENCE]
    }
    times = {telling.time.start for telling in told.values() if telling.time}
    for trigger, time in dated_clauses(scene, times):
        telling = told.get(trigger.token.index) or _telling(scene, trigger)
        told.setdefault(trigger.token.index, telling)
        if telling.time is None or not telling.time.base:
            told[trigger.token.index] = replace(telling, time=time)
    yield from told.values()


def _telling(scene: Scene, trigger: Trigger) -> Telling:
    return Telling(
        scene=scene,
        trigger=trigger,
        status=status_of_event(scene, trigger),
        time=time_of(scene, trigger),
        places=places_of(scene, trigger),
        participants=participants_of(scene, trigger),
        figures=tuple((scene, quantity) for quantity in figures_of(scene, trigger)),
        objects=frozenset(noun.lemma for noun in object_nouns(scene, trigger.token)) - words("processes"),
    )
