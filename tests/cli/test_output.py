"""What is printed where."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from coach.cli.output import (
    drop_output,
    read_input,
    say,
    say_error,
    say_json,
    track,
    use_utf8,
    working,
)
from coach.errors import CoachError, LimitExceededError


class Terminal(io.StringIO):
    """A stream somebody watches."""

    def isatty(self):
        return True


def test_results_go_to_standard_output_and_errors_to_the_other(capsys):
    say("A page.")
    say_error(CoachError("set.vtt: no such file;\n  check the path"))
    assert capsys.readouterr() == ("A page.\n", "coach: set.vtt: no such file; check the path\n")


def test_json_is_one_line_with_its_letters_as_they_are(capsys):
    say_json({"said": "Zoë’s\nquestion", "count": None})
    line = capsys.readouterr().out
    assert line == '{"said": "Zoë’s\\nquestion", "count": null}\n'
    assert json.loads(line)["count"] is None


def test_what_is_no_number_is_never_written_as_json():
    with pytest.raises(ValueError, match="JSON"):
        say_json({"value": float("nan")})


def test_a_path_is_a_path_and_a_dash_is_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xffWEBVTT")))
    assert read_input("set.vtt") == Path("set.vtt")
    assert read_input("-") == b"\xffWEBVTT"


def test_standard_input_without_end_is_not_kept(monkeypatch):
    monkeypatch.setenv("COACH_MAX_FILE_BYTES", "1000")
    with Path(os.devnull).with_name("zero").open() as endless:
        monkeypatch.setattr(sys, "stdin", endless)
        with pytest.raises(LimitExceededError, match="standard input: larger than 1,000 bytes"):
            read_input("-")


@pytest.mark.parametrize("files", [[], ["a"], ["a", "b", "c"]])
@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_files_come_in_order_whether_anybody_watches_or_not(monkeypatch, files, stream):
    monkeypatch.setattr(sys, "stderr", stream())
    assert list(track(files, "Reviewing")) == files


def test_progress_is_drawn_for_somebody_who_watches_several_files(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    list(track(["a", "b"], "Reviewing"))
    assert "Reviewing" in terminal.getvalue()


@pytest.mark.parametrize(("stream", "shown"), [(io.StringIO, False), (Terminal, True)])
def test_long_work_is_shown_only_to_somebody_who_watches(monkeypatch, stream, shown):
    watched = stream()
    monkeypatch.setattr(sys, "stderr", watched)
    monkeypatch.setenv("TERM", "xterm")
    with working("Training"):
        pass
    assert ("Training" in watched.getvalue()) is shown


def test_utf8_is_written_from_then_on(monkeypatch):
    held = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(held, encoding="ascii"))
    use_utf8()
    say("● \udce9")
    sys.stdout.flush()
    assert held.getvalue() == "● \\udce9\n".encode()


def test_streams_that_are_no_files_are_left_alone(monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    use_utf8()
    say("●")
    assert stream.getvalue() == "●\n"


def test_dropped_output_goes_nowhere(monkeypatch, tmp_path):
    path = tmp_path / "out.txt"
    with path.open("w") as file:
        monkeypatch.setattr(sys, "stdout", file)
        drop_output()
        say("Nobody reads this.")
        file.flush()
    assert path.read_text() == ""
