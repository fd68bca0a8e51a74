"""A review as JSON: coach.review/1."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from coach.labels import Flag, Phase, Role
from coach.report.json import SCHEMA, review_payload
from coach.review import Action, ActionStatus, Measure, Moment, MomentKind, TalkShare
from tests.report.builder import ADVICE, CLOSED, OPEN, correct, make_review, said
from tests.report.reviews import bandstand, orchard, towpath

DOCS = Path(__file__).resolve().parents[2] / "docs"
SCHEMA_FILE = json.loads((DOCS / "review.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA_FILE)
FIGURES = ("turns", "words", "seconds", "share", "adjusted_participation")
MEETINGS = [towpath, orchard, bandstand]


def list_fields(schema):
    """Return the name of every property anywhere in a schema."""
    if isinstance(schema, list):
        return set().union(*map(list_fields, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    own = set(schema.get("properties", ()))
    return own.union(*map(list_fields, schema.values()))


def find_faults(payload):
    return [fault.message for fault in VALIDATOR.iter_errors(payload)]


def small(*turns, **options):
    parts = [(Phase.EXPLORING, 1, list(turns))]
    return make_review(parts, presenters=["Wren"], **options)


def first(payload):
    return payload["utterances"][0]


def test_names_worth_a_look_come_after_the_warnings_with_names_hidden():
    review = bandstand()
    name = review.transcript.speakers[0].name
    noted = replace(
        review,
        transcript=replace(review.transcript, warnings=("Odd.",)),
        notes=(f"“{name}” may be one person twice.",),
    )
    first, second = review_payload(noted)["transcript"]["warnings"]
    assert first == "Odd."
    assert name not in second
    shown = review_payload(noted, names=True)["transcript"]["warnings"]
    assert shown == ["Odd.", f"“{name}” may be one person twice."]


def test_the_schema_is_itself_in_order():
    Draft202012Validator.check_schema(SCHEMA_FILE)


def test_figures_of_single_people_are_left_out():
    payload = review_payload(towpath())
    assert not find_faults(payload)
    figures = [each[name] for each in payload["transcript"]["speakers"] for name in FIGURES]
    assert set(figures) == {None}


def test_the_schema_has_the_payload_s_name_and_no_address():
    assert SCHEMA_FILE["$id"] == SCHEMA == "coach.review/1"


@pytest.mark.parametrize("names", [False, True])
@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_payload_fits_the_schema(meeting, names):
    assert find_faults(review_payload(meeting(), names=names)) == []


@pytest.mark.parametrize("field", sorted(list_fields(SCHEMA_FILE)))
def test_every_field_is_explained_in_the_document(field):
    assert f"`{field}`" in (DOCS / "review-json.md").read_text(encoding="utf-8")


def test_every_object_of_the_schema_requires_all_of_its_fields():
    objects = [SCHEMA_FILE, *SCHEMA_FILE["$defs"].values()]
    described = [each for each in objects if each.get("additionalProperties") is False]
    assert len(described) == 11
    assert all(set(each["required"]) == set(each["properties"]) for each in described)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", "praise"),
        ("sure", None),
        ("probability", None),
        ("probability", 1.2),
        ("source", None),
        ("source", "person"),
        ("role", "presenter"),
        ("flags", ["loud"]),
        ("flags", ["why", "why"]),
        ("phase", "lunch"),
        ("turn", 0),
        ("note", "extra"),
    ],
)
def test_the_schema_refuses_an_utterance_that_does_not_fit(field, value):
    payload = review_payload(small((1.0, "Bo", said("What then?", OPEN))))
    first(payload)[field] = value
    assert find_faults(payload)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("label", "other"),
        ("probability", 0.5),
        ("sure", True),
        ("flags", ["why"]),
        ("reason", "x"),
    ],
)
def test_the_schema_refuses_a_label_on_a_presenter_s_words(field, value):
    payload = review_payload(small((1.0, "Wren", "It all went quiet.")))
    first(payload)[field] = value
    assert find_faults(payload)


def test_the_schema_refuses_a_missing_value_without_a_reason():
    payload = review_payload(towpath())
    payload["measures"]["checks"] |= {"value": None, "reason": None}
    assert find_faults(payload)


def test_the_fields_stand_in_the_order_of_the_layout():
    assert list(review_payload(towpath())) == SCHEMA_FILE["required"]


def test_the_payload_is_plain_json_and_the_same_every_time():
    later = replace(towpath(), created_at=towpath().created_at.replace(year=2030))
    assert json.dumps(review_payload(towpath())) == json.dumps(review_payload(later))


def test_the_utterances_are_all_of_the_text_in_order():
    review = towpath()
    payload = review_payload(review, names=True)
    assert [row["text"] for row in payload["utterances"]] == [
        utterance.text for utterance in review.transcript.utterances
    ]


def test_a_labelled_line_has_its_label_and_what_it_rests_on():
    row = first(review_payload(small((7.0, "Bo", said("Ask?", ADVICE, Flag.DISGUISED_ADVICE)))))
    assert row == {
        "id": "u1.1",
        "turn": 1,
        "speaker": "Member 1",
        "role": "member",
        "round": 1,
        "start": 7.0,
        "end": None,
        "text": "Ask?",
        "phase": "exploring",
        "label": "advice",
        "probability": 0.94,
        "sure": True,
        "flags": ["disguised_advice"],
        "reason": "it brings in something the presenter has not raised",
        "source": "software",
    }


def test_a_presenter_s_line_has_the_role_of_that_moment_and_no_label():
    row = first(review_payload(small((1.0, "Wren", "It all went quiet."))))
    assert row["role"] == "presenter"
    assert [row[field] for field in ("label", "probability", "sure", "source")] == [None] * 4
    assert (row["flags"], row["reason"]) == ([], "")


def test_a_person_s_reading_has_no_probability_and_no_borrowed_reason():
    review = small((1.0, "Bo", said("Ask?", CLOSED, second=ADVICE)))
    row = first(review_payload(replace(review, lines=(correct(review.lines[0], ADVICE),))))
    assert row["label"] == "advice"
    assert row["source"] == "person"
    assert row["sure"] is True
    assert row["probability"] is None
    assert row["reason"] == ""


def test_an_agreement_leaves_the_label_the_software_s_and_makes_it_sure():
    review = small((1.0, "Bo", said("Ask?", CLOSED, second=ADVICE)))
    agreed = replace(review, lines=(correct(review.lines[0], CLOSED),))
    before, after = first(review_payload(review)), first(review_payload(agreed))
    assert after == {**before, "sure": True}
    assert after["source"] == "software"


def test_outside_any_round_the_round_is_0_and_an_unknown_phase_is_null():
    row = first(review_payload(bandstand()))
    assert (row["round"], row["phase"]) == (0, None)


def test_the_transcript_says_where_it_came_from():
    transcript = review_payload(towpath())["transcript"]
    del transcript["speakers"]
    assert transcript == {
        "title": "towpath-set-2026-03-18.vtt",
        "format": "zoom_vtt",
        "timing": "exact",
        "units": 43,
        "first_start": 4.0,
        "last_end": 545.0,
        "turns": 43,
        "share_basis": "seconds",
        "warnings": [],
    }


def test_times_a_file_does_not_have_are_null():
    payload = review_payload(orchard())
    assert payload["transcript"]["first_start"] is None
    assert payload["transcript"]["last_end"] is None
    assert {row["start"] for row in payload["utterances"]} == {None}


def test_rounds_and_what_lies_outside_are_told_by_utterance():
    payload = review_payload(towpath())
    (round_,) = payload["rounds"]
    assert round_["presenter"] == "Member 1"
    assert round_["guess"] is True
    assert round_["phases"][1] == {
        "phase": "clarifying",
        "first_utterance": "u5.1",
        "last_utterance": "u15.3",
        "sure": None,
        "reason": "",
    }
    assert [span["phase"] for span in payload["outside"]] == ["checkin", "review"]


def test_speakers_come_in_the_order_of_first_speech():
    speakers = review_payload(towpath())["transcript"]["speakers"]
    assert [speaker["name"] for speaker in speakers] == [
        "Facilitator",
        "Member 1",
        "Member 2",
        "Member 3",
        "Member 4",
    ]


def test_somebody_who_asks_is_given_their_own_figures_and_nobody_else_s():
    payload = review_payload(towpath(), figures_for="Idris Kamara")
    assert not find_faults(payload)
    (own,) = [each for each in payload["transcript"]["speakers"] if each["words"] is not None]
    assert (own["name"], own["words"], own["seconds"]) == ("Member 2", 56, None)
    assert own["share"] == pytest.approx(56 / 401, abs=1e-6)
    assert own["adjusted_participation"] == pytest.approx(5 * 56 / 401 - 1, abs=1e-6)


def test_somebody_who_was_there_and_never_spoke_comes_last():
    review = small((1.0, "Bo", "Well then."))
    silent = TalkShare(name="Lark", role=Role.MEMBER, turns=0, words=0, seconds=0.0, share=0.0)
    review = replace(review, talk=(silent, *review.talk))
    payload = review_payload(review, figures_for="Lark")
    assert [row["name"] for row in payload["transcript"]["speakers"]] == ["Member 1", "Member 2"]
    assert payload["transcript"]["speakers"][1]["seconds"] == 0.0


def test_a_label_that_is_no_person_is_named_last_and_has_no_figures():
    speaker = review_payload(bandstand())["transcript"]["speakers"][-1]
    assert (speaker["name"], speaker["role"]) == ("Not a person", "not_a_person")
    assert {speaker[name] for name in FIGURES} == {None}


def test_a_measure_has_the_numbers_behind_it():
    measure = review_payload(towpath())["measures"]["open_share"]
    assert measure == {
        "value": 0.5,
        "count": 6,
        "of": 12,
        "low": 0.375,
        "high": 0.625,
        "unit": "share",
        "unsure": 2,
        "reason": None,
    }


def test_a_measure_that_is_not_known_says_why():
    measure = review_payload(bandstand())["measures"]["first_suggestion"]
    assert (measure["value"], measure["reason"]) == (None, "No round is marked.")


def test_moments_are_told_by_utterance():
    moment = Moment(
        first_utterance="u1.1",
        last_utterance="u1.1",
        asked="u1.1",
        kind=MomentKind.QUIET,
        reason="Bo waits here.",
        debrief="What might Bo have said?",
        round=1,
    )
    review = replace(small((1.0, "Bo", "Well then.")), moments=(moment,))
    assert review_payload(review)["moments"] == [
        {
            "first_utterance": "u1.1",
            "last_utterance": "u1.1",
            "asked": "u1.1",
            "round": 1,
            "kind": "quiet",
            "reason": "Member 1 waits here.",
            "debrief": "What might Member 1 have said?",
        }
    ]


@pytest.mark.parametrize(("due", "told"), [(date(2026, 1, 23), "2026-01-23"), (None, None)])
def test_actions_are_told_with_owner_day_and_standing(due, told):
    action = Action(
        owner="Bo",
        what="Ring Bo's bank",
        due=due,
        due_words="by Friday",
        status=ActionStatus.AGREED,
        first_utterance="u1.1",
        last_utterance="u1.1",
        reason="Bo says so.",
        round=1,
    )
    review = replace(small((1.0, "Bo", "Well then.")), actions=(action,))
    assert review_payload(review)["actions"] == [
        {
            "owner": "Member 1",
            "what": "Ring Member 1's bank",
            "due": told,
            "due_words": "by Friday",
            "status": "agreed",
            "first_utterance": "u1.1",
            "last_utterance": "u1.1",
            "round": 1,
            "reason": "Member 1 says so.",
        }
    ]


def test_the_day_of_the_meeting_is_told_where_it_is_known():
    review = small((1.0, "Bo", "Well then."))
    assert review_payload(review)["held_on"] is None
    assert review_payload(replace(review, held_on=date(2026, 1, 14)))["held_on"] == "2026-01-14"


@pytest.mark.parametrize(
    ("classifier", "name", "version"),
    [
        ("plain-words 1.0", "plain-words", "1.0"),
        ("utterances/2.1.0", "utterances", "2.1.0"),
        ("two words 3", "two words", "3"),
        ("unversioned", "unversioned", None),
        ("", "", None),
    ],
)
def test_the_classifier_is_told_by_name_and_version(classifier, name, version):
    payload = review_payload(replace(towpath(), classifier=classifier))
    assert payload["classifier"] == {"name": name, "version": version}


def test_names_are_nowhere_in_the_payload_unless_asked_for():
    review = replace(
        towpath(),
        measures={
            "x": Measure(name="x", value=None, unit="turn", reason="Idris did not say when.")
        },
    )
    review = replace(
        review,
        transcript=replace(
            review.transcript, title="fern_castell-2026", warnings=("Bea Holloway is cut off.",)
        ),
    )
    text = json.dumps(review_payload(review), ensure_ascii=False)
    names = "Maya|Lindqvist|Owen|Tranter|Bea|Holloway|Idris|Kamara|Fern|Castell"
    assert not re.search(names, text, re.IGNORECASE)
    assert "Couldn't Member 4's team take it" in text
    assert "Member 4-2026" in text
    assert "Member 3 is cut off." in text
    assert "Member 2 did not say when." in text


def test_names_are_kept_where_they_are_asked_for():
    payload = review_payload(towpath(), names=True)
    assert payload["rounds"][0]["presenter"] == "Maya Lindqvist"
    assert payload["utterances"][0]["speaker"] == "Owen Tranter"
    assert "Maya" in payload["utterances"][0]["text"]


def test_a_presenter_keeps_the_number_they_have_as_a_speaker():
    payload = review_payload(orchard())
    assert [round_["presenter"] for round_ in payload["rounds"]] == ["Member 1", "Member 2"]
    assert {row["speaker"] for row in payload["utterances"] if row["role"] == "presenter"} == {
        "Member 1",
        "Member 2",
    }


def test_numbers_are_rounded_so_that_they_can_be_compared():
    review = small((1.0 / 3, "Bo", "Well then."), last_end=2.0 / 3)
    payload = review_payload(review)
    assert first(payload)["start"] == 0.333
    assert payload["transcript"]["last_end"] == 0.667
