"""Quotes drawn from real texts, made to deviate as quotes do, or altered so that they are no quotes any more.

Nothing here knows how summariser looks for quotes: what is expected follows from how a quote was made.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

WORD = re.compile(r"\S+")
LETTERS = re.compile(r"[А-ЯЁа-яёA-Za-z]+")
DIGIT = re.compile(r"\d")
CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
NUMERALS = (
    "два три четыре пять шесть семь восемь девять десять двадцать тридцать сорок сто",
    "двух трех четырех пяти шести семи восьми девяти десяти двадцати",
    "двое трое четверо пятеро",
    "two three four five six seven eight nine ten twenty thirty",
)
SCALES = (
    "тысяч миллионов миллиардов",
    "тысячи миллиона миллиарда",
    "тыс млн млрд",
    "thousand million billion",
)
UNITS = (
    "рублей долларов евро тенге гривен",
    "километров метров сантиметров миль",
    "процентов тонн литров часов дней лет месяцев",
    "килограммов граммов центнеров",
    "dollars euros pounds rubles",
    "miles kilometers meters feet",
    "days weeks months years hours",
)
OTHER_NAMES = ("Сидоренко", "Вашингтон", "Кузнецов", "Петербург", "Громов", "Лаврова", "Женева", "Макаров")
MARK = re.compile(r"…|\.\.\.")
NEGATED = re.compile(r"\s(?:не|not)\s", re.IGNORECASE)
SPEECH = re.compile(  # «А, — сказал N, — Б» on one line, no other quote marks inside
    r"[«\"](?P<first>[А-ЯЁ][^«»\"\n]{15,120}?),?[»\"]?,? "
    r"(?P<cut>[—–-] (?:сказал|заявил|отметил|пояснил|подчеркнул|считает|рассказал|добавил)[а-я]* [А-ЯЁ]"
    r"[^«»\"\n,.—–-]{2,60}[,.] [—–-] )(?P<second>[^«»\"\n]{15,120})[.»\"]"
)
USUAL, SHORT = (4, 22), (1, 4)  # words of a passage
EDGES = "«»\"“”„'()[]—–−-.,:;!?… \u00a0"


@dataclass(frozen=True)
class Quote:
    """A quote to look for.

    Attributes:
        text: the quote.
        source: the text that it was drawn from.
        span: where it stands there; None where it must be absent.
        kind: how it was made.
    """

    text: str
    source: str
    span: tuple[int, int] | None
    kind: str


Change = Callable[[str, random.Random], str | None]


def passages(
    source: str, rng: random.Random, count: int, lengths: tuple[int, int] = USUAL
) -> Iterator[tuple[int, int]]:
    """Runs of whole words on one line, cut at white space, without punctuation at their edges."""
    lines = [match.span() for match in re.finditer(r"[^\n]+", source)]
    for _ in range(count):
        start, end = rng.choice(lines)
        words = [match.span() for match in WORD.finditer(source, start, end)]
        length = rng.randint(*lengths)
        if len(words) < length:
            continue
        first = rng.randrange(len(words) - length + 1)
        begin, stop = words[first][0], words[first + length - 1][1]
        piece = source[begin:stop]
        begin += len(piece) - len(piece.lstrip(EDGES))
        stop -= len(piece) - len(piece.rstrip(EDGES))
        if begin < stop and source[begin - 1 : begin] != "-":
            yield begin, stop


def _swap(pairs: Mapping[str, str]) -> Change:
    def change(text: str, rng: random.Random) -> str | None:
        changed = "".join(pairs.get(letter, letter) for letter in text)
        return changed if changed != text else None

    return change


def soft_hyphens(text: str, rng: random.Random) -> str | None:
    """A soft hyphen in the middle of every long word."""
    return re.sub(r"([А-Яа-яёA-Za-z]{4})(?=[А-Яа-яёA-Za-z]{3})", "\\1\u00ad", text)


def spaced_dashes(text: str, rng: random.Random) -> str | None:
    """« - » for a dash between spaces, of another kind."""
    changed = re.sub(r"\s[—–-]\s", lambda match: "\u00a0– " if "—" in match[0] else " — ", text)
    return changed if changed != text else None


def elided(text: str, rng: random.Random) -> str | None:
    """Some words inside give way to a mark, but no number, no negation and nothing beside a number."""
    words = text.split()
    if len(words) < 8:
        return None
    first = rng.randint(2, len(words) - 5)
    last = rng.randint(first + 1, len(words) - 2)
    cut = words[first - 1 : last + 1]
    spared = re.compile(
        r"\d|^(?:не|ни|нет|без|нельзя|никто|ничего|no|not|never|without|none|nor)$|n't|^(?:один|одн|дв|тр|четыр|пят|шест|сем|"
        r"восем|девят|десят|сто|тысяч|тыс|миллион|млн|млрд|миллиард|перв|втор|полтор|пар|сорок|один|one|two|three|"
        r"four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|first|second|third|half|dozen)",
        re.IGNORECASE,
    )
    if any(spared.search(word.strip('«»"“”()[].,:;!?—–-')) for word in cut):
        return None
    if any(re.search(r"[.!?…]", word) for word in (*cut, words[last])):
        return None  # within one sentence
    mark = rng.choice(["…", "...", "[...]", "[…]", "(…)"])
    return " ".join((*words[:first], mark, *words[last:]))


@cache
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def lemma(word: str) -> str:
    """The likeliest lemma of a small word, Russian or English (plurals only)."""
    if word.isascii():
        return word.removesuffix("s")
    return str(_morphology().parse(word)[0].normal_form)


def inflected(text: str, rng: random.Random) -> str | None:
    """One noun, adjective or participle in another case, number and gender kept."""
    words = text.split(" ")
    places = [place for place, word in enumerate(words) if re.fullmatch(r"[А-ЯЁ]?[а-яё]{3,}", word)]
    rng.shuffle(places)
    for place in places:
        parse = _morphology().parse(words[place])[0]
        if parse.tag.POS not in {"NOUN", "ADJF", "PRTF"} or not parse.tag.case or parse.score < 0.5:
            continue
        form = parse.inflect({rng.choice([case for case in CASES if case != parse.tag.case])})
        if form and form.word.replace("ё", "е") != words[place].lower().replace("ё", "е"):
            words[place] = _like(words[place], form.word)
            return " ".join(words)
    return None


def inflected_phrase(text: str, rng: random.Random) -> str | None:
    """A noun with the adjectives that agree with it, alone, all in another case."""
    words = text.split(" ")
    for place in range(len(words) - 1):
        pair = words[place : place + 2]
        if not all(re.fullmatch(r"[А-ЯЁ]?[а-яё]{3,}", word) for word in pair):
            continue
        one, two = (_morphology().parse(word)[0] for word in pair)
        agree = one.tag.POS == "ADJF" and two.tag.POS == "NOUN" and one.tag.case == two.tag.case
        if not agree or min(one.score, two.score) < 0.3:
            continue
        case = rng.choice([case for case in CASES if case != two.tag.case])
        forms = [parse.inflect({case}) for parse in (one, two)]
        if all(forms) and forms[1].word != pair[1].lower():
            return " ".join(
                (
                    *words[:place],
                    _like(pair[0], forms[0].word),
                    _like(pair[1], forms[1].word),
                    *words[place + 2 :],
                )
            )
    return None


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[0].isupper() else word


DEVIATIONS: Mapping[str, Change] = {
    "verbatim": lambda text, rng: text,
    "ё or е": _swap({"ё": "е", "Ё": "Е"}),
    "quote marks": _swap(dict.fromkeys("«“„", '"') | dict.fromkeys("»”", '"') | {'"': "“", "’": "'"}),
    "dashes": _swap({"—": "-", "–": "—", "-": "–"}),
    "dashes and spaces": spaced_dashes,
    "no-break spaces": _swap({" ": "\u00a0"}),
    "double spaces": _swap({" ": "  "}),
    "line breaks": lambda text, rng: text.replace(" ", "\n", 1) if " " in text else None,
    "capitals": lambda text, rng: text.upper() if "ß" not in text else None,
    "small letters": lambda text, rng: text.lower() if text.lower() != text else None,
    "soft hyphens": soft_hyphens,
    "marked elision": elided,
}
INFLECTIONS: Mapping[str, Change] = {"one word": inflected, "adjective and noun": inflected_phrase}


def digit(text: str, rng: random.Random) -> str | None:
    """One digit is another."""
    places = [found.start() for found in DIGIT.finditer(text)]
    if not places:
        return None
    place = rng.choice(places)
    return text[:place] + rng.choice([d for d in "123456789" if d != text[place]]) + text[place + 1 :]


def digit_lost(text: str, rng: random.Random) -> str | None:
    """A number loses its last digit."""
    numbers = list(re.finditer(r"(?<![\d.,:/-])\d{2,}(?![\d.,:/-])", text))
    if not numbers:
        return None
    cut = rng.choice(numbers).end()
    return text[: cut - 1] + text[cut:]


def _one_of(groups: Sequence[str]) -> Change:
    members = {word: group.split() for group in groups for word in group.split()}

    def change(text: str, rng: random.Random) -> str | None:
        found = [match for match in LETTERS.finditer(text) if match[0].lower() in members]
        if not found:
            return None
        match = rng.choice(found)
        other = rng.choice([word for word in members[match[0].lower()] if word != match[0].lower()])
        return text[: match.start()] + _like(match[0], other) + text[match.end() :]

    return change


def name(text: str, rng: random.Random) -> str | None:
    """A capitalised word inside becomes another name."""
    found = list(re.finditer(r"(?<=[\w,] )[А-ЯЁA-Z][а-яёa-z]{3,}", text))
    if not found:
        return None
    match = rng.choice(found)
    other = rng.choice([name for name in OTHER_NAMES if name[:4] not in text])
    return text[: match.start()] + other + text[match.end() :]


def surname_gender(text: str, rng: random.Random) -> str | None:
    """«Иванов» becomes «Иванова», without any other change."""
    found = [
        match
        for match in re.finditer(r"(?<=[\w,] )[А-ЯЁ][а-яё]+(?:ов|ев|ин)\b", text)
        if "Surn" in str(_morphology().parse(match[0])[0].tag)
    ]
    if not found:
        return None
    match = rng.choice(found)
    return text[: match.end()] + "а" + text[match.end() :]


def negation_added(text: str, rng: random.Random) -> str | None:
    """«не» before a verb, or "not" behind an auxiliary."""
    words = text.split(" ")
    verbs = [
        place
        for place, word in enumerate(words)
        if place
        and re.fullmatch(r"[а-яё]+", word)
        and _morphology().parse(word)[0].tag.POS in {"VERB", "PRTS"}
    ]
    if verbs:
        place = rng.choice(verbs)
        return " ".join((*words[:place], "не", *words[place:]))
    auxiliary = re.search(r"\b(?:is|are|was|were|will|would|can|could|has|have|had)\b(?! not)", text)
    return f"{text[: auxiliary.end()]} not{text[auxiliary.end() :]}" if auxiliary else None


def negation_lost(text: str, rng: random.Random) -> str | None:
    """«не» or "not" goes."""
    return NEGATED.sub(" ", text, count=1) if NEGATED.search(text) else None


def negation_elided(text: str, rng: random.Random) -> str | None:
    """«не» hides behind a mark."""
    return NEGATED.sub(" … ", text, count=1) if NEGATED.search(text) else None


def number_elided(text: str, rng: random.Random) -> str | None:
    """A number hides behind a mark."""
    changed = re.sub(r"\s\d[\d.,]*\s", " […] ", text, count=1)
    return changed if changed != text else None


def swapped(text: str, rng: random.Random) -> str | None:
    """Two neighbouring words change places."""
    words = text.split(" ")
    places = [p for p in range(len(words) - 1) if all(LETTERS.fullmatch(w) for w in words[p : p + 2])]
    places = [p for p in places if words[p].lower() != words[p + 1].lower()]
    places = [p for p in places if not any(MARK.search(word) for word in words[max(0, p - 1) : p + 3])]
    if not places:
        return None
    place = rng.choice(places)
    words[place : place + 2] = words[place + 1], words[place]
    return " ".join(words)


def word_lost(text: str, rng: random.Random) -> str | None:
    """A word inside goes without a mark."""
    words = text.split(" ")
    places = [p for p in range(1, len(words) - 1) if LETTERS.fullmatch(words[p])]
    return " ".join(words[:p] + words[p + 1 :]) if places and (p := rng.choice(places)) else None


def word_added(text: str, rng: random.Random) -> str | None:
    """A word that was never said comes in."""
    words = text.split(" ")
    place = rng.randrange(1, len(words)) if len(words) > 1 else 0
    return " ".join((*words[:place], rng.choice(["якобы", "тайно", "впервые", "reportedly"]), *words[place:]))


ALTERATIONS: Mapping[str, Change] = {
    "digit changed": digit,
    "digit lost": digit_lost,
    "number word changed": _one_of(NUMERALS),
    "scale changed": _one_of(SCALES),
    "unit changed": _one_of(UNITS),
    "name changed": name,
    "surname's gender": surname_gender,
    "«не» added": negation_added,
    "«не» lost": negation_lost,
    "«не» behind a mark": negation_elided,
    "number behind a mark": number_elided,
    "order swapped": swapped,
    "word left out": word_lost,
    "word added": word_added,
}


MARKABLE = frozenset((word_lost, negation_elided, number_elided))
"""What a mark of elision makes good, or hides itself."""


def also_inflected(change: Change) -> Change:
    """The same alteration in a quote that is inflected as well."""

    def both(text: str, rng: random.Random) -> str | None:
        altered = change(text, rng)
        return inflected(altered, rng) if altered else None

    return both


def also_elided(change: Change) -> Change:
    """The same alteration in a quote of which some words are left out, with a mark, as well."""

    def both(text: str, rng: random.Random) -> str | None:
        shortened = elided(text, rng)
        return change(shortened, rng) if shortened else None

    return both


def speeches(source: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Direct speech with its attribution left out, and the span from its first part to its last."""
    for match in SPEECH.finditer(source):
        joint = ". " if match["cut"].rstrip().rstrip("—–- ").endswith(".") else ", "
        second = match["second"].rstrip(",")
        end = match.start("second") + len(second)
        yield match["first"] + joint + second, (match.start("first"), end)
