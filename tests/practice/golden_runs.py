"""Two runs a case, once well and once clumsily, with the shipped model; kept as they read.

``python -m tests.practice.golden_runs`` writes them anew, after a change of the
model, a case or a rule; read what changed before keeping it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from coach.labels import Role
from coach.practice.focus import find_focus
from coach.practice.hearing import hear
from coach.practice.items import Said
from coach.practice.playing import ask, start_run, wait
from coach.practice.reading import Reader
from coach.practice.room import Run
from coach.service.exercises import CASES, load_case
from coach.service.models import load_classifier
from coach.service.practising import make_reader

FOLDER = Path(__file__).parent / "golden"
QUESTIONS = Path(__file__).resolve().parents[1] / "data" / "case_questions.jsonl"
WAIT = "(waits)"


def script_well(name: str) -> list[str]:
    """Return open questions layer by layer, each after a wait, and one more at the end."""
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    said = []
    for layer in range(1, 5):
        about = [
            row["said"]
            for row in rows
            if row["case"] == name and row["target"] == {"layer": layer}
        ]
        said += [about[0], WAIT, about[1]]
    return [*said, "What will you do with that?"]


def script_clumsily(name: str) -> list[str]:
    """Return facts, suggestions in both forms, and more of the same."""
    case = load_case(name)
    rows = [json.loads(line) for line in QUESTIONS.read_text("utf-8").splitlines()]
    facts = [row["said"] for row in rows if row["case"] == name and "fact" in row["target"]]
    plans = [each.about[0] for each in case.advice.reactions]
    return [
        *facts[:4],
        f"Have you thought about {plans[0]}?",
        "You should just tell them how you feel.",
        "Is it stressful?",
        f"If I were you I'd go for {plans[1]}.",
        "Don't you think you're making too much of this?",
        "Everything will be fine, I'm sure.",
        facts[4],
        "Why don't you ask somebody for help?",
    ]


def run_script(name: str, script: Sequence[str], read: Reader) -> Run:
    """Play what is said, as the terminal and the app do."""
    run = start_run(load_case(name))
    for said in script:
        if run.has_ended:
            break
        if said == WAIT:
            run = wait(run)
            continue
        latest = run.steps[-1].answer if run.steps else run.case.opening
        reading = read(said, [Said(role=Role.PRESENTER, said=latest)])
        asked = hear(run.case, said, reading)
        run = ask(run, asked, find_focus)
    return run


def write_down(run: Run) -> str:
    """Return a run as it reads, with what moved under each turn."""
    name = run.case.presenter.name
    lines = [f"{name}: {run.case.opening}", ""]
    for step in run.steps:
        if step.asked:
            flags = "".join(f" {flag.value}" for flag in step.asked.flags)
            lines += [f"> {step.asked.said}", f"  [{step.asked.label.value}{flags}]"]
        else:
            lines += [f"> {WAIT}"]
        lines += [
            f"{name}: {step.answer or '...'}",
            f"  [{step.move.value}, openness {step.openness:g}, layer {step.layer}]",
            "",
        ]
    return "\n".join(lines)


def make_all() -> dict[str, Run]:
    """Return every run by its file's name."""
    read = make_reader(load_classifier())
    runs = {}
    for name in CASES:
        runs[f"{name}-well.txt"] = run_script(name, script_well(name), read)
        runs[f"{name}-clumsily.txt"] = run_script(name, script_clumsily(name), read)
    return runs


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, made in make_all().items():
        (FOLDER / file).write_text(write_down(made), encoding="utf-8")
