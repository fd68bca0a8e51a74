"""``coach review`` with ``--docx``, ``--csv`` and ``--xlsx``."""

from __future__ import annotations

import csv
import io
import json
import os
import re

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.cli.running import TALK, run_coach

OPTIONS = ["--docx", "--csv", "--xlsx"]
OF_OTHERS = """Ana Reyes: Sarah Whitcombe used to work for Microsoft, and puts it off.

Ben Hughes: What stops Sarah, Ana?

Ana Reyes: Sarah Whitcombe does not say. Nor does Kitty.
"""


@pytest.fixture
def talk(tmp_path, monkeypatch):
    """Return a small meeting's file, in the folder that is worked in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def list_files(folder):
    return sorted(path.name for path in folder.iterdir())


def flat(text):
    return " ".join(text.replace("│", " ").split())


def test_every_file_asked_for_is_written_and_said(talk, tmp_path):
    ended = run_coach("review", talk, "--docx", "d.docx", "--csv", "c.csv", "--xlsx", "x.xlsx")
    written = ["d.docx", "c.csv", "c-measures.csv", "x.xlsx"]
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [f"Written: {name}" for name in written]
    assert list_files(tmp_path) == sorted([*written, "talk.txt"])


def test_each_of_them_opens(talk, tmp_path):
    run_coach("review", talk, "--docx", "d.docx", "--csv", "c.csv", "--xlsx", "x.xlsx")
    assert Document(tmp_path / "d.docx").core_properties.title == "Debrief sheet: Talk"
    assert load_workbook(tmp_path / "x.xlsx").sheetnames == ["utterances", "measures"]
    rows = list(csv.DictReader(io.StringIO((tmp_path / "c.csv").read_text("utf-8-sig"))))
    assert rows[1]["text"] == "What would you like to be different?"
    assert rows[1]["reads_as"] == "Open question"
    measures = list(
        csv.DictReader((tmp_path / "c-measures.csv").read_text("utf-8-sig").split("\n"))
    )
    assert "open_questions" in {row["measure"] for row in measures}


def test_speakers_are_named_on_request_only(talk, tmp_path):
    run_coach("review", talk, "--csv", "hidden.csv")
    run_coach("review", talk, "--csv", "named.csv", "--names")
    assert "Reyes" not in (tmp_path / "hidden.csv").read_text("utf-8")
    assert "Ana Reyes" in (tmp_path / "named.csv").read_text("utf-8")


@pytest.mark.parametrize("option", OPTIONS)
def test_json_goes_on_being_printed_and_nothing_else_is(talk, option):
    ended = run_coach("review", talk, option, "out", "--json")
    assert json.loads(ended.out)["schema"] == "coach.review/1"


@pytest.mark.parametrize("option", OPTIONS)
def test_standard_input_may_become_a_file(talk, tmp_path, option):
    assert run_coach("review", "-", option, "out", stdin=TALK.encode()).code == 0
    assert (tmp_path / "out").is_file()


@pytest.mark.parametrize("option", OPTIONS)
@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("gone/out", "there is no such folder to write to"),
        (".", "this is a folder; give the name of a file in it"),
    ],
)
def test_a_place_that_cannot_be_written_to_is_one_line_and_no_file(talk, option, target, told):
    before = list_files(talk.parent)
    ended = run_coach("review", talk, option, target)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"coach: {target}: {told}")
    assert ended.err.count("\n") == 1
    assert list_files(talk.parent) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="the super-user may write anywhere")
def test_a_folder_without_leave_to_write_is_one_line(talk, tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    ended = run_coach("review", talk, "--docx", "closed/out.docx")
    assert ended.code == 1
    assert "cannot be written" in ended.err


@pytest.mark.parametrize("option", OPTIONS)
def test_a_transcript_is_not_written_over(talk, option):
    (talk.parent / "link.txt").symlink_to(talk)
    for target in (talk, "link.txt"):
        ended = run_coach("review", talk, option, target)
        assert ended.code == 2
        assert "would write over the transcript itself" in flat(ended.err)
    assert talk.read_text(encoding="utf-8") == TALK


def test_the_table_of_measures_does_not_write_over_a_transcript_either(talk, tmp_path):
    (tmp_path / "a-measures.csv").write_text(TALK, encoding="utf-8")
    ended = run_coach("review", "a-measures.csv", "--csv", "a.csv")
    assert ended.code == 2
    assert (tmp_path / "a-measures.csv").read_text("utf-8") == TALK


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["talk.txt", "--csv", "out", "--xlsx", "out"], "--csv and --xlsx would write the same"),
        (["talk.txt", "--csv", "a", "--xlsx", "./a-measures"], "would write the same file"),
        (["talk.txt", "talk.txt", "--docx", "out"], "--docx takes one meeting"),
        (["talk.txt", "--xlsx", "-"], "--xlsx writes a file; give it a name"),
        (["talk.txt", "--docx", "out", "--for", "Ben"], "--docx shows groups only"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_written(talk, arguments, told):
    ended = run_coach("review", *arguments)
    assert ended.code == 2
    assert told in flat(ended.err)
    assert list_files(talk.parent) == ["talk.txt"]


def test_a_transcript_that_cannot_be_read_leaves_no_file(talk):
    assert run_coach("review", "gone.txt", "--xlsx", "x.xlsx").code == 1
    assert list_files(talk.parent) == ["talk.txt"]


@pytest.fixture
def of_others(talk):
    """Return a meeting's file in which people are talked about who were not there."""
    talk.write_text(OF_OTHERS, encoding="utf-8")
    return talk


def test_who_is_only_talked_about_is_hidden_on_request_and_said(of_others, tmp_path):
    ended = run_coach("review", of_others, "--csv", "c.csv", "--hide-others", "--hide", "Kitty")
    written = (tmp_path / "c.csv").read_text("utf-8")
    assert ended.code == 0
    assert "[a person] used to work for [a place of work]" in written
    assert not re.search("Whitcombe|Sarah|Microsoft|Kitty|Reyes|Ana", written)
    assert re.search(r"^Hidden: .*Sarah Whitcombe.*Kitty\. Some are always missed", ended.err)


def test_json_hides_them_as_well_and_leaves_what_is_no_name(of_others):
    ended = run_coach("review", of_others, "--json", "--hide-others", "--leave", "Microsoft")
    assert "[a person] used to work for Microsoft" in ended.out
    assert "Whitcombe" not in ended.out


def test_a_name_given_is_hidden_without_looking_for_others(of_others):
    ended = run_coach("review", of_others, "--json", "--hide", "Kitty")
    assert "Nor does [a person]." in ended.out
    assert "Whitcombe" in ended.out
    assert ended.err.startswith("Hidden: Kitty.")


def test_where_nobody_is_found_it_is_said(talk):
    talk.write_text("Ana: so it rains.\n\nBen: why is that?\n", encoding="utf-8")
    ended = run_coach("review", talk, "--json", "--hide-others")
    assert ended.code == 0
    assert ended.err.startswith("No names of others were found. Some are always missed")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--hide-others", "--json", "--names"], "--names shows them"),
        (["--hide-others"], "is for files and --json"),
        (["--hide", "Kitty"], "--hide is for files and --json"),
        (["--hide-others", "--json", "--for", "Ana"], "does not go with --for"),
        (["--hide-others", "--json", "--compare", "talk.txt"], "does not go with --compare"),
        (["--leave", "Kitty", "--json"], "add that"),
    ],
)
def test_hiding_that_hides_nothing_is_a_matter_of_usage(of_others, options, words):
    ended = run_coach("review", of_others, *options)
    assert ended.code == 2
    assert words in flat(ended.err)
    assert ended.out == ""
