"""Running a notebook from top to bottom in a process of its own, and keeping it tidy."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode
from traitlets.config import Config

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "notebooks"
NOTEBOOKS = tuple(sorted(FOLDER.glob("*.ipynb")))
SECONDS = 600
"""The longest that one cell may take, on however busy a machine."""


def read_notebook(path: Path) -> NotebookNode:
    """Return a notebook as it is stored."""
    return nbformat.read(path, as_version=4)


def run_notebook(path: Path) -> NotebookNode:
    """Return the notebook with what it shows when it is run anew.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell failed.
    """
    notebook = read_notebook(path)
    with tempfile.TemporaryDirectory() as scratch:
        client = NotebookClient(
            notebook,
            timeout=SECONDS,
            startup_timeout=SECONDS,
            record_timing=False,
            coalesce_streams=True,
            resources={"metadata": {"path": str(path.parent)}},
            config=_connect(Path(scratch)),
        )
        client.execute(env={**os.environ, "PYTHONPATH": str(ROOT), "IPYTHONDIR": scratch})
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def write_notebook(notebook: NotebookNode, path: Path) -> None:
    """Store a notebook with its outputs."""
    nbformat.validate(notebook)
    nbformat.write(notebook, path)


def list_outputs(notebook: NotebookNode) -> list[str]:
    """Return everything that the cells show, as text."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    shown = [output.get("text", "") for output in outputs]
    return shown + [str(data) for output in outputs for data in output.get("data", {}).values()]


def _connect(scratch: Path) -> Config:
    """Return how to talk to the process: through files where the system can, not a network."""
    if os.name != "posix":
        return Config()
    return Config({"KernelManager": {"transport": "ipc", "ip": str(scratch / "kernel")}})
