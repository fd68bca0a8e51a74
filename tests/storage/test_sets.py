"""Sets and who is in them."""

from __future__ import annotations

from datetime import date

import pytest

from coach.errors import RecordNotFoundError
from coach.labels import Role
from coach.storage.records import LOCAL, Member, NewSet, SetKind
from coach.storage.sets import add_set, change_set, list_sets, load_set

SPRING = NewSet(
    title="Spring <b>set</b> \u202e🙂",
    kind=SetKind.VERTICAL,
    is_self_facilitating=True,
    cycle_weeks=4,
    keep_days=7,
    members=(
        Member(name="Maya", level="director", role=Role.FACILITATOR, labels=("M L", "iPad")),
        Member(name="Bea"),
        Member(name="Bea"),
    ),
    profile="wial",
    next_on=date(2026, 3, 2),
    is_sample=True,
)


def test_a_set_is_read_back_as_it_was_described(store):
    kept = add_set(store, LOCAL, SPRING)
    assert kept.details == SPRING
    assert load_set(store, LOCAL, kept.id) == kept


def test_sets_are_listed_oldest_first(store):
    kept = [add_set(store, LOCAL, NewSet(title=title)) for title in ("C", "A", "B")]
    assert list(list_sets(store, LOCAL)) == kept


def test_a_set_may_be_described_anew(store):
    kept = add_set(store, LOCAL, SPRING)
    changed = change_set(
        store, LOCAL, kept.id, NewSet(title="Summer", members=(Member(name="Z"),))
    )
    assert changed.details.members == (Member(name="Z"),)
    assert list_sets(store, LOCAL) == (changed,)


def test_a_set_that_is_not_there_is_named(store):
    with pytest.raises(RecordNotFoundError, match=r"no such set is kept \(nowhere\)"):
        load_set(store, LOCAL, "nowhere")


def test_text_is_text_and_never_a_command(store):
    title = "'; DROP TABLE sets; --"
    add_set(store, LOCAL, NewSet(title=title))
    assert [each.details.title for each in list_sets(store, LOCAL)] == [title]
