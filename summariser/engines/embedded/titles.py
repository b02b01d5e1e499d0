"""Titles of events: in Russian a passage of the source, in English the type with its known object."""

from collections.abc import Sequence

from summariser.engines.embedded.clauses import Tree
from summariser.engines.embedded.english_sentences import english_sentence
from summariser.engines.embedded.fact_lines import Entities, english_name, english_object
from summariser.engines.embedded.happenings import Happening, Telling
from summariser.engines.embedded.tokens import Token
from summariser.schemas.span import Bilingual

LONGEST = 16
"""Tokens; a longer clause gives only the words around the trigger."""

BEFORE, AFTER = 6, 9

EDGES = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP"})


def title_of(happening: Happening, entities: Entities) -> Bilingual:
    """The title of an event."""
    first = happening.tellings[0]
    if first.scene.language == "en":
        return Bilingual(en=_passage(first))
    return Bilingual(ru=_passage(first), en=_english(happening, entities))


def _english(happening: Happening, entities: Entities) -> str:
    """A sentence where one holds, else the type with its object and place."""
    sentence = english_sentence(happening.tellings[0], entities)
    if sentence:
        return sentence
    places = [name for place in happening.places if (name := english_name(entities[place.entity]))]
    kind, thing = happening.type.en, english_object(happening)
    return ", ".join(filter(None, [kind, None if thing and thing in kind.lower() else thing, *places[:1]]))


def _passage(telling: Telling) -> str:
    """A heading as it is; else the trigger's clause, or as many words around it as a title has."""
    sentence = telling.scene.sentence.sentence
    tokens = telling.scene.sentence.tokens
    if sentence.heading and len(tokens) <= LONGEST:
        return sentence.text.rstrip(".")
    trigger = telling.trigger.token
    run = _unbroken(tokens, telling.scene.tree.clause(trigger), trigger)
    if len(run) > LONGEST or len(run) == 1:
        near = tokens[max(0, trigger.index - BEFORE) : trigger.index + AFTER]
        run = _whole_phrases(telling.scene.tree, _unbroken(tokens, near, trigger), trigger)
    return sentence.text[run[0].start - sentence.start : run[-1].end - sentence.start]


def _whole_phrases(tree: Tree, run: list[Token], trigger: Token) -> list[Token]:
    """The run without what is cut off at its ends: «[в] 2022 году о решимости» begins with «о решимости»."""
    while run[0].index < trigger.index and _top(tree, run[0], run)[0] < run[0].index:
        run = run[1:]
    while run[-1].index > trigger.index and _top(tree, run[-1], run)[1] > run[-1].index:
        run = run[:-1]
    return _trimmed(run, trigger)


def _top(tree: Tree, token: Token, run: list[Token]) -> tuple[int, int]:
    """First and last index of the largest phrase around a token whose head stands in the run, no verb's."""
    inside = {member.index for member in run}
    top = token
    for governor in tree.ancestors(token):
        if governor.index not in inside or governor.pos == "VERB":
            break
        top = governor
    phrase = tree.phrase(top) if top.pos != "VERB" else [top]
    return phrase[0].index, phrase[-1].index


def _unbroken(tokens: Sequence[Token], words: Sequence[Token], trigger: Token) -> list[Token]:
    """The longest passage around the trigger that consists of these words."""
    inside = {word.index for word in words}
    first = last = trigger.index
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    return _trimmed(list(tokens[first : last + 1]), trigger)


def _trimmed(run: list[Token], trigger: Token) -> list[Token]:
    """The run without marks and conjunctions at its ends, and without half a pair of brackets."""
    while run[0].pos in EDGES - {"ADP"} and run[0].index < trigger.index:
        run = run[1:]
    while run[-1].pos in EDGES and run[-1].index > trigger.index:
        run = run[:-1]
    return _balanced(run)


def _balanced(run: list[Token]) -> list[Token]:
    """The run without a bracket or quote mark whose partner is missing, and what follows it."""
    for opening, closing in ("()", "«»", "[]"):
        texts = [token.text for token in run]
        if texts.count(opening) > texts.count(closing):
            run = run[: len(texts) - 1 - texts[::-1].index(opening)]
    return run
