"""Sources in languages without a grammar: digits, people and cities are checked, and it says so."""

import pytest

from summariser.verification.check import check

UKRAINIAN = "Президент України Володимир Зеленський заявив, що 15 травня у Києві зібралося понад 3 тис. осіб."
KAZAKH = "Президент Қасым-Жомарт Тоқаев 2024 жылғы 12 наурызда Астанада 500 млн теңгелік жобаны іске қосты."
GERMAN = "Bundeskanzler Olaf Scholz sagte am 3. Mai in Berlin, 12,5 Prozent der 1.200 Betriebe seien zu."
FRENCH = "Le président Emmanuel Macron a déclaré à Paris que 3 500 soldats seraient déployés."
CHINESE = "据新华社报道,习近平主席会见了200名代表。"

FAITHFUL = [
    (UKRAINIAN, "President Volodymyr Zelensky said on May 15 that over 3,000 people gathered in Kyiv."),
    (UKRAINIAN, "Президент Владимир Зеленский сообщил, что в Киеве 15 мая собралось более 3 тысяч человек."),
    (KAZAKH, "President Tokayev launched a project worth 500 million tenge in Astana on March 12, 2024."),
    (KAZAKH, "Касым-Жомарт Токаев запустил в Астане проект на 500 млн тенге."),
    (
        GERMAN,
        "Olaf Scholz said in Berlin on May 3 that 12.5 percent of the 1,200 companies had closed.",
    ),
    (GERMAN, "Канцлер Олаф Шольц сообщил о закрытии 12,5% из 1200 предприятий."),
    (FRENCH, "Президент Эмманюэль Макрон заявил в Париже, что будут развёрнуты 3500 солдат."),
    (CHINESE, "Xi Jinping met 200 delegates."),
]
WRONG = [
    (UKRAINIAN, "President Petro Poroshenko spoke in Kyiv.", ["person"]),
    (UKRAINIAN, "Over 4,000 people gathered in Kyiv.", ["figure"]),
    (UKRAINIAN, "Over 3,000 people gathered in Odesa.", ["place"]),
    (UKRAINIAN, "It was on May 25.", ["date"]),
    (KAZAKH, "Токаев запустил проект на 600 млн тенге.", ["figure"]),
    (KAZAKH, "Tokayev launched a project in Almaty in 2023.", ["date", "place"]),
    (GERMAN, "Chancellor Angela Merkel spoke in Munich.", ["person", "place"]),
    (GERMAN, "13 percent of the 1,300 companies had closed.", ["figure", "figure"]),
    (CHINESE, "Xi Jinping met 300 delegates.", ["figure"]),
]


@pytest.mark.parametrize(("source", "claim"), FAITHFUL)
def test_what_is_checked_passes(source: str, claim: str) -> None:
    """The rest is marked as unchecked."""
    found = check(source, claim)
    assert found.ok
    assert [finding.kind.value for finding in found.findings] == ["language"]


@pytest.mark.parametrize(("source", "claim", "kinds"), WRONG)
def test_what_is_checked_may_be_wrong(source: str, claim: str, kinds: list[str]) -> None:
    """Other digits, another person, another city are errors whatever the language."""
    found = check(source, claim)
    assert not found.ok
    assert [finding.kind.value for finding in found.findings] == [*kinds, "language"]


def test_nothing_is_lost_from_what_is_not_read() -> None:
    """The converse check needs a grammar of both languages."""
    assert check(GERMAN, "Olaf Scholz spoke in Berlin.", pair=True).ok
