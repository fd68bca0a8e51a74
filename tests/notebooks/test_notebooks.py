"""The notebooks run from top to bottom, soon, and what is stored of them is what they show."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from tests.notebooks.execution import (
    NOTEBOOKS,
    ROOT,
    list_outputs,
    read_notebook,
    run_notebook,
    write_notebook,
)

LONG = ("02-training-and-evaluation",)
"""Fits a model; make thorough and make notebooks run it."""

MOST_SECONDS = 120
"""Of the processor's time, since the machine may be busy with other things."""

IN_DEPTH = ROOT / "notebooks" / "03-a-meeting-in-depth.ipynb"

PLACES = (str(ROOT), str(Path.home()), sys.prefix, tempfile.gettempdir())
A_PATH = re.compile(r"/(?:home|root|Users|work|tmp|usr|opt|var)/|[A-Z]:\\")
GRADING = re.compile(r"\b(?:scores?|wrong|bad|poor|mistakes?)\b", re.IGNORECASE)


class Run(NamedTuple):
    """A notebook as it is stored, as it comes out when run anew, and what that took."""

    stored: NotebookNode
    anew: NotebookNode
    seconds: float


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(path, id=path.stem, marks=[pytest.mark.thorough] if path.stem in LONG else [])
        for path in NOTEBOOKS
    ],
)
def run(request):
    """Run each notebook once."""
    before = os.times()
    anew = run_notebook(request.param)
    after = os.times()
    seconds = sum(after[2:4]) - sum(before[2:4])
    return Run(read_notebook(request.param), anew, seconds)


def list_code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def find_fingerprints(notebook):
    return re.findall(r"fingerprint of the \w+: [0-9a-f]{64}", "\n".join(list_outputs(notebook)))


def describe_outputs(notebook):
    return [
        [(output.output_type, sorted(output.get("data", {}))) for output in cell.outputs]
        for cell in list_code(notebook)
    ]


def test_there_are_notebooks():
    assert [path.name[:2] for path in NOTEBOOKS] == ["01", "02", "03"]


def test_it_runs_in_under_two_minutes(run):
    assert 0 < run.seconds < MOST_SECONDS


def test_what_is_stored_was_run_once_from_top_to_bottom(run):
    counts = [cell.execution_count for cell in list_code(run.stored)]
    assert counts == list(range(1, len(counts) + 1))


def test_what_is_stored_shows_what_a_run_shows(run):
    assert describe_outputs(run.stored) == describe_outputs(run.anew)


def test_what_is_stored_was_made_from_this_corpus_and_this_model(run):
    """After a change to either: ``make notebooks``."""
    assert find_fingerprints(run.stored)
    assert find_fingerprints(run.stored) == find_fingerprints(run.anew)


@pytest.mark.parametrize("kind", ["stored", "anew"])
def test_no_output_names_a_place_on_the_machine(run, kind):
    shown = "\n".join(list_outputs(getattr(run, kind)))
    assert [place for place in PLACES if place in shown] == []
    assert A_PATH.findall(shown) == []


def test_nothing_but_what_was_asked_for_is_shown(run):
    """No warnings, and no progress bars."""
    streams = {
        output.name
        for cell in list_code(run.anew)
        for output in cell.outputs
        if output.output_type == "stream"
    }
    assert streams <= {"stdout"}


def test_every_picture_says_in_words_what_it_shows(run):
    data = [output.get("data", {}) for cell in list_code(run.anew) for output in cell.outputs]
    pictures = [each for each in data if "image/svg+xml" in each]
    assert pictures
    assert [each for each in pictures if ": " not in each["text/plain"]] == []


def test_its_own_words_never_grade(run):
    words = "\n".join(cell.source for cell in run.stored.cells if cell.cell_type == "markdown")
    assert GRADING.findall(words) == []


def test_what_is_worked_out_by_hand_is_what_the_measures_say():
    outputs = list_outputs(read_notebook(IN_DEPTH))
    tables = [text for text in outputs if text.startswith("| measure | by hand |")]
    assert tables
    assert all("| yes |" in row for text in tables for row in text.splitlines()[2:])


def test_the_lines_it_says_are_read_otherwise_are():
    """The prose is written by hand, so a new model can make it untrue."""
    notebook = read_notebook(IN_DEPTH)
    prose = next(cell.source for cell in notebook.cells if cell.source.startswith("In words:"))
    quoted = re.findall("“([^”]+)”", " ".join(prose.split()))
    (differences,) = {
        text for text in list_outputs(notebook) if text.startswith("| at | phase | who |")
    }
    assert len(quoted) > 3
    assert [words for words in quoted if words.rstrip("?") not in differences] == []


def test_nothing_of_when_and_where_it_was_run_is_stored(run):
    assert [cell.metadata for cell in run.stored.cells if cell.metadata] == []
    assert run.stored.metadata.language_info == {"name": "python"}


def test_a_cell_that_fails_stops_the_run(tmp_path):
    path = tmp_path / "broken.ipynb"
    write_notebook(new_notebook(cells=[new_code_cell("1 / 0")]), path)
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        run_notebook(path)
