"""The summary in aligned Russian and English sentences."""

from typing import Self

from pydantic import Field, model_validator

from summariser.schemas.strict import Strict
from summariser.schemas.vocabulary import PairKind


class SummaryPair(Strict):
    """One Russian sentence and its English counterpart."""

    ru: str | None = None
    en: str | None = None
    kind: PairKind = Field(description="translation: both say the same; facts: English of known facts only")
    sentences: tuple[int, ...] = Field(description="numbers of the sentences that support it")
    events: tuple[str, ...] = Field(default=(), description="ids of the events it tells")

    @model_validator(mode="after")
    def _not_both_null(self) -> Self:
        if self.ru is None and self.en is None:
            raise ValueError("a summary pair needs at least one language")
        return self


class Summary(Strict):
    """Three to six pairs, the main event first."""

    pairs: tuple[SummaryPair, ...] = ()

    @property
    def ru(self) -> str:
        """The Russian halves as one text."""
        return " ".join(pair.ru for pair in self.pairs if pair.ru)

    @property
    def en(self) -> str:
        """The English halves as one text."""
        return " ".join(pair.en for pair in self.pairs if pair.en)
