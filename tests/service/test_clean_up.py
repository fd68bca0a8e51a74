"""What a user says of the labels is done, whole and without losing a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import SpeakerConflictError, SpeakerNotFoundError
from coach.labels import Role
from coach.measures import share_talk
from coach.service.clean_up import apply_clean_up
from coach.service.transcripts import read_transcript
from coach.transcript import Timing, count_words
from tests.builders import make_transcript, make_turn

TALK = """Mona: The shed is locked and I cannot.

Mona Petty: Reach it from the lane.

Break: Five minutes, everybody.

Ben: What have you tried?

Mona: Knocking.
"""


@pytest.fixture
def talk():
    return read_transcript(TALK.encode(), name="shed.txt")


def words(transcript):
    return " ".join(turn.text for turn in transcript.turns)


def test_nothing_told_changes_nothing(talk):
    assert apply_clean_up(talk) is talk


def test_merged_turns_side_by_side_become_one_and_are_split_anew(talk):
    merged = apply_clean_up(talk, merges=[("mona", "Mona Petty")])
    assert [turn.speaker for turn in merged.turns] == ["Mona Petty", "Break", "Ben", "Mona Petty"]
    first = merged.turns[0]
    assert first.text == "The shed is locked and I cannot. Reach it from the lane."
    assert [each.id for each in first.utterances] == [f"{talk.id}-1-1", f"{talk.id}-1-2"]


def test_joined_turns_are_cut_by_what_the_caller_brings(talk):
    class Whole:
        """Cuts nothing."""

        def split(self, text: str) -> tuple[str, ...]:
            return (text,)

    merged = apply_clean_up(talk, merges=[("Mona", "Mona Petty")], splitter=Whole())
    assert {len(turn.utterances) for turn in merged.turns if turn.speaker == "Mona Petty"} == {1}


def test_ids_are_the_transcripts_the_turns_and_the_place(talk):
    merged = apply_clean_up(talk, merges=[("Mona", "Mona Petty")])
    for number, turn in enumerate(merged.turns, start=1):
        assert turn.index == number
        for place, each in enumerate(turn.utterances, start=1):
            assert each.id == f"{talk.id}-{number}-{place}"
            assert (each.turn, each.speaker) == (number, turn.speaker)


def test_a_sentence_cut_between_two_labels_is_whole_again():
    talk = make_transcript(
        make_turn("What would help", index=1, speaker="Mona", start=1.0, end=2.0),
        make_turn("you most now?", index=2, speaker="Mona P", start=2.0, end=4.0),
    )
    (turn,) = apply_clean_up(talk, merges=[("Mona", "Mona P")]).turns
    assert [each.text for each in turn.utterances] == ["What would help you most now?"]
    assert (turn.start, turn.end) == (1.0, 4.0)


def test_times_of_joined_turns_are_those_of_their_parts():
    talk = read_transcript(
        b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mona>I froze.\n\n"
        b"00:03.000 --> 00:05.000\n<v Mona P>Twice.\n",
        name="shed.vtt",
    )
    (turn,) = apply_clean_up(talk, merges=[("Mona", "Mona P")]).turns
    assert [(each.start, each.end) for each in turn.utterances] == [(1.0, 2.0), (3.0, 5.0)]
    assert (turn.start, turn.end) == (1.0, 5.0)


def test_a_merged_name_is_kept_as_an_alias_and_can_be_asked_for(talk):
    merged = apply_clean_up(talk, merges=[("Mona", "Mona Petty")])
    assert [speaker.name for speaker in merged.speakers] == ["Mona Petty", "Break", "Ben"]
    assert merged.speaker("Mona Petty").aliases == ("Mona",)
    again = apply_clean_up(merged, merges=[("Mona", "Ben")])
    assert again.speaker("Ben").aliases == ("Mona Petty", "Mona")


def test_a_chain_of_merges_leads_to_its_end(talk):
    merged = apply_clean_up(talk, merges=[("Mona", "Mona Petty"), ("Mona Petty", "Ben")])
    assert {turn.speaker for turn in merged.turns} == {"Ben", "Break"}
    assert set(merged.speaker("Ben").aliases) == {"Mona", "Mona Petty"}


def test_a_dropped_label_is_no_person_and_its_words_stay(talk):
    dropped = apply_clean_up(talk, drops=["break"])
    assert dropped.speaker("Break").role is Role.NOT_A_PERSON
    assert words(dropped) == words(talk)
    assert "Break" not in {share.name for share in share_talk(dropped)}


def test_a_room_is_a_room(talk):
    assert apply_clean_up(talk, rooms=["Ben"]).speaker("Ben").role is Role.ROOM


def test_everything_else_about_the_transcript_stays(talk):
    merged = apply_clean_up(talk, merges=[("Mona", "Ben")], drops=["Break"])
    for field in ("id", "title", "source", "timing", "warnings", "first_start", "last_end"):
        assert getattr(merged, field) == getattr(talk, field)


def test_the_transcript_given_is_left_alone(talk):
    before = read_transcript(TALK.encode(), name="shed.txt")
    apply_clean_up(talk, merges=[("Mona", "Ben")], drops=["Break"])
    assert talk == before


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"merges": [("Ben", "ben")]}, "“Ben” cannot be merged into itself"),
        ({"merges": [("Ben", "Mona"), ("Ben", "Break")]}, "or into two people"),
        ({"merges": [("Ben", "Break"), ("Break", "Ben")]}, "“Ben” is merged in a circle"),
        (
            {"merges": [("Ben", "Mona"), ("Mona", "Break"), ("Break", "Mona")]},
            "is merged in a circle",
        ),
        ({"merges": [("Ben", "Mona")], "drops": ["Ben"]}, "“Ben” is merged into “Mona”"),
        ({"merges": [("Ben", "Mona")], "rooms": ["Ben"]}, "“Ben” is merged into “Mona”"),
        ({"drops": ["Ben"], "rooms": ["Ben"]}, "“Ben” cannot be a room and no person at once"),
    ],
)
def test_a_name_told_to_be_two_things_is_refused_in_one_line(talk, told, message):
    with pytest.raises(SpeakerConflictError, match=message) as caught:
        apply_clean_up(talk, **told)
    assert "\n" not in str(caught.value)
    assert "--merge, --drop and --room" in str(caught.value)
    assert caught.value.name in {"Ben", "Mona"}


@pytest.mark.parametrize(
    "told",
    [
        {"merges": [("Zoe", "Ben")]},
        {"merges": [("Ben", "Zoe")]},
        {"drops": ["Zoe"]},
        {"rooms": ["Zoe"]},
    ],
)
def test_a_name_that_is_nobodys_is_refused_with_those_there_are(talk, told):
    with pytest.raises(SpeakerNotFoundError, match="Mona, Mona Petty, Break, Ben"):
        apply_clean_up(talk, **told)


def test_the_same_thing_told_twice_is_told_once(talk):
    once = apply_clean_up(talk, merges=[("Mona", "Ben")], drops=["Break"])
    twice = apply_clean_up(talk, merges=[("Mona", "Ben")] * 2, drops=["Break"] * 2)
    assert once == twice


NAMES = ["Ana", "Ben", "Cai"]


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=12),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
)
def test_merging_never_loses_or_moves_a_word(speakers, name, into):
    talk = make_transcript(
        *(
            make_turn(f"Word {index} came.", "And so?", index=index, speaker=speaker)
            for index, speaker in enumerate(speakers, start=1)
        ),
        timing=Timing.NONE,
    )
    if name == into or not {name, into} <= set(speakers):
        return
    merged = apply_clean_up(talk, merges=[(name, into)])
    assert words(merged) == words(talk)
    assert name not in {turn.speaker for turn in merged.turns}
    assert count_words(words(merged)) == sum(share.words for share in share_talk(merged))
    assert len({each.id for each in merged.utterances}) == len(merged.utterances)
