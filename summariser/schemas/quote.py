"""Who said what."""

from pydantic import Field

from summariser.schemas.event import Grounded


class Quote(Grounded):
    """Words of a speaker: verbatim when direct, as reported when not."""

    id: str = Field(description="identifier within the article, e.g. q1")
    speaker: str | None = Field(default=None, description="id of the entity that speaks")
    direct: bool
    en: str | None = Field(default=None, description="the quote in English")
    about: tuple[str, ...] = Field(default=(), description="ids of the events it speaks of")
    sentences: tuple[int, ...] = Field(description="numbers of the sentences it stands in")
