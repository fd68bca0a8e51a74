"""Every case played to its end at the prompt, well and clumsily, as the runs that are kept."""

from __future__ import annotations

import re

import pytest
from typer.testing import CliRunner

from coach.cli.main import app
from coach.service.exercises import CASES
from tests.practice.golden_runs import FOLDER, WAIT


def squeeze(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """Return one database for all the runs."""
    return f"sqlite:///{tmp_path_factory.mktemp('kept')}/coach.db"


@pytest.mark.parametrize("way", ["well", "clumsily"])
@pytest.mark.parametrize("name", CASES)
def test_a_case_is_played_to_its_end_as_it_was_kept(name, way, database, monkeypatch):
    monkeypatch.setenv("COACH_DATABASE_URL", database)
    kept = (FOLDER / f"{name}-{way}.txt").read_text("utf-8")
    moves = re.findall(r"^> (.*)$", kept, re.MULTILINE)
    typed = "".join("w\n" if each == WAIT else f"{each}\n" for each in moves)

    played = CliRunner().invoke(app, ["practise", "in-the-room", "--case", name], input=typed)

    said, place = squeeze(played.stdout), 0
    assert played.exit_code == 0
    for answer in re.findall(r"^[A-Z][a-z]+: (?!\.\.\.$).*$", kept, re.MULTILINE):
        place = said.find(squeeze(answer), place)
        assert place >= 0, answer
