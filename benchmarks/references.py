"""How much of the reference annotations an engine finds.

python -m benchmarks.references --data DIR [--engine embedded] [-v]
"""

import argparse
from pathlib import Path

from summariser import Source, Summariser
from summariser.evaluation.matching import (
    match_dates,
    match_events,
    match_figures,
    match_persons,
    match_quotes,
)
from summariser.evaluation.reference import Reference, load_reference
from summariser.evaluation.scores import Score, total
from summariser.schemas.report import Report


def scores(reference: Reference, report: Report) -> dict[str, Score]:
    """All scores of one article."""
    source = Source(reference.text)
    return {
        "events": match_events(reference, report, source)[0],
        "figures": match_figures(reference, report, source),
        "dates": match_dates(reference, report, source),
        "persons": match_persons(reference, report),
        "quotes": match_quotes(reference, report, source),
    }


def show(name: str, row: dict[str, Score]) -> None:
    """Print one line a score: recall, precision, F1 and the counts."""
    for what, score in row.items():
        counts = f"{score.found} found, {score.missed} missed, {score.added} added"
        print(
            f"{name:8} {what:8} R {score.recall:.2f}  P {score.precision:.2f}  F1 {score.f1:.2f}  ({counts})"
        )


def main() -> None:
    """Run the engine over all references and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--engine", default="embedded")
    parser.add_argument("-v", "--verbose", action="store_true", help="a row per article")
    arguments = parser.parse_args()
    rows = []
    with Summariser(arguments.engine) as summariser:
        for path in sorted((arguments.data / "gold").glob("*.gold.json")):
            reference = load_reference(path)
            rows.append(scores(reference, summariser.summarise(reference.text)))
            if arguments.verbose:
                show(reference.name, rows[-1])
    if not rows:
        print("skipped: no references under", arguments.data / "gold")
        return
    show("all", {what: total([row[what] for row in rows]) for what in rows[0]})


if __name__ == "__main__":
    main()
