"""The kind of a figure as far as its own words and the words that touch it tell."""

import re
from collections.abc import Sequence

from summariser.language.morphology import is_cyrillic, parses
from summariser.language.quantities.amounts import Amount
from summariser.language.quantities.nouns import noun_after
from summariser.language.tokens import Token, follows, low_at
from summariser.schemas.vocabulary import FigureKind

_AGE_BEFORE = re.compile(
    r"возраст\w*|aged?|ages|старше|младше|моложе|исполн\w*|older|younger|достиг\w*|совершеннолет\w*"
)
_AGE_BARE = re.compile(r"aged?|ages|старше|младше|моложе|older|younger")
_AGE_AFTER = (("жизни",), ("old",), ("of", "age"), ("от", "роду"), ("-", "old"))
_LASTING = re.compile(
    r"срок|разниц|продолжительн|длительн|период|стаж|опыт|перерыв|приговор|оцен|пауз|отсрочк|длин|раз$"
)
_PENALTY = re.compile(r"лишени|заключени|колони|тюрьм|назад|раньше|позже|строг|общ")
_AGE_REACH = 5
_OLDEST = 120
_SCORE = re.compile(
    r"сч[её]т\w*|выигр\w*|проигр\w*|побед\w*|разгром\w*|ничь\w*|обыгра\w*|уступи\w*|scores?|won|lost|beat|beaten|"
    r"defeat\w*|wins?|draw|drew|victory|loss"
)
_SCORE_REACH = 6
_SCORE_LIMIT = 30
_ADJECTIVAL_AGE = re.compile(r"\w*летн\w+")


def mention_kind(tokens: Sequence[Token], first: int, amount: Amount) -> tuple[FigureKind, str | None]:
    """Kind and unit of an amount whose mention begins at a token; an age without a unit has "a"."""
    kind, unit = amount.measure.kind, amount.measure.unit
    if amount.role == "ordinal":
        aged = amount.measure.noun == "год" and low_at(tokens, amount.end) == "жизни"
        return (FigureKind.age, "a") if aged else (FigureKind.rank, None)
    if amount.role == "multiple":
        return FigureKind.other, "x"
    if _is_age(tokens, first, amount):
        return FigureKind.age, unit or "a"
    if amount.form == "range" and _is_score(tokens, first, amount):
        return FigureKind.score, None
    if amount.measure.per and kind not in (FigureKind.money, FigureKind.people, FigureKind.percent):
        return FigureKind.output, unit
    return kind, unit


def _is_age(tokens: Sequence[Token], first: int, amount: Amount) -> bool:
    unit, noun = amount.measure.unit, amount.measure.noun
    if amount.measure.kind is FigureKind.age:
        return True
    if unit is None and noun is None and amount.form != "score" and amount.high < _OLDEST:
        return any(_AGE_BARE.fullmatch(low_at(tokens, at)) for at in (first, first - 1, first - 2))
    if unit != "a":
        return False
    if amount.role == "compound":
        return _is_adjective_of_age(tokens, amount.end)
    said = any(follows(tokens, amount.end, phrase) for phrase in _AGE_AFTER) or _follows_person(tokens, first)
    return (
        said
        or _is_moment_of_life(tokens, first, amount)
        or _any_before(tokens, amount.number_first, _AGE_REACH, _AGE_BEFORE)
    )


def _is_adjective_of_age(tokens: Sequence[Token], end: int) -> bool:
    """True for «18-летний юноша», «сорокалетнего Иванова»; False for «пятилетний контракт», «140-летие»."""
    if not _ADJECTIVAL_AGE.fullmatch(tokens[end - 1].low):
        return False
    noun = noun_after(tokens, end, singular=True)
    return noun is None or noun.animate


def _is_moment_of_life(tokens: Sequence[Token], first: int, amount: Amount) -> bool:
    """«женился в 22 года», but «приговор в 10 лет», «разница в 5 лет»."""
    if low_at(tokens, first - 1) != "в" or amount.form != "single" or amount.high >= _OLDEST:
        return False
    return not (_LASTING.match(low_at(tokens, first - 2)) or _PENALTY.match(low_at(tokens, amount.end)))


def _follows_person(tokens: Sequence[Token], first: int) -> bool:
    """«подростков 12-15 лет», «мужчина 45 лет»."""
    word = low_at(tokens, first - 1)
    if not is_cyrillic(word):
        return False
    likeliest = parses(word)[0]
    return (
        likeliest.pos == "NOUN" and "anim" in likeliest.tags and not likeliest.tags & {"Surn", "Name", "Patr"}
    )


def _is_score(tokens: Sequence[Token], first: int, amount: Amount) -> bool:
    bare = amount.measure.unit is None and amount.measure.noun is None and amount.high < _SCORE_LIMIT
    return bare and _any_before(tokens, first, _SCORE_REACH, _SCORE)


def _any_before(tokens: Sequence[Token], index: int, reach: int, pattern: re.Pattern[str]) -> bool:
    for at in range(index - 1, max(index - reach, 0) - 1, -1):
        if tokens[at].text in (".", "!", "?", ";"):
            return False
        if pattern.fullmatch(tokens[at].low):
            return True
    return False
