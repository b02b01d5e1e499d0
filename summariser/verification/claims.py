"""Every string that an engine wrote, with the item it belongs to and the sentences it cites."""

from collections.abc import Iterator
from dataclasses import dataclass

from summariser.schemas.event import Event, Figure
from summariser.schemas.extraction import Extraction
from summariser.schemas.span import Bilingual

Address = tuple[str | int, ...]
"""Where an item stands in an extraction: ("event", "e2", "figure", 0); also what is withheld with it."""

HEADLINE: Address = ("headline",)


@dataclass(frozen=True, slots=True)
class Claim:
    """A string to be held against the source.

    Attributes:
        address: the item that is withheld if the source does not support the string.
        text: the string.
        language: "ru" or "en".
        sentences: numbers of the cited sentences; None cites the whole document.
    """

    address: Address
    text: str
    language: str
    sentences: tuple[int, ...] | None


def describe(address: Address) -> str:
    """An address in words: "event e2 figure 1"."""
    return " ".join(str(part + 1) if isinstance(part, int) else part for part in address)


def claims(extraction: Extraction) -> Iterator[Claim]:
    """All strings of an extraction that could state a figure, a date or a name."""
    main = next((event.sentences for event in extraction.events if event.main), None)
    yield from _bilingual(HEADLINE, extraction.headline, main)
    for entity in extraction.entities:
        yield from _bilingual(("entity", entity.id, "role"), entity.role, None)
    for event in extraction.events:
        yield from _event(event)
    for index, figure in enumerate(extraction.figures):
        yield from _figure(("figure", index), figure, None)
    for quote in extraction.quotes:
        if quote.en:
            yield Claim(("quote", quote.id, "en"), quote.en, "en", quote.sentences)
    for index, pair in enumerate(extraction.summary.pairs):
        for language, text in (("ru", pair.ru), ("en", pair.en)):
            if text:
                yield Claim(("pair", index), text, language, pair.sentences)


def _event(event: Event) -> Iterator[Claim]:
    address: Address = ("event", event.id)
    yield from _bilingual(address, event.title, event.sentences)
    for index, figure in enumerate(event.figures):
        yield from _figure((*address, "figure", index), figure, event.sentences)
    for index, detail in enumerate(event.details):
        yield from _bilingual((*address, "detail", index), detail.text, event.sentences)


def _figure(address: Address, figure: Figure, sentences: tuple[int, ...] | None) -> Iterator[Claim]:
    yield from _bilingual(address, figure.label, sentences)
    yield from _bilingual(address, figure.period, sentences)


def _bilingual(
    address: Address, text: Bilingual | None, sentences: tuple[int, ...] | None
) -> Iterator[Claim]:
    if text is None:
        return
    if text.ru:
        yield Claim(address, text.ru, "ru", sentences)
    if text.en:
        yield Claim(address, text.en, "en", sentences)
