"""``coach label``: one answer for every line."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from coach.cli import app
from tests.cli.running import run_coach

KEYS = {
    "id",
    "said",
    "label",
    "probability",
    "sure",
    "flags",
    "flag_reasons",
    "reason",
    "scores",
    "segments",
}


def invoke(*arguments, stdin=""):
    result = CliRunner().invoke(app, ["label", *map(str, arguments)], input=stdin)
    assert result.exit_code == 0
    return result.stdout


def label(*rows):
    stdin = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    return [json.loads(line) for line in invoke("--json", stdin=stdin).splitlines()]


def test_plain_text_gives_one_object_a_line():
    found = label("What would help most?", "Did she sign?", "You could ring her on Monday.")
    assert [each["label"] for each in found] == ["open_question", "closed_question", "advice"]
    assert [set(each) for each in found] == [KEYS] * 3


def test_everything_known_of_a_line_is_taken():
    row = {
        "id": "b-12",
        "turn": 4,
        "speaker": "Ben Hughes",
        "role": "member",
        "round": 1,
        "phase": "exploring",
        "context": "I keep putting the call off.",
    }
    found = label({"said": "What stops you?", **row}, {"text": "What else?", **row, "id": 13})
    assert [(each["id"], each["said"]) for each in found] == [
        ("b-12", "What stops you?"),
        ("13", "What else?"),
    ]


def test_presenters_lines_keep_their_place_without_a_label():
    found = label({"said": "The money.", "role": "presenter"}, "What else?")
    assert [each["label"] for each in found] == [None, "open_question"]


def test_a_line_of_several_segments_has_one_headline_and_all_its_segments():
    (found,) = label("It sounds hard. You could ring her on Monday. What would she say?")
    assert found["label"] == "advice"
    assert [each["text"] for each in found["segments"]] == [
        "It sounds hard.",
        "You could ring her on Monday.",
        "What would she say?",
    ]


def test_probabilities_are_shares_of_one():
    (found,) = label("What would help most?")
    assert sum(found["scores"].values()) == pytest.approx(1, abs=0.001)
    assert found["probability"] == found["scores"][found["label"]]


def test_blank_lines_have_no_answer():
    assert len(label("What?", "", "   ", "Who?")) == 2


def test_no_lines_need_no_model(tmp_path, monkeypatch):
    monkeypatch.setenv("COACH_MODELS_DIR", str(tmp_path))
    assert invoke(stdin="\n\n") == ""


def test_the_same_lines_give_the_same_bytes():
    lines = "What would help most?\nI see.\n"
    assert invoke("--json", stdin=lines) == invoke("--json", stdin=lines)


def test_a_file_reads_like_standard_input(tmp_path):
    path = tmp_path / "lines.txt"
    path.write_bytes("\ufeffWhat would help?\r\nI see.\r\n".encode())
    assert invoke(path) == invoke("-", stdin="What would help?\nI see.\n")


def test_people_are_shown_words_and_a_reason_and_no_code_names():
    page = invoke(stdin="What would help most?\n")
    first, second = page.splitlines()
    assert first.startswith("● Open question")
    assert first.endswith("What would help most?")
    assert "“what”" in second
    assert "open_question" not in page


def test_people_are_told_of_flags_in_words():
    page = invoke(stdin="Have you thought about ringing her?\n")
    assert "◆ Suggestion" in page
    assert "A suggestion in question form" in page


def test_people_are_told_that_a_presenter_is_not_labelled():
    page = invoke(stdin='{"said": "The money.", "role": "presenter"}\n')
    assert page.split() == ["presenter,", "not", "labelled", "The", "money."]


def test_half_a_character_is_written_as_its_number():
    ended = run_coach("label", "--json", stdin=b'{"said": "What \\ud800 now?"}\n')
    assert ended.code == 0
    assert json.loads(ended.out)["said"] == "What \ud800 now?"
