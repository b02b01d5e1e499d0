"""Where words stand in an article, and text in two languages."""

from typing import Self

from pydantic import Field, model_validator

from summariser.schemas.strict import Strict


class Span(Strict):
    """A stretch of the article: ``article.text[start:end]``, counted in code points."""

    start: int = Field(ge=0, description="first code point")
    end: int = Field(ge=0, description="one past the last code point")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"span ends before it starts: {self.start}..{self.end}")
        return self


class Bilingual(Strict):
    """The same words in Russian and in English; null where an engine cannot know one of them."""

    ru: str | None = None
    en: str | None = None

    @model_validator(mode="after")
    def _not_both_null(self) -> Self:
        if self.ru is None and self.en is None:
            raise ValueError("a bilingual text needs at least one language")
        return self
