"""Finds where an article mentions an entity: by its name in any form, by its `also`, by a surname alone.

Whom a name means is decided already; so any case of its words will do, where a quote would have to agree.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from summariser.language.morphology import fold_yo, is_cyrillic, lemmas, parses
from summariser.language.name_forms import nominatives
from summariser.language.tokens import Token, tokenize
from summariser.schemas.entity import Entity
from summariser.schemas.span import Span
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Source

STEM = 2
"""So many letters at the start of a word do not change with its case."""

_POSSESSIVE = re.compile(r"['’]s$")


def link(entities: tuple[Entity, ...], source: Source) -> tuple[Entity, ...]:
    """The entities with all their mentions; a surname counts only where one person of the article has it."""
    words = Words(source.text)
    surnames = [surname for entity in entities if (surname := _surname(entity))]
    return tuple(
        entity.model_copy(update={"mentions": _mentions(entity, words, surnames)}) for entity in entities
    )


class Words:
    """The words of a text, found by their first letters, and by a capital where one is wanted."""

    def __init__(self, text: str) -> None:
        self.tokens = [token for token in tokenize(text) if token.kind != "sign"]
        self._by_stem: dict[tuple[str, bool], list[int]] = defaultdict(list)
        for place, token in enumerate(self.tokens):
            for capital in {False, token.text[0].isupper()}:
                self._by_stem[token.low[:STEM], capital].append(place)

    def find(self, name: str) -> Iterator[Span]:
        """Everywhere that the words of a name stand in this order, in whatever form."""
        wanted = [token for token in tokenize(name) if token.kind != "sign"]
        if not wanted:
            return
        stem = wanted[0].low[:STEM], wanted[0].text[0].isupper()
        for first in self._by_stem.get(stem, ()):
            found = self.tokens[first : first + len(wanted)]
            if len(found) == len(wanted) and all(map(_is_form, wanted, found)):
                yield Span(start=found[0].start, end=found[-1].end)


def _is_form(name: Token, word: Token) -> bool:
    """Whether a word of the text is a word of a name, which stands in the nominative, in any case."""
    if name.text[0].isupper() and not word.text[0].isupper():
        return False
    return name.low == word.low or not _nominatives(name.low).isdisjoint(_readings(word.low))


@lru_cache(12_000)
def _nominatives(word: str) -> frozenset[str]:
    """What a nominative is called in a dictionary: itself, or the masculine of an adjective."""
    return frozenset({word, *(parse.lemma for parse in parses(word) if "nomn" in parse.tags)})


@lru_cache(12_000)
def _readings(word: str) -> frozenset[str]:
    if not is_cyrillic(word):
        return frozenset({word, _POSSESSIVE.sub("", word)})  # a Latin name has no other case
    return lemmas(word) | {fold_yo(nominative) for nominative, _ in nominatives(word)}


def _mentions(entity: Entity, words: Words, surnames: list[str]) -> tuple[Span, ...]:
    spans = {span for form in _forms(entity, surnames) for span in words.find(form)}
    return tuple(_outermost(spans))


def _forms(entity: Entity, surnames: list[str]) -> Iterator[str]:
    yield entity.name
    yield from entity.also
    yield from (name for name in (entity.ru, entity.en) if name and name != entity.name)
    surname = _surname(entity)
    if surname and surnames.count(surname) == 1:
        yield surname


def _surname(entity: Entity) -> str | None:
    words = entity.name.split()
    return words[-1] if entity.kind is EntityKind.person and len(words) > 1 else None


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end > end:
            yield span
            end = span.end
