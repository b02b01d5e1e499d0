"""The records of an analysed article: sentences of tokens, with names, figures and times."""

from collections.abc import Mapping
from dataclasses import dataclass

from summariser.language.mentions import Quantity, TimeExpression
from summariser.schemas.vocabulary import EntityKind
from summariser.source import Sentence, Source


@dataclass(frozen=True, slots=True)
class Token:
    """One word or punctuation mark; ``source.text[start:end] == text``.

    Attributes:
        index: place among the tokens of its sentence, from 0.
        lemma: lower case, ё folded to е.
        pos: Universal Dependencies tag (NOUN, PROPN, VERB, ADJ, …).
        feats: Universal Dependencies features (Case, Number, Gender, Tense, Aspect, Mood, Voice, …).
        head: index of the governing token in the same sentence; -1 for the root and where unknown.
        relation: Universal Dependencies relation (nsubj, obj, obl, nmod, amod, root, …), "" where unknown.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    feats: Mapping[str, str]
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name in the text; `kind` is person, place or organisation."""

    start: int
    end: int
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence with what was found in it; all offsets count in the article's text."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    names: tuple[NameSpan, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """All sentences of a source that stand for themselves (repeats are folded away)."""

    source: Source
    sentences: tuple[AnalysedSentence, ...]
