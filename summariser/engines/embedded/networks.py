"""Slovnet's networks, computed for a whole article at once.

Slovnet pads sentences to one length and gathers convolution windows by copying. Here the sentences lie one
after another in a single matrix with a blank row between them, so nothing is padded, and a convolution of
width three is one matrix product whose three parts are added with a shift. What the first convolution makes
of a word is computed once for all of its occurrences. The results are the same (a test holds them against
slovnet's own); it takes a third of the time. Weights: Alexander Kukushkin, slovnet and navec, MIT.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Places: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]


class Rows(NamedTuple):
    """The words of some sentences, one a row, with a blank row after each sentence.

    Attributes:
        vectors: of the different words.
        words: for each row the place of its word in `vectors`.
        shapes: for each row the number of its word's shape.
        blank: True for the rows between the sentences.
        sentences: the rows of each sentence.
    """

    vectors: Floats
    words: Places
    shapes: Places
    blank: Flags
    sentences: Sequence[slice]


class Encoder:
    """Vectors of words in context: three convolutions over word and shape vectors."""

    def __init__(self, network: Any) -> None:
        first, *self._layers = (_Convolution(layer) for layer in network.encoder.layers)
        shapes: Floats = network.emb.shape.weight.array
        self._first = first
        self._words, of_shapes = np.split(first.weight, [-shapes.shape[1]])
        self._shapes = shapes @ of_shapes

    def __call__(self, rows: Rows) -> Floats:
        """Encode rows of words."""
        parts = (rows.vectors @ self._words)[rows.words]
        parts += self._shapes[rows.shapes]
        parts[rows.blank] = 0
        result = self._first.joined(parts)
        for layer in self._layers:
            result[rows.blank] = 0
            result = layer.joined(result @ layer.weight)
        result[rows.blank] = 0
        return result


class _Convolution:
    """Convolution of width three, ReLU, and batch normalisation as one factor and one summand.

    `weight` has three columns a filter: for the word before, the word itself and the word after.
    """

    def __init__(self, layer: Any) -> None:
        weight = layer.conv.weight.array  # filters × inputs × width
        self._filters = weight.shape[0]
        self.weight: Floats = np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(weight.shape[1], -1))
        self._bias = layer.conv.bias.array
        self._factor = layer.norm.weight.array / layer.norm.std.array
        self._summand = layer.norm.bias.array - layer.norm.mean.array * self._factor

    def joined(self, parts: Floats) -> Floats:
        """The result of rows of which each is multiplied with the weight already."""
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
        self._proj = network.head.proj
        self._transitions: Floats = network.head.crf.transitions.array
        self._tags = tags

    def __call__(self, rows: Rows) -> list[tuple[str, ...]]:
        """The tags of every sentence, one a word."""
        scores = self._proj(self._encoder(rows))
        return [
            tuple(self._tags[tag] for tag in path) for path in self._likeliest_paths(scores, rows.sentences)
        ]

    def _likeliest_paths(self, scores: Floats, sentences: Sequence[slice]) -> list[list[int]]:
        """Viterbi's algorithm for all sentences at once, the longest first: those that end drop out."""
        lengths = np.array([rows.stop - rows.start for rows in sentences])
        order = np.argsort(-lengths, kind="stable")
        starts, lengths = np.array([rows.start for rows in sentences])[order], lengths[order]
        best = scores[starts]
        before: list[list[list[int]]] = []
        for step in range(1, lengths[0]):
            going = np.count_nonzero(lengths > step)
            paths = best[:going, :, np.newaxis] + self._transitions
            paths += scores[starts[:going] + step][:, np.newaxis]
            before.append(paths.argmax(1).tolist())
            best[:going] = paths.max(1)
        found: dict[int, list[int]] = {}
        for row, (place, last) in enumerate(zip(order.tolist(), best.argmax(1).tolist(), strict=True)):
            path = [last]
            for step in range(lengths[row] - 2, -1, -1):
                path.append(before[step][row][path[-1]])
            found[place] = path[::-1]
        return [found[place] for place in range(len(sentences))]


class MorphTagger:
    """The likeliest morphological tag of every word by itself."""

    def __init__(self, network: Any, tags: Sequence[str]) -> None:
        self._encoder = Encoder(network)
        self._proj = network.head.proj
        self._tags = tags

    def __call__(self, rows: Rows) -> list[tuple[str, ...]]:
        """The tags of every sentence, one a word."""
        best = self._proj(self._encoder(rows)).argmax(-1).tolist()
        return [tuple(self._tags[tag] for tag in best[span]) for span in rows.sentences]


class Parser:
    """Dependency syntax: for every word the likeliest head, then the likeliest relation to it."""

    def __init__(self, network: Any, relations: Sequence[str]) -> None:
        self._encoder = Encoder(network)
        self._heads = network.head
        self._rels = network.rel
        self._relations = relations

    def __call__(self, rows: Rows) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
        """Heads (-1 for the root) and relations of every sentence, one a word."""
        encoded = self._encoder(rows)
        heads = self._find_heads(encoded, rows.sentences)
        relations = self._find_relations(encoded, heads, rows.sentences)
        return [
            (
                tuple((found - 1).tolist()),
                tuple(self._relations[relation] for relation in names.tolist()),
            )
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
        as_tail = self._rels.tail(rows)
        governing = np.zeros(len(rows), np.int64)
        for span, found in zip(sentences, heads, strict=True):
            governing[span] = np.where(found == 0, 0, found + span.start)
        different, places = np.unique(governing, return_inverse=True)
        vectors = np.concatenate((self._rels.root.array[np.newaxis], rows))[different]
        as_head = self._rels.head(vectors) @ self._rels.kernel.array
        by_relation = as_head.reshape(len(different), -1, as_tail.shape[1])[places]
        best = np.matmul(by_relation, as_tail[:, :, np.newaxis])[:, :, 0].argmax(-1)
        return [best[span] for span in sentences]
