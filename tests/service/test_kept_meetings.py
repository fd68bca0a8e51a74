"""Meetings that are kept: set up by somebody, reviewed, corrected, and read back."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.errors import (
    ErasedTextError,
    SpeakerNotFoundError,
    StaleChangeError,
)
from coach.labels import Label, Role
from coach.service.keeping import finish_imports
from coach.service.kept_meetings import load_review, read_meeting, review_meeting
from coach.service.reviewing import Known
from coach.service.safekeeping import erase_person
from coach.storage.actions import add_action
from coach.storage.corrections import add_correction, undo_last
from coach.storage.line_checks import DrawnLine, add_line_check
from coach.storage.meetings import load_meeting
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, NewAction
from tests.service.classifiers import QuestionMarks
from tests.service.spring import keep, receive


class Interrupted:
    """A classifier in whose middle the program ends."""

    name, version = "interrupted", "1"

    def classify(self, _):
        raise KeyboardInterrupt


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=30)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def ask(store, meeting_id, **known):
    return review_meeting(
        store, LOCAL, meeting_id, known=Known(**known), classifier=QuestionMarks()
    )


def test_a_correction_is_counted_at_once_and_undone_at_once(store):
    meeting_id = keep(store, presenters=("Ana Reyes",)).meeting_id
    before = load_review(store, LOCAL, meeting_id)
    line = next(each for each in before.codings if each.label is Label.ADVICE)
    event = add_correction(store, LOCAL, meeting_id, line.utterance.id, label=Label.OTHER, seen=0)
    after = load_review(store, LOCAL, meeting_id)
    assert after.measures != before.measures
    assert after.talk == before.talk
    undo_last(store, LOCAL, meeting_id, line.utterance.id, seen=event.id)
    assert load_review(store, LOCAL, meeting_id) == before


def test_a_meeting_is_reviewed_with_what_somebody_says_of_it(store):
    meeting_id = receive(store)
    review = ask(store, meeting_id, presenters=("Ana Reyes",), renames=(("Cai Morgan", "Caius"),))
    assert load_review(store, LOCAL, meeting_id) == review
    _, known = read_meeting(store, LOCAL, meeting_id)
    assert known.presenters == ("Ana Reyes",)
    assert "Caius" in {each.name for each in review.transcript.speakers}


def test_how_far_a_review_is_is_told(store):
    steps = []
    review_meeting(
        store,
        LOCAL,
        receive(store),
        known=Known(),
        classifier=QuestionMarks(),
        on_step=steps.append,
    )
    assert steps == sorted(set(steps))
    assert len(steps) == 3


def test_a_meeting_may_be_set_up_anew_and_keeps_what_was_corrected(store):
    meeting_id = receive(store)
    line = ask(store, meeting_id).codings[0].utterance.id
    add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, seen=0)
    ask(store, meeting_id, observers=("Cai Morgan",))
    review = load_review(store, LOCAL, meeting_id)
    assert review.codings[0].label is Label.ADVICE
    assert review.transcript.speaker("Cai Morgan").role is Role.OBSERVER


def test_names_are_not_joined_once_labels_hang_on_who_said_what(store):
    meeting_id = receive(store)
    line = ask(store, meeting_id).codings[0].utterance.id
    add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, seen=0)
    with pytest.raises(StaleChangeError, match="only before that"):
        ask(store, meeting_id, merges=(("Cai Morgan", "Ben Hughes"),))
    assert len(load_review(store, LOCAL, meeting_id).transcript.speakers) == 3


def test_names_are_not_joined_once_a_line_was_labelled_while_it_was_being_read(store):
    meeting_id = receive(store)
    line = ask(store, meeting_id).codings[0].utterance.id

    class Meanwhile(QuestionMarks):
        def classify(self, segments):
            add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, seen=0)
            return super().classify(segments)

    with pytest.raises(StaleChangeError, match="only before that"):
        review_meeting(
            store,
            LOCAL,
            meeting_id,
            known=Known(merges=(("Cai Morgan", "Ben Hughes"),)),
            classifier=Meanwhile(),
        )
    assert len(load_review(store, LOCAL, meeting_id).transcript.speakers) == 3


@pytest.mark.parametrize("touch", ["action", "check"])
def test_names_are_not_joined_once_anything_hangs_on_a_line(store, touch):
    meeting_id = receive(store)
    line = ask(store, meeting_id).codings[0].utterance.id
    if touch == "action":
        add_action(store, LOCAL, meeting_id, NewAction(owner="Ana", what="Ring", source=line))
    else:
        drawn = [DrawnLine(utterance_id=line, label=Label.ADVICE)]
        add_line_check(store, LOCAL, meeting_id, drawn=drawn, seed=1, drawn_from=1)
    with pytest.raises(StaleChangeError, match="only before that"):
        ask(store, meeting_id, merges=(("Cai Morgan", "Ben Hughes"),))


def test_what_does_not_fit_is_refused_and_the_meeting_still_waits(store):
    meeting_id = receive(store)
    with pytest.raises(SpeakerNotFoundError):
        ask(store, meeting_id, presenters=("Zed",))
    assert not load_meeting(store, LOCAL, meeting_id).is_asked_for


def test_a_review_that_is_cut_off_goes_on_with_what_was_said(store):
    meeting_id = receive(store)
    with pytest.raises(KeyboardInterrupt):
        review_meeting(
            store,
            LOCAL,
            meeting_id,
            known=Known(presenters=("Ben Hughes",)),
            classifier=Interrupted(),
        )
    assert list(finish_imports(store, LOCAL, classifier=QuestionMarks())) == [(meeting_id, None)]
    assert load_review(store, LOCAL, meeting_id).rounds[0].presenter == "Ben Hughes"


def test_a_meeting_whose_file_is_erased_cannot_be_set_up_anew(store):
    meeting_id = receive(store)
    ask(store, meeting_id)
    erase_person(store, LOCAL, "Cai Morgan")
    with pytest.raises(ErasedTextError, match="erased"):
        ask(store, meeting_id)
