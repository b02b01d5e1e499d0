"""The noun that a number counts: «4000 новых рабочих мест», "1,898 new cases"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summariser.language import units
from summariser.language.lexicon import load_table, words
from summariser.language.morphology import Parse, fold_yo, inflect, is_cyrillic, parses
from summariser.language.numeral_words import number_words
from summariser.language.tokens import Token, low_at
from summariser.schemas.vocabulary import FigureKind

_REACH = 4
_ENGLISH_STOP = words("quantity_words", "nouns", "english_stop")
_IRREGULAR: dict[str, str] = load_table("quantity_words")["irregular"]
_NATIONALITY = re.compile(
    r"[A-Z]\w+(?:ans|ians|aelis|stanis|aqis)|Britons|Poles|Turks|Serbs|Czechs|Kurds|Swedes|Danes|Greeks"
)
# Endings of plurals and what the singular has instead, the first that fits; exceptions stand in the table.
_PLURALS = (
    ("ouses", "ouse"), ("auses", "ause"), ("uses", "us"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"),
    ("xes", "x"), ("zzes", "zz"), ("oes", "o"), ("ies", "y"), ("s", ""),
)  # fmt: skip
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")


class Noun(NamedTuple):
    """A counted noun.

    Attributes:
        lemma: lower case, in the text's own language; «рабочее место» where the adjective makes the thing.
        kind: what is counted, as far as the noun tells.
        end: index of the first token after it.
        animate: a person or an animal, which has an age.
    """

    lemma: str
    kind: FigureKind
    end: int
    animate: bool = False


def noun_after(tokens: Sequence[Token], start: int, *, singular: bool) -> Noun | None:
    """The noun that a number before a token counts, through its adjectives, or None.

    Args:
        tokens: the text.
        start: index of the first token after the number.
        singular: the number takes a singular («21 человек», "one man"), or may («половина страны»).
    """
    if start >= len(tokens) or tokens[start].kind != "word":
        return None
    return (
        _russian(tokens, start, singular)
        if is_cyrillic(tokens[start].low)
        else _english(tokens, start, singular)
    )


def _russian(tokens: Sequence[Token], start: int, singular: bool) -> Noun | None:
    adjective: Parse | None = None
    index = start
    while index < min(start + 2 * _REACH, len(tokens)):
        token = tokens[index]
        if token.kind != "word" or len(token.low) == 1 != (token.low == "и") or token.low in number_words():
            break
        if (
            token.low in ("и", "или")
            and adjective is not None
            and _reading(low_at(tokens, index + 1), "ADJF")
        ):
            index += 1
            continue
        if low_at(tokens, index + 1) == "-" and index + 2 < len(tokens) and not tokens[index + 2].spaced:
            last = tokens[index + 2].low  # «нью-йоркских», «заемщиков-субъектов»
            if _reading(last, "ADJF") and not _reading(token.low, "NOUN"):
                adjective, index = _reading(last, "ADJF"), index + 3
                continue
            if not _reading(token.low, "NOUN") or _reading(last, "ADJF"):
                adjective, index = _reading(last, "ADJF") or adjective, index + 3
                continue
        noun = _counted_reading(token.low, singular)
        described = _reading(token.low, "ADJF")
        if noun is not None and not (
            described and described.score > noun.score and _goes_on(tokens, index + 1)
        ):
            proper = token.text[0].isupper() and not token.text.isupper()
            return (
                None
                if proper and not _is_known(noun.lemma)
                else _named(noun, adjective, _past_tail(tokens, index + 1))
            )
        if described is None:
            break
        adjective, index = described, index + 1
    return _substantive(adjective, index) if adjective is not None and "plur" in adjective.tags else None


def _past_tail(tokens: Sequence[Token], index: int) -> int:
    """Index after the second part of «сенаторов-республиканцев»."""
    tight = low_at(tokens, index) == "-" and not tokens[index].spaced and index + 1 < len(tokens)
    return index + 2 if tight and not tokens[index + 1].spaced and tokens[index + 1].kind == "word" else index


def _named(noun: Parse, adjective: Parse | None, end: int) -> Noun:
    pair = units.counted_pair(adjective.lemma, noun.lemma) if adjective is not None else None
    known = pair or units.counted_noun(noun.lemma)
    animate = "anim" in noun.tags
    if known is not None:
        return Noun(known.lemma, known.kind, end, animate)
    return Noun(noun.lemma, FigureKind.people if animate else FigureKind.count, end, animate)


def _substantive(adjective: Parse, end: int) -> Noun | None:
    """«5765 больных», «двое пострадавших»: an adjective or participle that stands for people."""
    name = fold_yo(inflect(adjective, "masc", "sing", "nomn") or adjective.lemma)
    known = units.counted_noun(name)
    return None if known is None else Noun(name, known.kind, end, animate=True)


def _is_known(name: str) -> bool:
    return units.counted_noun(name) is not None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    return (
        index < len(tokens)
        and tokens[index].kind == "word"
        and _counted_reading(tokens[index].low, True) is not None
    )


@lru_cache(12_000)
def _reading(word: str, kind: str) -> Parse | None:
    """The likeliest reading of a word as an adjective or participle ("ADJF"), or as a noun."""
    wanted = ("ADJF", "PRTF") if kind == "ADJF" else (kind,)
    if not word or not is_cyrillic(word):
        return None
    return next((parse for parse in parses(word) if parse.pos in wanted and "Apro" not in parse.tags), None)


@lru_cache(12_000)
def _counted_reading(word: str, singular: bool) -> Parse | None:
    """The reading of a word as a noun that a number can govern; None where it is likelier something else."""
    found = parses(word)
    if not found or found[0].pos in (
        "PREP",
        "CONJ",
        "PRCL",
        "NPRO",
        "ADVB",
        "INFN",
        "PRED",
        "COMP",
        "VERB",
        "GRND",
    ):
        return None
    for parse in found:
        names = parse.tags & {"Name", "Surn", "Patr", "Geox"}
        if parse.pos == "NOUN" and not names and (singular or "plur" in parse.tags or "gent" in parse.tags):
            return parse
    return None


def _english(tokens: Sequence[Token], start: int, singular: bool) -> Noun | None:
    index = start
    while index < min(start + _REACH, len(tokens)):
        token = tokens[index]
        if token.text == "-" and index > start and not token.spaced:
            index += 2
            continue
        if token.kind != "word" or token.low in _ENGLISH_STOP or token.low in number_words():
            return None
        name = _english_lemma(token.low)
        if name is not None and not (name == "police" and _is_plural(low_at(tokens, index + 1))):
            return _english_noun(tokens, start, index, name)
        if singular and index == start and units.counted_english(token.low) is not None:
            return _english_noun(tokens, start, index, token.low)
        index += 1
    return None


def _english_noun(tokens: Sequence[Token], start: int, index: int, name: str) -> Noun:
    pair = units.counted_english(f"{low_at(tokens, index - 1)} {name}") if index > start else None
    known = pair or units.counted_english(name)
    if known is None:
        named = index > 0 and _NATIONALITY.fullmatch(tokens[index].text) is not None
        return Noun(name, FigureKind.people if named else FigureKind.count, index + 1)
    return Noun(known.singular if pair else name, known.kind, index + 1)


@lru_cache(12_000)
def _english_lemma(word: str) -> str | None:
    """The singular of a plural, None for other words."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _is_plural(word):
        return _singular(word)
    return word[:-1] if word.endswith(("aelis", "stanis", "aqis")) else None


def _singular(plural: str) -> str:
    """The singular by the rules of spelling, so that no dictionary is loaded for a noun."""
    return next(plural.removesuffix(ending) + last for ending, last in _PLURALS if plural.endswith(ending))


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))
