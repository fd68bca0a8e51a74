"""The second lock: a server shows nobody's rows but those of whoever asks, whatever is asked."""

from __future__ import annotations

import threading
import time

import psycopg
import pytest
from sqlalchemy import create_engine, func, inspect, select, text
from sqlalchemy.exc import ProgrammingError

from coach.errors import (
    AccessDeniedError,
    StorageError,
    StorageLockedError,
    StorageReadOnlyError,
)
from coach.storage.access import require_person
from coach.storage.acting import act_as, find_acting, whole_database
from coach.storage.actions import add_action
from coach.storage.base import Base
from coach.storage.checks import verify
from coach.storage.engine import Store
from coach.storage.meetings import list_meetings, load_review, receive_file
from coach.storage.migrations.policies import SHARED, lock_tables
from coach.storage.opening import open_store
from coach.storage.records import LOCAL, NewAction, NewSet
from coach.storage.sets import add_set, list_sets
from coach.storage.tables import ActionRow, MeetingRow
from tests.report.reviews import towpath
from tests.storage.kept import OTHER_PERSON, keep_towpath
from tests.storage.servers import ROLE, make_database, name_of

LOCKED = sorted(set(Base.metadata.tables) - SHARED)


@pytest.fixture
def here(server, template):
    """Return settings for an empty database on the server."""
    return make_database(server, template)


@pytest.fixture
def server_store(here):
    with open_store(here) as store:
        yield store


@pytest.fixture
def filled(server_store):
    """Give a store with somebody's things in it, and nobody acting."""
    set_id = add_set(server_store, LOCAL, NewSet(title="Spring")).id
    meeting_id = keep_towpath(server_store, set_id=set_id)
    add_action(server_store, LOCAL, meeting_id, NewAction(owner="Maya", what="Call"))
    act_as("")
    yield server_store
    act_as("")


def count(store, table) -> int:
    """Count rows past all of our own code."""
    with store.reading() as session:
        return session.scalar(text(f"SELECT count(*) FROM {table}"))


def end_connections(server, settings):
    """Do as a server does that is stopped: end every connection to a database."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            (name_of(settings),),
        )


def allow_connections(server, settings, allowed):
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name_of(settings)} ALLOW_CONNECTIONS {allowed}")


# Whose rows


def test_the_program_is_nobody_special_on_the_server(server_store):
    with server_store.reading() as session:
        asked = "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        assert session.execute(text(asked)).one() == (ROLE, False, False)


def test_every_table_is_locked_for_its_owner_too(server_store):
    """A migration that makes a table and forgets its lock shows here."""
    asked = (
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND "
        "relforcerowsecurity ORDER BY relname"
    )
    with server_store.reading() as session:
        assert list(session.scalars(text(asked))) == LOCKED


@pytest.mark.parametrize("whose", ["", OTHER_PERSON.id, "LOCAL", "local' OR '1'='1"])
def test_a_query_that_asks_for_everything_shows_nothing_of_somebody_elses(filled, whose):
    with filled.reading() as session:
        tables = set(inspect(session.connection()).get_table_names())
    act_as(whose)
    assert {table: count(filled, table) for table in LOCKED} == dict.fromkeys(LOCKED, 0)
    assert tables == {*LOCKED, *SHARED}


@pytest.mark.parametrize("table", ["sets", "meetings", "transcripts", "utterances", "actions"])
def test_its_owner_sees_all_of_it(filled, table):
    act_as(LOCAL.id)
    assert count(filled, table) > 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meetings SET title = 'Mine now'",
        "UPDATE utterances SET text = 'Mine now'",
        "DELETE FROM meetings",
        "DELETE FROM actions",
        "DELETE FROM members",
    ],
)
def test_nothing_of_somebody_elses_is_changed_or_taken_away(filled, statement):
    act_as(OTHER_PERSON.id)
    with filled.writing() as session:
        assert session.execute(text(statement)).rowcount == 0
    act_as(LOCAL.id)
    with filled.reading() as session:
        assert session.scalar(select(func.count()).select_from(ActionRow)) == 1
        assert session.scalar(select(MeetingRow.title)) == towpath().transcript.title


@pytest.mark.parametrize("whose", ["", OTHER_PERSON.id])
def test_nothing_is_written_as_somebody_else(filled, whose):
    act_as(whose)
    row = MeetingRow(id="m", owner="local", title="", state="received", has_erased_words=False)
    with (
        pytest.raises(StorageReadOnlyError, match="your rights") as caught,
        filled.writing() as session,
    ):
        session.add(row)
    assert isinstance(caught.value.__cause__, ProgrammingError)


def test_nothing_is_hung_on_what_is_somebody_elses(filled):
    act_as(LOCAL.id)
    with filled.reading() as session:
        meeting_id = session.scalar(select(MeetingRow.id))
    act_as(OTHER_PERSON.id)
    row = ActionRow(id="a", meeting_id=meeting_id, position=9, owner="Zed", what="Call")
    with pytest.raises(StorageReadOnlyError), filled.writing() as session:
        session.add(row)


def test_two_people_keep_the_same_file_and_each_sees_their_own(server_store):
    for person in (LOCAL, OTHER_PERSON):
        add_set(server_store, person, NewSet(title=person.id))
        keep_towpath(server_store, person)
    for person in (LOCAL, OTHER_PERSON):
        assert [each.details.title for each in list_sets(server_store, person)] == [person.id]
        assert len(list_meetings(server_store, person)) == 1
    assert verify(server_store, LOCAL).rows["meetings"] == 2


def test_what_concerns_the_whole_database_sees_all_and_only_while_it_lasts(filled):
    with whole_database():
        assert count(filled, "meetings") == 1
    assert count(filled, "meetings") == 0


def test_who_asked_last_is_forgotten_when_somebody_is_refused():
    require_person(LOCAL)
    assert find_acting().id == LOCAL.id
    with pytest.raises(AccessDeniedError):
        require_person(None)
    assert find_acting().id == ""


def test_another_thread_acts_for_nobody(filled):
    act_as(LOCAL.id)
    found = []
    other = threading.Thread(target=lambda: found.append(count(filled, "meetings")))
    other.start()
    other.join()
    assert found == [0]


def test_a_connection_that_is_used_again_remembers_nobody(filled):
    """Whose rows it may see ends with the transaction, not with the connection."""
    act_as(LOCAL.id)
    assert count(filled, "meetings") == 1
    with filled.engine.raw_connection().driver_connection as connection:
        found = connection.execute("SELECT current_setting('coach.actor', true)").fetchone()
        assert found == ("",)
        assert connection.execute("SELECT count(*) FROM meetings").fetchone() == (0,)


@pytest.mark.parametrize("column", ["", ", set_id varchar REFERENCES sets (id)"])
def test_a_table_of_which_it_cannot_be_told_whose_it_is_stops_the_migration(server_store, column):
    with server_store.transaction() as connection:
        connection.exec_driver_sql(f"CREATE TABLE recipes (id int PRIMARY KEY{column})")
        with pytest.raises(LookupError, match="recipes"):
            lock_tables(connection)


def test_locking_twice_is_locking_once(filled):
    with filled.transaction() as connection:
        lock_tables(connection)
    assert count(filled, "meetings") == 0


def test_a_file_has_one_owner_and_no_such_locks(tmp_path):
    with create_engine(f"sqlite:///{tmp_path}/a.db").connect() as connection:
        lock_tables(connection)
        assert inspect(connection).get_table_names() == []


# A server that is away, slow, or says too much


def test_a_connection_that_the_server_ended_is_made_anew(server, server_store, here):
    meeting_id = keep_towpath(server_store)
    end_connections(server, here)
    assert load_review(server_store, LOCAL, meeting_id) == towpath()


def test_a_server_that_is_away_is_one_sentence_and_is_used_again_once_it_is_back(
    server, server_store, here
):
    meeting_id = keep_towpath(server_store)
    allow_connections(server, here, False)
    end_connections(server, here)
    for _ in range(2):
        with pytest.raises(StorageError, match=r"cannot be reached; check that it runs"):
            receive_file(server_store, LOCAL, b"other", name="other.txt")
    allow_connections(server, here, True)
    assert [each.id for each in list_meetings(server_store, LOCAL)] == [meeting_id]
    assert receive_file(server_store, LOCAL, b"other", name="other.txt").is_new


def test_a_server_that_goes_away_in_the_middle_keeps_nothing_half(server, server_store, here):
    act_as(LOCAL.id)

    def keep_half(session):
        session.add(MeetingRow(id="m", owner="local", title="", state="", has_erased_words=False))
        session.flush()
        end_connections(server, here)
        session.execute(text("SELECT 1"))

    with pytest.raises(StorageError, match="cannot be reached"), server_store.writing() as session:
        keep_half(session)
    assert count(server_store, "meetings") == 0


def test_another_that_never_finishes_is_waited_for_only_so_long(here, server_store):
    with Store(server_store.location, busy_seconds=1) as hasty, server_store.writing() as session:
        session.execute(text("LOCK TABLE audit IN EXCLUSIVE MODE"))
        started = time.monotonic()
        with pytest.raises(StorageLockedError, match="another program"):
            add_set(hasty, LOCAL, NewSet(title="Spring"))
        assert time.monotonic() - started < 20


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("INSERT INTO sets (id, owner, title) VALUES ('s', 'local', 'nobody must read')", "23502"),
        ("SELECT 'nobody must read'::int", "22P02"),
        ("SELECT 1 / length(replace('nobody must read', 'nobody must read', ''))", "22012"),
    ],
)
def test_what_the_server_quotes_is_not_passed_on(server_store, statement, state):
    act_as(LOCAL.id)
    with pytest.raises(Exception, match=state) as caught, server_store.writing() as session:
        session.connection().exec_driver_sql(statement)
    assert "nobody must read" not in str(caught.value.orig)
