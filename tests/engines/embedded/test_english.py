"""English halves: fact lines of known slots, whole sentences only behind guards."""

import pytest

from tests.engines.embedded.readings import english_of

LINES = [
    (
        "В Бресте открыли новый вокзал.",
        "Commissioning, opening · railway station · happened · Brest.",
    ),
    (
        "Переговоры делегаций прошли в Женеве 12 мая 2020 года.",
        "Meeting, talks · happened · on 12 May 2020 · Geneva.",
    ),
    (
        "Вторая очередь фабрики будет сдана в эксплуатацию к концу 2024 года.",
        "Commissioning, opening · planned · by the end of 2024.",
    ),
    ("Экспорт зерна вырос на 12%.", "Statistic · happened · figures: 12%."),
    (
        "Власти Индии запретили экспорт сахара.",
        "Sanctions, restrictions · happened. Also named: India.",
    ),
]

SENTENCES = [
    ("Анна Круглова посетила Самарканд.", "Anna Kruglova visited Samarkand (Visit, trip · happened)."),
    ("Владимир Морозов умер в 2019 году.", "Vladimir Morozov died in 2019 ("),
]

UNGUARDED = [
    "Сын Анны Кругловой посетил Самарканд.",
    "Анна Круглова планирует посетить Самарканд.",
    "Анна Круглова могла бы посетить Самарканд.",
    "Анна Круглова не посетила Самарканд.",
    "Говорят, что Анна Круглова посетила Самарканд.",
]


@pytest.mark.parametrize(("sentence", "expected"), LINES)
def test_fact_line(sentence: str, expected: str) -> None:
    """Type, object, status, time, place, people and figures, as far as they are known in English."""
    assert english_of(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_whole_sentence(sentence: str, expected: str) -> None:
    """Active voice, past tense, a name as subject, every part known."""
    assert english_of(sentence).startswith(expected)


@pytest.mark.parametrize("sentence", UNGUARDED)
def test_no_sentence_without_guards(sentence: str) -> None:
    """Where a guard fails no sentence is written."""
    assert "visited" not in english_of(sentence)


def test_foreign_names_are_marked() -> None:
    """A foreign name that only its Russian spelling is known of is shown as spelled by rule."""
    assert "spelled by rule" in english_of("Кристофер Писсаридес посетил музей в Осло.")


def test_changes_are_no_ranges() -> None:
    """«с пяти до шести» goes from one number to the other."""
    assert "from 5 to 6" in english_of("Число машин в гараже выросло с пяти до шести.")
