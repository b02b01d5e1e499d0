"""What the embedded engine makes of a sentence, for tests; the models are loaded once."""

from functools import cache

from summariser.engines.embedded.engine import EmbeddedEngine
from summariser.schemas.event import Event
from summariser.schemas.extraction import Extraction
from summariser.source import Source


@cache
def engine() -> EmbeddedEngine:
    """One engine for all tests."""
    return EmbeddedEngine()


def read(text: str, language: str = "ru") -> Extraction:
    """The extraction of a text."""
    return engine().extract_now(Source(text, language=language))


def only_event(text: str) -> Event:
    """The event of a text that tells exactly one."""
    (event,) = read(text).events
    return event


def english_of(text: str) -> str:
    """The English half of the summary."""
    return read(text).summary.en


def names(extraction: Extraction) -> dict[str, str]:
    """English name, or the name as it stands, by id."""
    return {entity.id: entity.en or entity.name for entity in extraction.entities}
