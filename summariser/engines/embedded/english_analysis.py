"""English sentences as tokens, without any network: words, lemmas and a rough part of speech."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import lemma
from summariser.source import Sentence

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’.\-‑][^\W\d_]+)*|\S")

CLOSED_CLASSES: Mapping[str, frozenset[str]] = {
    "DET": frozenset("a an the this that these those each every some any no".split()),
    "ADP": frozenset(
        "of in on at by for from to with about into over after before between under against during "
        "through without within near since until across among towards toward".split()
    ),
    "PRON": frozenset("i you he she it we they him her them us me who whom which what his its their".split()),
    "AUX": frozenset(
        "am is are was were be been being has have had do does did will would shall should can could may "
        "might must".split()
    ),
    "CCONJ": frozenset("and or but nor".split()),
    "SCONJ": frozenset("if because although while when as than whether".split()),
    "PART": frozenset({"not", "n't"}),
}
"""The classes of English words that take no new members."""

NO_FEATURES: Mapping[str, str] = MappingProxyType({})
PAST: Mapping[str, str] = MappingProxyType({"Tense": "Past"})


def english_tokens(sentences: Sequence[Sentence]) -> list[tuple[Token, ...]]:
    """The tokens of every sentence; heads and relations are unknown (-1, "")."""
    return [_tokens(sentence) for sentence in sentences]


def _tokens(sentence: Sentence) -> tuple[Token, ...]:
    tokens = []
    for index, match in enumerate(WORD.finditer(sentence.text)):
        word = match.group()
        pos = _part_of_speech(word, first=index == 0)
        tokens.append(
            Token(
                index=index,
                start=sentence.start + match.start(),
                end=sentence.start + match.end(),
                text=word,
                lemma=word.lower() if pos == "PROPN" else lemma(word),
                pos=pos,
                feats=PAST if pos == "VERB" else NO_FEATURES,
                head=-1,
                relation="",
            )
        )
    return tuple(tokens)


def _part_of_speech(word: str, *, first: bool) -> str:
    if word[0].isdigit():
        return "NUM"
    if not word[0].isalpha():
        return "PUNCT"
    lower = word.lower()
    for pos, members in CLOSED_CLASSES.items():
        if lower in members:
            return pos
    if word[0].isupper() and not first:
        return "PROPN"
    if lower.endswith("ed") or (lemma(word) != lower and not lower.endswith(("s", "ing", "er", "est"))):
        return "VERB"
    return "ADV" if lower.endswith("ly") else "NOUN"
