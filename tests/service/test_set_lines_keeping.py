"""When lines of a meeting may be given away, and what a learner makes of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from coach.config import Settings
from coach.errors import AgreementMissingError, ErasedTextError, ExerciseFileError
from coach.language.content_words import content_words
from coach.language.parsing import parse
from coach.service.keeping import keep_meeting
from coach.service.safekeeping import erase_meeting, erase_set_lines, open_store
from coach.service.set_lines import as_item
from coach.service.set_lines_file import write_set_lines
from coach.service.set_lines_keeping import (
    bring_in_file,
    find_last_day,
    list_set_items,
    read_file_to_practise,
)
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.erasing import erase_person
from coach.storage.meeting_agreements import take_back
from coach.storage.meetings import receive_file
from coach.storage.practice_set_lines import list_set_lines
from coach.storage.records import LOCAL, MeetingKind, NewSet
from coach.storage.sets import add_set
from tests.service.classifiers import QuestionMarks
from tests.service.set_lines import DAY, TODAY, make_lines
from tests.service.spring import keep
from tests.storage.kept import keep_towpath
from tests.storage.test_erasing import redact

NOW = date.today()
DATA = write_set_lines(make_lines())


@pytest.fixture
def store(tmp_path):
    with open_store(Settings(database_url=f"sqlite:///{tmp_path}/coach.db")) as store:
        yield store


# The facilitator's side


def test_lines_of_a_meeting_that_everybody_agreed_to_go_with_its_words(store):
    meeting_id = keep(store).meeting_id
    assert find_last_day(store, LOCAL, meeting_id) == NOW + timedelta(days=14)


def test_lines_of_a_sample_need_no_agreement_and_go_after_the_usual_time(store):
    set_id = add_set(store, LOCAL, NewSet(title="North Star", is_sample=True)).id
    meeting_id = keep_towpath(store, set_id=set_id)
    assert find_last_day(store, LOCAL, meeting_id, TODAY) == TODAY + timedelta(days=14)


def test_without_everybodys_yes_no_line_is_given_away(store):
    with pytest.raises(AgreementMissingError, match="nobody has said that everybody agreed"):
        find_last_day(store, LOCAL, keep_towpath(store))
    meeting_id = keep(store).meeting_id
    take_back(store, LOCAL, meeting_id)
    with pytest.raises(AgreementMissingError, match="ask the set"):
        find_last_day(store, LOCAL, meeting_id)


def test_a_yes_for_a_day_counts_until_a_no_for_it(store):
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms(keep_days=3), held_on=TODAY)
    data = b"Ana Reyes: I put it off.\n\nBen Hughes: What stops you?\n"
    kept = keep_meeting(
        store, LOCAL, data, name="a.txt", classifier=QuestionMarks(), agreement=agreed
    )
    assert find_last_day(store, LOCAL, kept.meeting_id) == NOW + timedelta(days=3)
    record_agreement(store, LOCAL, Answer.NO, Terms(), held_on=TODAY)
    with pytest.raises(AgreementMissingError):
        find_last_day(store, LOCAL, kept.meeting_id)


def test_where_the_words_are_gone_or_go_today_there_are_no_lines(store):
    meeting_id = keep(store).meeting_id
    with pytest.raises(ErasedTextError, match="go today"):
        find_last_day(store, LOCAL, meeting_id, NOW + timedelta(days=14))
    erase_person(store, LOCAL, "Ben Hughes", redact)
    with pytest.raises(ErasedTextError, match="some are erased"):
        find_last_day(store, LOCAL, meeting_id)


def test_a_tally_has_no_words_to_practise_with(store):
    tally = receive_file(store, LOCAL, b"{}", name="tally", kind=MeetingKind.TALLY)
    with pytest.raises(ErasedTextError, match="not kept"):
        find_last_day(store, LOCAL, tally.meeting_id)


# The learner's side


def bring(store, data=DATA, today=TODAY):
    return bring_in_file(store, LOCAL, data, name="lines.json", today=today)


def test_a_file_becomes_items_of_open_it_up(store):
    bring(store)
    items = list_set_items(store, LOCAL, TODAY)
    assert items == tuple(map(as_item, make_lines().lines))
    assert items == read_file_to_practise(store, DATA, name="lines.json", today=TODAY)
    assert items == read_file_to_practise(None, DATA, name="lines.json", today=TODAY)


def test_nothing_of_a_file_that_does_not_fit_is_kept(store):
    for data, today in ((DATA[:-9], TODAY), (DATA, DAY)):
        with pytest.raises(ExerciseFileError):
            bring(store, data, today)
    assert list_set_lines(store, LOCAL) == ()


def test_lines_whose_day_has_come_are_not_shown_before_they_are_swept(store):
    bring(store)
    assert list_set_items(store, LOCAL, DAY - timedelta(days=1))
    assert list_set_items(store, LOCAL, DAY) == ()
    assert list_set_items(store, LOCAL) == list_set_items(store, LOCAL, NOW)


def test_a_file_of_a_meeting_that_was_erased_here_is_neither_kept_nor_played(store):
    meeting_id = keep(store).meeting_id
    data = write_set_lines(make_lines(meeting_id=meeting_id))
    erase_meeting(store, LOCAL, meeting_id)
    for act in (bring, lambda *more: read_file_to_practise(*more, name="a", today=TODAY)):
        with pytest.raises(ErasedTextError, match="erased here"):
            act(store, data)
    assert list_set_lines(store, LOCAL) == ()


def test_what_was_read_of_them_is_forgotten_as_they_are_erased(store):
    kept = bring(store)
    for remembers in (parse, content_words):
        remembers("Is it the mould?")
        assert remembers.cache_info().currsize
    done = erase_set_lines(store, LOCAL, kept.id)
    assert done.unreached == ()
    assert [each.cache_info().currsize for each in (parse, content_words)] == [0, 0]
