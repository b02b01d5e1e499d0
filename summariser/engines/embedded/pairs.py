"""The summary's pairs: a sentence of the source, and in English the facts that it tells."""

import re
from collections.abc import Iterable, Sequence

from summariser.engines.embedded.datelines import without_dateline
from summariser.engines.embedded.english_sentences import english_sentence
from summariser.engines.embedded.fact_lines import Entities, english_figures, english_name, fact_line, in_time
from summariser.engines.embedded.happenings import Telling
from summariser.engines.embedded.participants import ACTORS
from summariser.engines.embedded.saying import bare_number, english_figure, time_in
from summariser.engines.embedded.scene import Reference, Scene
from summariser.engines.embedded.words import words
from summariser.language.given_names import given_name
from summariser.language.mentions import TimeExpression
from summariser.schemas.summary import SummaryPair
from summariser.schemas.vocabulary import PLACE_KINDS, PairKind

NOW = "PT0S"
LIMITED = re.compile(
    r"(?:менее|меньше|ранее|раньше|позже|позднее|более|больше|почти|чуть|около|лишь|только),?(?: чем)? $",
    re.IGNORECASE,
)
MOST_NAMES = 8
"""Names of a sentence that no line has; a longer list is no reading."""


def pair_of(scene: Scene, told: Sequence[tuple[str, Telling]], entities: Entities) -> SummaryPair:
    """A pair of kind `facts`.

    Args:
        scene: the sentence.
        told: id of every event that the sentence tells, and how it does.
        entities: the article's entities by id.
    """
    if scene.language == "en":
        return SummaryPair(
            en=scene.sentence.sentence.text,
            kind=PairKind.facts,
            sentences=(scene.number,),
            events=tuple(dict.fromkeys(identifier for identifier, _ in told)),
        )
    lines = list(filter(None, (_said(telling, entities) for _, telling in told)))
    rest = list(_remaining(scene, " ".join(lines), entities))
    english = ". ".join(dict.fromkeys([*lines, *rest]))
    return SummaryPair(
        ru=without_dateline(scene.sentence.sentence.text),
        en=f"{english}." if english else None,
        kind=PairKind.facts,
        sentences=(scene.number,),
        events=tuple(dict.fromkeys(identifier for identifier, _ in told)),
    )


def _said(telling: Telling, entities: Entities) -> str:
    """A sentence where one holds, with the slots of the fact line that it does not say; else the line."""
    sentence = english_sentence(telling, entities)
    if sentence is None:
        return fact_line(telling, entities)
    rest = fact_line(telling, entities, said=sentence)
    return f"{sentence} ({rest})" if rest else sentence


def _remaining(scene: Scene, said: str, entities: Entities) -> Iterable[str]:
    """People, places, dates and figures of the sentence that no line has."""
    named = {
        mention.entity.id: mention.entity
        for mention in scene.mentions
        if mention.named and not _is_given_name(scene, mention)
    }.values()
    shown = [entity for entity in named if entity.kind in ACTORS | PLACE_KINDS and entity.en]
    names = [
        name for entity in shown if entity.en and entity.en not in said and (name := english_name(entity))
    ]
    names = [name for name in names if not any(name != other and name in other for other in names)]
    if names:
        yield f"{'Also named' if said else 'Named'}: {', '.join(names[:MOST_NAMES])}"
    dates = [
        text
        for time in scene.times
        if _dates_something(scene, time) and (text := time_in(scene, time)) and text not in said
    ]
    if dates:
        yield f"Dates: {'; '.join(dict.fromkeys(dates))}"
    loose = [(scene, figure) for figure in scene.figures if not in_time(scene, figure)]
    figures = [text for text in english_figures(loose) if text not in said]
    if figures:
        yield f"Figures: {', '.join(figures)}"
    unnamed = (bare_number(*one) for one in loose if english_figure(*one) is None)
    numbers = [text for text in dict.fromkeys(unnamed) if text]
    if numbers:
        yield f"Numbers: {', '.join(numbers)}"


def _dates_something(scene: Scene, time: TimeExpression) -> bool:
    """False for «сейчас», and for «письма, относящиеся к маю»: neither is a date of what is told."""
    anchor = scene.anchor(time.start, time.end)
    governor = scene.tree.governor(anchor) if anchor else None
    belongs = governor is not None and (
        governor.feats.get("VerbForm") == "Part" or governor.lemma in words("belonging")
    )
    before = scene.sentence.sentence.text[: time.start - scene.sentence.sentence.start]
    if LIMITED.search(before) or (time.base is None and scene.in_quote(time.start)):
        return False  # «меньше чем через две недели»; «сегодня» in a speech of another day
    return time.relative != NOW and not (belongs and time.text.lower().startswith("к "))


def _is_given_name(scene: Scene, mention: Reference) -> bool:
    """«сыновья Александр и Пётр»: a given name alone may be anybody's."""
    inside = [token for token in scene.sentence.tokens if mention.start <= token.start < mention.end]
    several = mention.entity.en is not None and " " in mention.entity.en
    return len(inside) == 1 and several and given_name(inside[0].lemma.capitalize()) is not None
