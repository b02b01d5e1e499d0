"""What `check` catches, and what it raises for nothing.

    python -m benchmarks.verification --data ../shared/data

Faithful pairs, altered pairs and control edits of the evaluation data, each sentence against its sentence,
and against sentence and document where the document is known. An alarm is a finding of severity error;
denials are counted by themselves. Shares stand with their 95% intervals (Wilson).
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.intervals import wilson
from benchmarks.machine import describe
from summariser import Check, check
from summariser.schemas.vocabulary import FindingKind, Severity

Record = Mapping[str, Any]
FIGURES = {FindingKind.figure, FindingKind.scale, FindingKind.unit, FindingKind.bound, FindingKind.date}

ALTERATIONS = (
    ("number, scale, invented figure", {"number_changed", "scale_changed", "invented_figure"}, 0.99),
    ("date", {"date_changed"}, 0.98),
    ("unit or currency", {"unit_changed"}, 0.95),
    ("person", {"person_swapped"}, 0.97),
    ("place", {"place_swapped"}, 0.95),
)
"""What is to be caught: name, kinds of `perturbed`, goal."""

DEMETR = {
    "base_id35_reference": "faithful",
    "critical_id10_numbers_replaced": "number",
    "critical_id9_ne_replaced": "name",
    "critical_id8_negation": "negation",
}
"""The kinds of `demetr_ru` that are about what is checked."""


@dataclass(slots=True)
class Row:
    """A share of records, and those that count against it."""

    goal: str = ""
    hits: int = 0
    total: int = 0
    wrong: list[tuple[Record, Check]] = field(default_factory=list)

    def add(self, record: Record, checked: Check, *, hit: bool, wanted: bool) -> None:
        """Count a record; one that is not as wanted is kept to be shown."""
        self.hits += hit
        self.total += 1
        if hit != wanted:
            self.wrong.append((record, checked))


Table = dict[str, Row]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; skip plainly what is not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--show", type=int, default=0, help="records to print of every row that fell short")
    parser.add_argument("--rows", default="", help="print records only of rows whose name has this in it")
    options = parser.parse_args(arguments)
    print(describe())
    documents = {record["id"]: record["ru_text"] for record in _records(options.data, "wmt_docs")}
    for title, table in (
        ("Sentence against sentence", _tables(options.data, {})),
        ("Sentence against sentence and document", _tables(options.data, documents)),
        ("Other sets", _others(options.data)),
    ):
        print(f"\n{title}")
        _print(table, options.show, options.rows)
    _speed(options.data, list(documents.values()))
    return 0


def _records(data: Path, folder: str) -> list[Record]:
    path = data / folder / "open.jsonl"
    if not path.exists():
        print(f"skipped: no {folder} under {data}")
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _tables(data: Path, documents: Mapping[str, str]) -> Table:
    """All rows of the goals, and those of every kind; with documents, only records that have one."""
    table: Table = defaultdict(Row)
    _faithful(table, _records(data, "wmt_ruen"), documents)
    for record in _records(data, "perturbed"):
        if not documents or record["doc"] in documents:
            checked = check(record["source"], record["claim"], document=documents.get(record["doc"]))
            _altered(table, record, checked)
    return table


def _faithful(table: Table, records: Iterable[Record], documents: Mapping[str, str]) -> None:
    for record in records:
        if record.get("ref_error") or (documents and record["doc"] not in documents):
            continue
        checked = check(record["ru"], record["en"], document=documents.get(record["doc"]))
        _alarms(table, record, checked, digits=any(map(str.isdigit, record["ru"])))


def _alarms(
    table: Table, record: Record, checked: Check, *, digits: bool, name: str = "false alarms"
) -> None:
    errors = _errors(checked)
    if digits:
        row = table.setdefault(f"{name}: figures and dates, pairs with digits", Row("≤ 1%"))
        row.add(record, checked, hit=bool(errors & FIGURES), wanted=False)
    row = table.setdefault(f"{name}: all kinds", Row("≤ 2.5%"))
    row.add(record, checked, hit=bool(errors), wanted=False)
    row = table.setdefault(f"{name}: negation (warning)", Row("≤ 2%"))
    row.add(record, checked, hit=_warns(checked, FindingKind.polarity), wanted=False)
    for kind in (FindingKind.bound, FindingKind.organisation):
        row = table.setdefault(f"  {name}: {kind.value} (warning)", Row())
        row.add(record, checked, hit=_warns(checked, kind), wanted=False)


def _altered(table: Table, record: Record, checked: Check) -> None:
    kind, subkind, side = record["kind"], record["subkind"], record["side"]
    caught = bool(_errors(checked))
    if kind == "control":
        table.setdefault("false alarms: control edits", Row("≤ 1%")).add(
            record, checked, hit=caught, wanted=False
        )
    elif kind == "negation_flipped":
        caught = _warns(checked, FindingKind.polarity)
        table.setdefault("caught: negation (warning)", Row("≥ 60%")).add(
            record, checked, hit=caught, wanted=True
        )
    elif kind == "qualifier_changed":
        goal = "≥ 90%" if subkind == "flipped" else ""
        name = f"caught: qualifier {subkind}"
        if subkind == "dropped":
            caught, name = _warns(checked, FindingKind.bound), f"{name} (warning)"
        row = table.setdefault(name, Row(goal))
        row.add(record, checked, hit=caught, wanted=True)
    else:
        name, _, share = next(row for row in ALTERATIONS if kind in row[1])
        table.setdefault(f"caught: {name}", Row(f"≥ {share:.0%}")).add(
            record, checked, hit=caught, wanted=True
        )
    detail = table.setdefault(f"  {kind} {subkind} ({side})", Row())
    detail.add(record, checked, hit=caught, wanted=kind != "control")


def _others(data: Path) -> Table:
    table: Table = {}
    for record in _records(data, "bitext_extra"):
        checked = check(record["ru"], record["en"])
        digits = any(map(str.isdigit, record["ru"]))
        _alarms(table, record, checked, digits=digits, name="bitext_extra, false alarms")
    for record in _records(data, "natural_errors"):
        faithful = record["label"].startswith("faithful")
        row = table.setdefault(f"natural_errors, alarms: {record['label']}", Row())
        checked = check(record["ru"], record["en"])
        row.add(record, checked, hit=bool(_errors(checked)), wanted=not faithful)
    for record in _records(data, "demetr_ru"):
        if record["kind"] in DEMETR:
            name = DEMETR[record["kind"]]
            claim = record["en_human"] if name == "faithful" else record["en_perturbed"]
            checked = check(record["ru"], claim)
            hit = _warns(checked, FindingKind.polarity) if name == "negation" else bool(_errors(checked))
            row = table.setdefault(f"demetr_ru, alarms: {name}", Row())
            row.add({**record, "claim": claim}, checked, hit=hit, wanted=name != "faithful")
    return table


def _errors(checked: Check) -> set[FindingKind]:
    return {finding.kind for finding in checked.findings if finding.severity is Severity.error}


def _warns(checked: Check, kind: FindingKind) -> bool:
    return any(finding.kind is kind and finding.severity is Severity.warning for finding in checked.findings)


def _print(table: Table, show: int, rows: str) -> None:
    for name, row in sorted(table.items(), key=lambda item: item[0].startswith("  ")):
        low, high = wilson(row.hits, row.total)
        share = row.hits / row.total if row.total else 0.0
        counts = f"{row.hits:5}/{row.total:<5} {share:7.2%}  [{low:.1%}, {high:.1%}]"
        print(f"{name:62} {counts}  {row.goal}".rstrip())
    for name, row in table.items():
        for record, checked in row.wrong[:show] if rows in name else ():
            found = "; ".join(f"{finding.kind.value}: {finding.reason}" for finding in checked.findings)
            source, claim = (
                record.get("source") or record["ru"],
                record.get("claim") or record.get("en", ""),
            )
            change = "{old} → {new}".format(**record["change"]) if "change" in record else ""
            print(f"\n{name.strip()} | {change} | {found}\n  {source}\n  {claim}")


def _speed(data: Path, documents: Sequence[str]) -> None:
    """Pairs a second after the first few hundred; a summary against an indexed article."""
    print("\nSpeed, in seconds of one core")
    pairs = [(record["ru"], record["en"]) for record in _records(data, "wmt_ruen")]
    if len(pairs) < 1_000:
        return
    for name, some in (("cold", pairs[:500]), ("warm", pairs[2_000:3_000])):
        seconds = _timed(some)
        print(f"{name}: {len(some) / seconds:.0f} sentence pairs/s")
    for name, article, summary in _articles(data, documents):
        check(article, summary)  # indexes the article
        seconds = min(_timed([(article, summary)]) for _ in range(5))
        print(f"{name}: {len(summary)} characters against {len(article)} indexed: {seconds * 1000:.1f} ms")


def _articles(data: Path, documents: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Articles of about 5,000 characters, each with 1,000 of its translation."""
    translated = {
        record["ru_text"]: record["en_A"] or record["en_B"] for record in _records(data, "wmt_docs")
    }
    near = sorted(documents, key=lambda text: abs(len(text) - 5_000))[:3]
    for number, article in enumerate(near, start=1):
        yield f"article {number}", article, translated[article][:1_000]


def _timed(pairs: Iterable[tuple[str, str]]) -> float:
    started = time.process_time()
    for source, claim in pairs:
        check(source, claim)
    return time.process_time() - started


if __name__ == "__main__":
    raise SystemExit(main())
