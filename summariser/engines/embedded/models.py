"""The networks of slovnet (names, morphology, syntax) over the word vectors of navec, loaded once.

The weights come with the natasha package, which is searched for but never imported (it needs
pkg_resources). The three networks share one vocabulary and one table of vectors, so both are read once:
that halves the time and the memory of loading them one by one.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from summariser.errors import ConfigurationError

if TYPE_CHECKING:
    from summariser.engines.embedded.networks import Rows

BATCH_WORDS = 1_000  # an article's worth; with more at once the matrices leave the processor's cache
WORDS_KEPT = 12_000
LONGEST_SENTENCE = 400  # words; syntax is quadratic in them, so the rest of a longer one stays untagged

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the networks say of one sentence, one entry a word.

    Attributes:
        names: BIO tags: O, B-PER, I-PER, B-LOC, I-LOC, B-ORG, I-ORG.
        morphs: Universal Dependencies tag and features: "NOUN|Case=Nom|Number=Sing".
        heads: index of the governing word, -1 for the root.
        relations: Universal Dependencies relations.
    """

    names: tuple[str, ...]
    morphs: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


class Models:
    """Names, morphology and syntax of Russian sentences; nothing changes after loading: share it freely."""

    def __init__(self, vocabulary: "Vocabulary", names: Any, morphology: Any, syntax: Any) -> None:
        self._vocabulary = vocabulary
        self._names = names
        self._morphology = morphology
        self._syntax = syntax

    def tag(self, sentences: Sequence[Words]) -> list[Tagged]:
        """Tag sentences; an empty one gives an empty result, words past `LONGEST_SENTENCE` stay untagged."""
        tagged = [_untagged(len(words)) for words in sentences]
        for batch in _batches(sentences):
            found = self._tag_batch([sentences[place][:LONGEST_SENTENCE] for place in batch])
            for place, result in zip(batch, found, strict=True):
                tagged[place] = _padded(result, len(sentences[place]))
        return tagged

    def _tag_batch(self, sentences: list[Words]) -> Iterator[Tagged]:
        rows = self._vocabulary.rows(sentences)
        names = self._names(rows)
        morphs = self._morphology(rows)
        for tags, morph, (heads, relations) in zip(names, morphs, self._syntax(rows), strict=True):
            yield Tagged(tags, morph, heads, relations)


class Vocabulary:
    """Words and their shapes as rows of vectors, sentence after sentence with a blank row between."""

    def __init__(self, words: Mapping[str, int], shapes: Sequence[str], indexes: Any, codes: Any) -> None:
        self._words = words
        self._unknown = self._words["<unk>"]
        self._padding = self._words["<pad>"]
        self._shapes = {shape: place for place, shape in enumerate(shapes)}
        self._indexes = indexes
        self._codes = codes
        self._numbers_of = lru_cache(WORDS_KEPT)(self._numbers)

    def rows(self, sentences: Sequence[Words]) -> "Rows":
        """The words of sentences as the networks read them."""
        import numpy as np

        from summariser.engines.embedded.networks import Rows

        numbers: list[tuple[int, int]] = []
        spans = []
        for sentence in sentences:
            start = len(numbers)
            numbers.extend(map(self._numbers_of, sentence))
            spans.append(slice(start, len(numbers)))
            numbers.append((self._padding, 0))
        words, shapes = np.array(numbers).T
        different, places = np.unique(words, return_inverse=True)
        parts = np.arange(self._codes.shape[0])
        vectors = self._codes[parts, self._indexes[different]].reshape(len(different), -1)
        return Rows(vectors, places, shapes, words == self._padding, spans)

    def _numbers(self, word: str) -> tuple[int, int]:
        """The numbers of a word and of its shape."""
        from slovnet.shape import word_shape

        return self._words.get(word.lower(), self._unknown), self._shapes.get(word_shape(word), 0)


@cache
def load_models() -> Models:
    """The models, loaded on the first call and shared by the whole process.

    Raises:
        ConfigurationError: the natasha package, which carries the weights, is not installed.
    """
    data = weights_folder()
    with _one_blas_thread():
        from slovnet.exec.model import NER, Morph, Syntax

        from summariser.engines.embedded.networks import MorphTagger, NameTagger, Parser

    vectors = _load_vectors(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    folder = data / "model"
    names, shapes, name_tags = _load_network(folder / "slovnet_ner_news_v1.tar", NER, vectors, "tag")
    morphology, _, morph_tags = _load_network(folder / "slovnet_morph_news_v1.tar", Morph, vectors, "tag")
    syntax, _, relations = _load_network(folder / "slovnet_syntax_news_v1.tar", Syntax, vectors, "rel")
    return Models(
        Vocabulary(vectors.words, shapes, vectors.pq.indexes, vectors.pq.codes),
        NameTagger(names, name_tags),
        MorphTagger(morphology, morph_tags),
        Parser(syntax, relations),
    )


def weights_folder() -> Path:
    """Where the weights lie.

    Raises:
        ConfigurationError: the natasha package, which carries them, is not installed.
    """
    found = find_spec("natasha")
    if found is None or found.origin is None:
        raise ConfigurationError(
            "the embedded engine needs the weights that the natasha package carries",
            remedy="install it with: pip install natasha",
        )
    return Path(found.origin).parent / "data"


@contextmanager
def _one_blas_thread() -> Iterator[None]:
    """OpenBLAS reads its thread count when numpy is first imported; small matrices gain nothing by more."""
    name = "OPENBLAS_NUM_THREADS"
    if "numpy" in sys.modules or name in os.environ:
        yield
        return
    os.environ[name] = "1"
    try:
        yield
    finally:
        del os.environ[name]


def _load_vectors(path: Path) -> Any:
    """The quantised vectors of navec and their words, without the norms that nothing here needs."""
    import numpy as np
    from navec.meta import Meta
    from navec.tar import Tar
    from navec.vocab import Vocab

    with Tar(path) as tar:
        meta = Meta.from_file(tar.load("meta.json"))
        words = Vocab.from_file(tar.load("vocab.bin")).word_ids
        file = tar.load("pq.bin")
        vectors, _, parts, centroids = np.frombuffer(file.read(16), np.uint32).tolist()
        indexes = np.frombuffer(file.read(vectors * parts), np.uint8).reshape(vectors, parts)
        codes = np.frombuffer(file.read(), np.float32).reshape(parts, centroids, -1)
    return SimpleNamespace(meta=meta, words=words, pq=SimpleNamespace(indexes=indexes, codes=codes))


def _load_network(path: Path, network: Any, vectors: Any, output: str) -> tuple[Any, list[str], list[str]]:
    """A network, the shapes that it knows and the tags that it gives."""
    from slovnet.exec.pack import Pack

    with Pack(path) as pack:
        pack.load_meta().check_protocol()
        model = pack.load_model(network)
        model = model.inject_arrays(dict(pack.load_arrays(model.weights))).inject_navec(vectors)
        return model, pack.load_vocab("shape").items, pack.load_vocab(output).items


def _batches(sentences: Sequence[Words]) -> Iterator[list[int]]:
    """Places of the sentences that have words, about `BATCH_WORDS` words a batch."""
    batch: list[int] = []
    words = 0
    for place, sentence in enumerate(sentences):
        if not sentence:
            continue
        if words > BATCH_WORDS:
            yield batch
            batch, words = [], 0
        batch.append(place)
        words += min(len(sentence), LONGEST_SENTENCE)
    if batch:
        yield batch


def _untagged(count: int) -> Tagged:
    return Tagged(("O",) * count, ("X",) * count, (-1,) * count, ("",) * count)


def _padded(tagged: Tagged, count: int) -> Tagged:
    rest = _untagged(count - len(tagged.names))
    return Tagged(
        tagged.names + rest.names,
        tagged.morphs + rest.morphs,
        tagged.heads + rest.heads,
        tagged.relations + rest.relations,
    )
