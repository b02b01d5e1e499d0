"""Times said in the other language, in full or not at all."""

from datetime import date

import pytest

from summariser.language.times import find_times, render_time
from summariser.language.times_agreement import supports
from tests.language.times_tables import plain, table

SAID = [
    ("9 декабря", "on 9 December", "9 декабря"),
    ("5 октября 2018 года", "on 5 October 2018", "5 октября 2018 года"),
    ("к 5 октября", "by 5 October", "к 5 октября"),
    ("в декабре 2021 года", "in December 2021", "в декабре 2021 года"),
    ("к маю", "by May", "к маю"),
    ("в 2023 году", "in 2023", "в 2023 году"),
    ("до 2030 года", "until 2030", "до 2030 года"),
    ("после 2014 года", "after 2014", "после 2014 года"),
    ("с апреля 1946 года", "from April 1946", "с апреля 1946 года"),
    ("за 2021 год", "during 2021", "в течение 2021 года"),
    ("к концу 2021 года", "by the end of 2021", "к концу 2021 года"),
    ("в начале марта", "at the beginning of March", "в начале марта"),
    ("к середине декабря", "by the middle of December", "к середине декабря"),
    ("в I квартале 2021 года", "in the first quarter of 2021", "в первом квартале 2021 года"),
    ("во втором полугодии 2021 года", "in the second half of 2021", "во второй половине 2021 года"),
    ("ко II кварталу 2021 года", "by the second quarter of 2021", "ко второму кварталу 2021 года"),
    ("в конце II квартала", "at the end of the second quarter", "в конце второго квартала"),
    ("весной 2020 года", "in the spring of 2020", "весной 2020 года"),
    ("к лету", "by summer", "к лету"),
    ("в XIX веке", "in the 19th century", "в XIX веке"),
    ("в V веке до н. э.", "in the 5th century BC", "в V веке до н. э."),
    ("в 1990-х", "in the 1990s", "в 1990-х годах"),
    ("в девяностые годы", "in the nineties", "в девяностых годах"),
    ("с 1 апреля по 30 июня 2021 года", "from 1 April to 30 June 2021", "с 1 апреля по 30 июня 2021 года"),
    ("10–15 мая 2021 года", "from 10 to 15 May 2021", "с 10 по 15 мая 2021 года"),
    ("5 и 6 мая", "on 5 and 6 May", "5 и 6 мая"),
    ("с 2014 по 2018 год", "from 2014 to 2018", "с 2014 года по 2018 год"),
    ("со вторника по пятницу", "from Tuesday to Friday", "со вторника по пятницу"),
    ("с 9:00 до 18:00", "from 09:00 to 18:00", "с 09:00 до 18:00"),
    ("во вторник вечером", "on Tuesday evening", "во вторник вечером"),
    ("к понедельнику", "by Monday", "к понедельнику"),
    ("в пятницу, 5 октября 2018 года", "on Friday, 5 October 2018", "в пятницу, 5 октября 2018 года"),
    ("утром 5 мая", "on the morning of 5 May", "5 мая утром"),
    ("5 мая в 14:30", "at 14:30 on 5 May", "5 мая в 14:30"),
    ("в 14:30 по московскому времени", "at 14:30 Moscow time", "в 14:30 по московскому времени"),
    ("около 18:00", "at around 18:00", "примерно в 18:00"),
    ("в полдень", "at noon", "в полдень"),
    ("вчера вечером", "yesterday evening", "вчера вечером"),
    ("завтра в 14:30", "at 14:30 tomorrow", "завтра в 14:30"),
    ("в прошлом году", "last year", "в прошлом году"),
    ("в мае прошлого года", "in May last year", "в мае прошлого года"),
    ("на следующей неделе", "next week", "на следующей неделе"),
    ("к концу месяца", "by the end of this month", "к концу этого месяца"),
    ("прошлым летом", "last summer", "летом прошлого года"),
    ("три дня назад", "three days ago", "3 дня назад"),
    ("несколько лет назад", "several years ago", "несколько лет назад"),
    ("за последние пять лет", "over the past five years", "за последние 5 лет"),
    ("в ближайшие пять месяцев", "in the next five months", "в ближайшие 5 месяцев"),
    ("сейчас", "at present", "в настоящее время"),
    ("около 2010 года", "around 2010", "примерно в 2010 году"),
    # What cannot be said in full is not said.
    ("накануне", None, None),
    ("в тот день", None, None),
    ("в ночь на 5 мая", None, None),
    ("в прошлом веке", None, None),
    ("вчера, 25 июля", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english", "russian"), SAID, ids=[text for text, _, _ in SAID])
def test_said_in_both_languages(text: str, english: str | None, russian: str | None) -> None:
    """A time is said with its preposition, in the order and the case of the language."""
    (time,) = find_times(text)
    assert render_time(time, "en") == english
    assert render_time(time, "ru") == russian


@pytest.mark.parametrize("source", ["ru", "en"])
@pytest.mark.parametrize("target", ["ru", "en"])
def test_what_is_said_says_the_same(source: str, target: str) -> None:
    """Read again, the words of a rendering bear out their source: nothing was added or changed."""
    said = 0
    for sentence, _ in table(f"times_{source}"):
        for time in find_times(plain(sentence), source):
            words = render_time(time, target)
            if words is None:
                continue
            (again,) = find_times(words, target)
            assert again.text == words
            assert supports(time, again), (time.text, words)
            said += 1
    assert said > 80


def test_an_anchored_time_is_said_with_its_date() -> None:
    """What the day of writing resolves is said as a date, not as a relative word."""
    (time,) = find_times("вчера утром", "ru", date(2021, 12, 5))
    assert render_time(time, "en") == "on the morning of 4 December 2021"
    assert render_time(time, "ru") == "4 декабря 2021 года утром"


def test_other_languages_and_doubtful_years_are_not_said() -> None:
    """Nothing is said in a language without names, nor of a number that only looks like a year."""
    (doubtful,) = find_times("there were 1898 detected cases", "en")
    assert doubtful.relation is None
    assert render_time(doubtful, "en") is None
    (year,) = find_times("в 2023 году")
    assert render_time(year, "fr") is None
