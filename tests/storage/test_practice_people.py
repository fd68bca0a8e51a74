"""A person who is erased goes from what somebody typed as they practised, too."""

from __future__ import annotations

import pytest

from coach.storage.erasing import erase_person
from coach.storage.practice_drafts import list_drafts, save_draft
from coach.storage.practice_records import NewWish
from coach.storage.practice_runs import add_turn, list_runs, start_run
from coach.storage.practice_wishes import keep_wish, list_wishes, tell_of_wish
from coach.storage.records import LOCAL, Member, NewSet
from coach.storage.sets import add_set
from tests.storage.kept import OTHER_PERSON
from tests.storage.practised import new_run, spoken
from tests.storage.test_erasing import redact

NAME = "Zoë Abara"


@pytest.fixture(autouse=True)
def member(store):
    add_set(store, LOCAL, NewSet(title="Spring", members=(Member(name=NAME),)))


def test_a_name_goes_from_wishes_and_drafts_and_the_rest_stays(store):
    wish = keep_wish(store, LOCAL, NewWish(text=f"wait for {NAME}"))
    tell_of_wish(store, LOCAL, wish.id, is_tried=True, happened=f"{NAME} said more")
    save_draft(store, LOCAL, "open_it_up", "o1", text=f"Ask {NAME}")
    theirs = keep_wish(store, OTHER_PERSON, NewWish(text=f"hear {NAME}"))
    erase_person(store, LOCAL, NAME, redact)
    (kept,) = list_wishes(store, LOCAL)
    assert (kept.details.text, kept.happened) == ("wait for Erased 1", "Erased 1 said more")
    assert [each.text for each in list_drafts(store, LOCAL)] == ["Ask Erased 1"]
    assert list_wishes(store, OTHER_PERSON) == (theirs,)


def test_runs_that_name_a_person_go_and_others_stay(store):
    start_run(store, LOCAL, new_run(text="opening: I am zoë  ABARA, and\n"))
    typed, stays = (start_run(store, LOCAL, new_run()).id for _ in range(2))
    add_turn(store, LOCAL, typed, spoken(f"What would {NAME} say?"), place=0)
    add_turn(store, LOCAL, stays, spoken("What would Zoë Abarantes say?"), place=0)
    add_turn(store, LOCAL, stays, None, place=1)
    erase_person(store, LOCAL, NAME, redact)
    assert [run.id for run in list_runs(store, LOCAL)] == [stays]
