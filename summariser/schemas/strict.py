"""The base of every schema class, and the mark that tells engine fields from code fields."""

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Default = TypeVar("Default")


class Strict(BaseModel):
    """A frozen record: no unknown fields, no silent conversion, no change after it was made."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def added_by_code(default: Default, description: str) -> Default:
    """Declare a field that no engine fills: code computes it from the source.

    JSON Schema calls this ``readOnly``; `summariser.schemas.published` leaves such fields out of
    the extraction schema and keeps them in the report schema.

    Args:
        default: the value before code has run.
        description: what the field means, with its unit.
    """
    field: Any = Field(default=default, description=description, json_schema_extra={"readOnly": True})
    return field  # type: ignore[no-any-return]  # pydantic's Field is typed as the default it replaces
