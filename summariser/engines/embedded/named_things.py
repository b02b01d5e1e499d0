"""The organisations and places of an article: forms, acronyms and full names of one thing joined."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, NameSpan
from summariser.language.acronyms import english_organisation, expand
from summariser.language.morphology import fold_yo, is_cyrillic, lemma
from summariser.language.names import nominative
from summariser.language.places import find_place
from summariser.schemas.vocabulary import EntityKind

QUOTES = "«»\"“”„' "


@dataclass(slots=True)
class Thing:
    """An organisation or a place; `mentions` are start, end and sentence number."""

    kind: EntityKind
    name: str
    ru: str | None
    en: str | None
    keys: set[str]
    also: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int, int]] = field(default_factory=list)


def find_things(analysis: Analysis) -> list[Thing]:
    """The organisations and places in the order in which they are first named."""
    things: list[Thing] = []
    for sentence in analysis.sentences:
        previous: tuple[NameSpan, Thing] | None = None
        for span in sentence.names:
            if span.kind is EntityKind.person:
                continue
            words = analysis.source.text[span.start : span.end].strip(QUOTES)
            if not words:
                continue
            thing = _thing(words, span)
            if previous and _in_brackets(analysis, previous[0], span):
                known = previous[1]
                known.keys |= thing.keys
                known.en = known.en or thing.en
                if words not in known.also:
                    known.also.append(words)
            else:
                known = next((other for other in things if other.keys & thing.keys), thing)
            if known is thing:
                things.append(thing)
            known.mentions.append((span.start, span.end, sentence.sentence.number))
            previous = span, known
    return things


def _in_brackets(analysis: Analysis, first: NameSpan, second: NameSpan) -> bool:
    """«Лондонская школа гигиены (LSHTM)»: the second name stands in brackets right after the first."""
    text = analysis.source.text
    return (
        first.kind == second.kind
        and text[first.end : second.start].strip(QUOTES) == "("
        and text[second.end : second.end + 2].strip(QUOTES).startswith(")")
    )


def _thing(words: str, span: NameSpan) -> Thing:
    place = find_place(words)
    known = english_organisation(words) if place is None or span.kind is EntityKind.organisation else None
    if known is None and place is not None:
        return Thing(place.kind, place.ru, place.ru, place.en, {f"place {place.en}"})
    kind = EntityKind.organisation if known else span.kind
    name = nominative(words, kind)
    english = known or english_organisation(name)
    if not is_cyrillic(words):
        return Thing(kind, words, None, words, {fold_yo(words)})
    keys = {_key(words), _key(name)}
    if english:
        keys.add(f"organisation {english}")
    return Thing(kind, name, name, english, keys)


def _key(words: str) -> str:
    return " ".join(lemma(word.strip(QUOTES)) for word in words.split())
