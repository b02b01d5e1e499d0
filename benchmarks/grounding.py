"""Quotes found in their source: how surely, how exactly, how fast.

    python -m benchmarks.grounding --data ../shared/data

Passages are drawn at random (fixed seed) from the texts of `wmt_docs` (Russian and English), `news_samples`
and `nerel`, then made to deviate as quotes do (`found` counts those at the exact span), or altered, one fact
each (`accepted` counts those that were found although they must not be). langextract's aligner and
instructor's citation matching take the same quotes in the same run where they are installed; both return at
most one place. They need an environment of their own: make one, install both, name its Python by
--others-python. Times are per quote, once the source is indexed; the cost of the index stands above.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.grounding_speed import print_speed
from benchmarks.intervals import wilson
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
from summariser.source import Source

FILES = (("wmt_docs", "ru_text"), ("wmt_docs", "en_A"), ("news_samples", "text"), ("nerel", "text"))
TRIES = 50_000  # passages tried for a kind of quote

GOALS = {
    "deviated, at the exact span": "≥ 99%",
    "inflected, at the span": "≥ 90%",
    "altered or absent, accepted": "0",
}

Kinds = Mapping[str, Sequence[Quote]]
Answers = dict[str, list[tuple[tuple[int, int] | None, float]]]
"""For every kind, where each quote was found, and after how many seconds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; skip plainly where the data is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--count", type=int, default=300, help="quotes of every kind")
    parser.add_argument("--others", type=int, default=40, help="quotes of every kind for the other finders")
    parser.add_argument(
        "--others-python", default=sys.executable, help="Python that has langextract and instructor installed"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="errors to print of every kind")
    options = parser.parse_args(arguments)
    texts = list(_texts(options.data))
    if not texts:
        print(f"skipped: no texts under {options.data}")
        return 0
    print(describe())
    print(f"{len(texts)} texts, seed {options.seed}\n")
    kinds = _quotes(texts, options.count, options.seed)
    _accuracy("summariser", kinds, _ours(kinds), options.show)
    some = {kind: quotes[: options.others] for kind, quotes in kinds.items()}
    for name in ("langextract", "instructor"):
        found = _others(name, options.others_python, some)
        if found is None:
            print(f"{name}: not installed in {options.others_python}, skipped\n")
        else:
            _accuracy(f"{name} {found[0]}", some, found[1], 0)
    print_speed(texts, options.seed)
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


def _accuracy(name: str, kinds: Kinds, answers: Answers, show: int) -> None:
    """What was found of every kind; of all together with 95% intervals."""
    print(f"{name:<44}{'quotes':>8}{'found':>8}{'at span':>9}{'%':>8}{'ms':>9}")
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for kind, quotes in kinds.items():
        if not quotes:
            print(f"  {kind:<42}{0:>8}")
            continue
        found = exact = 0
        for quote, (span, _) in zip(quotes, answers[kind], strict=False):
            right = span == quote.span or bool(span and quote.span and _same(quote, span))
            found += span is not None
            exact += span is not None and right
            if not right and show > 0 and _shown(kind) < show:
                print(f"    {quote.text!r} → {quote.source[slice(*span)] if span else None!r}")
        count, wanted = len(answers[kind]), quotes[0].span is not None
        milliseconds = median(seconds for _, seconds in answers[kind]) * 1000
        print(
            f"  {kind:<42}{count:>8}{found:>8}{exact if wanted else '':>9}"
            f"{(exact if wanted else found) / count:>8.1%}{milliseconds:>9.3f}"
        )
        group = "inflected, at the span" if kind.startswith("inflected") else "deviated, at the exact span"
        total = totals[group if wanted else "altered or absent, accepted"]
        total[0] += count
        total[1] += exact if wanted else found
    for group, (count, hits) in totals.items():
        low, high = wilson(hits, count)
        goal = GOALS[group]
        print(
            f"  {group.upper():<42}{count:>8}{hits:>17}{hits / count:>8.2%}  [{low:.2%}, {high:.2%}]  {goal}"
        )
    print()


def _same(quote: Quote, span: tuple[int, int]) -> bool:
    """True where the passage stands a second time, and that place was given."""
    return quote.source[slice(*span)] == quote.source[slice(*quote.span or (0, 0))]


_SHOWN: dict[str, int] = defaultdict(int)


def _shown(kind: str) -> int:
    _SHOWN[kind] += 1
    return _SHOWN[kind] - 1


def _ours(kinds: Kinds) -> Answers:
    """Our answers, each with its time; sources are indexed before the clock runs."""
    sources: dict[str, Source] = {}
    answers: Answers = defaultdict(list)
    for kind, quotes in kinds.items():
        for quote in quotes:
            if quote.source not in sources:
                sources[quote.source] = Source(quote.source)
                sources[quote.source].find("жираф")
            begin = time.perf_counter()
            span = sources[quote.source].find(quote.text).span
            seconds = time.perf_counter() - begin
            answers[kind].append(((span.start, span.end) if span else None, seconds))
    return answers


def _others(name: str, python: str, kinds: Kinds) -> tuple[str, Answers] | None:
    """The version and the answers of another finder, run by a Python that has it; None where it has not."""
    lines = "".join(
        json.dumps({"source": quote.source, "text": quote.text}) + "\n"
        for quotes in kinds.values()
        for quote in quotes
    )
    script = Path(__file__).with_name("other_finders.py")
    done = subprocess.run(
        [python, str(script), name],
        input=lines,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        return None
    version, *rows = map(json.loads, done.stdout.splitlines())
    found = iter(rows)
    answers: Answers = {
        kind: [
            (tuple(row["span"]) if row["span"] else None, row["seconds"])
            for row in islice(found, len(quotes))
        ]
        for kind, quotes in kinds.items()
    }
    return version, answers


if __name__ == "__main__":
    sys.exit(main())
