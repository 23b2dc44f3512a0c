"""The notebooks run from top to bottom, and what they show is kept in the repository.

`--update-golden` writes the outputs of this run into them.
"""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def _runs(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook with the outputs of a run in its own folder."""
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
    )
    return client.execute()


def _tidied(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Without what differs from run to run: times, and the version of the Python that ran it."""
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_runs(path, update_golden):
    done = _tidied(_runs(nbformat.read(path, as_version=4)))
    code = [cell for cell in done.cells if cell.cell_type == "code"]
    assert code and all(cell.execution_count for cell in code)
    if update_golden:
        nbformat.write(done, path)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_reads_without_running(path):
    code = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    shown = [cell for cell in code if cell.outputs]
    assert len(shown) >= len(code) - 1, "outputs are kept; run this test with --update-golden"
    assert not [
        out
        for cell in code
        for out in cell.outputs
        if out.output_type in ("error", "stream") and _is_noise(out)
    ]


def _is_noise(output: nbformat.NotebookNode) -> bool:
    return output.output_type == "error" or output.name == "stderr"
