"""Names in running text, as tables of gold strings."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summariser.language.mentions import NameMention
from summariser.language.name_mentions import find_names

FOLDER = Path(__file__).parent
BRACKETS = re.compile(r"[\[\]]")


def lines(language: str) -> list[tuple[str, str]]:
    """The lines of a table as (language, line)."""
    rows = (FOLDER / f"names_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(language, row) for row in rows if row and not row.startswith("#")]


def written(text: str, mentions: list[NameMention]) -> str:
    """A sentence and its names as the tables write them."""
    marked = text
    for mention in reversed(mentions):
        marked = f"{marked[: mention.start]}[{mention.text}]{marked[mention.end :]}"
    return f"{marked} | {' '.join(map(label, mentions))}".rstrip()


def label(mention: NameMention) -> str:
    """What a name is, as the tables write it."""
    if mention.place is not None:
        return f"{'~' * mention.demonym}{mention.place.kind.value}:{mention.place.iso or mention.place.ru}"
    return "?" if mention.kind is None else mention.kind.value


def test_tables_are_there() -> None:
    """Both languages have their table."""
    assert len(lines("ru")) > 140
    assert len(lines("en")) > 110


@pytest.mark.parametrize(("language", "line"), lines("ru") + lines("en"))
def test_gold_strings(language: str, line: str) -> None:
    """Every name of the sentence is found, with its kind and its place, and nothing else is."""
    text = BRACKETS.sub("", line.rpartition("|")[0].strip())
    assert written(text, find_names(text, language)) == line.strip()


def test_titles_are_no_part_of_a_name() -> None:
    """A title leads to the name, but the tokens are the name's own."""
    (mention,) = find_names("We met Prime Minister Askar Mamin.", "en")
    assert (mention.text, mention.tokens) == ("Askar Mamin", ("Askar", "Mamin"))


def test_an_opening_capital_is_marked() -> None:
    """A single name that opens a sentence says so, because its capital proves nothing."""
    assert [(name.text, name.initial) for name in find_names("Москва ждёт. Это Москва.", "ru")] == [
        ("Москва", True),
        ("Москва", False),
    ]


def test_other_languages_have_no_rules() -> None:
    """A text in a language without rules has no names."""
    assert find_names("Қасым-Жомарт Тоқаев Астанада", "kk") == []


@given(st.text(alphabet="АБВабвеяAbcde .,-«»'\n1О.о", max_size=60), st.sampled_from(["ru", "en"]))
def test_spans_are_exact(text: str, language: str) -> None:
    """A mention's text stands at its offsets, and mentions do not overlap."""
    end = 0
    for mention in find_names(text, language):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end
