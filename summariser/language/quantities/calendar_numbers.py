"""Days, years, decades and centuries among the numbers: «5 октября», "in 2021", «2017/18», «XX века»."""

import re
from collections.abc import Sequence

from summariser.language import units
from summariser.language.lexicon import words
from summariser.language.numeral_words import number_words, table
from summariser.language.quantities.nouns import noun_after
from summariser.language.tokens import Token, low_at

_MONTH = re.compile(
    r"(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяюеиам]*|март[аеу]?|ма[йяею]"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|янв|февр?|апр|авг|сент?|окт|нояб?|дек"
)
_SHORT_MONTHS = words("quantity_words", "calendar", "short_months")
_WRITTEN_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}\.\d\d\.\d\d")
_DAY_AND_MONTH = re.compile(r"[0-3]?\d\.[01]\d")
_DAY = re.compile(r"[0-2]?\d|3[01]")
_DAY_JOINTS = words("quantity_words", "calendar", "day_joints")
_BEFORE_DAY = _DAY_JOINTS | {"the", "from", "between"}
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_DAY_ENDINGS = frozenset(("го", "ое", "е", "му", "м"))
_YEAR = re.compile(r"1\d\d\d|20\d\d")
_RECENT_YEAR = re.compile(r"19\d\d|20\d\d")
_LATER_YEAR = re.compile(r"\d\d|1\d\d\d|20\d\d")
_YEAR_WORDS = words("quantity_words", "calendar", "year_words")
_YEAR_JOINTS = words("quantity_words", "calendar", "year_joints")
_BEFORE_OLD_YEAR = words("quantity_words", "calendar", "before_old_year")
_YEARLY = words("quantity_words", "calendar", "yearly")
_DASHES = frozenset("-–—−/")
_DECADE = re.compile(r"[1-9]0")
_DECADE_ENDING = re.compile(r"[её]?[хме]|ы[ехм]|ыми|ми")
_YEAR_ENDING = re.compile(r"(?:[ое]?го|[ое]?му?|[ыо]?й|[ыо]м|[еех])")
_CENTURY = re.compile(r"век[аеу]?|веком|веках|столети[еяюи]\w*|century|centuries")
_CENTURY_LIST = _ORDINAL_ENDINGS | {"-", "–", ",", "and", "to", "or", "the"}
_PERIOD = re.compile(
    r"век[аеу]?|веком|веках|столети[еяюи]\w*|century|centuries|квартал\w*|полугоди\w*|половин\w*|half|quarter|"
    r"четверт[ьи]|тысячелети\w*|millennium"
)
_DAY_WORD = re.compile(r"числ[оауе]|числом")
_LAST_CENTURY = 30


def day(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«5 октября», "October 5-7", «с 5 до 8 мая», "May 3, 2021", «12.05.2021», "the 5th of May"."""
    text = tokens[index].text
    if _WRITTEN_DATE.fullmatch(text):
        return 1
    if (
        _DAY_AND_MONTH.fullmatch(text)
        and low_at(tokens, index + 1) == "."
        and low_at(tokens, index + 2).isdecimal()
    ):
        return 3
    if not _DAY.fullmatch(text):
        return 0
    end = _day_end(tokens, index)
    while low_at(tokens, end) in _DAY_JOINTS and _DAY.fullmatch(low_at(tokens, end + 1)):
        end = _day_end(tokens, end + 1)
    month = end + (low_at(tokens, end) == "of")
    if _is_month(tokens, month):
        return _year_end(tokens, month + 1) - index
    return _year_end(tokens, end) - index if _follows_month(tokens, index) else 0


def year(tokens: Sequence[Token], index: int, language: str) -> int:
    """«в 2021 году», «2019–2020 гг.», "in 2021", "the 1990s", «2017/18», «2018-го», «90-х»."""
    text = tokens[index].text
    if len(text) == 2:
        return _decade(tokens, index)
    if not _YEAR.fullmatch(text):
        return 0
    end = _years_end(tokens, index)
    marked = _marked_end(tokens, end)
    if marked:
        return marked - index
    if low_at(tokens, index - 1) in units.currency_signs():
        return 0
    listed = end > index + 1 and _RECENT_YEAR.fullmatch(text)
    return end - index if listed else _bare_year(tokens, index, language)


def century(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«21 века», «в 19-м веке», "the 16th century", "the 11th and 12th centuries"."""
    text, after = tokens[index].text, index + 1
    if not text.isdecimal() or int(text) > _LAST_CENTURY:
        return 0
    low = low_at(tokens, after)
    if low in _ORDINAL_ENDINGS:
        while low_at(tokens, after) in _CENTURY_LIST or _DAY.fullmatch(low_at(tokens, after)):
            after += 1
    elif low == "-":
        after += 2
    elif low == "веков" or (int(text) < 5 and low == "века"):
        return 0
    return after + 1 - index if _CENTURY.fullmatch(low_at(tokens, after)) else 0


def day_of_any_month(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«15-го числа», «10 числа», «пятнадцатого числа»."""
    end = _day_end(tokens, index) if tokens[index].kind == "number" else index + 1
    return end + 1 - index if _DAY_WORD.fullmatch(low_at(tokens, end)) else 0


def attached(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«во-первых», «в-третьих»: an ordinal that counts no thing."""
    hyphened = index >= 2 and tokens[index - 1].text == "-" and not tokens[index].spaced
    return 1 if hyphened and not tokens[index - 1].spaced and tokens[index - 2].kind == "word" else 0


def word_period(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«пятого октября», «двадцать первого века», "the third quarter", «первое полугодие», "second half"."""
    for end in range(index + 1, min(index + 3, len(tokens))):
        if _is_month(tokens, end) or _PERIOD.fullmatch(tokens[end].low):
            return end - index if tokens[end - 1].low in table("ordinal") else 0
        if tokens[end].low not in number_words() and tokens[end].text != "-":
            return 0
    return 0


def _day_end(tokens: Sequence[Token], index: int) -> int:
    """Index after a day of the month, its ending included."""
    after = index + 1
    if low_at(tokens, after) in _ORDINAL_ENDINGS:
        return after + 1
    return after + 2 if low_at(tokens, after) == "-" and low_at(tokens, after + 1) in _DAY_ENDINGS else after


def _follows_month(tokens: Sequence[Token], index: int) -> bool:
    """True for the day of "October 5", "Dec. 5", "May 3 and 4"; Russian has the month behind."""
    before = index - 1
    while low_at(tokens, before) in _BEFORE_DAY or _DAY.fullmatch(low_at(tokens, before)):
        before -= 1
    if low_at(tokens, before + 1) == "," or _DAY.fullmatch(low_at(tokens, before - 1)):
        return False  # "in May, 12 people", "on 18 May 12 people"
    if low_at(tokens, before) == "." and low_at(tokens, before - 1) in _SHORT_MONTHS:
        before -= 1
    return _is_month(tokens, before) and tokens[before].text.isascii()


def _year_end(tokens: Sequence[Token], end: int) -> int:
    """Index after the year that follows a day and month ("May 3, 1803")."""
    at = end + (low_at(tokens, end) in (",", "."))
    return at + 1 if _YEAR.fullmatch(low_at(tokens, at)) else end


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    low = low_at(tokens, index)
    if not _MONTH.fullmatch(low):
        return False
    return low not in ("may", "march", "mar") or tokens[index].text[0].isupper()


def _marked_end(tokens: Sequence[Token], end: int) -> int:
    """Index after a year whose word or ending («году», «-го», "s") makes it certain; 0 where none does."""
    following = low_at(tokens, end)
    if following in _YEAR_WORDS or (following == "s" and not tokens[end].spaced):
        return end
    ending = following == "-" and not tokens[end].spaced and _YEAR_ENDING.fullmatch(low_at(tokens, end + 1))
    return end + 2 if ending else 0


def _bare_year(tokens: Sequence[Token], index: int, language: str) -> int:
    """A year with no word «год» beside it: likely where nothing that can be counted follows."""
    text, before = tokens[index].text, low_at(tokens, index - 1)
    recent = _RECENT_YEAR.fullmatch(text) is not None
    if is_counted(tokens, index + 1):
        named = recent and (before in ("the", "this", "of") or low_at(tokens, index + 1) in _YEARLY)
        return 1 if language == "en" and (named or before == "in") and int(text) % 50 else 0
    if recent or _is_month(tokens, index - 1):
        return 1
    return _years_end(tokens, index) - index if before in _BEFORE_OLD_YEAR else 0


def is_counted(tokens: Sequence[Token], index: int) -> bool:
    """True where a unit or a noun in the plural stands at an index."""
    low = low_at(tokens, index)
    if low in units.currency_signs() or low in ("%", "°") or low.startswith(("процент", "percent")):
        return True
    if not low or tokens[index].kind != "word":
        return False
    known = units.unit_of(low) is not None or units.currency_of(low) is not None
    return known or noun_after(tokens, index, singular=False) is not None


def _decade(tokens: Sequence[Token], index: int) -> int:
    """«90-х», "the 90s", «в 45 году»."""
    after = low_at(tokens, index + 1)
    if after in ("году", "годом"):
        return 0 if low_at(tokens, index + 2) == "жизни" else 2
    if tokens[index].text[1] != "0":
        return 0
    if after == "s" and not tokens[index + 1].spaced:
        return 2
    if after in _DASHES and _DECADE.fullmatch(low_at(tokens, index + 2)) and low_at(tokens, index + 3) == "-":
        return 5 if _DECADE_ENDING.fullmatch(low_at(tokens, index + 4)) else 0  # «60–70-х годов»
    if after == "-" and _DECADE_ENDING.fullmatch(low_at(tokens, index + 2)):
        return 3 if low_at(tokens, index + 3) in _YEAR_WORDS or int(tokens[index].text) >= 20 else 0
    return 0


def _years_end(tokens: Sequence[Token], index: int) -> int:
    """Index after a list or range of years: «2019–2020», "2017/18", «2019, 2020 и 2021»."""
    end = index + 1
    while low_at(tokens, end) in _YEAR_JOINTS and _LATER_YEAR.fullmatch(low_at(tokens, end + 1)):
        short = len(low_at(tokens, end + 1)) == 2
        if short and (low_at(tokens, end) not in _DASHES or tokens[end + 1].spaced):
            break
        end += 2
    return end
