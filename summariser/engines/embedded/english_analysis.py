"""English sentences as tokens, without any network: words, lemmas and a rough part of speech."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summariser.engines.embedded.english_words import english_words
from summariser.engines.embedded.tokens import NameSpan, Token
from summariser.language.mentions import NameMention
from summariser.language.morphology import lemma
from summariser.language.name_mentions import find_names
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Sentence

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’.\-‑][^\W\d_]+)*|\S")

KINDS = {
    EntityKind.person: EntityKind.person,
    EntityKind.organisation: EntityKind.organisation,
    EntityKind.media: EntityKind.organisation,
    EntityKind.other: EntityKind.other,
}
NO_FEATURES: Mapping[str, str] = MappingProxyType({})
PAST: Mapping[str, str] = MappingProxyType({"Tense": "Past"})


def english_tokens(sentences: Sequence[Sentence]) -> list[tuple[Token, ...]]:
    """The tokens of every sentence; heads and relations are unknown (-1, "")."""
    return [_tokens(sentence) for sentence in sentences]


def english_names(sentence: Sentence) -> tuple[NameSpan, ...]:
    """The names of a sentence; words derived from a place ("Ukrainian") name nothing by themselves."""
    return tuple(
        span
        for mention in find_names(sentence.text, "en")
        if not mention.demonym and (span := _span(sentence, mention))
    )


def _span(sentence: Sentence, mention: NameMention) -> NameSpan | None:
    """Where the name itself stands, its titles left out; None for a single word that may be anything."""
    if mention.kind is None and len(mention.tokens) < 2:
        return None
    first = sentence.text.find(mention.tokens[0], mention.start) if mention.tokens else mention.start
    kind = KINDS.get(mention.kind, EntityKind.place) if mention.kind else EntityKind.other
    return NameSpan(sentence.start + first, sentence.start + mention.end, kind)


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
    if not word[0].isalpha():
        return "NUM" if word[0].isdigit() else "PUNCT"
    lower = word.lower()
    known = english_words().classes.get(lower)
    if known:
        return known
    if word[0].isupper() and not first:
        return "PROPN"
    if _is_verb(lower):
        return "VERB"
    return "ADV" if lower.endswith("ly") else "NOUN"


def _is_verb(word: str) -> bool:
    """A verb of saying in any form, or the past of any other."""
    if lemma(word) in english_words().saying or word.endswith("ed"):
        return True
    return lemma(word) != word and not word.endswith(("s", "ing", "er", "est"))
