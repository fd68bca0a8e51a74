"""What the tally's pages say, and how what is typed there is read. Pure: knows no page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.labels import PHASE_WORDS, Label, Phase, Role
from coach.report.html_parts import mark
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.report.wording import MARKS, clock
from coach.service.tallying import Standing
from coach.tally import SIGNS, Seat, TallyEvent, Tap
from coach.ui.labels import plain_label

MOST_PEOPLE = 16
MOST_LETTERS = 80
MOST_MARKS = 24
"""So many marks are drawn beside a name; the numbers on the buttons go on."""

SIGN_WORDS: Mapping[Tap, str] = {
    Tap.OPEN: "open",
    Tap.CLOSED: "closed",
    Tap.SUGGESTION: "suggestion",
    Tap.LISTENING: "listening",
}
_KINDS: Mapping[Tap, str] = {Tap.OPEN: "question by", Tap.CLOSED: "question by"}
_HAPPENED: Mapping[Tap, str] = {
    Tap.SILENCE_STARTED: "silence started",
    Tap.SILENCE_STOPPED: "silence stopped",
    Tap.PAUSED: "paused",
    Tap.RESUMED: "goes on",
    Tap.ENDED: "ended",
}


def read_names(text: str) -> tuple[str, ...]:
    r"""Return the names typed one a line or with commas, each once, fit to be kept.

    >>> read_names(" Ana Reyes\n\nBen, Ana Reyes")
    ('Ana Reyes', 'Ben')
    """
    parts = (" ".join(visible(part).split()) for part in text.replace(",", "\n").splitlines())
    return tuple(dict.fromkeys(part[:MOST_LETTERS].strip() for part in parts if part))


def seat_people(
    names: Sequence[str], facilitator: str | None, roles: Mapping[str, Role]
) -> tuple[Seat, ...]:
    """Return everybody with their role; ``roles`` are those that the set knows."""
    return tuple(
        Seat(name=name, role=Role.FACILITATOR if name == facilitator else _demote(roles, name))
        for name in names
    )


def _demote(roles: Mapping[str, Role], name: str) -> Role:
    role = roles.get(name, Role.MEMBER)
    return role if role is Role.OBSERVER else Role.MEMBER


def find_name_fault(names: Sequence[str]) -> str:
    """Return what is amiss with the names for a tally; empty where nothing is."""
    if len(names) < 2:
        return (
            "Type the names of at least two people, one a line: then there is somebody to tally."
        )
    if len(names) > MOST_PEOPLE:
        return f"A tally has room for {MOST_PEOPLE} people. Leave out those who only listen."
    return ""


def list_shown(people: Sequence[Seat], presenter: str) -> tuple[tuple[int, Seat], ...]:
    """Return who gets buttons, with their place: not whoever presents, nor observers."""
    return tuple(
        (place, seat)
        for place, seat in enumerate(people)
        if seat.name != presenter and seat.role is not Role.OBSERVER
    )


def say_where(standing: Standing) -> str:
    """Return which round and phase is on, and who presents."""
    phase = PHASE_WORDS[standing.phase] if standing.phase else ""
    if not standing.round:
        return join((tag("b", "Before or between rounds"), phase and f" · {phase}"))
    presenter = tag("bdi", visible(standing.presenter))
    return join(
        (
            tag("b", f"Round {standing.round}"),
            " · presenter: ",
            presenter,
            phase and f" · {phase}",
        )
    )


def say_last(events: Sequence[TallyEvent], at: float) -> str:
    """Return what was kept last, so that whoever taps sees that it was."""
    if not events:
        return "Nothing tapped yet. Each tap is safe before it shows here."
    last = events[-1]
    words = {
        Tap.UNDO: "the last tap taken back",
        Tap.ROUND: f"{visible(last.person)}’s round begins",
        Tap.PHASE: f"{PHASE_WORDS[last.phase]} begins" if last.phase else "",
        **_HAPPENED,
    }.get(
        last.kind
    ) or f"{MARKS[SIGNS[last.kind]]} {SIGN_WORDS[last.kind]}, {visible(last.person)}"
    return f"Kept: {words}, {clock(at)}"


def say_tap(sign: Tap, count: int, name: str) -> str:
    r"""Return the label of a button, as Markdown; what is in italics is only read out.

    >>> say_tap(Tap.OPEN, 2, "Ana *R*")
    '● **2** open *question by Ana \\*R\\**'
    """
    by = f"{_KINDS.get(sign, 'by')} {plain_label(name)}"
    return f"{MARKS[SIGNS[sign]]} **{count}** {SIGN_WORDS[sign]} *{by}*"


def draw_marks(name: str, standing: Standing) -> str:
    """Return a name, and the signs put beside it in this part."""
    signs: list[Label] = []
    for sign, label in SIGNS.items():
        signs += [label] * standing.counts.get((name, sign), 0)
    more = "…" if len(signs) > MOST_MARKS else None
    return tag(
        "div",
        tag("h3", visible(name), class_="who", dir="auto"),
        tag(
            "span",
            *(mark(label) for label in signs[:MOST_MARKS]),
            more,
            class_="marks",
            aria_hidden="true",
        ),
        class_="seat",
    )


def draw_clock(seconds: float, *, runs: bool) -> str:
    """Return the meeting's clock; the browser counts on by itself where it runs."""
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    spoken = f"{hours} h {minutes} min" if hours else f"{minutes} min"
    return tag(
        "span",
        tag("span", class_=f"ticking{' runs' if runs else ''}", aria_hidden="true"),
        tag("span", f"{spoken} so far", class_="spoken"),
        class_="tally-clock",
        style=f"--from: {whole}",
    )


def say_phase(phase: Phase) -> str:
    """Return a phase as a choice.

    >>> say_phase(Phase.CHECKIN)
    'Check-in'
    """
    words = PHASE_WORDS[phase]
    return f"{words[:1].upper()}{words[1:]}"
