"""Figures and times in a reader's words."""

from decimal import Decimal

import pytest

from summariser.rendering.tongue import Tongue
from summariser.rendering.wording import engine_of, moment_of, number, value_of
from summariser.schemas.event import Figure, Time
from summariser.schemas.report import Usage
from summariser.schemas.span import Bilingual
from summariser.schemas.vocabulary import Bound, FigureKind, TimePart, TimeRelation
from tests.rendering.reports import report

LABEL = Bilingual(ru="что-то", en="something")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("4000", "4000"),
        ("12500", "12\u00a0500"),
        ("-1234567.50", "-1\u00a0234\u00a0567.5"),
        ("0.50", "0.5"),
        ("1E+9", "1\u00a0000\u00a0000\u00a0000"),
        ("7", "7"),
    ],
)
def test_a_number_shows_all_its_digits(value: str, shown: str) -> None:
    """Groups of three from five digits on; no exponent, no idle zeros."""
    assert number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("low", "high", "bound", "unit", "shown"),
    [
        ("4", "6", Bound.at_least, "Tbit/s", "≥ 4–6 Tbit/s"),
        ("400", "400", Bound.approximate, "km", "≈ 400 km"),
        ("12.5", "12.5", Bound.exact, "%", "12.5%"),
        ("5", None, Bound.more_than, "t", "> 5 tonnes"),
        (None, "3", Bound.up_to, None, "≤ 3"),
        ("10", "20", Bound.between, "h", "10–20 hours"),
        ("2", "2", Bound.less_than, None, "< 2"),
        ("9", None, None, None, "9"),
        ("61", "61", Bound.exact, "a", "61 years"),
        ("1", "1", Bound.exact, "d", "1 day"),
        ("20", "20", Bound.exact, "Cel", "20 °C"),
        ("3", "3", Bound.exact, "parsec", "3 parsec"),
        (None, None, None, None, ""),
    ],
)
def test_a_figure_shows_bound_range_and_unit(
    low: str | None, high: str | None, bound: Bound | None, unit: str | None, shown: str
) -> None:
    """Nothing of what code computed is lost."""
    figure = Figure(
        text="слова",
        label=LABEL,
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        bound=bound,
        unit=unit,
    )

    assert value_of(figure).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "shown"),
    [
        ("3:2", FigureKind.score, "2", "3", "3:2"),
        ("с 8 до 5", FigureKind.count, "5", "8", ""),
        ("треть", FigureKind.count, "0.3333333333", "0.3333333333", ""),
    ],
)
def test_what_no_number_says_is_left_to_the_words(
    text: str, kind: FigureKind, low: str, high: str, shown: str
) -> None:
    """A score keeps its order, a change is no range, a third no row of threes."""
    figure = Figure(text=text, label=LABEL, kind=kind, low=Decimal(low), high=Decimal(high))

    assert value_of(figure) == shown


def test_money_keeps_the_code_of_its_currency() -> None:
    """ISO 4217 is the same in every language, and tells one dollar from another."""
    figure = Figure(
        text="5 млн тенге", label=LABEL, kind=FigureKind.money, low=Decimal(5_000_000), unit="KZT"
    )

    assert value_of(figure) == "5\u00a0000\u00a0000\u00a0KZT"


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (Time(text="5 декабря 2021 года", base="2021-12-05", edtf="2021-12-05"), "2021-12-05"),
        (
            Time(
                text="к концу 2021 года",
                base="2021",
                part=TimePart.end,
                relation=TimeRelation.by,
                edtf="../2021",
            ),
            "by the end of 2021 (../2021)",
        ),
        (
            Time(text="весной 2022 года", base="2022", part=TimePart.spring, edtf="2022-21"),
            "spring 2022 (2022-21)",
        ),
        (Time(text="около 2020 года", base="2020", approximate=True, edtf="2020~"), "about 2020 (2020~)"),
        (
            Time(text="в 2020–2022 годах", base="2020", end="2022", edtf="2020/2022"),
            "2020 – 2022 (2020/2022)",
        ),
        (Time(text="вчера"), ""),
    ],
)
def test_a_time_shows_relation_part_and_normal_form(time: Time, shown: str) -> None:
    """The ISO form stands beside the words where it says more than they do."""
    assert moment_of(time) == shown


@pytest.mark.parametrize(
    ("ru", "en", "shown"),
    [
        ("Актау", "Aktau", "Актау / Aktau"),
        ("Актау", None, "Актау"),
        (None, "Aktau", "Aktau"),
        ("NASA", "NASA", "NASA"),
        (None, None, ""),
    ],
)
def test_two_languages_stand_side_by_side(ru: str | None, en: str | None, shown: str) -> None:
    """A language that is not known leaves no trace, equal names stand once."""
    assert Tongue.both.say(ru, en) == shown


def test_the_embedded_engine_names_itself_and_its_time() -> None:
    """No calls, no tokens, no cost: nothing said of them."""
    assert engine_of(report().provenance) == "embedded engine · 0.80 s · summariser 0.1.0"


def test_a_language_model_names_model_tokens_and_cost() -> None:
    """Usage is shown as it was billed."""
    usage = Usage(calls=2, input_tokens=5120, output_tokens=1300, cost=Decimal("0.0042"))
    provenance = report().provenance.model_copy(
        update={"engine": "llm", "model": "small-1", "prompt": "3-ab12", "usage": usage, "seconds": 4.25}
    )

    assert engine_of(provenance) == (
        "llm engine · small-1 · prompt 3-ab12 · 2 calls · 5120 + 1300 tokens · $0.0042 · 4.2 s"
        " · summariser 0.1.0"
    )
