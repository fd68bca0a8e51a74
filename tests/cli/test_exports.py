"""``coach review --html``: a page in a file."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import TALK, run_coach


@pytest.fixture
def talk(tmp_path, monkeypatch):
    """Return a small meeting's file, in the folder that is worked in."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_a_page_is_written_and_its_name_is_all_that_is_said(talk, tmp_path):
    ended = run_coach("review", talk, "--html", "review.html")
    assert (ended.code, ended.out, ended.err) == (0, "Written: review.html\n", "")
    page = (tmp_path / "review.html").read_bytes().decode()
    assert page.startswith("<!DOCTYPE html>\n")
    assert "What would you like to be different?" in page


def test_speakers_are_named_on_request_only(talk, tmp_path):
    run_coach("review", talk, "--html", "hidden.html")
    run_coach("review", talk, "--html", "named.html", "--names", "--presenter", "Ana Reyes")
    assert "Reyes" not in (tmp_path / "hidden.html").read_text(encoding="utf-8")
    assert "Ana’s round" in (tmp_path / "named.html").read_text(encoding="utf-8")


def test_standard_input_may_become_a_page(talk, tmp_path):
    ended = run_coach("review", "-", "--html", "review.html", stdin=TALK.encode())
    assert ended.code == 0
    assert (tmp_path / "review.html").is_file()


def test_json_goes_on_being_printed_and_nothing_else_is(talk, tmp_path):
    ended = run_coach("review", talk, "--html", "review.html", "--json")
    assert json.loads(ended.out)["schema"] == "coach.review/1"
    assert (tmp_path / "review.html").is_file()


def test_a_page_that_is_there_is_replaced(talk, tmp_path):
    (tmp_path / "review.html").write_text("an older one")
    assert run_coach("review", talk, "--html", "review.html").code == 0
    assert "an older one" not in (tmp_path / "review.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("gone/review.html", "there is no such folder to write to"),
        (".", "this is a folder; give the name of a file in it"),
    ],
)
def test_a_page_that_cannot_be_written_is_one_line_and_no_page(talk, target, told):
    ended = run_coach("review", talk, "--html", target)
    assert ended.code == 1
    assert ended.out == ""
    assert ended.err.startswith(f"coach: {target}: {told}")
    assert ended.err.count("\n") == 1


def test_a_transcript_is_not_written_over(talk):
    (talk.parent / "link.txt").symlink_to(talk)
    for target in (talk, "link.txt"):
        ended = run_coach("review", talk, "--html", target)
        assert ended.code == 2
        assert "would write over the transcript itself" in " ".join(ended.err.split())
    assert talk.read_text(encoding="utf-8") == TALK


def test_one_page_takes_one_meeting(talk, tmp_path):
    ended = run_coach("review", talk, talk, "--html", "review.html")
    assert ended.code == 2
    assert "--html takes one meeting" in ended.err
    assert not (tmp_path / "review.html").exists()


def test_somebodys_own_sheet_is_no_page_of_groups(talk, tmp_path):
    ended = run_coach("review", talk, "--html", "review.html", "--for", "Ben Hughes")
    assert ended.code == 2
    assert "--html shows groups only" in ended.err
    assert not (tmp_path / "review.html").exists()


def test_a_transcript_that_cannot_be_read_leaves_no_page(talk, tmp_path):
    ended = run_coach("review", "gone.txt", "--html", "review.html")
    assert ended.code == 1
    assert not (tmp_path / "review.html").exists()
