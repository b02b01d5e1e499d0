"""What every rule that finds names shares: the words, the place among them, and what was found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from summariser.language.mentions import PlaceName
from summariser.language.name_words import Word
from summariser.schemas.vocabulary import EntityKind


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name found from a word on: `words` are all that it takes up, `tokens` the name without titles.

    `surnames` are the forms by which the person is known again further on.
    """

    words: Sequence[Word]
    kind: EntityKind | None = None
    tokens: Sequence[Word] | None = None
    place: PlaceName | None = None
    demonym: bool = False
    surnames: Sequence[str] = ()


@dataclass(frozen=True)
class NameSearch:
    """A search for names in a text: its words, and what was learned about them so far.

    Attributes:
        text: the text that the offsets of the words refer to.
        words: all words in order.
        surnames: folded words that stood as a part of a person's name earlier in the text.
    """

    text: str
    words: Sequence[Word]
    surnames: set[str] = field(default_factory=set)

    def run(self, place: int, longest: int) -> Sequence[Word]:
        """The word and those joined to it, at most so many."""
        end = place + 1
        while end < len(self.words) and end - place < longest and self.words[end].joined:
            end += 1
        return self.words[place:end]


Rule = Callable[[NameSearch, int], FoundName | None]
