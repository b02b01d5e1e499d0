"""Units, currencies and counted nouns: codes from words, words from codes."""

import pytest

from summariser.language import units
from summariser.language.lexicon import load_table
from summariser.schemas.vocabulary import FigureKind

UNITS = [
    ("километров", "km"), ("км", "km"), ("kilometres", "km"), ("kilometers", "km"), ("метрами", "m"),
    ("feet", "ft"), ("миль", "mi"), ("miles", "mi"), ("гектаров", "ha"), ("кубометров", "m3"),
    ("баррелей", "bbl"), ("barrels", "bbl"), ("тонн", "t"), ("tons", "t"), ("кг", "kg"),
    ("мегаватт", "MW"), ("МВт", "MW"), ("лет", "a"), ("года", "a"), ("years", "a"), ("месяцев", "mo"),
    ("недели", "wk"), ("суток", "d"), ("дней", "d"), ("часов", "h"), ("минут", "min"), ("секунды", "s"),
    ("градусов", "Cel"), ("degrees", "Cel"), ("терабит", "Tbit"), ("kbps", "kbit/s"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "code"), UNITS)
def test_units_in_any_form(word: str, code: str) -> None:
    """A unit is known by its symbol and by its name in every case and number."""
    found = units.unit_of(word)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("word", ["стол", "in", "в", "с", "people", "рублей"])
def test_no_units(word: str) -> None:
    """Prepositions, things and currencies are no units of measure."""
    assert units.unit_of(word) is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("световых", "лет"), "ly"),
        (("light", "years"), "ly"),
        (("лошадиных", "сил"), "hp"),
        (("морских", "миль"), "nmi"),
    ],
)
def test_units_of_two_words(words: tuple[str, str], code: str) -> None:
    """Some units are two words."""
    found = units.unit_phrase(*words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("долларов", "USD"), ("dollars", "USD"), ("евро", "EUR"), ("рублей", "RUB"), ("тенге", "KZT"),
        ("гривен", "UAH"), ("hryvnias", "UAH"), ("юаней", "CNY"), ("фунтов", "GBP"),
        ("руб", "RUB"), ("крон", ""), ("домов", None),
    ],
)  # fmt: skip
def test_currencies(word: str, code: str | None) -> None:
    """A currency is known by its name; a name that several countries share leaves the code open."""
    assert units.currency_of(word) == code


@pytest.mark.parametrize(
    ("word", "code"), [("шведских", "SEK"), ("Canadian", "CAD"), ("США", "USD"), ("новых", None)]
)
def test_countries_of_currencies(word: str, code: str | None) -> None:
    """The country beside a shared name tells the currency."""
    assert units.currency_country(word) == code


@pytest.mark.parametrize(
    ("sign", "code"), [("$", "USD"), ("€", "EUR"), ("₽", "RUB"), ("₸", "KZT"), ("EUR", "EUR")]
)
def test_currency_signs(sign: str, code: str) -> None:
    """Signs and ISO codes name currencies."""
    assert units.currency_signs()[sign] == code


@pytest.mark.parametrize(
    ("code", "number", "english", "russian"),
    [
        ("km", 400, "km", "км"),
        ("KZT", None, "tenge", "тенге"),
        ("SEK", 5, "Swedish kronor", "шведских крон"),
        ("d", 1, "day", "день"),
        ("d", 2, "days", "дня"),
        ("d", 11, "days", "дней"),
        ("d", 21, "days", "день"),
        ("d", None, "days", "дня"),
        ("pp", 1, "percentage point", "процентный пункт"),
        ("pp", 5, "percentage points", "процентных пунктов"),
        ("x", 2, "times", "раза"),
        ("%", 5, "%", "%"),
        ("parsec", 5, None, None),
    ],
)
def test_names_after_a_number(
    code: str, number: int | None, english: str | None, russian: str | None
) -> None:
    """A code is written as each language writes it after a number; an unknown one is not."""
    assert units.english_unit(code, number) == english
    assert units.russian_unit(code, number) == russian


@pytest.mark.parametrize(
    ("noun", "number", "form"),
    [
        ("человек", 1, "человек"),
        ("человек", 2, "человека"),
        ("человек", 5, "человек"),
        ("рабочее место", 1, "рабочее место"),
        ("рабочее место", 3, "рабочих места"),
        ("рабочее место", 12, "рабочих мест"),
        ("компания", 22, "компании"),
    ],
)
def test_russian_nouns_after_a_number(noun: str, number: int, form: str) -> None:
    """A counted noun stands in the form that its number asks for."""
    assert units.counted_forms(noun, number) == form


def test_every_unit_has_names_and_a_kind() -> None:
    """No unit lacks a kind or a way to write it, and what it is counted in leads to a factor."""
    for code in load_table("units"):
        known = units.unit_by_code(code)
        assert known is not None
        assert known.ru
        assert known.en
        factor, _ = units.base_of(code)
        assert factor > 0


def test_no_word_names_two_units() -> None:
    """A word or symbol stands under one unit only."""
    words = [word for row in load_table("units").values() for word in row["words"].split()]
    assert sorted(set(words)) == sorted(words)


def test_counted_nouns_have_english_in_both_numbers() -> None:
    """Every counted noun has an English singular and plural, and a kind of figure."""
    tables = {kind: rows for kind, rows in load_table("counted_nouns").items() if kind != "english"}
    assert sum(map(len, tables.values())) > 200
    for kind, rows in tables.items():
        assert FigureKind(kind)
        assert all(len(forms) == 2 and all(forms) for forms in rows.values())
