"""Slovnet's networks, computed for a whole article at once.

Slovnet pads sentences to one length and gathers convolution windows by copying. Here the sentences lie one
after another in a single matrix with a blank row between them, so nothing is padded, and a convolution of
width three is one matrix product whose three parts are added with a shift. The results are the same (a test
holds them against slovnet's own); it takes less than half of the time. Weights: Alexander Kukushkin,
slovnet and navec, MIT.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Places: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]


class Encoder:
    """Vectors of words in context: three convolutions over word and shape vectors."""

    def __init__(self, network: Any) -> None:
        self._shapes: Floats = network.emb.shape.weight.array
        self._layers = [_Convolution(layer) for layer in network.encoder.layers]

    def __call__(self, words: Floats, shapes: Places, blank: Flags) -> Floats:
        """Encode rows of words; `blank` marks the rows between the sentences."""
        rows = np.concatenate((words, self._shapes[shapes]), axis=1)
        rows[blank] = 0
        for layer in self._layers:
            rows = layer(rows)
            rows[blank] = 0
        return rows


class _Convolution:
    """Convolution of width three, ReLU, and batch normalisation as one factor and one summand."""

    def __init__(self, layer: Any) -> None:
        weight = layer.conv.weight.array  # filters × inputs × width
        self._filters = weight.shape[0]
        self._weight = np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(weight.shape[1], -1))
        self._bias = layer.conv.bias.array
        self._factor = layer.norm.weight.array / layer.norm.std.array
        self._summand = layer.norm.bias.array - layer.norm.mean.array * self._factor

    def __call__(self, rows: Floats) -> Floats:
        parts = rows @ self._weight
        size = self._filters
        result: Floats = parts[:, size : 2 * size] + self._bias
        result[1:] += parts[:-1, :size]
        result[:-1] += parts[1:, 2 * size :]
        np.maximum(result, 0, out=result)
        result *= self._factor
        result += self._summand
        return result


class NameTagger:
    """Names as BIO tags: a linear layer, then the likeliest path through a conditional random field."""

    def __init__(self, network: Any, tags: Sequence[str]) -> None:
        self._encoder = Encoder(network)
        self._head = network.head
        self._tags = tags

    def __call__(
        self, words: Floats, shapes: Places, blank: Flags, sentences: Sequence[slice]
    ) -> list[tuple[str, ...]]:
        """The tags of every sentence, one a word."""
        scores = self._head.proj(self._encoder(words, shapes, blank))
        longest = max(rows.stop - rows.start for rows in sentences)
        padded = np.zeros((len(sentences), longest, scores.shape[1]), np.float32)
        filled = np.zeros((len(sentences), longest), np.bool_)
        for place, rows in enumerate(sentences):
            length = rows.stop - rows.start
            padded[place, :length] = scores[rows]
            filled[place, :length] = True
        return [tuple(self._tags[tag] for tag in path) for path in self._head.crf.decode(padded, filled)]


class MorphTagger:
    """The likeliest morphological tag of every word by itself."""

    def __init__(self, network: Any, tags: Sequence[str]) -> None:
        self._encoder = Encoder(network)
        self._proj = network.head.proj
        self._tags = tags

    def __call__(
        self, words: Floats, shapes: Places, blank: Flags, sentences: Sequence[slice]
    ) -> list[tuple[str, ...]]:
        """The tags of every sentence, one a word."""
        best = self._proj(self._encoder(words, shapes, blank)).argmax(-1)
        return [tuple(self._tags[tag] for tag in best[rows]) for rows in sentences]


class Parser:
    """Dependency syntax: for every word the likeliest head, then the likeliest relation to it."""

    def __init__(self, network: Any, relations: Sequence[str]) -> None:
        self._encoder = Encoder(network)
        self._heads = network.head
        self._rels = network.rel
        self._relations = relations

    def __call__(
        self, words: Floats, shapes: Places, blank: Flags, sentences: Sequence[slice]
    ) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
        """Heads (-1 for the root) and relations of every sentence, one a word."""
        rows = self._encoder(words, shapes, blank)
        heads = self._find_heads(rows, sentences)
        relations = self._find_relations(rows, heads, sentences)
        return [
            (tuple(int(head) - 1 for head in found), tuple(self._relations[relation] for relation in names))
            for found, names in zip(heads, relations, strict=True)
        ]

    def _find_heads(self, rows: Floats, sentences: Sequence[slice]) -> list[Places]:
        """Places of the heads, 0 for the root, 1 for the first word of the sentence."""
        root = self._heads.tail(self._heads.root.array[np.newaxis])
        wanted = self._heads.head(rows) @ self._heads.kernel.array
        offered = self._heads.tail(rows)
        return [(wanted[span] @ np.concatenate((root, offered[span])).T).argmax(-1) for span in sentences]

    def _find_relations(
        self, rows: Floats, heads: Sequence[Places], sentences: Sequence[slice]
    ) -> list[Places]:
        as_head = np.concatenate((self._rels.head(self._rels.root.array[np.newaxis]), self._rels.head(rows)))
        as_tail = self._rels.tail(rows)
        governing = np.zeros(len(rows), np.int64)
        for span, found in zip(sentences, heads, strict=True):
            governing[span] = np.where(found == 0, 0, found + span.start)
        hidden = as_tail.shape[1]
        projected = (as_head @ self._rels.kernel.array).reshape(len(as_head), -1, hidden)[governing]
        best = np.matmul(projected, as_tail[:, :, np.newaxis])[:, :, 0].argmax(-1)
        return [best[span] for span in sentences]
