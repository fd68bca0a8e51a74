"""Looking after what is kept, as a person does: copies, restoring, erasing, from end to end."""

from __future__ import annotations

import pytest

from coach.config import Settings
from coach.errors import AccessDeniedError, StorageError
from coach.service.keeping import keep_meeting
from coach.service.kept_meetings import load_review
from coach.service.safekeeping import (
    check_store,
    copy_store,
    erase_meeting,
    erase_person,
    erase_practice,
    erase_set,
    examine_store,
    open_store,
    restore_store,
)
from coach.storage.meetings import list_meetings
from coach.storage.records import LOCAL, Actor, NewSet
from coach.storage.sets import add_set
from tests.service.agreed import agree
from tests.service.classifiers import QuestionMarks
from tests.storage.practised import practise

GUEST = Actor(id="guest", name="Guest")
TALK = (
    b"Ana Quillfeather: It is the tapestryword again, Ben. I keep putting it off.\n\n"
    b"Ben Hughes: What stops you, Ana?\n\n"
    b"Ana Quillfeather: The tapestryword does. I told Quillfeather and Sons so.\n\n"
    b"Ben Hughes: What would you like Ana to say of it?\n"
)
HERS = (b"Quillfeather", b"tapestryword")
"""Words of hers that stand nowhere else."""


@pytest.fixture
def settings(tmp_path):
    return Settings(database_url=f"sqlite:///{tmp_path}/kept/coach.db", busy_seconds=2)


@pytest.fixture
def store(settings):
    with open_store(settings) as store:
        yield store


def keep(store, data=TALK, **more) -> str:
    classifier = QuestionMarks()
    return keep_meeting(
        store,
        LOCAL,
        data,
        name="quillfeather.txt",
        classifier=classifier,
        agreement=agree(store),
        **more,
    ).meeting_id


def count_hers(folder) -> int:
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return sum(data.count(word) for data in files for word in HERS)


def test_a_person_is_nowhere_on_the_disk_any_more(store, settings, tmp_path):
    meeting_id = keep(store)
    copy_store(store, LOCAL, settings=settings)
    assert count_hers(tmp_path) > 8
    done = erase_person(store, LOCAL, "Ana Quillfeather", settings=settings)
    assert (done.erased.redacted, done.unreached) == (1, ())
    assert count_hers(tmp_path) == 0
    store.close()
    assert count_hers(tmp_path) == 0
    review = load_review(store, LOCAL, meeting_id)
    assert [each.name for each in review.transcript.speakers] == ["Erased 1", "Ben Hughes"]
    assert review.lines[-1].utterance.text == "What would you like Erased 1 to say of it?"
    assert check_store(store, LOCAL).findings == ()


def test_a_person_who_was_erased_does_not_come_back_with_a_copy(store, settings, tmp_path):
    meeting_id = keep(store)
    copy = copy_store(store, LOCAL, tmp_path / "elsewhere.db")
    erase_person(store, LOCAL, "ana quillfeather", settings=settings)
    done = restore_store(LOCAL, copy, settings=settings)
    assert done.erased.redacted == 1
    copy.unlink()
    assert count_hers(tmp_path) == 0
    review = load_review(store, LOCAL, meeting_id)
    assert review.transcript.speakers[0].name == "Erased 1"


@pytest.mark.parametrize("what", ["meeting", "set"])
def test_a_meeting_or_a_set_is_nowhere_on_the_disk_any_more(store, settings, tmp_path, what):
    set_id = add_set(store, LOCAL, NewSet(title="Quillfeather set")).id
    meeting_id = keep(store, set_id=set_id)
    copy_store(store, LOCAL, settings=settings)
    if what == "set":
        done = erase_set(store, LOCAL, set_id, settings=settings)
    else:
        done = erase_meeting(store, LOCAL, meeting_id, settings=settings)
    assert (done.erased.meetings, done.unreached) == (1, ())
    assert list_meetings(store, LOCAL) == ()
    assert count_hers(tmp_path) == (0 if what == "set" else 1 + 1)


def test_a_copy_that_could_not_be_cleared_is_named(store, settings):
    meeting_id = keep(store)
    copy = copy_store(store, LOCAL, settings=settings)
    copy.write_bytes(b"nothing of use")
    assert erase_meeting(store, LOCAL, meeting_id, settings=settings).unreached == (copy,)


def test_only_whoever_runs_the_program_copies_or_restores(store, settings, tmp_path):
    with pytest.raises(AccessDeniedError):
        copy_store(store, GUEST, tmp_path / "mine.db")
    with pytest.raises(AccessDeniedError):
        restore_store(GUEST, tmp_path / "mine.db", settings=settings)
    assert not (tmp_path / "mine.db").exists()


def test_the_settings_of_the_environment_count(monkeypatch, tmp_path):
    monkeypatch.setenv("COACH_DATABASE_URL", f"sqlite:///{tmp_path}/coach.db")
    assert examine_store().place == str(tmp_path / "coach.db")
    with open_store() as store:
        meeting_id = keep(store)
        copy = copy_store(store, LOCAL)
        erase_meeting(store, LOCAL, meeting_id)
    assert restore_store(LOCAL, copy).replaced is not None
    with pytest.raises(StorageError):
        restore_store(LOCAL, tmp_path / "none.db")


def test_practice_goes_from_the_programs_own_copies_too(settings, tmp_path):
    with open_store(settings) as store:
        practise(store, words="tapestryword")
        copy_store(store, LOCAL, settings=settings)
        assert erase_practice(store, LOCAL, settings=settings).unreached == ()
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(b"tapestryword" in data for data in files)
