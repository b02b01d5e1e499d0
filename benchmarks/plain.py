"""The wire schema as anyone would write it for instructor: the same fields, and no check of ours."""

from pydantic import BaseModel

Row = list[str]


class PlainEvent(BaseModel):
    """An event."""

    sentences: list[int]
    type: str
    status: str
    ru: str
    en: str
    time: str | None
    roles: list[str]
    figures: list[Row]
    details: list[Row]


class PlainQuote(BaseModel):
    """A quote."""

    sentences: list[int]
    speaker: str | None
    direct: bool
    start: str
    end: str
    en: str


class PlainPair(BaseModel):
    """A sentence of the summary in both languages."""

    sentences: list[int]
    ru: str
    en: str


class PlainExtraction(BaseModel):
    """The whole answer."""

    people: list[Row]
    things: list[Row]
    also: list[str]
    events: list[PlainEvent]
    figures: list[Row]
    quotes: list[PlainQuote]
    relations: list[str]
    pairs: list[PlainPair]
