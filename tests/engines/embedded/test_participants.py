"""What people and organisations are to an event, by syntax."""

import pytest

from tests.engines.embedded.readings import names, read

ROLES = [
    (
        "Владимир Морозов встретился с Петром Орловым.",
        {("Vladimir Morozov", "party"), ("Pyotr Orlov", "party")},
    ),
    ("Анна Круглова посетила Самарканд.", {("Anna Kruglova", "agent")}),
    ("Анна Круглова приняла участие в церемонии открытия музея.", {("Anna Kruglova", "attendee")}),
    ("Игоря Лапина назначили министром транспорта.", {("Igor Lapin", "object")}),
    ("Скончался композитор Лев Громов.", {("Lev Gromov", "victim")}),
    ("Премию вручили Ольге Снегирёвой.", {("Olga Snegiryova", "winner")}),
    ("Иван Петров был задержан полицией.", {("Ivan Petrov", "target")}),
    (
        "Иван Петров проиграл Сергею Иванову финал турнира.",
        {("Ivan Petrov", "loser"), ("Sergei Ivanov", "winner")},
    ),
    ("Сын Ивана Петрова посетил музей.", set()),
    ("Анна Круглова призвала жителей принять участие в митинге.", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), ROLES)
def test_role(sentence: str, expected: set[tuple[str, str]]) -> None:
    """Subject, object, case and voice give the role; a name that modifies another word has none."""
    extraction = read(sentence)
    known = names(extraction)
    people = {entity.id for entity in extraction.entities if entity.kind.value == "person"}
    found = {
        (known[one.entity], one.role.value)
        for event in extraction.events
        for one in event.participants
        if one.entity in people
    }
    assert found == expected
