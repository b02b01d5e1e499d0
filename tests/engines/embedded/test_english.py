"""English halves: fact lines of known slots, whole sentences only behind guards."""

import pytest

from summariser.engines.embedded.saying import english_time
from summariser.language.times import find_times
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
    ("Экспорт зерна вырос на 12%.", "Statistic · happened · 12%."),
    (
        "Власти Индии запретили экспорт сахара.",
        "Named: India.",
    ),
]

SENTENCES = [
    ("Анна Круглова посетила Самарканд.", "Anna Kruglova visited Samarkand."),
    ("Владимир Морозов умер в 2019 году.", "Vladimir Morozov died in 2019."),
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


TIMES = [
    ("В течение суток", "within 24 hours"),
    ("В течение месяца", "within a month"),
    ("Спустя день", "a day later"),
    ("Сутки спустя", "a day later"),
    ("Месяц назад", "a month ago"),
    ("Через 4-5 месяцев", "in 4–5 months"),
    ("Через четыре-пять месяцев", "in 4–5 months"),
    ("В течение 2019 года", "during 2019"),
    ("В течение последних 40-50 лет", None),
    ("Два года назад", "two years ago"),
]


@pytest.mark.parametrize(("words", "expected"), TIMES)
def test_times_as_they_are_counted(words: str, expected: str | None) -> None:
    """A counted stretch is no step of the calendar: a month ago is not last month."""
    (time,) = find_times(words, "ru")
    assert english_time(time) == expected


def test_nothing_is_spelled_by_rule() -> None:
    """A foreign name without a known English spelling is left out."""
    assert "spelled" not in english_of("Кристофер Писсаридес посетил музей в Осло.")


@pytest.mark.parametrize("sentence", ["Работники объявили забастовку.", "Правительство приняло решение."])
def test_a_type_alone_is_no_line(sentence: str) -> None:
    """Neither who, when, where nor how many: nothing is said."""
    assert english_of(sentence) == ""


def test_events_of_no_type_are_not_labelled() -> None:
    """What happened is not known in English; when and where are."""
    assert "Other" not in english_of("В марте 2017 года в Вене выпал снег.")
    assert "in March 2017" in english_of("В марте 2017 года в Вене выпал снег.")


def test_a_number_alone_is_no_figure_in_english() -> None:
    """A figure is said with its unit or its noun; a number without them is listed apart."""
    assert english_of("На складе в Вене хранится 14 шлагбаумов.") == "Named: Vienna. Numbers: 14."


@pytest.mark.parametrize("counted", ["150 из 500 рейсов", "250 из не менее чем 500 рейсов"])
def test_the_whole_is_not_said_without_its_part(counted: str) -> None:
    """«150 из 500 рейсов» are not 500 flights."""
    assert "500" not in english_of(f"Авиакомпания в Вене отменила {counted}.")


def test_names_are_not_listed_without_end() -> None:
    """At most eight names of a sentence are listed."""
    countries = "Франция, Италия, Испания, Польша, Чехия, Австрия, Венгрия, Греция, Дания и Швеция"
    assert english_of(f"{countries} любят футбол.").count(", ") < 8


def test_changes_are_no_ranges() -> None:
    """«с пяти до шести» goes from one number to the other."""
    assert "from 5 to 6" in english_of("Доля машин в гараже выросла с пяти до шести процентов.")


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("В районе закрыли 24 лавки.", "Numbers: 24."),
        ("Заявки подали более 40 скорняков.", "Numbers: more than 40."),
    ],
)
def test_numbers_without_an_english_noun_are_listed_apart(sentence: str, numbers: str) -> None:
    """They are neither lost nor given to anything."""
    assert numbers in english_of(sentence)


UNSAID = [
    ("Верховный суд Франции снял запрет на рекламу.", "Sanctions"),
    ("24 сентября Анна Круглова предложила Сергею Орлову баллотироваться в президенты.", "possible · on"),
    (
        "Павел Рогов, который считался кандидатом на предстоящих в 2012 году выборах, ушёл в отставку.",
        "· in 2012",
    ),
    ("Ситуация в экономике Франции лучше октябрьского прогноза банка.", "Statistic"),
    ("Письмо Анны Кругловой относится к 2010 году.", "by 2010"),
    ("Анна Круглова перечислила варианты развития событий в 2022 году.", "happened · in 2022"),
    ("Сергей Орлов родился в Вене. Его сыновья Сергей и Павел живут в Праге.", "Prague, Sergei"),
    ("Франция создала систему обучения.", "Company"),
    ("Рост экспорта в 2020 году составил 4%, в 2021 году — 3%.", "· in 20"),
    ("Анну Круглову поддержали 47% избирателей.", "Statement"),
    ("Дорогу в Вене построят не ранее, чем через два года.", "two years"),
    ("Анна Круглова приедет в Вену через два с половиной месяца.", "several"),
    ("В Вене он нанёс удары локтем (12 to 6 elbow).", "12"),
    ("В Вену запретили въезжать мужчинам в возрасте до 50 лет.", "50 years old"),
    ("Сейчас Анна Круглова живёт в Вене.", "present"),
    ("Анна Круглова приедет в Вену меньше чем через две недели.", "two weeks"),
    ("В Вене хранятся письма, относящиеся к маю 1923 года.", "1923"),
    ("Альбом «Волна-2009» издали в Вене.", "2009"),
    ("Картину в Вене купили за 75 центов.", "0.75"),
    ("Анну Круглову в Вене встречали около 30 друзей и родственников.", "friends"),
    ("Парламент принял закон 5 мая.", "Law"),
]


@pytest.mark.parametrize(("sentence", "unsaid"), UNSAID)
def test_what_could_be_understood_otherwise_is_left_out(sentence: str, unsaid: str) -> None:
    """A slot that would say more or less than the words is not said."""
    assert unsaid not in english_of(sentence)


def test_who_dies_of_nothing_is_no_victim() -> None:
    """A death needs nobody who caused it."""
    assert "victim" not in english_of("Скончался композитор Лев Громов.")


DEADLINES = [
    ("Музей в Вене откроют до 9 марта.", "by 9 March"),
    ("Выставка в Вене продлится до 9 марта.", "until 9 March"),
]


@pytest.mark.parametrize(("sentence", "expected"), DEADLINES)
def test_a_deadline_is_no_duration(sentence: str, expected: str) -> None:
    """«до» says by when something is done and until when it lasts."""
    assert expected in english_of(sentence)


def test_who_appoints_is_told_from_who_is_appointed() -> None:
    """Beside an appointment the one who makes it has a role."""
    assert "agent: Sergei Orlov" in english_of("Сергей Орлов назначил преемника на пост губернатора.")


def test_a_forecast_has_not_happened() -> None:
    """What is foreseen is possible."""
    assert "Statistic · possible" in english_of("Прогноз экспорта зерна на год составил 12%.")
