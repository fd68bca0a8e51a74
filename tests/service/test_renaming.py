"""Calling speakers by another name: everywhere, and findable by the old one."""

from __future__ import annotations

import pytest

from coach.errors import SpeakerConflictError, SpeakerNotFoundError
from coach.service.people import find_speaker
from coach.service.renaming import rename_speakers
from tests.builders import make_transcript, make_turn

TALK = make_transcript(
    make_turn("It is a long story.", index=1, speaker="Ana"),
    make_turn("What is it about?", index=2, speaker="iPad 2"),
)


def test_a_new_name_stands_everywhere_and_the_old_one_still_finds_it():
    renamed = rename_speakers(TALK, [("iPad 2", " Ben  Hughes ")])
    assert [each.name for each in renamed.speakers] == ["Ana", "Ben Hughes"]
    assert {each.speaker for each in renamed.utterances} == {"Ana", "Ben Hughes"}
    assert renamed.turns[1].speaker == "Ben Hughes"
    assert find_speaker(renamed, "iPad 2") == "Ben Hughes"


@pytest.mark.parametrize("renames", [(), (("Ana", "Ana"),)])
def test_nothing_to_rename_changes_nothing(renames):
    assert rename_speakers(TALK, renames) is TALK


def test_two_may_change_names_with_each_other():
    renamed = rename_speakers(TALK, [("Ana", "iPad 2"), ("iPad 2", "Ana")])
    assert [each.speaker for each in renamed.turns] == ["iPad 2", "Ana"]


@pytest.mark.parametrize(
    ("renames", "says"),
    [
        ([("iPad 2", "Ana")], "two people would be called “Ana”"),
        ([("iPad 2", "  ")], "cannot be called nothing"),
    ],
)
def test_a_name_that_cannot_be_is_refused(renames, says):
    with pytest.raises(SpeakerConflictError, match=says):
        rename_speakers(TALK, renames)


def test_somebody_who_is_not_there_cannot_be_renamed():
    with pytest.raises(SpeakerNotFoundError, match="Zed"):
        rename_speakers(TALK, [("Zed", "Ben")])
