"""The notebook of the first ten minutes runs from top to bottom."""

import json
import shutil
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
RECORD = json.loads((EXAMPLES / "quickstart.ipynb").read_text(encoding="utf-8"))

pytestmark = pytest.mark.notebook


def test_every_cell_runs(tmp_path: Path) -> None:
    """On a fresh kernel, in a folder that has nothing but the example; all kinds of views come out."""
    import nbformat
    from nbclient import NotebookClient

    shutil.copy(EXAMPLES / "tcfo.txt", tmp_path)
    notebook = nbformat.reads(json.dumps(RECORD), as_version=4)  # type: ignore[no-untyped-call]  # it has no types
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", ())]

    assert {kind for output in outputs for kind in output.get("data", {})} >= {"text/html", "image/png"}
    assert "<!doctype html>" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_outputs_are_kept() -> None:
    """Who only reads it sees what comes out; `make notebook` renews them."""
    code = [cell for cell in RECORD["cells"] if cell["cell_type"] == "code"]

    assert 0 < len(code) <= 10
    assert all(cell["outputs"] for cell in code)
