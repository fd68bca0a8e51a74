"""A review with people's corrections in it: their words count, and so do all the figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from coach.coding import Correction
from coach.config import Settings, read_settings
from coach.labels import FLAGS, Flag, Label
from coach.measures import find_moments, measure_meeting, select_unchanged
from coach.review import Line, Moment, Review
from coach.service.profiles import load_shipped
from coach.service.tally_review import count_tally


def correct_review(
    review: Review,
    corrections: Iterable[Correction],
    *,
    since: Review | None = None,
    settings: Settings | None = None,
) -> Review:
    """Return the review with these corrections, and with all that rests on them counted anew.

    Those of utterances that have no label, or that are not in the review, are
    left out. The review given is not changed.

    Args:
        review: as the software made it.
        corrections: in the order they were made; the last of an utterance counts.
        since: the same review with other corrections, as this function made it;
            the rounds in which nothing changed since are taken from there.
        settings: limits; those of the environment by default.
    """
    corrections = tuple(corrections)
    if not corrections:
        return review
    lines = correct_lines(review.lines, corrections)
    return recount_review(replace(review, lines=lines), since=since, settings=settings)


def recount_review(
    review: Review, *, since: Review | None = None, settings: Settings | None = None
) -> Review:
    """Return a review with everything that labels bear on counted anew.

    Who talked how much, who presented, and the actions that were named, rest on
    the words alone and stay.

    Args:
        review: whose lines carry the labels that now count.
        since: a review of the same meeting with its figures as they should be;
            the rounds whose lines are the same there are taken from it.
        settings: limits; those of the environment by default.
    """
    settings = settings or read_settings()
    if review.transcript.is_tally:
        return count_tally(review, settings=settings)
    profile = review.way or load_shipped()
    changed = _find_changed(review, since)
    return replace(
        review,
        measures=measure_meeting(
            review.lines,
            review.transcript,
            review.plan,
            few=settings.few_questions,
            roster=tuple(share.name for share in review.talk),
            before_ideas=profile.before_ideas,
            members_ask_each_other=profile.members_ask_each_other,
            unchanged=select_unchanged(since.measures, changed) if since else None,
        ),
        moments=find_moments(
            review.lines,
            review.transcript,
            unchanged=_group_moments(since, changed) if since else None,
        ),
    )


def _find_changed(review: Review, since: Review | None) -> frozenset[int]:
    """Return the rounds in which a line is not as it was."""
    if since is None:
        return frozenset()
    return frozenset(
        line.round
        for line, before in zip(review.lines, since.lines, strict=True)
        if line is not before and line != before
    )


def _group_moments(review: Review, changed: Collection[int]) -> dict[int, list[Moment]]:
    """Return the moments of the rounds that did not change; a round may have none."""
    moments: dict[int, list[Moment]] = {
        line.round: [] for line in review.lines if line.round not in changed
    }
    for moment in review.moments:
        if moment.round in moments:
            moments[moment.round].append(moment)
    return moments


def correct_lines(lines: Iterable[Line], corrections: Iterable[Correction]) -> tuple[Line, ...]:
    """Return the lines with these corrections, nothing counted anew.

    Those of lines that have no label, or that are not there, are left out.
    """
    wanted: dict[str, list[Correction]] = {}
    for correction in corrections:
        wanted.setdefault(correction.utterance_id, []).append(correction)
    return tuple(_correct(line, wanted.get(line.utterance.id, [])) for line in lines)


def list_kept_flags(line: Line, label: Label) -> tuple[Flag, ...]:
    """Return those flags of a line that go with a label it may be given.

    >>> from tests.builders import make_line
    >>> line = make_line(Label.ADVICE, [Flag.DISGUISED_ADVICE, Flag.WHY])
    >>> list_kept_flags(line, Label.OPEN_QUESTION)
    (<Flag.WHY: 'why'>,)
    """
    return tuple(flag for flag in line.flags if label in FLAGS[flag].goes_with)


def _correct(line: Line, corrections: list[Correction]) -> Line:
    if line.coding is None or not corrections:
        return line
    coding = replace(line.coding, corrections=(*line.coding.corrections, *corrections))
    return replace(line, coding=coding)


def count_corrected(review: Review, *, settings: Settings | None = None) -> Review:
    """Return the review with everything counted anew, if a person corrected a line of it."""
    if not any(coding.corrections for coding in review.codings):
        return review
    return recount_review(review, settings=settings)
