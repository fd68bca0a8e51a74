"""A review as one HTML file that a facilitator can open, read and print anywhere.

One round after another: a moment that worked, then the counts, then all the
rest, in that order. Groups only: nobody's own figures are on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from coach.labels import Label
from coach.language.pseudonyms import list_people
from coach.profiles import Profile
from coach.report.figures import Figures, find_figures
from coach.report.html_charts import lanes_figure, strip_card
from coach.report.html_depth import (
    balance_card,
    fit_card,
    interventions_card,
    opened_card,
    silence_card,
)
from coach.report.html_figures import figures_card
from coach.report.html_moments import first_moment, more_moments
from coach.report.html_page import page
from coach.report.html_parts import card, end, legend, paragraphs
from coach.report.html_plan import actions_card, phases_card
from coach.report.html_said import doubt_card, said_card
from coach.report.html_tally import tally_card, unknown_card
from coach.report.markup import join, tag
from coach.report.page import visible
from coach.report.presentable import make_presentable
from coach.report.replays import find_replays
from coach.report.said import find_review_starts
from coach.report.text import say_basis, say_length, say_meaning, say_people, short_name
from coach.report.timeline import Timeline, lay_out_timeline
from coach.report.titles import date_words, title_words
from coach.report.wording import FEW_QUESTIONS, format_words, plural
from coach.review import OUTSIDE, Line, Plan, Review, Round
from coach.transcript import count_words

_NOT_FOR = "Not for appraisal or selection."
_MEANING = ("meaning", "What these numbers mean")
_NO_ROUND = (
    "No round could be made out, so everything is counted as one meeting. Who presented, and "
    "where each phase began, can be told when the review is made."
)
_PROPOSAL = (
    "Who presented, and where the phases begin, is a proposal from the talk: see the end of this "
    "round."
)
_PROFILES = {"uk": "UK set", "self": "set without a facilitator", "wial": "WIAL set"}
_HIDDEN = (
    "Speakers are Member 1, 2, 3 here. Names of people and places that were talked about may "
    "still be in what was said: read it through before it leaves your hands."
)
_HIDDEN_TAPS = "People are Member 1, 2, 3 here."
_GONE = "What was said is gone, as the set agreed. What was counted stays."
_PRINTING = "When this page is printed, what has been opened on it is printed too."


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the meeting that has a section: a round, or the whole where there is none."""

    id: str
    heading: str
    number: int
    lines: tuple[Line, ...]
    figures: Figures
    round: Round | None
    is_tally: bool = False


def review_html(review: Review, *, names: bool = False, few_questions: int = FEW_QUESTIONS) -> str:
    """Return the review as one HTML document that needs nothing else.

    Unless ``names`` is set, speakers are called Member 1, Member 2 and so on,
    in texts as well. Below ``few_questions`` questions no share is shown.
    """
    # Counted before names are hidden: "Member 5" has a word more than "Josh".
    words = {said.id: count_words(said.text) for said in review.transcript.utterances}
    review = make_presentable(review, names=names)
    starts = find_review_starts(review)
    parts = list_parts(review, few_questions)
    title = title_words(review.transcript.title)
    sections = [_section(part, review, starts, words) for part in parts]
    return page(
        title,
        head=header(title, review),
        contents=[*((part.id, part.heading) for part in parts), *_list_last(review)],
        main=join((*sections, _whole_meeting(review, starts, names=names))),
        foot=_footer(review),
    )


def _list_last(review: Review) -> Iterable[tuple[str, str]]:
    """Return the parts of the page that hold for the whole meeting."""
    if review.transcript.is_tally:
        return (_MEANING,)
    return (("sure", "How sure is this?"), ("file", "About the file"), _MEANING)


def list_parts(review: Review, few: int = FEW_QUESTIONS) -> list[Part]:
    """Return the parts of a review that have a section each: its rounds, or the whole meeting."""
    if not review.rounds:
        return [_whole_part(review, few)]
    count = len(review.rounds)
    return [
        Part(
            id=f"round-{number}",
            heading=_say_round(number, count, short_name(round_.presenter, review)),
            number=number,
            lines=tuple(line for line in review.lines if line.round == number),
            figures=find_figures(review, number, few=few),
            round=round_,
            is_tally=review.transcript.is_tally,
        )
        for number, round_ in enumerate(review.rounds, start=1)
    ]


def _whole_part(review: Review, few: int) -> Part:
    return Part(
        id="meeting",
        heading="The whole meeting",
        number=OUTSIDE,
        lines=review.lines,
        figures=find_figures(review, few=few),
        round=None,
        is_tally=review.transcript.is_tally,
    )


def _say_round(number: int, count: int, presenter: str) -> str:
    return f"Round {number} of {count}: {presenter}" if count > 1 else f"{presenter}’s round"


def header(title: str, review: Review) -> Markup:
    """Return the meeting's title, when and how long it was, and what its times can tell."""
    transcript = review.transcript
    source = transcript.source
    title_, *rest = title.split(" · ")
    day = date_words(review.held_on) if review.held_on and not rest else " · ".join(rest)
    kept = (
        day,
        say_length(transcript),
        say_people(list_people(review)),
        _say_profile(review),
        format_words(source.format, source.writer),
    )
    return join(
        (
            tag("h1", title_),
            tag("p", " · ".join(fact for fact in kept if fact), class_="kept"),
            tag("p", f"{say_basis(review)} {_NOT_FOR}", class_="note"),
            tag("p", tag("b", _GONE), class_="gone") if review.lacks_words else None,
        )
    )


def _say_profile(review: Review) -> str:
    """Return what kind of set it is: in short, or as a profile of somebody's own has it."""
    return _PROFILES.get(review.profile) or (visible(review.way.title) if review.way else "")


def _section(
    part: Part, review: Review, starts: Mapping[str, float], words: Mapping[str, int]
) -> Markup:
    """Return everything about one round, in the order in which it is to be read."""
    replays = find_replays(part.lines, [m for m in review.moments if m.round == part.number])
    timeline = lay_out_timeline(review, part.lines)
    actions = [each for each in review.actions if each.round == part.number]
    return tag(
        "section",
        tag("h2", part.heading, id=part.id),
        tag("p", " · ".join(say_facts(part)), class_="kept"),
        paragraphs(_say_plan(part, review.plan), "note"),
        first_moment(replays, starts),
        figures_card(part.figures, part.lines),
        tally_card(part.lines),
        strip_card(timeline),
        more_moments(replays, starts),
        None if part.is_tally else said_card(part.lines, starts, part.figures),
        balance_card(part.figures, _draw_lanes(part, review, timeline, words)),
        None if part.is_tally else opened_card(part.figures),
        silence_card(part.figures),
        None if part.is_tally else interventions_card(part.figures),
        fit_card(part.figures),
        actions_card(actions, review.lines, starts),
        phases_card(part.round, part.lines, starts, part.figures) if part.round else None,
        class_="part",
        aria_labelledby=part.id,
    )


def _draw_lanes(
    part: Part, review: Review, timeline: Timeline | None, words: Mapping[str, int]
) -> Markup:
    basis, runner = review.share_basis, part.figures.runner
    return lanes_figure(timeline, part.lines, basis, runner=runner, words=words)


def say_facts(part: Part) -> Iterable[str]:
    """Return how many turns a part has, and how many people asked something in it."""
    asked = {
        line.speaker
        for line in part.lines
        if line.label in (Label.OPEN_QUESTION, Label.CLOSED_QUESTION)
    }
    if part.is_tally:
        signs = sum(line.coding is not None for line in part.lines)
        yield plural(signs, "sign tallied", "signs tallied")
    else:
        yield plural(len({line.turn for line in part.lines}), "turn")
    yield f"{plural(len(asked), 'person', 'people')} asked" if asked else "nobody asked"


def _say_plan(part: Part, plan: Plan) -> Iterable[str]:
    """Return what of the roles and the phases is a proposal."""
    if part.round is None:
        yield _NO_ROUND
    elif part.round.guess:
        yield _PROPOSAL
    if plan.facilitator_guess:
        yield f"Who was the {part.figures.runner} is a proposal as well."


def _whole_meeting(review: Review, starts: Mapping[str, float], *, names: bool) -> Markup:
    """Return what holds for the whole meeting: doubts, the file, and what it all means."""
    outside = [each for each in review.actions if each.round == OUTSIDE and review.rounds]
    is_tally = review.transcript.is_tally
    return tag(
        "section",
        tag("h2", "The meeting as a whole", id="whole"),
        actions_card(outside, review.lines, starts),
        unknown_card(review.lines),
        None if is_tally else tag("div", doubt_card(review.lines, starts), id="sure"),
        tag("div", file_card(review, names=names), id="file"),
        tag("div", meaning_card(review.way, is_tally=is_tally), id="meaning"),
        class_="part",
        aria_labelledby="whole",
    )


def file_card(review: Review, *, names: bool) -> Markup:
    """Return what was odd in the file, and what of it the page has not taken out."""
    warnings = [tag("li", end(text)) for text in review.transcript.warnings]
    notes = [tag("li", end(text)) for text in review.notes]
    if review.transcript.is_tally:
        return card(
            "About this tally",
            tag("ul", *warnings) if warnings else None,
            None if names else tag("p", _HIDDEN_TAPS, class_="note"),
        )
    return card(
        "About the file",
        tag("p", "Nothing in the file was odd.") if not (warnings or notes) else None,
        tag("ul", *warnings) if warnings else None,
        tag("p", "Names worth a look:") if notes else None,
        tag("ul", *notes) if notes else None,
        None if names else tag("p", _HIDDEN, class_="note"),
    )


def meaning_card(way: Profile | None = None, *, is_tally: bool = False) -> Markup:
    """Return what the numbers mean, what they are not for, and the signs."""
    first, *rest = say_meaning(way, is_tally=is_tally)
    return card(
        "What these numbers mean",
        paragraphs(
            (
                f"{_NOT_FOR} {first}",
                *rest,
                "Figures are by group, never by member: anybody may ask for their own sheet.",
            )
        ),
        None if is_tally else legend(),
    )


def _footer(review: Review) -> Markup:
    held = "what was counted" if review.transcript.is_tally else "what was said"
    return paragraphs(
        (
            f"What is said in the set stays in the set. This page holds {held}: keep it as the "
            "set agreed.",
            f"{_PRINTING} It loads nothing and sends nothing. Labels: {review.classifier}.",
        )
    )
