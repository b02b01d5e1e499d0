"""What an engine makes of one article."""

from pydantic import Field

from summariser.schemas.entity import Entity
from summariser.schemas.event import Event, Figure, Relation
from summariser.schemas.quote import Quote
from summariser.schemas.span import Bilingual
from summariser.schemas.strict import Strict
from summariser.schemas.summary import Summary


class Extraction(Strict):
    """The record of one article as an engine fills it; nothing in it is believed before it is grounded."""

    headline: Bilingual | None = None
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = Field(default=(), description="figures that belong to no event")
    quotes: tuple[Quote, ...] = ()
    relations: tuple[Relation, ...] = ()
    summary: Summary = Summary()
