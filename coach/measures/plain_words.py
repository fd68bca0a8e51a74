"""How every measure is worked out, in plain words, and what it needs from a transcript.

The words of ``catalogue`` for whoever looks at a number; nothing here is worked out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

NEEDS: Mapping[str, str] = MappingProxyType(
    {
        "labels": "the words of a transcript",
        "roles": "words, and who presented",
        "phases": "words, and where the phases begin",
        "times": "times, and where the phases begin",
        "exact": "exact starts and ends of what was said",
        "taps": "a tally in which silences were started and stopped",
    }
)
"""What a measure may need, and what that is."""


class Plain(NamedTuple):
    """What a measure needs, and how it is worked out, as a sentence."""

    needs: str
    how: str


def _read(table: str) -> Mapping[str, Plain]:
    """Read rows of two lines each: name and need; the sentence."""
    rows = [row.strip() for row in table.strip().splitlines()]
    return MappingProxyType(
        {
            name.strip(): Plain(NEEDS[need.strip()], how)
            for (name, _, need), how in zip(
                (row.partition("|") for row in rows[::2]), rows[1::2], strict=True
            )
        }
    )


PLAIN_WORDS = _read("""
open_questions | labels
    Every line that reads as an open question, said by anybody but the presenter, counts once.
closed_questions | labels
    Every line that reads as a closed question counts once; checks of understanding are left out.
checks | labels
    A statement with a question mark, such as “So it is the timing?”, counts once, and only here.
open_share | labels
    The open questions are divided by the open and closed ones together.
open_to_closed | labels
    The open questions are divided by the closed ones.
asking_turn_words | labels
    Words are counted in each turn that asks something; half of those turns have fewer.
suggestions_plain | labels
    A turn counts once if it holds a suggestion nobody asked for, however many are in it.
suggestions_disguised | labels
    A turn counts once if all its suggestions are worded as questions, and nobody asked for them.
suggestions_invited | labels
    A turn counts once if everything it suggests was asked for.
suggestions_before_ideas | phases
    Turns with a suggestion nobody asked for are counted, up to where the ideas round begins.
suggestions_before_ideas_plain | phases
    Of those turns, the ones that suggest something as a statement.
suggestions_before_ideas_disguised | phases
    Of those turns, the ones that suggest only by asking.
suggestion_rate | times
    Those turns are divided by the minutes of the phases before the ideas round, times ten.
disguised_share | labels
    Of the turns that suggest something unasked, the part that does so only by asking.
first_suggestion | times
    The time from the presentation's first words to the first suggestion that is not in doubt.
first_suggestion_turns | phases
    The turns of the round are counted up to the one with the first suggestion.
suggested_while_presenting | phases
    Turns with a suggestion nobody asked for are counted while the presenter tells it.
picked_up | phases
    A question counts if a good part of its words, or a rare one, was the presenter's just before.
yield_open | roles
    The presenter's words are counted until somebody else speaks; half of the answers are shorter.
yield_closed | roles
    The same, after closed questions.
yield_suggestion | roles
    The same, after suggestions.
yield_usual | roles
    The same, after anything that was asked or suggested: what is usual for this presenter.
talk_presenter | roles
    The presenter's seconds of talk, or words where times are rough, divided by everybody's.
talk_facilitator | roles
    The facilitator's seconds or words of talk, divided by everybody's.
talk_members | roles
    The seconds or words of all set members together, divided by everybody's.
longest_turn | roles
    The most that anybody but the presenter said before somebody else spoke.
longest_presenter_turn | roles
    The most that the presenter said before somebody else spoke.
questions_to_statements | roles
    Members' lines that ask are divided by those that suggest, share or inform.
reflections_to_questions | roles
    It would be reflections divided by questions; the labels do not tell reflections apart.
statements_unasked | roles
    Of members' turns with a statement, the part that follows somebody who had asked nothing.
answered | roles
    Of members' turns that ask, the part after which the presenter was the next to speak.
hub | roles
    Of all changes of speaker, the part that goes to or from the presenter.
same_person_again | roles
    The longest run of asking turns by one member, with only the presenter in between.
turn_taking | labels
    Changes of speaker, divided by how many there could have been.
evenness | roles
    1 if all who could ask asked equally often, 0 if one person asked everything.
gini | roles
    0 if all who could ask asked equally often, 1 if one person asked everything.
wait_before_answer | exact
    The quiet between a question's end and the answer; half of the answers came sooner.
wait_before_question | exact
    The quiet between the end of an answer and the next question; half of them came sooner.
long_waits | exact
    Answers that began three seconds or more after the question had ended are counted.
silences | taps
    Each silence that whoever tallied started and stopped counts once.
longest_silence | taps
    The seconds of the longest silence between its start and its stop.
seconds_of_silence | taps
    The seconds of all silences that were started and stopped, added up.
asked_while_presenting | phases
    Questions by others are counted from the presenter's first words to the next phase.
commitments | phases
    What people say they will do themselves, with a day, is counted while actions are firmed up.
phase_minutes | times
    The minutes from a phase's first words to the first words of what comes after it.
interventions | roles
    Turns are counted in which the facilitator speaks of how the set is working.
suggestions_before_intervention | roles
    Of the ten turns before such a remark, the part with a suggestion nobody asked for.
suggestions_after_intervention | roles
    The same, of the ten turns after it.
open_before_intervention | roles
    Of the ten turns before such a remark, the part with an open question.
open_after_intervention | roles
    The same, of the ten turns after it.
interruptions | exact
    Counted are turns begun more than half a second before another's end, where that one stopped.
dominance | roles
    The most questions by one person, divided by everybody's.
""")
"""What each measure needs, and how it is worked out, by its name."""
