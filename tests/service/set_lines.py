"""A meeting of four with questions that could be opened up, and lines made of it."""

from __future__ import annotations

from datetime import date

from coach.labels import Flag, Label, Role
from coach.service.set_lines import make_set_lines
from tests.builders import make_line, make_review, make_transcript, make_turn
from tests.practice.builders import read_plainly

MEETING = "6f1d6a52-8f0e-4b57-9a53-0c7f3e1f0a11"
SET = "0a1d6a52-8f0e-4b57-9a53-0c7f3e1f0a11"
TODAY, DAY = date(2026, 5, 1), date(2026, 5, 15)
ROLES = {
    "Ana Quill": Role.PRESENTER,
    "Ben Hughes": Role.MEMBER,
    "Fay Ward": Role.FACILITATOR,
    "Olu Ade": Role.OBSERVER,
}
ANA, BEN, FAY, OLU = ROLES
HEARD = "Ben, I keep covering for Sarah, and the board has begun to notice the gaps in the rota."


def make_meeting(*said):
    """Return the review of a round: each (who, text), or with label, flags and changes after it.

    What one person says in a row is one turn.
    """
    turns, lines = [], []
    for who, text, *rest in said:
        label, flags, changes = (*rest, *(Label.CLOSED_QUESTION, (), {})[len(rest) :])
        is_same = bool(turns) and turns[-1][0] == who
        turns = (
            [*turns[:-1], (who, (*turns[-1][1], text))] if is_same else [*turns, (who, (text,))]
        )
        lines.append((who, label, flags, changes, len(turns), len(turns[-1][1])))
    made = [make_turn(*texts, index=n, speaker=who) for n, (who, texts) in enumerate(turns, 1)]
    roles = {who: Role.MEMBER if role is Role.PRESENTER else role for who, role in ROLES.items()}
    transcript = make_transcript(*made, roles={who: roles[who] for who, _ in turns})
    found = [
        make_line(
            label,
            flags,
            utterance=made[turn - 1].utterances[place - 1],
            turn=turn,
            role=ROLES[who],
            **changes,
        )
        for who, label, flags, changes, turn, place in lines
    ]
    return make_review(transcript, found)


def spring():
    """Return a meeting with a line of every kind, and others that are left alone."""
    return make_meeting(
        (ANA, HEARD),
        (BEN, "Is Sarah ill?"),
        (ANA, "I do not know, and it is hard to ask her about it."),
        (FAY, "Don't you think she is tired?", Label.CLOSED_QUESTION, (Flag.LEADING,)),
        (ANA, "Perhaps she is."),
        (BEN, "Have you tried a rota?", Label.ADVICE, (Flag.DISGUISED_ADVICE,)),
        (ANA, "We have one at Microsoft."),
        (BEN, "What is it like?", Label.OPEN_QUESTION),
        (ANA, "It has gaps."),
        (OLU, "Is it long?"),
        (ANA, "Not very."),
        (FAY, "Who knows?", Label.CLOSED_QUESTION, (Flag.STACKED,)),
        (FAY, "And who should?", Label.CLOSED_QUESTION, (Flag.STACKED,)),
    )


def make_lines(review=None, **more):
    """Return the lines of a meeting, read plainly."""
    wanted = {"meeting_id": MEETING, "set_id": SET, "drop_on": DAY, "read": read_plainly, **more}
    return make_set_lines(review or spring(), **wanted)
