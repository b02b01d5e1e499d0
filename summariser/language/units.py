"""Units, currencies and counted nouns: what they are called in Russian and English.

Codes are UCUM (`km`, `MW`, `Cel`), ISO 4217 (`KZT`), "%", "pp" (percentage points) and "x" (times).
"""

from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeVar

from summariser.language.lexicon import load_table
from summariser.language.morphology import inflect, is_cyrillic, lemmas, parses
from summariser.schemas.vocabulary import FigureKind

T = TypeVar("T")


class Unit(NamedTuple):
    """A unit of measure or currency.

    Attributes:
        code: UCUM or ISO 4217.
        kind: what it measures.
        ru: how Russian writes it: a symbol, or the forms after one, few and many.
        en: how English writes it: a symbol or invariable name, or singular and plural.
    """

    code: str
    kind: FigureKind
    ru: tuple[str, ...]
    en: tuple[str, ...]


class CountedNoun(NamedTuple):
    """A noun that figures count, with its English."""

    lemma: str
    kind: FigureKind
    singular: str
    plural: str


@lru_cache(12_000)
def unit_of(word: str) -> Unit | None:
    """The unit that a word in any form names («километров», "km", "miles"), without a currency."""
    return _look_up(word, _unit_words())


@lru_cache(12_000)
def unit_phrase(first: str, second: str) -> Unit | None:
    """The unit that two words name together («световых лет», "light years", «лошадиных сил»), or None."""
    phrases = _unit_phrases()
    if first[:4] not in _phrase_beginnings():
        return None
    forms = (lemmas(second) | {second}) if is_cyrillic(second) else {second, *_english_singulars(second)}
    return next((phrases[first[:4], form] for form in forms if (first[:4], form) in phrases), None)


@lru_cache(12_000)
def currency_of(word: str) -> str | None:
    """ISO 4217 code of a currency's name in any form; "" for a shared name («крон»), None for other words."""
    return _look_up(word, _currency_words())


@lru_cache(12_000)
def hundredth_of(word: str) -> str | None:
    """The currency whose hundredth a word names («копеек», "cents"), or None."""
    return _look_up(word, _hundredth_words())


@lru_cache(12_000)
def currency_country(word: str) -> str | None:
    """The currency of the country that an adjective or name beside a currency tells («шведских», «США»)."""
    return _look_up(word, _country_words())


@cache
def currency_signs() -> dict[str, str]:
    """Sign or ISO code, as it stands before or after a number → ISO 4217 code."""
    signs = {code: code for code in _currencies()}
    for code, row in _currencies().items():
        signs.update(dict.fromkeys(row["sign"].upper().split(), code))
    return signs


@cache
def unit_by_code(code: str) -> Unit | None:
    """The unit or currency with a code, or None."""
    row = _units().get(code)
    if row is not None:
        return Unit(code, FigureKind(row["kind"]), _forms(row["ru"]), _forms(row["en"]))
    row = _currencies().get(code)
    return None if row is None else Unit(code, FigureKind.money, _forms(row["ru"]), _forms(row["en"]))


@cache
def base_of(code: str) -> tuple[Fraction, str]:
    """A unit in the one that its kind is compared in: (factor, code); hours are to days as 24 to 1."""
    factor, base = _units().get(code, {}).get("in", ("1", code))
    return Fraction(factor), base


@cache
def metric_of(code: str) -> tuple[Fraction, str]:
    """A unit, foreign to the metric system or not, in a metric one: (factor, code); feet in metres."""
    foreign = _units().get(code, {}).get("metric")
    return base_of(code) if foreign is None else (Fraction(foreign[0]), foreign[1])


def counted_noun(lemma: str) -> CountedNoun | None:
    """What the tables know of a Russian noun, by its lemma or adjective and noun («рабочее место»)."""
    return _nouns().get(lemma)


def counted_pair(adjective: str, noun: str) -> CountedNoun | None:
    """What the tables know of a Russian adjective and noun, by their lemmas («рабочий», «место»)."""
    return _pairs().get((adjective, noun))


def counted_english(lemma: str) -> CountedNoun | None:
    """What the tables know of an English noun, by its singular ("police officer", "job")."""
    return _english_nouns().get(lemma)


def english_unit(unit: str, number: int | None = None) -> str | None:
    """How English writes a unit after a number («km» → "km", "KZT" → "tenge", "d" → "days").

    Args:
        unit: a code of this module.
        number: 1 for the singular; any other number, or None, for the plural.

    Returns:
        None for an unknown code.
    """
    known = unit_by_code(unit)
    if known is None:
        return {"%": "%", "pp": "percentage point" if number == 1 else "percentage points", "x": "times"}.get(
            unit
        )
    return known.en[0] if number == 1 else known.en[-1]


def russian_unit(unit: str, number: int | None = None) -> str | None:
    """How Russian writes a unit after a number («5 дней», «21 день», «2 дня»); None for an unknown code."""
    known = unit_by_code(unit)
    if known is None:
        forms: tuple[str, ...] | None = _RUSSIAN_SIGNS.get(unit)
    else:
        forms = known.ru
    if forms is None:
        return None
    return forms[0] if len(forms) == 1 else forms[plural_class(number)]


def counted_forms(noun: str, number: int | None) -> str | None:
    """A Russian noun, or adjective and noun, as a number asks for («2 рабочих места»), or None."""
    forms = [_counted_form(word, plural_class(number)) for word in noun.split()]
    return None if None in forms else " ".join(form for form in forms if form)


@lru_cache(2_000)
def _counted_form(word: str, plural: int) -> str | None:
    found = next((parse for parse in parses(word) if parse.pos in ("NOUN", "ADJF", "PRTF")), None)
    if found is None or plural == 0:
        return word
    if word == "человек":
        return "человека" if plural == 1 else "человек"
    singular = plural == 1 and found.pos == "NOUN"
    return inflect(found, "sing" if singular else "plur", "gent")


def plural_class(number: int | None) -> int:
    """Which Russian form a number takes: 0 «день», 1 «дня», 2 «дней»; None (a fraction) is 1."""
    if number is None or (number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)):
        return 1
    return 0 if number % 10 == 1 and number % 100 != 11 else 2


_RUSSIAN_SIGNS = {
    "%": ("%",),
    "pp": ("процентный пункт", "процентных пункта", "процентных пунктов"),
    "x": ("раз", "раза", "раз"),
}


def _look_up(word: str, table: dict[str, T]) -> T | None:
    low = word.lower().replace("ё", "е")
    if low in table:
        return table[low]
    if is_cyrillic(low):
        return next((table[lemma] for lemma in lemmas(low) if lemma in table and len(lemma) > 2), None)
    for singular in _english_singulars(low):
        if singular in table:
            return table[singular]
    return None


def _english_singulars(word: str) -> list[str]:
    if len(word) < 4 or not word.endswith("s"):
        return []
    return [
        word[:-1],
        *([word[:-2]] if word.endswith("es") else []),
        *([word[:-3] + "y"] if word.endswith("ies") else []),
    ]


@cache
def _unit_words() -> dict[str, Unit]:
    words: dict[str, Unit] = {}
    for code, row in _units().items():
        unit = Unit(code, FigureKind(row["kind"]), _forms(row["ru"]), _forms(row["en"]))
        words.update(dict.fromkeys(row["words"].split(), unit))
    return words


@cache
def _unit_phrases() -> dict[tuple[str, str], Unit]:
    """(First four letters of the first word, second word) → unit."""
    phrases: dict[tuple[str, str], Unit] = {}
    for code, row in _units().items():
        unit = unit_by_code(code)
        pairs = [phrase.split() for phrase in row.get("phrases", ())]
        phrases.update({(first[:4], second): unit for first, second in pairs if unit is not None})
    return phrases


@cache
def _phrase_beginnings() -> frozenset[str]:
    return frozenset(first for first, _ in _unit_phrases())


@cache
def _currency_words() -> dict[str, str]:
    words = {word: code for code, row in _currencies().items() for word in row["words"].split()}
    return words | {
        word: code for code, forms in load_table("currencies")["shared"].items() for word in forms.split()
    }


@cache
def _hundredth_words() -> dict[str, str]:
    return {
        word: code for code, forms in load_table("currencies")["hundredth"].items() for word in forms.split()
    }


@cache
def _country_words() -> dict[str, str]:
    return {word: code for code, row in _currencies().items() for word in row["country"].split()}


@cache
def _nouns() -> dict[str, CountedNoun]:
    return {
        lemma: CountedNoun(lemma, FigureKind(kind), singular, plural)
        for kind, rows in load_table("counted_nouns").items()
        if kind != "english"
        for lemma, (singular, plural) in rows.items()
    }


@cache
def _pairs() -> dict[tuple[str, str], CountedNoun]:
    """Agreeing adjectives («рабочее место») by their lemmas."""
    rows = [(key.split(), noun) for key, noun in _nouns().items() if " " in key]
    return {(parses(words[0])[0].lemma, words[1]): noun for words, noun in rows}


@cache
def _english_nouns() -> dict[str, CountedNoun]:
    listed = {
        word: CountedNoun(word, FigureKind(kind), word, "")
        for kind, words in load_table("counted_nouns")["english"].items()
        for word in words.split()
    }
    return listed | {noun.singular.lower(): noun for noun in reversed(_nouns().values())}


@cache
def _currencies() -> dict[str, Any]:
    return {code: row for code, row in load_table("currencies").items() if "sign" in row}


def _units() -> dict[str, Any]:
    return load_table("units")


def _forms(entry: str | list[str]) -> tuple[str, ...]:
    return (entry,) if isinstance(entry, str) else tuple(entry)
