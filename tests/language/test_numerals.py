"""Numbers in digits and in words."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.language.digits import digits_value
from summariser.language.numeral_words import number_words, table
from summariser.language.numerals import number_value, parse_number
from summariser.language.tokens import tokenize

RUSSIAN = [
    ("ноль", "0"), ("один", "1"), ("одной", "1"), ("две", "2"), ("двумя", "2"), ("трёх", "3"),
    ("четырьмя", "4"), ("пяти", "5"), ("восемью", "8"), ("восьмью", "8"), ("десятью", "10"),
    ("одиннадцати", "11"), ("сорока", "40"), ("пятьюдесятью", "50"), ("девяноста", "90"), ("ста", "100"),
    ("двумястами", "200"), ("пятьсот", "500"), ("двадцать пять", "25"), ("сто двадцать три", "123"),
    ("девятьсот девяносто девять", "999"), ("двухсот пятидесяти", "250"), ("тысяча", "1000"),
    ("тысячу двести", "1200"), ("двадцать пять тысяч", "25000"), ("тридцати двум тысячам", "32000"),
    ("три миллиона двести тысяч пятьсот", "3200500"), ("миллион", "1000000"), ("миллиард", "1000000000"),
    ("два миллиарда", "2000000000"), ("трое", "3"), ("двоих", "2"), ("семерым", "7"), ("полтора", "1.5"),
    ("полутора", "1.5"), ("полторы тысячи", "1500"), ("полтора десятка", "15"), ("два с половиной", "2.5"),
    ("два с половиной миллиона", "2500000"), ("миллион с половиной", "1500000"), ("половина", "0.5"),
    ("четверть", "0.25"), ("три четверти", "0.75"), ("одна пятая", "0.2"), ("две десятых", "0.2"),
    ("полмиллиона", "500000"), ("четверть миллиона", "250000"), ("половина миллиона", "500000"),
    ("сотня", "100"), ("три сотни", "300"), ("пять десятков", "50"), ("дюжина", "12"),
    ("две дюжины", "24"), ("десятки", "10"), ("десятки тысяч", "10000"), ("сотни миллионов", "100000000"),
    ("несколько тысяч", "1000"), ("несколько десятков", "10"), ("тысяч пять", "5000"), ("первый", "1"),
    ("третьего", "3"), ("двадцать первый", "21"), ("сто двадцать третьей", "123"), ("вдвое", "2"),
    ("втрое", "3"), ("трижды", "3"), ("25 тыс.", "25000"), ("2,5 млн", "2500000"),
    ("5 млрд", "5000000000"), ("1,2 трлн", "1200000000000"), ("2 млн 300 тыс.", "2300000"),
    ("1 000 000", "1000000"), ("12\u00a0500", "12500"), ("12\u2009500", "12500"), ("18-ти", "18"),
    ("2-х", "2"), ("49-ти тысячам", "49000"), ("1/2", "0.5"), ("10 тысяч", "10000"),
]  # fmt: skip

ENGLISH = [
    ("zero", "0"), ("one", "1"), ("twelve", "12"), ("forty", "40"), ("twenty-five", "25"),
    ("twenty five", "25"), ("a hundred", None), ("one hundred", "100"), ("hundred", "100"),
    ("one hundred and five", "105"), ("five hundred", "500"), ("twelve hundred", "1200"),
    ("twenty-five thousand", "25000"), ("two hundred fifty thousand", "250000"),
    ("two million three hundred thousand", "2300000"), ("three billion", "3000000000"),
    ("half a million", "500000"), ("half of a million", "500000"), ("two and a half", "2.5"),
    ("two and a half million", "2500000"), ("one-and-a-half", "1.5"), ("half", None),
    ("three quarters", "0.75"), ("three-fifths", "0.6"), ("one quarter", "0.25"), ("one half", "0.5"),
    ("dozen", "12"), ("two dozen", "24"), ("half a dozen", "6"), ("dozens", "10"),
    ("tens of thousands", "10000"), ("hundreds", "100"), ("hundreds of millions", "100000000"),
    ("several hundred", "100"), ("a few thousand", None), ("few thousand", "1000"), ("first", "1"),
    ("twenty-first", "21"), ("ninetieth", "90"), ("twice", "2"), ("threefold", "3"), ("10k", "10000"),
    ("2.5bn", "2500000000"), ("5 mln", "5000000"), ("3 trn", "3000000000000"), ("1,500", "1500"),
    ("1,000,000", "1000000"), ("1,234.5", "1234.5"), ("300 000", "300000"), ("1 1/2", "1.5"),
    ("fourteen million", "14000000"), ("1.2-million", "1200000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), RUSSIAN)
def test_russian_numbers(text: str, value: str) -> None:
    """Digits, words in every case, collectives, fractions, scales and vague words have one value each."""
    assert number_value(text, "ru") == Decimal(value)


@pytest.mark.parametrize(("text", "value"), ENGLISH)
def test_english_numbers(text: str, value: str | None) -> None:
    """The same for English; an article is no part of a number, and a bare "half" may be half of a match."""
    assert number_value(text, "en") == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("digits", "russian", "english"),
    [
        ("1,5", "1.5", "1.5"),
        ("1.5", "1.5", "1.5"),
        ("1,500", "1.500", "1500"),
        ("10,000", "10000", "10000"),
        ("0,125", "0.125", "0.125"),
        ("1,234,567", "1234567", "1234567"),
        ("1.234.567", "1234567", "1234567"),
        ("1.234.567,8", "1234567.8", "1234567.8"),
        ("1'000'000", "1000000", "1000000"),
        ("12.05.2021", None, None),
        ("1.1.7", None, None),
    ],
)
def test_comma_and_point(digits: str, russian: str | None, english: str | None) -> None:
    """A comma parts decimals in Russian, thousands in English, where both could be; dates are no numbers."""
    assert digits_value(digits, "ru") == (None if russian is None else Decimal(russian))
    assert digits_value(digits, "en") == (None if english is None else Decimal(english))


def test_a_comma_before_a_scale_is_decimal() -> None:
    """«1,000 млн» cannot be a thousand millions in Russian."""
    assert digits_value("1,000", "ru", scaled=True) == 1
    assert digits_value("1,000", "en", scaled=True) == 1000


@pytest.mark.parametrize(
    "text",
    ["", "семью", "стол", "миллионер", "first-rate", "слово два", "пять десять", "двадцать тридцать", "..."],
)
def test_no_numbers(text: str) -> None:
    """Words that only look like numbers, and two numbers side by side, are not one number."""
    assert number_value(text, "ru") is None


def test_a_number_tells_its_scale() -> None:
    """The scale is kept beside the value, for the other end of a range to share."""
    found = parse_number(tokenize("300 тысяч рублей"), 0, "ru")
    assert found is not None
    assert [found.value, found.scale, found.end] == [300_000, 1000, 2]


def test_the_full_stop_of_a_sentence_stays_outside() -> None:
    """«млн.» at the end of a sentence does not take its full stop; «млн. рублей» does."""
    ended = parse_number(tokenize("5 млн."), 0, "ru")
    abbreviated = parse_number(tokenize("5 млн. рублей"), 0, "ru")
    assert ended is not None
    assert abbreviated is not None
    assert (ended.end, abbreviated.end) == (2, 3)


def test_the_two_languages_share_no_word() -> None:
    """One table can hold both languages only while no form of one is a form of the other."""
    cyrillic = {word for word in number_words() if any("а" <= letter <= "я" for letter in word)}
    assert cyrillic.isdisjoint({word for word in number_words() if word.isascii()})
    assert len(cyrillic) > 500


@settings(deadline=None)
@given(
    st.integers(min_value=1, max_value=999), st.sampled_from(["тысяч", "миллионов", "thousand", "million"])
)
def test_scales_multiply(number: int, scale: str) -> None:
    """A scale word multiplies whatever stands before it."""
    assert number_value(f"{number} {scale}", "ru") == number * table("scale")[scale]
