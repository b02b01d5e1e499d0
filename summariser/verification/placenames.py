"""Whether a source names a place of a claim: itself, a place in it, people or things called after it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summariser.language.demonyms import derived_from
from summariser.language.mentions import Mention, NameMention, PlaceName
from summariser.language.morphology import fold_yo, is_cyrillic
from summariser.language.name_folding import nominatives
from summariser.language.names import same_person, same_token
from summariser.language.places import akin, contains
from summariser.verification.mentions import Mentions

SHORTEST_STEM = 3  # letters
# What Russian puts after the stem of a place's name: «гарлемский», «тоболяк», «махачкалинец».
DERIVING = r"(?:[оеиуа]?[вн]?(?:ск|цк)|л?(?:ян|ан|чан)(?:ин|ск|к|е|[аы]?м|ах)?|(?:ин)?(?:ец|ц|ч)|як|ич)"
STEM_END = re.compile(r"(?:ь?ск|[аеёийоуыэюяь]+)$")


def place_supporters(claim: NameMention, source: Mentions) -> Sequence[Mention] | None:
    """The passages of the source that name the place, None where there is none."""
    named: list[Mention] = [
        name
        for name in source.names
        if _same_place(name.place, claim.place) or same_person(name.tokens, claim.tokens)
    ]
    if named:
        return named
    if _words_stand(claim, source):
        return ()
    derived = [
        Mention(word.start, word.end, word.text)
        for word in source.words
        if claim.place and _derived(word.text, claim.place.ru)
    ]
    return derived or None


def _same_place(source: PlaceName | None, claim: PlaceName | None) -> bool:
    if source is None or claim is None:
        return False
    return source.en == claim.en or contains(claim, source) or akin(source, claim)


def _words_stand(claim: NameMention, source: Mentions) -> bool:
    """Whether every word of the name stands in the source as a word with a capital."""
    capitals = [
        form for word in source.words if word.capital for form in (word.text, *nominatives(word.text))
    ]
    return all(any(same_token(form, token) for form in capitals) for token in claim.tokens)


@lru_cache(100_000)
def _derived(word: str, place: str) -> bool:
    """Whether a Russian word is made of the name of a place: «тоболяков» of «Тобольск»."""
    if not is_cyrillic(word) or " " in place or derived_from(word) is not None:
        return False
    pattern = _pattern(place)
    return pattern is not None and pattern.search(fold_yo(word)) is not None


@lru_cache(10_000)
def _pattern(place: str) -> re.Pattern[str] | None:
    stem = STEM_END.sub("", fold_yo(place))
    if len(stem) < SHORTEST_STEM:
        return None
    start = "" if len(stem) > 2 * SHORTEST_STEM else r"\b"  # «южносахалинский»
    return re.compile(rf"{start}{stem}[ьй]?{DERIVING}[а-я]{{0,5}}$")
