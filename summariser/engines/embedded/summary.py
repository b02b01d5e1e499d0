"""Which sentences of an article make its summary: the most facts, no fact twice, the news first.

Maximal marginal relevance (Carbonell and Goldstein, 1998) over facts instead of word counts: a sentence gains
by every event, figure, date and name that no chosen sentence has, and loses by what it repeats.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from summariser.engines.embedded.happenings import Happening
from summariser.engines.embedded.headline import headline_scene
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.unfit_sentences import UNFIT
from summariser.engines.embedded.words import words
from summariser.schemas.vocabulary import EventType

FEWEST, MOST = 3, 6
SENTENCES_A_PAIR = 3
"""By default one sentence of three is told."""


SIMILAR = 0.5
SAME = 0.75
"""Shared content words, of the shorter sentence's: what is told twice, and what is the same sentence."""

ENOUGH = 0.8

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})


CONNECTIVE = re.compile(
    r"^(?:[—–-] |при этом|однако|тем не менее|кроме того|в то же время|между тем|таким образом|поэтому|так,"
    r"|ранее|напомним|как сообщалось|по (?:его|ее|её|их) (?:словам|мнению|данным)|об этом|в свою очередь"
    r"|вместе с тем|а также|к тому же|затем|после этого|и |но |а |however|but |and |meanwhile|also|earlier"
    r"|previously|according to (?:him|her|them))",
    re.IGNORECASE,
)
DANGLING = re.compile(
    r"^[—–«\"-]*\s*(?:(?:об?|при|после|до|в|во|по|из|за|у|к|с|со|для|на|кроме|вместе|без|между|среди)\s+)?"
    r"(?:он|она|оно|они|его|её|ее|их|ему|ей|им|него|неё|нее|них|нему|ней|ним|ними|нём|нем"
    r"|этот|эта|это|эти|этого|этой|этом|этим|этих|эту|такой|такая|такое|такие|таким|таких|такую"
    r"|тот|та|те|того|той|том|тем|также|однако|поэтому|затем|тогда|там|туда|оттуда|оба|обе"
    r"|последний|последняя|последние|таким образом|тем не менее|между тем|в свою очередь|к тому же"
    r"|в то же время|а|но|и|впрочем|зато|причём|причем|свои|свою|своё|свой|he|she|it|they|this|that|these"
    r"|those|his|her|their|its|however|but|and|such)\b",
    re.IGNORECASE,
)
"""A beginning that only the sentence before explains: «Об этом», «По его словам», «Однако»."""


OPENING_WORDS = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence tells, as far as a summary is concerned.

    Attributes:
        weights: fact → how much it is worth; what another sentence already told is worth nothing.
        lemmas: its content words.
        leaning: how much it needs the sentence before it to be understood.
    """

    weights: dict[str, float]
    lemmas: frozenset[str]
    leaning: float


def choose(
    scenes: Sequence[Scene], happenings: Sequence[Happening], main: Happening | None, count: int | None
) -> list[Scene]:
    """The scenes of a summary in the order of the text.

    Args:
        scenes: all sentences of an article.
        happenings: its events.
        main: the main event; its first full sentence is always told.
        count: how many sentences; None for one in three, from three to six.
    """
    eligible = [scene for scene in scenes if not any(unfit(scene) for unfit in UNFIT)]
    eligible = eligible or [scene for scene in scenes if scene.sentence.tokens]
    eligible = _without_headline(eligible, scenes)
    told: dict[int, list[Happening]] = {}
    for happening in happenings:
        for number in happening.numbers:
            told.setdefault(number, []).append(happening)
    facts = {scene.place: _facts(scene, told.get(scene.number, []), main) for scene in eligible}
    wanted = count or max(FEWEST, min(MOST, round(len(eligible) / SENTENCES_A_PAIR)))
    chosen: list[Scene] = []
    while len(chosen) < min(wanted, len(eligible)):
        rest = [scene for scene in eligible if scene not in chosen and _joins(scene, chosen, facts)]
        if not rest:
            break
        known = {fact for scene in chosen for fact in facts[scene.place].weights}
        gains = [_gain(scene, facts, known, chosen, main) for scene in rest]
        if len(chosen) >= FEWEST and count is None and max(gains) < ENOUGH:
            break
        best = rest[gains.index(max(gains))]
        chosen.append(best)
    chosen = chosen or eligible[:1]
    return sorted(_with_news(chosen, main, scenes), key=lambda scene: scene.place)


def _joins(scene: Scene, chosen: Sequence[Scene], facts: dict[int, Facts]) -> bool:
    """True for a sentence that can be read after the chosen ones and is none of them in other words."""
    if _dangles(scene) and all(other.place != scene.place - 1 for other in chosen):
        return False
    own = facts[scene.place].lemmas
    return all(_similarity(own, facts[other.place].lemmas) <= SAME for other in chosen)


def _dangles(scene: Scene) -> bool:
    return bool(DANGLING.match(scene.sentence.sentence.text))


def _without_headline(eligible: list[Scene], scenes: Sequence[Scene]) -> list[Scene]:
    """What the headline says word for word is not told again where enough is left to tell."""
    told = headline_scene(scenes) if scenes else None
    rest = [scene for scene in eligible if scene is not told]
    again = told is not None and any(
        _repeats(scene, told) for scene in rest if scene.lead or scene.place == 1
    )
    return rest if again and any(not _dangles(scene) for scene in rest) else eligible


def _repeats(scene: Scene, told: Scene) -> bool:
    return _similarity(_content(scene), _content(told)) >= SIMILAR


def _content(scene: Scene) -> frozenset[str]:
    return frozenset(token.lemma for token in scene.sentence.tokens if token.pos in CONTENT)


def _with_news(chosen: list[Scene], main: Happening | None, scenes: Sequence[Scene]) -> list[Scene]:
    """A summary tells the main event, if need be by a sentence that is no good; the headline tells it too."""
    told = {scene.place for scene in chosen}
    if main is None or any(telling.scene.place in told for telling in main.tellings):
        return chosen
    first = main.tellings[0].scene
    if first is headline_scene(scenes) or _dangles(first):
        return chosen
    return [first, *chosen]


# ---- what a sentence is worth


def _facts(scene: Scene, told: Sequence[Happening], main: Happening | None) -> Facts:
    weights: dict[str, float] = {}
    for happening in told:
        plain = happening.type in {EventType.statement, EventType.other}
        weights[f"event {id(happening)}"] = 3.0 if happening is main else 0.8 if plain else 1.5
    for figure in scene.figures:
        weights[f"figure {figure.low} {figure.unit or figure.noun}"] = 0.7
    for time in scene.times:
        weights[f"time {time.base or time.text}"] = 0.4
    for mention in scene.mentions:
        weights.setdefault(f"entity {mention.entity.id}", 0.3)
    lemmas = _content(scene)
    opening = [token.lemma for token in scene.sentence.tokens if token.pos != "PUNCT"][:OPENING_WORDS]
    leaning = 2.0 if words("anaphora") & set(opening) else 0.0
    leaning += 0.7 if CONNECTIVE.match(scene.sentence.sentence.text) else 0.0
    return Facts(weights, lemmas, leaning)


def _gain(
    scene: Scene,
    facts: dict[int, Facts],
    known: Set[str],
    chosen: Sequence[Scene],
    main: Happening | None,
) -> float:
    own = facts[scene.place]
    new = min(4.5, sum(weight for fact, weight in own.weights.items() if fact not in known))
    repeated = max((_similarity(own.lemmas, facts[other.place].lemmas) for other in chosen), default=0.0)
    lead = 4.0 if not chosen and _opens(scene, main, facts) else 0.0
    return (
        new
        + lead
        + 1.5 / (1 + 0.3 * scene.place)
        - (3.0 if repeated > SIMILAR else repeated)
        - _leaning(scene, own, chosen)
    )


def _opens(scene: Scene, main: Happening | None, facts: dict[int, Facts]) -> bool:
    """True for the sentence that the summary begins with: the lead, or the first one of the main event."""
    told = [telling.scene.place for telling in main.tellings] if main else []
    later = [place for place in told if place in facts]
    first = min(facts)
    return scene.place == (first if scene.lead else min(later, default=first))


def _leaning(scene: Scene, facts: Facts, chosen: Sequence[Scene]) -> float:
    """What it costs to tell a sentence that leans on another: little where that one is told too."""
    leans = facts.leaning
    follows = any(other.place == scene.place - 1 for other in chosen)
    return leans * 0.25 if follows else leans


def _similarity(one: Set[str], other: Set[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
