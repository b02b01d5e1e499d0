"""The headline: in Russian the title or the first sentence, in English the fact line of what it tells."""

from collections.abc import Iterator, Sequence

from summariser.engines.embedded.datelines import without_dateline
from summariser.engines.embedded.fact_lines import Entities, fact_line
from summariser.engines.embedded.happenings import Happening
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.tokens import Token
from summariser.schemas.span import Bilingual

LONGEST = 220
"""Code points; a longer first sentence is cut where a clause ends."""

SHORTEST = 60
FEWEST_WORDS = 3
SEVERABLE = frozenset({"acl:relcl", "acl", "advcl", "parataxis", "root"})
"""Relations of clauses without which a sentence still says something whole."""

LOOSE = frozenset({"obl", "advmod", "nmod", "cc", "mark"})
"""What the parser of long sentences often ties to a word far before the clause that it belongs to."""

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
SHARED = 2


def headline_of(scenes: Sequence[Scene], main: Happening | None, entities: Entities) -> Bilingual | None:
    """The headline, None for an article without a sentence."""
    if not scenes:
        return None
    first = headline_scene(scenes)
    if first.language == "en":
        return Bilingual(en=first.sentence.sentence.text.rstrip("."))
    return Bilingual(ru=_passage(first), en=_english(first, main, entities))


def headline_scene(scenes: Sequence[Scene]) -> Scene:
    """The title, or the first sentence; a dateline and a byline are neither."""
    fit = (scene for scene in scenes if scene.lead and _says_something(scene))
    return next(fit, scenes[0])


def _says_something(scene: Scene) -> bool:
    words = [token for token in scene.sentence.tokens if token.pos != "PUNCT"]
    return len(words) >= FEWEST_WORDS or any(token.pos == "VERB" for token in words)


def _english(first: Scene, main: Happening | None, entities: Entities) -> str | None:
    """The line of the main event where the headline tells it, or the lead under a headline of the same."""
    for telling in main.tellings if main else ():
        if telling.scene.lead and (telling.scene is first or _share(telling.scene, first)):
            return fact_line(telling, entities) or None
    return None


def _share(one: Scene, other: Scene) -> bool:
    lemmas = [
        {token.lemma for token in scene.sentence.tokens if token.pos in CONTENT} for scene in (one, other)
    ]
    return len(lemmas[0] & lemmas[1]) >= SHARED


def _passage(scene: Scene) -> str:
    """The sentence, a long one up to the last whole clause that fits; whole where none does."""
    sentence = scene.sentence.sentence
    text = without_dateline(sentence.text)
    if len(text) <= LONGEST:
        return text.rstrip(".")
    skipped = sentence.start + len(sentence.text) - len(text)
    ends = [end - skipped for end in _clause_ends(scene) if SHORTEST <= end - skipped <= LONGEST]
    return text[: ends[-1]] if ends else text.rstrip(".")


def _clause_ends(scene: Scene) -> Iterator[int]:
    """Where a comma, a dash or a semicolon follows and all that comes after can be left out."""
    tokens = scene.sentence.tokens
    for mark in tokens:
        if mark.text in {",", ";", "—", "–"} and mark.index and _severable(tokens, mark.index):
            yield tokens[mark.index - 1].end


def _severable(tokens: Sequence[Token], cut: int) -> bool:
    """True where no word before the cut needs a word after it, and no quote or bracket is open."""
    before = "".join(token.text for token in tokens[:cut])
    if (
        before.count("«") != before.count("»")
        or before.count("(") != before.count(")")
        or before.count('"') % 2
    ):
        return False
    told = any(token.relation == "root" and token.pos == "VERB" for token in tokens[:cut])
    begun = False
    for token in tokens if told else ():
        inside, governed = token.index < cut, 0 <= token.head < cut
        if token.pos == "PUNCT" or (inside == governed and inside) or (inside and token.head < 0):
            continue
        clause = token.relation in SEVERABLE or (token.relation == "conj" and token.pos == "VERB")
        if inside or (governed and not clause and not (begun and token.relation in LOOSE)):
            return False
        begun = begun or clause
    return begun
