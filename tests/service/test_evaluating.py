"""Measuring a classifier against labels that people gave."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coach.errors import FileAccessError, LabelledDataError
from coach.service.evaluating import evaluate_leaving_out, evaluate_path
from tests.service.classifiers import QuestionMarks

TINY = Path(__file__).resolve().parents[1] / "data" / "corpus-tiny"


def write(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_file_is_one_part_by_its_name(tmp_path):
    path = write(
        tmp_path / "ours.jsonl",
        {"said": "What stops you?", "label": "open_question"},
        {"said": "You should ring them.", "label": "advice"},
        {"said": "Is it far?", "label": "closed_question"},
        {"said": "The money.", "role": "presenter", "label": "other"},
    )
    (part,) = evaluate_path(path, classifier=QuestionMarks())
    assert (part.name, part.as_written.count) == ("ours.jsonl", 3)
    assert part.as_written.accuracy == pytest.approx(2 / 3)


def test_the_bare_form_has_neither_punctuation_nor_capitals(tmp_path):
    path = write(tmp_path / "ours.jsonl", {"said": "What stops you?", "label": "open_question"})
    (part,) = evaluate_path(path, classifier=QuestionMarks())
    assert (part.as_written.accuracy, part.bare.accuracy) == (1.0, 0.0)


def test_of_a_corpus_what_is_held_out_is_measured():
    rounds, meetings = evaluate_path(TINY, classifier=QuestionMarks())
    assert (rounds.name, meetings.name) == ("held-out rounds", "held-out meetings")
    lines = (TINY / "meetings" / "orchard.jsonl").read_text(encoding="utf-8").splitlines()
    labelled = [line for line in lines if json.loads(line)["role"] != "presenter"]
    assert meetings.as_written.count == len(labelled)


@pytest.mark.parametrize("name", ["gone.jsonl", "folder"])
def test_what_cannot_be_read_is_named(tmp_path, name):
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileAccessError, match=name):
        evaluate_path(tmp_path / name, classifier=QuestionMarks())


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([], "no labelled lines in it"),
        ([{"said": "What?", "label": "riddle"}], "ours.jsonl, line 1"),
        ([{"said": "It hurt.", "role": "presenter", "label": "other"}], "every line is a pres"),
    ],
)
def test_lines_with_nothing_to_compare_are_refused(tmp_path, rows, words):
    path = write(tmp_path / "ours.jsonl", *rows)
    with pytest.raises(LabelledDataError, match=words):
        evaluate_path(path, classifier=QuestionMarks())


def test_a_corpus_that_holds_nothing_out_has_nothing_to_measure(tmp_path):
    write(tmp_path / "a.jsonl", {"said": "What stops you?", "label": "open_question"})
    (tmp_path / "split.json").write_text('{"held_out": {"rounds": [], "meetings": []}}')
    with pytest.raises(LabelledDataError, match="held"):
        evaluate_path(tmp_path, classifier=QuestionMarks())


def test_leaving_out_gives_each_meeting_then_all_of_them():
    parts = evaluate_leaving_out(TINY)
    assert [part.name for part in parts] == [
        "orchard",
        "all held-out meetings",
        "inside their rounds",
    ]
    meeting, pooled, inside = parts
    assert meeting.as_written == pooled.as_written
    assert 0 < inside.as_written.count < pooled.as_written.count


def test_a_corpus_that_holds_out_no_meeting_cannot_leave_one_out(tmp_path):
    folder = tmp_path / "corpus"
    shutil.copytree(TINY, folder)
    (folder / "split.json").write_text('{"held_out": {"rounds": ["garden-03"], "meetings": []}}')
    with pytest.raises(LabelledDataError, match="holds out no meetings"):
        evaluate_leaving_out(folder)
