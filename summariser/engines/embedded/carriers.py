"""The words that a trigger hangs on: its light verb, its own nouns."""

from collections.abc import Iterator

from summariser.engines.embedded.candidates import OCCASIONS, is_aside
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.triggers import Trigger
from summariser.engines.embedded.words import words

NOUN_DEPTH = 4


def carriers(scene: Scene, trigger: Trigger) -> list[Token]:
    """The trigger and the words over it up to its verb: «приняли участие в церемонии [начала]».

    What is only mentioned beside another happening («осуждён за убийство») shares nothing with its verb, but
    who has a meeting or a trip is told by the verb of what happened on it.
    """
    token = trigger.token
    found = [token]
    if token.pos == "VERB" and token.relation != "xcomp":
        return found
    aside = is_aside(scene.tree, token) and trigger.type not in OCCASIONS
    for governor in scene.tree.ancestors(token):
        if aside and governor.lemma not in words("phase_nouns"):
            break
        found.append(governor)
        if governor.pos in {"VERB", "AUX"} and governor.relation != "xcomp":
            break
        if scene.tree.opens_clause(governor):
            break
    return found


def own_nouns(scene: Scene, token: Token, depth: int = NOUN_DEPTH) -> Iterator[Token]:
    """The nouns under a trigger: «[строительство] завода», «завода по производству»."""
    for child in scene.tree.children(token, "nmod", "obj", "nsubj:pass"):
        if child.pos == "NOUN" and depth and child.feats.get("Animacy") != "Anim":
            yield child
            yield from own_nouns(scene, child, depth - 1)
