"""Titles of events: in Russian a passage of the source, in English the type and what is known of its object."""

from collections.abc import Sequence

from summariser.engines.embedded.events import Happening, Telling
from summariser.engines.embedded.fact_lines import Entities, english_name
from summariser.engines.embedded.tokens import Token
from summariser.schemas.span import Bilingual

LONGEST = 16
"""Tokens; a longer clause gives only the words around the trigger."""

EDGES = frozenset({"PUNCT", "CCONJ", "SCONJ"})


def title_of(happening: Happening, entities: Entities) -> Bilingual:
    """The title of an event."""
    first = happening.tellings[0]
    return Bilingual(ru=_passage(first), en=_english(happening, entities))


def _english(happening: Happening, entities: Entities) -> str:
    places = [name for place in happening.places if (name := english_name(entities[place.entity]))]
    return ", ".join([happening.type.en, *places[:1]])


def _passage(telling: Telling) -> str:
    """A heading as it is; else the trigger's clause, or as many words around it as a title has."""
    sentence = telling.scene.sentence.sentence
    tokens = telling.scene.sentence.tokens
    if sentence.heading and len(tokens) <= LONGEST:
        return sentence.text.rstrip(".")
    trigger = telling.trigger.token
    for words in (telling.scene.tree.clause(trigger), telling.scene.tree.phrase(trigger), [trigger]):
        run = _unbroken(tokens, words, trigger)
        if run and len(run) <= LONGEST:
            return sentence.text[run[0].start - sentence.start : run[-1].end - sentence.start]
    return trigger.text


def _unbroken(tokens: Sequence[Token], words: Sequence[Token], trigger: Token) -> list[Token]:
    """The longest passage around the trigger that consists of these words."""
    inside = {word.index for word in words}
    first = last = trigger.index
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while tokens[first].pos in EDGES and first < trigger.index:
        first += 1
    while tokens[last].pos in EDGES and last > trigger.index:
        last -= 1
    return list(tokens[first : last + 1])
