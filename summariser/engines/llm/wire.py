"""What goes over the wire: the least that a model must write, for code to make an extraction of it.

Strict structured output takes only closed objects with every key required, null by ``anyOf``; so no
field has a default. Keys are short because every one of them is paid for in every answer.
"""

from functools import cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StrictBool, StrictInt, ValidationError
from pydantic.json_schema import model_json_schema
from pydantic_core import InitErrorDetails, PydanticCustomError

from summariser.engines.llm.strict_json import MalformedJson, parse_answer
from summariser.engines.llm.tolerance import Item
from summariser.schemas.vocabulary import DetailKind, EntityKind, EventType, Stance, Status


def _said(words: str) -> str:
    if not words.strip():
        raise ValueError("must not be empty")
    return words.strip()


Words = Annotated[str, AfterValidator(_said)]
Numbers = list[StrictInt]


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


class WireText(Wire):
    """The same words in both languages."""

    ru: Words
    en: Words


class WirePerson(Wire):
    """A person."""

    id: Words
    ru: Words
    en: Words
    role: WireText | None


class WireThing(Wire):
    """An organisation, place or thing."""

    id: Words
    kind: EntityKind
    ru: Words
    en: Words


class WireFigure(Wire):
    """A number: the words of the source, and what is measured."""

    text: Words
    ru: Words
    en: Words


class WireDetail(Wire):
    """Why, what for, about what."""

    kind: DetailKind
    ru: Words
    en: Words


class WireEvent(Wire):
    """One event; its id is its position, the first one is e1 and the main one.

    `roles` are "agent p1", "at g1", "~at g1" (inferred), "source o1" (reports it).
    """

    type: EventType
    status: Status
    ru: Words
    en: Words
    time: Words | None
    roles: list[Words]
    figures: list[Item[WireFigure]]
    details: list[Item[WireDetail]]
    stance: Stance | None
    sentences: Numbers


class WireQuote(Wire):
    """A quote, by its first and last words."""

    speaker: Words | None
    direct: StrictBool
    start: Words
    end: Words
    en: Words
    sentences: Numbers


class WirePair(Wire):
    """A sentence of the summary in both languages."""

    ru: Words
    en: Words
    sentences: Numbers


class WireExtraction(Wire):
    """The whole answer.

    `also` are other words for an entity, "p1 градоначальник"; `relations` join events by their
    positions, "2 part_of 1", or "~2 part_of 1" where that is inferred.
    """

    headline: Item[WireText]
    people: list[Item[WirePerson]]
    things: list[Item[WireThing]]
    also: list[Words]
    events: list[Item[WireEvent]]
    figures: list[Item[WireFigure]]
    quotes: list[Item[WireQuote]]
    relations: list[Words]
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

    headline: WireText | None
    people: list[Item[MendedPerson]]
    things: list[Item[MendedThing]]
    events: list[Item[MendedEvent]]
    figures: list[Item[MendedFigure]]
    quotes: list[Item[MendedQuote]]
    pairs: list[Item[MendedPair]]
