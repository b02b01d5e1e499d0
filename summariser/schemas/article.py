"""A news article as it was read."""

import hashlib
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, field_validator


class Article(BaseModel):
    """One article; these field names are also the keys of a line of JSONL.

    `published` takes a date, a datetime or an ISO 8601 string.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(description="the article's text; all offsets are code points into it")
    title: str | None = Field(default=None, description="headline")
    url: str | None = Field(default=None, description="address it was read from")
    source: str | None = Field(default=None, description="outlet, or file it was read from")
    published: datetime | date | None = Field(default=None, description="when it was published")
    language: str | None = Field(default=None, description="ISO 639-1 code; recognised where null")
    id: str | None = Field(default=None, description="identifier; derived from the content where null")

    def __init__(self, text: str | None = None, **fields: object) -> None:
        # Optional here, so that a record without text is a ValidationError like every other wrong one.
        super().__init__(**fields if text is None else {"text": text, **fields})

    @field_validator("published", mode="before")
    @classmethod
    def _iso_date(cls, value: Any) -> Any:
        """Read ISO 8601; a bare number is refused, which would otherwise count seconds from 1970."""
        if value is None or isinstance(value, date):
            return value
        try:
            return (date if len(value) <= len("2021-12-05") else datetime).fromisoformat(value.strip())
        except (AttributeError, TypeError, ValueError):
            raise ValueError("not an ISO 8601 date") from None

    @property
    def key(self) -> str:
        """The article's own id, or the first 12 hex digits of a SHA-256 over title, text and date."""
        if self.id:
            return self.id
        content = "\x1f".join((self.title or "", self.text, str(self.published or "")))
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def published_on(self) -> date | None:
        """The day of publication, against which «вчера» is resolved."""
        return self.published.date() if isinstance(self.published, datetime) else self.published
