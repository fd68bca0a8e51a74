"""The settings, and where to find what ships with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach import config
from coach.config import Settings, find_shipped_folder, read_settings
from coach.errors import SettingsError

PACKAGE = Path(config.__file__).resolve().parent


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch):
    """Take away whatever this machine has set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(f"COACH_{name.upper()}", raising=False)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("data_dir", "some/where", Path("some/where")),
        ("models_dir", "elsewhere", Path("elsewhere")),
        ("max_file_bytes", "1000", 1000),
        ("max_unpacked_bytes", "2000", 2000),
        ("max_utterances", "30", 30),
        ("max_speakers", "4", 4),
        ("long_turn_words", "25", 25),
        ("few_questions", "5", 5),
        ("database_url", "sqlite:///my.db", "sqlite:///my.db"),
        ("backup_days", "7", 7),
        ("backup_count", "3", 3),
        ("spare_bytes", "0", 0),
        ("journal", "delete", "delete"),
        ("busy_seconds", "3", 3),
    ],
)
def test_a_setting_is_read_from_the_environment(monkeypatch, name, text, value):
    monkeypatch.setenv(f"COACH_{name.upper()}", text)
    assert getattr(Settings(), name) == value


def test_every_setting_is_tried_above():
    parameters = test_a_setting_is_read_from_the_environment.pytestmark[0].args[1]
    assert {name for name, _, _ in parameters} == set(Settings.model_fields)


def test_a_variable_without_the_prefix_is_not_ours(monkeypatch):
    monkeypatch.setenv("FEW_QUESTIONS", "3")
    assert Settings().few_questions == 11


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("max_file_bytes", 50_000_000),
        ("max_unpacked_bytes", 250_000_000),
        ("max_utterances", 200_000),
        ("max_speakers", 1_000),
        ("long_turn_words", 40),
        ("few_questions", 11),
        ("database_url", ""),
        ("backup_days", 30),
        ("backup_count", 10),
        ("spare_bytes", 10_000_000),
        ("journal", "auto"),
        ("busy_seconds", 10),
    ],
)
def test_limits_stand_where_nothing_is_set(name, value):
    assert getattr(Settings(), name) == value


def test_a_setting_given_in_code_beats_the_environment(monkeypatch):
    monkeypatch.setenv("COACH_FEW_QUESTIONS", "5")
    assert Settings(few_questions=7).few_questions == 7


def test_a_setting_of_the_wrong_kind_is_refused(monkeypatch):
    monkeypatch.setenv("COACH_FEW_QUESTIONS", "several")
    with pytest.raises(ValueError, match="few_questions"):
        Settings()


def test_settings_cannot_be_changed():
    with pytest.raises(ValueError, match="frozen"):
        Settings().few_questions = 3


def test_in_a_checkout_shipped_folders_lie_beside_the_package():
    assert find_shipped_folder("data") == PACKAGE.parent / "data"


def test_in_a_wheel_shipped_folders_lie_inside_the_package(monkeypatch, tmp_path):
    inside = tmp_path / "coach" / "_shipped" / "models"
    inside.mkdir(parents=True)
    monkeypatch.setattr(config, "_PACKAGE", tmp_path / "coach")
    assert find_shipped_folder("models") == inside


def test_a_folder_that_ships_nowhere_is_looked_for_beside_the_package(monkeypatch, tmp_path):
    monkeypatch.setattr(config, "_PACKAGE", tmp_path / "coach")
    assert find_shipped_folder("models") == tmp_path / "models"


def test_settings_are_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("COACH_FEW_QUESTIONS", "7")
    assert read_settings().few_questions == 7


@pytest.mark.parametrize("value", ["many", "0", "-3", "2.5"])
def test_a_setting_that_does_not_fit_is_named(monkeypatch, value):
    monkeypatch.setenv("COACH_FEW_QUESTIONS", value)
    with pytest.raises(SettingsError, match=f"COACH_FEW_QUESTIONS.*{value}") as caught:
        read_settings()
    assert caught.value.name == "COACH_FEW_QUESTIONS"
