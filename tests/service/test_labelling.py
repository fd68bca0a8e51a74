"""Labelling lines given one by one."""

from __future__ import annotations

import json

import pytest

from coach.errors import LabelledDataError
from coach.labels import Flag, Label, Phase, Role
from coach.service.labelling import Given, label_given, labelled_payload, read_given
from coach.service.models import load_classifier
from tests.service.classifiers import QuestionMarks


def read(*lines):
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return read_given(text, name="lines.jsonl")


def label(*lines):
    return label_given(read(*lines), classifier=QuestionMarks())


def given_to_classifier(*lines):
    classifier = QuestionMarks()
    label_given(read(*lines), classifier=classifier)
    return classifier.given


def test_a_plain_line_is_what_was_said():
    assert read("  What stops you? ") == (Given(said="What stops you?", line=1),)


def test_a_json_line_may_say_where_it_comes_from():
    (given,) = read(
        {
            "said": "What stops you?",
            "id": 7,
            "turn": 3,
            "speaker": "Ben",
            "role": "facilitator",
            "round": 2,
            "phase": "exploring",
            "context": "I keep putting it off.",
        }
    )
    assert given == Given(
        said="What stops you?",
        id="7",
        turn="3",
        role=Role.FACILITATOR,
        round="2",
        phase=Phase.EXPLORING,
        inside=True,
        context="I keep putting it off.",
        line=1,
    )


def test_text_will_do_for_said_and_said_comes_first():
    given = read({"text": "Who?"}, {"said": "What?", "text": "Who?"})
    assert [each.said for each in given] == ["Who?", "What?"]


def test_blank_lines_are_left_out_and_still_counted():
    assert [(each.said, each.line) for each in read("One.", "", "  ", "Two.")] == [
        ("One.", 1),
        ("Two.", 4),
    ]


def test_nothing_is_nothing():
    assert read_given("", name="lines.txt") == ()


@pytest.mark.parametrize(
    ("known", "inside"),
    [
        ({}, None),
        ({"round": None, "phase": None}, None),
        ({"round": 0}, False),
        ({"round": "0"}, False),
        ({"round": ""}, False),
        ({"round": 1}, True),
        ({"round": "a-001"}, True),
        ({"phase": "exploring"}, True),
        ({"phase": "checkin"}, False),
        ({"phase": ""}, None),
        ({"round": 0, "phase": "exploring"}, False),
    ],
)
def test_whether_a_round_is_on_is_told_by_the_round_or_else_by_the_phase(known, inside):
    assert read({"said": "What stops you?", **known})[0].inside is inside


@pytest.mark.parametrize("role", [None, ""])
def test_a_line_without_a_role_is_a_members(role):
    assert read({"said": "What?", "role": role})[0].role is Role.MEMBER


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"said": "What?"', "not JSON"),
        ('{"said": 5}', "nothing was said"),
        ('{"said": " "}', "nothing was said"),
        ('{"said": null}', "nothing was said"),
        ("{}", "no key 'text'"),
        ('{"said": "What?", "role": "boss"}', "boss"),
        ('{"said": "What?", "phase": "lunch"}', "lunch"),
        ('{"a":' * 5_000, "line 2"),
    ],
)
def test_a_line_that_does_not_fit_is_named_by_file_and_line(line, words):
    with pytest.raises(LabelledDataError, match=words) as caught:
        read("What?", line)
    assert str(caught.value).startswith("lines.jsonl, line 2: ")
    assert (caught.value.name, caught.value.line) == ("lines.jsonl", 2)
    assert "\n" not in str(caught.value)


def test_there_is_one_answer_for_each_line_in_order():
    labelled = label("What stops you?", "I see.", "You should ring them.")
    assert [each.headline.label for each in labelled] == [
        Label.OPEN_QUESTION,
        Label.OTHER,
        Label.ADVICE,
    ]


def test_no_lines_give_no_answers():
    assert label() == ()


def test_a_presenters_line_is_not_labelled_and_keeps_its_place():
    labelled = label("What stops you?", {"said": "The money?", "role": "presenter"}, "I see.")
    assert [each.headline is None for each in labelled] == [False, True, False]
    assert labelled[1].segments == ()


def test_a_line_is_cut_and_the_first_suggestion_speaks_for_it():
    (labelled,) = label("I see it differently. You should ring them. What stops you?")
    assert [text for text, _ in labelled.segments] == [
        "I see it differently.",
        "You should ring them.",
        "What stops you?",
    ]
    assert labelled.headline.label is Label.ADVICE


def test_flags_of_the_whole_line_go_to_its_headline():
    (labelled,) = label("You want it over? Who said so?? You should ring them.")
    assert labelled.headline.label is Label.ADVICE
    assert labelled.headline.flags == (Flag.STACKED,)


def test_a_headline_that_asks_and_offers_nothing_has_no_flags_of_asking():
    (labelled,) = label("What now?? And then? I see.")
    assert labelled.headline.label is Label.OPEN_QUESTION
    (plain,) = label("I see it. It was hard.")
    assert (plain.headline.label, plain.headline.flags) == (Label.OTHER, ())


def test_neighbouring_lines_of_one_turn_are_read_as_one_turn():
    segments = given_to_classifier(
        {"said": "I see it differently.", "turn": 4},
        {"said": "What stops you?", "turn": 4},
        {"said": "The money.", "turn": 5},
        {"said": "Go on.", "turn": 4},
    )
    assert [each.turn for each in segments] == ["1", "1", "2", "3"]
    assert segments[1].before == "I see it differently."
    assert segments[3].before == ""


def test_lines_of_no_known_turn_are_turns_of_their_own():
    segments = given_to_classifier("I see.", "What stops you?", {"said": "Go on.", "turn": 1})
    assert [each.turn for each in segments] == ["1", "2", "3"]
    assert {each.before for each in segments} == {""}


def test_what_the_presenter_said_is_the_context_of_what_follows_in_the_round():
    segments = given_to_classifier(
        {"said": "I keep putting it off.", "role": "presenter", "round": 1},
        {"said": "What stops you?", "round": 1},
        {"said": "Who knows of it?", "round": 1, "context": "It is a secret."},
        {"said": "What did you bring?", "round": 2},
    )
    assert [each.context for each in segments[1:]] == [
        "I keep putting it off.",
        "It is a secret.",
        "",
    ]


def test_lines_may_have_the_same_id_or_none():
    labelled = label({"said": "What?", "id": "a"}, {"said": "I see.", "id": "a"}, "You should go.")
    assert [labelled_payload(each)["id"] for each in labelled] == ["a", "a", None]
    assert [each.headline.label for each in labelled] == [
        Label.OPEN_QUESTION,
        Label.OTHER,
        Label.ADVICE,
    ]


def test_a_labelled_line_as_plain_values():
    (labelled,) = label({"said": "Okay. What stops you?", "id": 3})
    assert labelled_payload(labelled) == {
        "id": "3",
        "said": "Okay. What stops you?",
        "label": "open_question",
        "probability": 0.7,
        "sure": True,
        "flags": [],
        "flag_reasons": {},
        "reason": "By its last mark.",
        "scores": {"open_question": 0.7, "closed_question": 0.1, "advice": 0.1, "other": 0.1},
        "segments": [
            {
                "text": "Okay. What stops you?",
                "label": "open_question",
                "probability": 0.7,
                "sure": True,
                "flags": [],
                "flag_reasons": {},
                "reason": "By its last mark.",
                "scores": {
                    "open_question": 0.7,
                    "closed_question": 0.1,
                    "advice": 0.1,
                    "other": 0.1,
                },
            }
        ],
    }


def test_what_is_not_known_of_a_presenters_line_is_null():
    (labelled,) = label({"said": "The money.", "role": "presenter"})
    assert labelled_payload(labelled) == {
        "id": None,
        "said": "The money.",
        "label": None,
        "probability": None,
        "sure": None,
        "flags": [],
        "flag_reasons": {},
        "reason": "",
        "scores": None,
        "segments": [],
    }


@pytest.fixture(scope="module")
def classifier():
    """Return the classifier that ships."""
    return load_classifier()


PLAIN = (
    "What would you like to be different?",
    "Did she sign it?",
    "You should ring them on Monday.",
    "It sounds as though you are tired of it.",
)


def test_the_shipped_model_labels_plain_cases_alike_at_every_run(classifier):
    first, again = (label_given(read(*PLAIN), classifier=classifier) for _ in range(2))
    assert first == again
    assert [each.headline.label for each in first] == list(Label)


@pytest.mark.parametrize("said", [*PLAIN, "I would leave it. Or have you asked him?"])
def test_lines_of_no_known_turn_read_as_they_would_alone(classifier, said):
    (alone,) = label_given(read(said), classifier=classifier)
    among = label_given(read(*PLAIN, said, *PLAIN), classifier=classifier)[len(PLAIN)]
    assert (among.headline.label, among.headline.flags) == (
        alone.headline.label,
        alone.headline.flags,
    )
    assert among.headline.probability == pytest.approx(alone.headline.probability)


def test_every_flag_of_a_line_has_its_reason():
    [given] = read_given("What fell? Who saw it? Why did they run?", name="lines")
    [labelled] = label_given([given], classifier=load_classifier())
    payload = labelled_payload(labelled)
    assert payload["flags"]
    assert list(payload["flag_reasons"]) == payload["flags"]
    assert all(payload["flag_reasons"].values())
