"""Figures in either language: what holds for every text, and what is made of a figure once it is found."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.language.quantities import (
    comparable,
    figure_kind,
    find_designations,
    find_quantities,
    render_quantity,
)
from summariser.schemas.vocabulary import FigureKind

PIECES = st.sampled_from([
    "12", "1,5", "3.4.5", "2021", "-", "–", "«", "»", "$", "€", "%", ".", ",", "(", ")", "около", "до",
    "от", "более", "at", "least", "between", "and", "three", "тысяч", "млн", "двух", "million", "half",
    "половина", "третий", "5-й", "18-летний", "км", "dollars", "человек", "people", "минус", "a", "of", "в",
    "per",
])  # fmt: skip
# The dictionary is loaded by the first example.
UNHURRIED = settings(deadline=None)


@UNHURRIED
@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(["ru", "en"]))
def test_mentions_are_true_spans_in_order(text: str, language: str) -> None:
    """A figure's text is what stands at its offsets, its number lies inside, and no two figures overlap."""
    end = 0
    for quantity in find_quantities(text, language):
        assert text[quantity.start : quantity.end] == quantity.text
        assert end <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert quantity.low is not None
        assert quantity.high is not None
        assert quantity.low <= quantity.high
        end = quantity.end


@UNHURRIED
@given(st.text(max_size=40), st.sampled_from(["ru", "en"]))
def test_any_text_is_read(text: str, language: str) -> None:
    """No text, however odd, makes the grammar fail."""
    assert all(quantity.text for quantity in find_quantities(text, language))


@UNHURRIED
@given(st.integers(min_value=1000, max_value=10**9))
def test_grouping_does_not_change_a_number(number: int) -> None:
    """1,000,000 in English is 1 000 000 in Russian."""
    english = find_quantities(f"They sold {number:,} masks.", "en")
    russian = find_quantities(f"Продали {number:,} масок.".replace(",", "\u00a0"), "ru")
    assert [quantity.low for quantity in english] == [number] == [quantity.low for quantity in russian]


def test_nothing_is_found_in_nothing() -> None:
    """An empty text has no figures."""
    assert find_quantities("", "ru") == []


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("за полгода", "in six months"),
        ("полтора года", "eighteen months"),
        ("две недели", "14 days"),
        ("трое суток", "72 hours"),
        ("полвека", "50 years"),
        ("1000 килограммов", "1 tonne"),
        ("2,5 километра", "2,500 metres"),
        ("треть", "a third of"),
        ("две трети", "two-thirds"),
        ("0,5 га", "5,000 square metres"),
        ("3000 МВт", "3 GW"),
    ],
)
def test_equal_measures_compare_as_equal(russian: str, english: str) -> None:
    """The same amount in another unit compares as the same."""
    assert comparable(find_quantities(russian, "ru")[0]) == comparable(find_quantities(english, "en")[0])


def test_different_measures_compare_as_different() -> None:
    """Kilometres are no miles, and years no months."""
    texts = ["5 km", "5 miles", "5 years", "5 months", "5 dollars", "5 euros", "5%", "5 percentage points"]
    assert len({comparable(find_quantities(text, "en")[0]) for text in texts}) == len(texts)


def test_a_share_is_compared_exactly() -> None:
    """«Треть» is 1/3, not a decimal near to it."""
    assert comparable(find_quantities("треть")[0]).low == Fraction(1, 3)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("не менее 4-6 терабит в секунду", "at least 4–6 Tbit/s"),
        ("9,7 млрд тенге", "9.7 billion tenge"),
        ("около 400 километров", "about 400 km"),
        ("4000 новых рабочих мест", "4,000 jobs"),
        ("21 рабочее место", "21 jobs"),
        ("одно рабочее место", "1 job"),
        ("более миллиона долларов США", "more than $1 million"),
        ("от 600 тыс. до 800 тыс. манифестантов", "600,000–800,000 demonstrators"),
        ("до 25 тыс. человек", "up to 25,000 people"),
        ("2 тысячи защитных масок в день", "2,000 protective masks a day"),
        ("25 процентов", "25%"),
        ("на 0,3 процентного пункта", "0.3 percentage points"),
        ("от 30 до 90 дней", "30–90 days"),
        ("один день", "1 day"),
        ("в 2,3 раза", "2.3 times"),
        ("минус 12 градусов", "-12 °C"),
        ("в возрасте 23 лет", "23 years old"),
        ("девять миллионов шведских крон", "9 million Swedish kronor"),
        ("500 яков", None),
        ("десятки домов", None),
        ("третье место", None),
        ("две трети депутатов", None),
        ("3/4 жителей", None),
        ("4,5 балла", "4.5 points"),
        ("2:1", None),
        ("17", None),
    ],
)
def test_rendering_in_english(text: str, english: str | None) -> None:
    """A figure is written in English where every part of it has a name there, else not at all."""
    assert render_quantity(find_quantities(text, "ru")[0], "en") == english


@pytest.mark.parametrize(
    ("text", "russian"),
    [
        ("at least 4–6 Tbit/s", "не менее 4–6 Тбит/с"),
        ("9.7 billion tenge", "9,7 млрд тенге"),
        ("21 days", "21 день"),
        ("22 days", "22 дня"),
        ("25 days", "25 дней"),
        ("more than 21 days", "более 21 дня"),
        ("more than 22 days", "более 22 дней"),
        ("2.5 days", "2,5 дня"),
        ("12,500 km", "12\u00a0500 км"),
        ("5%", "5 %"),
        ("12 guests", None),
    ],
)
def test_rendering_in_russian(text: str, russian: str | None) -> None:
    """A figure of an English text is written in Russian with its noun in the right form, or not at all."""
    assert render_quantity(find_quantities(text, "en")[0], "ru") == russian


def test_russian_nouns_keep_their_language() -> None:
    """A Russian figure written in Russian has its noun in the form that the number asks for."""
    assert render_quantity(find_quantities("создано 1002 рабочих места")[0], "ru") == "1002 рабочих места"


@pytest.mark.parametrize(
    ("text", "before", "after", "kind"),
    [
        ("13 человек", ["погибнуть"], [], FigureKind.dead),
        ("13 человек", [], ["погибнуть"], FigureKind.dead),
        ("13 человек", [], ["пострадать"], FigureKind.injured),
        ("13 человек", ["погибнуть", "5", "человек", ",", "ранить"], [], FigureKind.injured),
        ("650 человек", ["объект", "работать"], [], FigureKind.staff),
        ("650 человек", ["площадь", "собраться"], [], FigureKind.people),
        ("20 домов", ["погибнуть", "5", "человек", ",", "разрушить"], [], FigureKind.count),
        ("25 тыс. случаев", [], ["смерть"], FigureKind.dead),
        ("300", ["проголосовать"], ["депутат"], FigureKind.votes),
        ("20 тракторов", ["завод", "выпускать"], [], FigureKind.output),
        ("20 тракторов в день", [], [], FigureKind.output),
        ("5 км", ["погибнуть"], [], FigureKind.length),
        ("13 человек", ["погибнуть", "."], [], FigureKind.people),
    ],
)
def test_kind_from_the_neighbourhood(
    text: str, before: list[str], after: list[str], kind: FigureKind
) -> None:
    """The nearest telling lemma of the sentence says what a bare count of people or things measures."""
    assert figure_kind(find_quantities(text)[0], before, after) is kind


@pytest.mark.parametrize(
    ("text", "language", "digits"),
    [
        ("Школа № 127 закрыта.", "ru", ["127"]),
        ("Осуждён по ч. 2 ст. 228 УК.", "ru", ["2", "228"]),
        ("Разбился Ту-154.", "ru", ["154"]),
        ("Лечат COVID-19.", "ru", ["19"]),
        ("A Boeing 737 landed.", "en", ["737"]),
        ("He was charged under article 105.", "en", ["105"]),
        ("There are no 5-star hotels here.", "en", []),
        ("Сети 5G и телефон 8 800 555-35-35.", "ru", ["5G", "8 800 555-35-35"]),
        ("They remember 9/11.", "en", ["9/11"]),
        ("В 2021 году построили 5 школ.", "ru", []),
    ],
)
def test_designations(text: str, language: str, digits: list[str]) -> None:
    """Digits that name a thing are told apart from figures and times."""
    assert [mention.text for mention in find_designations(text, language)] == digits


def test_the_number_alone_is_marked() -> None:
    """`number_start` and `number_end` hold digits and scale, without bound, sign and unit."""
    text = "стоит не менее $2,5 млн в год"
    quantity = find_quantities(text)[0]
    assert text[quantity.number_start : quantity.number_end] == "2,5 млн"
    assert quantity.low == Decimal("2.5e6")
