"""A sentence with all that an event is made of: syntax, named entities, figures, times."""

from dataclasses import dataclass
from functools import cached_property

from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.stated_figures import stated_figures
from summariser.engines.embedded.tokens import AnalysedSentence, Token
from summariser.language.mentions import Quantity, TimeExpression
from summariser.schemas.entity import Entity
from summariser.schemas.span import Span

NAME_LINKS = frozenset({"appos", "flat", "flat:name", "flat:foreign", "conj"})
"""Relations over which a name has the role of its governor: «министр Иванов», «Иванов и Петров»."""


FARTHEST = 12
"""Tokens between a name and its governor; more is an error of the parser."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer to an entity; `named` is False for a post alone («глава правительства»)."""

    start: int
    end: int
    entity: Entity
    named: bool


@dataclass(frozen=True)
class Scene:
    """One sentence.

    Attributes:
        place: its index in the analysis.
        lead: True for titles and the first full sentence: what stands there is news.
        quotes: the stretches of direct speech, anywhere in the article.
        language: "ru" or "en"; English sentences have no syntax.
    """

    place: int
    lead: bool
    sentence: AnalysedSentence
    tree: Tree
    mentions: tuple[Reference, ...]
    quotes: tuple[Span, ...]
    language: str = "ru"

    @property
    def number(self) -> int:
        """What claims cite."""
        return self.sentence.sentence.number

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Dates and times."""
        return self.sentence.times

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """Quantities that state a number and are no part of a date or a name."""
        return stated_figures(self.sentence)

    def anchor(self, start: int, end: int) -> Token | None:
        """The token of a stretch on which the rest of it depends; None where no token stands in it."""
        inside = [token for token in self.sentence.tokens if start <= token.start < end]
        indexes = {token.index for token in inside}
        return next((token for token in inside if token.head not in indexes), inside[0] if inside else None)

    def core(self, token: Token) -> Token:
        """The token whose role a name shares: the post before it, the first of several."""
        seen = {token.index}
        governor = self.tree.governor(token)
        while token.relation in NAME_LINKS and governor is not None and governor.index not in seen:
            far = abs(token.index - governor.index) > FARTHEST
            if governor.pos == "VERB" or far or _other_case(token, governor):
                break
            seen.add(governor.index)
            token, governor = governor, self.tree.governor(governor)
        return token

    def in_quote(self, start: int) -> bool:
        """True where a code point lies in direct speech."""
        return any(quote.start <= start < quote.end for quote in self.quotes)

    def same_voice(self, start: int, other: int) -> bool:
        """True where both code points lie in direct speech, or neither does."""
        return self.in_quote(start) == self.in_quote(other)


def _other_case(token: Token, governor: Token) -> bool:
    """«заместительница Собянина»: a name in another case than the word before it is somebody else."""
    cases = (token.feats.get("Case"), governor.feats.get("Case"))
    return None not in cases and cases[0] != cases[1]
