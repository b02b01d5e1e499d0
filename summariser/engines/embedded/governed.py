"""How far the words reach that a noun governs: «посол» «России в США», «директор» «фонда «Наследие»»."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from summariser.engines.embedded.cases import possible_cases
from summariser.engines.embedded.tokens import Token

LONGEST = 14  # tokens; what is longer is no post but a sentence about one
LONGEST_QUOTED = 8  # tokens
INNER_PREPOSITIONS = frozenset({"в", "во", "на", "при", "из", "от", "для"})
CLOSING = {"«": "»", '"': '"', "“": "”", "„": "“"}
GOVERNED = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})


class Piece(NamedTuple):
    """A stretch that may be governed: its last token, and whether the phrase can end with it."""

    last: int
    closes: bool
    preposition: bool = False


class _Reach(NamedTuple):
    """A token that the phrase may go on with; `freely` lets in prepositions and coordination."""

    place: int
    freely: bool
    after_preposition: bool


class Governed:
    """The governed phrases of one sentence.

    Args:
        tokens: the sentence.
        people: places of tokens in names of people, which end a phrase.
        name_ends: first token of every other name → its last token.
        is_post: tells whether a token opens a post of its own.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        people: AbstractSet[int],
        name_ends: Mapping[int, int],
        is_post: Callable[[Token], bool],
    ) -> None:
        self._tokens = tokens
        self._people = people
        self._name_ends = name_ends
        self._is_post = is_post

    def end(self, head: int, *, freely: bool) -> int:
        """The last token that a head governs, the head itself where it governs none."""
        last = place = head
        after_preposition = False
        while place + 1 < len(self._tokens) and place - head < LONGEST and place + 1 not in self._people:
            piece = self._piece(_Reach(place + 1, freely, after_preposition))
            if piece is None:
                break
            place = piece.last
            after_preposition = after_preposition or piece.preposition
            if piece.closes:
                last = place
        return last

    def _piece(self, reach: _Reach) -> Piece | None:
        rules = (self._acronym, self._quoted, self._name, self._word, self._preposition, self._coordination)
        return next((piece for rule in rules if (piece := rule(reach))), None)

    def _acronym(self, reach: _Reach) -> Piece | None:
        """«Сибирского федерального университета (СФУ)»."""
        inside = self._tokens[reach.place + 1 : reach.place + 3]
        bracketed = self._tokens[reach.place].text == "(" and [token.text for token in inside[1:]] == [")"]
        return Piece(reach.place + 2, True) if bracketed and inside[0].text.isupper() else None

    def _quoted(self, reach: _Reach) -> Piece | None:
        wanted = CLOSING.get(self._tokens[reach.place].text)
        following = self._tokens[reach.place + 1 : reach.place + LONGEST_QUOTED]
        return next((Piece(token.index, True) for token in following if token.text == wanted), None)

    def _name(self, reach: _Reach) -> Piece | None:
        last = self._name_ends.get(reach.place)
        fits = reach.after_preposition or "Gen" in possible_cases(self._tokens[reach.place])
        return Piece(last, True) if last is not None and fits else None

    def _word(self, reach: _Reach) -> Piece | None:
        token = self._tokens[reach.place]
        governed = token.pos in GOVERNED or token.feats.get("VerbForm") == "Part"
        if reach.place in self._name_ends or not governed:
            return None
        fits = reach.after_preposition or is_genitive(token)
        return Piece(reach.place, token.pos in {"NOUN", "PROPN"}) if fits else None

    def _preposition(self, reach: _Reach) -> Piece | None:
        lemma = self._tokens[reach.place].lemma
        inner = lemma == "по" or (reach.freely and lemma in INNER_PREPOSITIONS)
        return Piece(reach.place, False, preposition=True) if inner else None

    def _coordination(self, reach: _Reach) -> Piece | None:
        """«Труда и социальной защиты»: one more governed noun follows, and no other post."""
        if not reach.freely or self._tokens[reach.place].text not in {"и", ","}:
            return None
        following = self._tokens[reach.place + 1 : reach.place + 3]
        if not any(token.pos == "NOUN" for token in following):
            return None
        first = following[0]
        goes_on = first.pos in {"NOUN", "ADJ"} and is_genitive(first) and not self._is_post(first)
        return Piece(reach.place, False) if goes_on else None


def is_genitive(token: Token) -> bool:
    """True where a form can be a genitive and the tagger does not see another case."""
    return "Gen" in possible_cases(token) and token.feats.get("Case", "Gen") == "Gen"
