"""The networks: same results as slovnet's own, one by one or together, for any sentences."""

from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from summariser.engines.embedded import models
from summariser.engines.embedded.models import LONGEST_SENTENCE, load_models
from summariser.errors import ConfigurationError

SENTENCES = [
    ["Губернатор", "Пермского", "края", "Дмитрий", "Махонин", "посетил", "завод", "."],
    ["Компания", "«", "Уралхим", "»", "вложит", "3", "млрд", "рублей", "в", "Березники", "."],
    ["Да", "."],
]


def test_results_are_those_of_slovnet() -> None:
    """The packed computation changes nothing but the time it takes."""
    from navec import Navec
    from slovnet import NER, Morph, Syntax

    data = models.weights_folder()
    navec = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    morph = Morph.load(data / "model" / "slovnet_morph_news_v1.tar").navec(navec)
    syntax = Syntax.load(data / "model" / "slovnet_syntax_news_v1.tar").navec(navec)
    ner = NER.load(data / "model" / "slovnet_ner_news_v1.tar").navec(navec).infer
    expected_names = list(ner.decoder(ner.process(ner.encoder(SENTENCES))))
    for tagged, names, forms, tree in zip(
        load_models().tag(SENTENCES), expected_names, morph.map(SENTENCES), syntax.map(SENTENCES), strict=True
    ):
        assert list(tagged.names) == names
        assert list(tagged.morphs) == [token.tag for token in forms.tokens]
        assert [str(head + 1) for head in tagged.heads] == [token.head_id for token in tree.tokens]
        assert list(tagged.relations) == [token.rel for token in tree.tokens]


def test_a_sentence_is_tagged_alone_as_in_company() -> None:
    """Neighbours in a batch do not leak into a sentence."""
    together = load_models().tag(SENTENCES)
    assert [load_models().tag([sentence])[0] for sentence in SENTENCES] == together


def test_empty_sentences_give_empty_results() -> None:
    """Nothing in, nothing out, in its place."""
    empty, tagged, _ = load_models().tag([[], SENTENCES[0], []])
    assert empty.names == ()
    assert len(tagged.names) == len(SENTENCES[0])


def test_the_rest_of_an_endless_sentence_stays_untagged() -> None:
    """A page without a full stop costs no more than a long sentence."""
    tagged = load_models().tag([["слово"] * (LONGEST_SENTENCE + 5)])[0]
    assert len(tagged.morphs) == LONGEST_SENTENCE + 5
    assert tagged.morphs[-1] == "X"


def test_models_are_loaded_once() -> None:
    """All who ask share one copy."""
    assert load_models() is load_models()


def test_missing_weights_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package that carries the weights the error names it."""

    def without_natasha(name: str) -> ModuleSpec | None:
        return None if name == "natasha" else find_spec(name)

    monkeypatch.setattr(models, "find_spec", without_natasha)
    with pytest.raises(ConfigurationError, match="pip install natasha"):
        models.weights_folder()


def test_weights_are_found_without_importing_natasha() -> None:
    """The package is only looked for: importing it needs pkg_resources."""
    assert (models.weights_folder() / "model").is_dir()
    assert Path(models.__file__).read_text("utf-8").count("import natasha") == 0
