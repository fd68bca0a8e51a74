"""The file of a practice: all of it, as its schema says, and always the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from coach.config import Settings
from coach.practice.attempts import Exercise
from coach.practice.items import Boundary
from coach.practice.spot_it import Sureness
from coach.service.practice_file import SCHEMA, export_practice
from coach.service.safekeeping import open_store
from coach.storage.practice_attempts import add_attempt
from coach.storage.practice_runs import end_run, relabel_turn
from coach.storage.practice_wishes import tell_of_wish
from coach.storage.records import LOCAL
from tests.storage.kept import OTHER_PERSON
from tests.storage.practised import new_attempt, practise

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = json.loads((DOCS / "practice.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(TEXT, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def store(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db")) as store:
        yield store


@pytest.fixture
def content(store):
    """Return the file of a practice with something of every kind."""
    things = practise(store, words="Wie ist es? é 🙂")
    add_attempt(store, LOCAL, new_attempt(boundary=None, sureness="certain"))
    relabel_turn(store, LOCAL, things["run_id"], 0, things["spoken"].label)
    end_run(store, LOCAL, things["run_id"])
    tell_of_wish(store, LOCAL, things["wish_id"], is_tried=False, happened="Too late")
    data = export_practice(store, LOCAL)
    assert data == export_practice(store, LOCAL)
    return json.loads(data)


def test_a_file_fits_its_schema(content):
    Draft202012Validator.check_schema(TEXT)
    VALIDATOR.validate(content)
    assert content["schema"] == TEXT["properties"]["schema"]["const"] == SCHEMA


def test_nothing_kept_is_a_file_too(store):
    content = json.loads(export_practice(store, LOCAL))
    VALIDATOR.validate(content)
    assert [content[each] for each in ("attempts", "runs", "drafts", "wishes")] == [[]] * 4


def test_all_that_is_kept_is_in_it(content):
    first, second, third = content["attempts"]
    assert (first["is_disputed"], second["is_disputed"]) == (True, False)
    assert (second["fits"], third["sureness"], third["boundary"]) == (False, "certain", None)
    (run,) = content["runs"]
    assert "# Wie ist es? é 🙂" in run["case_text"]
    assert [(turn["place"], turn["said"], turn["is_relabelled"]) for turn in run["turns"]] == [
        (0, "Wie ist es? é 🙂", False),
        (1, None, False),
        (0, "Wie ist es? é 🙂", True),
    ]
    assert content["drafts"][0]["text"] == "Wie ist es? é 🙂"
    assert (content["wishes"][0]["is_tried"], content["wishes"][0]["happened"]) == (
        False,
        "Too late",
    )


def test_nothing_of_anybody_else_is_in_it(store, content):
    practise(store, OTHER_PERSON, words="tapestryword")
    assert json.loads(export_practice(store, LOCAL)) == content


def test_every_field_is_named_in_the_schema_and_in_the_document(content):
    told = (DOCS / "practice-file.md").read_text(encoding="utf-8")
    kinds = {"choices": content["choices"], "turns": content["runs"][0]["turns"][0]} | {
        kind: content[kind][0] for kind in ("attempts", "runs", "drafts", "wishes")
    }
    for fields in (content, *kinds.values()):
        assert [name for name in fields if f"`{name}`" not in told] == []


@pytest.mark.parametrize("kind", ["attempts", "runs", "drafts", "wishes"])
def test_what_the_schema_does_not_know_does_not_fit(content, kind):
    content[kind][0]["more"] = 1
    with pytest.raises(ValidationError):
        VALIDATOR.validate(content)


def test_the_schema_knows_the_exercises_own_words():
    words = TEXT["$defs"]["attempt"]["properties"]
    assert words["exercise"]["enum"] == [each.value for each in Exercise]
    assert words["boundary"]["enum"] == [*(each.value for each in Boundary), None]
    assert words["sureness"]["enum"] == [*(each.value for each in Sureness), None]
