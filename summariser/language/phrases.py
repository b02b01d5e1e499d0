"""Phrases of a table found among the words of a text, each word in any of its forms."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice, product
from typing import Generic, TypeVar

Value = TypeVar("Value")
READINGS_TRIED = 64


class PhraseIndex(Generic[Value]):
    """Folded phrases with their values, found in running text.

    Args:
        phrases: phrase, folded, its words joined by single spaces → value.
        readings: the folded forms in which a word of a text may stand in the table.
    """

    def __init__(self, phrases: Mapping[str, Value], readings: Callable[[str], Sequence[str]]) -> None:
        self._phrases = phrases
        self._readings = readings
        self._longest: dict[str, int] = {}  # by their first word, those of one word left out
        for phrase in phrases:
            first, _, others = phrase.partition(" ")
            if others:
                self._longest[first] = max(self._longest.get(first, 0), 2 + others.count(" "))

    def __contains__(self, phrase: str) -> bool:
        """True where the table has exactly this phrase, folded."""
        return phrase in self._phrases

    def get(self, words: Sequence[str]) -> Value | None:
        """The value of exactly these words, in the table's form or in another."""
        for reading in islice(product(*map(self._readings, words)), READINGS_TRIED):
            if (phrase := " ".join(reading)) in self._phrases:
                return self._phrases[phrase]
        return None

    def longest(self, words: Sequence[str]) -> tuple[int, Value] | None:
        """How many of the first words are the longest phrase of the table, and its value."""
        limit = max(map(self._limit, self._readings(words[0])), default=0)
        for length in range(min(limit, len(words)), 0, -1):
            if (value := self.get(words[:length])) is not None:
                return length, value
        return None

    def _limit(self, first: str) -> int:
        """How many words the longest phrase has that begins with a word; 0 where none does."""
        return self._longest.get(first) or int(first in self._phrases)
