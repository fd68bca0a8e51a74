"""Speakers without their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Role
from coach.language.pseudonyms import Names, hide_names, list_people
from coach.transcript import Speaker
from tests.report.builder import make_review

ROLES = (Role.MEMBER, Role.FACILITATOR, Role.OBSERVER, Role.ROOM, Role.NOT_A_PERSON)


def hide(text, *people):
    """Return the text without the names of these members, or (name, role)s."""
    speakers = [
        Speaker(name=person)
        if isinstance(person, str)
        else Speaker(name=person[0], role=person[1])
        for person in people
    ]
    return hide_names(speakers).replace_in(text)


def test_members_are_numbered_in_the_order_given():
    names = hide_names([Speaker(name="Wren Abbott"), Speaker(name="Bo Castle")])
    assert [names.name("Wren Abbott"), names.name("Bo Castle")] == ["Member 1", "Member 2"]


def test_a_single_facilitator_has_no_number_and_does_not_use_one_up():
    people = [Speaker(name="Ida", role=Role.FACILITATOR), Speaker(name="Wren")]
    assert dict(hide_names(people).shown) == {"Ida": "Facilitator", "Wren": "Member 1"}


def test_several_facilitators_are_numbered():
    people = [Speaker(name=name, role=Role.FACILITATOR) for name in ("Ida", "Jon")]
    assert list(hide_names(people).shown.values()) == ["Facilitator 1", "Facilitator 2"]


def test_every_role_a_speaker_can_have_has_a_stand_in():
    people = [Speaker(name=role.value, role=role) for role in ROLES]
    assert list(hide_names(people).shown.values()) == [
        "Member 1",
        "Facilitator",
        "Observer",
        "Room",
        "Not a person",
    ]


def test_a_name_that_is_nobody_s_stays():
    assert hide_names([]).name("Wren") == "Wren"


def test_without_stand_ins_text_stays_as_it_is():
    assert Names().replace_in("Thanks, Wren.") == "Thanks, Wren."


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Wren Abbott said so.", "Member 1 said so."),
        ("Thanks, Wren.", "Thanks, Member 1."),
        ("Ask Ms Abbott.", "Ask Ms Member 1."),
        ("Abbott, Wren was there", "Member 1 was there"),
        ("wren and WREN and Wren", "Member 1 and Member 1 and Member 1"),
        ("It is Wren's.", "It is Member 1's."),
        ("It is Wren’s, Wren’ll say", "It is Member 1’s, Member 1’ll say"),
        ("wren_abbott-2026", "Member 1-2026"),
        ("A flock of wrens; the abbotts; Wrenfield", "A flock of wrens; the abbotts; Wrenfield"),
        ("", ""),
    ],
)
def test_whole_words_of_a_name_are_replaced(text, hidden):
    assert hide(text, "Wren Abbott") == hidden


@pytest.mark.parametrize(
    ("name", "text", "hidden"),
    [
        ("Zoë Núñez", "zoe and Nunez and ZOË", "Member 1 and Member 1 and Member 1"),
        ("Zoe", "Zoe\N{COMBINING DIAERESIS} spoke", "Member 1 spoke"),
        ("Anne-Marie Roe", "Anne Marie; Anne-Marie; Anne", "Member 1; Member 1; Member 1"),
        ("Sean O’Hara", "Mr O'Hara", "Mr Member 1"),
        ("Roe, Cass", "Cass Roe", "Member 1"),
        ("Cass Roe (Brook House)", "Cass of Brook House", "Member 1 of Brook House"),
        ("cass.roe@example.org", "Cass, not example", "Member 1, not example"),
        ("Dr Cass Roe", "Dr Roe, a doctor", "Dr Member 1, a doctor"),
    ],
)
def test_names_are_found_however_the_label_spells_them(name, text, hidden):
    assert hide(text, name) == hidden


def test_the_longest_name_is_taken_first():
    hidden = hide("Cass Roe met Cass Lyle.", "Cass Roe", "Cass Lyle")
    assert hidden == "Member 1 met Member 2."


def test_a_name_that_two_speakers_share_is_replaced_by_both():
    assert hide("Cass, you first.", "Cass Roe", "Cass Lyle") == "Member 1 or Member 2, you first."


def test_a_repeated_name_in_two_sentences_stays_two():
    assert hide("Thanks, Wren. Wren, you next.", "Wren") == "Thanks, Member 1. Member 1, you next."


@pytest.mark.parametrize(
    ("name", "text", "hidden"),
    [
        ("Will Roe", "Will, what will you do?", "Member 1, what will you do?"),
        ("Grace", "Grace showed grace.", "Member 1 showed grace."),
        ("Jo Lyle", "Jo and jo", "Member 1 and jo"),
        ("Will Roe", "will roe", "Member 1"),
        ("Don", "I don't know, Don.", "I don't know, Member 1."),
    ],
)
def test_a_name_that_is_a_word_or_very_short_needs_its_capital(name, text, hidden):
    assert hide(text, name) == hidden


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Speaker 1", "The speaker has 1 minute, speaker 1."),
        ("A", "A good point, a point."),
        ("Guest (Unverified)", "A guest came."),
        ("van der Berg (Host)", "The van is der host."),
        ("2", "2 of us"),
        ("", "Nothing."),
    ],
)
def test_labels_that_name_nobody_change_nothing(name, text):
    assert hide(text, name) == text


def test_a_surname_after_small_words_is_still_found():
    assert hide("Ask Berg.", "Van der Berg") == "Ask Member 1."


def test_a_room_is_replaced_only_by_its_whole_name():
    room = ("Heron Room", Role.ROOM)
    assert hide("The heron room, or a heron.", room) == "The Room, or a heron."


def test_what_is_no_person_is_left_in_text():
    notice = ("Recording started", Role.NOT_A_PERSON)
    assert hide("Recording started late.", notice) == "Recording started late."


def test_other_names_of_a_speaker_are_replaced_too():
    speaker = Speaker(name="Katherine Roe", aliases=("Kit Roe",))
    assert hide_names([speaker]).replace_in("Kit, or Katherine") == "Member 1, or Member 1"


def test_people_come_in_the_order_they_speak_and_the_silent_last():
    review = make_review(
        [(None, 0, [(1.0, "Bo", "Hello."), (2.0, "Ida", "Hello."), (3.0, "Bo", "Well.")])],
        roles={"Wren": Role.MEMBER, "Ida": Role.FACILITATOR},
    )
    assert [speaker.name for speaker in list_people(review)] == ["Bo", "Ida", "Wren"]


@given(
    st.lists(st.sampled_from(["Wren", "wren", "Abbott", "and", "so", "WREN", "Bo"]), max_size=12),
    st.sampled_from([" ", ", ", ". ", "-", "; "]),
)
def test_no_name_survives_in_any_text(words, between):
    hidden = hide(between.join(words), "Wren Abbott", "Bo Castle").lower()
    assert not {"wren", "abbott", "bo"}.intersection(hidden.replace("-", " ").split())
