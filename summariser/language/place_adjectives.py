"""Russian adjectives of places by rule, where no table has them: «балашихинский», «костромской»."""

from functools import lru_cache

from summariser.language.gazetteer import gazetteer
from summariser.language.mentions import PlaceName
from summariser.language.morphology import parses
from summariser.language.name_folding import fold
from summariser.schemas.vocabulary import EntityKind

CITY_SUFFIXES = ("инский", "енский", "ский", "цкий", "ской", "цкой")
CITY_ENDINGS = ("", "а", "ь", "я", "о", "ы", "и", "е", "к", "ск")
# Adjectives that also look like those of Братск, Октябрьск, …
ORDINARY_ADJECTIVES = frozenset(
    {"братский", "октябрьский", "майский", "красногвардейский", "пролетарский", "комсомольский", "ленинский",
     "горский", "морской", "городской", "заводской", "людской", "мужской", "женский", "детский",
     "олимпийский"}
)  # fmt: skip
FORMER_SOVIET = frozenset(
    {"RU", "UA", "BY", "KZ", "UZ", "TM", "TJ", "KG", "AZ", "AM", "GE", "MD", "EE", "LV", "LT"}
)
DERIVES = frozenset({EntityKind.city, EntityKind.place})


@lru_cache(12_000)
def adjective_city(adjective: str) -> PlaceName | None:
    """The city that a Russian adjective is derived from by rule: «балашихинский», «костромской».

    Of small cities outside the former Soviet Union only where the dictionary does not know the
    adjective: a city of the world looks like the stem of many an ordinary one («папский», Pápa).
    """
    known = parses(adjective)[0].known
    for suffix in CITY_SUFFIXES:
        stem = adjective.removesuffix(suffix)
        if stem != adjective and len(stem) >= 3 and adjective not in ORDINARY_ADJECTIVES:
            names = gazetteer().names
            places = (place for ending in CITY_ENDINGS for place in names.get(stem + ending, ()))
            found = next(
                (place for place in places if place.kind in DERIVES and _derives(place, known)), None
            )
            if found is not None:
                return found
    return None


def _derives(city: PlaceName, known: bool) -> bool:
    return not known or city.country in FORMER_SOVIET or fold(city.ru) in gazetteer().large
