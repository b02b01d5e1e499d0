"""Words and numbers of a text with the classes that the rules know them by."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

from summariser.language.times.grammar import Alphabet, Node
from summariser.language.times.moment import Moment

YEARS = range(1000, 2200)
MARKS = {",": "COMMA", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH", "−": "DASH", "/": "SLASH", "(": "OPEN",
         ")": "CLOSE"}  # fmt: skip
WEAK = {*MARKS.values(), "NUMBER", "DAY", "ORDINAL", "SHORT_YEAR", "ROMAN", "IN", "ON", "BY", "UNTIL", "BEFORE",
        "AFTER", "SINCE", "THROUGH", "DATED", "DURING", "WITHIN", "BETWEEN", "AND", "APPROXIMATE", "EARLIER", "OF",
        "THE", "AT", "FROM", "TO", "FOR", "DETERMINER", "COMING", "PAST", "PART", "HALF", "CARDINAL"}  # fmt: skip
ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t(\d\d:\d\d)(?::\d\d)?z?)?")
DOTTED_DATE = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)")
CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
ROMAN = re.compile(r"(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
CYRILLIC_ROMAN = str.maketrans("хі", "xi")
NUMBER_CLASSES = (
    {"NUMBER"}, {"NUMBER", "DAY"}, {"NUMBER", "SHORT_YEAR"}, {"NUMBER", "DAY", "SHORT_YEAR"}, {"NUMBER", "YEAR"},
    {"ORDINAL"}, {"ORDINAL", "DAY"}, {"ORDINAL", "DAY", "SHORT_YEAR"}, {"ORDINAL", "SHORT_YEAR"},
    {"ORDINAL", "DECADE", "DAY", "SHORT_YEAR"}, {"ORDINAL", "DECADE", "SHORT_YEAR"}, {"ORDINAL", "YEAR"},
    {"ORDINAL", "DECADE", "YEAR"}, {"ROMAN"}, {"DATE"}, {"CLOCK"}, {"DOTTED_CLOCK"},
)  # fmt: skip
PIVOT = 70  # a two-digit year below it lies in the 21st century

Entry = tuple[str, dict[str, Any]]


class Lexicon:
    """The words of one language, and the letters of their classes."""

    def __init__(self, language: str) -> None:
        self.alphabet = Alphabet()
        path = files("summariser.language.data") / f"times_{language}.toml"
        tables = tomllib.loads(path.read_text("utf-8"))
        self._month_first = bool(tables.pop("month_first"))
        self._decades = tuple(tables.pop("decade_endings").split())
        endings = sorted({*tables.pop("ordinal_endings").split(), *self._decades}, key=len, reverse=True)
        self._token = re.compile(
            r"\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?z?)?|\d+([./])\d+\1\d+|\d+[:.,]\d+(?:[.,]\d+)*"
            rf"|\d+[-‑–]?(?:{'|'.join(endings)})(?![^\W_])|\d+|[^\W\d_]+|[^\w\s]|\n"
        )
        self._words: dict[str, Entry | None] = {}
        self._phrases: dict[str, list[tuple[list[str], Entry]]] = {}
        for word, classes in _classes_of_words(tables).items():
            self._add(word, classes)
        for classes in NUMBER_CLASSES:
            self.alphabet.letter(classes)

    def _add(self, word: str, classes: dict[str, Any]) -> None:
        entry = (self.alphabet.letter(classes), classes)
        tokens = [match.group() for match in self._token.finditer(word)]
        if len(tokens) == 1:
            self._words[word] = entry
        else:
            phrases = self._phrases.setdefault(tokens[0], [])
            phrases.append((tokens, entry))
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def runs(self, text: str) -> Iterator[list[Node]]:
        """Stretches of words that rules know, each with at least one word that can carry a time."""
        folded = fold(text)
        matches = list(self._token.finditer(folded))
        words, phrases = self._words, self._phrases
        strong = self.alphabet.strong(WEAK)
        run: list[Node] = []
        carries = False
        position = 0
        while position < len(matches):
            match = matches[position]
            word = match.group()
            length = 1
            try:
                entry = words[word]
            except KeyError:
                entry = words[word] = self._unlisted(word)
            if word in phrases:
                for tokens, long_entry in phrases[word]:
                    if [each.group() for each in matches[position : position + len(tokens)]] == tokens:
                        entry, length = long_entry, len(tokens)
                        break
            if entry is not None:
                run.append(Node(match.start(), matches[position + length - 1].end(), *entry))
                carries = carries or entry[0] in strong
            elif run:
                if carries:
                    yield run
                run, carries = [], False
            position += length
        if carries:
            yield run

    def _unlisted(self, word: str) -> Entry | None:
        classes = self._numeric(word) if word[0].isdigit() else _roman(word)
        return (self.alphabet.letter(classes), classes) if classes else None

    def _numeric(self, word: str) -> dict[str, Any]:
        if found := ISO_DATE.fullmatch(word):
            year, month, day = map(int, found.group(1, 2, 3))
            return _date(year, month, day, found.group(4))
        if found := DOTTED_DATE.fullmatch(word):
            first, second, year = int(found.group(1)), int(found.group(3)), int(found.group(4))
            swap = (self._month_first and found.group(2) == "/") or second > 12
            day, month = (second, first) if swap and first <= 12 else (first, second)
            return _date(full_year(year), month, day)
        if found := CLOCK.fullmatch(word):
            classes = {
                "CLOCK" if ":" in word else "DOTTED_CLOCK": f"{int(found.group(1)):02}:{found.group(2)}"
            }
            return classes
        digits = re.match(r"\d+", word)
        if digits is None or not re.fullmatch(r"\d+\D*", word) or digits.end() > 4:
            return {}
        ending = word[digits.end() :].strip("-‑–")
        return _with_ending(int(digits.group()), digits.end(), ending, self._decades)


def _classes_of_words(tables: dict[str, dict[str, str]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {mark: {name: None} for mark, name in MARKS.items()}
    for name, forms in tables.pop("words").items():
        for word in forms.split():
            found.setdefault(word.replace("_", " "), {})[name] = None
    for name, values in tables.items():
        for value, forms in values.items():
            for word in forms.split():
                found.setdefault(word.replace("_", " "), {})[name] = _value(value)
    for classes in found.values():
        if "ORDINAL" in classes:
            classes["DAY"] = classes["ORDINAL"]
    return found


def _value(text: str) -> int | str:
    return int(text) if text.lstrip("-").isdigit() else text


def full_year(year: int) -> int:
    """The year that a two-digit one means."""
    if year >= 100:
        return year
    return year + (2000 if year < PIVOT else 1900)


def fold(text: str) -> str:
    """The text in lower case with ё as е, letter for letter as long as it was."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("ё", "е")


def _date(year: int, month: int, day: int, clock: str | None = None) -> dict[str, Any]:
    try:
        date(year, month, day)
    except ValueError:
        return {}
    return {"DATE": Moment(year=year, month=month, day=day, clock=clock)}


def _with_ending(number: int, digits: int, ending: str, decades: tuple[str, ...]) -> dict[str, Any]:
    classes: dict[str, Any] = {"ORDINAL": number} if ending else {"NUMBER": number}
    if ending in decades and number % 10 == 0 and digits in {2, 4}:
        classes["DECADE"] = number
    if 1 <= number <= 31 and digits <= 2:
        classes["DAY"] = number
    if digits == 4 and number in YEARS:
        classes["YEAR"] = number
    if digits == 2:
        classes["SHORT_YEAR"] = number
    return classes


def _roman(word: str) -> dict[str, Any]:
    letters = word.translate(CYRILLIC_ROMAN)
    if not ROMAN.fullmatch(letters):
        return {}
    values = [ROMAN_DIGITS[letter] for letter in letters]
    signed = [-one if one < next_one else one for one, next_one in zip(values, [*values[1:], 0], strict=True)]
    return {"ROMAN": sum(signed)}
