"""Lines from a set: brought in whole, and gone with their meeting wherever they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.errors import ErasedTextError, RecordNotFoundError
from coach.service.expiring import expire
from coach.storage.agreement_records import Loss
from coach.storage.audit import list_audit
from coach.storage.backups import make_own_backup
from coach.storage.checks import verify
from coach.storage.copies import restore_backup, scrub_backups
from coach.storage.erasing import (
    erase_again,
    erase_meeting,
    erase_person,
    erase_practice,
    erase_set,
    erase_set_lines,
)
from coach.storage.expiring import erase_due, list_due, list_erasures
from coach.storage.practice_attempts import add_attempt, list_attempts
from coach.storage.practice_drafts import list_drafts, save_draft
from coach.storage.practice_set_lines import bring_in, list_set_lines
from coach.storage.practice_whole import take_out_practice
from coach.storage.records import LOCAL, Member, NewSet, TombstoneKind
from coach.storage.sets import add_set
from tests.storage.kept import OTHER_PERSON, keep_towpath
from tests.storage.practised import new_attempt, new_set_lines
from tests.storage.test_erased_list import copied
from tests.storage.test_erasing import MARK, count_marks, redact

__all__ = ["copied"]

TODAY = datetime.now(UTC).date()
SOON = TODAY + timedelta(days=3)
FIRST, SECOND = (each.id for each in new_set_lines().lines)


def bring(store, meeting=None, *, actor=LOCAL, words="Did they ring you?", **changes):
    """Bring in the lines of a meeting, and do something at both of them."""
    if meeting is not None:
        changes["meeting"] = meeting
    kept = bring_in(store, actor, new_set_lines(words, **{"drop_on": SOON, **changes}), TODAY)
    for item in (FIRST, SECOND):
        save_draft(store, actor, "open_it_up", f"{item}#try", text=words)
        add_attempt(store, actor, new_attempt(exercise="open_it_up", item=item, pair=item))
    return kept


def find_left(store, actor=LOCAL):
    """Return of how many lines something is left: themselves, what was typed, tries."""
    lines = [line for each in list_set_lines(store, actor) for line in each.details.lines]
    return len(lines), len(list_drafts(store, actor)), len(list_attempts(store, actor))


def end_words(store, meeting_id):
    """Have the words of a meeting go, its counts staying, as on its day."""
    from coach.storage.erasing import apply_tombstones
    from coach.storage.records import Tombstone

    stone = Tombstone(kind=TombstoneKind.WORDS, owner=LOCAL.id, mark=meeting_id)
    with store.writing() as session:
        apply_tombstones(session, [stone], redact)


# Bringing them in


def test_lines_are_kept_as_they_were_brought_in_and_for_one_learner(store):
    kept = bring(store)
    assert list_set_lines(store, LOCAL) == (kept,)
    assert kept.details == new_set_lines(drop_on=SOON)
    assert list_set_lines(store, OTHER_PERSON) == ()
    assert ("lines from a set brought in", kept.id) in [
        (each.action, each.object_id) for each in list_audit(store, LOCAL)
    ]


def test_those_come_first_that_go_first(store):
    late = bring_in(store, LOCAL, new_set_lines(), TODAY)
    other = "0a1d6a52-8f0e-4b57-9a53-0c7f3e1f0a11"
    soon = bring_in(store, LOCAL, new_set_lines(meeting=other, drop_on=SOON), TODAY)
    assert list_set_lines(store, LOCAL) == (soon, late)


def test_brought_in_anew_they_take_the_place_of_those_of_their_meeting(store):
    first = bring(store)
    lines = new_set_lines().lines[1:]
    again = bring_in(store, LOCAL, new_set_lines(lines=lines), TODAY)
    assert again.id == first.id
    assert list_set_lines(store, LOCAL) == (again,)
    assert [each.item for each in list_drafts(store, LOCAL)] == [f"{SECOND}#try"]
    assert [each.details.item for each in list_attempts(store, LOCAL)] == [SECOND]


@pytest.mark.parametrize("days", [0, -1])
def test_lines_whose_day_is_past_are_refused(store, days):
    lines = new_set_lines(drop_on=TODAY + timedelta(days=days))
    with pytest.raises(ErasedTextError, match="were to go on"):
        bring_in(store, LOCAL, lines, TODAY)
    assert list_set_lines(store, LOCAL) == ()


@pytest.mark.parametrize("keeps", [True, False])
@pytest.mark.parametrize("whose", [LOCAL, OTHER_PERSON])
def test_lines_of_a_meeting_that_was_erased_here_are_refused_whoever_kept_it(store, keeps, whose):
    meeting_id = keep_towpath(store, whose)
    erase_meeting(store, whose, meeting_id, redact, keep_actions=keeps)
    with pytest.raises(ErasedTextError, match="is erased here"):
        bring_in(store, LOCAL, new_set_lines(meeting=meeting_id), TODAY)
    assert list_set_lines(store, LOCAL) == ()


def test_lines_of_a_meeting_whose_words_are_gone_are_refused(store):
    meeting_id = keep_towpath(store)
    end_words(store, meeting_id)
    with pytest.raises(ErasedTextError, match="or its words are"):
        bring_in(store, LOCAL, new_set_lines(meeting=meeting_id), TODAY)


def test_lines_of_a_set_that_was_erased_here_are_refused(store):
    set_id = add_set(store, LOCAL, NewSet(title="Spring")).id
    meeting_id = keep_towpath(store, set_id=set_id)
    erase_set(store, LOCAL, set_id, redact)
    for lines in (new_set_lines(set=set_id), new_set_lines(meeting=meeting_id)):
        with pytest.raises(ErasedTextError, match="is erased here"):
            bring_in(store, LOCAL, lines, TODAY)


# Gone with their meeting


@pytest.mark.parametrize("whose", [LOCAL, OTHER_PERSON])
def test_they_go_with_a_meeting_with_all_that_was_done_at_them(store, whose):
    meeting_id = keep_towpath(store, whose)
    bring(store, meeting_id)
    save_draft(store, LOCAL, "open_it_up", "open-001", text="Mine")
    erase_meeting(store, whose, meeting_id, redact)
    assert find_left(store) == (0, 1, 0)


@pytest.mark.parametrize("whose", [LOCAL, OTHER_PERSON])
def test_they_go_with_a_set(store, whose):
    set_id = add_set(store, whose, NewSet(title="Spring")).id
    bring(store, set=set_id)
    erase_set(store, whose, set_id, redact)
    assert find_left(store) == (0, 0, 0)


def test_they_go_with_the_words_of_a_meeting_whose_counts_stay(store):
    meeting_id = keep_towpath(store)
    bring(store, meeting_id)
    end_words(store, meeting_id)
    assert find_left(store) == (0, 0, 0)


def test_lines_of_another_meeting_stay(store):
    kept = bring(store)
    erase_meeting(store, LOCAL, keep_towpath(store), redact)
    assert list_set_lines(store, LOCAL) == (kept,)
    assert find_left(store) == (2, 2, 2)


def test_they_go_on_their_day_which_is_said(store):
    kept, theirs = bring(store), bring(store, actor=OTHER_PERSON)
    assert list_due(store, LOCAL, SOON - timedelta(days=1)) == ()
    (due,) = erase_due(store, LOCAL, SOON, redact)
    assert (due.meeting_id, due.loss) == (kept.id, Loss.LINES)
    assert find_left(store) == (0, 0, 0)
    assert [each.loss for each in list_erasures(store, LOCAL)] == [Loss.LINES]
    assert list_set_lines(store, OTHER_PERSON) == (theirs,)
    assert list_audit(store, LOCAL)[-1].action == "lines erased as agreed"


def test_a_learner_may_erase_them_now_and_bring_them_in_once_more(store):
    kept = bring(store)
    erase_set_lines(store, LOCAL, kept.id, redact)
    assert find_left(store) == (0, 0, 0)
    again = bring(store)
    erase_meeting(store, LOCAL, keep_towpath(store), redact)
    assert list_set_lines(store, LOCAL) == (again,)
    with pytest.raises(RecordNotFoundError, match="no such lines from a set"):
        erase_set_lines(store, LOCAL, kept.id, redact)


def test_they_go_with_a_practice_and_are_not_in_its_file(store):
    bring(store, words=MARK)
    practice = take_out_practice(store, LOCAL)
    assert MARK not in repr(replace(practice, drafts=()))
    erase_practice(store, LOCAL, redact)
    assert find_left(store) == (0, 0, 0)


def test_a_line_that_names_somebody_who_is_erased_goes_and_the_other_stays(store):
    add_set(store, LOCAL, NewSet(title="Spring", members=(Member(name="Zoë Abara"),)))
    named, other = new_set_lines().lines
    named = replace(named, rewordings=(("What of zoë  abara?", "Her part"),))
    bring(store, lines=(named, other))
    erase_person(store, LOCAL, "Zoë Abara", redact)
    assert find_left(store) == (1, 1, 1)
    assert list_set_lines(store, LOCAL)[0].details.lines == (other,)


# Nowhere left, and never back


@pytest.mark.parametrize("way", ["meeting", "lines", "day"])
def test_nothing_of_them_is_left_on_the_disk(file_store, settings, tmp_path, way):
    meeting_id = keep_towpath(file_store)
    kept = bring(file_store, meeting_id, words=MARK)
    make_own_backup(file_store, "by-hand", keep_days=30)
    assert count_marks(tmp_path) > 8
    if way == "meeting":
        erase_meeting(file_store, LOCAL, meeting_id, redact)
    elif way == "lines":
        erase_set_lines(file_store, LOCAL, kept.id, redact)
    else:
        expire(file_store, LOCAL, SOON, settings=settings)
    assert scrub_backups(file_store, redact, settings=settings) == ()
    assert count_marks(tmp_path) == 0
    file_store.close()
    assert count_marks(tmp_path) == 0


@pytest.mark.parametrize("way", ["meeting", "lines"])
def test_a_copy_that_is_put_back_does_not_bring_them_back(file_store, settings, way):
    meeting_id = keep_towpath(file_store)
    kept = bring(file_store, meeting_id)
    copy = make_own_backup(file_store, "by-hand", keep_days=30)
    if way == "meeting":
        erase_meeting(file_store, LOCAL, meeting_id, redact)
    else:
        erase_set_lines(file_store, LOCAL, kept.id, redact)
    restore_backup(LOCAL, copy, redact, settings=settings)
    assert find_left(file_store) == (0, 0, 0)


def test_a_copy_that_never_had_them_is_cleared_like_any_other(file_store, settings):
    erase_set_lines(file_store, LOCAL, bring(file_store).id, redact)
    make_own_backup(file_store, "by-hand", keep_days=30)
    assert scrub_backups(file_store, redact, settings=settings) == ()


def test_those_that_are_put_back_past_us_are_erased_again(store, copied):
    meeting_id = keep_towpath(store)
    bring(store, meeting_id)
    put_back = copied()
    erase_meeting(store, LOCAL, meeting_id, redact)
    with put_back() as back:
        assert find_left(back) == (2, 2, 2)
        erase_again(back, LOCAL, redact)
        assert find_left(back) == (0, 0, 0)


def test_the_record_of_what_was_done_holds_nothing_of_them(store):
    kept = bring(store, words=MARK)
    erase_set_lines(store, LOCAL, kept.id, redact)
    assert MARK not in repr(list_audit(store, LOCAL))
    assert list_audit(store, LOCAL)[-1].action == "lines erased"
    assert verify(store, LOCAL).findings == ()
