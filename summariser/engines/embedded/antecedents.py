"""Whom «он», «по её словам» and «эксперт» mean: somebody named before, where it can only be one."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from summariser.engines.embedded.cases import possible_cases
from summariser.engines.embedded.entities import Entities, EntityMention
from summariser.engines.embedded.speech import is_speech_verb
from summariser.engines.embedded.tokens import AnalysedSentence, Analysis, Token
from summariser.language.quotations import quoted_spans

REACH = 5
"""Sentences back in which a person is looked for."""

NAME = 40
"""Code points; what stands in marks and is no longer may be a name."""

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
OTHERS = frozenset({"другой", "один", "еще", "второй", "некий", "некоторый", "каждый"})
"""Words that bring in somebody new."""


class Antecedents:
    """Finds who was named before.

    Args:
        analysis: the article.
        entities: its people.
    """

    def __init__(self, analysis: Analysis, entities: Entities) -> None:
        self._text = analysis.source.text
        self._sentences = analysis.sentences
        self._entities = entities

    def of_pronoun(self, place: int, gender: str, before: int) -> str | None:
        """The one person of a gender named just before; None where it may be another.

        Args:
            place: the sentence of the pronoun.
            gender: "masc" or "femn".
            before: offset of the pronoun; who is named after it is not meant.
        """
        for sentence in reversed(self._sentences[max(0, place - REACH) : place + 1]):
            people = [
                mention
                for mention in self._people(sentence, before)
                if self._entities.genders[mention.entity] in {gender, None}
            ]
            if people:
                return _only(people) or _only([one for one in people if _is_subject(sentence, one)])
            if any(self._is_unnamed_speaker(sentence, token, before) for token in sentence.tokens):
                return None
        return None

    def of_description(self, place: int, noun: Token) -> str | None:
        """«уточнил эксперт»: the only person whom the article has named so far."""
        animate = noun.pos == "NOUN" and noun.feats.get("Animacy") == "Anim"
        if not animate or noun.feats.get("Number") != "Sing":
            return None
        if any(token.head == noun.index and token.lemma in OTHERS for token in self._sentences[place].tokens):
            return None
        named = [
            mention
            for sentence in self._sentences[: place + 1]
            for mention in self._people(sentence, noun.start)
        ]
        return _only(named)

    def _people(self, sentence: AnalysedSentence, before: int) -> Iterator[EntityMention]:
        for mention in self._entities.in_sentence(sentence.sentence.number):
            quoted = any(start <= mention.start < end for start, end in self._quoted)
            if mention.entity.startswith("p") and mention.named and mention.start < before and not quoted:
                yield mention

    @cached_property
    def _quoted(self) -> tuple[tuple[int, int], ...]:
        """What stands in quotation marks: who is named there was brought in by somebody else."""
        lines = re.finditer(r"[^\n]+", self._text)
        return tuple(
            span
            for line in lines
            for span in quoted_spans(self._text, *line.span())
            if span[1] - span[0] > NAME
        )

    def _is_unnamed_speaker(self, sentence: AnalysedSentence, token: Token, before: int) -> bool:
        """«рассказал сотрудник министерства»: he may be meant."""
        if token.relation not in SUBJECTS or token.feats.get("Animacy") != "Anim" or token.start >= before:
            return False
        return token.pos == "NOUN" and token.head >= 0 and is_speech_verb(sentence.tokens[token.head])


def _only(mentions: Sequence[EntityMention]) -> str | None:
    people = {mention.entity for mention in mentions}
    return people.pop() if len(people) == 1 else None


def _is_subject(sentence: AnalysedSentence, mention: EntityMention) -> bool:
    inside = [token for token in sentence.tokens if mention.start <= token.start < mention.end]
    return bool(inside) and "Nom" in possible_cases(inside[0]) and inside[0].feats.get("Case", "Nom") == "Nom"
