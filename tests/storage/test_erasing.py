"""Erasing: nothing is left of it, nowhere, and only of it."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from coach.errors import ErasedTextError, RecordNotFoundError, StorageLockedError
from coach.storage.actions import add_action, add_set_action, list_actions, report_progress
from coach.storage.audit import list_audit
from coach.storage.backups import make_backup
from coach.storage.burying import bury_name, is_name_of
from coach.storage.checks import verify
from coach.storage.copies import restore_backup
from coach.storage.corrections import undo_event
from coach.storage.erased_list import read_tombstones
from coach.storage.erasing import (
    Erased,
    apply_tombstones,
    clear_traces,
    erase_meeting,
    erase_person,
    erase_set,
)
from coach.storage.meetings import (
    finish_meeting,
    list_meetings,
    load_file,
    load_review,
    note_noticed,
    receive_file,
)
from coach.storage.migrating import count_rows
from coach.storage.preparing import (
    NewIssue,
    Preparation,
    add_issue,
    list_issues,
    load_preparation,
    save_preparation,
)
from coach.storage.records import (
    LOCAL,
    Member,
    NewAction,
    NewSet,
    Outcome,
    Tombstone,
    TombstoneKind,
)
from coach.storage.sets import add_set, list_sets
from tests.report.reviews import towpath
from tests.storage.kept import FILE, keep_towpath, rename

MARK = "MARKMARKMARK"
OF_A_MEETING = (
    *("meetings", "transcripts", "reviews", "speakers", "turns", "utterances", "codings"),
    *("rounds", "phases", "corrections", "actions", "progress"),
)


def redact(review, name):
    """Stand in for the service: take a name out of the title and the speakers."""

    def hide(text):
        return text.replace(name, "Erased 1")

    speakers = tuple(replace(each, name=hide(each.name)) for each in review.transcript.speakers)
    transcript = replace(review.transcript, speakers=speakers)
    talk = tuple(replace(each, name=hide(each.name)) for each in review.talk)
    return replace(review, transcript=transcript, talk=talk), hide


def keep_marked(store, **more) -> str:
    """Keep a meeting with a mark wherever text goes."""
    meeting_id = keep_towpath(store, data=FILE + MARK.encode(), review=rename(towpath(), MARK))
    action = add_action(store, LOCAL, meeting_id, NewAction(owner=MARK, what=MARK))
    report_progress(store, LOCAL, action.id, Outcome.DONE, note=MARK)
    return meeting_id


def count_marks(folder) -> int:
    return sum(
        path.read_bytes().count(MARK.encode()) for path in folder.rglob("*") if path.is_file()
    )


def test_nothing_of_a_meeting_is_left_on_the_disk(file_store, tmp_path):
    kept = keep_towpath(file_store)
    meeting_id = keep_marked(file_store)
    assert count_marks(tmp_path) > 4
    done = erase_meeting(file_store, LOCAL, meeting_id, redact)
    assert done == Erased(meetings=1, redacted=0)
    assert count_marks(tmp_path) == 0
    assert load_review(file_store, LOCAL, kept) == towpath()
    file_store.close()
    assert count_marks(tmp_path) == 0


def test_a_meeting_goes_with_all_that_hangs_on_it(store):
    erase_meeting(store, LOCAL, keep_marked(store), redact)
    with store.transaction() as connection:
        rows = count_rows(connection)
    assert {name: rows[name] for name in OF_A_MEETING} == dict.fromkeys(OF_A_MEETING, 0)
    assert list_audit(store, LOCAL)[-1].action == "meeting erased"


def test_a_set_goes_with_its_members_and_meetings(store):
    other = keep_towpath(store, data=b"other")
    kept = add_set(store, LOCAL, NewSet(title="S", members=(Member(name="Maya"),)))
    keep_towpath(store, set_id=kept.id)
    assert erase_set(store, LOCAL, kept.id, redact) == Erased(meetings=1, redacted=0)
    assert list_sets(store, LOCAL) == ()
    assert [each.id for each in list_meetings(store, LOCAL)] == [other]


def test_a_person_goes_and_the_meeting_stays(store):
    name = towpath().transcript.speakers[0].name
    add_set(store, LOCAL, NewSet(title="S", members=(Member(name=name), Member(name="Zed"))))
    meeting_id = keep_towpath(store)
    add_action(store, LOCAL, meeting_id, NewAction(owner=name, what="Call"))
    action = add_action(store, LOCAL, meeting_id, NewAction(owner="Zed", what=f"Ask {name}"))
    report_progress(store, LOCAL, action.id, Outcome.DONE, note=f"{name} knows.")
    done = erase_person(store, LOCAL, name.upper(), redact)
    assert done == Erased(meetings=0, redacted=1)
    review = load_review(store, LOCAL, meeting_id)
    assert review.transcript.speakers[0].name == "Erased 1"
    assert review.measures == towpath().measures
    (set_,) = list_sets(store, LOCAL)
    assert [each.name for each in set_.details.members] == ["Zed"]
    (left,) = list_actions(store, LOCAL)
    assert (left.details.what, left.progress[0].note) == ("Ask Erased 1", "Erased 1 knows.")
    file = load_file(store, LOCAL, meeting_id)
    assert (file.data, file.known) == (None, "")
    (meeting,) = list_meetings(store, LOCAL)
    assert meeting.has_erased_words
    assert verify(store, LOCAL).findings == ()
    with pytest.raises(ErasedTextError, match="counts stand as they are"):
        undo_event(store, LOCAL, meeting_id, 1)


def test_somebody_who_only_is_a_member_is_taken_out_of_no_meeting(store):
    add_set(store, LOCAL, NewSet(title="S", members=(Member(name="Zed"),)))
    meeting_id = keep_towpath(store)
    assert erase_person(store, LOCAL, "Zed", redact) == Erased(meetings=0, redacted=0)
    assert load_review(store, LOCAL, meeting_id) == towpath()


def test_a_person_who_is_not_there_is_named_in_the_answer(store):
    keep_towpath(store)
    with pytest.raises(RecordNotFoundError, match="Zed: nobody of this name"):
        erase_person(store, LOCAL, "Zed", redact)
    assert read_tombstones(store) == ()


def test_a_persons_tombstone_does_not_hold_their_name():
    stone = bury_name("local", "Zed Abara")
    assert stone.kind is TombstoneKind.PERSON
    assert "zed" not in stone.mark.casefold()
    assert is_name_of(stone, " zed  ABARA")
    assert not is_name_of(stone, "Zed")
    assert bury_name("local", "Zed Abara") != stone


def test_the_same_file_may_be_kept_again_after_its_meeting_was_erased(store):
    erase_meeting(store, LOCAL, keep_towpath(store), redact)
    assert load_review(store, LOCAL, keep_towpath(store)) == towpath()


def test_a_reader_that_keeps_traces_from_being_cleared_is_told_of(file_store, settings, tmp_path):
    keep_marked(file_store)
    (meeting,) = list_meetings(file_store, LOCAL)
    with closing(sqlite3.connect(file_store.location.path)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM sets").fetchall()
        with pytest.raises(StorageLockedError, match="coach verify"):
            erase_meeting(file_store, LOCAL, meeting.id, redact)
    assert list_meetings(file_store, LOCAL) == ()
    clear_traces(file_store)
    assert count_marks(tmp_path) == 0


def test_a_meetings_actions_may_stay_with_its_set(store):
    kept = add_set(store, LOCAL, NewSet(title="S"))
    meeting_id = keep_towpath(store, set_id=kept.id)
    action = add_action(store, LOCAL, meeting_id, NewAction(owner="Bea", what="Call", source="u1"))
    report_progress(store, LOCAL, action.id, Outcome.PARTLY, note="Two of three.")
    erase_meeting(store, LOCAL, meeting_id, redact, keep_actions=True)
    (left,) = list_actions(store, LOCAL, set_id=kept.id)
    assert (left.id, left.meeting_id, left.set_id) == (action.id, None, kept.id)
    assert left.details.agreed_on == towpath().held_on
    assert [each.note for each in left.progress] == ["Two of three."]
    assert list_meetings(store, LOCAL) == ()
    assert list_audit(store, LOCAL)[-1].action == "meeting erased"


def test_actions_stay_in_a_copy_as_they_do_here(file_store):
    kept = add_set(file_store, LOCAL, NewSet(title="S"))
    meeting_id = keep_towpath(file_store, set_id=kept.id)
    add_action(file_store, LOCAL, meeting_id, NewAction(owner="Bea", what="Call"))
    stone = Tombstone(kind=TombstoneKind.MEETING_ONLY, owner=LOCAL.id, mark=meeting_id)
    for _ in range(2):
        with file_store.writing() as session:
            apply_tombstones(session, [stone], redact)
        assert len(list_actions(file_store, LOCAL, set_id=kept.id)) == 1


def test_a_meeting_of_no_set_cannot_leave_its_actions_behind(store):
    meeting_id = keep_marked(store)
    erase_meeting(store, LOCAL, meeting_id, redact, keep_actions=True)
    assert list_actions(store, LOCAL) == ()


def test_a_person_goes_from_what_hangs_on_a_set_alone(store):
    set_id = add_set(store, LOCAL, NewSet(title="S")).id
    add_set_action(store, LOCAL, set_id, NewAction(owner="Zed", what="Mine"))
    other = add_set_action(store, LOCAL, set_id, NewAction(owner="Bea", what="Ask Zed"))
    report_progress(store, LOCAL, other.id, Outcome.DONE, note="Zed knows.")
    late = date(2100, 1, 1)
    add_issue(store, LOCAL, set_id, NewIssue(whose="Zed", text="Mine", erase_on=late))
    add_issue(store, LOCAL, set_id, NewIssue(whose="Bea", text="Zed and me", erase_on=late))
    prepared = Preparation(presenters=("Bea", "Zed"), timekeeper="Zed", running="{}")
    save_preparation(store, LOCAL, set_id, prepared)
    without = add_set(store, LOCAL, NewSet(title="Without them")).id
    others = Preparation(presenters=("Bea",), timekeeper="Ana", running="{}")
    save_preparation(store, LOCAL, without, others)
    erase_person(store, LOCAL, "zed", lambda review, name: (review, hide_zed))
    (action,) = list_actions(store, LOCAL)
    assert (action.details.what, action.progress[0].note) == ("Ask Erased 1", "Erased 1 knows.")
    (issue,) = list_issues(store, LOCAL, set_id)
    assert issue.details.text == "Erased 1 and me"
    assert load_preparation(store, LOCAL, set_id) == Preparation(presenters=("Bea",))
    assert load_preparation(store, LOCAL, without) == others


def hide_zed(words):
    return words.replace("Zed", "Erased 1")


def test_an_issue_whose_day_has_come_does_not_come_back_with_a_copy(file_store):
    set_id = add_set(file_store, LOCAL, NewSet(title="S")).id
    past = NewIssue(whose="Zed", text="Mine", erase_on=date(2026, 1, 1))
    add_issue(file_store, LOCAL, set_id, past)
    with file_store.writing() as session:
        apply_tombstones(session, [], redact)
    assert list_issues(file_store, LOCAL, set_id) == ()


def docx(text: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        half = len(text) // 2
        packed.writestr("word/document.xml", f"<r>{text[:half]}</r><r>{text[half:]}</r>")
    return data.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "known"),
    [
        ("a.txt", "Zoë Abara: Hello".encode(), ""),
        ("a.txt", "Zoë Abara: Hello".encode("cp1252"), ""),
        ("a.txt", "Zoë Abara: Hello".encode("utf-16"), ""),
        ("a.json", json.dumps({"speaker": "Zoë Abara"}).encode(), ""),
        ("a.docx", docx("zoë  ABARA"), ""),
        ("Zoë Abara.txt", b"A: Hello", ""),
        ("a.txt", b"A: Hello", json.dumps({"roster": ["Zoë Abara"]})),
    ],
)
def test_a_file_that_names_a_person_goes_before_it_is_reviewed(store, name, data, known):
    receive_file(store, LOCAL, data, name=name, known=known)
    stays = receive_file(store, LOCAL, "Zoë Abarazzi: Hello".encode(), name="b.txt")
    receive_file(store, LOCAL, b"PK\x05\x06" + b"\0" * 18, name="empty.zip")
    assert erase_person(store, LOCAL, "Zoë Abara", redact).meetings == 1
    left = list_meetings(store, LOCAL)
    assert stays.meeting_id in [each.id for each in left]
    assert len(left) == 2


def test_a_file_goes_from_a_copy_in_which_it_is_not_reviewed_yet(file_store, settings, tmp_path):
    name = towpath().transcript.speakers[0].name
    add_set(file_store, LOCAL, NewSet(title="S", members=(Member(name=name),)))
    waiting = receive_file(file_store, LOCAL, f"{name}: Hello".encode(), name="a.txt").meeting_id
    copy = make_backup(file_store, tmp_path / "monday.db")
    finish_meeting(file_store, LOCAL, waiting, towpath())
    erase_person(file_store, LOCAL, name, redact)
    restore_backup(LOCAL, copy, redact, settings=settings)
    assert list_meetings(file_store, LOCAL) == ()


def test_a_name_goes_from_titles_labels_and_what_was_noticed(store):
    name = towpath().transcript.speakers[0].name
    member = Member(name="Zed", labels=(name, "Z"))
    add_set(store, LOCAL, NewSet(title=f"Set of {name}", members=(member,)))
    there = keep_towpath(store)
    absent = receive_file(store, LOCAL, b"A: Hello", name="a.txt").meeting_id
    for each in (there, absent):
        note_noticed(store, LOCAL, each, f"{name} was quick")
    erase_person(store, LOCAL, name, redact)
    (set_,) = list_sets(store, LOCAL)
    assert set_.details.title == "Set of Erased 1"
    assert set_.details.members == (Member(name="Zed", labels=("Z",)),)
    assert {each.noticed for each in list_meetings(store, LOCAL)} == {"Erased 1 was quick"}
