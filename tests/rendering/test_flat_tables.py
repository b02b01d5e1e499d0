"""Events and figures as tables that open well, and do no harm where they are opened."""

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyarrow import parquet

from summariser import Report, to_frame
from summariser.errors import UnreadableInput
from summariser.rendering.flat_tables import SHAPES, Table, rows_of, write_csv, write_parquet
from summariser.rendering.jsonlines import render_json
from summariser.schemas.article import Article
from summariser.schemas.event import Figure
from summariser.schemas.span import Bilingual
from tests.articles import TEXT, TRUE, report_on

ARTICLE = Article(TEXT, title='=HYPERLINK("http://evil")', source="news.txt", published="2022-05-12")
LOOSE = Figure(text="4,5 млрд рублей", label=Bilingual(ru="стоимость", en="cost"))
REPORT = report_on(TRUE.model_copy(update={"figures": (LOOSE,)}), ARTICLE)


def read_csv(table: Table) -> list[dict[str, str]]:
    """The table as a spreadsheet would read it."""
    stream = io.BytesIO()
    write_csv(rows_of([REPORT], table), table, stream)
    assert stream.getvalue().startswith(b"\xef\xbb\xbf")  # Excel takes it for UTF-8 by this mark
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))


def test_an_event_is_a_row() -> None:
    """With its article, its words and the sentences that prove it."""
    (row,) = read_csv(Table.events)
    assert (row["article"], row["published"], row["event"]) == (REPORT.article.key, "2022-05-12", "e1")
    assert (row["edtf"], row["earliest"], row["places"]) == ("2022-05-12", "2022-05-12", "Samara")
    assert row["participants"] == "agent: Sergey Volkov"
    assert "открыл в Самаре новый мост" in row["evidence"]


def test_a_figure_is_a_row() -> None:
    """Also one of no event; its number is a number, and it says where it stands."""
    row = read_csv(Table.figures)[-1]
    assert (row["event"], row["text"], row["low"], row["unit"]) == (
        "",
        "4,5 млрд рублей",
        "4500000000",
        "RUB",
    )
    assert REPORT.article.text[int(row["start"]) : int(row["end"])] == "4,5 млрд рублей"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A spreadsheet shows it as text."""
    article = Article(TEXT, title=f"{start}1+1")
    stream = io.BytesIO()
    write_csv(rows_of([report_on(TRUE, article)], Table.events), Table.events, stream)
    (row,) = csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline=""))
    assert row["article_title"] == f"'{start}1+1"


def test_parquet_has_numbers_and_dates(tmp_path: Path) -> None:
    """As columns of their own types, also where there are no rows."""
    for name, reports in (("full", [REPORT]), ("empty", [])):
        for table in Table:
            with (tmp_path / name).open("wb") as stream:
                write_parquet(rows_of(reports, table), table, stream)
            found = parquet.read_table(tmp_path / name)
            assert tuple(found.column_names) == SHAPES[table].columns
            if table is Table.figures and reports:
                assert found["low"].to_pylist()[-1] == 4.5e9
            if table is Table.events and reports:
                assert found["earliest"].to_pylist() == [date(2022, 5, 12)]


def test_a_frame_has_a_row_for_every_event_or_figure() -> None:
    """Of one report or of many."""
    events, figures = to_frame(REPORT), to_frame([REPORT, REPORT], rows="figures")
    assert list(events["title_en"]) == [REPORT.events[0].title.en]
    assert str(events["earliest"].dtype).startswith("datetime64")
    assert figures["low"].max() == 4.5e9
    assert len(figures) == 2 * len(list(rows_of([REPORT], Table.figures)))
    assert list(to_frame([])) == list(SHAPES[Table.events].columns)


def test_a_report_is_plain_values_and_back(tmp_path: Path) -> None:
    """As a dictionary, and from the file that the command writes."""
    path = tmp_path / "report.json"
    path.write_text(render_json(REPORT, indent=True), encoding="utf-8")
    assert Report.load(path) == REPORT
    assert REPORT.to_dict()["article"]["published"] == "2022-05-12"
    assert isinstance(REPORT.to_dict()["figures"][0]["low"], str | int | float)
    assert not isinstance(REPORT.to_dict()["figures"][0]["low"], Decimal)


@pytest.mark.parametrize("content", ["", "{}", "[1]", "Мост"])
def test_what_is_no_report_is_told(content: str, tmp_path: Path) -> None:
    """In one line, by its file."""
    path = tmp_path / "report.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"report\.json: is no report"):
        Report.load(path)
    with pytest.raises(UnreadableInput, match=r"gone\.json: cannot be read"):
        Report.load(tmp_path / "gone.json")
