"""On the agreed day nothing of what was said is left anywhere that is ours."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.config import Settings
from coach.errors import StorageLockedError
from coach.labels import Label
from coach.service.expiring import Loss, expire, list_due, list_untold, note_told
from coach.service.keeping import keep_meeting
from coach.service.kept_meetings import load_review
from coach.service.safekeeping import check_store, copy_store, open_store, restore_store
from coach.storage.actions import add_action, report_progress
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.corrections import add_correction
from coach.storage.keys import write_key
from coach.storage.meetings import load_meeting, note_noticed
from coach.storage.practice_drafts import list_drafts, save_draft
from coach.storage.records import LOCAL, NewAction, Outcome
from tests.service.classifiers import QuestionMarks

MARK = "tapestryword"
DUE = datetime.now(UTC).date() + timedelta(days=14)
LATER = DUE + timedelta(weeks=7)
TALK = f"""Ana {MARK}: It is the {MARK} again, Ben. I keep putting the {MARK} off.

Ben Hughes: What stops you, Ana? What would the {MARK} look like if it were done?

Ana {MARK}: The {MARK} does, the whole of the {MARK}, and I cannot say any more of it than that.

Ben Hughes: Have you thought about asking {MARK} and Sons?

Ana {MARK}: I will ring {MARK} on Friday.
"""


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=1)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def keep_marked(store, settings, **terms) -> str:
    """Keep a meeting with the mark wherever a person can put a text."""
    agreed = record_agreement(store, LOCAL, Answer.YES, Terms(**terms))
    meeting_id = keep_meeting(
        store,
        LOCAL,
        TALK.encode(),
        name=f"{MARK}.txt",
        classifier=QuestionMarks(),
        agreement=agreed,
        settings=settings,
    ).meeting_id
    note_noticed(store, LOCAL, meeting_id, f"The {MARK}.")
    action = add_action(store, LOCAL, meeting_id, NewAction(owner=f"Ana {MARK}", what=MARK))
    report_progress(store, LOCAL, action.id, Outcome.DONE, note=f"{MARK} rung.")
    line = load_review(store, LOCAL, meeting_id).codings[0].utterance.id
    add_correction(store, LOCAL, meeting_id, line, label=Label.ADVICE, note=MARK, seen=0)
    write_key(store, LOCAL, meeting_id, {"Member 1": f"Ana {MARK}"})
    return meeting_id


def count_marks(folder: Path) -> int:
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return sum(data.lower().count(MARK.encode()) for data in files)


def test_no_word_is_left_on_the_disk_nor_said(store, settings, tmp_path, capfd):
    meeting_id = keep_marked(store, settings)
    copy_store(store, LOCAL, settings=settings)
    assert count_marks(tmp_path) > 20
    corrected = load_review(store, LOCAL, meeting_id).measures
    done = expire(store, LOCAL, DUE, settings=settings)
    assert ([each.loss for each in done.due], done.unreached) == ([Loss.WORDS], ())
    assert count_marks(tmp_path) == 0
    review = load_review(store, LOCAL, meeting_id)
    assert review.codings[0].label is Label.ADVICE
    assert {key: each.value for key, each in review.measures.items()} == {
        key: each.value for key, each in corrected.items()
    }
    assert check_store(store, LOCAL).findings == ()
    store.close()
    assert count_marks(tmp_path) == 0
    assert MARK not in "".join(capfd.readouterr())


def test_a_copy_from_before_brings_no_word_back(store, settings, tmp_path):
    meeting_id = keep_marked(store, settings)
    copy = copy_store(store, LOCAL, tmp_path / "elsewhere.db")
    expire(store, LOCAL, DUE, settings=settings)
    restore_store(LOCAL, copy, settings=settings)
    copy.unlink()
    assert load_meeting(store, LOCAL, meeting_id).has_erased_words
    assert count_marks(tmp_path) == 0


def test_names_are_gone_from_what_stays_longer_and_then_it_goes(store, settings, tmp_path):
    keep_marked(store, settings, keeps_extracts=True)
    expire(store, LOCAL, DUE, settings=settings)
    assert count_marks(tmp_path) > 0
    assert [each.loss for each in expire(store, LOCAL, LATER, settings=settings).due] == [
        Loss.EXTRACTS
    ]
    assert count_marks(tmp_path) == 0


def test_without_a_word_on_counts_the_meeting_goes_whole(store, settings, tmp_path):
    keep_marked(store, settings, keeps_counts=False)
    copy_store(store, LOCAL, settings=settings)
    assert [each.loss for each in expire(store, LOCAL, DUE, settings=settings).due] == [Loss.WHOLE]
    assert count_marks(tmp_path) == 0


def test_a_copy_that_cannot_be_cleared_is_removed(store, settings):
    keep_marked(store, settings)
    copy = copy_store(store, LOCAL, settings=settings)
    copy.write_bytes(b"nothing of use")
    assert expire(store, LOCAL, DUE, settings=settings).unreached == ()
    assert not copy.exists()


def test_a_copy_that_cannot_be_removed_either_is_named(store, settings):
    keep_marked(store, settings)
    copy = copy_store(store, LOCAL, settings=settings)
    copy.unlink()
    copy.mkdir()
    aside = copy.with_name("damaged-1.db")
    aside.touch()
    assert set(expire(store, LOCAL, DUE, settings=settings).unreached) == {copy, aside}


def test_traces_that_could_not_be_cleared_are_cleared_the_next_time(store, settings, tmp_path):
    keep_marked(store, settings)
    with closing(sqlite3.connect(store.location.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM sets").fetchall()
        with pytest.raises(StorageLockedError):
            expire(store, LOCAL, DUE, settings=settings)
    (said,) = list_untold(store, LOCAL)
    assert not said.is_cleared
    assert expire(store, LOCAL, DUE, settings=settings).due == ()
    assert count_marks(tmp_path) == 0
    assert list_untold(store, LOCAL)[0].is_cleared


def test_somebody_is_told_once(store, settings, monkeypatch):
    monkeypatch.setenv("COACH_DATABASE_URL", settings.database_url)
    keep_marked(store, settings, keep_days=1)
    assert list_due(store, LOCAL) == ()
    assert expire(store, LOCAL).due == ()
    expire(store, LOCAL, DUE)
    assert [each.loss for each in list_untold(store, LOCAL)] == [Loss.WORDS]
    note_told(store, LOCAL)
    assert list_untold(store, LOCAL) == ()


def test_what_was_typed_in_practice_and_never_sent_goes_on_its_day(store, settings):
    draft = save_draft(store, LOCAL, "open_it_up", "o1", text=MARK)
    expire(store, LOCAL, draft.drop_on - timedelta(days=1), settings=settings)
    assert list_drafts(store, LOCAL) == (draft,)
    expire(store, LOCAL, draft.drop_on, settings=settings)
    assert list_drafts(store, LOCAL) == ()
