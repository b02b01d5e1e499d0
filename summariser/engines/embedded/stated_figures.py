"""Which quantities of a sentence are figures: numbers that the article states, not turns of phrase."""

import re
from dataclasses import replace

from summariser.engines.embedded.numbers_of_names import OF_A_NAME, Rule, crosses, number_of
from summariser.engines.embedded.tokens import AnalysedSentence, Token
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import FigureKind

SCALES = ("тысяч", "миллион", "миллиард", "сотн", "десятк")
SMALL = 3
ADDED_TIME = re.compile(r"\d+\+\d+")

RANKED = frozenset(
    {"место", "позиция", "строчка", "строка", "ступень", "ракетка", "экономика"}
    | {"производитель", "экспортер", "импортер", "поставщик", "экспортёр", "импортёр"}
)
"""Nouns that an ordinal ranks; with others it only tells which one."""

DENIED = re.compile(r"\bне (?:за |на |в )?$", re.IGNORECASE)
INSTEAD = re.compile(r"[^.,;]{0,30}, а ")
LONGER_PART = re.compile(
    r"\b(?:дн(?:я|ей)|день|сут(?:ок|ки)|час(?:а|ов)?|недел\w+|месяц\w*|лет|года?),?(?: и)? $", re.IGNORECASE
)
CLOCKS = frozenset({"время", "начало", "начаться", "московский", "мск", "gmt", "utc"})
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
    ranked = quantity.noun in RANKED or number_of(quantity)[:1].isdigit()
    return ranked or (after == ["по"] and quantity.noun is None)


def _in_date(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    if quantity.kind is FigureKind.duration and _length(quantity, sentence):
        return False
    return any(crosses(quantity, time.start, time.end) for time in sentence.times)


def _one_of(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«один из них», «одна женщина»: an article, not a count."""
    return (
        quantity.low == quantity.high == 1 and not number_of(quantity)[0].isdigit() and quantity.unit is None
    )


def _known_group(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    if quantity.ordinal or quantity.low is None or quantity.low > SMALL or number_of(quantity)[0].isdigit():
        return False
    return quantity.noun in words("known_groups") or (quantity.noun is None and quantity.unit is None)


def _order_of_magnitude(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«тысячам жительниц», «миллионы долларов»: many, without a number."""
    words = number_of(quantity).lower().split()
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


def _clock_time(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«около 15 часов по местному времени»."""
    if quantity.kind is not FigureKind.duration:
        return False
    after = [token.lemma for token in sentence.tokens if token.start >= quantity.end][:2]
    if _hours_and_minutes(quantity, sentence):
        return True
    return after[:1] == ["по"] and after[1:] in (
        ["местный"],
        ["московский"],
        ["мск"],
        ["время"],
        ["киевский"],
    )


def _rest_of_duration(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«девять дней, семь часов и 39 минут»: a part of how long it took."""
    text = sentence.sentence.text[: quantity.start - sentence.sentence.start]
    return quantity.kind is FigureKind.duration and LONGER_PART.search(text) is not None


def _hours_and_minutes(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«13 часов 30 минут (московское время)»: where the sentence speaks of the time of day."""
    if quantity.unit not in {"h", "min"} or not any(token.lemma in CLOCKS for token in sentence.tokens):
        return False
    beside = (
        other for other in sentence.quantities if other.unit in {"h", "min"} and other.unit != quantity.unit
    )
    return any(0 < max(other.start - quantity.end, quantity.start - other.end) <= 1 for other in beside)


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


def _corrected(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«не два-три месяца, а несколько часов»: what it is not."""
    text = sentence.sentence.text
    start, end = quantity.start - sentence.sentence.start, quantity.end - sentence.sentence.start
    return bool(DENIED.search(text[:start]) and INSTEAD.match(text[end:]))


REJECTIONS: list[Rule] = [
    *OF_A_NAME,
    _no_number,
    _in_date,
    _one_of,
    _known_group,
    _order_of_magnitude,
    _distance_in_time,
    _clock_time,
    _mines,
    _rest_of_duration,
    _more_than_once,
    _added_time,
    _corrected,
]


def _whole_words(quantity: Quantity, tokens: tuple[Token, ...]) -> Quantity:
    """«18» in «18-летнего»: words are found again in the source only as wholes."""
    last = next((token for token in tokens if token.start < quantity.end < token.end), None)
    if last is None:
        return quantity
    return replace(quantity, end=last.end, text=quantity.text + last.text[quantity.end - last.start :])
