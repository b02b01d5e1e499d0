"""Quotes found in their source: how surely, how exactly, how fast.

    python benchmarks/grounding.py --data ../shared/data

Passages are drawn at random (fixed seed) from the texts of `wmt_docs` (Russian and English), `news_samples`
and `nerel`, then made to deviate as quotes do (`found` counts those at the exact span), or altered, one fact
each (`accepted` counts those that were found although they must not be). langextract's aligner and
instructor's citation matching take the same quotes in the same run where they are installed; both return at
most one place. Times are per quote, once the source is indexed; the cost of the index stands above.
"""

import argparse
import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.machine import describe
from benchmarks.quotes import (
    ALTERATIONS,
    DEVIATIONS,
    INFLECTIONS,
    MARKABLE,
    SHORT,
    USUAL,
    Change,
    Quote,
    also_elided,
    also_inflected,
    lemma,
    passages,
    speeches,
    surname_gender,
)
from summariser.grounding import QuoteIndex
from summariser.schemas.vocabulary import GroundingStatus
from summariser.source import Source

FILES = (("wmt_docs", "ru_text"), ("wmt_docs", "en_A"), ("news_samples", "text"), ("nerel", "text"))
SIZES = (5_000, 50_000, 500_000, 5_000_000)
SIZE_NAMES = ("5 kB", "50 kB", "500 kB", "5 MB")
TIMED = 300  # quotes timed per status and size
TRIES = 50_000  # passages tried for a kind of quote

Finder = Callable[[str], Callable[[str], tuple[int, int] | None]]
"""Takes a source, gives what finds a quote in it."""


def main() -> int:
    """Print the tables; skip plainly where the data is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--count", type=int, default=300, help="quotes of every kind")
    parser.add_argument("--others", type=int, default=40, help="quotes of every kind for the other finders")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="errors to print of every kind")
    options = parser.parse_args()
    texts = list(_texts(options.data))
    if not texts:
        print(f"skipped: no texts under {options.data}")
        return 0
    print(describe())
    print(f"{len(texts)} texts, seed {options.seed}\n")
    kinds = _quotes(texts, options.count, options.seed)
    _accuracy("summariser", _summariser, kinds, options.show)
    for name, finder in OTHERS.items():
        try:
            label = f"{name} {version(name)}"
        except PackageNotFoundError:
            print(f"{name}: not installed, skipped\n")
            continue
        _accuracy(label, finder, {kind: quotes[: options.others] for kind, quotes in kinds.items()}, 0)
    _speed(texts, options.seed)
    return 0


def _texts(data: Path) -> Iterator[str]:
    for folder, field in FILES:
        path = data / folder / "open.jsonl"
        for line in path.read_text("utf-8").splitlines() if path.exists() else ():
            yield json.loads(line)[field]


def _quotes(texts: Sequence[str], count: int, seed: int) -> dict[str, list[Quote]]:
    """The quotes of every kind, made of passages drawn at random."""
    rng = random.Random(seed)  # noqa: S311 — repeatable draws, no secrets
    kinds: dict[str, list[Quote]] = {}
    for kind, change in (*DEVIATIONS.items(), *_named("inflected: ", INFLECTIONS)):
        kinds[kind] = list(islice(_made(texts, kind, change, rng, altered=False), count))
    spoken = [Quote(text, source, span, "speech") for source in texts for text, span in speeches(source)]
    kinds["attribution left out"] = rng.sample(spoken, min(count, len(spoken)))
    for kind, change in ALTERATIONS.items():
        kinds[f"altered: {kind}"] = list(islice(_made(texts, kind, change, rng, altered=True), count))
        if change is not surname_gender:  # «Андрея Иванова» would be Андрей Иванов again
            both = also_inflected(change)
            made = _made(texts, kind, both, rng, altered=True)
            kinds[f"altered, inflected: {kind}"] = list(islice(made, count))
        if change not in MARKABLE:
            made = _made(texts, kind, also_elided(change), rng, altered=True)
            kinds[f"altered, elided: {kind}"] = list(islice(made, count))
            made = _made(texts, kind, change, rng, altered=True, lengths=SHORT)
            kinds[f"altered, short: {kind}"] = list(islice(made, count))
    kinds["from another text"] = [
        Quote(quote.text, other, None, quote.kind)
        for quote in kinds["verbatim"]
        if not _stands(quote.text, other := rng.choice(texts))
    ]
    return kinds


def _named(prefix: str, changes: Mapping[str, Change]) -> Iterator[tuple[str, Change]]:
    for kind, change in changes.items():
        yield prefix + kind, change


def _made(  # noqa: PLR0913 — a draw has its kind, its change and its length
    texts: Sequence[str],
    kind: str,
    change: Change,
    rng: random.Random,
    *,
    altered: bool,
    lengths: tuple[int, int] = USUAL,
) -> Iterator[Quote]:
    for _ in range(TRIES):
        source = rng.choice(texts)
        for start, end in passages(source, rng, 1, lengths):
            text = change(source[start:end], rng)
            if text and not (altered and _stands(text, source, inflected=lengths is SHORT)):
                yield Quote(text, source, None if altered else (start, end), kind)


def _stands(text: str, source: str, *, inflected: bool = False) -> bool:
    """True where an altered quote happens to be true of its source, a short one in another form."""
    return _plain(text) in _plain(source) or (inflected and _lemmas(text) in _lemmas(source))


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower().replace("ё", "е")).split())


@cache
def _lemmas(text: str) -> str:
    return " ".join(map(lemma, _plain(text).split()))


def _accuracy(name: str, finder: Finder, kinds: Mapping[str, Sequence[Quote]], show: int) -> None:
    print(f"{name:<44}{'quotes':>8}{'found':>8}{'at span':>9}{'%':>8}{'ms':>9}")
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for kind, quotes in kinds.items():
        if not quotes:
            print(f"  {kind:<42}{0:>8}")
            continue
        found, exact, times = 0, 0, []
        for quote in quotes:
            find = finder(quote.source)
            begin = time.perf_counter()
            span = find(quote.text)
            times.append(time.perf_counter() - begin)
            found += span is not None
            right = span == quote.span or (span and quote.span and _same(quote, span))
            exact += bool(span and right)
            wrong = not right
            if wrong and show > 0 and _shown(kind) < show:
                print(f"    {quote.text!r} → {quote.source[slice(*span)] if span else None!r}")
        wanted = quotes[0].span is not None
        share = (exact if wanted else found) / len(quotes)
        print(
            f"  {kind:<42}{len(quotes):>8}{found:>8}{exact if wanted else '':>9}{share:>8.1%}"
            f"{median(times) * 1000:>9.3f}"
        )
        group = "inflected, at the span" if kind.startswith("inflected") else "deviated, at the exact span"
        total = totals[group if wanted else "altered or absent, accepted"]
        total[0] += len(quotes)
        total[1] += exact if wanted else found
    for group, (count, hits, _) in totals.items():
        print(f"  {group.upper():<42}{count:>8}{hits:>17}{hits / count:>8.2%}")
    print()


def _same(quote: Quote, span: tuple[int, int]) -> bool:
    """True where the passage stands a second time, and that place was given."""
    return quote.source[slice(*span)] == quote.source[slice(*quote.span or (0, 0))]


_SHOWN: dict[str, int] = defaultdict(int)


def _shown(kind: str) -> int:
    _SHOWN[kind] += 1
    return _SHOWN[kind] - 1


_SOURCES: dict[str, Source] = {}


def _summariser(text: str) -> Callable[[str], tuple[int, int] | None]:
    source = _SOURCES.get(text) or _SOURCES.setdefault(text, Source(text))
    source.find("жираф")  # indexed before the clock runs

    def find(quote: str) -> tuple[int, int] | None:
        span = source.find(quote).span
        return (span.start, span.end) if span else None

    return find


def _langextract(text: str) -> Callable[[str], tuple[int, int] | None]:
    data, resolver = import_module("langextract.data"), import_module("langextract.resolver")
    aligner = resolver.WordAligner()

    def find(quote: str) -> tuple[int, int] | None:
        ((extraction,),) = aligner.align_extractions([[data.Extraction("quote", quote)]], text)
        place = extraction.char_interval
        return (place.start_pos, place.end_pos) if place else None

    return find


def _instructor(text: str) -> Callable[[str], tuple[int, int] | None]:
    from instructor import CitationMixin

    def find(quote: str) -> tuple[int, int] | None:
        return next(iter(CitationMixin(substring_quotes=[quote]).get_spans(text)), None)

    return find


OTHERS: dict[str, Finder] = {"langextract": _langextract, "instructor": _instructor}


def _speed(texts: Sequence[str], seed: int) -> None:
    """Time per quote and status in texts of growing size, and what the index costs."""
    print(f"{'speed: ms a quote, median (mean)':<44}" + "".join(f"{name:>20}" for name in SIZE_NAMES))
    rows: dict[str, list[str]] = defaultdict(list)
    for size in SIZES:
        for row, cell in _timed(_grown(texts, size), random.Random(seed)):  # noqa: S311 — repeatable draws
            rows[row].append(cell)
    for row, cells in rows.items():
        print(f"  {row:<42}" + "".join(f"{cell:>20}" for cell in cells))


def _grown(texts: Sequence[str], size: int) -> str:
    """Russian texts one after the other up to a size; where they are used up, again with other vowels."""
    russian = [text for text in texts if "и" in text]
    whole = "\n\n".join(russian)
    rounds = [whole, *(whole.replace("о", vowel) for vowel in "уэыюяёаеи")]
    text = "\n\n".join(rounds[: size // len(whole) + 1])
    return text[:size]


def _timed(text: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    begin = time.perf_counter()
    index = QuoteIndex(text, "ru")
    yield "index: words, in ms in all", f"{(time.perf_counter() - begin) * 1000:.1f}"
    begin = time.perf_counter()
    index.find("совершенно небывалый жираф")
    yield "index: lemmas, on first need, in ms in all", f"{(time.perf_counter() - begin) * 1000:.1f}"
    changes: dict[GroundingStatus, Change] = {
        GroundingStatus.verbatim: DEVIATIONS["verbatim"],
        GroundingStatus.folded: DEVIATIONS["no-break spaces"],
        GroundingStatus.elided: DEVIATIONS["marked elision"],
        GroundingStatus.inflected: INFLECTIONS["one word"],
        GroundingStatus.absent: ALTERATIONS["digit changed"],
    }
    for status, change in changes.items():
        times: list[float] = []
        for _ in range(TIMED * 100):
            start, end = next(passages(text[:200_000], rng, 1), (0, 0))
            quote = change(text[start:end], rng) if end else None
            if not quote:
                continue
            begin = time.perf_counter()
            match = index.find(quote)
            elapsed = time.perf_counter() - begin
            if match.status is status:
                times.append(elapsed * 1000)
            if len(times) == TIMED:
                break
        yield status.value, f"{median(times):.3f} ({sum(times) / len(times):.3f})" if times else "–"


if __name__ == "__main__":
    sys.exit(main())
