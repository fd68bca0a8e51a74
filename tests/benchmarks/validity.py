"""Whether counts made from the software's labels mean what experts' counts mean.

``python -m tests.benchmarks.validity`` prints the figures and writes
``docs/validity.md``, from the counselling talk in ``../shared/benchmarks``;
where that is absent it says so and measures nothing. The talk is for measuring
only: none of it is trained on, or kept in the project.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.stats import pearsonr
from sklearn.metrics import roc_auc_score

from coach.classifier.base import Classifier
from coach.labels import Label
from coach.service.labelling import Given, label_given
from coach.service.models import load_classifier
from tests.benchmarks.others_talk import COUNSELLING, FOLDER, read_rows

PAGE = Path(__file__).resolve().parents[2] / "docs" / "validity.md"
FEWEST_TURNS = 10
"""Conversations of fewer turns by the practitioner have no rate to speak of."""
RESAMPLES = 2_000
_COUNTED = (Label.OPEN_QUESTION, Label.CLOSED_QUESTION, Label.ADVICE)
_EXPERTS = ("has_open", "has_closed", "has_advice")
_BARS = (0.85, 0.75, 0.60)
_INVITES = re.compile(r"\b(?:what|how|why|which|tell me|describe|say more)\b", re.IGNORECASE)
_ADVISES = re.compile(
    r"\b(?:you should|you could|you need to|you ought to|you might want to|i suggest|"
    r"i'?d suggest|i recommend|why don'?t you|have you tried|have you thought about|"
    r"make sure you|what if you)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?!]+[.?!]*")
_INTRODUCTION = """# Do the counts mean what experts' counts mean?

Made by `make bench`; change it there. The talk is the development part of AnnoMI: transcribed
demonstrations of counselling, each made to show it done well (“high”) or not (“low”), labelled
turn by turn by experts. None of it was trained on, and none of it is in the project. Three things
to know: it is counselling by two people, not a set of six; the less good conversations were acted;
and the experts’ rules are not ours (a suggestion in question form is a question there, and a
suggestion here)."""
_RATES = """A rate is the share of a practitioner’s turns that hold at least one such line. The
figure is Pearson’s r between the software’s rates and the experts’, over conversations of
ten turns or more. The software was given each turn, and what was said just before it."""
_SEPARATION = """The chance that, of one “low” and one “high” conversation picked at random, the
low one has the higher rate of suggestions: 0.5 is no better than a coin, 1 is always. In brackets
stands the 95 % bootstrap interval, conversations drawn anew 2,000 times."""
_REMARKS = """## What to make of it

The rates of one conversation differ from the experts’ for two reasons. Where the rules differ
(facts asked with “what”, “is there anything else”, suggestions in question form), the software
counts what the labelling guide says. And it mishears: it finds more suggestions than the experts,
most of them information that steers. Open questions are followed hardly better than by three
regular expressions, since nearly all of that talk carries its question marks. What these figures
bear out is looking at one meeting’s counts and at how they move over several; they do not bear
out comparing two people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Separation:
    """How well a rate tells two kinds of conversation apart: an area under the curve."""

    area: float
    low: float
    high: float


def find_rates(
    rows: Sequence[Mapping[str, str]], held: Sequence[Sequence[bool]]
) -> dict[str, tuple[float, ...]]:
    """Return each long enough conversation's share of turns that hold each label.

    >>> rows = [{"conversation": "a"}] * 10 + [{"conversation": "b"}]
    >>> find_rates(rows, [[True, False]] * 5 + [[False, False]] * 6)
    {'a': (0.5, 0.0)}
    """
    turns: dict[str, list[Sequence[bool]]] = defaultdict(list)
    for row, has in zip(rows, held, strict=True):
        turns[row["conversation"]].append(has)
    return {
        name: tuple(sum(column) / len(column) for column in zip(*part, strict=True))
        for name, part in turns.items()
        if len(part) >= FEWEST_TURNS
    }


def hear_experts(rows: Sequence[Mapping[str, str]]) -> list[list[bool]]:
    """Return what the experts heard in each turn: an open, a closed question, advice."""
    return [[row[column] == "1" for column in _EXPERTS] for row in rows]


def hear_model(rows: Sequence[Mapping[str, str]], classifier: Classifier) -> list[list[bool]]:
    """Return what the software hears in each turn."""
    given = [Given(said=row["text"], context=row["context"]) for row in rows]
    return [
        [any(prediction.label is label for _, prediction in each.segments) for label in _COUNTED]
        for each in label_given(given, classifier=classifier)
    ]


def hear_rule(rows: Sequence[Mapping[str, str]]) -> list[list[bool]]:
    """Return what three regular expressions hear in each turn.

    >>> hear_rule([{"text": "Okay. What was that like? Did you say so? You should."}])
    [[True, True, True]]
    """
    heard = []
    for row in rows:
        asks = [part for part in _SENTENCE.findall(row["text"]) if part.endswith("?")]
        opens = [bool(_INVITES.search(part)) for part in asks]
        heard.append([any(opens), not all(opens), bool(_ADVISES.search(row["text"]))])
    return heard


def correlate(
    ours: Mapping[str, Sequence[float]], theirs: Mapping[str, Sequence[float]]
) -> tuple[float, ...]:
    """Return Pearson's r over conversations, for each of the three rates."""
    return tuple(
        float(
            pearsonr([ours[name][at] for name in theirs], [theirs[name][at] for name in theirs])[0]
        )
        for at in range(len(_COUNTED))
    )


def separate(
    rates: Mapping[str, Sequence[float]], is_low: Mapping[str, bool], *, seed: int = 1
) -> Separation:
    """Return how well the rate of suggestions tells low from high, with its interval."""
    names = list(rates)
    low = np.array([is_low[name] for name in names])
    rate = np.array([rates[name][-1] for name in names])
    random = np.random.default_rng(seed)
    areas = []
    while len(areas) < RESAMPLES:
        drawn = random.integers(len(names), size=len(names))
        if 0 < low[drawn].sum() < len(names):
            areas.append(roc_auc_score(low[drawn], rate[drawn]))
    ends = np.quantile(areas, [0.025, 0.975])
    return Separation(
        area=float(roc_auc_score(low, rate)), low=float(ends[0]), high=float(ends[1])
    )


def main() -> int:
    """Measure, print the figures, and write them down."""
    if not FOLDER.is_dir():
        print(f"{FOLDER.name} is not beside the checkout, so nothing was measured.")
        return 0
    rows = read_rows(FOLDER / COUNSELLING)
    page = _write_page(rows, load_classifier())
    PAGE.write_text(page + "\n", encoding="utf-8")
    print(page)
    return 0


def _write_page(rows: Sequence[dict[str, str]], classifier: Classifier) -> str:
    hearers: dict[str, Callable[[], list[list[bool]]]] = {
        "the software": lambda: hear_model(rows, classifier),
        "rule: regular expressions": lambda: hear_rule(rows),
        "the experts": lambda: hear_experts(rows),
    }
    rates = {name: find_rates(rows, hear()) for name, hear in hearers.items()}
    experts = rates["the experts"]
    is_low = {row["conversation"]: row["quality"] == "low" for row in rows}
    lows = sum(is_low[name] for name in experts)
    agreement = [
        f"## Rates, conversation by conversation\n\n{_RATES}\n",
        f"{len(experts)} conversations, {lows} of them “low”.\n",
        "| | open | closed | suggestions |",
        "|---|--:|--:|--:|",
        *(
            f"| {name} | " + " | ".join(f"{r:.2f}" for r in correlate(ours, experts)) + " |"
            for name, ours in rates.items()
            if ours is not experts
        ),
        "| aim, at least | " + " | ".join(f"{bar:.2f}" for bar in _BARS) + " |",
    ]
    apart = [
        f"## Do suggestions tell the two kinds apart?\n\n{_SEPARATION}\n",
        "| rate of suggestions by | area |",
        "|---|--:|",
        *(
            f"| {name} | {each.area:.2f} ({each.low:.2f} to {each.high:.2f}) |"
            for name, ours in rates.items()
            for each in [separate(ours, is_low)]
        ),
    ]
    return "\n\n".join([_INTRODUCTION, "\n".join(agreement), "\n".join(apart), _REMARKS])


if __name__ == "__main__":
    sys.exit(main())
