"""Small real values for the tests of the classifier, with a default for everything else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from coach.classifier.dataset import Example
from coach.classifier.flags import Moment
from coach.classifier.segments import Heard, Segment, hear
from coach.coding import Prediction
from coach.labels import Flag, Label, Phase, Role
from coach.transcript import count_words

OPEN, CLOSED, ADVICE, OTHER = Label


def make_segment(
    text: str = "What would you like to happen?",
    *,
    id: str = "s1",
    role: Role = Role.MEMBER,
    round: str | None = "r1",
    inside: bool | None = True,
    phase: Phase | None = None,
    turn: str | None = None,
    context: str = "",
    before: str = "",
) -> Segment:
    """Return one thing said by a member inside a round, its turn not known."""
    return Segment(
        id=id,
        text=text,
        role=role,
        round=round,
        inside=inside,
        phase=phase,
        turn=turn,
        context=context,
        before=before,
    )


def make_talk(*lines: tuple[str, str, Role], round: str | None = "r1") -> tuple[Segment, ...]:
    """Return segments of these turns, texts and roles, named s1, s2 and so on."""
    return tuple(
        make_segment(text, id=f"s{number}", turn=turn, role=role, round=round)
        for number, (turn, text, role) in enumerate(lines, start=1)
    )


def make_heard(text: str, **place: Any) -> Heard:
    """Return one segment with the cues in it."""
    return hear([make_segment(text, **place)])[0]


def make_moment(
    text: str,
    label: Label,
    *,
    run_up: str = "",
    asks_in_turn: int = 1,
    followed_by_advice: bool = False,
    leave_given: bool = False,
    **place: Any,
) -> Moment:
    """Return one segment at the moment its flags are decided, alone in its turn."""
    turn = (run_up, text) if run_up else (text,)
    return Moment(
        heard=make_heard(text, **place),
        label=label,
        turn=turn,
        place=len(turn) - 1,
        turn_words=sum(map(count_words, turn)),
        asks_in_turn=asks_in_turn,
        followed_by_advice=followed_by_advice,
        leave_given=leave_given,
    )


def make_example(
    label: Label = OPEN,
    *,
    flags: Sequence[Flag] = (),
    text: str = "What would you like to happen?",
    role: Role = Role.MEMBER,
    turn: str | None = None,
    sure: bool = True,
) -> Example:
    """Return one line that people labelled."""
    segment = make_segment(text, role=role, turn=turn)
    return Example(
        segment=segment, label=label, flags=tuple(flags), sure=sure, name="x.jsonl", line=1
    )


def make_prediction(
    label: Label = OPEN,
    *,
    flags: Sequence[Flag] = (),
    probability: float = 0.95,
    sure: bool = True,
) -> Prediction:
    """Return the software's reading of one line."""
    return Prediction(
        utterance_id="s1",
        label=label,
        probability=probability,
        scores={each: probability if each is label else 0.0 for each in Label},
        flags=tuple(flags),
        sure=sure,
        reason="Reads as an open question: it asks, and leaves the answer free.",
        classifier="builder 1",
    )


def make_line(**changes: Any) -> bytes:
    """Return one labelled line, as in a file of rounds; None takes a key out."""
    row = {"round": "r1", "role": "member", "said": "And then?", "label": "open_question"}
    return json.dumps({key: value for key, value in {**row, **changes}.items() if value}).encode()
