"""Which quantities of a sentence are figures: numbers that the article states, not turns of phrase."""

import re
from collections.abc import Callable
from dataclasses import replace

from summariser.engines.embedded.tokens import AnalysedSentence, Token
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import FigureKind

Rule = Callable[[Quantity, AnalysedSentence], bool]

SCALES = ("тысяч", "миллион", "миллиард", "сотн", "десятк")
SMALL = 3
ADDED_TIME = re.compile(r"\d+\+\d+")
ADDRESS = 5
"""Tokens between a street and the number of its house."""

RANKED = frozenset(
    {"место", "позиция", "строчка", "строка", "ступень", "ракетка", "экономика"}
    | {"производитель", "экспортер", "импортер", "поставщик", "экспортёр", "импортёр"}
)
"""Nouns that an ordinal ranks; with others it only tells which one."""

GLUED = re.compile(r"[ \u00a0]?[-–—]?[ \u00a0]?")
STREETS = frozenset(
    {"улица", "ул", "шоссе", "проспект", "переулок", "площадь", "бульвар", "набережная", "проезд"}
)
HOUSES = frozenset({"дом", "корпус", "строение", "квартира"})
TITLE = re.compile(r"«[А-ЯЁA-Z\d][^»]{0,40}»|\"[А-ЯЁA-Z\d][^\"]{0,40}\"")
GROUPS = (
    "двойк",
    "тройк",
    "четверк",
    "четвёрк",
    "пятерк",
    "пятёрк",
    "шестерк",
    "семерк",
    "семёрк",
    "восьмерк",
)
YEAR = re.compile(r"\d{2}(?:\d{2})?-(?:го|м|му|й|х|е|ые|ых) +(?:год|гг?\b)", re.IGNORECASE)
JUBILEE = re.compile(r"лети(?:е|я|ю|ем|и)$", re.IGNORECASE)
DENIED = re.compile(r"\bне (?:за |на |в )?$", re.IGNORECASE)
INSTEAD = re.compile(r"[^.,;]{0,30}, а ")
TIMING = frozenset(
    {"за", "через", "в", "на", "около", "до", "спустя", "течение", "после", "по", "каждый", "менее", "более"}
    | {"длиться", "продлиться", "занимать", "занять"}
)
"""Words before a number of minutes."""


def stated_figures(sentence: AnalysedSentence) -> tuple[Quantity, ...]:
    """The figures of a sentence, with their words up to the end of the last token."""
    kept = (
        found for found in sentence.quantities if not any(reject(found, sentence) for reject in REJECTIONS)
    )
    return tuple(_whole_words(found, sentence.tokens) for found in kept)


def _no_number(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    unranked = quantity.ordinal and not (quantity.kind is FigureKind.rank and _is_placed(quantity, sentence))
    return quantity.low is None or unranked or quantity.vague


def _is_placed(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«заняла четвёртое место», «третий по величине», «200-й мяч»; not «второй мужчина»."""
    after = [token.lemma for token in sentence.tokens if token.start >= quantity.end][:1]
    ranked = quantity.noun in RANKED or _number(quantity)[:1].isdigit()
    return ranked or (after == ["по"] and quantity.noun is None)


def _in_date(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    if quantity.kind is FigureKind.duration and _length(quantity, sentence):
        return False
    return any(_crosses(quantity, time.start, time.end) for time in sentence.times)


def _in_name(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    return any(_crosses(quantity, name.start, name.end) for name in sentence.names)


def _one_of(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«один из них», «одна женщина»: an article, not a count."""
    return quantity.low == quantity.high == 1 and not _number(quantity)[0].isdigit() and quantity.unit is None


def _known_group(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    if quantity.ordinal or quantity.low is None or quantity.low > SMALL or _number(quantity)[0].isdigit():
        return False
    return quantity.noun in words("known_groups") or (quantity.noun is None and quantity.unit is None)


def _order_of_magnitude(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«тысячам жительниц», «миллионы долларов»: many, without a number."""
    words = _number(quantity).lower().split()
    return (
        len(words) == 1
        and words[0].startswith(SCALES)
        and not words[0].endswith(("а", "у", "н", "д", "ой", "ю"))
    )


def _length(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«в течение трёх лет», «через четыре-пять месяцев»: how long, whatever the calendar."""
    before = [token.text.lower() for token in sentence.tokens if token.end <= quantity.start][-2:]
    return before == ["в", "течение"] or (before[-1:] == ["через"] and quantity.low != quantity.high)


def _distance_in_time(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«через три дня», «два года назад», «в ближайшие пять месяцев»."""
    if quantity.kind is not FigureKind.duration or _length(quantity, sentence):
        return False
    before = [token.lemma for token in sentence.tokens if token.end <= quantity.start][-1:]
    after = [token.lemma for token in sentence.tokens if token.start >= quantity.end][:1]
    return bool(words("distances") & set(before)) or after == ["назад"]


def _part_of_word(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«топ-10», «76.ru», «5G»: digits in a word; «18-летний», «2-х» are numbers."""
    inside = (token for token in sentence.tokens if token.start <= quantity.number_start < token.end)
    word = next(inside, None)
    if word is None or not _number(quantity)[:1].isdigit():
        return False
    before = word.text[: quantity.number_start - word.start]
    after = word.text[quantity.number_end - word.start :].lstrip("-–")
    return any(letter.isalpha() for letter in before) or bool(after[:1] == "." and after[1:2].isalpha())


def _clock_time(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«около 15 часов по местному времени»."""
    if quantity.kind is not FigureKind.duration:
        return False
    after = [token.lemma for token in sentence.tokens if token.start >= quantity.end][:2]
    return after[:1] == ["по"] and after[1:] in (
        ["местный"],
        ["московский"],
        ["мск"],
        ["время"],
        ["киевский"],
    )


def _address(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«шоссе Космонавтов, 158», «дом 18»."""
    if quantity.unit is not None or quantity.noun is not None:
        return False
    before = [token for token in sentence.tokens if token.end <= quantity.number_start][-ADDRESS:]
    lemmas = [token.lemma for token in before]
    house = bool(lemmas and HOUSES & set(lemmas[-2:]))
    comma = before[-1:] != [] and before[-1].text == ","
    return house or (comma and bool(STREETS & set(lemmas)))


def _number_of_a_name(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«Superjet 100», «Северный поток 2»: a bare number glued to a name."""
    if quantity.unit is not None or quantity.noun is not None or quantity.kind is FigureKind.score:
        return False
    before = next((t for t in reversed(sentence.tokens) if t.end <= quantity.start), None)
    after = next((t for t in sentence.tokens if t.start >= quantity.end), None)
    latin = before is not None and before.text.isascii() and before.text[:1].isupper()
    closes = after is not None and after.text in {"»", '"'} and _number(quantity).isdigit()
    return latin or closes or any(_follows(quantity, name.end, sentence) for name in sentence.names)


def _follows(quantity: Quantity, end: int, sentence: AnalysedSentence) -> bool:
    start = sentence.sentence.start
    between = sentence.sentence.text[end - start : quantity.number_start - start]
    near = end <= quantity.number_start and bool(GLUED.fullmatch(between))
    return near and between.strip() != "" and _number(quantity).isdigit()


def _mines(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«выпустили 30 мин»: minutes have a preposition of time or a verb of length before them."""
    if quantity.unit != "min" or not quantity.text.lower().endswith("мин"):
        return False
    before = [token.lemma for token in sentence.tokens if token.end <= quantity.start][-2:]
    return not TIMING & set(before)


def _more_than_once(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«не один раз»: many times."""
    before = [token.lemma for token in sentence.tokens if token.end <= quantity.start][-1:]
    return quantity.low == 1 and before == ["не"]


def _added_time(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«на 90+6 минуте»: a moment of a game."""
    start = quantity.number_start - sentence.sentence.start
    end = quantity.number_end - sentence.sentence.start
    around = ADDED_TIME.finditer(sentence.sentence.text)
    return any(found.start() < end and start < found.end() for found in around)


def _in_title(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«роман "Сто лет пути"»: a few words in marks that begin with a capital, right after a noun."""
    start = quantity.start - sentence.sentence.start
    text = sentence.sentence.text
    opening = next((found for found in TITLE.finditer(text) if found.start() < start < found.end()), None)
    if opening is None:
        return False
    before = [token for token in sentence.tokens if token.end <= opening.start() + sentence.sentence.start][
        -1:
    ]
    return bool(before) and before[0].pos in {"NOUN", "PROPN", "ADJ"}


def _named_group(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«нормандская четвёрка», «большая двадцатка»: a name of those who are meant."""
    return quantity.noun is None and _number(quantity).lower().startswith(GROUPS)


def _year(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«в конце июня 25-го года», «на 85 году жизни», «в 305 году»."""
    after = [token.lemma for token in sentence.tokens if token.start >= quantity.end][:1]
    of_life = after == ["жизнь"] and "год" in quantity.text
    one_year = "году" in quantity.text.lower().split() and not quantity.text.lower().startswith("одн")
    return of_life or one_year or YEAR.match(quantity.text) is not None


def _jubilee(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«во время празднования 70-летия»: which jubilee, unless it is the news itself."""
    return JUBILEE.search(quantity.text) is not None and not words("jubilees") & {
        token.lemma for token in sentence.tokens
    }


def _corrected(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«не два-три месяца, а несколько часов»: what it is not."""
    text = sentence.sentence.text
    start, end = quantity.start - sentence.sentence.start, quantity.end - sentence.sentence.start
    return bool(DENIED.search(text[:start]) and INSTEAD.match(text[end:]))


REJECTIONS: list[Rule] = [
    _no_number,
    _in_date,
    _in_name,
    _one_of,
    _known_group,
    _order_of_magnitude,
    _distance_in_time,
    _part_of_word,
    _clock_time,
    _address,
    _number_of_a_name,
    _mines,
    _more_than_once,
    _added_time,
    _in_title,
    _named_group,
    _year,
    _jubilee,
    _corrected,
]


def _number(quantity: Quantity) -> str:
    return quantity.text[quantity.number_start - quantity.start : quantity.number_end - quantity.start] or "-"


def _crosses(quantity: Quantity, start: int, end: int) -> bool:
    return quantity.number_start < end and start < quantity.number_end


def _whole_words(quantity: Quantity, tokens: tuple[Token, ...]) -> Quantity:
    """«18» in «18-летнего»: words are found again in the source only as wholes."""
    last = next((token for token in tokens if token.start < quantity.end < token.end), None)
    if last is None:
        return quantity
    return replace(quantity, end=last.end, text=quantity.text + last.text[quantity.end - last.start :])
