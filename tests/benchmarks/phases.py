"""How well rounds and phases are proposed: writes ``docs/rounds.md``.

Run it as ``python -m tests.benchmarks.phases``; ``make bench`` does.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from coach.labels import PHASE_WORDS, Phase
from tests.measures.labelled import (
    OTHERS,
    SAMPLES,
    Outcome,
    check_starts,
    check_sureness,
    load_meeting,
    propose,
)

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/rounds.md"
GOLD = ROOT.parent / "shared/benchmarks/gold-dev/labels-c.jsonl"
BAR = 0.60
"""Of all starts that people set, this share is to be found."""

_INTRODUCTION = """# Who presented when, and where phases start

Made by `make bench`; change it there. The program proposes the rounds of a meeting and where each
phase starts from what people announce, who speaks, and where in a round a phase usually comes; it
never hears the labels. Here its proposals stand beside where people say the phases start. The
phrases it knows were written on the eight sample meetings, so only the other columns show what
happens with a meeting it has not seen: eight more of ours, m01 to m08, and one written elsewhere,
of a set that runs itself."""
_STARTS = """A start is found where the same phase of the same round starts no more than two turns
from where people put it. What a meeting opens with is left out, since nobody can miss it. Each
cell gives how many were found, of how many."""
_SURE = """Each proposed start says whether it is sure, which is where whoever runs the meeting
announces it, or anybody where nobody does. Of the starts that were proposed, so many are no more
than two turns off:"""
_REMARKS = """## What to make of it

- A start that nobody announces is a guess by place, and in meetings the program has not seen it
  lies close by only a little more often than not. The report says which those are; `--phases FILE`
  puts them right.
- What comes between two rounds, breaks and bids, is the hardest: sets drift into it.
- Reflections and ideas are missed rather than made up: a suggestion means something else in an
  ideas round than before one.
- Somebody who runs the meeting is never guessed to present. Where they did: `--presenter NAME`."""

_Found = Sequence[tuple[str | None, bool]]


def main() -> int:
    """Measure, print the figures, and write them down; fail where the bar is missed."""
    if not GOLD.is_file():
        print("The benchmark meeting is not beside the checkout, so nothing was measured.")
        return 0
    groups = propose_all()
    page = write_page(groups)
    PAGE.write_text(page + "\n", encoding="utf-8")
    print(page)
    others = [hit for name in groups if name != "samples" for _, hit in _list_starts(groups[name])]
    return 0 if sum(others) >= BAR * len(others) else 1


def propose_all() -> dict[str, list[Outcome]]:
    """Return every labelled meeting with the plan proposed for it, group by group."""
    return {
        "samples": [propose(load_meeting(path)) for path in SAMPLES],
        "m01 to m08": [propose(load_meeting(path)) for path in OTHERS],
        "elsewhere": [propose(load_meeting(GOLD))],
    }


def write_page(groups: Mapping[str, Sequence[Outcome]]) -> str:
    """Return the page as Markdown, a column a group of meetings."""
    starts = {name: _list_starts(outcomes) for name, outcomes in groups.items()}
    header = f"| | {' | '.join(groups)} |"
    rule = f"|---|{'--:|' * len(groups)}"
    rows = [
        f"| {PHASE_WORDS[phase]} | "
        + " | ".join(
            _count([hit for name, hit in each if name == phase]) for each in starts.values()
        )
        + " |"
        for phase in Phase
        if any(name == phase for each in starts.values() for name, _ in each)
    ]
    together = [_count([hit for _, hit in each], share=True) for each in starts.values()]
    return "\n\n".join(
        [
            _INTRODUCTION,
            "## Presenters\n\n" + _count_presenters(groups),
            f"## Where phases start\n\n{_STARTS}",
            "\n".join([header, rule, *rows, f"| all of them | {' | '.join(together)} |"]),
            f"The aim is {BAR:.0%} of all starts in meetings it has not seen.".replace("%", " %"),
            f"## Does “sure” mean anything?\n\n{_SURE}",
            "\n".join([header, rule, *_list_sureness(groups)]),
            _REMARKS,
        ]
    )


def _list_starts(outcomes: Sequence[Outcome]) -> _Found:
    return [start for outcome in outcomes for start in check_starts(outcome)]


def _list_sureness(groups: Mapping[str, Sequence[Outcome]]) -> list[str]:
    starts = {
        name: [start for outcome in outcomes for start in check_sureness(outcome)]
        for name, outcomes in groups.items()
    }
    return [
        f"| {words} | "
        + " | ".join(
            _count([hit for is_sure, hit in each if is_sure is wanted], share=True)
            for each in starts.values()
        )
        + " |"
        for words, wanted in (("sure", True), ("not sure", False))
    ]


def _count_presenters(groups: Mapping[str, Sequence[Outcome]]) -> str:
    counts: Counter[bool] = Counter()
    for outcome in (outcome for outcomes in groups.values() for outcome in outcomes):
        right = outcome.presenters == outcome.meeting.presenters
        counts[right] += len(outcome.meeting.presenters)
    return f"The right presenter is proposed in {counts[True]} of {counts.total()} rounds."


def _count(hits: Sequence[bool], *, share: bool = False) -> str:
    if not hits:
        return ""
    shown = f"{sum(hits)} of {len(hits)}"
    return f"{shown} ({round(100 * sum(hits) / len(hits))} %)" if share else shown


if __name__ == "__main__":
    sys.exit(main())
