"""What a time of a claim may say on the strength of its source."""

import pytest

from summariser.language.times import find_times
from summariser.language.times_agreement import supports, unsupported_times

SUPPORTED = [
    # The same in the other language.
    ("5 октября 2018 года", "October 5, 2018"),
    ("05.10.2018", "5 October 2018"),
    ("к концу 2021 года", "by the end of 2021"),
    ("до 2030 года", "by 2030"),
    ("в пятницу, 5 октября", "on Friday, October 5"),
    ("во вторник вечером", "on Tuesday evening"),
    ("в 14:30", "at 2:30 p.m."),
    ("в полдень", "at 12:00"),
    ("в XIX веке", "in the 19th century"),
    ("в XIX веке", "in the 1800s"),
    ("в 90-е годы", "in the 1990s"),
    ("с 1 апреля по 30 июня 2021 года", "from April 1 to June 30, 2021"),
    ("в I квартале 2021 года", "in Q1 2021"),
    ("по итогам 2019 года", "at the end of 2019"),
    ("в прошлом году", "last year"),
    ("в ночь на 6 мая", "on the night of May 5"),
    ("в ночь на 1 марта", "on the night of 29 February"),
    ("в ночь на субботу", "on Friday night"),
    ("в 1990-х", "in the nineties"),
    ("в начале XXI века", "in the early 2000s"),
    ("в 20 часов", "at 8 p.m."),
    ("2 июня – 3 июля 2021 года", "June 2 – July 3, 2021"),
    ("три дня назад", "three days ago"),
    # Less than the source says.
    ("5 декабря 2021 года", "in 2021"),
    ("5 декабря 2021 года", "in December"),
    ("5 декабря 2021 года", "on 5 December"),
    ("5 декабря 2021 года", "on Sunday"),
    ("в конце 2021 года", "in 2021"),
    ("в I квартале 2021 года", "in the first half of 2021"),
    ("в 1995 году", "in the 1990s"),
    ("в 1995 году", "in the 20th century"),
    ("в пятницу, 5 октября", "on October 5"),
    ("с 1 апреля по 30 июня", "on 30 June"),
]

REFUSED = [
    # Another time.
    ("5 октября 2018 года", "October 6, 2018"),
    ("5 октября 2018 года", "November 5, 2018"),
    ("5 октября 2018 года", "October 5, 2019"),
    ("в пятницу", "on Thursday"),
    ("5 декабря 2021 года", "on Monday"),
    ("в 14:30", "at 2:30 a.m."),
    ("в начале марта", "at the end of March"),
    ("в I квартале 2021 года", "in Q2 2021"),
    ("в конце I квартала 2021 года", "at the beginning of the first quarter of 2021"),
    ("в XIX веке", "in the 20th century"),
    ("в 90-е годы", "in the 1980s"),
    ("с 1 апреля по 30 июня", "from April 1 to July 30"),
    ("до 2030 года", "since 2030"),
    ("после 2014 года", "before 2014"),
    ("утром 5 мая", "on the evening of 5 May"),
    ("в ночь на 6 мая", "on the night of May 3"),
    ("в ночь на субботу", "on Wednesday night"),
    ("6 мая", "on the night of May 5"),
    ("вчера", "tomorrow"),
    ("три года назад", "two years ago"),
    # More than the source says.
    ("в 2021 году", "in December 2021"),
    ("в 2021 году", "at the end of 2021"),
    ("5 октября", "on October 5, 2018"),
    ("в октябре", "on October 5"),
    ("5 октября", "on Friday, October 5"),
    ("5 октября", "at 14:30 on October 5"),
    ("в 1990-х", "in 1995"),
    ("в 2014 году", "from 2014 to 2018"),
]

BORNE_OUT = [
    # Said in several places of the source.
    ("Указ от 5 октября вступил в силу в пятницу.", "The decree took effect on Friday, October 5."),
    ("Это было 5 октября, а 2018 год запомнился.", "It was on October 5."),
    ("С 1 апреля цены росли, 30 июня рост прекратился.", "Prices rose from 1 April to 30 June."),
    # Loose times may be put otherwise.
    ("Теперь мост закрыт.", "The bridge is now closed."),
    ("На прошлой неделе мост закрыли.", "The bridge was closed a few days ago."),
    ("Третий за год паводок.", "The third flood this year."),
    ("Отгадал за пять минут.", "He guessed it in five minutes."),
    # A number that only looks like a year is left to the figures where the source names no year.
    ("Выявлено 1898 новых случаев.", "There were 1898 detected cases."),
]

NOT_BORNE_OUT = [
    ("Мост закрыли в пятницу.", "The bridge was closed on Monday.", ["on Monday"]),
    ("Мост закрыли.", "The bridge was closed on Monday.", ["on Monday"]),
    ("Мост закрыли 5 мая 2018 года.", "The bridge was closed on 5 May 2019.", ["on 5 May 2019"]),
    ("Мост закрыли два года назад.", "The bridge was closed five years ago.", ["five years ago"]),
    ("Мост закроют завтра.", "The bridge was closed yesterday.", ["yesterday"]),
    ("Совещание в 9:00 в понедельник.", "The meeting is on Monday at 10 a.m.", ["on Monday at 10 a.m."]),
    ("Чемпион мира 2006 года.", "He, world champion, won 2007 gold in May.", ["2007", "in May"]),
]


@pytest.mark.parametrize(("source", "claim"), SUPPORTED)
def test_the_same_or_less_is_supported(source: str, claim: str) -> None:
    """A claim may repeat its source, or leave something out."""
    assert _supported(source, claim)


@pytest.mark.parametrize(("source", "claim"), REFUSED)
def test_other_or_more_is_refused(source: str, claim: str) -> None:
    """A claim may neither change its source nor add to it."""
    assert not _supported(source, claim)


@pytest.mark.parametrize(("source", "claim"), BORNE_OUT)
def test_a_faithful_claim_raises_nothing(source: str, claim: str) -> None:
    """What the source says, together or otherwise put, is no finding."""
    assert unsupported_times(find_times(source), find_times(claim, "en")) == []


@pytest.mark.parametrize(("source", "claim", "unsupported"), NOT_BORNE_OUT)
def test_an_altered_claim_is_found(source: str, claim: str, unsupported: list[str]) -> None:
    """A date, weekday or hour that the source has not, or a distance that it contradicts, is a finding."""
    found = unsupported_times(find_times(source), find_times(claim, "en"))
    assert [time.text for time in found] == unsupported


def _supported(source: str, claim: str) -> bool:
    (said,), (asked,) = find_times(source), find_times(claim, "en")
    return supports(said, asked)
