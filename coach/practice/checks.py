"""What a question is looked at for: is it open, does it ask one thing, is it short, and so on.

Findings are facts about the words; what is said of them is in ``feedback``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.coding import Prediction
from coach.labels import Flag, Label
from coach.practice.reading import choose_kinder
from coach.practice.words_shared import find_carried, find_kept_words
from coach.transcript import count_words

MOST_WORDS = 15
"""A question this long or shorter is short; the learner may set another number."""


class Check(StrEnum):
    """One thing that a question is looked at for, the weightiest first."""

    NO_PLAN = "no_plan"
    """No action of the asker's is in it."""
    NO_HINT = "no_hint"
    """It leaves the answer to the presenter."""
    OPEN = "open"
    ONE_ASK = "one_ask"
    SHORT = "short"
    KEEPS_A_WORD = "keeps_a_word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Whether a question meets a check, and the words that say so, where there are any."""

    check: Check
    is_met: bool
    words: str = ""


def check_question(
    said: str,
    reading: Prediction,
    *,
    heard: str,
    planted: Sequence[str] = (),
    keep: Sequence[str] = (),
    most_words: int = MOST_WORDS,
) -> tuple[Finding, ...]:
    """Return a finding for each check, in their order.

    ``reading`` is how ``said`` reads, ``heard`` what the presenter had said,
    ``planted`` are actions that must not be in it, ``keep`` words of the
    presenter's worth keeping. Where the reading is not
    sure, the kinder of its labels counts. Source: domain research, section 4.2.
    """
    label = choose_kinder(reading)
    carried = find_carried(said, planted, heard)
    kept = find_kept_words(said, heard, keep)
    length = count_words(said)
    is_plan = label is Label.ADVICE or carried is not None
    return (
        Finding(check=Check.NO_PLAN, is_met=not is_plan, words=carried or ""),
        Finding(check=Check.NO_HINT, is_met=Flag.LEADING not in reading.flags),
        Finding(check=Check.OPEN, is_met=label is Label.OPEN_QUESTION),
        Finding(check=Check.ONE_ASK, is_met=Flag.STACKED not in reading.flags),
        Finding(check=Check.SHORT, is_met=length <= most_words, words=str(length)),
        Finding(check=Check.KEEPS_A_WORD, is_met=bool(kept), words=kept[0] if kept else ""),
    )


def is_all_met(findings: Sequence[Finding]) -> bool:
    """Say whether every check is met."""
    return all(finding.is_met for finding in findings)


def find_first_unmet(findings: Sequence[Finding]) -> Finding | None:
    """Return the weightiest finding that is not met, or None."""
    return next((finding for finding in findings if not finding.is_met), None)
