"""The language in which a view speaks."""

from enum import StrEnum
from typing import Protocol

from summariser.rendering.foreign import line
from summariser.schemas.span import Bilingual


class Term(Protocol):
    """A code of the schema with its label in two languages."""

    @property
    def ru(self) -> str:
        """The Russian label."""

    @property
    def en(self) -> str:
        """The English label."""


class Tongue(StrEnum):
    """Russian, English, or both beside each other with the view's own words in English."""

    both = "both"
    ru = "ru"
    en = "en"

    def say(self, ru: str | None, en: str | None) -> str:
        """The same words in this language, or in the other one where this is not known.

        In both: «Актау / Aktau».
        """
        halves = list(dict.fromkeys(filter(None, (line(ru), line(en)))))
        if self is Tongue.both:
            return " / ".join(halves)
        return next(iter(halves if self is Tongue.ru else reversed(halves)), "")

    def say_both(self, text: Bilingual | None) -> str:
        """`say` of a bilingual text; empty for None."""
        return self.say(text.ru, text.en) if text else ""

    def label(self, term: Term) -> str:
        """What a view calls a code of the schema; English where both languages are shown."""
        return term.ru if self is Tongue.ru else term.en

    def word(self, en: str) -> str:
        """A word of the view's own, by its English."""
        return RUSSIAN[en] if self is Tongue.ru else en


# The words that views use beside the labels of the schema.
RUSSIAN = {
    "when": "когда",
    "where": "где",
    "stance": "позиция",
    "reported by": "сообщает",
    "figure": "число",
    "(inferred)": "(по смыслу)",
    "of": "из",
    "according to": "по данным:",
    "direct": "прямая речь",
    "indirect": "косвенная речь",
    "speaker: see the text": "кто говорит: см. текст",
    "withheld": "снято",
    "error": "ошибка",
    "warning": "замечание",
    "figures": "числа",
    "dates": "даты",
    "people": "люди",
    "quotes": "цитаты",
    "sentences": "предложения",
    "published": "статья опубликована",
    "(no headline)": "(без заголовка)",
}
