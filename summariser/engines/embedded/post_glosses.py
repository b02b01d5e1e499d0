"""The tables of posts: what they are called in English, and which of them name the same office."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summariser.engines.embedded.tokens import Token
from summariser.language.morphology import lemma, lemmas

HEAD_CLASSES = ("office", "leader", "spokesman", "deputy", "member", "rank", "occupation")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gloss:
    """The English for a Russian phrase.

    Attributes:
        phrase: the Russian lemmas.
        kind: the table it stands in: one of `HEAD_CLASSES`, "modifier", "portfolio", "body".
        en: the English, "" where nothing is to be said («действующий»).
        link: the preposition before what it governs ("aide to").
        deputy: True for half a word («замминистра»), whose phrase is that of the post it is deputy to.
    """

    phrase: Phrase
    kind: str
    en: str
    link: str = "of"
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class PostTables:
    """All tables, found by first or by last lemma of a phrase.

    Attributes:
        heads: last lemma of a post → its glosses, the longest phrase first.
        openings: first lemma of a portfolio or body → its glosses, the longest phrase first.
        modifiers: lemma → gloss.
        relations: lemmas of nouns that name nobody's post.
        offices: first lemma of a post → lemmas of the post with what it governs, and the office that it
            names, which others may name too; the longest first.
    """

    heads: Mapping[str, Sequence[Gloss]]
    openings: Mapping[str, Sequence[Gloss]]
    modifiers: Mapping[str, Gloss]
    relations: frozenset[str]
    offices: Mapping[str, Sequence[tuple[Phrase, str]]]


@cache
def post_tables() -> PostTables:
    """The tables of ``data/posts.toml``, read once."""
    text = (files("summariser.engines.embedded") / "data" / "posts.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    heads: dict[str, list[Gloss]] = {}
    for kind in HEAD_CLASSES:
        for gloss in _glosses(tables[kind], kind):
            heads.setdefault(gloss.phrase[-1], []).append(gloss)
    openings: dict[str, list[Gloss]] = {}
    for kind in ("portfolio", "body"):
        for gloss in _glosses(tables[kind], kind):
            openings.setdefault(gloss.phrase[0], []).append(gloss)
    for found in (*heads.values(), *openings.values()):
        found.sort(key=lambda gloss: -len(gloss.phrase))
    return PostTables(
        heads=heads,
        openings=openings,
        modifiers={gloss.phrase[0]: gloss for gloss in _glosses(tables["modifier"], "modifier")},
        relations=frozenset(lemma(word) for word in tables["relations"]["words"]),
        offices=_offices(tables["offices"]),
    )


def matches(tokens: Sequence[Token], start: int, phrase: Phrase) -> bool:
    """True where the tokens from `start` on can be the words of a phrase, in any form."""
    words = tokens[start : start + len(phrase)]
    return (
        start >= 0
        and len(words) == len(phrase)
        and all(word in token_lemmas(token) for token, word in zip(words, phrase, strict=True))
    )


def token_lemmas(token: Token) -> frozenset[str]:
    """Every lemma that a token can have; the tagger's choice is right less often than a table's word."""
    return lemmas(token.text) | {token.lemma}


def _glosses(table: Mapping[str, str], kind: str) -> Iterator[Gloss]:
    for russian, english in table.items():
        en, bar, link = english.partition(" |")
        yield Gloss(_phrase(russian), kind, en, link.strip() if bar else "of")


def _offices(table: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[Phrase, str]]]:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for office, posts in table.items():
        for phrase in map(_phrase, posts):
            found.setdefault(phrase[0], []).append((phrase, office))
    for phrases in found.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return found


def _phrase(words: str) -> Phrase:
    return tuple(lemma(word) for word in words.split())
