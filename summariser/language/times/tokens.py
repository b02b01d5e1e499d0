"""Words and numbers of a text with the classes that the rules know them by."""

import re
from collections.abc import Iterator
from typing import Any

from summariser.language.times.grammar import Alphabet, Node
from summariser.language.times.numerals import Classes, numeral_classes, roman_classes

MARKS = {",": "COMMA", ".": "DOT", "-": "DASH", "‑": "DASH", "–": "DASH", "—": "DASH", "−": "DASH",
         "/": "SLASH", "(": "OPEN", ")": "CLOSE", "$": "CURRENCY", "€": "CURRENCY", "£": "CURRENCY",
         "№": "CURRENCY", "#": "CURRENCY", "%": "COUNTED", "'": "APOSTROPHE", "’": "APOSTROPHE"}  # fmt: skip
WEAK_CLASSES = """
    NUMBER NUMERAL DAY ORDINAL SHORT_YEAR ROMAN COUNTED CURRENCY COMMA DOT DASH SLASH OPEN CLOSE APOSTROPHE
    IN ON AT BY UNTIL BEFORE AFTER SINCE FROM TO FOR THROUGH DATED DURING OVER WITHIN BETWEEN AND OR OF THE A
    APPROXIMATE EARLIER LATER EARLIER_BY THIS THAT SAME CURRENT SHIFTED COMING PAST VAGUE TIMES NUMBER_OF_DAY
    PART PART_ADJECTIVE HALF POSSESSIVE HOMOGRAPH ABBREVIATION RECURRENT PASSED_OVER LOWER UPPER MARK
"""
WEAK = frozenset(WEAK_CLASSES.split())  # a stretch of these alone carries no time
# One number of every kind, so that each kind has its letter before rules are compiled.
KINDS = """
    0 5 15 45 145 1145 1900 1945 2200 5-го 15-го 45-го 145-й 1145-го 20-го 40-го 1140-го 1900-го 1940-го
    2145th 20-е 40-е 145-е 45-е 1140-е 1900-е 1940-е 20s 40s 1140s 1900s 1940s 05.10.2018 14:30 14.30 xx
"""
ENDINGS = re.compile(r"(\w*)\{(\w+)\}")

VARIANTS = str.maketrans({"ё": "е", "։": ":", "：": ":"})  # Armenian and full-width colons in clock times
WORDS_KEPT = 50_000

Entry = tuple[str, Classes]
Phrase = tuple[list[str], Entry]


class Lexicon:
    """The words of one language, and the letters of their classes."""

    def __init__(self, language: str) -> None:
        self.alphabet = Alphabet(WEAK)
        tables = _tables(language)
        self._month_first: bool = tables.pop("month_first")
        self._decade_endings = frozenset(tables.pop("decade_endings").split())
        upper, lower, names = (frozenset(tables.pop(key, "").split()) for key in ("upper", "lower", "names"))
        self._token = _token({*tables.pop("ordinal_endings").split(), *self._decade_endings})
        self._words: dict[str, Entry | None] = {}
        self._phrases: dict[str, dict[str, list[Phrase]]] = {}  # by their first and second token
        self._by_case: dict[str, tuple[Entry | None, Entry | None]] = {}
        for word, classes in classes_of_words(tables).items():
            entry = self._add(word, classes)
            if word in upper:
                self._by_case[word] = (None, entry)
            elif lower & classes.keys():
                self._by_case[word] = (entry, None)
            elif word in names:
                name = {**classes, "HOMOGRAPH": None}
                self._by_case[word] = (entry, (self.alphabet.letter(name), name))
        self._lower, self._upper, self._mark = map(self.alphabet.letter, (("LOWER",), ("UPPER",), ("MARK",)))
        for number in KINDS.split():
            self._unlisted(number)

    def _add(self, word: str, classes: Classes) -> Entry:
        entry = (self.alphabet.letter(classes), classes)
        tokens = [match.group() for match in self._token.finditer(word)]
        if len(tokens) == 1:
            self._words[word] = entry
            return entry
        phrases = self._phrases.setdefault(tokens[0], {}).setdefault(tokens[1], [])
        phrases.append((tokens, entry))
        phrases.sort(key=lambda phrase: -len(phrase[0]))
        return entry

    def runs(self, text: str) -> Iterator[list[Node]]:
        """Stretches of words that rules know, each with at least one word that can carry a time.

        The unknown words on either side come along, as LOWER, UPPER or MARK, for rules to look at.
        """
        matches = list(self._token.finditer(fold(text)))
        strong = self.alphabet.strong
        words, phrases, by_case = self._words, self._phrases, self._by_case
        run: list[tuple[int, int, Entry]] = []
        carries = False
        resume = 0
        for number, match in enumerate(matches):
            if number < resume:
                continue
            word = match.group()
            entry = words[word] if word in words else self._remembered(word)
            last = number
            if word in phrases and (phrase := self._phrase(word, matches, number)):
                last, entry = phrase
                resume = last + 1
            elif word in by_case:
                entry = by_case[word][text[match.start()].isupper()]
            if entry is None:
                if carries:
                    yield self._run(text, matches, run)
                run, carries = [], False
                continue
            run.append((number, last, entry))
            carries = carries or entry[0] in strong
        if carries:
            yield self._run(text, matches, run)

    def _run(self, text: str, matches: list[re.Match[str]], run: list[tuple[int, int, Entry]]) -> list[Node]:
        nodes = [Node(matches[first].start(), matches[last].end(), *entry) for first, last, entry in run]
        before, after = run[0][0] - 1, run[-1][1] + 1
        if before >= 0:
            nodes.insert(0, self._unknown(text, matches[before]))
        if after < len(matches):
            nodes.append(self._unknown(text, matches[after]))
        return nodes

    def _unknown(self, text: str, match: re.Match[str]) -> Node:
        first = text[match.start()]
        letter = self._upper if first.isupper() else self._lower if first.isalpha() else self._mark
        return Node(*match.span(), letter, {})

    def _phrase(self, word: str, matches: list[re.Match[str]], number: int) -> tuple[int, Entry] | None:
        if number + 1 == len(matches):
            return None
        for tokens, entry in self._phrases[word].get(matches[number + 1].group(), ()):
            length = len(tokens)
            if [match.group() for match in matches[number : number + length]] == tokens:
                return number + length - 1, entry
        return None

    def _remembered(self, word: str) -> Entry | None:
        entry = self._unlisted(word)
        if len(self._words) < WORDS_KEPT:
            self._words[word] = entry
        return entry

    def _unlisted(self, word: str) -> Entry | None:
        if word[0].isdigit():
            classes = numeral_classes(word, self._decade_endings, month_first=self._month_first)
        else:
            classes = roman_classes(word)
        return (self.alphabet.letter(classes), classes) if classes else None


def _tables(language: str) -> dict[str, Any]:
    import tomllib  # with importlib.resources a third of this package's import time
    from importlib.resources import files

    path = files("summariser.language.data") / f"times_{language}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def _token(endings: set[str]) -> re.Pattern[str]:
    """Dates in digits, clock times, decimals, numbers with an ending, words, marks, line ends."""
    ending = "|".join(sorted(endings, key=len, reverse=True))
    return re.compile(
        r"\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?z?)?(?!\d)|\d+([./])\d+\1\d+|\d+[:.,]\d+(?:[.,:]\d+)*"
        rf"|\d+[-‑–]?(?:{ending})(?![^\W_])|\d+|[^\W\d_]+|[^\w\s]|\n"
    )


def fold(text: str) -> str:
    """The text in lower case with ё as е, letter for letter as long as it was."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(VARIANTS)


def classes_of_words(tables: dict[str, Any]) -> dict[str, Classes]:
    """The classes of each word of a language's tables, and its value in each class."""
    endings = {name: forms.split() for name, forms in tables.pop("endings", {}).items()}
    also = tables.pop("also", {})
    found: dict[str, Classes] = {mark: {name: None} for mark, name in MARKS.items()}
    words = tables.pop("words")
    listed: list[tuple[str, int | str | None, str]] = [(name, None, forms) for name, forms in words.items()]
    listed += [(name, _value(key), forms) for name, table in tables.items() for key, forms in table.items()]
    for name, value, forms in listed:
        for form in forms.split():
            for word in _inflected(form, endings):
                found.setdefault(word, {})[name] = value
                if name in also:
                    found[word][also[name]] = value
    return found


def _inflected(form: str, endings: dict[str, list[str]]) -> list[str]:
    form = form.replace("_", " ")
    stem = ENDINGS.fullmatch(form)
    if stem is None:
        return [form]
    return [stem[1] + ending.replace("0", "") for ending in endings[stem[2]]]


def _value(key: str) -> int | str:
    return int(key) if key.lstrip("-").isdigit() else key
