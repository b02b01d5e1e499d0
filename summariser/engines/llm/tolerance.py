"""Items that do not fit the schema are kept as they came, so that none costs another."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, GetCoreSchemaHandler, JsonValue, ValidationError
from pydantic_core import CoreSchema, core_schema

Kind = TypeVar("Kind", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Broken:
    """An item that does not fit the schema.

    Attributes:
        raw: the item as it came.
        reason: what does not fit, in words.
    """

    raw: JsonValue
    reason: str


class _Tolerant:
    """Reads ``Item | Broken``: the JSON Schema is the item's, a misfit becomes a `Broken`."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(
            _kept,
            handler.generate_schema(get_args(source)[0]),
            serialization=core_schema.plain_serializer_function_ser_schema(as_json),
        )


Item = Annotated[Kind | Broken, _Tolerant()]
"""An element of a list that may be `Broken`."""


def as_json(item: BaseModel | Broken) -> JsonValue:
    """An item as the model wrote it."""
    return item.raw if isinstance(item, Broken) else item.model_dump(mode="json")


def explain(error: ValidationError) -> str:
    """What does not fit, in one line: "type: input should be …"; three faults at most, no values."""
    return "; ".join(
        ": ".join(filter(None, (".".join(map(str, fault["loc"])), _lower_case(fault["msg"]))))
        for fault in error.errors(include_url=False, include_input=False)[:3]
    )


def _kept(value: Any, validate: Callable[[Any], Any]) -> Any:
    try:
        return validate(value)
    except ValidationError as error:
        return Broken(value, explain(error))


def _lower_case(message: str) -> str:
    return message[:1].lower() + message[1:]
