"""Every mention of an entity is found, in whatever form, and nobody else's."""

import pytest

from summariser.linking import link
from summariser.schemas.entity import Entity
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Source


def entity(name: str, kind: EntityKind = EntityKind.person, *also: str) -> Entity:
    """An entity with nothing but a name."""
    return Entity(id=name, kind=kind, name=name, ru=name, also=also)


def mentions(text: str, *entities: Entity) -> list[list[str]]:
    """The words in which each entity is mentioned."""
    linked = link(entities, Source(text))
    return [[text[span.start : span.end] for span in one.mentions] for one in linked]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Роман Каримов", "комедия Романа Каримова", ["Романа Каримова"]),
        ("Леонид Андреев", "повесть Леонида Андреева; Андрееву тогда", ["Леонида Андреева", "Андрееву"]),
        ("Вацлав Пейсар", "встретился с Вацлавом Пейсаром", ["Вацлавом Пейсаром"]),
        ("Касым-Жомарт Токаев", "с Касым-Жомартом Токаевым", ["Касым-Жомартом Токаевым"]),
        ("Анна Ковалёва", "Анне Ковалевой вручили", ["Анне Ковалевой"]),
        ("Иван Петров", "Пётр Иванов и Петра Иванова", []),
        ("Роман Каримов", "прочёл роман Каримова", ["Каримова"]),
        ("Роман Каримов", "прочёл роман", []),
    ],
)
def test_a_person_is_found_in_every_case(name: str, text: str, found: list[str]) -> None:
    """Full name and surname, declined; a common word is no name."""
    assert mentions(text, entity(name)) == [found]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Сент-Луис", "пригород Сент-Луиса", ["Сент-Луиса"]),
        ("Мангистауская область", "в Мангистаускую область", ["Мангистаускую область"]),
        ("Нижний Новгород", "из Нижнего Новгорода", ["Нижнего Новгорода"]),
        ("Каспийское море", "по дну Каспийского моря", ["Каспийского моря"]),
    ],
)
def test_a_place_is_found_in_every_case(name: str, text: str, found: list[str]) -> None:
    """Names of several words decline together."""
    assert mentions(text, entity(name, EntityKind.city)) == [found]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Uzbekistan", "Uzbekistan's largest farm", ["Uzbekistan's"]),
        ("Helen Marsh", "Helen Marsh’s firm said", ["Helen Marsh’s"]),
        ("United States", "the United States' grid", ["United States"]),
        ("Uzbek", "the Uzbeks said", []),
    ],
)
def test_an_english_name_is_found_as_a_possessor(name: str, text: str, found: list[str]) -> None:
    """The only other case that an English name has."""
    assert mentions(text, entity(name, EntityKind.country)) == [found]


def test_a_surname_of_two_people_is_nobodys() -> None:
    """Where two people share it, a surname alone tells nothing."""
    text = "Гейдар Алиев и Ильхам Алиев. Алиев сказал."
    assert mentions(text, entity("Гейдар Алиев"), entity("Ильхам Алиев")) == [
        ["Гейдар Алиев"],
        ["Ильхам Алиев"],
    ]


def test_other_words_for_an_entity_count() -> None:
    """`also` holds what no search by the name can find; it is found in every case too."""
    text = "Мамин прибыл. Главу правительства встретили."
    minister = entity("Аскар Мамин", EntityKind.person, "глава правительства")
    assert mentions(text, minister) == [["Мамин", "Главу правительства"]]


def test_a_mention_inside_a_longer_one_is_the_longer_one() -> None:
    """The surname within the full name is not a mention of its own."""
    assert mentions("Аскар Мамин", entity("Аскар Мамин")) == [["Аскар Мамин"]]
