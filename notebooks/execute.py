"""Executes the notebooks and keeps their outputs in them.

    python notebooks/execute.py [NAME …]

Args: names of notebooks in this folder, without their ending; all of them by default.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parent
NOTEBOOKS = tuple(sorted(FOLDER.glob("*.ipynb")))


def executed(path: Path) -> nbformat.NotebookNode:
    """The notebook with the outputs of a run in its own folder, without what differs from run to run.

    Raises: nbclient.exceptions.CellExecutionError: a cell fails.
    """
    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    quiet = ["--IPKernelApp.log_level=40"]
    client = NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources=resources, extra_arguments=quiet
    )
    client.execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def main(names: list[str]) -> None:
    """Execute the notebooks and write them back; names each on the way."""
    for path in NOTEBOOKS:
        if not names or path.stem in names:
            print(path.name)
            nbformat.write(executed(path), path)


if __name__ == "__main__":
    main(sys.argv[1:])
