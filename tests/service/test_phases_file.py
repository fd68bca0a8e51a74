"""Reading who presented when from a file written by hand."""

from __future__ import annotations

import copy
import dataclasses
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from coach.errors import PhasesFileError
from coach.labels import ROUND_PHASES, Phase
from coach.review import Plan, Span, place_lines
from coach.service.phases_file import SCHEMA, TIME_PATTERN, read_phases
from coach.transcript import Timing, Transcript, Turn
from tests.builders import make_transcript, make_turn

ROOT = Path(__file__).resolve().parents[2]

TALK = (
    ("Judith", "Morning.", "Who would like to begin?"),
    ("Ana Reyes", "The rota is what I brought.", "It has gone to pieces."),
    ("Ben Okoro", "How many are on it?"),
    ("Ana Reyes", "Nine."),
    ("Ben Okoro", "What matters most to you in it?", "Take your time."),
    ("Ana Reyes", "I will ring them on Friday."),
    ("Judith", "How was that for us all?"),
)
"""Turns 1 to 7; turn n starts at minute n, and its second utterance five seconds on."""

GOOD = {
    "schema": SCHEMA,
    "rounds": [
        {
            "presenter": "Ana Reyes",
            "phases": [
                {"phase": "presenting", "from": "2:00"},
                {"phase": "clarifying", "from": {"turn": 3}},
                {"phase": "exploring", "from": 300.0},
                {"phase": "actions", "from": {"utterance": "6.1"}},
            ],
        }
    ],
    "outside": [
        {"phase": "checkin", "from": {"turn": 1}},
        {"phase": "review", "from": "0:07:00"},
    ],
}


def time_turn(turn: Turn) -> Turn:
    minute = 60.0 * turn.index
    utterances = tuple(
        dataclasses.replace(utterance, start=minute + 5 * place)
        for place, utterance in enumerate(turn.utterances)
    )
    return dataclasses.replace(turn, utterances=utterances, start=minute)


@pytest.fixture(scope="module")
def untimed() -> Transcript:
    turns = [
        make_turn(*texts, index=index, speaker=speaker)
        for index, (speaker, *texts) in enumerate(TALK, start=1)
    ]
    return make_transcript(*turns)


@pytest.fixture(scope="module")
def timed(untimed: Transcript) -> Transcript:
    turns = tuple(time_turn(turn) for turn in untimed.turns)
    return dataclasses.replace(untimed, turns=turns, timing=Timing.STARTS_ONLY)


def change(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """Return the good file with the value at a path changed."""
    content: Any = copy.deepcopy(GOOD)
    part = content
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return content


def without(path: tuple[str | int, ...]) -> dict[str, Any]:
    """Return the good file with the value at a path left out."""
    content: Any = copy.deepcopy(GOOD)
    part = content
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    return content


def read(content: Any, transcript: Transcript) -> Plan:
    return read_phases(json.dumps(content).encode(), name="phases.json", transcript=transcript)


def refuse(content: Any, transcript: Transcript) -> str:
    """Return the message with which a file is refused."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(PhasesFileError) as caught:
        read_phases(data, name="phases.json", transcript=transcript)
    assert caught.value.name == "phases.json"
    message = str(caught.value)
    assert len(message.splitlines()) == 1
    return message


FROM = ("rounds", 0, "phases", 2, "from")


def test_each_phase_lasts_until_the_next_one_starts(timed: Transcript):
    plan = read(GOOD, timed)
    assert plan.rounds[0].phases == (
        Span(phase=Phase.PRESENTING, first_utterance="2.1", last_utterance="2.2"),
        Span(phase=Phase.CLARIFYING, first_utterance="3.1", last_utterance="4.1"),
        Span(phase=Phase.EXPLORING, first_utterance="5.1", last_utterance="5.2"),
        Span(phase=Phase.ACTIONS, first_utterance="6.1", last_utterance="6.1"),
    )


def test_phases_outside_a_round_end_where_a_round_starts(timed: Transcript):
    assert read(GOOD, timed).outside == (
        Span(phase=Phase.CHECKIN, first_utterance="1.1", last_utterance="1.2"),
        Span(phase=Phase.REVIEW, first_utterance="7.1", last_utterance="7.1"),
    )


def test_a_round_somebody_set_is_no_guess(timed: Transcript):
    assert [round_.guess for round_ in read(GOOD, timed).rounds] == [False]


def test_the_last_phase_lasts_to_the_end(timed: Transcript):
    plan = read(without(("outside",)), timed)
    assert plan.rounds[0].phases[-1].last_utterance == "7.1"


def test_what_comes_before_the_first_phase_is_in_no_phase(timed: Transcript):
    lines = place_lines(timed, read(without(("outside", 0)), timed))
    assert [(line.round, line.phase) for line in lines[:3]] == [
        (0, None),
        (0, None),
        (1, Phase.PRESENTING),
    ]


def test_an_outside_phase_may_fall_into_a_round(timed: Transcript):
    plan = read(change(("outside", 1, "from"), {"turn": 4}), timed)
    assert [(span.first_utterance, span.last_utterance) for span in plan.outside] == [
        ("1.1", "1.2"),
        ("4.1", "4.1"),
    ]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("5:00", "5.1"),
        ("0:05:00", "5.1"),
        ("0:05:00.0", "5.1"),
        (300, "5.1"),
        (300.0, "5.1"),
        ("5:01", "5.2"),
        ("005:05", "5.2"),
        (304.9, "5.2"),
        ({"turn": 5}, "5.1"),
        ({"utterance": "5.2"}, "5.2"),
    ],
)
def test_a_start_may_be_written_in_every_way(timed: Transcript, start: Any, expected: str):
    plan = read(change(FROM, start), timed)
    assert plan.rounds[0].phases[2].first_utterance == expected


def test_turns_that_only_date_their_start_can_be_found_by_time(untimed: Transcript):
    turns = tuple(dataclasses.replace(turn, start=60.0 * turn.index) for turn in untimed.turns)
    transcript = dataclasses.replace(untimed, turns=turns, timing=Timing.BLOCKS)
    assert read(GOOD, transcript).rounds[0].phases[2].first_utterance == "5.1"


@pytest.mark.parametrize("written", ["Ana Reyes", "ana reyes", "  Ana  Reyes ", "Ana"])
def test_presenters_are_found_as_people_write_them(timed: Transcript, written: str):
    plan = read(change(("rounds", 0, "presenter"), written), timed)
    assert plan.rounds[0].presenter == "Ana Reyes"


def test_one_person_may_present_twice(timed: Transcript):
    phases = GOOD["rounds"][0]["phases"]
    rounds = [
        {"presenter": "Ana Reyes", "phases": phases[:2]},
        {"presenter": "Ana Reyes", "phases": phases[2:]},
    ]
    plan = read({"schema": SCHEMA, "rounds": rounds}, timed)
    assert [round_.presenter for round_ in plan.rounds] == ["Ana Reyes", "Ana Reyes"]
    assert plan.rounds[0].phases[-1].last_utterance == "4.1"


def test_a_meeting_may_have_no_rounds(timed: Transcript):
    assert read({"schema": SCHEMA, "rounds": []}, timed) == Plan()


def test_a_byte_order_mark_does_no_harm(timed: Transcript):
    data = b"\xef\xbb\xbf" + json.dumps(GOOD).encode()
    assert read_phases(data, name="phases.json", transcript=timed) == read(GOOD, timed)


def test_a_pointer_to_the_schema_is_passed_over(timed: Transcript):
    assert read({"$schema": "phases.schema.json", **GOOD}, timed) == read(GOOD, timed)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"{", "line 1 is not JSON"),
        (b'{\n "schema": "coach.phases/1",\n "rounds": [,]\n}', "line 3 is not JSON"),
        (b"", "line 1 is not JSON"),
        (b"\xff\xfe{}", "not a JSON file in UTF-8"),
        (b"[" * 100_000, "not a JSON file in UTF-8"),
        (b"9" * 5_000, "not a JSON file in UTF-8"),
        (b'{"from": NaN}', "NaN is no number"),
        (b'{"rounds": [], "rounds": []}', '"rounds" stands twice'),
    ],
)
def test_what_is_not_json_is_refused_by_line(timed: Transcript, data: bytes, says: str):
    assert refuse(data, timed).startswith(f"phases.json: {says}")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ([], "the file is not an object; put it in curly brackets"),
        ({}, 'the file has no "schema"; it needs "schema" and "rounds"'),
        (without(("rounds",)), 'the file has no "rounds"'),
        (change(("schema",), "coach.review/1"), 'its "schema" must be "coach.phases/1"'),
        (change(("title",), "Spring"), 'the file has "title", which means nothing here'),
        (change(("rounds",), {}), '"rounds" is not a list'),
        (change(("outside",), None), '"outside" is not a list'),
        (change(("rounds", 0), "Ana"), "round 1 is not an object"),
        (without(("rounds", 0, "presenter")), 'round 1 has no "presenter"'),
        (without(("rounds", 0, "phases")), 'round 1 has no "phases"'),
        (change(("rounds", 0, "presenter"), 3), 'round 1: "presenter" is not a name'),
        (change(("rounds", 0, "phases"), 3), 'round 1: "phases" is not a list'),
        (change(("rounds", 0, "phases"), []), 'round 1: "phases" is empty'),
        (change(("rounds", 0, "phases", 1), 3), "round 1, phase 2 is not an object"),
        (change(("rounds", 0, "guess"), True), 'round 1 has "guess"'),
        (without(FROM), 'round 1, phase 3 has no "from"'),
        (change(("outside", 0), []), "outside, phase 1 is not an object"),
    ],
)
def test_a_file_that_does_not_fit_its_schema_says_where(
    timed: Transcript, content: Any, says: str
):
    assert says in refuse(content, timed)


@pytest.mark.parametrize("phase", ["explore", "review", "", None, 7, ["exploring"]])
def test_an_unknown_phase_is_named_with_those_there_are(timed: Transcript, phase: Any):
    message = refuse(change(("rounds", 0, "phases", 2, "phase"), phase), timed)
    assert "round 1, phase 3" in message
    assert json.dumps(phase) in message
    assert message.endswith("presenting, clarifying, exploring, reflecting, ideas, actions")


def test_a_round_phase_has_no_place_outside(timed: Transcript):
    message = refuse(change(("outside", 1, "phase"), "ideas"), timed)
    assert 'outside, phase 2: "ideas" is no phase in "outside"' in message
    assert message.endswith("checkin, bids, review")


def test_an_unknown_presenter_is_named_with_those_who_speak(timed: Transcript):
    message = refuse(change(("rounds", 0, "presenter"), "Cora"), timed)
    assert "round 1" in message
    assert all(name in message for name in ("Cora", "Judith", "Ana Reyes", "Ben Okoro"))


def test_a_presenter_over_two_lines_still_makes_a_message_of_one(timed: Transcript):
    assert "Cora Lane" in refuse(change(("rounds", 0, "presenter"), "Cora\nLane"), timed)


@pytest.mark.parametrize(
    "start",
    [
        "soon",
        "",
        "5:60",
        "1:2:3",
        "5:00:00:00",
        "-5:00",
        "５:００",
        -1,
        True,
        None,
        [],
        {},
        {"turn": 5, "utterance": "5.1"},
        {"line": 5},
    ],
)
def test_a_start_of_no_known_form_is_quoted_with_the_forms(timed: Transcript, start: Any):
    message = refuse(change(FROM, start), timed)
    assert 'round 1, phase 3: "from" is' in message
    assert '{"turn": 21}' in message


def test_what_is_quoted_is_cut_short(timed: Transcript):
    message = refuse(change(FROM, "x" * 5_000), timed)
    assert len(message) < 300
    assert "…" in message


@pytest.mark.parametrize("turn", [0, 8, -1, 2.5, "5", True, None])
def test_a_turn_that_is_not_there_is_refused_with_the_turns_there_are(
    timed: Transcript, turn: Any
):
    message = refuse(change(FROM, {"turn": turn}), timed)
    assert f"there is no turn {json.dumps(turn)}; turns go from 1 to 7" in message


@pytest.mark.parametrize("utterance", ["9.9", 5, None])
def test_an_utterance_that_is_not_there_is_refused(timed: Transcript, utterance: Any):
    message = refuse(change(FROM, {"utterance": utterance}), timed)
    assert f"there is no utterance {json.dumps(utterance)}" in message


@pytest.mark.parametrize("start", ["2:00:00", 421])
def test_a_time_beyond_the_end_says_where_the_end_is(timed: Transcript, start: Any):
    message = refuse(change(FROM, start), timed)
    assert "round 1, phase 3: nothing starts at" in message
    assert "the last words start at 0:07:00" in message


def test_a_time_in_a_transcript_without_times_says_what_to_use(untimed: Transcript):
    message = refuse(GOOD, untimed)
    assert 'round 1, phase 1: "2:00" is a time, and this transcript has none' in message
    assert '{"turn": ...}' in message


def test_a_turn_in_a_transcript_without_words_is_refused():
    content = {
        "schema": SCHEMA,
        "rounds": [],
        "outside": [{"phase": "checkin", "from": {"turn": 1}}],
    }
    assert "turns go from 1 to 0" in refuse(content, make_transcript())


@pytest.mark.parametrize("start", [{"turn": 2}, {"turn": 3}, "2:05"])
def test_phases_of_a_round_have_to_come_in_order(timed: Transcript, start: Any):
    message = refuse(change(FROM, start), timed)
    assert (
        "round 1, phase 3 (exploring) does not start after round 1, phase 2 (clarifying)"
        in message
    )


def test_rounds_have_to_come_in_order(timed: Transcript):
    content = change(("rounds",), [*GOOD["rounds"], *GOOD["rounds"]])
    assert "round 2, phase 1 (presenting) does not start after" in refuse(content, timed)


def test_phases_outside_have_to_come_in_order(timed: Transcript):
    content = change(("outside",), list(reversed(GOOD["outside"])))
    message = refuse(content, timed)
    assert "outside, phase 2 (checkin) does not start after outside, phase 1 (review)" in message


def test_no_two_phases_start_at_the_same_words(timed: Transcript):
    message = refuse(change(("outside", 1, "from"), {"turn": 6}), timed)
    assert "outside, phase 2 (review) does not start after round 1, phase 4 (actions)" in message


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / "docs/phases.schema.json").read_text("utf-8"))
    return content


def fits(content: Any, schema: dict[str, Any]) -> bool:
    return jsonschema.Draft202012Validator(schema).is_valid(content)


def test_the_schema_is_a_schema_and_its_examples_fit_it(schema: dict[str, Any]):
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all(fits(example, schema) for example in schema["examples"])


def test_the_schema_knows_the_phases_and_times_that_are_read(schema: dict[str, Any]):
    parts = schema["$defs"]
    inside = parts["round_start"]["properties"]["phase"]["enum"]
    outside = parts["outside_start"]["properties"]["phase"]["enum"]
    assert inside == list(ROUND_PHASES)
    assert outside == [phase for phase in Phase if phase not in ROUND_PHASES]
    assert parts["from"]["oneOf"][0]["pattern"] == TIME_PATTERN
    assert schema["properties"]["schema"]["const"] == SCHEMA


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        {"schema": SCHEMA, "rounds": []},
        {"$schema": "phases.schema.json", **GOOD},
        change(FROM, 300),
        change(FROM, "5:01.25"),
    ],
)
def test_what_the_schema_allows_is_read(content: Any, schema: dict[str, Any], timed: Transcript):
    assert fits(content, schema)
    assert isinstance(read(content, timed), Plan)


@pytest.mark.parametrize(
    "content",
    [
        [],
        {},
        without(("rounds",)),
        change(("title",), "Spring"),
        change(("schema",), "coach.phases/2"),
        change(("outside",), None),
        change(("rounds", 0, "presenter"), " "),
        change(("rounds", 0, "phases"), []),
        change(("rounds", 0, "phases", 0, "phase"), "checkin"),
        change(("outside", 0, "phase"), "actions"),
        change(FROM, "5:60"),
        change(FROM, "1:2:3"),
        change(FROM, -1),
        change(FROM, True),
        change(FROM, {}),
        change(FROM, {"turn": 0}),
        change(FROM, {"turn": True}),
        change(FROM, {"utterance": ""}),
        change(FROM, {"turn": 5, "utterance": "5.1"}),
    ],
)
def test_what_the_schema_forbids_is_refused(
    content: Any, schema: dict[str, Any], timed: Transcript
):
    assert not fits(content, schema)
    assert refuse(content, timed)
