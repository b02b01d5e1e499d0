"""What somebody says in an article, before it becomes a quote of the schema."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that somebody says; offsets into the text, quotation marks left out."""

    start: int
    end: int
    speaker: str | None
    direct: bool
