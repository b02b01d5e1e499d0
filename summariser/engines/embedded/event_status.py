"""How far an event has come: what its words say, put right by what kind of event it is."""

from collections.abc import Callable

from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.status import status_of
from summariser.engines.embedded.timing import time_of
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import words
from summariser.schemas.vocabulary import EventType, Status

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

DECISIONS = frozenset({EventType.court, EventType.law_decision})


def status_of_event(scene: Scene, trigger: Trigger) -> Status:
    """The status of an event; the first rule that corrects its words decides."""
    status = status_of(scene.tree, trigger.token)
    found = (corrected for rule in CORRECTIONS if (corrected := rule(scene, trigger, status)))
    return next(found, status)


def _dated_once(scene: Scene, trigger: Trigger, status: Status) -> Status | None:
    """«протестует в 2012 году» in a caption: what has a day or a year does not go on, unless from then on."""
    if status is not Status.ongoing:
        return None
    time = time_of(scene, trigger)
    once = time is not None and time.base is not None and not time.text.lower().startswith("с ")
    return Status.happened if once else None


def _forecast(scene: Scene, trigger: Trigger, status: Status) -> Status | None:
    """«прогноз по инфляции составил 4%»: what is foreseen has not been measured."""
    subject = scene.tree.subject(trigger.token)
    measured = trigger.type is EventType.economic_indicator and subject is not None
    return Status.possible if measured and subject and subject.lemma in words("forecasts") else None


def _opinion(scene: Scene, trigger: Trigger, status: Status) -> Status | None:
    """«аналитики полагают, что отставка станет причиной …»: nobody has planned it."""
    above = scene.tree.ancestors(trigger.token)
    thought = any(token.lemma in words("opinion") and token.index < trigger.token.index for token in above)
    return Status.possible if thought and status is Status.planned else None


def _decided(scene: Scene, trigger: Trigger, status: Status) -> Status | None:
    """«суд принял решение об освобождении»: the decision is the event, and it was taken."""
    if status is not Status.planned or trigger.type not in DECISIONS:
        return None
    over = list(scene.tree.ancestors(trigger.token))
    taken = any(t.lemma in words("deciding_on") and t.feats.get("Tense") == "Past" for t in over)
    return Status.happened if taken and any(token.lemma == "решение" for token in over) else None


def _said(scene: Scene, trigger: Trigger, status: Status) -> Status | None:
    """What is said may be planned, saying it is not."""
    past = (trigger.token.feats.get("Tense"), trigger.token.feats.get("VerbForm")) == ("Past", "Fin")
    return Status.happened if trigger.type is EventType.statement and past else None


def _unplanned(scene: Scene, trigger: Trigger, status: Status) -> Status | None:
    planned = status is Status.planned and trigger.token.lemma not in words("ceremonies")
    return Status.possible if planned and trigger.type in UNPLANNED else None


CORRECTIONS: list[Callable[[Scene, Trigger, Status], Status | None]] = [
    _dated_once,
    _forecast,
    _opinion,
    _decided,
    _said,
    _unplanned,
]
