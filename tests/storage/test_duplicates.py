"""The same file from many sides at once: one meeting for each who keeps it."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from coach.storage.meetings import list_meetings, receive_file
from coach.storage.records import LOCAL
from tests.storage.kept import FILE, OTHER_PERSON, keep_towpath

TABS = 4


def test_two_people_and_several_tabs_at_once(store):
    def receive(person):
        return person.id, receive_file(store, person, FILE, name="towpath.txt", known="{}")

    with ThreadPoolExecutor(2 * TABS) as pool:
        received = list(pool.map(receive, [LOCAL, OTHER_PERSON] * TABS))
    new = Counter(person for person, each in received if each.is_new)
    assert new == {LOCAL.id: 1, OTHER_PERSON.id: 1}
    for person in (LOCAL, OTHER_PERSON):
        ids = {each.meeting_id for who, each in received if who == person.id}
        assert [each.id for each in list_meetings(store, person)] == list(ids)


def test_two_tabs_that_finish_the_same_import_leave_one_review(store):
    with ThreadPoolExecutor(TABS) as pool:
        ids = set(pool.map(lambda _: keep_towpath(store), range(TABS)))
    assert len(ids) == len(list_meetings(store, LOCAL)) == 1
