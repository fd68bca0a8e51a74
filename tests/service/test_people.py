"""Finding the person somebody means by the name they typed."""

from __future__ import annotations

import pytest

from coach.errors import SpeakerNotFoundError
from coach.labels import Role
from coach.service.people import find_name, find_speaker, set_role
from coach.transcript import Speaker
from tests.builders import make_transcript, make_turn

NAMES = ("Ana Reyes", "Ben Oyelaran", "Ben Hughes", "Dr Mair O’Dowd", "Ana")


def meeting(*names):
    turns = [
        make_turn("We wait.", index=number, speaker=name)
        for number, name in enumerate(names, start=1)
    ]
    return make_transcript(*turns, title="Autumn meeting")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Ben Hughes", "Ben Hughes"),
        ("Ana", "Ana"),
        ("ana", "Ana"),
        ("ANA REYES", "Ana Reyes"),
        ("hughes", "Ben Hughes"),
        ("Oyelaran", "Ben Oyelaran"),
        ("  ben   hughes ", "Ben Hughes"),
        ("o'dowd", "Dr Mair O’Dowd"),
        ("Dr Mair", "Dr Mair O’Dowd"),
    ],
)
def test_a_name_is_found_as_written_by_capitals_or_by_a_part(typed, found):
    assert find_speaker(meeting(*NAMES), typed) == found


def test_a_name_that_fits_two_people_lists_those_two_only():
    with pytest.raises(SpeakerNotFoundError) as caught:
        find_speaker(meeting(*NAMES), "ben")
    assert caught.value.known == ("Ben Oyelaran", "Ben Hughes")
    assert str(caught.value) == "“ben” could be Ben Oyelaran, Ben Hughes: give the whole name"


def test_a_name_written_exactly_beats_one_in_other_capitals():
    assert find_speaker(meeting("ANA", "Ana"), "Ana") == "Ana"


@pytest.mark.parametrize("typed", ["Zoe", "", "   ", "Be", "Ana Reyes Lopez", "es"])
def test_a_name_nobody_has_is_refused_with_everybody_there_is(typed):
    with pytest.raises(SpeakerNotFoundError, match="speaks in Autumn meeting; there is") as caught:
        find_speaker(meeting(*NAMES), typed)
    assert (caught.value.name, caught.value.known) == (typed, NAMES)


def test_a_long_list_of_names_is_cut_and_the_rest_counted():
    names = [f"Speaker{number}" for number in range(15)]
    with pytest.raises(SpeakerNotFoundError) as caught:
        find_speaker(meeting(*names), "Ana")
    assert str(caught.value).endswith("Speaker10, Speaker11 and 3 more")
    assert caught.value.known == tuple(names)


def test_a_file_without_names_says_that_it_has_none():
    with pytest.raises(SpeakerNotFoundError, match="nobody, since the file names no speakers"):
        find_name("Ana", [], title="Autumn meeting")


def test_a_whole_old_name_finds_its_owner_and_a_part_of_it_does_not():
    people = (Speaker(name="Ana Reyes", aliases=("Anita R",)), Speaker(name="Ben"))
    transcript = make_transcript(make_turn(speaker="Ben"), speakers=people)
    assert find_speaker(transcript, "anita r") == "Ana Reyes"
    with pytest.raises(SpeakerNotFoundError):
        find_speaker(transcript, "anita")


def test_a_name_that_somebody_has_now_beats_an_old_name():
    people = (Speaker(name="Ana Reyes", aliases=("Ben",)), Speaker(name="Ben"))
    transcript = make_transcript(make_turn(speaker="Ben"), speakers=people)
    assert find_speaker(transcript, "ben") == "Ben"


def test_facilitators_are_set_by_name_and_nobody_else_changes():
    transcript = set_role(meeting("Ana", "Ben", "Cai"), ["Ben"], Role.FACILITATOR)
    roles = {speaker.name: speaker.role for speaker in transcript.speakers}
    assert roles == {"Ana": Role.MEMBER, "Ben": Role.FACILITATOR, "Cai": Role.MEMBER}


def test_setting_no_facilitator_changes_nothing():
    transcript = meeting("Ana", "Ben")
    assert set_role(transcript, [], Role.OBSERVER) == transcript
