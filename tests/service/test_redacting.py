"""Taking one person out of a review: nothing of theirs is left, and what was counted stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from coach.labels import Label
from coach.review import Action, ActionStatus, Measure
from coach.service.correcting import count_corrected
from coach.service.redacting import ERASED_WORDS, redact_person
from coach.transcript import Speaker
from tests.report.reviews import towpath
from tests.storage.kept import correct

PEOPLE = [speaker.name for speaker in towpath().transcript.speakers]


def action(owner, review, first=0, last=0) -> Action:
    return Action(
        owner=owner,
        what=f"Call {PEOPLE[0]}",
        due=date(2026, 3, 9),
        due_words="on Monday",
        status=ActionStatus.AGREED,
        first_utterance=review.lines[first].utterance.id,
        last_utterance=review.lines[last].utterance.id,
        reason=f"{PEOPLE[0]} said so.",
    )


def whole_text(review) -> str:
    return repr(review).casefold()


@pytest.mark.parametrize("name", PEOPLE)
def test_neither_their_name_nor_any_part_of_it_is_left(name):
    redacted, _ = redact_person(towpath(), name)
    for part in [name, *name.split()]:
        assert part.casefold() not in whole_text(redacted)


@pytest.mark.parametrize("name", PEOPLE)
def test_none_of_their_words_are_left(name):
    review = towpath()
    theirs = [line.utterance.text for line in review.lines if line.speaker == name]
    redacted, _ = redact_person(review, name)
    left = {line.utterance.text for line in redacted.lines}
    assert theirs
    assert left.isdisjoint(theirs)
    assert [line.utterance.text for line in redacted.lines].count(ERASED_WORDS) == len(theirs)


def test_what_others_said_stays_but_for_the_name():
    review = towpath()
    name = PEOPLE[1]
    redacted, hide = redact_person(review, name)
    for before, after in zip(review.lines, redacted.lines, strict=True):
        if before.speaker != name:
            assert after.utterance.text == hide(before.utterance.text)
            assert after.speaker == before.speaker


def test_what_was_counted_stays():
    review = towpath()
    redacted, _ = redact_person(review, PEOPLE[1])
    assert [line.label for line in redacted.lines] == [line.label for line in review.lines]
    assert {key: each.value for key, each in redacted.measures.items()} == {
        key: each.value for key, each in review.measures.items()
    }
    assert [each.words for each in redacted.talk] == [each.words for each in review.talk]


def test_what_people_corrected_is_counted_first():
    review = correct(towpath(), 0, Label.ADVICE)
    name = review.codings[0].utterance.speaker
    redacted, _ = redact_person(review, name)
    assert redacted.codings[0].label is Label.ADVICE
    assert {key: each.value for key, each in redacted.measures.items()} == {
        key: each.value for key, each in count_corrected(review).measures.items()
    }


def test_the_reasons_of_their_labels_go_since_they_quote_them():
    review = towpath()
    coding = review.codings[0]
    redacted, _ = redact_person(review, coding.utterance.speaker)
    assert redacted.codings[0].prediction.reason == ""
    assert redacted.codings[0].prediction.flag_reasons == {}


def test_moments_they_are_in_go_and_others_stay():
    review = towpath()
    assert review.moments
    presenter = review.rounds[0].presenter
    assert redact_person(review, presenter)[0].moments == ()
    silent = replace(review, talk=(*review.talk, replace(review.talk[0], name="Zed Abara")))
    assert redact_person(silent, "Zed Abara")[0].moments == review.moments


def test_actions_of_theirs_go_and_others_lose_the_name():
    review = towpath()
    other = next(line for line in review.lines if line.speaker != PEOPLE[0])
    place = review.lines.index(other)
    mine, yours = action(PEOPLE[0], review, place, place), action("Zed", review, place, place)
    redacted, _ = redact_person(replace(review, actions=(mine, yours)), PEOPLE[0])
    (left,) = redacted.actions
    assert (left.owner, left.what, left.reason) == ("Zed", "Call Erased 1", "Erased 1 said so.")


def test_a_reason_why_nothing_was_counted_loses_the_name():
    measure = Measure(name="x", value=None, unit="", reason=f"{PEOPLE[0]} was silent.")
    review = replace(towpath(), measures={"x": measure})
    redacted, _ = redact_person(review, PEOPLE[0])
    assert redacted.measures["x"].reason == "Erased 1 was silent."


def test_somebody_may_be_named_by_another_name_they_go_by():
    review = towpath()
    first, *rest = review.transcript.speakers
    known = Speaker(name=first.name, role=first.role, aliases=("Dr Z",))
    review = replace(review, transcript=replace(review.transcript, speakers=(known, *rest)))
    redacted, hide = redact_person(review, "Dr Z")
    assert redacted.transcript.speakers[0] == Speaker(name="Erased 1", role=first.role)
    assert hide(f"{first.name}, or Dr Z") == "Erased 1, or Erased 1"


def test_two_who_are_taken_out_one_after_the_other_stay_two():
    once, _ = redact_person(towpath(), PEOPLE[0])
    twice, _ = redact_person(once, PEOPLE[1])
    names = [speaker.name for speaker in twice.transcript.speakers]
    assert names[:2] == ["Erased 1", "Erased 2"]
    assert len(set(names)) == len(PEOPLE)
