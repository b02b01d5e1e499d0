"""Times and figures said in English, each read back: what would be understood otherwise is left out."""

import re
from dataclasses import replace

from summariser.engines.embedded.figures import english_kind
from summariser.engines.embedded.scene import Scene
from summariser.engines.embedded.words import words
from summariser.language.mentions import Quantity, TimeExpression
from summariser.language.morphology import fold_yo
from summariser.language.quantities import find_quantities, render_quantity
from summariser.language.times import find_times, render_time
from summariser.schemas.vocabulary import Bound, FigureKind, TimeRelation

UNITS = [
    ("секунд", "second"),
    ("минут", "minute"),
    ("час", "hour"),
    ("сут", "day"),
    ("дн", "day"),
    ("день", "day"),
    ("недел", "week"),
    ("месяц", "month"),
    ("год", "year"),
    ("лет", "year"),
]
AMBIGUOUS = frozenset({"место", "дело", "лицо", "номер"})
"""Counted nouns with more than one English word: seats, places, ranks."""

PART_OF = re.compile(r"\d(?:\s(?:тыс|млн|млрд)\.?)?\s+из\s+(?:[а-яё]+\s+){0,3}$", re.IGNORECASE)
CENTS = re.compile(r"\bцент(?:а|ов|ы|ам|ами|ах)?\b", re.IGNORECASE)
FROM = re.compile(r"\bот $", re.IGNORECASE)
HALVES = re.compile(r"половин|полтор")
WITHIN = "в течение"
LATER = re.compile(r"\bчерез\b|\bспустя\b")
LIMITED = re.compile(r"последн|прошл|прошед|ближайш|следующ|эт(?:их|ого|ой)|текущ|минувш|\d{4}")
STEPPED = re.compile(r"tomorrow|next|today|this|last|yesterday")
COUNTED = re.compile(
    r"^(?:an? \w+ (?:ago|later)|within (?:24 hours|a \w+)|(?:in |within )?\d+–\d+ \w+(?: ago)?)$"
)
RANGE = re.compile(r"([\d.,]*\d)–([\d.,]*\d)")


def english_time(time: TimeExpression) -> str | None:
    """The time in English, None where its words could not be read back as the same time."""
    said = render_time(time, "en")
    if said is None:
        return None
    said = _counted(time, said)
    if said is None:
        return None
    if COUNTED.search(said):
        return said  # a count that no tag of the calendar holds
    again = find_times(said, "en")
    if len(again) != 1 or (again[0].base, again[0].relative) != (time.base, time.relative):
        return None
    return said


def time_in(scene: Scene, time: TimeExpression) -> str | None:
    """The time in English as its verb has it: «закончат до весны» is "by", «продлится до весны» "until"."""
    anchor = scene.anchor(time.start, time.end) if time.relation is TimeRelation.until else None
    verb = scene.tree.governor(anchor) if anchor else None
    ends = verb is not None and verb.feats.get("Aspect") == "Perf" and verb.lemma not in words("lasting")
    return english_time(replace(time, relation=TimeRelation.by) if ends else time)


def _counted(time: TimeExpression, said: str) -> str | None:
    """Where a step of the calendar would say more or less than the words: "a month ago", "in 4–5 months"."""
    text = fold_yo(time.text.lower())
    unit = next((name for stem, name in UNITS if re.search(rf"\b{stem}", text)), None)
    counts = find_quantities(text, "ru")
    ranged = next((q for q in counts if q.low is not None and q.low != q.high), None)
    if ranged is not None:
        return _ranged(text, unit, f"{ranged.low}–{ranged.high}") if unit else None
    if "several" in said and (any(sign.isdigit() for sign in text) or HALVES.search(text)):
        return None
    if "назад" in text and "ago" not in said:
        return f"{'an' if unit == 'hour' else 'a'} {unit} ago" if unit and not counts else None
    if text.startswith(WITHIN) and not LIMITED.search(text) and STEPPED.search(said):
        return {"day": "within 24 hours"}.get(unit or "", f"within a {unit}") if unit else None
    if LATER.search(text) and STEPPED.search(said):
        return f"a {unit} later" if unit else None
    return said


def _ranged(text: str, unit: str, numbers: str) -> str | None:
    if "назад" in text:
        return f"{numbers} {unit}s ago"
    if text.startswith("через"):
        return f"in {numbers} {unit}s"
    return f"within {numbers} {unit}s" if text.startswith(WITHIN) and not LIMITED.search(text) else None


def english_figure(scene: Scene, quantity: Quantity) -> str | None:
    """A figure in English with its unit, its noun or what it measures; None for a number alone."""
    if quantity.kind is FigureKind.score:
        return f"score {_number(quantity).replace(',', '.')}"
    if _has_no_plain_english(scene, quantity) or _counts_more(scene, quantity):
        return None
    kind = english_kind(scene, quantity)
    if CENTS.search(quantity.text):
        return None  # whose cents they are, is not said
    said = render_quantity(quantity, "en") or (_bare(quantity) if kind else None)
    if said is None or not _reads_back(said, quantity):
        return None
    if kind and (said.endswith("people") or said[-1].isdigit()):
        said = f"{said} ({kind})"
    return _change(quantity, said)


def bare_number(scene: Scene, quantity: Quantity) -> str | None:
    """The number with its bound, of a figure whose noun has no English; None of a share or a vague one."""
    countable = quantity.low is not None and quantity.low >= 1 and not quantity.vague and not quantity.ordinal
    if not countable or quantity.unit is not None or _is_whole(scene, quantity):
        return None
    said = _bare(quantity)
    return _change(quantity, said) if said and _reads_back(said, quantity) else None


def _has_no_plain_english(scene: Scene, quantity: Quantity) -> bool:
    """«половину игры», «до 50 лет» (as often an age as a span), «105 мест», the whole of a part."""
    sentence = scene.sentence.sentence
    before = sentence.text[: quantity.start - sentence.start]
    unbounded = quantity.bound is Bound.exact and FROM.search(before) is not None
    half = quantity.low is not None and 0 < quantity.low < 1 and quantity.unit is None
    age_or_span = quantity.bound is Bound.up_to and quantity.unit == "a"
    ambiguous = quantity.noun in AMBIGUOUS and quantity.kind is not FigureKind.jobs
    return unbounded or half or age_or_span or ambiguous or _is_whole(scene, quantity)


def _counts_more(scene: Scene, quantity: Quantity) -> bool:
    """«около 30 друзей и родственников»: of the first alone the number would be false."""
    after = [token for token in scene.sentence.tokens if token.start >= quantity.end][:2]
    if quantity.noun is None or len(after) < 2 or after[0].text not in {"и", "или"}:
        return False
    return after[1].pos == "NOUN" and after[1].feats.get("Case") == "Gen"


def _is_whole(scene: Scene, quantity: Quantity) -> bool:
    """«150 из 500 рейсов», «250 из не менее чем 2,4 тыс.»: the whole alone would say another thing."""
    sentence = scene.sentence.sentence
    return bool(PART_OF.search(sentence.text[: quantity.number_start - sentence.start]))


def _number(quantity: Quantity) -> str:
    return quantity.text[quantity.number_start - quantity.start : quantity.number_end - quantity.start]


def _reads_back(said: str, quantity: Quantity) -> bool:
    again = find_quantities(said, "en")
    if not again and said.replace(",", "").isdigit():
        return True  # a bare year-like number is no figure to the grammar
    return len(again) == 1 and (again[0].low, again[0].high) == (quantity.low, quantity.high)


def _change(quantity: Quantity, said: str) -> str:
    """«с пяти до шести» is a change, not a range: "from 5 to 6", in the order of the source."""
    ends = RANGE.search(said) if quantity.text.lower().startswith(("с ", "со ")) else None
    if ends is None:
        return said
    first, last = ends.groups()
    later = find_quantities(quantity.text.partition(" до ")[2], "ru")
    if later and later[0].low == quantity.low:
        first, last = last, first
    return f"from {said[: ends.start()]}{first} to {last}{said[ends.end() :]}"


def _bare(quantity: Quantity) -> str | None:
    """The number of a figure whose counted noun has no known English."""
    if quantity.unit is not None or quantity.low is None:
        return None
    counted = Quantity(
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit="%",
    )
    said = render_quantity(counted, "en")
    return said.removesuffix("%").rstrip() if said else None
