"""Labels worth a look are found by their wording, and plain ones are left in peace."""

from __future__ import annotations

import pytest

from coach.labels import Role
from coach.service.clean_up import apply_clean_up
from coach.service.proposals import ProposalKind, describe_proposals, propose_clean_up
from tests.builders import make_transcript, make_turn


def meeting(*speakers, roles=None):
    turns = [make_turn(index=index, speaker=who) for index, who in enumerate(speakers, start=1)]
    return make_transcript(*turns, roles=roles)


def find(*speakers, roles=None):
    found = propose_clean_up(meeting(*speakers, roles=roles))
    return [(each.kind, each.labels, each.into) for each in found]


@pytest.mark.parametrize(
    ("speakers", "label", "into"),
    [
        (("Mona", "Mona Petty"), "Mona", "Mona Petty"),
        (("Mona Petty (she/her)", "Mona Petty", "Mona Petty"), "Mona Petty (she/her)", None),
        (("Jan van der Berg", "Jan Van Der Berg (M)"), "Jan Van Der Berg (M)", None),
        (("Greta | Depot", "Greta |Depot", "Greta | Depot"), "Greta |Depot", "Greta | Depot"),
        (("Zoë", "Zoe", "Zoë"), "Zoe", "Zoë"),
        (("M. O’Shea", "M O'Shea", "M. O’Shea"), "M O'Shea", "M. O’Shea"),
    ],
)
def test_two_spellings_of_one_name_may_be_one_person(speakers, label, into):
    ((kind, labels, found),) = find(*speakers)
    assert (kind, labels) == (ProposalKind.MERGE, (label,))
    assert found in speakers
    assert into in (None, found)


@pytest.mark.parametrize(
    "speakers",
    [
        ("Mona", "Mona Petty", "Mona Quill"),
        ("Mona Petty", "Mona Quill"),
        ("Mona", "Ramona Petty"),
        ("Ana", "Ben", "Cai"),
        ("Will Break", "Roomi Patel", "Grace"),
        ("محمد", "דנה", "🦊"),
        ("!!!", "???!"),
    ],
)
def test_plain_names_are_left_in_peace(speakers):
    assert find(*speakers) == []


@pytest.mark.parametrize(
    "label",
    [
        "Break",
        "omit",
        "Fireflies.ai Notetaker Ana",
        "read.ai meeting notes",
        "Ana’s Presentation",
        "Ana's screen",
        "Music",
    ],
)
def test_what_is_no_person_is_proposed_to_be_dropped(label):
    assert find(label, "Ben") == [(ProposalKind.NOT_A_PERSON, (label,), None)]


@pytest.mark.parametrize(
    "label", ["Meeting Room 4", "The Boardroom", "B2-2203 (Orchard, 2)", "Ana & Ben", "Ana and Jo"]
)
def test_a_room_is_proposed_as_one(label):
    assert find(label, "Cai") == [(ProposalKind.ROOM, (label,), None)]


@pytest.mark.parametrize("label", ["Unknown Speaker", "Zoom user", "Guest", "??"])
def test_a_label_that_names_nobody_is_said_to_be_unknown(label):
    assert find(label, "Cai") == [(ProposalKind.UNKNOWN, (label,), None)]


def test_numbered_speakers_are_said_once_for_all():
    labels = tuple(f"SPEAKER_0{number}" for number in range(6))
    assert find(*labels) == [(ProposalKind.UNKNOWN, labels, None)]
    (sentence,) = describe_proposals(propose_clean_up(meeting(*labels)))
    assert sentence.endswith("“SPEAKER_03” and 2 more.")


def test_a_long_label_seen_once_goes_to_whoever_spoke_before_it():
    label = "What I came to think is"
    assert find("Ana", label, "Ana") == [(ProposalKind.FALSE_PREFIX, (label,), "Ana")]
    assert find("Ana", label, "Ana", label) == []


def test_a_long_label_that_opens_the_file_may_be_dropped():
    label = "so what we want is"
    (proposal,) = propose_clean_up(meeting(label, "Ana"))
    assert (proposal.kind, proposal.into) == (ProposalKind.FALSE_PREFIX, None)
    assert '--drop "so what we want is"' in proposal.reason


def test_nobody_without_a_label_is_somebody_to_merge_into():
    turns = [make_turn(index=1, speaker="Nobody yet"), make_turn(index=2, speaker="and so on")]
    talk = make_transcript(*turns, speakers=meeting("and so on").speakers)
    (proposal,) = propose_clean_up(talk)
    assert proposal.into is None


def test_labels_that_somebody_has_seen_to_are_not_proposed_again():
    assert find("Break", "Ana", roles={"Break": Role.NOT_A_PERSON}) == []
    cleaned = apply_clean_up(
        meeting("Mona", "Mona Petty", "Break", "Room 4"),
        merges=[("Mona", "Mona Petty")],
        drops=["Break"],
        rooms=["Room 4"],
    )
    assert propose_clean_up(cleaned) == ()


@pytest.mark.parametrize("label", ["Break", "Room 4", "Mona", "Guest"])
def test_a_reason_is_one_sentence_with_the_option_to_type(label):
    (proposal,) = propose_clean_up(meeting(label, "Mona Petty"))
    assert proposal.reason.startswith(("“", "Who “"))
    assert proposal.reason.endswith(".")
    assert "--" in proposal.reason
    assert label in proposal.reason


def test_an_option_is_quoted_only_where_it_must_be():
    (drop,) = describe_proposals(propose_clean_up(meeting("Break", "Ana")))
    assert drop.endswith("--drop Break.")
    (merge,) = describe_proposals(propose_clean_up(meeting("Mona", "Mona Petty")))
    assert merge.endswith('--merge "Mona=Mona Petty".')
