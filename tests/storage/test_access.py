"""Who may do what: every way in, tried by everybody who should not get in."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import coach.storage
from coach.config import Settings
from coach.errors import AccessDeniedError, RecordNotFoundError
from coach.labels import Label
from coach.storage.access import require_operator, require_person
from coach.storage.acting import whole_database
from coach.storage.actions import add_action
from coach.storage.agreement_records import Answer, Terms
from coach.storage.agreements import record_agreement
from coach.storage.base import Base
from coach.storage.expiring import erase_due
from coach.storage.keys import write_key
from coach.storage.line_checks import DrawnLine
from coach.storage.opening import open_store
from coach.storage.preparing import NewIssue, Preparation, add_issue
from coach.storage.records import LOCAL, Actor, NewAction, NewSet, Outcome
from coach.storage.sets import add_set
from coach.storage.tallies import start_tally
from tests.report.reviews import towpath
from tests.storage.kept import OTHER_PERSON, keep_towpath
from tests.storage.practised import practise
from tests.storage.servers import make_database
from tests.storage.tallied import new_tally, new_tap

NOBODY = [None, Actor(id="", name=""), Actor(id="local", name="You", is_enabled=False)]
LISTS = {
    *("list_actions", "list_meetings", "list_sets", "list_tallies"),
    *("list_agreements", "list_due", "list_erasures", "list_keys"),
    *("list_attempts", "list_drafts", "list_runs", "list_wishes"),
    "list_set_lines",
}
"""Ways in that show nothing of other people's, in place of refusing."""
OWN = {
    *("add_set", "erase_past_issues", "erase_person", "receive_file", "start_tally"),
    *("clear_erased", "erase_due", "mark_cleared", "mark_said"),
    *("add_attempt", "change_choices", "drop_draft", "drop_past_drafts", "erase_practice"),
    *("bring_in", "keep_wish", "load_choices", "load_draft", "save_draft", "start_run"),
    "take_out_practice",
}
"""Ways in that name nothing that could be somebody else's."""
ISSUE = NewIssue(whose="Maya", text="My diary", erase_on=date(9000, 1, 1))
OPERATORS = {"erase_again", "list_audit", "restore_backup", "verify"}


def find_ways_in() -> dict[str, object]:
    """Return every public function of storage that is told who asks."""
    found = {}
    for each in pkgutil.iter_modules(coach.storage.__path__, "coach.storage."):
        module = importlib.import_module(each.name)
        for name, value in vars(module).items():
            if inspect.isfunction(value) and value.__module__ == each.name and name[0] != "_":
                parameter = inspect.signature(value).parameters.get("actor")
                if parameter is not None and parameter.annotation == "Actor | None":
                    found[name] = value
    return found


WAYS_IN = {name: way for name, way in find_ways_in().items() if not name.startswith("require_")}


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def everything(request, tmp_path_factory) -> dict[str, object]:
    """Return something for every parameter, all of it the local person's.

    Once for all: nothing here changes anything, or else it got in.
    """
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("kept") / "coach.db"
        shutil.copy(request.getfixturevalue("empty_file"), path)
        settings = Settings(database_url=f"sqlite:///{path}", busy_seconds=2)
    else:
        server, template = map(request.getfixturevalue, ("server", "template"))
        settings = make_database(server, template)
    with open_store(settings) as store:
        yield fill(store, settings)


@pytest.fixture
def things(everything) -> dict[str, object]:
    """Return something for every parameter, and see that it is the same afterwards."""
    before = dump(everything["store"])
    yield dict(everything)
    assert dump(everything["store"]) == before


def dump(store) -> list[str]:
    """Return all that is in a database, as text."""
    if store.location.path is not None:
        with closing(sqlite3.connect(store.location.path)) as connection:
            return list(connection.iterdump())
    with whole_database(), store.reading() as session:
        tables = [session.execute(table.select()) for table in Base.metadata.sorted_tables]
        return sorted(repr(row) for rows in tables for row in rows)


LATER = date(2100, 1, 1)


def fill(file_store, settings) -> dict[str, object]:
    keep_towpath(file_store, data=b"gone by now")
    erase_due(file_store, LOCAL, LATER, lambda review, _: (review, str))
    set_id = add_set(file_store, LOCAL, NewSet(title="Spring")).id
    meeting_id = keep_towpath(file_store, set_id=set_id)
    action = add_action(file_store, LOCAL, meeting_id, NewAction(owner="Maya", what="Call"))
    record_agreement(file_store, LOCAL, Answer.YES, Terms(), set_id=set_id)
    write_key(file_store, LOCAL, meeting_id, {"Member 1": "Maya"})
    return fill_in(file_store, set_id, meeting_id, action.id) | {"settings": settings}


def fill_in(store, set_id, meeting_id, action_id) -> dict[str, object]:
    """Return something for every parameter of a way in, by its name."""
    return {
        "store": store,
        "set_id": set_id,
        "meeting_id": meeting_id,
        "action_id": action_id,
        "utterance_id": towpath().codings[0].utterance.id,
        "event_id": 1,
        "seen": 0,
        "label": Label.ADVICE,
        "review": towpath(),
        "outcome": Outcome.DONE,
        "data": b"other",
        "name": "Maya Lindqvist",
        "path": Path("none.db"),
        "redact": lambda review, _: (review, str),
        "details": NewSet(title="Mine now"),
        "text": "It went fast",
        "known": "{}",
        "form": "html",
        "proposed": [NewAction(owner="Maya", what="Call")],
        "issue": ISSUE,
        "issue_id": add_issue(store, LOCAL, set_id, ISSUE).id,
        "preparation": Preparation(),
        "tally_id": start_tally(store, LOCAL, new_tally()).id,
        "tally": new_tally(),
        "tap": new_tap(),
        "answer": Answer.NO,
        "terms": Terms(),
        "agreement_id": 1,
        "today": LATER,
        "names": {"Member 1": "Somebody"},
        "drawn": [DrawnLine(utterance_id=towpath().codings[0].utterance.id, label=Label.ADVICE)],
        "seed": 7,
        "drawn_from": 1,
        **practise(store, set_id=set_id),
    }


def call(way, actor, things):
    wanted = inspect.signature(way).parameters
    return way(**{name: things[name] for name in wanted if name in things}, actor=actor)


def test_the_ways_in_are_found():
    assert len(WAYS_IN) >= 22
    assert set(WAYS_IN) >= LISTS | OWN | OPERATORS


@pytest.mark.parametrize("nobody", NOBODY, ids=["nobody", "nameless", "not any more"])
@pytest.mark.parametrize("name", WAYS_IN)
def test_nobody_in_particular_gets_in(name, nobody, things):
    with pytest.raises(AccessDeniedError, match="sign in first"):
        call(WAYS_IN[name], nobody, things)


@pytest.mark.parametrize("name", sorted(set(WAYS_IN) - LISTS - OWN - OPERATORS))
def test_what_is_somebody_elses_looks_like_what_is_not_there(name, things):
    with pytest.raises(RecordNotFoundError, match="no such"):
        call(WAYS_IN[name], OTHER_PERSON, things)
    ids = ("set_id", "meeting_id", "action_id", "issue_id", "tally_id")
    ids += ("attempt_id", "run_id", "wish_id", "lines_id")
    missing = things | dict.fromkeys(ids, "none")
    with pytest.raises(RecordNotFoundError, match="no such"):
        call(WAYS_IN[name], LOCAL, missing)


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_shows_nothing_of_somebody_elses(name, things):
    del things["set_id"]
    assert call(WAYS_IN[name], LOCAL, things) != ()
    assert call(WAYS_IN[name], OTHER_PERSON, things) == ()


@pytest.mark.parametrize("name", sorted(OPERATORS))
def test_what_concerns_the_whole_database_is_for_whoever_runs_it(name, things):
    with pytest.raises(AccessDeniedError, match="whoever runs the program"):
        call(WAYS_IN[name], OTHER_PERSON, things)


def test_a_file_cannot_be_put_into_somebody_elses_set(things):
    with pytest.raises(RecordNotFoundError, match="no such set"):
        call(WAYS_IN["receive_file"], OTHER_PERSON, things)


def test_somebody_elses_people_are_not_there(things):
    with pytest.raises(RecordNotFoundError, match="nobody of this name"):
        call(WAYS_IN["erase_person"], OTHER_PERSON, things)


def test_somebody_elses_issues_are_not_erased(things):
    assert call(WAYS_IN["erase_past_issues"], OTHER_PERSON, things) == 0


def test_whoever_may_is_let_in():
    assert require_person(OTHER_PERSON) is OTHER_PERSON
    assert require_operator(LOCAL) is LOCAL
