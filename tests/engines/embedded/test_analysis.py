"""Articles as tokens with names, figures and times."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.engines.embedded.analysis import analyse
from summariser.engines.embedded.russian_analysis import parse_morph, token_lemma
from summariser.source import Source

WORDS = st.sampled_from(
    [
        "Завод",
        "в",
        "Туле",
        "«Заря»",
        "5",
        "мая",
        "сказал",
        "Петров",
        ",",
        "-",
        "(ОАО)",
        ".",
        "\n",
        "млн",
        '"',
        "!?",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_offsets_always_give_the_words(text: str) -> None:
    """Tokens, figures and times are slices of the text; names hold at least one token."""
    source = Source(text, language="ru")
    for sentence in analyse(source).sentences:
        for token in sentence.tokens:
            assert source.text[token.start : token.end] == token.text
        for found in (*sentence.quantities, *sentence.times):
            assert source.text[found.start : found.end] == found.text
        for name in sentence.names:
            assert any(name.start <= token.start < name.end for token in sentence.tokens)


def test_an_empty_text_has_no_sentences() -> None:
    """Nothing is asked of the networks where there is nothing to read."""
    assert analyse(Source("", language="ru")).sentences == ()


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("стали", "VERB|Number=Plur|Tense=Past", "стать"),
        ("стали", "NOUN|Case=Gen|Gender=Fem|Number=Sing", "сталь"),
        ("политику", "NOUN|Animacy=Anim|Case=Dat|Gender=Masc|Number=Sing", "политик"),
        ("политику", "NOUN|Animacy=Inan|Case=Acc|Gender=Fem|Number=Sing", "политика"),
        ("Ещё", "ADV", "еще"),
        ("NASA", "PROPN|Foreign=Yes", "nasa"),
    ],
)
def test_the_tag_chooses_the_lemma(word: str, tag: str, lemma: str) -> None:
    """Of several readings that one counts which the tagger saw."""
    assert token_lemma(word, tag) == lemma


def test_features_are_read_from_the_tag() -> None:
    """A tag without features has none."""
    assert parse_morph("NOUN|Case=Nom|Number=Sing") == ("NOUN", {"Case": "Nom", "Number": "Sing"})
    assert parse_morph("PUNCT") == ("PUNCT", {})


def test_english_needs_no_networks() -> None:
    """English sentences have tokens and names, and no syntax."""
    source = Source("Anna Petrova opened the plant in Berlin.", language="en")
    (sentence,) = analyse(source).sentences
    assert [token.head for token in sentence.tokens] == [-1] * len(sentence.tokens)
    assert [source.text[name.start : name.end] for name in sentence.names] == ["Anna Petrova", "Berlin"]


def test_a_month_is_no_name_in_english() -> None:
    """What is a date is not a person called Nov."""
    source = Source("Reuters reported on Nov 20 that it rained.", language="en")
    (sentence,) = analyse(source).sentences
    assert "Nov" not in {source.text[name.start : name.end] for name in sentence.names}
