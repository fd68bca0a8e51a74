"""In the room, in the terminal: a presenter, one's questions, and the debrief."""

from __future__ import annotations

from dataclasses import replace

from coach.cli.exercises.notebook import Notebook
from coach.cli.exercises.telling import shipped_reader, tell
from coach.cli.output import say
from coach.cli.typing_in import ask_choice, ask_line
from coach.labels import Role
from coach.practice.debrief import NO_NEED, debrief, say_how_far
from coach.practice.focus import find_focus
from coach.practice.hearing import hear
from coach.practice.items import Said
from coach.practice.moves import Asked
from coach.practice.playing import play as play_turns
from coach.practice.playing import start_run, stop
from coach.practice.replaying import replay
from coach.practice.room import MOST_TURNS, SHORT_TURNS, Run, Wait
from coach.practice.typed import remark_on_typed
from coach.service.exercises import CASES, find_case_file, load_case
from coach.service.practice_again import keep_again
from coach.service.practice_runs import begin_run, stop_run, take_turn
from coach.storage.records import LOCAL

_WAIT = ("w", "wait")
_END = ("e", "end")
NOTHING_LEFT = "You heard all of it."


def play(name: str | None, notebook: Notebook, *, is_short: bool, as_senior: bool) -> None:
    """Let somebody ask questions of a presenter, then look back with them."""
    file = find_case_file(name or _choose_case())
    case = file.case
    most = SHORT_TURNS if is_short else MOST_TURNS
    run = start_run(case, is_senior=as_senior, most_turns=most)
    kept = ""
    if notebook.store:
        begun = begin_run(notebook.store, LOCAL, file, is_senior=run.is_senior, most_turns=most)
        kept = begun.id
    who = case.presenter
    tell(f"{who.name}, {who.post}. With you in the set: {who.room}.")
    if run.is_senior and case.senior:
        tell(f"You are {case.senior.who}.")
    say(f"\nUp to {most} questions. w waits, e ends, q stops.\n")
    tell(f"{case.presenter.name}: {case.opening}")
    while not run.has_ended:
        run = _take_turn(run, notebook, kept)
    _look_back(run, notebook, kept)


def _choose_case() -> str:
    cases = [load_case(name) for name in CASES]
    say("Whom would you like to ask?\n")
    words = [f"{case.title}: {case.presenter.name}, {case.presenter.post}" for case in cases]
    return CASES[ask_choice("\nNumber:", words)]


def _take_turn(run: Run, notebook: Notebook, kept: str) -> Run:
    said = ask_line(f"\n{run.turns + 1}>")
    if said.strip().casefold() in _END:
        return stop_run(notebook.store, LOCAL, kept, run) if notebook.store else stop(run)
    done: Asked | Wait = Wait()
    if said.strip().casefold() not in _WAIT:
        if remark := remark_on_typed(said):
            tell(remark)
            return run
        done = _read(run, said)
    if notebook.store:
        run = take_turn(notebook.store, LOCAL, kept, run, done, find_focus)
    else:
        run = play_turns(run, [done], find_focus)
    say("")
    answer = run.steps[-1].answer or "(Nothing more comes.)"
    tell(f"{run.case.presenter.name}: {answer}")
    return run


def _read(run: Run, said: str) -> Asked:
    """Return what was typed with how it reads, where it is close the kinder way."""
    latest = run.steps[-1].answer if run.steps else run.case.opening
    reading = shipped_reader()(said, [Said(role=Role.PRESENTER, said=latest)])
    return hear(run.case, said, reading)


def _look_back(run: Run, notebook: Notebook, kept: str) -> None:
    seen = debrief(run)
    say("\nLooking back\n")
    for row in seen.timeline:
        words = f"{row.answer_words} {'word' if row.answer_words == 1 else 'words'}"
        tell(f"{row.reads_as}: {row.said or '(you waited)'}  → {words}")
    say("")
    name = run.case.presenter.name
    if seen.deeper:
        tell(f"{name} went deeper after “{seen.deeper.said}”: “{seen.deeper.answer}”")
    if seen.said_most:
        tell(f"{name} opened up most after “{seen.said_most.said}”: “{seen.said_most.answer}”")
    if seen.back:
        tell(f"… and drew back after “{seen.back.said}”: “{seen.back.answer}”")
    for thread in seen.threads_left:
        tell(f"Offered, and not taken up: “{thread.words}”")
    for words in (seen.note, seen.speaking_up, say_how_far(run)):
        if words:
            tell(words)
    _offer(run, seen.underneath, notebook, kept)


def _offer(run: Run, underneath: tuple[str, ...], notebook: Notebook, kept: str) -> None:
    """Offer to try one moment again, and to hear what lay underneath, as often as wanted."""
    ways = "u for what lay underneath, r to try one moment again"
    while choice := ask_line(f"\nEnter to finish, {ways}:").strip().casefold():
        if choice == "u":
            for words in underneath or (NOTHING_LEFT,):
                tell(words)
            if underneath:
                tell(NO_NEED)
        elif choice == "r" and run.steps:
            _try_again(run, notebook, kept)
        else:
            tell(f"Type {ways}, or press Enter to finish.")


def _try_again(run: Run, notebook: Notebook, kept: str) -> None:
    rows = [step.asked.said if step.asked else "(you waited)" for step in run.steps]
    place = ask_choice("Which moment?", rows)
    said = ask_line("What would you ask there?\n>")
    asked = run.steps[place].asked
    if remark := remark_on_typed(said, before=[asked.said] if asked else []):
        tell(remark)
        return
    instead = _read(replace(run, steps=run.steps[:place]), said)
    if notebook.store:
        keep_again(notebook.store, LOCAL, kept, place, instead)
    again = replay(run, place, instead, find_focus)
    tell(f"Then: {run.steps[place].answer}")
    tell(f"Now: {again.steps[-1].answer}")
