"""Which of a presenter's words are taken up first, and where they fit."""

from __future__ import annotations

import pytest

from coach.practice.rewording.line import make_line
from coach.practice.rewording.phrases import list_phrases
from coach.practice.rewording.slots import Slot
from coach.practice.rewording.taking_up import find_person_meant, list_taken_up


def take(heard: str, line: str = "Is it?") -> dict[Slot, str]:
    found = {}
    for each in list_taken_up(heard, make_line(line)):
        found.setdefault(each.slot, each.said)
    return found


@pytest.mark.parametrize(
    ("heard", "slot", "said"),
    [
        ("She waved at the gate.", Slot.WHEN_SOMEBODY_DID, "she waved at the gate"),
        ("I waved at the gate.", Slot.WHEN_YOU_DID, "you waved at the gate"),
        ("She waves at the gate.", Slot.WHEN_SOMEBODY_DOES, "she waves at the gate"),
        ("I wave at the gate.", Slot.WHEN_YOU_DO, "you wave at the gate"),
        ("She wants a bench.", Slot.THAT_IT_IS_SO, "she wants a bench"),
        ("She can't see the till.", Slot.THAT_IT_IS_SO, "she can't see the till"),
        ("Your notes, they are rude.", Slot.THAT_IT_IS_SO, "they are rude"),
        ("He knew their names.", Slot.THAT_IT_WAS_SO, "he knew their names"),
        ("He didn't want to go.", Slot.THAT_IT_WAS_SO, "he didn't want to go"),
        ("I've signed the leaflet.", Slot.NOW_THAT, "you've signed the leaflet"),
        ("I've signed the leaflet.", Slot.TO_DO, "sign the leaflet"),
        ("I keep bees in the yard.", Slot.TO_BE, "keep bees in the yard"),
        ("I have the spare key.", Slot.TO_BE, "have the spare key"),
        ("I'm the cook.", Slot.TO_BE, "be the cook"),
        ("I'm teaching him the trade.", Slot.TO_BE, "be teaching him the trade"),
        ("I was up a ladder.", Slot.TO_HAVE_BEEN, "be up a ladder"),
        ("I was asked to mentor him.", Slot.TO_HAVE_BEEN, "be asked to mentor him"),
        ("I was counting the buses.", Slot.TO_HAVE_BEEN, "be counting the buses"),
        ("I've been letting her in.", Slot.DOING, "letting her in"),
        ("I can't keep the clinic.", Slot.NOT_ABLE, "keep the clinic"),
        ("I haven't told my wife.", Slot.NOT_DONE, "have told your wife"),
        ("I'm going to tell my manager.", Slot.TO_COME, "tell your manager"),
        ("I hate the cameras.", Slot.LIKED, "hate about the cameras"),
        ("I want her to stay.", Slot.WANTED, "want her to stay"),
        ("I'm proud of it.", Slot.FEELING, "proud of it"),
        ("I feel dreadful about it.", Slot.FEELING, "feel dreadful about it"),
        ("I felt a fraud.", Slot.FELT, "feel a fraud"),
    ],
)
def test_clause_goes_where_it_fits(heard, slot, said):
    assert take(heard)[slot] == said


@pytest.mark.parametrize(
    ("heard", "slot"),
    [
        ("I lost the contract on Thursday.", Slot.TO_DO),
        ("I copied in the site by accident.", Slot.TO_DO),
        ("I've worked under five heads.", Slot.TO_DO),
        ("I did the visit.", Slot.TO_DO),
        ("I did the long days for years.", Slot.WHEN_YOU_DID),
        ("I have it in a folder.", Slot.TO_BE),
        ("We have a laugh now.", Slot.TO_BE),
        ("I've never met the parrot.", Slot.NOT_DONE),
        ("The corridors are lovely.", Slot.THAT_IT_IS_SO),
        ("He was eighty last spring.", Slot.THAT_IT_WAS_SO),
        ("He thinks they hate gravy.", Slot.THAT_IT_IS_SO),
        ("I like to sing in the choir.", Slot.LIKED),
        ("I wanted to shout at him.", Slot.TO_BE),
    ],
)
def test_clause_stays_out_where_it_would_sound_odd(heard, slot):
    assert slot not in take(heard)


def test_what_the_line_names_comes_first():
    heard = "I signed the leaflet. She cried at the gate."
    assert list_taken_up(heard, make_line("Is it?"))[0].said == "she cried at the gate"
    first = list_taken_up(heard, make_line("How long was the leaflet you signed?"))[0]
    assert first.said == "you signed the leaflet"


def test_matters_that_both_name_are_taken_up_and_others_are_not():
    heard = "I look at the picture, and at the hedges, and at the nurses."
    assert take(heard, "Is the picture old?")[Slot.MATTER_IN_LINE] == "the picture"
    assert take(heard, "Are the hedges high?")[Slot.MATTERS_IN_LINE] == "the hedges"
    assert take(heard, "Are the nurses well?")[Slot.PERSON_IN_LINE] == "the nurses"
    assert Slot.MATTER_IN_LINE not in take(heard, "Is the ramp steep?")


@pytest.mark.parametrize(
    ("heard", "line", "person"),
    [
        ("My deputy is late.", "Have you asked him?", "your deputy"),
        ("My deputy is late.", "Have you asked her?", "your deputy"),
        ("The nurses left.", "Have you asked them?", "the nurses"),
        ("The nurses left.", "Have you asked her?", None),
        ("My wife is late.", "Have you asked him?", None),
        ("My brother is late.", "Have you asked her?", None),
        ("My wife met my sister.", "Have you asked her?", None),
        ("My deputy is late.", "Have you rested?", None),
    ],
)
def test_person_is_taken_up_only_where_it_is_plain_whom_the_line_means(heard, line, person):
    found = find_person_meant(list_phrases(heard), make_line(line))
    assert (found and found.said) == person


@pytest.mark.parametrize(
    ("text", "by_asker", "named"),
    [
        ("I trust my deputy.", False, ["your deputy"]),
        ("A man rang.", False, []),
        ("The man in the corridor rang.", False, []),
        ("The other man rang.", False, []),
        ("The man's van left.", False, ["the man's van"]),
        ("The week ended.", False, []),
        ("Is your deputy well?", True, ["your deputy"]),
        ("Is your deputy well?", False, []),
        ("I trust the", False, []),
    ],
)
def test_only_what_says_whom_or_what_it_means_is_named(text, by_asker, named):
    assert [each.said for each in list_phrases(text, by_asker=by_asker)] == named
