"""Regions named by an adjective that shares its noun: «Томской, Омской и Новосибирской областей»."""

from functools import lru_cache

from summariser.language.mentions import PlaceName
from summariser.language.morphology import inflect, parses
from summariser.language.places import find_place

NOUNS = (("femn", "область"), ("masc", "край"), ("masc", "район"))


@lru_cache(10_000)
def adjective_region(word: str) -> PlaceName | None:
    """The region that an adjective names in any case; None where no such region is known."""
    for parse in parses(word):
        if parse.pos != "ADJF":
            continue
        for gender, noun in NOUNS:
            place = find_place(f"{inflect(parse, 'nomn', 'sing', gender)} {noun}")
            if place:
                return place
    return None
