"""Ways of working: those that ship, and those that people write."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from coach.errors import CoachError, FileAccessError, ProfileError
from coach.labels import Phase, Role
from coach.measures.suggestions import BEFORE_IDEAS
from coach.profiles import Minutes, Suggestions
from coach.report.wording import PHASE_USUAL
from coach.service.profiles import (
    MOST_LETTERS,
    MOST_MINUTES,
    NAME_PATTERN,
    SCHEMA,
    SHIPPED,
    find_profile,
    load_shipped,
    read_profile,
)

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data/profiles"
GOOD: dict[str, Any] = {
    "schema": SCHEMA,
    "name": "ours",
    "title": "Our own way",
    "runner": "convener",
    "has_facilitator": True,
    "members_ask_each_other": False,
    "group_may_own_issue": True,
    "statements_only_in_answer": False,
    "phases": [
        {
            "phase": "presenting",
            "minutes": {"low": 3, "high": 7.5},
            "talks": ["presenter"],
            "usual": "a story, and nobody breaks in",
            "suggestions": "early",
            "optional": False,
        },
        {
            "phase": "ideas",
            "minutes": None,
            "talks": ["member", "facilitator"],
            "usual": "offers, if they are wanted",
            "suggestions": "expected",
            "optional": True,
        },
    ],
}


def change(path: tuple[str | int, ...], value: Any, *, add: bool = False) -> dict[str, Any]:
    """Return the good profile with one value changed, or a key added."""
    content = copy.deepcopy(GOOD)
    place: Any = content
    for step in path[:-1]:
        place = place[step]
    assert add or not isinstance(place, dict) or path[-1] in place
    place[path[-1]] = value
    return content


def without(path: tuple[str | int, ...]) -> dict[str, Any]:
    content = copy.deepcopy(GOOD)
    place: Any = content
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return content


def read(content: Any):
    return read_profile(json.dumps(content).encode(), name="ours.json")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / "docs/profile.schema.json").read_text("utf-8"))
    return content


def fits(content: Any, schema: dict[str, Any]) -> bool:
    return jsonschema.Draft202012Validator(schema).is_valid(content)


# Those that ship -----------------------------------------------------------------


def test_every_file_in_the_folder_ships_and_no_other():
    assert {path.stem for path in FOLDER.glob("*.json")} == set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_profile_fits_the_schema_and_has_its_own_name(name: str, schema: dict[str, Any]):
    content = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(content)
    assert load_shipped(name).name == content["name"] == name


def test_the_default_profile_is_what_is_measured_and_shown_without_one():
    uk = load_shipped()
    assert uk.name == "uk"
    assert uk.before_ideas == BEFORE_IDEAS
    assert {each.phase for each in uk.phases} == set(Phase)
    assert {phase: uk.find(phase).usual for phase in PHASE_USUAL} == PHASE_USUAL


def test_a_set_that_runs_itself_has_a_timekeeper_and_no_facilitator():
    profile = load_shipped("self")
    assert (profile.runner, profile.has_facilitator) == ("timekeeper", False)
    assert not any(Role.FACILITATOR in phase.talks for phase in profile.phases)


def test_in_the_wial_way_all_may_ask_all_and_there_is_no_ideas_round():
    profile = load_shipped("wial")
    assert profile.runner == "coach"
    assert profile.members_ask_each_other
    assert profile.group_may_own_issue
    assert profile.statements_only_in_answer
    assert profile.find(Phase.IDEAS) is None
    assert Phase.EXPLORING in profile.before_ideas


@pytest.mark.parametrize("field", [*GOOD, *GOOD["phases"][0]])
def test_the_page_on_profiles_explains_every_field(field: str):
    assert f"| `{field}` |" in (FOLDER / "README.md").read_text("utf-8")


# Those that people write ---------------------------------------------------------


def test_a_profile_file_is_read():
    profile = read(GOOD)
    assert (profile.name, profile.title, profile.runner) == ("ours", "Our own way", "convener")
    assert profile.group_may_own_issue
    presenting, ideas = profile.phases
    assert presenting.minutes == Minutes(low=3, high=7.5)
    assert ideas.minutes is None
    assert ideas.talks == (Role.MEMBER, Role.FACILITATOR)
    assert ideas.suggestions is Suggestions.EXPECTED
    assert (presenting.is_optional, ideas.is_optional) == (False, True)


def test_a_profile_is_found_by_name_or_by_file(tmp_path: Path):
    path = tmp_path / "ours.JSON"
    path.write_text(json.dumps(GOOD), "utf-8")
    assert find_profile(str(path)) == read(GOOD)
    assert find_profile("wial") == load_shipped("wial")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "weather",
            "there is no profile “weather”; use uk, self, wial or the name of a JSON file",
        ),
        ("Wial", "there is no profile “Wial”; did you mean"),
        ("wail", 'did you mean "wial"? use uk, self, wial or'),
    ],
)
def test_a_profile_nobody_knows_is_refused_with_those_there_are(name: str, message: str):
    with pytest.raises(ProfileError) as caught:
        find_profile(name)
    assert message in str(caught.value)


def test_a_profile_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(FileAccessError, match=r"none\.json: no such file"):
        find_profile(str(tmp_path / "none.json"))


def test_a_huge_profile_file_is_refused(tmp_path: Path):
    path = tmp_path / "huge.json"
    path.write_bytes(b" " * 200_000)
    with pytest.raises(ProfileError, match="larger than 100,000 bytes, far more than a profile"):
        find_profile(str(path))


P = ("phases", 0)
MISFITS: list[tuple[Any, str]] = [
    ([], "the file is not an object"),
    (without(("runner",)), 'the file has no "runner"; it needs "schema", "name"'),
    (
        change(("phasse",), [], add=True),
        'the file has "phasse", which means nothing here; did you mean "phases"?',
    ),
    (change(("schema",), "coach.phases/1"), 'its "schema" must be "coach.profile/1"'),
    (change(("name",), "Our way"), '"name" is "Our way"; use small letters'),
    (change(("title",), 4), '"title" is 4; write words in quotation marks'),
    (change(("title",), "  "), '"title" is " "; write words'),
    (change(("runner",), "x" * 61), '"runner" has 61 letters; use 60 at most'),
    (change(("has_facilitator",), "yes"), '"has_facilitator" is "yes"; write true or false'),
    (change(("phases",), {}), '"phases" is not a list'),
    (change((*P, "phase"), "presentng"), 'phase 1: "phase" is "presentng"; did you mean'),
    (change((*P, "phase"), 3), 'phase 1: "phase" is 3; use one of: checkin, bids'),
    (
        change((*P, "mintues"), None, add=True),
        'phase 1 has "mintues", which means nothing here; did you mean "minutes"?',
    ),
    (
        change((*P, "minutes"), {"low": 9, "high": 7}),
        'phase 1 (presenting): "low" is 9.0 minutes and "high" 7.0; put the smaller one',
    ),
    (change((*P, "minutes"), 5), 'phase 1 (presenting): "minutes" is not an object'),
    (
        change((*P, "minutes"), {"low": True, "high": 7}),
        'phase 1 (presenting): "low" is true; write minutes as a number from 0 to 600',
    ),
    (change((*P, "minutes"), {"low": 1, "high": 601}), '"high" is 601; write minutes'),
    (change((*P, "minutes"), {"low": -1, "high": 6}), '"low" is -1; write minutes'),
    (change((*P, "talks"), "presenter"), 'phase 1 (presenting): "talks" is not a list'),
    (change((*P, "talks"), ["observer"]), '"talks" is "observer"; use one of: presenter'),
    (change((*P, "usual"), None), 'phase 1 (presenting): "usual" is null; write words'),
    (change((*P, "usual"), "a\u001b[2Jb"), 'phase 1 (presenting): "usual" is'),
    (change((*P, "suggestions"), "erly"), 'did you mean "early"? use one of: early'),
    (change((*P, "optional"), 0), '"optional" is 0; write true or false'),
    (change(("phases",), GOOD["phases"][::-1]), "the phases come twice or out of order"),
    (change(("phases",), [GOOD["phases"][0]] * 2), "the phases come twice or out of order"),
    (change(("phases",), GOOD["phases"][1:]), 'there is no "presenting" among the phases'),
]
BEYOND_THE_SCHEMA = ("put the smaller one", "out of order", '"usual" is')


@pytest.mark.parametrize(("content", "message"), MISFITS)
def test_a_profile_with_a_typo_is_refused_in_one_line_that_says_where(content: Any, message: str):
    with pytest.raises(ProfileError) as caught:
        read(content)
    assert message in str(caught.value)
    assert str(caught.value).startswith("ours.json: ")
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, CoachError)


@pytest.mark.parametrize(("content", "message"), MISFITS)
def test_the_schema_refuses_what_is_refused(content: Any, message: str, schema: dict[str, Any]):
    beyond = any(part in message for part in BEYOND_THE_SCHEMA) and "null" not in message
    assert fits(content, schema) is beyond


@pytest.mark.parametrize(
    "data", [b"{", b'{"schema": "coach.profile/1", "schema": "coach.profile/1"}', b"\xff\xfe"]
)
def test_what_is_no_json_or_says_a_thing_twice_is_refused(data: bytes):
    with pytest.raises(ProfileError, match=r"^ours\.json: "):
        read_profile(data, name="ours.json")


def test_the_schema_is_a_schema_and_takes_what_is_read(schema: dict[str, Any]):
    jsonschema.Draft202012Validator.check_schema(schema)
    assert fits(GOOD, schema)
    assert fits({"$schema": "profile.schema.json", **GOOD}, schema)
    assert read({"$schema": "profile.schema.json", **GOOD}) == read(GOOD)


def test_the_schema_knows_the_words_and_limits_that_are_read(schema: dict[str, Any]):
    phase = schema["$defs"]["phase"]["properties"]
    low = phase["minutes"]["oneOf"][1]["properties"]["low"]
    assert phase["phase"]["enum"] == list(Phase)
    assert phase["suggestions"]["enum"] == list(Suggestions)
    assert (low["minimum"], low["maximum"]) == (0, MOST_MINUTES)
    assert schema["$defs"]["words"]["maxLength"] == MOST_LETTERS
    assert schema["properties"]["name"]["pattern"] == NAME_PATTERN
    assert schema["properties"]["schema"]["const"] == SCHEMA
