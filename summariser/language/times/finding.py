"""Times in a running text."""

from datetime import date
from functools import cache, reduce

from summariser.language.mentions import TimeExpression
from summariser.language.times import normal_form
from summariser.language.times.grammar import Node, Stage
from summariser.language.times.moment import Moment
from summariser.language.times.resolution import resolved
from summariser.language.times.tokens import WEAK, Lexicon


def find_times(text: str, language: str = "ru", anchor: date | None = None) -> list[TimeExpression]:
    """The times of a text in its order, none inside another.

    Args:
        text: any text; offsets are code points into it.
        language: "ru" or "en"; in any other language nothing is found.
        anchor: the day of writing, against which «вчера» is resolved.
    """
    if language not in LANGUAGES:
        return []
    lexicon, stages = _grammar(language)
    found: list[TimeExpression] = []
    for run in lexicon.runs(text):
        nodes = reduce(lambda level, stage: stage.reduce(level), stages, run)
        found += [_expression(text, node, anchor) for node in nodes if "TIME" in node.values]
    return found


LANGUAGES = ("ru", "en")


@cache
def _grammar(language: str) -> tuple[Lexicon, list[Stage]]:
    if language == "ru":
        from summariser.language.times.rules_ru import STAGES
    else:
        from summariser.language.times.rules_en import STAGES
    lexicon = Lexicon(language)
    for each in STAGES:
        for one in each:
            lexicon.alphabet.letter(one.makes)
    return lexicon, [Stage(each, lexicon.alphabet, WEAK) for each in STAGES]


def _expression(text: str, node: Node, anchor: date | None) -> TimeExpression:
    said: Moment = node.values["TIME"]
    moment = resolved(said, anchor) if anchor else said
    earliest, latest = normal_form.bounds(moment)
    until = moment.until
    return TimeExpression(
        start=node.start,
        end=node.end,
        text=text[node.start : node.end],
        base=normal_form.base(moment),
        base_end=normal_form.base(until) if until else None,
        part=moment.part,
        relation=moment.relation,
        approximate=moment.approximate,
        edtf=normal_form.edtf(moment),
        earliest=earliest,
        latest=latest,
        weekday=moment.weekday,
        clock=moment.clock,
        relative=normal_form.relative(moment),
        anchored=moment is not said,
        edge=moment.edge,
        day_part=moment.day_part,
        zone=moment.zone,
        weekday_end=until.weekday if until else None,
        clock_end=until.clock if until else None,
        anaphoric=moment.anaphoric,
    )
