"""All of a practice at once: taken along, or erased so that nothing is left or comes back."""

from __future__ import annotations

import pytest

from coach.storage.acting import whole_database
from coach.storage.audit import list_audit
from coach.storage.backups import make_own_backup
from coach.storage.checks import verify
from coach.storage.copies import restore_backup, scrub_backups
from coach.storage.erased_list import read_tombstones
from coach.storage.erasing import Erased, erase_again, erase_practice
from coach.storage.migrating import count_rows
from coach.storage.practice_attempts import add_attempt
from coach.storage.practice_records import KeptPractice, PracticeChoices
from coach.storage.practice_tables import PRIVATE
from coach.storage.practice_whole import take_out_practice
from coach.storage.practice_wishes import tell_of_wish
from coach.storage.records import LOCAL, TombstoneKind
from tests.storage.kept import OTHER_PERSON
from tests.storage.practised import CHOICES, new_attempt, practise
from tests.storage.test_erased_list import copied
from tests.storage.test_erasing import MARK, count_marks, redact

__all__ = ["copied"]

NOTHING = KeptPractice(choices=PracticeChoices(), attempts=(), runs=(), drafts=(), wishes=())


def practise_marked(store, **more):
    """Keep practice with a mark wherever text goes."""
    things = practise(store, words=MARK, **more)
    tell_of_wish(store, LOCAL, things["wish_id"], is_tried=True, happened=MARK)


def test_all_of_it_is_taken_out(store):
    assert take_out_practice(store, LOCAL) == NOTHING
    practise_marked(store)
    found = take_out_practice(store, LOCAL)
    assert found.choices == CHOICES
    assert [each.is_disputed for each in found.attempts] == [True, False]
    assert [len(each.events) for each in found.runs] == [2]
    assert [each.text for each in found.drafts] == [MARK]
    assert [each.happened for each in found.wishes] == [MARK]
    assert list_audit(store, LOCAL)[-1].action == "practice exported"


def test_erasing_what_is_not_there_leaves_nothing_behind(store):
    assert erase_practice(store, LOCAL, redact) == Erased(meetings=0, redacted=0)
    assert read_tombstones(store) == ()
    assert list_audit(store, LOCAL) == ()


def test_it_goes_with_all_that_hangs_on_it_and_only_its_owners(store):
    practise(store)
    practise(store, OTHER_PERSON)
    theirs = take_out_practice(store, OTHER_PERSON)
    erase_practice(store, LOCAL, redact)
    assert take_out_practice(store, LOCAL) == NOTHING
    assert take_out_practice(store, OTHER_PERSON) == theirs
    erase_practice(store, OTHER_PERSON, redact)
    with store.transaction() as connection:
        rows = count_rows(connection)
    assert {name: count for name, count in rows.items() if "practice" in name and count} == {}
    assert verify(store, LOCAL).findings == ()


def test_nothing_of_it_is_left_on_the_disk(file_store, settings, tmp_path):
    practise_marked(file_store)
    make_own_backup(file_store, "by-hand", keep_days=30)
    assert count_marks(tmp_path) > 8
    erase_practice(file_store, LOCAL, redact)
    assert scrub_backups(file_store, redact, settings=settings) == ()
    assert count_marks(tmp_path) == 0
    file_store.close()
    assert count_marks(tmp_path) == 0


def test_the_record_of_what_was_done_holds_nothing_that_was_typed(store):
    practise_marked(store)
    take_out_practice(store, LOCAL)
    erase_practice(store, LOCAL, redact)
    assert MARK not in repr(list_audit(store, LOCAL))
    (stone,) = read_tombstones(store)
    assert (stone.kind, stone.owner) == (TombstoneKind.PRACTICE, LOCAL.id)
    assert list_audit(store, LOCAL)[-1].action == "practice erased"


def test_a_copy_that_is_put_back_does_not_bring_it_back(file_store, settings):
    practise_marked(file_store)
    copy = make_own_backup(file_store, "by-hand", keep_days=30)
    erase_practice(file_store, LOCAL, redact)
    restore_backup(LOCAL, copy, redact, settings=settings)
    assert take_out_practice(file_store, LOCAL) == NOTHING


def test_one_that_is_put_back_past_us_is_erased_again(store, copied):
    practise_marked(store)
    put_back = copied()
    erase_practice(store, LOCAL, redact)
    with put_back() as back:
        assert len(take_out_practice(back, LOCAL).attempts) == 2
        erase_again(back, LOCAL, redact)
        assert take_out_practice(back, LOCAL) == NOTHING


def test_what_was_begun_anew_is_another_and_stays(file_store, settings):
    practise_marked(file_store)
    erase_practice(file_store, LOCAL, redact)
    kept = add_attempt(file_store, LOCAL, new_attempt())
    copy = make_own_backup(file_store, "by-hand", keep_days=30)
    restore_backup(LOCAL, copy, redact, settings=settings)
    assert take_out_practice(file_store, LOCAL).attempts == (kept,)


def test_whoever_runs_the_program_is_not_told_how_much_anybody_practises(store):
    practise(store, OTHER_PERSON)
    with whole_database(), store.transaction() as connection:
        tables = {name for name in count_rows(connection) if "practice" in name}
    assert tables == PRIVATE
    assert not tables & set(verify(store, LOCAL).rows)


@pytest.mark.parametrize("again", [False, True])
def test_it_may_be_erased_more_than_once(store, again):
    for _ in range(1 + again):
        practise(store)
        erase_practice(store, LOCAL, redact)
    assert len(read_tombstones(store)) == 1 + again
