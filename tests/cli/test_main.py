"""The program as a whole: help, versions, exit codes, and what it loads."""

from __future__ import annotations

import io
import os
import runpy
import signal
import subprocess
import sys
from contextlib import suppress

import pytest
from typer.testing import CliRunner

import coach
from coach.cli import app, run
from tests.cli.running import run_coach, run_python

COMMANDS = (
    *("app", "review", "label", "evaluate", "train"),
    *("backup", "restore", "verify", "doctor", "migrate", "erase"),
)
HEAVY = {
    "sqlalchemy",
    "alembic",
    "sklearn",
    "spacy",
    "pydantic",
    "pydantic_settings",
    "numpy",
    "scipy",
    "joblib",
    "lxml",
}


def invoke(*arguments):
    return CliRunner().invoke(app, arguments)


def test_the_version_is_the_packages():
    assert invoke("--version").stdout == f"Question Coach {coach.__version__}\n"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_lists_every_command_with_a_whole_sentence(option):
    page = invoke(option).stdout
    for command in COMMANDS:
        (line,) = [line for line in page.splitlines() if line.startswith(f"  {command} ")]
        assert line.endswith(".")
        assert not line.endswith("...")


@pytest.mark.parametrize("command", [(), *((each,) for each in COMMANDS)])
def test_every_help_has_examples_that_stand_on_lines_of_their_own(command):
    result = invoke(*command, "--help")
    assert result.exit_code == 0
    _, _, examples = result.stdout.partition("  Examples:\n")
    lines = examples.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith("    ") and "coach" in line for line in lines)


def test_no_command_is_answered_with_help():
    result = invoke()
    assert "Examples:" in result.output
    assert result.exit_code == 2


@pytest.mark.parametrize("arguments", [("nonsense",), ("review", "--nonsense", "x")])
def test_what_is_not_a_command_or_option_is_a_matter_of_usage(arguments):
    result = invoke(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_setting_that_does_not_fit_is_one_line(monkeypatch):
    monkeypatch.setenv("COACH_FEW_QUESTIONS", "some")
    ended = run_coach("review", "-", stdin=b"Ana: Hello.\n")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("coach: COACH_FEW_QUESTIONS: ")
    assert ended.err.count("\n") == 1


def test_nothing_heavy_is_loaded_for_help():
    ended = run_python("-c", "import coach.cli, sys; print(*sys.modules)")
    loaded = {name.partition(".")[0] for name in ended.out.split()}
    assert "typer" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_importing_the_package_loads_none_of_its_libraries():
    ended = run_python("-c", "import coach, sys; print(*sys.modules)")
    loaded = {name.partition(".")[0] for name in ended.out.split()}
    assert loaded.isdisjoint(HEAVY | {"typer", "rich"})


def test_the_package_runs_as_a_program(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["coach", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("coach", run_name="__main__")
    assert (ended.value.code, capsys.readouterr().out[:14]) == (0, "Question Coach")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_marks_are_written_whatever_the_systems_encoding(encoding):
    ended = run_python(
        "-m",
        "coach",
        "label",
        stdin=b"What stops you?\n",
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert ended.code == 0
    assert ended.out.startswith("● Open question")


@pytest.fixture
def abandoned():
    """Return the end to write to of a pipe that nobody reads from any more."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w") as file:
        yield file


def test_a_reader_that_has_gone_is_no_error_to_speak_of(monkeypatch, abandoned):
    monkeypatch.setattr(sys, "argv", ["coach", "label"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"What stops you?\n")))
    monkeypatch.setattr(sys, "stdout", abandoned)
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="closed pipes read otherwise there")
def test_a_whole_process_without_a_reader_ends_quietly(abandoned):
    ended = subprocess.run(
        [sys.executable, "-m", "coach", "label"],
        input=b"What stops you?\n",
        stdout=abandoned,
        stderr=subprocess.PIPE,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")


def _interrupt(process):
    """Press Ctrl-C until it has an effect: where Python cleans up it may drop one."""
    for _ in range(6):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return process.wait(10)
    return None


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals there")
def test_an_interruption_ends_it_without_a_traceback():
    code = (
        "import sys\nfrom coach.cli import run\nfrom coach.service import labelling, models\n"
        "sys.argv = ['coach', 'label']\nprint('ready', file=sys.stderr, flush=True)\nrun()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that starts the tests beside itself hands its ignoring on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        assert process.stderr.readline() == b"ready\n"
        # It reads its input from here on, and none is coming.
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
        assert _interrupt(process) == 130
        assert b"Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.communicate()
