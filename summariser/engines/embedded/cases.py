"""Cases that a Russian form allows, and the nominative of a noun phrase."""

from collections.abc import Sequence
from functools import lru_cache

from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import fold_yo, inflect, is_cyrillic, parses
from summariser.language.name_forms import nominatives, personal_forms

CASES = {
    "nomn": "Nom",
    "gent": "Gen",
    "gen2": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
    "loc2": "Loc",
}
ALL_CASES = frozenset(CASES.values())


def possible_cases(token: Token) -> frozenset[str]:
    """The cases of a form by the dictionary; all of them for a word that has none («Бинали», Latin)."""
    return form_cases(token.text)


@lru_cache(12_000)
def form_cases(word: str) -> frozenset[str]:
    """The cases that a word may stand in."""
    if not is_cyrillic(word):
        return ALL_CASES
    found = {CASES[tag] for parse in parses(word) for tag in parse.tags if tag in CASES}
    if word[0].isupper():  # to the dictionary «Асадов» is many an Асад
        found |= {CASES[form.case] for form in personal_forms(fold_yo(word))}
    fixed = any("Fixd" in parse.tags for parse in parses(word))
    return ALL_CASES if fixed or not found else frozenset(found)


@lru_cache(12_000)
def name_stems(word: str) -> frozenset[str]:
    """What a name may be in its first form, ё folded to е; «Мамина» is Мамин's or Мамина."""
    folded = fold_yo(word)
    if not is_cyrillic(folded):
        return frozenset({folded})
    return frozenset({folded, *(nominative for nominative, _ in nominatives(folded))})


def agree(first: Token, second: Token) -> bool:
    """True where two words can stand in one case, and the tagger does not see two.

    What the tagger sees counts only where the form allows it, and never for indeclinable words.
    """
    one, other = possible_cases(first), possible_cases(second)
    if not one & other:
        return False
    if ALL_CASES in (one, other):
        return True
    seen, seen_other = first.feats.get("Case"), second.feats.get("Case")
    if seen not in one or seen_other not in other:
        return True
    return seen == seen_other


def nominative_words(tokens: Sequence[Token], head: Token, *, keep: bool = False) -> str:
    """A head noun and the adjectives before it in the nominative singular, written as they stand otherwise.

    Args:
        tokens: the words, the head among them.
        head: the noun.
        keep: True for a noun that has one form for all cases.
    """
    gender = next((tag for tag in ("masc", "femn", "neut") if tag in _noun_tags(head)), "masc")
    words = [
        token.text if keep and token is head else _nominative(token.text, gender, is_head=token is head)
        for token in tokens
    ]
    return " ".join(words)


def _noun_tags(head: Token) -> frozenset[str]:
    for parse in parses(head.text):
        if parse.pos in {"NOUN", "ADJF", "PRTF"} and parse.lemma == head.lemma:
            return parse.tags
    return parses(head.text)[0].tags


@lru_cache(10_000)
def _nominative(word: str, gender: str, *, is_head: bool) -> str:
    if not is_cyrillic(word):
        return word
    wanted = {"NOUN"} if is_head else {"ADJF", "PRTF"}
    for parse in parses(word):
        if parse.pos not in wanted and not (is_head and parse.pos in {"ADJF", "PRTF"}):
            continue
        tags = ("nomn", "sing") if parse.pos == "NOUN" else ("nomn", "sing", gender)
        form = inflect(parse, *tags)
        if form:
            return _cased(form, word)
    return word


def _cased(form: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return form.upper()
    if model[:1].isupper():
        parts = model.split("-")
        return "-".join(
            part[:1].upper() + part[1:] if like[:1].isupper() else part
            for part, like in zip(form.split("-"), parts, strict=False)
        )
    return form
