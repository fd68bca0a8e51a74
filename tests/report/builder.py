"""How a small meeting is put together as a finished review.

A meeting is written as a list of parts (phase, round, turns); a turn is
(start, speaker, lines), and a line is a text, or ``said(...)`` with its label.
The measures are written out by hand: what they come to is somebody else's test.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from coach.coding import Coding, Correction, Prediction
from coach.labels import Flag, Label, Role
from coach.report.wording import FEW_QUESTIONS
from coach.review import (
    OUTSIDE,
    Line,
    Measure,
    Moment,
    Plan,
    Review,
    Round,
    Span,
    TalkShare,
    place_lines,
)
from coach.transcript import (
    Source,
    Speaker,
    Timing,
    Transcript,
    Turn,
    Utterance,
    count_words,
)

OPEN, CLOSED, ADVICE, OTHER = Label

_REASONS = {
    OPEN: "it leaves the answer to the presenter",
    CLOSED: "it asks for a yes, a no or one fact",
    ADVICE: "it brings in something the presenter has not raised",
    OTHER: "it neither asks for anything nor puts anything forward",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line and how it reads; ``second`` is a label that is nearly as likely."""

    text: str
    label: Label = OTHER
    flags: tuple[Flag, ...] = ()
    second: Label | None = None
    reason: str | None = None


def said(text, label=OTHER, *flags, second=None, reason=None) -> Said:
    return Said(text=text, label=label, flags=flags, second=second, reason=reason)


def predict(utterance: Utterance, line: Said) -> Prediction:
    """Return what the software is made to say about a line."""
    scores = dict.fromkeys(Label, 0.02)
    scores[line.label] = 0.94
    if line.second is not None:
        scores |= {line.label: 0.5, line.second: 0.46}
    reason = _REASONS[line.label] if line.reason is None else line.reason
    return Prediction(
        utterance_id=utterance.id,
        label=line.label,
        probability=scores[line.label],
        scores=scores,
        flags=line.flags,
        sure=line.second is None,
        reason=reason,
        classifier="plain-words 1.0",
    )


def make_review(
    parts: Sequence[tuple],
    *,
    title: str = "A meeting",
    presenters: Sequence[str] = (),
    guess: str = "",
    roles: Mapping[str, Role] | None = None,
    timing: Timing = Timing.EXACT,
    format_: str = "zoom_vtt",
    writer: str | None = None,
    warnings: Sequence[str] = (),
    last_end: float | None = None,
    measures: Iterable[Measure] = (),
    moments: Iterable[Moment] = (),
    talk: Sequence[TalkShare] | None = None,
    share_basis: str = "seconds",
    aliases: Mapping[str, tuple[str, ...]] | None = None,
) -> Review:
    """Return a finished review of the parts; ``guess`` is the reason when rounds are guessed."""
    lines: dict[str, Said] = {}
    turns: list[Turn] = []
    spans: dict[int, list[Span]] = {}
    for phase, number, said_turns in parts:
        first = len(turns)
        for start, speaker, texts in said_turns:
            turns.append(_make_turn(len(turns) + 1, start, speaker, texts, lines))
        if phase is not None:
            span = Span(
                phase=phase,
                first_utterance=turns[first].utterances[0].id,
                last_utterance=turns[-1].utterances[-1].id,
            )
            spans.setdefault(number, []).append(span)
    if timing is Timing.EXACT:
        ends = (*(turn.start for turn in turns[1:]), last_end)
        turns = [replace(turn, end=end) for turn, end in zip(turns, ends, strict=True)]
    names = dict.fromkeys(turn.speaker for turn in turns)
    transcript = Transcript(
        id="meeting",
        title=title,
        speakers=tuple(
            Speaker(
                name=name,
                role=(roles or {}).get(name, Role.MEMBER),
                aliases=(aliases or {}).get(name, ()),
            )
            for name in (*names, *(name for name in roles or {} if name not in names))
        ),
        turns=tuple(turns),
        source=Source(format=format_, writer=writer, units=len(turns), sha256="0" * 64),
        timing=timing,
        warnings=tuple(warnings),
        first_start=turns[0].start if turns else None,
        last_end=last_end,
    )
    plan = Plan(
        rounds=tuple(
            Round(presenter=name, phases=tuple(spans[number]), guess=bool(guess), reason=guess)
            for number, name in enumerate(presenters, start=1)
        ),
        outside=tuple(spans.get(OUTSIDE, ())),
    )
    placed = place_lines(transcript, plan)
    return Review(
        transcript=transcript,
        plan=plan,
        lines=tuple(_label_line(line, lines) for line in placed),
        talk=_share_words(transcript) if talk is None else tuple(talk),
        share_basis=share_basis,
        measures={measure.name: measure for measure in measures},
        moments=tuple(moments),
        classifier="plain-words 1.0",
        created_at=datetime(2026, 3, 18, 21, tzinfo=UTC),
    )


def _make_turn(index, start, speaker, texts, lines) -> Turn:
    """Return a turn; the first of its utterances has the turn's own start."""
    utterances = []
    for number, line in enumerate([texts] if isinstance(texts, str | Said) else texts, start=1):
        line = said(line) if isinstance(line, str) else line
        utterance = Utterance(
            id=f"u{index}.{number}",
            turn=index,
            speaker=speaker,
            text=line.text,
            start=start if number == 1 else None,
        )
        lines[utterance.id] = line
        utterances.append(utterance)
    return Turn(index=index, speaker=speaker, utterances=tuple(utterances), start=start)


def _label_line(line: Line, lines: Mapping[str, Said]) -> Line:
    if line.role in (Role.PRESENTER, Role.NOT_A_PERSON):
        return line
    prediction = predict(line.utterance, lines[line.utterance.id])
    return replace(line, coding=Coding(utterance=line.utterance, prediction=prediction))


def _share_words(transcript: Transcript) -> tuple[TalkShare, ...]:
    counts = {
        speaker: sum(
            count_words(turn.text) for turn in transcript.turns if turn.speaker == speaker.name
        )
        for speaker in transcript.speakers
        if speaker.role is not Role.NOT_A_PERSON
    }
    total = sum(counts.values()) or 1
    return tuple(
        TalkShare(
            name=speaker.name,
            role=speaker.role,
            turns=sum(turn.speaker == speaker.name for turn in transcript.turns),
            words=words,
            seconds=None,
            share=words / total,
            adjusted=words / total * len(counts) - 1,
        )
        for speaker, words in counts.items()
    )


def correct(line: Line, label: Label, *flags: Flag) -> Line:
    """Return the line as a person read it."""
    correction = Correction(
        utterance_id=line.utterance.id,
        label=label,
        flags=flags,
        by="somebody",
        at=datetime(2026, 3, 19, tzinfo=UTC),
    )
    return replace(line, coding=replace(line.coding, corrections=(correction,)))


def count(name: str, value: float | None, unit: str = "question", **details) -> Measure:
    return Measure(name=name, value=value, unit=unit, **details)


def questions(
    opened: int,
    closed: int,
    checks: int = 0,
    *,
    of: str = "",
    by: str = "",
    unsure: int | None = None,
):
    """Return the counts of questions, for a phase (``of``) or a round (``by``), or for all."""
    counts = {"open_questions": opened, "closed_questions": closed, "checks": checks}
    for name, value in counts.items():
        yield count(f"{by}{name}{of}", value)
    asked = opened + closed
    share = opened / asked if asked >= FEW_QUESTIONS else None
    yield Measure(
        name=f"{by}open_share{of}",
        value=share,
        unit="share",
        count=opened,
        of=asked,
        low=None if share is None else max(0.0, share - 1.5 / asked),
        high=None if share is None else min(1.0, share + 1.5 / asked),
        reason="Too few questions were asked here." if share is None else None,
        unsure=unsure,
    )


def suggestions(plain: int, disguised: int, invited: int, *, by: str = "", **details):
    """Return the counts of turns that suggest something, all uninvited ones before the ideas."""
    early = plain + disguised
    yield count(f"{by}suggestions_plain", plain, "turn")
    yield count(f"{by}suggestions_disguised", disguised, "turn")
    yield count(f"{by}suggestions_invited", invited, "turn")
    yield count(f"{by}suggestions_before_ideas", early, "turn", **details)
    yield count(f"{by}suggestions_before_ideas_plain", plain, "turn")
    yield count(f"{by}suggestions_before_ideas_disguised", disguised, "turn")


def shares(presenter, facilitator, members, *, by: str = "", basis: str = "seconds"):
    """Return the shares of talk; a text is the reason why one is not known."""
    for name, value in (
        ("talk_presenter", presenter),
        ("talk_facilitator", facilitator),
        ("talk_members", members),
    ):
        known = None if isinstance(value, str) else value
        yield count(
            f"{by}{name}",
            known,
            f"share of {basis}",
            reason=value if isinstance(value, str) else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A person's own sheet, as the measures give it."""

    name: str
    lines: tuple[Line, ...]
    measures: tuple[Measure, ...]
    group: tuple[Measure, ...]
    talk: TalkShare
    share_basis: str
    interruptions: Measure


NO_TIMES = Measure(name="interruptions", value=None, unit="turn", reason="The file has no times.")


def make_sheet(
    review: Review, name: str, measures, group, *, interruptions: Measure = NO_TIMES
) -> Sheet:
    return Sheet(
        name=name,
        lines=tuple(line for line in review.lines if line.speaker == name),
        measures=tuple(measures),
        group=tuple(group),
        talk=next(share for share in review.talk if share.name == name),
        share_basis=review.share_basis,
        interruptions=interruptions,
    )
