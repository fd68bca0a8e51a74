"""A round of a review in the pieces that an app shows one at a time.

The same cards as on the page that is one file, without its charts, which an app
draws in its own way. The review has to be presentable already. Knows no app.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from markupsafe import Markup

from coach.labels import Label
from coach.report.html import Part, file_card, header, meaning_card, say_facts
from coach.report.html_charts import list_groups, marks_table, words_table
from coach.report.html_depth import (
    balance_card,
    fit_card,
    interventions_card,
    opened_card,
    silence_card,
)
from coach.report.html_figures import figures_card
from coach.report.html_moments import first_moment, more_moments
from coach.report.html_parts import HOW, card, fold, paragraphs
from coach.report.html_plan import actions_card, phases_card
from coach.report.html_said import asked_table, doubt_card, said_card
from coach.report.html_tally import tally_card, unknown_card
from coach.report.markup import join, tag
from coach.report.replays import Replay, find_replays
from coach.report.said import find_review_starts
from coach.report.timeline import Timeline, lay_out_timeline
from coach.report.titles import title_words
from coach.review import Line, Plan, Review
from coach.transcript import TALLY_SHEET, count_words

_Starts = Mapping[str, float]
_NO_ROUND = "No round could be made out, so everything is counted as one meeting."
_PROPOSAL = (
    "Who presented, and where the phases begin, is a proposal from the talk: the timeline says "
    "what it rests on."
)
_SUGGESTION_KINDS = ("suggestions_plain", "suggestions_disguised", "suggestions_invited")
_NO_QUESTION = "No question of this part stands out from the labels."
_NO_SUGGESTION = "Nothing in this part reads as a suggestion."
_NO_MOMENT = (
    "No moment of this part was chosen: none stood out enough to be sure that it is worth the "
    "set's time."
)
_NO_ACTION = "No action could be made out from the words said."
_ACTIONS_OF_TALLY = (
    "A tally keeps no words, so no action is proposed from it. Write down with the set who does "
    "what, and by when."
)


def opening(review: Review) -> Markup:
    """Return the meeting's title, and what is known of it."""
    return header(title_words(review.transcript.title), review)


def first_screen(review: Review, part: Part, starts: _Starts | None = None) -> Markup:
    """Return what is seen first of a part: a moment that worked, then the counts."""
    starts = find_review_starts(review) if starts is None else starts
    replays = _find_replays(review, part)
    return join(
        (
            tag("p", " · ".join(say_facts(part)), class_="kept"),
            paragraphs(_say_plan(part, review.plan), "note"),
            first_moment(replays, starts),
            figures_card(part.figures, part.lines),
            *(_tally_cards(review, part) if part.is_tally else ()),
        )
    )


def _tally_cards(review: Review, part: Part) -> Iterable[Markup]:
    """Return what a tally has besides its counts, and, once, what it has not."""
    yield tally_card(part.lines)
    yield fit_card(part.figures)
    if review.transcript.source.format == TALLY_SHEET and part.round:
        # In which order things came is not known, so no timeline has them.
        yield phases_card(part.round, part.lines, {}, part.figures)
    yield unknown_card(part.lines)


def _say_plan(part: Part, plan: Plan) -> Iterable[str]:
    if part.round is None:
        yield _NO_ROUND
    elif part.round.guess:
        yield _PROPOSAL
    if plan.facilitator_guess:
        yield "Who facilitated is a proposal as well."


def sureness(review: Review, starts: _Starts | None = None) -> Markup:
    """Return how sure the labels are, what was odd in the file, and what the numbers mean."""
    starts = find_review_starts(review) if starts is None else starts
    # Whose label is whose was looked at when the meeting was set up.
    review = replace(review, notes=())
    is_tally = review.transcript.is_tally
    meaning = tag("div", meaning_card(review.way, is_tally=is_tally), id="meaning")
    if is_tally:
        return join((meaning, file_card(review, names=True)))
    doubt = tag("div", doubt_card(review.lines, starts), id="sure")
    return join((doubt, meaning, file_card(review, names=True)))


def questions(review: Review, part: Part, starts: _Starts) -> Markup:
    """Return every question of a part, and what questions opened up."""
    asked = [line for line in part.lines if line.label is not None and line.label.is_question]
    listed = asked_table(asked, starts) if asked else tag("p", _NO_QUESTION)
    return join(
        (
            opened_card(part.figures),
            card(_head_questions(asked), listed),
            fit_card(part.figures),
        )
    )


def _head_questions(asked: Iterable[Line]) -> str:
    gone = any(line.is_gone for line in asked)
    return "Every question, in order" if gone else "Every question, as it was asked"


def suggestions(review: Review, part: Part, starts: _Starts) -> Markup:
    """Return a few suggestions in full, and all of them in order."""
    made = [line for line in part.lines if line.label is Label.ADVICE]
    if not made:
        return card("Suggestions", tag("p", _NO_SUGGESTION))
    return join(
        (
            said_card(made, starts, part.figures),
            fold(HOW, part.figures.explain(*_SUGGESTION_KINDS)),
            card("Every suggestion, in order", asked_table(made, starts)),
        )
    )


def balance(review: Review, part: Part, starts: _Starts) -> Markup:
    """Return how the talk was shared, the quiet in it, and when the facilitator stepped in."""
    if part.is_tally:
        return join((balance_card(part.figures), silence_card(part.figures)))
    timeline = lay_out_timeline(review, part.lines)
    groups = () if timeline is None else list_groups(timeline)
    counts = {line.utterance.id: count_words(line.utterance.text) for line in part.lines}
    words = (
        words_table(
            groups,
            part.lines,
            review.share_basis,
            runner=part.figures.runner,
            words=counts,
        )
        if groups
        else None
    )
    return join(
        (
            balance_card(part.figures, fold("Words by group and phase", words)),
            silence_card(part.figures),
            interventions_card(part.figures),
        )
    )


def moments(review: Review, part: Part, starts: _Starts) -> Markup:
    """Return every moment of a part that is worth hearing again."""
    replays = _find_replays(review, part)
    if not replays:
        return card("Moments", tag("p", _NO_MOMENT))
    return join((first_moment(replays, starts), more_moments(replays, starts)))


def actions(review: Review, part: Part, starts: _Starts) -> Markup:
    """Return the actions proposed from the talk of a part, and those outside any round."""
    if review.transcript.is_tally:
        return card("Actions", tag("p", _ACTIONS_OF_TALLY))
    of_part = [each for each in review.actions if each.round in (part.number, 0)]
    return actions_card(of_part, review.lines, starts) or card("Actions", tag("p", _NO_ACTION))


def course(review: Review, part: Part, starts: _Starts) -> Markup:
    """Return where questions and suggestions fell, phase by phase, and the phases themselves."""
    timeline = lay_out_timeline(review, part.lines)
    return join(
        (
            _tabulate(timeline, part),
            phases_card(part.round, part.lines, starts, part.figures) if part.round else None,
        )
    )


def _tabulate(timeline: Timeline | None, part: Part) -> Markup | None:
    """Return a timeline's signs as a table, with the listening where somebody tallied."""
    if part.is_tally:
        return tally_card(part.lines)
    return card("The same as a table", marks_table(timeline)) if timeline else None


def _find_replays(review: Review, part: Part) -> tuple[Replay, ...]:
    return find_replays(part.lines, [m for m in review.moments if m.round == part.number])


SCREENS: Mapping[str, Callable[[Review, Part, _Starts], Markup]] = MappingProxyType(
    {
        "timeline": course,
        "questions": questions,
        "suggestions": suggestions,
        "balance": balance,
        "moments": moments,
        "actions": actions,
    }
)
"""What makes each of the further screens of a part, by its name."""
