"""What happened: events with their people, places, times and figures."""

from datetime import date
from decimal import Decimal

from pydantic import Field

from summariser.schemas.span import Bilingual, Span
from summariser.schemas.strict import Strict, added_by_code
from summariser.schemas.vocabulary import (
    Bound,
    DetailKind,
    EventType,
    FigureKind,
    GroundingStatus,
    ParticipantRole,
    PlaceRole,
    RelationType,
    Stance,
    Status,
    TimePart,
    TimeRelation,
)


class Grounded(Strict):
    """Words copied from the source; code says how and where they were found."""

    text: str = Field(description="the words as they stand in the source")

    grounding: GroundingStatus | None = added_by_code(None, "how the text was found; null before grounding")
    spans: tuple[Span, ...] = added_by_code((), "every occurrence, the one in the cited sentences first")

    @property
    def span(self) -> Span | None:
        """The occurrence inside the cited sentences, or the first one; None where there is none."""
        return self.spans[0] if self.spans else None


class Time(Grounded):
    """When an event happens, in the words of the source."""

    base: str | None = added_by_code(
        None, 'normal form: "2021", "2021-12", "2021-12-05", "XXXX-12-09", "199X", "2021-12-05T14:30"'
    )
    end: str | None = added_by_code(None, "normal form of the end of a range")
    part: TimePart | None = added_by_code(None, "part of the base")
    relation: TimeRelation | None = added_by_code(None, "how the event lies to the base")
    approximate: bool = added_by_code(False, "true for «около», «примерно»")
    edtf: str | None = added_by_code(None, 'ISO 8601-2 form; «к концу 2021 года» is "../2021"')
    earliest: date | None = added_by_code(None, "first day that the time allows")
    latest: date | None = added_by_code(None, "last day that the time allows")


class Figure(Grounded):
    """A number with what it measures."""

    label: Bilingual = Field(description="what is measured")
    subject: str | None = Field(default=None, description="id of the entity that is measured")
    reported_by: str | None = Field(default=None, description="id of the entity that gives the figure")
    period: Bilingual | None = Field(default=None, description="the period it holds for")
    status: Status | None = Field(default=None, description="only where it differs from the event's")

    kind: FigureKind | None = added_by_code(None, "what sort of quantity it is")
    low: Decimal | None = added_by_code(None, "the number, or the lower end of a range")
    high: Decimal | None = added_by_code(None, "the number, or the upper end of a range")
    bound: Bound | None = added_by_code(None, "how the number limits the true value")
    unit: str | None = added_by_code(None, "UCUM (km, MW), ISO 4217 (KZT) or a counted noun (job)")


class Participant(Strict):
    """An entity and what it is to the event."""

    entity: str = Field(description="id of an entity that the event's sentences mention")
    role: ParticipantRole


class Place(Strict):
    """An entity where the event happens."""

    entity: str = Field(description="id of a place")
    role: PlaceRole = PlaceRole.at
    explicit: bool = Field(default=True, description="false: inferred; shown as such, never in the summary")


class Detail(Strict):
    """Why, what for, about what."""

    kind: DetailKind
    text: Bilingual


class Event(Strict):
    """One thing that happened, is going on, is planned or possible."""

    id: str = Field(description="identifier within the article, e.g. e1")
    type: EventType
    status: Status
    main: bool = Field(description="exactly one event of an article is the main one")
    title: Bilingual
    time: Time | None = None
    places: tuple[Place, ...] = ()
    participants: tuple[Participant, ...] = ()
    figures: tuple[Figure, ...] = ()
    details: tuple[Detail, ...] = ()
    reported_by: str | None = Field(default=None, description="id of the entity that reports it")
    stance: Stance | None = Field(default=None, description="only for type statement")
    sentences: tuple[int, ...] = Field(description="numbers of the sentences that say it")


class Relation(Strict):
    """How two events belong together."""

    source: str = Field(description="id of an event")
    target: str = Field(description="id of an event")
    type: RelationType
    explicit: bool = Field(default=True, description="false: inferred")
