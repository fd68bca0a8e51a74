"""Practice to keep."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from coach.labels import Flag, Label
from coach.storage.practice import change_choices
from coach.storage.practice_attempts import add_attempt, dispute_attempt
from coach.storage.practice_drafts import save_draft
from coach.storage.practice_records import NewAttempt, NewRun, NewWish, PracticeChoices, Spoken
from coach.storage.practice_run_rows import digest_case
from coach.storage.practice_runs import add_turn, start_run
from coach.storage.practice_set_lines import bring_in
from coach.storage.practice_wishes import keep_wish
from coach.storage.records import LOCAL
from coach.storage.set_line_records import SetLine, SetLines

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
CHOICES = PracticeChoices(shows_sureness=True, shows_counts=True, most_words=12, uses_timers=False)


def new_attempt(**changes) -> NewAttempt:
    """Return an attempt at a line of Spot it."""
    made = NewAttempt(
        exercise="spot_it", item="s1", pair="s1", boundary="have_you", at=NOON, fits=True
    )
    return replace(made, **changes)


def new_run(text=None, **changes) -> NewRun:
    """Return a run with a shipped presenter, or with one of a text of one's own."""
    sha256 = digest_case(text or "deputy")
    return replace(NewRun(case_id="deputy", case_sha256=sha256, case_text=text), **changes)


def spoken(said="What is it like?", label=Label.OPEN_QUESTION, *flags) -> Spoken:
    """Return something said in a run."""
    return Spoken(said=said, label=label, flags=flags)


def new_set_lines(words="Did they ring you?", **changes) -> SetLines:
    """Return two lines of a meeting that is kept somewhere else."""
    lines = tuple(
        SetLine(
            id=f"{number:032x}",
            kind="closed",
            heard=f"I keep putting it off. {words}",
            said=words,
            rewordings=((f"What about “{words}”?", "What they make of it"),),
        )
        for number in (1, 2)
    )
    made = SetLines(
        meeting="6f1d6a52-8f0e-4b57-9a53-0c7f3e1f0a11",
        set=None,
        drop_on=date(9000, 1, 1),
        lines=lines,
    )
    return replace(made, **changes)


def practise(store, actor=LOCAL, *, set_id=None, words="What is it like?") -> dict[str, object]:
    """Keep something of every kind; return what ways in are told, by their parameters."""
    change_choices(store, actor, CHOICES)
    kept = add_attempt(store, actor, new_attempt())
    attempt_id = add_attempt(store, actor, new_attempt(item="s2", fits=False)).id
    dispute_attempt(store, actor, kept.id, is_disputed=True)
    run = start_run(store, actor, new_run(text=f"schema: coach.case/1\n# {words}\n"))
    add_turn(store, actor, run.id, spoken(words, Label.CLOSED_QUESTION, Flag.LEADING), place=0)
    add_turn(store, actor, run.id, None, place=1)
    save_draft(store, actor, "open_it_up", "o1", text=words)
    lines = bring_in(store, actor, new_set_lines(words), NOON.date())
    wish = NewWish(text=words, set_id=set_id, meets_on=date(2026, 6, 12))
    return {
        "attempt": new_attempt(item="s3"),
        "attempt_id": attempt_id,
        "is_disputed": True,
        "run": new_run(),
        "run_id": run.id,
        "spoken": spoken(words),
        "place": 0,
        "next_place": 2,
        "exercise": "open_it_up",
        "item": "o1",
        "wish": replace(wish, text="Another"),
        "wish_id": keep_wish(store, actor, wish).id,
        "is_tried": True,
        "happened": words,
        "choices": PracticeChoices(),
        "lines": new_set_lines(words),
        "lines_id": lines.id,
    }
