"""Which people's English names are sure."""

import pytest

from summariser.language.sure_names import english_person

SURE = [
    ("Аскар Мамин", "Askar Mamin"),  # Central Asian given name, Russian ending
    ("Сергей Лавров", "Sergei Lavrov"),
    ("Лавров Сергей Викторович", "Lavrov Sergei Viktorovich"),
    ("Дмитрий Миллер", "Dmitry Miller"),  # a known surname beside a given name of Russia
    ("Ольга Каптур", "Olga Kaptur"),  # few outside Eastern Europe bear the given name in this form
    ("А. Смаилов", "A. Smailov"),
    ("Смаилов", "Smailov"),
    ("Путин", "Putin"),  # a surname with an established spelling
    ("Джо Байден", "Joe Biden"),  # known people
    ("Герхард Шрёдер", "Gerhard Schröder"),
    ("Елизавета II", "Elizabeth II"),
    ("Elon Musk", "Elon Musk"),
]
UNSURE = [
    "Розанна Барнард",
    "Берит Рейсс-Андерсен",
    "Билл де Блазио",
    "Джон Хейс",
    "Джон Корнин",  # a foreign given name, whatever the surname ends in
    "Марко Николич",
    "Владимир Джонсон",
    "Борис Беккер",  # a given name that foreigners bear, a surname that no rule gives
    "Деннис Тито",
    "Карнегин",
    "Александр",  # a given name alone, perhaps «Александра»
    "Гильельмо V",
    "Брабантский Сергей",
    "М",
    "XVI",
    "Лука Крымский",
    "Людмила Ксения Орлова",  # two people in one
]


@pytest.mark.parametrize(("ru", "en"), SURE)
def test_native_and_known_names_have_english(ru: str, en: str) -> None:
    """Tables and the rules for Russian give the spelling."""
    assert english_person(ru) == en


@pytest.mark.parametrize("name", UNSURE)
def test_other_names_have_none(name: str) -> None:
    """No rule gives back the spelling of a foreign name."""
    assert english_person(name) is None


def test_near_latin_slavs_shared_given_names_are_no_evidence() -> None:
    """«Яна Бобошикова» of Prague is not spelled by the rules for Russian; Sergei is a Russian there too."""
    assert english_person("Яна Бобошикова") == "Yana Boboshikova"
    assert english_person("Яна Бобошикова", frozenset({"CZ"})) is None
    assert english_person("Сергей Орлов", frozenset({"CZ"})) == "Sergei Orlov"
    assert english_person("Иван Мельников", frozenset({"PL"})) == "Ivan Melnikov"
    assert english_person("Ольга Каптур", frozenset({"PL"})) is None
