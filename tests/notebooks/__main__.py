"""``python -m tests.notebooks`` (``make notebooks``) runs notebooks and keeps what they show."""

from __future__ import annotations

from tests.notebooks.execution import NOTEBOOKS, run_notebook, write_notebook

for path in NOTEBOOKS:
    write_notebook(run_notebook(path), path)
