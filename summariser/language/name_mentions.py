"""Names in running text, found by spelling, tables and word forms, without a model."""

from collections.abc import Sequence

from summariser.language import english_names, russian_names
from summariser.language.mentions import NameMention
from summariser.language.name_rules import FoundName, NameSearch, Rule
from summariser.language.name_words import Word, split_words

RULES: dict[str, list[Rule]] = {"ru": russian_names.RULES, "en": english_names.RULES}
SMALL_RULES: dict[str, list[Rule]] = {"ru": russian_names.SMALL_RULES}
"""Those that find something in a word without a capital."""


def find_names(text: str, language: str, words: Sequence[Word] | None = None) -> list[NameMention]:
    """Persons, places and organisations of a text in Russian or English, in the order of the text.

    Each word belongs to one mention at most: the first rule that finds a name from a word on wins.
    Texts in other languages have none.

    Args:
        text: any text.
        language: its language.
        words: its words, where they are known already.
    """
    rules, small_rules = RULES.get(language, []), SMALL_RULES.get(language, [])
    search = NameSearch(text, split_words(text) if words is None else words)
    mentions: list[NameMention] = []
    at = 0
    while at < len(search.words):
        found = _first(rules if search.words[at].capital else small_rules, search, at)
        if found is None:
            at += 1
        else:
            mentions.append(_mention(text, found))
            search.surnames.update(found.surnames)
            at += len(found.words)
    return mentions


def _first(rules: Sequence[Rule], search: NameSearch, at: int) -> FoundName | None:
    for rule in rules:
        if (found := rule(search, at)) is not None:
            return found
    return None


def _mention(text: str, found: FoundName) -> NameMention:
    tokens = found.words if found.tokens is None else found.tokens
    start, end = tokens[0].start, tokens[-1].end
    return NameMention(
        start=start,
        end=end,
        text=text[start:end],
        kind=found.kind,
        tokens=tuple(word.text for word in tokens),
        place=found.place,
        demonym=found.demonym,
        initial=tokens[0].opens and len(tokens) == 1,
    )
