"""What a trigger is about: its objects."""

from collections.abc import Iterator

from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.engines.embedded.words import words

OBJECT_DEPTH = 3


def object_nouns(scene: Scene, token: Token, depth: int = OBJECT_DEPTH) -> Iterator[Token]:
    """The nouns that a trigger is about: its object and what hangs on it in the genitive."""
    if depth:
        for child in scene.tree.children(token, "obj", "nsubj:pass", "nmod", "appos"):
            if child.pos in {"NOUN", "PROPN", "X"}:
                yield child
                yield from object_nouns(scene, child, depth - 1)


def direct_objects(scene: Scene, token: Token, depth: int = OBJECT_DEPTH) -> Iterator[Token]:
    """The object of a verb, the genitives of a noun: «начало [строительства] [завода]», nothing else."""
    if not depth:
        return
    for child in scene.tree.children(token, "obj", "nsubj:pass", "nmod"):
        genitive = child.relation == "nmod" and child.feats.get("Case") == "Gen"
        plain = child.pos == "NOUN" and not scene.tree.preposition(child)
        if plain and (genitive or child.relation != "nmod") and child.feats.get("Number") == "Sing":
            yield child
            if token.pos == "NOUN" or child.lemma in words("processes"):
                yield from direct_objects(scene, child, depth - 1)
