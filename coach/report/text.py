"""A review as plain text that a facilitator can read after a long set.

What worked comes first, then the counts, then how sure they are. Groups only:
nobody's own figures are on this page, and no line says who spoke it, but for
the owners of actions. Knows no colours and no terminal.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.labels import Role
from coach.language.pseudonyms import list_people
from coach.profiles import Profile
from coach.report.action_text import actions_text
from coach.report.beyond_tally import leave_out_beyond, unknown_text
from coach.report.excerpts_text import doubt_text, suggestions_text
from coach.report.figures import Figures, find_figures
from coach.report.moments_text import moments_text
from coach.report.page import indented, join_sections, paragraph, visible
from coach.report.phase_text import outside_lines, say_starts
from coach.report.round_text import round_rows
from coach.report.titles import title_words
from coach.report.wording import (
    FEW_QUESTIONS,
    LEGEND,
    TALLIED_WORDS,
    TIMING_WORDS,
    duration,
    format_words,
    listing,
    plural,
    sentence,
)
from coach.review import Review, Round
from coach.transcript import Speaker, Transcript

_PRESENTER = "--presenter\N{NO-BREAK SPACE}NAME"
_PHASES = "--phases\N{NO-BREAK SPACE}FILE"
_TO_SET_ROUNDS = f"To set this yourself: {_PRESENTER}; for the phases: {_PHASES}."
_TO_SET_PHASES = f"To set the phases yourself: {_PHASES}."
_PROPOSED = "Who presented, and when: a proposal"
_SAID_ALREADY = "A proposal, to be checked. "
_NO_ROUND = (
    "No round could be made out, so everything is counted as one meeting. "
    f"To say who presented: {_PRESENTER}; for the phases: {_PHASES}."
)
MEANING = (
    "They count words said in one meeting: to talk over, not to rank people by.",
    "“Perhaps” gives the range that the labels allow: nine times in ten, what a "
    "person would count lies in it.",
    "Labels are readings; the word of somebody who was there beats them.",
)
"""What the numbers of a review mean, and what they are not for."""

MEANING_OF_TALLY = (
    "They count signs as one person heard them in one meeting: to talk over, not to rank people "
    "by.",
    "Labels are readings; the word of somebody who was there beats them.",
)
"""The same where somebody tallied."""

_ALL_ASK = "Members may question one another here, so not every question was to the presenter."
_GROUP_OWNS = "The issue may be the whole group’s: “presenter” means whoever told it."
_PEOPLE = frozenset({Role.MEMBER, Role.FACILITATOR, Role.OBSERVER})
_USUAL_PROFILE = "uk"
_WARNINGS = 3
_NOTES = 3


def review_text(review: Review, *, few_questions: int = FEW_QUESTIONS) -> str:
    """Return the review as lines of at most 78 characters, without a last line break.

    Below ``few_questions`` questions no per cent is shown, only counts.
    """
    return join_sections(
        (
            _header(review),
            _plan_notice(review),
            moments_text(review),
            *_rounds(review, few_questions),
            () if review.transcript.is_tally else suggestions_text(review),
            actions_text(review),
            unknown_text(review) if review.transcript.is_tally else doubt_text(review),
            _plan_note(review),
            _meaning(review),
        )
    )


def say_meaning(way: Profile | None, *, is_tally: bool = False) -> tuple[str, ...]:
    """Return what the numbers mean in this way of working, in sentences."""
    return (
        *(MEANING_OF_TALLY if is_tally else MEANING),
        *((_ALL_ASK,) if way and way.members_ask_each_other else ()),
        *((_GROUP_OWNS,) if way and way.group_may_own_issue else ()),
    )


def _meaning(review: Review) -> tuple[str, ...]:
    meaning = say_meaning(review.way, is_tally=review.transcript.is_tally)
    lines = (line for text in (*meaning, LEGEND) for line in indented(text))
    return ("What these numbers mean", *lines)


def _header(review: Review) -> tuple[str, ...]:
    transcript = review.transcript
    source = transcript.source
    facts = (
        say_length(transcript),
        say_people(list_people(review)),
        format_words(source.format, source.writer),
    )
    return (
        *paragraph(visible(title_words(transcript.title))),
        *paragraph(visible(" · ".join(facts))),
        *paragraph(say_basis(review)),
        *_profile(review.way),
        *_warnings(transcript.warnings),
        *_notes(review.notes),
    )


def say_basis(review: Review) -> str:
    """Return what the times of the file can tell, and what talk is counted in."""
    if review.transcript.is_tally:
        return TALLIED_WORDS
    timing = TIMING_WORDS[review.transcript.timing]
    return f"{sentence(timing)} Talk is counted in {review.share_basis}."


def _profile(way: Profile | None) -> tuple[str, ...]:
    """Say which way of working was taken, unless it is the usual one."""
    if way is None or way.name == _USUAL_PROFILE:
        return ()
    return paragraph(visible(f"Reviewed as: {sentence(way.title)}"))


def say_length(transcript: Transcript) -> str:
    """Return how long the meeting took, at least, or that the file does not say."""
    first, last = transcript.first_start, transcript.last_end
    if first is None:
        return "length not known"
    if last is not None:
        return duration(last - first)
    latest = max((turn.start or first for turn in transcript.turns), default=first)
    return f"at least {duration(latest - first)}" if latest > first else "length not known"


def say_people(people: Sequence[Speaker]) -> str:
    """Return how many people there are, and rooms of several people."""
    named = sum(speaker.role in _PEOPLE for speaker in people)
    rooms = sum(speaker.role is Role.ROOM for speaker in people)
    parts = [plural(named, "person", "people")] if named or not rooms else []
    if rooms:
        parts.append(f"{'a room' if rooms == 1 else f'{rooms} rooms'} of several people")
    return listing(parts)


def _warnings(warnings: Sequence[str]) -> tuple[str, ...]:
    """Say what was odd in the file, the first few in full."""
    lines: list[str] = []
    for warning in warnings[:_WARNINGS]:
        lines += paragraph(visible(f"Worth knowing: {sentence(warning)}"))
    if len(warnings) > _WARNINGS:
        more = plural(len(warnings) - _WARNINGS, "more note")
        lines += paragraph(f"And {more} about the file: --json lists them.")
    return tuple(lines)


def _notes(notes: Sequence[str]) -> tuple[str, ...]:
    """Say which names are worth a look, the first few in full."""
    if not notes:
        return ()
    rest = len(notes) - _NOTES
    more = f" {rest:,} more with --json." if rest > 0 else ""
    text = " ".join(notes[:_NOTES])
    return paragraph(visible(f"Names worth a look: {text}{more}"))


def _plan_notice(review: Review) -> tuple[str, ...]:
    """Say in a sentence what of the rounds is a proposal; all there is to say without rounds."""
    if not review.rounds:
        return paragraph(_NO_ROUND)
    spans = [span for round_ in review.rounds for span in round_.phases]
    parts = {
        "who presented": any(round_.guess for round_ in review.rounds),
        "who ran the meeting": review.plan.facilitator_guess,
        "when each phase began": any(span.sure is not None for span in spans),
    }
    proposed = [words for words, is_proposed in parts.items() if is_proposed]
    if not proposed:
        return ()
    are = "is a proposal" if len(proposed) == 1 else "are proposals"
    where = ": see near the end" if _plan_note(review) else ""
    return paragraph(sentence(f"{listing(proposed)} {are}{where}"))


def _plan_note(review: Review) -> tuple[str, ...]:
    """Say what of the rounds is a guess, what it rests on, and how to set it."""
    rounds = review.rounds
    lines: list[str] = []
    for number, round_ in enumerate(rounds, start=1):
        if why := " ".join((_say_basis(round_), *say_starts(review, round_.phases))).strip():
            lines += indented(f"Round {number}: {why}" if len(rounds) > 1 else why)
    if not lines:
        return ()
    lines += outside_lines(review)
    guessed = any(round_.guess for round_ in rounds)
    return (_PROPOSED, *lines, *indented(_TO_SET_ROUNDS if guessed else _TO_SET_PHASES))


def _say_basis(round_: Round) -> str:
    """Return what a round rests on; nothing where people set all of it."""
    why = sentence(round_.reason.removeprefix(_SAID_ALREADY))
    if not round_.guess:
        return visible(why)
    return visible(f"That {round_.presenter} presented is a guess. {why}")


def _rounds(review: Review, few: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows of every round, or of the whole meeting where there are none."""
    count = len(review.rounds)
    if count < 2:
        return (_headed(say_heading(review), find_figures(review, few=few)),)
    return tuple(
        _headed(
            f"Round {number} of {count}: {short_name(round_.presenter, review)}",
            find_figures(review, number, few=few),
        )
        for number, round_ in enumerate(review.rounds, start=1)
    )


def say_heading(review: Review) -> str:
    """Return whose round it was; a meeting of several rounds takes its first."""
    if not review.rounds:
        return "The whole meeting"
    return f"{short_name(review.rounds[0].presenter, review)}’s round"


def _headed(heading: str, figures: Figures) -> tuple[str, ...]:
    rows = round_rows(leave_out_beyond(figures))
    return (*paragraph(visible(heading)), *rows) if rows else ()


def short_name(name: str, review: Review) -> str:
    """Return a first name where nobody shares it and it can be told, else the whole name."""
    parts = name.split()
    names = [speaker.name.split() for speaker in review.transcript.speakers]
    shared = sum(words[:1] == parts[:1] for words in names) > 1
    return parts[0] if len(parts) == 2 and "".join(parts).isalpha() and not shared else name
