"""The notebooks run from top to bottom, and what they show is kept in the repository.

`--update-golden` writes the outputs of this run into them, as `python notebooks/execute.py` does.
"""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import nbformat
import pytest
from question import questions

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
MOST_BYTES = 300_000
# Folders of a machine, addresses in memory, random ids of styled tables.
FLEETING = re.compile(r"/(?:home|tmp|root|work|usr|Users)/|\bat 0x[0-9a-f]+|\bT_[0-9a-f]{5}\b")
executed = runpy.run_path(str(FOLDER / "execute.py"))["executed"]


def code_cells(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """The cells that run."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs(path, update_golden):
    done = executed(path)
    assert all(cell.execution_count for cell in code_cells(done))
    if update_golden:
        nbformat.write(done, path)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
class TestKept:
    """What stands in the repository can be read without running it."""

    def test_outputs_are_kept(self, path):
        code = code_cells(nbformat.read(path, as_version=4))
        assert sum(bool(cell.outputs) for cell in code) >= 0.8 * len(code), "run python notebooks/execute.py"

    def test_outputs_are_no_errors(self, path):
        outputs = [out for cell in code_cells(nbformat.read(path, as_version=4)) for out in cell.outputs]
        assert [out for out in outputs if out.output_type == "error" or out.get("name") == "stderr"] == []

    def test_outputs_are_the_same_on_every_machine(self, path):
        for cell in code_cells(nbformat.read(path, as_version=4)):
            shown = [
                {k: v for k, v in out.get("data", out).items() if k != "image/png"} for out in cell.outputs
            ]
            assert not FLEETING.search(json.dumps(shown))

    def test_it_is_small(self, path):
        assert path.stat().st_size < MOST_BYTES


def test_they_are_numbered():
    assert [path.stem[:2] for path in NOTEBOOKS] == ["01", "02", "03", "04", "05", "06"]


def test_every_question_is_answered_in_a_frame():
    """The sixth shows a table for each of the hundred questions."""
    code = code_cells(nbformat.read(FOLDER / "06-a-hundred-questions.ipynb", as_version=4))
    outputs = [out for cell in code if cell.source.startswith("ask(") for out in cell.outputs]
    shown = [out.data.get("text/markdown", "") for out in outputs]
    assert [words.split("**")[1] for words in shown if words] == [q.question for q in questions()]
    assert sum('class="dataframe"' in out.data.get("text/html", "") for out in outputs) == 100
