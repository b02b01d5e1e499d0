"""Which numbers of a sentence are figures, and what they measure."""

import pytest

from summariser.schemas.event import Figure
from summariser.schemas.extraction import Extraction
from tests.engines.embedded.readings import read

STATED = [
    ("Длина трубы составит около 90 километров.", ["около 90 километров"]),
    ("На стройке создали 250 рабочих мест.", ["250 рабочих мест"]),
    ("Школу посетил 40-летний врач.", ["40-летний"]),
    ("Один из врачей посетил школу.", []),
    ("Министры двух стран встретились в Осло.", []),
    ("Школу открыли 5 мая 2014 года.", []),
    ("Тысячи людей посетили школу.", []),
    ("Через три дня школу открыли.", []),
    ("Школу откроют через четыре-пять месяцев.", ["четыре-пять месяцев"]),
    ("Школу строили в течение трёх лет.", ["трёх лет"]),
    ("Второй учитель посетил школу.", []),
    ("Команда школы заняла четвёртое место.", ["четвёртое место"]),
    ("Это третий по величине город области.", ["третий"]),
    ("Школу открыли на улице Лесной, 158.", []),
    ("Ракета Atlas 5 стартовала с космодрома.", []),
    ("Трубопровод «Южный путь 2» построят в Омске.", []),
    ("Солдаты выпустили 30 мин по школе.", []),
    ("Дорога до школы занимает 20 минут.", ["20 минут"]),
    ("Школу не один раз закрывали.", []),
    ("Гол забили на 90+6 минуте.", []),
    ("Фильм вошёл в топ-10 сайта kino24.ru.", []),
    ("Роман «Сто лет пути» продаётся.", []),
    ("Певцы выступят в клубе «16 тонн».", []),
    ("Певец умер на 85 году жизни.", []),
    ("2242 год — конец эпохи.", []),
    ("Путь занял девять дней, семь часов и 39 минут.", ["девять дней"]),
    ("Начало туров в 13 часов 30 минут (UTC+1).", []),
    ("Заблокировали издание 76.ru.", []),
    ("В 305 году император ушёл.", []),
    ("Лидеры «нормандской четвёрки» приехали.", []),
    ("В конце июня 25-го года издали книгу.", []),
    ("Встреча пройдёт во время празднования 70-летия высадки.", []),
    ("Поездка займёт не два-три месяца, а 40 минут.", ["40 минут"]),
]

LABELS = [
    ("Длина трубы составит около 90 километров.", "Длина трубы"),
    ("На стройке создали 250 рабочих мест.", "рабочих мест"),
    ("В Омске открыли школу на 300 учеников.", "школу"),
]


def _figures(extraction: Extraction) -> list[Figure]:
    return [*(figure for event in extraction.events for figure in event.figures), *extraction.figures]


@pytest.mark.parametrize(("sentence", "expected"), STATED)
def test_stated(sentence: str, expected: list[str]) -> None:
    """Turns of phrase, dates, known groups and parts of names are no figures."""
    assert [figure.text for figure in _figures(read(sentence))] == expected


@pytest.mark.parametrize(("sentence", "expected"), LABELS)
def test_label(sentence: str, expected: str) -> None:
    """The label is made of words of the source."""
    (figure,) = _figures(read(sentence))
    assert figure.label.ru == expected


def test_figures_of_another_clause() -> None:
    """A figure belongs to the event whose verb it stands under."""
    extraction = read(
        "В Омске открыли школу на 300 учеников, а дорога до неё обошлась городу в 20 млн рублей."
    )
    opened = extraction.events[0]
    assert [figure.text for figure in opened.figures] == ["300 учеников"]


def test_death_is_said_only_where_it_is_sure() -> None:
    """In a clause with dead and injured nobody knows whose number it is."""
    sure, unsure = read("Погибли девять человек."), read("Погибли и ранены девять человек.")
    assert [figure.label.en for figure in _figures(sure)] == ["dead"]
    assert [figure.label.en for figure in _figures(unsure)] == [None]
