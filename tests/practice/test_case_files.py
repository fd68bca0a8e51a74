"""Files of cases: the shipped ones fit their schema, and what does not fit is said in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from coach.errors import ExerciseFileError
from coach.practice.case_files import MOST_BYTES, read_case

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "case.schema.json").read_text(encoding="utf-8"))
FILES = sorted((ROOT / "data" / "cases").glob("*.yaml"))


def content():
    return yaml.safe_load((ROOT / "data" / "cases" / "deputy.yaml").read_text(encoding="utf-8"))


def dump(case):
    return yaml.safe_dump(case, allow_unicode=True, sort_keys=False).encode()


def refuse(data):
    with pytest.raises(ExerciseFileError) as caught:
        read_case(data, name="mine.yaml")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("mine.yaml")
    return caught.value


def test_there_are_eight():
    assert len(FILES) == 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_case_fits_its_schema_and_the_program(path):
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert not list(Draft202012Validator(SCHEMA).iter_errors(raw))
    assert read_case(path.read_bytes(), name=path.name).id == path.stem


def change(*keys, to):
    """Return a case in which one value is another."""
    case = content()
    place = case
    for key in keys[:-1]:
        place = place[key]
    if to is None:
        del place[keys[-1]]
    else:
        place[keys[-1]] = to
    return dump(case)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no case"),
        (b"- a\n- b", "no case"),
        (b"schema: coach.case/9", "no case"),
        (b"a: 'b", "line 1 is not YAML"),
        (b"\xff\xfe", "not UTF-8"),
        (b"!!python/object/apply:os.system ['true']", "is not YAML"),
        (b"x" * (MOST_BYTES + 1), "larger than"),
        (change("note", to=None), "note"),
        (change("mood", to="blue"), "mood"),
        (change("voice", "thanks", to=["Thanks."]), "“voice.thanks” needs 3 lines"),
        (change("voice", "step", to=[]), "“voice.step” is empty"),
        (change("layers", to=content()["layers"][:4]), "“layers” have to be 0 to 4"),
        (change("layers", 2, to=None), "“layers” have to be 0 to 4"),
        (change("layers", 2, "says", "full", to=None), "layers.2.says.full"),
        (change("layers", 2, "held_back", to=["One."]), "“layers.2”"),
        (change("layers", 2, "reflection_adds", to=["One."]), "“reflection_adds”"),
        (change("layers", 2, "focus", to=[]), "“focus” is empty"),
        (change("layers", 2, "again", 0, "thread", to="nothing"), "there is no thread nothing"),
        (change("facts", to=content()["facts"][:3]), "“facts” are 3"),
        (change("threads", to=content()["threads"][:3]), "“threads” are 3"),
        (change("facts", 1, "id", to="team-size"), "team-size comes twice"),
        (change("threads", 0, "words", to="purple lion"), "nobody says “purple lion”"),
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(data, said):
    assert said in str(refuse(data))
