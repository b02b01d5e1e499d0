"""Datelines and stamps at the head of a report: where and when it was filed, not what it tells.

«Москва. 8 мая. INTERFAX.RU - Чемпион …», «МОСКВА, 5 авг — РИА Новости. …», «10.08.2018 13:31 : …».
"""

import re

from summariser.language.places import find_place

_MONTH = r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*\.?"
_DAY = rf"\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}}(?:\s*г(?:ода|\.)?)?)?(?:,?\s+\d{{1,2}}[:.]\d\d)?"
_CITY = r"[А-ЯЁ][А-ЯЁа-яё-]+(?:\s[А-ЯЁ][А-ЯЁа-яё-]+)?(?:\s\([^()]+\))?"
_AGENCY = (
    r"(?:РИА Новости|ПРАЙМ|Прайм|REGNUM|Sputnik|АГН «Москва»|Рейтер|Reuters|INTERFAX(?:\.RU)?"
    r"|/?(?:ИТАР-)?ТАСС/?|/?Интерфакс[\w-]*/?|ИНТЕРФАКС[\w-]*|Газета\.Ru|RNS|BBC|БЕЛТА|БелТА|Trend|/[^/\n]{2,40}/)"
)
_FILED = rf"(?P<city>{_CITY})"
_STOP = r"(?=\s*(?:[-–—.]|$))"
_END = r"\s*(?:[-–—:.,]\s*)*"
_FORMS = tuple(
    re.compile(rf"(?:{form}){_END}")
    for form in (
        rf"{_FILED}[.,]\s+{_DAY}[.,]?\s*(?:[-–—]\s*)?{_AGENCY}(?:,(?:\s[А-ЯЁ][а-яё]+)+(?=\.))?",
        rf"{_FILED}[.,]\s+{_DAY}{_STOP}",
        rf"{_AGENCY}[.,]\s+{_DAY}(?=\s*[.\-–—:])",
        rf"\(?{_AGENCY}(?:,\s*{_CITY})?\)?\s*[-–—]",
        rf"{_FILED}\s*[-–—]\s*{_AGENCY}",
        r"\d{1,2}\.\d{1,2}\.\d{4},?(?:\s+\d{1,2}:\d\d)?\s*[:|–—-]",
        r"\d{1,2}:\d\d\s+(?=[А-ЯЁ«\"])",
        rf"{_DAY}\.\s+(?={_AGENCY})",
    )
)


def dateline_end(sentence: str) -> int:
    """How many code points of a sentence its dateline takes, 0 where it has none.

    A place and a date in running text («В Москве, 5 мая, …») are none: the city stands first, as a name.
    """
    start = len(sentence) - len(sentence.lstrip("\"«' "))
    end = start
    while found := next(
        (match for form in _FORMS if (match := form.match(sentence, end)) and _holds(match)), None
    ):
        end = found.end()
    return end if end > start else 0


def _holds(match: re.Match[str]) -> bool:
    """False for «Вторник, 5 мая — …»: where a city is to stand, a place stands."""
    city = match.groupdict().get("city")
    return city is None or find_place(city.split(" (")[0]) is not None


def without_dateline(sentence: str) -> str:
    """The sentence from its first word of news on; one that is nothing but a dateline stays."""
    end = dateline_end(sentence)
    return sentence[end:] if sentence[end:].strip() else sentence
