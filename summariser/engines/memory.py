"""What an engine that asks a model may look up before it asks."""

from dataclasses import dataclass
from typing import Protocol, Self, runtime_checkable

from summariser.schemas.report import Usage


@dataclass(frozen=True, slots=True)
class Remembered:
    """What came of a question.

    Attributes:
        answer: JSON as the model wrote it; None where there was no answer.
        failure: name of the error that it ended with, where another question led on from there.
        usage: what asking took, failed attempts included.
    """

    answer: str | None
    failure: str | None
    usage: Usage


class Memory(Protocol):
    """What was asked about one article before."""

    @property
    def complete(self) -> bool:
        """True where a report was made before: then nothing more is asked to mend it."""

    async def recall(self, question: str) -> Remembered | None:
        """What came of a question, None where it was never asked.

        Args:
            question: a hash over all that the answer depends on, the article's identity left out.
        """

    async def keep(self, question: str, remembered: Remembered) -> None:
        """Keep what came of a question; a failure to keep it is no failure of the article."""


@runtime_checkable
class Remembering(Protocol):
    """An engine that can look up what it was answered before."""

    def remembering(self, memory: Memory) -> Self:
        """The same engine for one article, over the same connection."""
