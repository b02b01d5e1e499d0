"""Counts of what was found, missed and added, and what follows from them."""

from dataclasses import dataclass
from functools import reduce
from operator import add


@dataclass(frozen=True, slots=True)
class Score:
    """Found, missed and added items; what a reference marks optional counts neither way."""

    found: int = 0
    missed: int = 0
    added: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.missed + other.missed, self.added + other.added)

    @property
    def recall(self) -> float:
        """Share of the reference that was found; 1 where there was nothing to find."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def precision(self) -> float:
        """Share of what was reported that the reference has; 1 where nothing was reported."""
        return self.found / (self.found + self.added) if self.found + self.added else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def total(scores: list[Score]) -> Score:
    """The counts of several articles together (micro-average)."""
    return reduce(add, scores, Score())
