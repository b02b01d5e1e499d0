"""How long a quote takes in texts of growing size, and what the index costs."""

import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from benchmarks.quotes import ALTERATIONS, DEVIATIONS, INFLECTIONS, Change, passages
from summariser.grounding import QuoteIndex
from summariser.schemas.vocabulary import GroundingStatus

SIZES = (5_000, 50_000, 500_000, 5_000_000)
SIZE_NAMES = ("5 kB", "50 kB", "500 kB", "5 MB")
TIMED = 300  # quotes timed per status and size
GOALS = {
    "verbatim": "≤ 0.1, 500 kB ≤ 0.3",
    "folded": "≤ 0.1, 500 kB ≤ 0.3",
    "elided": "≤ 0.1, 500 kB ≤ 0.3",
    "inflected": "≤ 2",
    "absent": "≤ 2",
}


def print_speed(texts: Sequence[str], seed: int) -> None:
    """Time per quote and status in texts of growing size, and what the index costs."""
    print(f"{'speed: ms a quote, median (mean)':<44}" + "".join(f"{name:>20}" for name in SIZE_NAMES))
    rows: dict[str, list[str]] = defaultdict(list)
    for size in SIZES:
        for row, cell in _timed(_grown(texts, size), random.Random(seed)):  # noqa: S311 — repeatable draws
            rows[row].append(cell)
    for row, cells in rows.items():
        print(f"  {row:<42}" + "".join(f"{cell:>20}" for cell in cells) + f"  {GOALS.get(row, '')}".rstrip())


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
