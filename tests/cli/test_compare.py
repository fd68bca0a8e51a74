"""``coach review --compare``."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import TALK, run_coach

LATER = TALK.replace("a month", "a year").replace("sleep", "sleep well, Ben")


@pytest.fixture
def talks(tmp_path, monkeypatch):
    """Put two meetings of one set into the folder that is worked in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "set-2026-01-14.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "set-2026-02-25.txt").write_text(LATER, encoding="utf-8")
    return ["set-2026-02-25.txt", "set-2026-01-14.txt"]


def test_meetings_stand_side_by_side_the_oldest_first(talks):
    ended = run_coach("review", *talks, "--compare")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(
        "2 meetings side by side\n  1  Set · Wednesday 14 January 2026 · no round "
    )
    assert "14 Jan 2026   25 Feb 2026\n" in ended.out


def test_json_is_one_document(talks):
    payload = json.loads(run_coach("review", *talks, "--compare", "--json").out)
    assert payload["schema"] == "coach.comparison/1"
    assert [meeting["held_on"] for meeting in payload["meetings"]] == ["2026-01-14", "2026-02-25"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--for", "Ben Hughes"], "--for is about one meeting"),
        (["--docx", "out.docx"], "--docx is about one meeting"),
    ],
)
def test_what_is_about_one_meeting_does_not_go_with_it(talks, tmp_path, more, told):
    ended = run_coach("review", *talks, "--compare", *more)
    assert ended.code == 2
    assert told in " ".join(ended.err.split())
    assert not (tmp_path / "out.docx").exists()


def test_one_meeting_has_nothing_to_stand_beside(talks):
    ended = run_coach("review", talks[0], "--compare")
    assert ended.code == 2
    assert "two meetings or more" in " ".join(ended.err.split())


def test_the_same_file_twice_is_one_line(talks):
    ended = run_coach("review", talks[0], talks[0], "--compare")
    assert (ended.code, ended.out) == (1, "")
    assert "are the same meeting; give one of them only" in ended.err
    assert ended.err.count("\n") == 1


def test_a_meeting_that_cannot_be_read_ends_it_with_one_line(talks):
    ended = run_coach("review", talks[0], "gone.txt", "--compare")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "coach: gone.txt: no such file; check the path\n"
