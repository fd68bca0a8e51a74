"""What the room asks of what is kept, for the person who uses the app."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coach.labels import Label, Role
from coach.practice.attempts import Exercise
from coach.practice.case import Case
from coach.practice.case_files import read_case
from coach.practice.focus import find_focus
from coach.practice.hearing import hear
from coach.practice.items import Said
from coach.practice.moves import Asked
from coach.practice.replaying import replay
from coach.practice.room import MOST_TURNS, Run, Wait
from coach.practice.typed import remark_on_typed
from coach.service import practice_runs as service
from coach.service.exercises import CaseFile, find_case_file
from coach.service.practice_again import keep_again, load_again
from coach.service.practising import make_reader
from coach.storage import practice_runs
from coach.storage.practice_records import KeptRun
from coach.storage.records import LOCAL
from coach.ui import resources

ROOM = Exercise.IN_THE_ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRun:
    """A run that is kept, and how it stands."""

    kept: KeptRun
    run: Run

    @property
    def case(self) -> Case:
        """Whose case it is."""
        return self.run.case


def find_run(run_id: str) -> OpenRun:
    """Return a run of the person's, as it was left.

    Raises:
        CoachError: it is not there, or cannot be played.
    """
    return open_run(practice_runs.load_run(resources.store(), LOCAL, run_id))


def open_run(kept: KeptRun) -> OpenRun:
    """Return a kept run as it stands.

    Raises:
        CoachError: its case is not there any more.
    """
    return OpenRun(kept=kept, run=service.replay_run(kept, find_focus))


def list_begun() -> tuple[KeptRun, ...]:
    """Return the runs in which something was asked, the newest first."""
    kept = practice_runs.list_runs(resources.store(), LOCAL)
    return tuple(each for each in reversed(kept) if each.turns)


def begin(file: CaseFile, *, as_senior: bool, most_turns: int = MOST_TURNS) -> str:
    """Begin a run; return its id.

    Raises:
        CoachError: it could not be kept.
    """
    kept = service.begin_run(
        resources.store(), LOCAL, file, is_senior=as_senior, most_turns=most_turns
    )
    return kept.id


def begin_shipped(name: str, *, as_senior: bool, most_turns: int) -> str:
    """Begin a run of a case that comes with the program; return its id.

    Raises:
        CoachError: it could not be kept.
    """
    return begin(find_case_file(name), as_senior=as_senior, most_turns=most_turns)


def read_own(data: bytes, name: str) -> CaseFile:
    """Return a case of one's own.

    Raises:
        ExerciseFileError: the file is none.
    """
    return CaseFile(case=read_case(data, name=name), data=data)


def read_question(run: Run, said: str) -> Asked:
    """Return what was typed with how it reads, where it is close the kinder way.

    Raises:
        CoachError: it cannot be read.
    """
    latest = run.steps[-1].answer if run.steps else run.case.opening
    reading = make_reader(resources.classifier())(said, [Said(role=Role.PRESENTER, said=latest)])
    return hear(run.case, said, reading)


def ask_presenter(run_id: str, said: str) -> str:
    """Keep a question, so that it is answered; return why it was not taken, or nothing.

    Raises:
        CoachError: it could not be kept; nothing was answered.
    """
    if remark := remark_on_typed(said):
        return remark
    run = find_run(run_id).run
    asked = read_question(run, said.strip())
    service.take_turn(resources.store(), LOCAL, run_id, run, asked, find_focus)
    return ""


def wait_for_presenter(run_id: str, place: int) -> None:
    """Keep a wait, the turn at that place; one that was taken already is not kept twice.

    Raises:
        CoachError: it could not be kept.
    """
    run = find_run(run_id).run
    if len(run.steps) == place:
        service.take_turn(resources.store(), LOCAL, run_id, run, Wait(), find_focus)


def end_run(run_id: str) -> None:
    """Keep that the learner ends a run.

    Raises:
        CoachError: it could not be kept.
    """
    service.stop_run(resources.store(), LOCAL, run_id, find_run(run_id).run)


def hear_turn(run_id: str, place: int, label: Label) -> None:
    """Keep that the learner hears a turn differently, which answers it anew.

    Raises:
        CoachError: it could not be kept.
    """
    service.hear_turn(resources.store(), LOCAL, run_id, place, label, find_focus)


def has_changed(opened: OpenRun) -> bool:
    """Say whether the case was changed since, so that answers may differ."""
    return service.has_case_changed(opened.kept)


# One moment, tried again


def try_again(opened: OpenRun, place: int, said: str) -> str:
    """Keep another question for a moment; return why it was not taken, or nothing.

    Raises:
        CoachError: it could not be read or kept.
    """
    step = opened.run.steps[place]
    before = [step.asked.said] if step.asked else []
    if remark := remark_on_typed(said, before=before):
        return remark
    asked = read_question(replace(opened.run, steps=opened.run.steps[:place]), said.strip())
    keep_again(resources.store(), LOCAL, opened.kept.id, place, asked)
    return ""


def find_again(opened: OpenRun) -> tuple[int, Run] | None:
    """Return the moment that was tried again, and the run up to it as it is now; None of none.

    Raises:
        CoachError: it cannot be read.
    """
    found = load_again(resources.store(), LOCAL, opened.kept.id)
    if found is None or found[0] >= len(opened.run.steps):
        return None
    place, asked = found
    return place, replay(opened.run, place, asked, find_focus)
