"""An event as one sentence tells it, and all its tellings together."""

from dataclasses import dataclass

from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.triggers import Trigger
from summariser.language.mentions import Quantity, TimeExpression
from summariser.schemas.event import Participant, Place
from summariser.schemas.vocabulary import EventType, Status


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
