"""The words that a trigger hangs on: its light verb, its own nouns."""

from collections.abc import Iterator

from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token

NOUN_DEPTH = 4


def carriers(scene: Scene, trigger: Token) -> list[Token]:
    """The trigger and the words over it up to its verb: «приняли участие в церемонии [начала]»."""
    found = [trigger]
    if trigger.pos == "VERB" and trigger.relation != "xcomp":
        return found
    for governor in scene.tree.ancestors(trigger):
        found.append(governor)
        if governor.pos in {"VERB", "AUX"} and governor.relation != "xcomp":
            break
        if scene.tree.opens_clause(governor):
            break
    return found


def own_nouns(scene: Scene, token: Token, depth: int = NOUN_DEPTH) -> Iterator[Token]:
    """The nouns under a trigger: «[строительство] завода», «завода по производству»."""
    for child in scene.tree.children(token, "nmod", "obj", "nsubj:pass", "nsubj"):
        if child.pos == "NOUN" and depth:
            yield child
            yield from own_nouns(scene, child, depth - 1)
