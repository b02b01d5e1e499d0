"""From the first and last words of a quote to the whole passage of the source."""

from collections.abc import Sequence

from summariser.source import Source


def passage(source: Source, start: str, end: str, sentences: Sequence[int]) -> str:
    """The words of the source from `start` to `end`; where they are not found, both with a gap between.

    Args:
        source: the article.
        start: the first words of the passage, or all of them.
        end: its last words.
        sentences: numbers of the sentences in which to look first.
    """
    first = source.find(start, cited=sentences).span
    if first:
        for last in source.find(end, cited=sentences).spans:
            if last.start >= first.start and last.end >= first.end:
                return source.text[first.start : last.end]
    return start if start == end else f"{start} … {end}"
