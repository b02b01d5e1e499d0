"""Where words stand in a passage: a concordance, asked for runs of words, rarest word first."""

from collections.abc import Iterator, Sequence

from summariser.language.passage import Passage


class Concordance:
    """Every word of a passage with its places.

    Args:
        keys: the words in order.
        glue: what stands before each word and after the last one; None where that does not matter.
    """

    def __init__(self, keys: Sequence[str], glue: Sequence[str | None]) -> None:
        self.keys = keys
        self.glue = glue
        self.places: dict[str, list[int]] = {}
        for place, key in enumerate(keys):
            self.places.setdefault(key, []).append(place)

    def find(self, quote: Passage) -> Iterator[int]:
        """Each place from which on the words and the punctuation between them are the quote's."""
        size = len(quote.keys)
        inside = quote.glue[1:size]
        for first in self._candidates(quote.keys):
            if self.keys[first : first + size] == quote.keys and self._glued(first, size, inside):
                yield first

    def _candidates(self, keys: Sequence[str]) -> Iterator[int]:
        """Where the words might start: the places of the rarest one, as far before as it stands in them."""
        rarest, ahead = None, 0
        for index, key in enumerate(keys):
            places = self.places.get(key)
            if places is None:
                return
            if rarest is None or len(places) < len(rarest):
                rarest, ahead = places, index
        for place in rarest or ():
            if place >= ahead:
                yield place - ahead

    def _glued(self, first: int, size: int, inside: Sequence[str]) -> bool:
        found = self.glue[first + 1 : first + size]
        return found == inside or all(
            here is None or here == wanted for here, wanted in zip(found, inside, strict=True)
        )
