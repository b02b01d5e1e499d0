"""English names of people that are sure: a table's, or a Russian or Central Asian name spelled by the rules.

No rule gives back the spelling of a foreign name that stands in Cyrillic («Тереза Мэй»): it is looked up or
left out.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from summariser.language.given_names import GivenName, given_name
from summariser.language.morphology import fold_yo, is_cyrillic
from summariser.language.places import demonym_country
from summariser.language.transliteration import has_established_spelling, press_spelling

PATRONYMIC = re.compile(r".(?:[оеь]вич|ич|[оеь]вна|ична|инична|улы|оглы|кызы)$")
# Surnames that are spelled by rule beside a given name of Russia or its neighbours.
SURNAME = re.compile(
    r".(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая|ой)|енко|чук|щук|юк|ян|янц|швили|дзе|[ую]лы|бай|бек|ых|их|[вдн]ич|ко)$"
)
# Surnames that are as good as always Russian and need no given name: «Синицын» may be, «Дарвин» is not.
EAST_ONLY = re.compile(r"..(?:[оеё]ва?|енко|швили)$")
ROMAN = re.compile(r"[IVXLC]+")
# Given names that many peoples know, but few outside Eastern Europe bear in this form.
EASTERN = frozenset(
    {
        "Вадим",
        "Владимир",
        "Светлана",
        "Татьяна",
        "Екатерина",
        "Ольга",
        "Ростислав",
        "Ярослав",
        "Станислав",
        "Богдан",
    }
    | {"Леонид", "Ирина", "Лариса", "Лидия", "Наталия", "Людмила", "Антонина", "Максим", "Клавдия", "Денис"}
)
FOREIGN_START = re.compile(r"(?:Дж|Уи|Уэ|Уо|Хь|Мак[А-Я]|О[’']|Фон|Ван |Де |Ди |Ле |Ла )")
INITIAL = re.compile(r"\b([A-Z])(?= |$)")
# Where the same names are spelled otherwise: «Яна Бобошикова» is Jana Bobošíková.
OWA = frozenset({"CZ", "SK"})
LATIN_SLAVS = frozenset({"PL", "CZ", "SK", "HR", "SI", "RS", "BA", "ME"})


def english_person(name: str, countries: frozenset[str] = frozenset()) -> str | None:
    """The English name of a person, None where it is not sure.

    Args:
        name: in the nominative, in Cyrillic or Latin letters.
        countries: ISO codes of the countries that the text speaks of; near Slavs who write in Latin letters
            only given names that none of them bears are evidence.
    """
    if not is_cyrillic(name):
        return None if ROMAN.fullmatch(name) else name
    known = _known().get(fold_yo(name).lower())
    if known is not None:
        return known
    tokens = [token for token in name.split() if is_cyrillic(token)]
    if not _is_native(
        tokens, near_latin=not LATIN_SLAVS.isdisjoint(countries) and not _is_eastern(tokens, countries)
    ):
        return None
    return INITIAL.sub(r"\1.", press_spelling(name))


def _is_eastern(tokens: list[str], countries: frozenset[str]) -> bool:
    """«Иван Мельников»: no Slav who writes in Latin letters is called so, but women of two countries."""
    surname = fold_yo(tokens[-1]) if tokens else ""
    womens = surname.endswith(("ова", "ева")) and not OWA.isdisjoint(countries)
    return bool(EAST_ONLY.search(surname)) and not womens


def _is_native(tokens: list[str], *, near_latin: bool) -> bool:
    if len(tokens) == 1:
        return _stands_alone(tokens[0]) and not near_latin and not _is_initial(tokens[0])
    given = [token for token in tokens if _native_given(token)]
    rest = [token for token in tokens if token not in given and not _is_initial(token)]
    if not rest or len(given) > 1:
        return False
    if not given:
        return _is_named_natively(tokens, rest) and not near_latin
    world = _native_given(given[0])
    if near_latin and world is not None and world.international:
        return False
    patronymic = _patronymic(tokens, given[0]) if len(rest) > 1 else None
    surnames = [token for token in rest if token != patronymic]
    if patronymic is None and tokens[0] == surnames[0]:
        return False  # «Брабантский Филипп»
    national = patronymic is not None or (world is not None and not world.international)
    if given[0] in EASTERN and not near_latin and not FOREIGN_START.match(surnames[0]):
        national = True
    return len(surnames) == 1 and (national or _is_surname(surnames[0]))


def _is_named_natively(tokens: list[str], rest: list[str]) -> bool:
    """«С. Иванов», «Абдулманап Нурмагомедов»: a given name of no table beside a surname that is Russian."""
    if len(rest) == 1:
        return _is_initial(tokens[0]) and _stands_alone(rest[0])
    return len(tokens) == 2 and given_name(tokens[0]) is None and bool(EAST_ONLY.search(fold_yo(tokens[1])))


def _patronymic(tokens: list[str], given: str) -> str | None:
    """«Викторович» right after the given name."""
    place = tokens.index(given) + 1
    return tokens[place] if place < len(tokens) and PATRONYMIC.search(fold_yo(tokens[place])) else None


def _native_given(token: str) -> GivenName | None:
    found = given_name(token)
    return found if found is not None and found.native else None


def _is_initial(token: str) -> bool:
    return len(token.strip(".")) == 1


def _stands_alone(token: str) -> bool:
    """A surname that needs no given name; a lone given name may be anybody's."""
    if given_name(token) is not None or demonym_country(token) is not None:
        return False
    return has_established_spelling(token) or bool(EAST_ONLY.search(fold_yo(token)))


def _is_surname(token: str) -> bool:
    """A surname by its ending; «Лука Крымский» is Luke of Crimea."""
    return bool(SURNAME.search(fold_yo(token))) and demonym_country(token) is None


@cache
def _known() -> Mapping[str, str]:
    return {fold_yo(ru).lower(): en for names, en in _rows() for ru in names.split("|")}


def _rows() -> Iterator[list[str]]:
    text = (Path(__file__).parent / "data" / "known_people.tsv").read_text(encoding="utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
