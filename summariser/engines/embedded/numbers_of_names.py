"""Numbers that only name something: addresses, titles, models, years and jubilees."""

import re
from collections.abc import Callable

from summariser.engines.embedded.tokens import AnalysedSentence
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity
from summariser.schemas.vocabulary import FigureKind

Rule = Callable[[Quantity, AnalysedSentence], bool]

ADDRESS = 5
"""Tokens between a street and the number of its house."""

GLUED = re.compile(r"[ \u00a0]?[-–—]?[ \u00a0]?")

STREETS = frozenset(
    {"улица", "ул", "шоссе", "проспект", "переулок", "площадь", "бульвар", "набережная", "проезд"}
)

WITH_SIGN = re.compile(r"[A-Za-z][+-]$")
HOUSES = frozenset({"дом", "корпус", "строение", "квартира"})

TITLE = re.compile(r"«[А-ЯЁA-Z\d][^»]{0,40}»|\"[А-ЯЁA-Z\d][^\"]{0,40}\"")

A_YEAR = re.compile(r"[12]\d{3} год$")
YEAR = re.compile(r"\d{2}(?:\d{2})?-(?:го|м|му|й|х|е|ые|ых) +(?:год|гг?\b)", re.IGNORECASE)

GROUPS = ("двойк", "тройк", "четверк", "четвёрк", "пятерк", "пятёрк", "шестерк", "семерк", "семёрк", "восьм")

JUBILEE = re.compile(r"лети(?:е|я|ю|ем|и)$", re.IGNORECASE)


def _in_name(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    return any(crosses(quantity, name.start, name.end) for name in sentence.names)


def _part_of_word(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«топ-10», «76.ru», «UTC+1», «5G»: digits in a word; «18-летний», «2-х» are numbers."""
    inside = (token for token in sentence.tokens if token.start <= quantity.number_start < token.end)
    word = next(inside, None)
    if word is None or not number_of(quantity)[:1].isdigit():
        return False
    before = word.text[: quantity.number_start - word.start]
    after = word.text[quantity.number_end - word.start :].lstrip("-–")
    text, start = sentence.sentence.text, sentence.sentence.start
    glued = text[quantity.number_end - start :][:2] + " "
    if WITH_SIGN.search(text[: quantity.number_start - start]) or (glued[0] == "." and glued[1].isalpha()):
        return True
    return any(letter.isalpha() for letter in before) or bool(after[:1] == "." and after[1:2].isalpha())


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
    closes = after is not None and after.text in {"»", '"'} and number_of(quantity).isdigit()
    return latin or closes or any(_follows(quantity, name.end, sentence) for name in sentence.names)


def _follows(quantity: Quantity, end: int, sentence: AnalysedSentence) -> bool:
    start = sentence.sentence.start
    between = sentence.sentence.text[end - start : quantity.number_start - start]
    near = end <= quantity.number_start and bool(GLUED.fullmatch(between))
    return near and between.strip() != "" and number_of(quantity).isdigit()


def _in_latin(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«(12 to 6 elbow)»: a number among Latin words of no name."""
    after = next((token for token in sentence.tokens if token.start >= quantity.end), None)
    before = next((token for token in reversed(sentence.tokens) if token.end <= quantity.start), None)
    beside = [token.text for token in (before, after) if token is not None]
    latin = any(text.isascii() and text.islower() and text.isalpha() for text in beside)
    return latin and quantity.unit is None and quantity.noun is None


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
    return quantity.noun is None and number_of(quantity).lower().startswith(GROUPS)


def _year(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«в конце июня 25-го года», «на 85 году жизни», «в 305 году»."""
    after = [token.lemma for token in sentence.tokens if token.start >= quantity.end][:1]
    if A_YEAR.match(quantity.text):
        return True
    of_life = after == ["жизнь"] and "год" in quantity.text
    one_year = "году" in quantity.text.lower().split() and not quantity.text.lower().startswith("одн")
    return of_life or one_year or YEAR.match(quantity.text) is not None


def _jubilee(quantity: Quantity, sentence: AnalysedSentence) -> bool:
    """«во время празднования 70-летия»: which jubilee, unless it is the news itself."""
    return JUBILEE.search(quantity.text) is not None and not words("jubilees") & {
        token.lemma for token in sentence.tokens
    }


def number_of(quantity: Quantity) -> str:
    """The words of the number alone, "-" where it stands in another word."""
    return quantity.text[quantity.number_start - quantity.start : quantity.number_end - quantity.start] or "-"


def crosses(quantity: Quantity, start: int, end: int) -> bool:
    """True where the number lies in a stretch of the text, whole or in part."""
    return quantity.number_start < end and start < quantity.number_end


OF_A_NAME: list[Rule] = [
    _in_name,
    _part_of_word,
    _address,
    _number_of_a_name,
    _in_latin,
    _in_title,
    _named_group,
    _year,
    _jubilee,
]
