"""What the model looks at: the form, the place, the cues, the talk before, shared words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.classifier.features import describe, describe_all, describe_place, read_texts
from coach.labels import Role
from tests.classifier.builder import make_heard, make_segment


@pytest.mark.parametrize(
    ("role", "inside", "place"),
    [
        (Role.MEMBER, True, "member-inside"),
        (Role.FACILITATOR, False, "facilitator-outside"),
        (Role.OBSERVER, None, "observer-unknown"),
    ],
)
def test_a_place_is_a_role_and_whether_a_round_is_on(role, inside, place):
    assert describe_place(make_segment(role=role, inside=inside)) == place


def test_role_and_place_are_always_described():
    features = describe(make_heard("Mm.", role=Role.FACILITATOR, inside=False))
    assert features["role=facilitator"] == 1.0
    assert features["place=facilitator-outside"] == 1.0


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("What now?", ["mark=question"]),
        ("What now? I see.", ["mark=stop", "mark=within"]),
        ("I see.", ["mark=stop"]),
        ("It's the—", ["mark=cut"]),
        ("what now", ["mark=none"]),
    ],
)
def test_how_a_segment_ends_is_described(text, marks):
    features = describe(make_heard(text))
    assert sorted(name for name in features if name.startswith("mark=")) == marks


@pytest.mark.parametrize(("marked", "mark"), [(True, "missing"), (False, "none"), (None, "none")])
def test_a_mark_that_is_missing_says_more_in_talk_that_has_marks(marked, mark):
    heard = make_heard("what now")
    heard = replace(heard, segment=replace(heard.segment, marked=marked))
    assert f"mark={mark}" in describe(heard)


def test_the_first_words_are_described_filler_left_out():
    features = describe(make_heard("So, um, what happened then?"))
    opens = sorted(name for name in features if name.startswith("opens="))
    assert opens == ["opens=what", "opens=what happened", "opens=what happened then"]


def test_the_last_words_are_described():
    features = describe(make_heard("It fell, didn't it?"))
    ends = sorted(name for name in features if name.startswith("ends="))
    assert ends == ["ends=didn't it", "ends=it"]


@pytest.mark.parametrize(
    ("count", "steps"), [(0, 0), (1, 0), (3, 1), (23, 7), (24, 8), (1_000, 8)]
)
def test_length_is_described_in_steps_up_to_a_limit(count, steps):
    features = describe(make_heard("harbour " * count))
    assert [name for name in features if name.startswith("length")] == [f"length={steps}"]


def test_text_without_words_still_has_a_description():
    features = describe(make_heard("…"))
    assert [name for name in features if name.startswith(("opens", "ends", "overlap"))] == []
    assert features["length=0"] == 1.0


def test_a_cue_is_described_by_name_place_and_hint():
    features = describe(make_heard("You should rest."))
    assert features["cue=you_should^"] == features["cue-anywhere=you_should"] == 1.0
    assert features["cue,place=you_should,member-inside"] == 0.7
    assert features["hints=advice"] == 0.5


def test_a_cue_that_does_not_open_the_text_is_told_from_one_that_does():
    features = describe(make_heard("Tomorrow you should rest."))
    assert "cue=you_should" in features
    assert "cue=you_should^" not in features


def test_cues_for_the_same_label_add_up():
    one = describe(make_heard("You should rest."))
    two = describe(make_heard("I'd ring her, and you should rest."))
    assert two["hints=advice"] > one["hints=advice"]


def test_a_cue_for_a_flag_alone_hints_at_no_label():
    features = describe(make_heard("Surely not."))
    assert "cue-anywhere=leading" in features
    assert [name for name in features if name.startswith("hints")] == []


def test_what_stands_before_is_described_by_its_words_cues_and_mark():
    features = describe(make_heard("And?", before="Why rest?"))
    assert {
        "before",
        "before,mark=end",
        "before=why",
        "before=why rest",
        "before,cue=why",
    } <= set(features)


def test_a_statement_before_carries_no_question_mark():
    assert "before,mark=end" not in describe(make_heard("And?", before="I see."))


def test_nothing_before_is_not_described():
    features = describe(make_heard("And?"))
    assert [name for name in features if name.startswith("before")] == []


@pytest.mark.parametrize(
    ("context", "steps"),
    [("", 0), ("The harbour.", 1), ("The harbour wall.", 2), ("Harbour wall leaking?", 4)],
)
def test_shared_words_are_described_in_quarters(context, steps):
    text = "Harbour wall leaking?" if steps != 1 else "Harbour wall leaking again?"
    features = describe(make_heard(text, context=context))
    assert [name for name in features if name.startswith("overlap")] == [f"overlap={steps}"]


def test_short_words_are_not_compared():
    features = describe(make_heard("Is it?", context="It is."))
    assert [name for name in features if name.startswith("overlap")] == []


def test_texts_keep_their_marks_and_have_straight_apostrophes():
    assert read_texts([make_heard("Who’s there?")]) == ["Who's there?"]


def test_every_segment_gets_a_description_of_its_own():
    heard = [make_heard("What now?"), make_heard("You should rest.")]
    assert describe_all(heard) == [describe(each) for each in heard]


@given(st.text(), st.text())
def test_any_text_is_described_by_finite_numbers(text, before):
    features = describe(make_heard(text, before=before))
    assert all(0 < value < 100 for value in features.values())
