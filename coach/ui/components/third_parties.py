"""The people and workplaces that are talked about, to be confirmed before they are swapped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from coach.errors import CoachError
from coach.language.others import MentionKind
from coach.report.page import visible
from coach.report.wording import plural
from coach.service.swapping import STAND_INS, ThirdParty, propose_third_parties
from coach.transcript import Transcript
from coach.ui.components.marks import draw_notice, draw_text

_MOST = 60
_MOST_TURNS = 6
_KINDS = {MentionKind.PERSON: "People", MentionKind.WORKPLACE: "Workplaces"}


def draw_third_parties(
    transcript: Transcript,
    *,
    roster: Sequence[str] = (),
    proposed: Sequence[ThirdParty] | None = None,
    place: str = "others",
) -> Mapping[str, MentionKind]:
    """Draw who and what is talked about, ticked; return what is to be swapped.

    ``proposed`` is what an earlier call of ``propose_third_parties`` found, so
    that it is not looked for each time the page is drawn; ``place`` sets apart
    what is asked at one place of the app from what is at another.
    """
    if proposed is None:
        proposed = find_third_parties(transcript, roster)
    found = (
        "These names were found in what was said. Take out what is no name."
        if proposed
        else "No names of others were found in what was said."
    )
    draw_text(
        f"{found} Some are always missed, above all where the transcript has no capitals: read "
        "it through."
    )
    chosen: dict[str, MentionKind] = {}
    for kind, words in _KINDS.items():
        named = {each.name: each for each in proposed[:_MOST] if each.kind is kind}
        if not named:
            continue
        picked = st.multiselect(
            f"{words}, to become {STAND_INS[kind].strip('[]')}",
            list(named),
            default=list(named),
            format_func=partial(_say_named, named),
            key=f"{place}-{kind}",
        )
        chosen |= dict.fromkeys(picked, kind)
    more = st.text_input("Other names to swap, with commas between them", key=f"{place}-more")
    names = (name.strip() for name in more.split(","))
    return chosen | dict.fromkeys((name for name in names if name), MentionKind.PERSON)


def _say_named(named: Mapping[str, ThirdParty], name: str) -> str:
    return say_mention(named[name])


def find_third_parties(
    transcript: Transcript, roster: Sequence[str] = ()
) -> tuple[ThirdParty, ...]:
    """Return who and what is talked about; nothing, and why, where it cannot be looked for."""
    try:
        with st.spinner("Looking for names of people who were not there"):
            return propose_third_parties(transcript, roster=roster)
    except CoachError as error:
        draw_notice(f"{error} Give the names yourself, below.")
        return ()


def say_mention(each: ThirdParty) -> str:
    """Return a name, how often it was said, and where.

    >>> say_mention(ThirdParty(name="Joan", kind=MentionKind.PERSON, count=2, turns=(4, 9)))
    'Joan · 2 times · turns 4, 9'
    """
    turns = ", ".join(str(turn) for turn in each.turns[:_MOST_TURNS])
    rest = " …" if len(each.turns) > _MOST_TURNS else ""
    where = f"turn {turns}" if len(each.turns) == 1 else f"turns {turns}{rest}"
    times = "once" if each.count == 1 else plural(each.count, "time")
    return f"{visible(each.name)} · {times} · {where}"
