"""Invented meetings with everything in them that an HTML page can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coach.labels import Phase
from coach.review import Action, ActionStatus, Measure, Moment, MomentKind, Review
from tests.report.builder import count
from tests.report.reviews import orchard, towpath


def everything() -> Review:
    """Return the towpath meeting with moments, actions and every measure there may be."""
    review = towpath()
    return replace(
        review,
        moments=moments(review),
        actions=actions(review),
        measures={**review.measures, **{each.name: each for each in measures()}},
        notes=("Bea and Bea H may be one person.",),
        transcript=replace(review.transcript, warnings=("3 of 60 cues could not be read",)),
        plan=replace(review.plan, rounds=(_with_reasons(review.rounds[0]),)),
        held_on=date(2026, 3, 18),
    )


def unknown() -> Review:
    """Return the same with a reason in place of every figure."""
    review = everything()
    return replace(
        review,
        measures={
            name: Measure(name=name, value=None, unit=each.unit, reason=f"Reason of {name}.")
            for name, each in review.measures.items()
        },
    )


def two_rounds() -> Review:
    """Return the orchard meeting with an action in its second round and one outside."""
    review = orchard()
    last = review.lines[-1].utterance.id
    return replace(
        review,
        actions=(
            action("Amir Doyle", "Ring the school", None, last, round=2),
            action("Nell Ivory", "Book the hall", None, last),
        ),
    )


def find(review: Review, text: str) -> str:
    """Return the id of the utterance that begins with these words."""
    return next(line.utterance.id for line in review.lines if line.utterance.text.startswith(text))


def moments(review: Review) -> tuple[Moment, ...]:
    chosen = (
        ("Let's go wider", "If I'm honest", "What would you lose", MomentKind.OPENED_UP),
        ("You said people", "It would just be", "How would they find", MomentKind.PICKED_UP),
        ("What is it like", "A bit bare", "What is it like", MomentKind.QUIET),
    )
    return tuple(
        Moment(
            first_utterance=find(review, first),
            last_utterance=find(review, last),
            asked=find(review, asked),
            kind=kind,
            reason=f"reason of {kind.value.replace('_', ' ')}",
            debrief=f"What {kind.value.replace('_', ' ')}?",
            round=1,
        )
        for first, last, asked, kind in chosen
    )


def action(owner, what, due, said, *, due_words="", status=ActionStatus.OPEN, round=0) -> Action:
    return Action(
        owner=owner,
        what=what,
        due=due,
        due_words=due_words,
        status=status,
        first_utterance=said,
        last_utterance=said,
        reason="named while firming up",
        round=round,
    )


def actions(review: Review) -> tuple[Action, ...]:
    maya, idris = "Maya Lindqvist", "Idris Kamara"
    said = find(review, "I'll ring Tom")
    agreed, refused = ActionStatus.AGREED, ActionStatus.REFUSED
    return (
        action(
            maya,
            "Ring Tom",
            date(2026, 3, 22),
            said,
            due_words="on Sunday",
            status=agreed,
            round=1,
        ),
        action(maya, "Walk the cut", date(2026, 4, 1), said, status=agreed, round=1),
        action(idris, "Hold a party", None, said, due_words="soon", status=refused, round=1),
        action(idris, "Copy the rota", None, "gone", round=1),
    )


def measures() -> tuple[Measure, ...]:
    """Return the measures that other meetings of these tests do not have."""
    return (
        count("suggestions_before_ideas", 3, "turn", low=2.0, high=6.0, unsure=2),
        count("suggestion_rate", 4.26, "turn"),
        count("open_questions.exploring", 4, low=3.0, high=5.0),
        count("picked_up", 5, low=4.0, high=6.0, count=5, of=11),
        count("checks.clarifying", 1),
        count("checks.exploring", 0),
        count("evenness", 0.8, "share"),
        count("answered", 0.9, "share", count=9, of=10),
        count("hub", 0.75, "share", count=30, of=40),
        count("same_person_again", 2, "question"),
        count("questions_to_statements", 1.25, "ratio"),
        count("reflections_to_questions", None, "ratio", reason="Four labels cannot tell."),
        count("yield_open", 23, "word", count=5),
        count("yield_closed", 1, "word", count=6),
        count("yield_suggestion", 4, "word"),
        count("yield_usual", 12, "word", count=14),
        count("wait_before_answer", 2.14, "second", count=11),
        count("wait_before_question", 75.0, "second", count=9),
        count("long_waits", 3, "wait", count=3, of=11),
        count("asked_while_presenting", 0, "question"),
        count("suggested_while_presenting", 1, "turn"),
        count("commitments", 1, "commitment"),
        count("phase_minutes.presenting", 1.5, "minute"),
        count("phase_minutes.actions", None, "minute", reason="The times go backwards."),
        count("interventions", 2, "intervention"),
        count("suggestions_before_intervention", 0.2, "share", count=4, of=20),
        count("suggestions_after_intervention", 0.05, "share", count=1, of=20),
        count("open_before_intervention", 0.25, "share"),
    )


def _with_reasons(round_):
    sure = {Phase.PRESENTING: True, Phase.CLARIFYING: False}
    return replace(
        round_,
        phases=tuple(
            replace(span, sure=sure.get(span.phase), reason="it was announced")
            for span in round_.phases
        ),
    )
