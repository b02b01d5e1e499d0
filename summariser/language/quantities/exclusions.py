"""Digits that are no figures: years, dates, clock times, names of models, articles, pages and telephones."""

import re
from collections.abc import Callable, Sequence

from summariser.language import units
from summariser.language.numerals import number_words, table
from summariser.language.quantities.nouns import noun_after
from summariser.language.tokens import Token, low_at

_DASHES = frozenset("-–—−/")
_QUOTES = frozenset("\"«»“”„'")
_MONTH = re.compile(
    r"(?:январ|феврал|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяюеиам]*|март[аеу]?|ма[йяею]"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|янв|фев|апр|сен|окт|дек"
)
_YEAR_WORDS = frozenset("год года году годом годе годы годов годам годами годах г гг гг. г. year".split())
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d")
_LIKELY_YEAR = re.compile(r"19\d\d|20\d\d")
_BEFORE_OLD_YEAR = frozenset("in since until by ( from after before of during circa c spring summer autumn fall winter and between act".split())
_LABELS = frozenset(
    "№ # no nos ст статья статьи статье статью статей п пп пункт пункта пункте ч часть части пункту дом д корпус стр "
    "страница странице кв квартира тел телефон телефону номер номером маршрут маршрута рейс рейса рейсом стих глава "
    "главе главы article articles art section sections paragraph para part parts pt vol volume chapter page pages p pp room flight route highway "
    "number channel телеканал телеканала телеканалу канал phone tel no. bus psalm verse".split()
)
_MODELS = frozenset("boeing airbus iphone windows ios android playstation xbox galaxy formula формула формулы формуле".split())
_SUFFIX_DECADE = re.compile(r"[её]?[хме]|ы[ехм]|ы[м]и|ми")
_SUFFIX_YEAR = re.compile(r"(?:[ое]?го|[ое]?му?|[ыо]?й|[ыо]м|[еех])")
_CLOCK_UNIT = frozenset("час часа часов часам часах часу ч hours".split())
_DAY_PART = frozenset("утра вечера дня ночи мск".split())
_CLOCK_BEFORE = frozenset("в к с до после около at until from by".split())
_NOT_CLOCK = frozenset("течение протяжении раз размере".split())
_CENTURY = re.compile(r"век[аеу]?|веком|веках|столети[еяюи]\w*|century|centuries")
_NO_MODELS = frozenset("топ top плюс минус".split())
_YEARLY = frozenset(
    "numbers figures levels results elections data statistics standards sanctions events protests rates prices games "
    "olympics championships finals models".split()
)
_CHANNEL = re.compile(r"канал[аеуы]?|каналом|channel|tv|тв")
_BROADCAST = re.compile(r"(?:теле|радио)?канал\w*|channel|station|tv|тв|radio|радио|эфир\w*")
_CENTURY_LIST = frozenset(("-", "–", ",", "and", "to", "or", "the", "th", "st", "nd", "rd"))
_STAGE = re.compile(r"финал\w*|final\w*")

Rule = Callable[[Sequence[Token], int, str], int]


def excluded(tokens: Sequence[Token], index: int, language: str) -> int:
    """How many tokens from a number on are no figure; 0 where they may be one."""
    found = excluding_rule(tokens, index, language)
    return 0 if found is None else found[1]


def excluding_rule(tokens: Sequence[Token], index: int, language: str) -> tuple[Rule, int] | None:
    """The rule by which a number is no figure, and how many tokens it takes."""
    for rule in RULES if tokens[index].kind == "number" else WORD_RULES:
        length = rule(tokens, index, language)
        if length:
            return rule, length
    return None


def _telephone(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«8 800 555-35-35», "+7 (495) 123-45-67"."""
    end = index
    groups = 0
    while end < len(tokens) and (tokens[end].kind == "number" or tokens[end].text in "-()+"):
        groups += tokens[end].kind == "number"
        end += 1
    digits = sum(char.isdecimal() for token in tokens[index:end] for char in token.text)
    dashes = sum(token.text == "-" and not token.spaced for token in tokens[index:end])
    return end - index if groups >= 3 and dashes >= 2 and digits >= 7 else 0


def _label(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«№ 127», «ст. 228», "Article 5", «топ-10», "Boeing 737", «телеканал "360"»."""
    before = index - 1
    while before >= 0 and tokens[before].text in (".", "-", "–", *_QUOTES):
        if tokens[before].text == "." and tokens[before].spaced:
            return 0
        before -= 1
    low = low_at(tokens, before)
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.kind == "word" and low.isalpha() and units.unit_of(following.low) is not None:
        return 0
    if low in _LABELS and (low != "no" or tokens[before].text != "no" or low_at(tokens, before + 1) == "."):
        return 1
    if low in _MODELS:
        return 1
    if _CHANNEL.fullmatch(low_at(tokens, index + 1)):
        return 1
    quoted = low_at(tokens, index - 1) in _QUOTES and low_at(tokens, index + 1) in _QUOTES
    return 1 if quoted or _is_channel(tokens, index) else 0


def _is_channel(tokens: Sequence[Token], index: int) -> bool:
    """«телеканал Россия 1», "the Moscow 24 channel", "the 360 television station"."""
    near = range(max(index - 4, 0), min(index + 4, len(tokens)))
    named = tokens[index - 1].text[:1].isupper() if index else False
    return (named or low_at(tokens, index + 1) == "television") and any(_BROADCAST.fullmatch(tokens[at].low) for at in near)


def _model(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«Ту-154», "COVID-19", «Дакар-2020», "5G", «Россия 1», «Спутник V 2»."""
    token = tokens[index]
    if re.fullmatch(r"0\d+", token.text):
        return 1
    if not token.spaced and index >= 2 and tokens[index - 1].text in "-–" and not tokens[index - 1].spaced:
        return 1 if tokens[index - 2].kind == "word" and tokens[index - 2].low not in _NO_MODELS else 0
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and not after.spaced and after.kind == "word":
        return 0 if _belongs_to_number(after.low) else 2
    named = token.text.isdecimal() and low_at(tokens, index + 1) in _QUOTES and index and tokens[index - 1].kind == "word"
    return 1 if named and tokens[index - 1].text[:1].isupper() and len(token.text) < 4 else 0


def _date(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«5 октября», "October 5-7", «с 5 до 8 мая», "May 3, 2021", «12.05.2021», "the 5th of May"."""
    text = tokens[index].text
    if re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\.\d{1,2}\.|\d{4}\.\d\d\.\d\d", text):
        return 1
    if re.fullmatch(r"[0-3]?\d\.[01]\d", text) and low_at(tokens, index + 1) == "." and low_at(tokens, index + 2).isdecimal():
        return 3
    if not text.isdecimal() or int(text) > 31 or len(text) > 2:
        return 0
    end = _day_end(tokens, index)
    while low_at(tokens, end) in _DAY_JOINTS and re.fullmatch(r"[0-3]?\d", low_at(tokens, end + 1)):
        end = _day_end(tokens, end + 1)
    month = end + (low_at(tokens, end) == "of")
    if _is_month(tokens, month):
        return _past_year(tokens, month + 1) - index
    before = index - 1
    while low_at(tokens, before) in _BEFORE_DAY or re.fullmatch(r"[0-3]?\d", low_at(tokens, before)):
        before -= 1
    if low_at(tokens, before) == "." and low_at(tokens, before - 1) in _SHORT_MONTHS:
        before -= 1
    return _past_year(tokens, end) - index if before >= 0 and _is_month(tokens, before) else 0


def _past_year(tokens: Sequence[Token], end: int) -> int:
    """Index after the year that follows a day and month ("May 3, 1803")."""
    at = end + (low_at(tokens, end) in (",", "."))
    return at + 1 if _YEAR.fullmatch(low_at(tokens, at)) else end


_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())


_DAY_JOINTS = frozenset(("-", "–", "—", "и", "по", "до", "to", "and", "through", "или", "or", "на", ","))
_BEFORE_DAY = _DAY_JOINTS | {"the", "from", "between"}


def _day_end(tokens: Sequence[Token], index: int) -> int:
    """Index after a day of the month, its suffix included."""
    after = index + 1
    if low_at(tokens, after) in ("st", "nd", "rd", "th"):
        return after + 1
    suffixed = low_at(tokens, after) == "-" and low_at(tokens, after + 1) in ("го", "ое", "е", "му", "м")
    return after + 2 if suffixed else after


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    low = low_at(tokens, index)
    if not _MONTH.fullmatch(low):
        return False
    return low not in ("may", "march", "mar") or tokens[index].text[0].isupper()


def _year(tokens: Sequence[Token], index: int, language: str) -> int:
    """«в 2021 году», «2019–2020 гг.», "in 2021", "the 1990s", «2017/18», «2018-го», "May 3, 2021"."""
    text = tokens[index].text
    if re.fullmatch(r"\d0", text):
        return _decade(tokens, index)
    if not _YEAR.fullmatch(text):
        return 2 if re.fullmatch(r"\d\d?", text) and low_at(tokens, index + 1) in ("году", "годом") else 0
    end = _years_end(tokens, index)
    following = low_at(tokens, end)
    if following in _YEAR_WORDS or (following == "s" and not tokens[end].spaced):
        return end - index
    if following == "-" and not tokens[end].spaced and _SUFFIX_YEAR.fullmatch(low_at(tokens, end + 1)):
        return end + 2 - index
    if low_at(tokens, index - 1) in units.currency_signs() or low_at(tokens, index - 1) == "$":
        return 0
    if end > index + 1 and _LIKELY_YEAR.fullmatch(text):
        return end - index
    return _bare_year(tokens, index, language)


def _bare_year(tokens: Sequence[Token], index: int, language: str) -> int:
    """A year with no word «год» beside it: likely where nothing that can be counted follows."""
    text, before = tokens[index].text, low_at(tokens, index - 1)
    if _counted_after(tokens, index, language):
        named = language == "en" and before in ("the", "this", "of", "'s") and _LIKELY_YEAR.fullmatch(text)
        yearly = _LIKELY_YEAR.fullmatch(text) and low_at(tokens, index + 1) in _YEARLY
        return 1 if (named or yearly or (language == "en" and before == "in")) and int(text) % 50 else 0
    if _LIKELY_YEAR.fullmatch(text) or _is_month(tokens, index - 1):
        return 1
    return _years_end(tokens, index) - index if before in _BEFORE_OLD_YEAR else 0


def _counted_after(tokens: Sequence[Token], index: int, language: str) -> bool:
    word = low_at(tokens, index + 1)
    if word in ("%", "°", "$", "€", "₽") or word.startswith(("процент", "percent")):
        return True
    if not word or tokens[index + 1].kind != "word":
        return False
    known = units.unit_of(word) is not None or units.currency_of(word) is not None
    return known or noun_after(tokens, index + 1, singular=False) is not None


def _decade(tokens: Sequence[Token], index: int) -> int:
    """«90-х», "the 90s", "in their 40s"."""
    if low_at(tokens, index + 1) == "s" and not tokens[index + 1].spaced:
        return 2
    if low_at(tokens, index + 1) == "-" and _SUFFIX_DECADE.fullmatch(low_at(tokens, index + 2)):
        return 3 if low_at(tokens, index + 3) in _YEAR_WORDS or int(tokens[index].text) >= 20 else 0
    return 0


def _years_end(tokens: Sequence[Token], index: int) -> int:
    """Index after a list or range of years: «2019–2020», "2017/18", «2019, 2020 и 2021»."""
    end = index + 1
    while low_at(tokens, end) in _YEAR_JOINTS and re.fullmatch(r"\d\d|1\d\d\d|20\d\d", low_at(tokens, end + 1)):
        short = len(low_at(tokens, end + 1)) == 2
        if short and (low_at(tokens, end) not in _DASHES or tokens[end + 1].spaced):
            break
        end += 2
    return end


_YEAR_JOINTS = frozenset(("-", "–", "—", "/", ",", "и", "по", "and", "to", "or", "или"))


def _clock(tokens: Sequence[Token], index: int, language: str) -> int:
    """«14:30», "5 p.m.", «в 11 часов 28 минут», «в 22.00», «10 часов утра»."""
    text, after = tokens[index].text, low_at(tokens, index + 1)
    if language == "ru" and re.fullmatch(r"(?:[01]?\d|2[0-4])\.[0-5]\d", text):
        return 1 if low_at(tokens, index - 1) in _CLOCK_BEFORE and not _measured(tokens, index + 1) else 0
    if not text.isdecimal() or int(text) > 24:
        return _english_clock(tokens, index, 1) if re.fullmatch(r"[01]?\d\.[0-5]\d", text) else 0
    if after in (":", "։") and re.fullmatch(r"[0-5]\d", low_at(tokens, index + 2)):
        return 5 if low_at(tokens, index + 3) == ":" else _past_clock(tokens, index + 3) - index
    if after in _CLOCK_UNIT and low_at(tokens, index + 2) in _DAY_PART:
        return 3
    if after in ("утра", "вечера", "ночи") and low_at(tokens, index - 1) in _CLOCK_BEFORE:
        return 2
    if after in ("часов", "час", "часа") and low_at(tokens, index - 1) == "в" and low_at(tokens, index + 3) != "езды":
        return 4 if low_at(tokens, index + 3).startswith("минут") else 2
    return _english_clock(tokens, index, 1)


def _past_clock(tokens: Sequence[Token], end: int) -> int:
    """Index after «часов», "p.m." or «мск» behind a time of day."""
    if low_at(tokens, end) in _CLOCK_UNIT or low_at(tokens, end) in _DAY_PART:
        return end + 1
    return end + _english_clock(tokens, end - 1, 0)


def _english_clock(tokens: Sequence[Token], index: int, length: int) -> int:
    low = low_at(tokens, index + 1)
    if low in ("am", "pm", "o'clock", "o’clock"):
        return length + 1
    if low in ("gmt", "utc", "msk"):
        return length
    if low in ("a", "p") and low_at(tokens, index + 2) == "." and low_at(tokens, index + 3) == "m":
        return length + 3
    return 0


def _measured(tokens: Sequence[Token], index: int) -> bool:
    word = low_at(tokens, index)
    return word in ("%", "тыс", "млн", "млрд", "раза", "раз") or (bool(word) and word.isalpha() and units.unit_of(word) is not None)


def _century(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«21 века», «в 19-м веке», "the 16th century"."""
    text = tokens[index].text
    if not text.isdecimal() or int(text) > 30:
        return 0
    after = index + 1
    if low_at(tokens, after) in ("st", "nd", "rd", "th"):
        after += 1
        while low_at(tokens, after) in _CENTURY_LIST or re.fullmatch(r"[12]?\d", low_at(tokens, after)):
            after += 1
    elif low_at(tokens, after) == "-":
        after += 2
    elif low_at(tokens, after) == "веков" or (int(text) < 5 and low_at(tokens, after) == "века"):
        return 0
    return after + 1 - index if _CENTURY.fullmatch(low_at(tokens, after)) else 0


def _stage(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«1/8 финала»."""
    slashed = low_at(tokens, index + 1) == "/" and low_at(tokens, index + 2).isdecimal()
    return 4 if slashed and _STAGE.fullmatch(low_at(tokens, index + 3)) else 0


def _word_clock(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«в четыре часа утра», "at five o'clock"."""
    after = low_at(tokens, index + 1)
    if after in _CLOCK_UNIT and low_at(tokens, index + 2) in _DAY_PART:
        return 3
    return _english_clock(tokens, index, 1)


def _word_date(tokens: Sequence[Token], index: int, _language: str) -> int:
    """«пятого октября», «двадцать первого века», "the third quarter", «первое полугодие», "second half"."""
    if tokens[index].low not in number_words():
        return 0
    for end in range(index + 1, min(index + 3, len(tokens))):
        if _is_month(tokens, end) or _PERIOD.fullmatch(tokens[end].low):
            ordinal = tokens[end - 1].low in table("ordinal")
            return end - index if ordinal else 0
        if tokens[end].low not in number_words() and tokens[end].text != "-":
            return 0
    return 0


_PERIOD = re.compile(
    r"век[аеу]?|веком|веках|столети[еяюи]\w*|century|centuries|квартал\w*|полугоди\w*|половин\w*|half|quarter|"
    r"четверт[ьи]|тысячелети\w*|millennium"
)

# Rules that find names and numbers of things, not times.
DESIGNATING: frozenset[Rule] = frozenset((_telephone, _model, _label))
WORD_RULES: list[Rule] = [_word_clock, _word_date]
RULES: list[Rule] = [_telephone, _stage, _date, _clock, _century, _year, _model, _label]


def _belongs_to_number(low: str) -> bool:
    """True for what may touch digits: units, scales, ordinal endings."""
    if low in ("k", "m", "b", "s", "st", "nd", "rd", "th") or low in _SCALES:
        return True
    return units.unit_of(low) is not None or units.currency_of(low) is not None


_SCALES = frozenset("тыс млн млрд трлн mn mln bn bln tn trn trln million billion".split())
