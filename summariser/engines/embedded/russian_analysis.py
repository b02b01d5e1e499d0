"""Russian sentences as tokens: words by razdel, forms and syntax by slovnet, lemmas by pymorphy3."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import razdel

from summariser.engines.embedded.models import Models, Tagged
from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import Parse, fold_yo, is_cyrillic, parses
from summariser.source import Sentence

PARTS_OF_SPEECH: Mapping[str, frozenset[str]] = {
    "NOUN": frozenset({"NOUN"}),
    "PROPN": frozenset({"NOUN"}),
    "ADJ": frozenset({"ADJF", "ADJS", "COMP"}),
    "DET": frozenset({"ADJF"}),
    "VERB": frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"}),
    "AUX": frozenset({"VERB", "INFN", "GRND"}),
    "PRON": frozenset({"NPRO", "ADJF"}),
    "ADV": frozenset({"ADVB", "COMP", "PRED"}),
    "NUM": frozenset({"NUMR"}),
    "ADP": frozenset({"PREP"}),
    "CCONJ": frozenset({"CONJ"}),
    "SCONJ": frozenset({"CONJ"}),
    "PART": frozenset({"PRCL"}),
    "INTJ": frozenset({"INTJ"}),
}
"""Which of OpenCorpora's parts of speech a Universal Dependencies tag may stand for."""

GRAMMEMES: Mapping[str, frozenset[str]] = {
    "Nom": frozenset({"nomn"}),
    "Gen": frozenset({"gent", "gen2"}),
    "Dat": frozenset({"datv"}),
    "Acc": frozenset({"accs"}),
    "Ins": frozenset({"ablt"}),
    "Loc": frozenset({"loct", "loc2"}),
    "Sing": frozenset({"sing"}),
    "Plur": frozenset({"plur"}),
    "Masc": frozenset({"masc"}),
    "Fem": frozenset({"femn"}),
    "Neut": frozenset({"neut"}),
    "Anim": frozenset({"anim"}),
    "Inan": frozenset({"inan"}),
    "Past": frozenset({"past"}),
    "Pres": frozenset({"pres"}),
    "Fut": frozenset({"futr"}),
}
"""Universal Dependencies values of Case, Number, Gender, Animacy and Tense as OpenCorpora's grammemes."""

UNINFLECTED = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "INTJ", "PUNCT", "SYM"})

WORDS_KEPT = 12_000


def russian_tokens(
    sentences: Sequence[Sentence], models: Models
) -> list[tuple[tuple[Token, ...], tuple[str, ...]]]:
    """The tokens of every sentence, and the networks' name tags, one a token."""
    words = [tuple(razdel.tokenize(sentence.text)) for sentence in sentences]
    tagged = models.tag([[word.text for word in sentence] for sentence in words])
    return [
        (_tokens(sentence.start, found, tags), tags.names)
        for sentence, found, tags in zip(sentences, words, tagged, strict=True)
    ]


def _tokens(offset: int, words: Sequence[razdel.substring.Substring], tags: Tagged) -> tuple[Token, ...]:
    return tuple(
        Token(
            index=index,
            start=offset + word.start,
            end=offset + word.stop,
            text=word.text,
            lemma=token_lemma(word.text, morph),
            pos=parse_morph(morph)[0],
            feats=parse_morph(morph)[1],
            head=head,
            relation=relation,
        )
        for index, (word, morph, head, relation) in enumerate(
            zip(words, tags.morphs, tags.heads, tags.relations, strict=True)
        )
    )


@lru_cache(2_000)
def parse_morph(morph: str) -> tuple[str, Mapping[str, str]]:
    """Part of speech and features of a tag like "NOUN|Case=Nom|Number=Sing"."""
    pos, *features = morph.split("|")
    return pos, MappingProxyType(dict(feature.split("=", 1) for feature in features))


@lru_cache(WORDS_KEPT)
def token_lemma(word: str, morph: str) -> str:
    """The lemma of that reading of a word which the tag fits best; the word itself where it has no Cyrillic.

    "стали" is «сталь» as a noun, «стать» as a verb.
    """
    pos, features = parse_morph(morph)
    if pos in UNINFLECTED or not is_cyrillic(word):
        return fold_yo(word)
    readings = parses(word)
    if len(readings) == 1:
        return readings[0].lemma
    return max(readings, key=lambda reading: _fit(reading, pos, features)).lemma or fold_yo(word)


def _fit(reading: Parse, pos: str, features: Mapping[str, str]) -> float:
    expected = PARTS_OF_SPEECH.get(pos)
    fit = reading.score
    if expected and reading.pos in expected:
        fit += 3
    return fit + sum(1 for value in features.values() if GRAMMEMES.get(value, frozenset()) & reading.tags)
