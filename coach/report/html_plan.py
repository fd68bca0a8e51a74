"""What of a round is a proposal: its phases and its actions, on an HTML page.

Each stands there with how sure it is and what it rests on, to be checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from coach.labels import PHASE_WORDS
from coach.report.figures import Figures
from coach.report.html_parts import HOW, card, end, fold, paragraphs, table
from coach.report.html_said import say_place, show_place
from coach.report.html_tally import is_tallied
from coach.report.markup import join, tag
from coach.report.titles import date_words
from coach.report.wording import clock, duration, not_known
from coach.review import Action, ActionStatus, Line, Round, Span

_STATUS = {
    ActionStatus.AGREED: "taken on",
    ActionStatus.OPEN: "not yet taken on",
    ActionStatus.REFUSED: "turned down",
}
_SURE = {True: "firm", False: "an estimate"}


def phases_card(
    round_: Round, lines: Sequence[Line], starts: Mapping[str, float], figures: Figures
) -> Markup:
    """Return the phases of a round: from where to where, how long, how sure, and why."""
    places = {line.utterance.id: line for line in lines}
    columns = (
        ("Phase", [PHASE_WORDS[span.phase] for span in round_.phases]),
        ("From and to", [_say_where(span, places, starts, figures) for span in round_.phases]),
        ("Length", [_say_minutes(span, figures) for span in round_.phases]),
        ("How sure", [_say_sure(span, round_) for span in round_.phases]),
        ("What it rests on", [end(span.reason) for span in round_.phases]),
    )
    # A column that has nothing to say of any phase is left out.
    kept = [(head, cells) for head, cells in columns if any(cells)]
    rows = list(zip(*(cells for _, cells in kept), strict=True))
    return card(
        "Phases, as a proposal" if round_.guess else "Phases",
        paragraphs([end(round_.reason)]),
        table("The phases of this round", [head for head, _ in kept], rows) if rows else None,
        fold(HOW, figures.explain("phase_minutes")),
    )


def _say_where(
    span: Span, places: Mapping[str, Line], starts: Mapping[str, float], figures: Figures
) -> str:
    if not starts and is_tallied(places.values()):
        return ""  # A sheet has no order.
    first, last = places.get(span.first_utterance), places.get(span.last_utterance)
    if first is None or last is None:
        return "not known"
    start, measure = starts.get(first.utterance.id), figures.find("phase_minutes", span.phase)
    if start is None or measure is None or measure.value is None or measure.count != 1:
        return f"{say_place(first, starts)} to {say_place(last, starts)}"
    # Minutes are a difference of two times, so adding them back can fall a hair short.
    return f"{clock(start)} to {clock(round(start + 60 * measure.value, 3))}"


def _say_minutes(span: Span, figures: Figures) -> str:
    measure = figures.find("phase_minutes", span.phase)
    if measure is None:
        return ""
    if measure.value is None:
        return not_known(measure.reason)
    usual = figures.say_usual_minutes(span.phase)
    return f"{duration(60 * measure.value)}{usual and f' ({usual} min)'}"


def _say_sure(span: Span, round_: Round) -> str:
    if span.sure is None:
        return "a proposal" if round_.guess else "as set"
    return _SURE[span.sure]


def actions_card(
    actions: Iterable[Action], lines: Iterable[Line], starts: Mapping[str, float]
) -> Markup:
    """Return the actions proposed from the talk; nothing where there are none."""
    places = {line.utterance.id: line for line in lines}
    items = [_action(action, places, starts) for action in actions]
    if not items:
        return Markup("")
    return card(
        "Actions, as a proposal",
        paragraphs(
            ["Taken from the words said. Check them against what people remember."], "note"
        ),
        tag("ul", *items, class_="actions"),
    )


def _action(action: Action, places: Mapping[str, Line], starts: Mapping[str, float]) -> Markup:
    said = places.get(action.first_utterance)
    where = [show_place(said, starts)] if said else []
    return tag(
        "li",
        tag("p", tag("b", action.owner), ": ", action.what),
        tag(
            "p",
            join((_say_due(action), _STATUS[action.status], *where), " · "),
            class_="said-head",
        ),
        paragraphs([end(action.reason)], "note"),
    )


def _say_due(action: Action) -> str:
    """Return by when, with the words for it where they say more than the day."""
    if action.due is None:
        return f"“{action.due_words}”, date not known" if action.due_words else "no day was said"
    day = f"by {date_words(action.due)}"
    return f"{day} (“{action.due_words}”)" if action.due_words else day
