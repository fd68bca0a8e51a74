"""What every measure is, in plain words: what it rests on, and who may see it.

The list that ``docs/measures.md`` is made from. Formulas stand in full, with
worked examples, with the functions themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.measures.plain_words import PLAIN_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One measure: its name, what it says, how it is worked out, and in what.

    ``how`` says the formula in plain words, and ``needs`` what has to be known
    for it. ``source`` is a section of the domain research, or of the labelling
    guide where it says so; ``shown`` is where people meet it, and ``ranged``
    whether it has the range that the labels allow.
    """

    name: str
    what: str
    formula: str
    how: str
    needs: str
    unit: str
    source: str
    shown: str
    ranged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Measures of one kind, which share what is known about them.

    ``rests_on`` is where they come from, ``evidence`` how well it is known that
    they matter, ``reliability`` how well text alone can tell them, ``risk`` what
    they may do if shown badly, and ``show_to`` whom they are for.
    """

    title: str
    rests_on: str
    evidence: str
    reliability: str
    risk: str
    show_to: str
    entries: tuple[Entry, ...]


def _read(table: str) -> tuple[Entry, ...]:
    """Read entries of two lines each: name, unit, source, where shown, range; what, formula."""
    rows = [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]
    return tuple(
        Entry(
            name=name,
            what=what,
            formula=formula,
            how=PLAIN_WORDS[name].how,
            needs=PLAIN_WORDS[name].needs,
            unit=unit,
            source=source,
            shown=shown,
            ranged=ranged == "range",
        )
        for (name, unit, source, shown, ranged), (what, formula) in zip(
            rows[::2], rows[1::2], strict=True
        )
    )


CATALOGUE = (
    Group(
        title="Questions",
        rests_on="motivational interviewing, whose coding manual (MITI 4.2.1) counts both kinds",
        evidence="moderate",
        reliability="good",
        risk="asking for the count's sake; “what” put where “why” was meant",
        show_to="the whole set, as counts",
        entries=_read("""
open_questions | question | guide 11 | review, page | range
    open questions | number of such lines
closed_questions | question | guide 11 | review, page | range
    closed questions, checks apart | number of such lines
checks | question | guide 11 | review | range
    checks of understanding | number of such lines
open_share | share | 3.1 | review, page | range
    open questions among all | open / (open + closed)
open_to_closed | open question to each closed one | 3.2 | nowhere | -
    open questions to closed ones | open / max(closed, 1)
asking_turn_words | word | 3.8 | exports | -
    words it took to ask | median words of turns with a question
"""),
    ),
    Group(
        title="Suggestions",
        rests_on="guides to action learning, and counselling talk (AnnoMI; Wu and others, 2023)",
        evidence="good",
        reliability="moderate: some are missed so that few are mistaken",
        risk="it stings",
        show_to="the facilitator; each person their own",
        entries=_read("""
suggestions_plain | turn | guide 11 | review, own sheet | range
    suggestions nobody asked for | number of such turns
suggestions_disguised | turn | guide 11 | review, own sheet | range
    suggestions in question form only | number of such turns
suggestions_invited | turn | guide 11 | review, own sheet | range
    suggestions that were asked for | number of such turns
suggestions_before_ideas | turn | 3.3, 3.14 | review, page | range
    suggestions before the ideas round | number of such turns
suggestions_before_ideas_plain | turn | 3.3 | review, page | range
    early suggestions that are plain | number of such turns
suggestions_before_ideas_disguised | turn | 3.3 | review, page | range
    early suggestions in question form only | number of such turns
suggestion_rate | turn per ten minutes | 3.3 | page | range
    early suggestions in ten minutes | 10 × turns / minutes of those phases
disguised_share | share | 3.3 | exports | range
    suggestions that came in question form | disguised / (disguised + plain)
first_suggestion | second | 3.14 | review, page | -
    the first suggestion | its start − start of the presentation
first_suggestion_turns | turn | 3.14 | review, page | -
    the first suggestion, in turns | place of its turn in the round
suggested_while_presenting | turn | 3.14 | page | range
    suggestions while presenting | number of such turns
"""),
    ),
    Group(
        title="Picking up the presenter's words",
        rests_on="uptake in classrooms (Demszky and others, 2021)",
        evidence="good in classrooms",
        reliability="moderate",
        risk="words said back for their own sake",
        show_to="the facilitator; each person their own",
        entries=_read("""
picked_up | question | 3.11 | review, page | range
    questions that took up the presenter's words | weight shared ≥ 0.25, or a rare word
"""),
    ),
    Group(
        title="What was opened up",
        rests_on="our own proposal, tried on counselling talk (AnnoMI; Wu and others, 2023)",
        evidence="moderate",
        reliability="good",
        risk="taking many words for depth",
        show_to="the facilitator; each person their own",
        entries=_read("""
yield_open | word | 3.12 | page | -
    the answer after an open question | median words of the presenter
yield_closed | word | 3.12 | page | -
    the answer after a closed question | median words of the presenter
yield_suggestion | word | 3.12 | page | -
    the answer after a suggestion | median words of the presenter
yield_usual | word | 3.12 | page | -
    the presenter's usual answer | median words of the presenter
"""),
    ),
    Group(
        title="Talk",
        rests_on="meeting research in general; nothing is known of sets",
        evidence="weak",
        reliability="good by times, fair by words",
        risk="unfair to other languages, styles and roles",
        show_to="groups to the facilitator; each person their own",
        entries=_read("""
talk_presenter | share of seconds, or of words | 3.6 | review, page | -
    the presenter's part of the talk | theirs / everybody's
talk_facilitator | share of seconds, or of words | 3.6 | review, page | -
    the facilitator's part of the talk | theirs / everybody's
talk_members | share of seconds, or of words | 3.6 | review, page | -
    the set members' part of the talk | theirs / everybody's
longest_turn | second, or word | 3.8 | review, page | -
    the longest turn of anybody but the presenter | most talk in a turn
longest_presenter_turn | second, or word | 3.8 | review, page | -
    the presenter's longest turn | most talk in a turn
questions_to_statements | question per statement | 3.4 | page | -
    members' questions for each statement | asking / suggesting, sharing or informing lines
reflections_to_questions | reflection per question | 3.5 | page | -
    reflections to questions, which cannot be known | -
statements_unasked | share | 3.4 | review, page | -
    members' statements that answer no question | such turns / stating turns
"""),
    ),
    Group(
        title="Who follows whom",
        rests_on="group research (Woolley and others, 2010), which later studies bear out in part",
        evidence="mixed",
        reliability="good",
        risk="showing up the quiet",
        show_to="the shape of the group to the facilitator",
        entries=_read("""
answered | share | 3.9 | review, page | range
    members' asking turns that the presenter followed | by the presenter / by anybody
hub | share | 3.9 | page | -
    turn changes to or from the presenter | with the presenter / all
same_person_again | turn | 3.9 | page | -
    one member's questions with only the presenter between | longest row
turn_taking | index | 3.9 | exports | -
    how far every line changed hands | (turns − 1) / (lines − 1)
evenness | index | 3.7 | review, page | -
    evenness of the asking | −Σ p ln p / ln n
gini | index | 3.7 | exports | -
    unevenness of the asking | Σ of differences / (2 n (n − 1) mean)
"""),
    ),
    Group(
        title="Silence",
        rests_on="classrooms (Rowe, 1986) and everyday talk (Levinson and Torreira, 2015)",
        evidence="moderate, from classrooms",
        reliability="poor without sound; only from exact times",
        risk="judging by one culture's habits",
        show_to="the facilitator",
        entries=_read("""
wait_before_answer | second | 3.10 | page | -
    quiet after a question | median start of the answer − end of the asking
wait_before_question | second | 3.10 | page | -
    quiet before the next question | median start of the asking − end of the presenter's turn
long_waits | wait | 3.10 | review, page | range
    answers after three seconds or more | number of such answers
silences | silence | 3.10 | page of a tally | -
    silences that whoever tallied marked | started and stopped by hand
longest_silence | second | 3.10 | page of a tally | -
    the longest of them | most seconds from start to stop
seconds_of_silence | second | 3.10 | page of a tally | -
    all of them together | sum of seconds from start to stop
"""),
    ),
    Group(
        title="Phases",
        rests_on="guides to action learning, and how they set out a round",
        evidence="what practitioners teach",
        reliability="good where the phases are right",
        risk="taking a way of working for a rule",
        show_to="the facilitator",
        entries=_read("""
asked_while_presenting | question | 3.14 | page | range
    questions once the presenter had begun | number of such lines
commitments | commitment | 3.14 | page | -
    what people say they will do, with a day | number of such lines of the actions phase
phase_minutes | minute | 3.14 | review, page | -
    how long a phase took | to the start of what follows it
"""),
    ),
    Group(
        title="Around an intervention",
        rests_on="our own proposal",
        evidence="weak: it says nothing of causes",
        reliability="moderate: some remarks are missed",
        risk="taking what came after for what it did",
        show_to="the facilitator",
        entries=_read("""
interventions | turn | 1.2 | page | -
    remarks of the facilitator on how the set was working | number of such turns
suggestions_before_intervention | share of turns | 3 | page | range
    suggestions before a remark | turns of up to ten
suggestions_after_intervention | share of turns | 3 | page | range
    suggestions after a remark | turns of up to ten
open_before_intervention | share of turns | 3 | page | range
    open questions before a remark | turns of up to ten
open_after_intervention | share of turns | 3 | page | range
    open questions after a remark | turns of up to ten
"""),
    ),
    Group(
        title="For one person alone",
        rests_on="meeting research in general; nothing is known of sets",
        evidence="weak",
        reliability="poor; interruptions only from times that overlap",
        risk="unfair to warm overlap, and to whoever talks most by role",
        show_to="nobody but the person",
        entries=_read("""
interruptions | turn | 3.13 | own sheet | -
    turns begun as another spoke, who stopped | over 0.5 s left, stops within 1 s
dominance | share | 3.7 | nowhere | -
    the largest share of the questions | max p
"""),
    ),
)
"""Every measure, in groups."""
