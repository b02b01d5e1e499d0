"""Which quantities of a sentence are figures: numbers that the article states, not turns of phrase."""

from collections.abc import Callable
from dataclasses import replace

from summariser.engines.embedded.tokens import AnalysedSentence, Token
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import FigureKind

Rule = Callable[[Quantity, AnalysedSentence], bool]

SCALES = ("тысяч", "миллион", "миллиард", "сотн", "десятк")
SMALL = 3


def stated_figures(sentence: AnalysedSentence) -> tuple[Quantity, ...]:
    """The figures of a sentence, with their words up to the end of the last token."""
    kept = (
        found for found in sentence.quantities if not any(reject(found, sentence) for reject in REJECTIONS)
    )
    return tuple(_whole_words(found, sentence.tokens) for found in kept)


def _no_number(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    return quantity.low is None or quantity.ordinal or quantity.vague


def _in_date(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    return any(_crosses(quantity, time.start, time.end) for time in sentence.times)


def _in_name(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    return any(_crosses(quantity, name.start, name.end) for name in sentence.names)


def _one_of(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«один из них», «одна женщина»: an article, not a count."""
    return quantity.low == quantity.high == 1 and not _number(quantity)[0].isdigit() and quantity.unit is None


def _known_group(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    if quantity.low is None or quantity.low > SMALL or _number(quantity)[0].isdigit():
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


def _distance_in_time(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«через три дня», «два года назад», «в ближайшие пять месяцев»."""
    if quantity.kind is not FigureKind.duration:
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
