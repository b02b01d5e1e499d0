"""What goes over the wire: the least that a model must write, for code to make an extraction of it.

Strict structured output takes only closed objects with every key required, null by ``anyOf``; so no
field has a default. Keys are short because every one of them is paid for in every answer.
"""

from functools import cache
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    StrictBool,
    StrictInt,
    ValidationError,
    WithJsonSchema,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue, model_json_schema
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError

from summariser.engines.llm.strict_json import MalformedJson, parse_answer
from summariser.engines.llm.tolerance import Item
from summariser.schemas.vocabulary import DetailKind, EntityKind, EventType, Stance, Status


def _said(words: str) -> str:
    if not words.strip():
        raise ValueError("must not be empty")
    return words.strip()


STATEMENT = EventType.statement.value
HAPPENINGS: dict[str, tuple[EventType, Stance | None]] = {
    **{kind.value: (kind, None) for kind in EventType if kind is not EventType.statement},
    **{f"{STATEMENT} {stance.value}": (EventType.statement, stance) for stance in Stance},
}
"""The types of events as they are written; that of a statement with its stance."""


def _happening(told: str) -> str:
    if told == STATEMENT:
        return f"{STATEMENT} {Stance.neutral.value}"
    if told not in HAPPENINGS:
        raise ValueError("must be one of the types of events")
    return told


Words = Annotated[str, AfterValidator(_said)]
Numbers = list[StrictInt]

Happening = Annotated[
    str, AfterValidator(_happening), WithJsonSchema({"type": "string", "enum": list(HAPPENINGS)})
]


class Wire(BaseModel):
    """A closed object, read from strict JSON: every key is required, none may be added."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Self:
        """Read an answer; pydantic's own reader would let NaN and repeated keys pass.

        Raises:
            ValidationError: it is no JSON, or no such object.
        """
        try:
            text = json_data if isinstance(json_data, str) else bytes(json_data).decode()
            return cls.model_validate(parse_answer(text))
        except (MalformedJson, UnicodeDecodeError) as error:
            fault = PydanticCustomError("malformed_json", "{problem}", {"problem": str(error)})
            details = InitErrorDetails(type=fault, input=None)
            raise ValidationError.from_exception_data(cls.__name__, [details]) from None

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        """The schema as it is sent."""
        return dict(_lean_schema(cls))


@cache
def _lean_schema(model: type[Wire]) -> dict[str, Any]:
    """The schema of a model without the prose that the prompt has already said."""
    schema = model_json_schema(model)
    for part in (schema, *schema.get("$defs", {}).values()):
        part.pop("description", None)
        for field in (part, *part.get("properties", {}).values()):
            if field is not schema:  # its title is the name of the tool
                field.pop("title", None)
    return schema


class Row(Wire):
    """An item that is written as a list of strings, its fields in their order.

    A key for each would cost more. Fields with a default may be left out together.
    """

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, parts: object) -> object:
        if not isinstance(parts, list):
            return parts
        names = list(cls.model_fields)
        required = sum(field.is_required() for field in cls.model_fields.values())
        if len(parts) not in {required, len(names)}:
            raise ValueError(f"must be a list of {required} strings: {', '.join(names[:required])}")
        return dict(zip(names, parts, strict=False))

    @model_serializer
    def _as_list(self) -> list[str]:
        return [part for part in dict(self).values() if part is not None]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A list of strings; that their number is right is checked when it is read."""
        return {"type": "array", "items": {"type": "string"}}


class WirePerson(Row):
    """A person: `post_ru` and `post_en` only together."""

    id: Words
    ru: Words
    en: Words
    post_ru: Words | None = None
    post_en: Words | None = None


class WireThing(Row):
    """An organisation, place or thing."""

    id: Words
    kind: EntityKind
    ru: Words
    en: Words


class WireFigure(Row):
    """A number: the words of the source, and what is measured."""

    text: Words
    ru: Words
    en: Words


class WireDetail(Row):
    """Why, what for, about what."""

    kind: DetailKind
    ru: Words
    en: Words


class WireEvent(Wire):
    """One event; its id is its position, the first one is e1 and the main one, its title the headline.

    `roles` are "agent p1", "at g1", "~at g1" (inferred), "source o1" (reports it).
    """

    sentences: Numbers
    type: Happening
    status: Status
    ru: Words
    en: Words
    time: Words | None
    roles: list[Words]
    figures: list[Item[WireFigure]]
    details: list[Item[WireDetail]]


class WireQuote(Wire):
    """A quote, by its first and last words."""

    sentences: Numbers
    speaker: Words | None
    direct: StrictBool
    start: Words
    end: Words
    en: Words


class WirePair(Wire):
    """A sentence of the summary in both languages."""

    sentences: Numbers
    ru: Words
    en: Words


class WireExtraction(Wire):
    """The whole answer.

    `also` are other words for an entity, "p1 градоначальник"; `relations` join events by their
    positions, "2 part_of 1", or "~2 part_of 1" where that is inferred.
    """

    people: list[Item[WirePerson]]
    things: list[Item[WireThing]]
    also: list[str]
    events: list[Item[WireEvent]]
    figures: list[Item[WireFigure]]
    quotes: list[Item[WireQuote]]
    relations: list[str]
    pairs: list[Item[WirePair]]


class MendedPerson(Wire):
    """A person in the place of the one with this number; with null, one more."""

    item: StrictInt | None
    value: WirePerson


class MendedThing(Wire):
    """A thing in the place of the one with this number; with null, one more."""

    item: StrictInt | None
    value: WireThing


class MendedEvent(Wire):
    """An event in the place of the one with this number; with null, one more."""

    item: StrictInt | None
    value: WireEvent


class MendedFigure(Wire):
    """A figure in the place of one outside events; with null, one more, of the event given or of none."""

    item: StrictInt | None
    event: StrictInt | None
    value: WireFigure


class MendedQuote(Wire):
    """A quote in the place of the one with this number; with null, one more."""

    item: StrictInt | None
    value: WireQuote


class MendedPair(Wire):
    """A pair in the place of the one with this number."""

    item: StrictInt | None
    value: WirePair


class WireRepair(Wire):
    """The items that went back, corrected."""

    people: list[Item[MendedPerson]]
    things: list[Item[MendedThing]]
    events: list[Item[MendedEvent]]
    figures: list[Item[MendedFigure]]
    quotes: list[Item[MendedQuote]]
    pairs: list[Item[MendedPair]]
