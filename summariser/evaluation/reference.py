"""Reference annotations: what people found in an article, and what they would also accept.

The form is that of the event schema with `evidence` (verbatim passages) in the place of sentence
numbers and `aliases` in the place of mentions, plus what is acceptable: `types_ok`, `status_ok`,
`events_ok`, `merge_ok`, `optional`.
"""

import json
from decimal import Decimal
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from summariser.errors import UnreadableInput
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import Bound, EntityKind, EventType, FigureKind, Status


class Lax(BaseModel):
    """A part of a reference; fields for human readers only are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class ReferenceEntity(Lax):
    """An entity, with the forms in which the article names it."""

    id: str
    kind: EntityKind
    name: str
    name_en: str | None = None
    role: Bilingual | None = None
    aliases: tuple[str, ...] = ()


class ReferenceTime(Lax):
    """A time with its normal form."""

    text: str
    base: str | None = None
    edtf: str | None = None


class ReferenceFigure(Lax):
    """A figure with its value."""

    text: str
    kind: FigureKind | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bound: Bound | None = None
    unit: str | None = None
    events_ok: tuple[str, ...] = ()
    optional: bool = False


class ReferenceEvent(Lax):
    """An event, with the types and statuses that are accepted for it."""

    id: str
    type: EventType
    types_ok: tuple[EventType, ...]
    status_ok: tuple[Status, ...]
    main: bool = False
    optional: bool = False
    merge_ok: tuple[str, ...] = ()
    time: ReferenceTime | None = None
    figures: tuple[ReferenceFigure, ...] = ()
    evidence: tuple[str, ...]


class ReferenceQuote(Lax):
    """A quote and its speaker."""

    speaker: str | None = None
    direct: bool
    text: str
    optional: bool = False


class Reference(Lax):
    """What people found in one article."""

    name: str
    text: str
    entities: tuple[ReferenceEntity, ...]
    events: tuple[ReferenceEvent, ...]
    figures: tuple[ReferenceFigure, ...] = ()
    quotes: tuple[ReferenceQuote, ...] = ()

    @property
    def all_figures(self) -> tuple[ReferenceFigure, ...]:
        """The figures of all events and of none."""
        return (*(figure for event in self.events for figure in event.figures), *self.figures)


def load_reference(path: Path) -> Reference:
    """Read ``NAME.gold.json`` and the article that it names beside it.

    Raises:
        UnreadableInput: a file is missing or is not a reference.
    """
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(fields["article"]).read_text(encoding="utf-8")
        return Reference.model_validate(
            {**fields, "name": path.name.removesuffix(".gold.json"), "text": text}
        )
    except (OSError, KeyError, ValueError) as error:
        raise UnreadableInput(
            "this is no reference annotation", where=str(path), remedy=str(error)
        ) from error
