"""The headline: in Russian the title or the first sentence, in English the main event's fact line."""

from collections.abc import Sequence

from summariser.engines.embedded.fact_lines import Entities, fact_line
from summariser.engines.embedded.happenings import Happening
from summariser.engines.embedded.scene import Scene
from summariser.schemas.span import Bilingual

LONGEST = 220
"""Code points; a longer first sentence is cut at a clause."""

SHORTEST = 60
CLAUSE_MARKS = (" — ", " – ", "; ", ", котор", ", что ", ", а ", ", но ")


def headline_of(scenes: Sequence[Scene], main: Happening | None, entities: Entities) -> Bilingual | None:
    """The headline, None for an article without a sentence."""
    if not scenes:
        return None
    title = _trimmed(scenes[0].sentence.sentence.text)
    if scenes[0].language == "en":
        return Bilingual(en=title)
    english = fact_line(main.tellings[0], entities) if main else None
    return Bilingual(ru=title, en=english)


def _trimmed(sentence: str) -> str:
    """A passage of the sentence that ends where a clause does."""
    if len(sentence) <= LONGEST:
        return sentence.rstrip(".")
    cut = max(sentence.rfind(mark, SHORTEST, LONGEST) for mark in CLAUSE_MARKS)
    return sentence[:cut] if cut > 0 else sentence[:LONGEST].rsplit(" ", 1)[0]
