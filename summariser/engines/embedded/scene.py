"""A sentence with all that an event is made of: syntax, named entities, figures, times."""

from collections.abc import Iterable
from dataclasses import dataclass

from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.tokens import AnalysedSentence, Token
from summariser.language.mentions import Mention, Quantity, TimeExpression
from summariser.schemas.entity import Entity
from summariser.schemas.span import Span

NAME_LINKS = frozenset({"appos", "flat", "flat:name", "flat:foreign", "conj"})
"""Relations over which a name has the role of its governor: «премьер-министр Аскар Мамин», «Мамин и Асадов»."""


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A place where a sentence names an entity."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True)
class Scene:
    """One sentence; `place` is its index in the analysis, `quotes` are the stretches of direct speech."""

    place: int
    sentence: AnalysedSentence
    tree: Tree
    mentions: tuple[EntityMention, ...]
    quotes: tuple[Span, ...]

    @property
    def number(self) -> int:
        """What claims cite."""
        return self.sentence.sentence.number

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """Dates and times."""
        return self.sentence.times

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """Quantities that state a number and are no part of a date or a name."""
        return tuple(
            quantity
            for quantity in self.sentence.quantities
            if _is_figure(quantity) and not _overlaps(quantity, (*self.times, *self.sentence.names))
        )

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
            if governor.pos == "VERB":
                break
            seen.add(governor.index)
            token, governor = governor, self.tree.governor(governor)
        return token

    def in_quote(self, start: int) -> bool:
        """True where a code point lies in direct speech."""
        return any(quote.start <= start < quote.end for quote in self.quotes)


def _is_figure(quantity: Quantity) -> bool:
    return quantity.low is not None and not quantity.ordinal and not quantity.vague


def _overlaps(mention: Mention, others: "Iterable[Mention | object]") -> bool:
    return any(
        mention.number_start < other.end and other.start < mention.number_end  # type: ignore[attr-defined]
        for other in others
    )
