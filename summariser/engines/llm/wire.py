"""What goes over the wire: the least that a model must write, for code to make an extraction of it.

Strict structured output takes only closed objects with every key required, null by ``anyOf``; so no
field has a default. Keys are short because every one of them is paid for in every answer.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from summariser.schemas.vocabulary import DetailKind, EntityKind, EventType, RelationType, Stance, Status

Numbers = Annotated[list[int], Field(description="numbers of the sentences that say it")]


class Wire(BaseModel):
    """A closed object: every key is required, none may be added."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_enum_values=False)


class WireText(Wire):
    """The same words in both languages."""

    ru: str
    en: str


class WireEntity(Wire):
    """A person, organisation, place or thing."""

    id: str
    kind: EntityKind
    ru: str
    en: str
    also: list[str]
    role: WireText | None


class WireFigure(Wire):
    """A number: the words of the source, and what is measured."""

    text: str
    ru: str
    en: str


class WireDetail(Wire):
    """Why, what for, about what."""

    kind: DetailKind
    ru: str
    en: str


class WireEvent(Wire):
    """One event; its id is its position, the first one is e1."""

    type: EventType
    status: Status
    main: bool
    ru: str
    en: str
    time: str | None
    where: list[str]
    who: list[str]
    figures: list[WireFigure]
    details: list[WireDetail]
    by: str | None
    stance: Stance | None
    sentences: Numbers


class WireQuote(Wire):
    """A quote, by its first and last words."""

    speaker: str | None
    direct: bool
    start: str
    end: str
    en: str
    sentences: Numbers


class WireRelation(Wire):
    """How two events belong together, by their positions."""

    source: int
    target: int
    type: RelationType
    explicit: bool


class WirePair(Wire):
    """A sentence of the summary in both languages."""

    ru: str
    en: str
    sentences: Numbers


class WireExtraction(Wire):
    """The whole answer."""

    headline: WireText
    entities: list[WireEntity]
    events: list[WireEvent]
    figures: list[WireFigure]
    quotes: list[WireQuote]
    relations: list[WireRelation]
    pairs: list[WirePair]


