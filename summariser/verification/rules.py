"""How each sort of mention is checked, as rules in a visible order: figures, dates, names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from summariser.language.mentions import Mention
from summariser.schemas.vocabulary import FindingKind
from summariser.verification import dates, figures, names
from summariser.verification.mentions import Mentions


@dataclass(frozen=True, slots=True)
class Rule:
    """How one sort of mention is checked.

    Attributes:
        find: the mentions of a claim that must be supported.
        supporters: the mentions of a source that support one of the claim; empty where none does although
            nothing is wrong with it, None where it is not supported.
        explain: kind and reason of a mention that is not supported, and what the source has instead.
    """

    find: Callable[[Mentions], Sequence[Any]]
    supporters: Callable[[Any, Mentions], Sequence[Mention] | None]
    explain: Callable[[Any, Mentions], tuple[FindingKind, str, Sequence[Mention]]]


RULES = (
    Rule(figures.mentioned, figures.supporters, figures.explain),
    Rule(dates.mentioned, dates.supporters, dates.explain),
    Rule(names.mentioned, names.supporters, names.explain),
)
