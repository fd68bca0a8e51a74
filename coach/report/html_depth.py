"""The figures of a round that stand further down its HTML page.

Balance, what questions opened up, silence, before and after the facilitator
stepped in, fit with the phases. Groups only. A figure that nobody has worked
out is not shown; one that cannot be known says why.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from coach.report.balance_text import evenness_words
from coach.report.beyond_tally import is_beyond_tally
from coach.report.figures import Figures
from coach.report.findings import say_talk
from coach.report.html_parts import HOW, Fact, card, facts, fold, paragraphs, table
from coach.report.round_text import say_amount
from coach.report.svg import draw_bar
from coach.report.wording import duration, n_of_n, not_known, percent, plural, rate
from coach.review import Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A figure: its measure, what it is called, how its value is put, and a note."""

    measure: str
    name: str
    say: Callable[[Measure], str]
    note: str = ""


def balance_card(figures: Figures, *chart: Markup | None) -> Markup:
    """Return how the talk was shared among the groups, with the chart of the lanes under it."""
    return card(
        "Balance",
        facts(_share(name, words, figures) for name, words in _list_groups(figures)),
        facts((_longest(figures), *_rows(_BALANCE, figures), *_unasked(figures))),
        *chart,
    )


def _list_groups(figures: Figures) -> Iterator[tuple[str, str]]:
    """Return the measure and the name of each group there can be in this way of working."""
    yield "talk_presenter", "Presenter"
    if figures.has_runner:
        yield "talk_facilitator", f"{figures.runner[:1].upper()}{figures.runner[1:]}"
    yield "talk_members", "Set members together"


def opened_card(figures: Figures) -> Markup:
    """Return how much the presenter said after each kind of turn."""
    rows = facts(_rows(_OPENED, figures))
    outside = "the reflecting and the ideas round" if figures.has_ideas else "the reflecting"
    note = (
        "Counted are answers given before anybody else spoke, one for each turn that asks or "
        f"suggests, outside {outside}. Long answers are no aim: a few words can be the ones that "
        "matter."
    )
    return card("What questions opened up", rows, paragraphs([note], "note") if rows else None)


def silence_card(figures: Figures) -> Markup:
    """Return how long the quiet was before answers and before the next question."""
    rows = facts(_rows(_SILENCE, figures))
    note = "Times in transcripts are rounded: take half a second either way."
    # What somebody marked by hand, which comes last, is from no transcript.
    known = any(figures.value(row.measure) is not None for row in _SILENCE[:3])
    return card("Silence", rows, paragraphs([note], "note") if known else None)


def fit_card(figures: Figures) -> Markup:
    """Return how what was said went with the phase it was said in."""
    return card("In step with the phases", facts(_rows(_FIT, figures)))


def interventions_card(figures: Figures) -> Markup:
    """Return the turns before and after the facilitator stepped in, side by side.

    Nothing where nobody but the members runs the meeting.
    """
    stepped_in = figures.find("interventions")
    if stepped_in is None or not figures.has_runner:
        return Markup("")
    heading = f"Before and after the {figures.runner} stepped in"
    if not stepped_in.value:
        reason = stepped_in.reason or "No such turn could be made out in this round."
        return card(heading, paragraphs([reason]))
    rows = [
        (words, *(_say_side(figures.find(f"{name}_{side}_intervention")) for side in _SIDES))
        for name, words in (
            ("suggestions", "A suggestion nobody had asked for"),
            ("open", "An open question"),
        )
    ]
    return card(
        heading,
        table(_say_windows(round(stepped_in.value)), ("Turns with", "Before", "After"), rows),
        paragraphs([_NOT_BECAUSE], "note"),
        fold(HOW, figures.explain("interventions", *_BESIDE)),
    )


def _say_windows(times: int) -> str:
    """Return which turns were looked at."""
    window = "Up to ten turns before and ten after"
    return window if times == 1 else f"{window}, {times} times taken together"


_SIDES = ("before", "after")
_BESIDE = [f"{name}_{side}_intervention" for name in ("suggestions", "open") for side in _SIDES]
_NOT_BECAUSE = (
    "What came after need not have come because of it. It is told from the words used, so a time "
    "or two may be missed."
)


def _say_side(measure: Measure | None) -> str:
    return "not counted" if measure is None else _say_share(measure) or not_known(measure.reason)


def _share(name: str, words: str, figures: Figures) -> Fact | None:
    measure = figures.find(name)
    if measure is None or is_beyond_tally(measure):
        return None
    how = figures.explain(name)
    if measure.value is None:
        return Fact(name=words, text=not_known(measure.reason), how=how)
    text = say_talk(measure.value)
    return Fact(name=words, text=text, drawn=draw_bar(measure.value, f"{words}: {text}"), how=how)


def _longest(figures: Figures) -> Fact | None:
    presenter = say_amount(figures.find("longest_presenter_turn"))
    others = say_amount(figures.find("longest_turn"))
    how = figures.explain("longest_presenter_turn", "longest_turn")
    if not presenter:
        return Fact(name="Longest turn", text=others, how=how)
    parts = [f"presenter {presenter}", others and f"anybody else {others}"]
    return Fact(name="Longest turn", text=", ".join(part for part in parts if part), how=how)


def _unasked(figures: Figures) -> list[Fact]:
    """Return the statements nobody had asked for, where statements are only to be answers."""
    return _rows(_ANSWERS_ONLY, figures) if figures.answers_only else []


def _rows(rows: tuple[_Row, ...], figures: Figures) -> list[Fact]:
    found = []
    for row in rows:
        measure = figures.find(row.measure)
        if measure is not None and not is_beyond_tally(measure):
            known = measure.value is not None or _has_counts(measure)
            text = row.say(measure) if known else not_known(measure.reason)
            notes, how = (row.note if known else "",), figures.explain(row.measure)
            found.append(Fact(name=row.name, text=text, notes=notes, how=how))
    return found


def _has_counts(measure: Measure) -> bool:
    """Say whether there are counts to tell, be they too few for a share."""
    return measure.count is not None and bool(measure.of)


def _say_share(measure: Measure) -> str:
    """Return the counts behind a share, alone where they are few, or the share without them."""
    if measure.value is None:
        return n_of_n(measure.count or 0, measure.of) if measure.of else ""
    if measure.count is None or measure.of is None:
        return percent(measure.value)
    return rate(measure.count, measure.of)


def _say_count(measure: Measure) -> str:
    count = round(measure.value or 0)
    if measure.of is not None:
        return n_of_n(count, measure.of)
    return plural(count, measure.unit) if count else "none"


def _say_median(measure: Measure) -> str:
    """Return a middle value and, where it is known, of how many."""
    value = measure.value or 0
    text = _say_seconds(value) if measure.unit == "second" else _say_words(value)
    return f"{text}, the middle one of {measure.count:,}" if measure.count else text


def _say_seconds(value: float) -> str:
    if not value:
        return "under half a second"
    return f"{value:.1f} s" if value < 60 else duration(value)


def _say_length(measure: Measure) -> str:
    return duration(measure.value or 0)


def _say_words(value: float) -> str:
    # A middle value may end in a half, which always goes up, not to the even number.
    return plural(math.floor(value + 0.5), "word")


def _say_evenness(measure: Measure) -> str:
    return f"came {evenness_words(measure.value or 0)}"


def _say_ratio(measure: Measure) -> str:
    """Return the two numbers that are set against each other, and what they come to."""
    ratio = "" if measure.value is None else f"{measure.value:.1f} to 1"
    if not _has_counts(measure):
        return ratio
    counts = f"{measure.count or 0:,} to {measure.of or 0:,}"
    return f"{counts} ({ratio})" if ratio else counts


_BALANCE = (
    _Row(measure="asking_turn_words", name="A usual turn with a question", say=_say_median),
    _Row(
        measure="evenness",
        name="Questions among those who could ask",
        say=_say_evenness,
        note="People who asked nothing are counted; silent need not mean disengaged.",
    ),
    _Row(
        measure="answered",
        name="Set members’ asking turns that the presenter followed",
        say=_say_share,
        note="After the others, somebody else came in first. Counted in turns, not questions: one "
        "turn may ask twice, or only check.",
    ),
    _Row(
        measure="hub",
        name="Changes of speaker to or from the presenter",
        say=_say_share,
    ),
    _Row(
        measure="same_person_again",
        name="Longest run of questions from one person",
        say=_say_count,
        note="Two in a row is following up.",
    ),
    _Row(
        measure="questions_to_statements",
        name="Questions to statements by members",
        say=_say_ratio,
        note="A rough count: what is a statement is told from its words.",
    ),
    _Row(
        measure="reflections_to_questions",
        name="Reflections to questions",
        say=_say_ratio,
    ),
)
_ANSWERS_ONLY = (
    _Row(
        measure="statements_unasked",
        name="Turns with a statement that follow no question",
        say=_say_share,
        note="By set members. Here statements are usually made in answer to a question.",
    ),
)
_OPENED = (
    _Row(measure="yield_open", name="After an open question", say=_say_median),
    _Row(measure="yield_closed", name="After a closed question", say=_say_median),
    _Row(measure="yield_suggestion", name="After a suggestion", say=_say_median),
    _Row(measure="yield_usual", name="This presenter’s usual", say=_say_median),
)
_SILENCE = (
    _Row(measure="wait_before_answer", name="Before the presenter answered", say=_say_median),
    _Row(measure="wait_before_question", name="Before the next question", say=_say_median),
    _Row(measure="long_waits", name="Answers after three seconds or more", say=_say_count),
    _Row(measure="silences", name="Silences that were marked", say=_say_count),
    _Row(measure="longest_silence", name="The longest of them", say=_say_length),
    _Row(measure="seconds_of_silence", name="All of them together", say=_say_length),
)
_FIT = (
    _Row(
        measure="asked_while_presenting",
        name="Questions while presenting",
        say=_say_count,
        note="Checks of understanding count here. Usually the presenter is left to tell it first.",
    ),
    _Row(
        measure="suggested_while_presenting",
        name="Suggestions while presenting",
        say=_say_count,
    ),
    _Row(
        measure="disguised_share",
        name="Suggestions in question form only",
        say=_say_share,
        note="Of all the turns with a suggestion nobody had asked for, early or late.",
    ),
    _Row(
        measure="commitments",
        name="First-person commitments with a day",
        say=_say_count,
        note="“I will ring her by Thursday”, said while firming up actions. The actions listed "
        "for the round may be worded in other ways as well.",
    ),
)
