"""The made presenter: every row of the table, layers, guards, and what a run may never do."""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.labels import FLAGS, Flag, Label
from coach.practice.case import LAST_LAYER
from coach.practice.case_files import read_case
from coach.practice.debrief import debrief, give_hint, may_hint, say_how_far
from coach.practice.moves import Asked, Move
from coach.practice.playing import MOST_OPEN, play, start_run, stop
from coach.practice.replaying import hear_differently, list_done, replay
from coach.practice.replies import MORE_TO_IT
from coach.practice.room import MOST_TURNS, SHORT_TURNS, Target, Wait

CASES = Path(__file__).resolve().parents[2] / "data" / "cases"
IDS = sorted(path.stem for path in CASES.glob("*.yaml"))
OPEN, CLOSED, ADVICE, OTHER = (
    Label.OPEN_QUESTION,
    Label.CLOSED_QUESTION,
    Label.ADVICE,
    Label.OTHER,
)
DEPTHS = ("surface", "kitchen", "cellar", "cave", "well")


def deep(layer):
    """Return an open question about a layer, for ``find_told``."""
    return f"What about depth {DEPTHS[layer]}?"


@cache
def case(name="deputy"):
    return read_case((CASES / f"{name}.yaml").read_bytes(), name=name)


def find_told(_case, said, _label):
    """Find what a question says it is about: "depth cellar" is a layer, "fact x" a fact."""
    words = said.rstrip("?").split()
    for kind, key in (("depth", "layer"), ("fact", "fact"), ("thread", "thread")):
        if kind in words:
            value = words[words.index(kind) + 1]
            return Target(**{key: DEPTHS.index(value) if key == "layer" else value})
    return Target()


def asked(said, label=OPEN, *flags):
    return Asked(said=said, label=label, flags=flags)


def run_of(*done, name="deputy", **options):
    return play(start_run(case(name), **options), done, find_told)


def to_layer(layer, name="deputy"):
    """Return turns that bring somebody to a layer, a pause on the way kept."""
    done = []
    for each in range(1, layer + 1):
        done.append(asked(deep(each)))
        if each == case(name).dont_know.layer:
            done.append(Wait())
    return done


def last(*done, **options):
    return run_of(*done, **options).steps[-1]


HEARD = "the whole floor turning on you"
ROWS = [
    (asked("What about that?"), Move.OPEN, 1.0),
    (asked(f"What would {HEARD} be like?"), Move.OPEN, 1.5),
    (asked("Why is that?", OPEN, Flag.WHY), Move.OPEN_WHY, 0.5),
    (asked("How angry was that?", OPEN, Flag.LEADING), Move.OPEN_LEADING, 0.0),
    (asked("What now? What next?", OPEN, Flag.STACKED), Move.STACKED, 0.0),
    (asked("Well now, what about that?", OPEN, Flag.TOO_LONG), Move.OPEN, 0.5),
    (asked("When is fact due-date?", CLOSED), Move.CLOSED, 0.0),
    (asked("Was that hard?", CLOSED, Flag.LEADING), Move.CLOSED_LEADING, -0.5),
    (asked(f"So it is {HEARD}?", CLOSED, Flag.STATEMENT_AS_QUESTION), Move.CHECK, 0.5),
    (asked("So it is the moon?", CLOSED, Flag.STATEMENT_AS_QUESTION), Move.CLOSED, 0.0),
    (asked(f"It is {HEARD}.", OTHER), Move.REFLECTION, 0.5),
    (asked("Well done.", OTHER), Move.THANKS, 0.0),
    (asked("That was me once. " * 12, OTHER), Move.OWN_STORY, -0.5),
    (asked("May I suggest something?", OTHER, Flag.PERMISSION), Move.ASKS_LEAVE, 0.0),
    (asked("Buy a lion.", ADVICE), Move.ADVICE, -1.5),
    (asked("Could you buy a lion?", ADVICE, Flag.DISGUISED_ADVICE), Move.DISGUISED, -1.0),
    (asked("Would it help if I said: buy a lion?", ADVICE, Flag.PERMISSION), Move.PERMITTED, 0.0),
    (Wait(), Move.WAIT, 0.5),
]


@pytest.mark.parametrize(("done", "move", "gap"), ROWS)
def test_each_row_of_the_table_has_its_effect_and_an_answer(done, move, gap):
    step = last(done)
    assert (step.move, step.gap) == (move, pytest.approx(gap))
    assert step.answer


@pytest.mark.parametrize("layer", [0, 3])
def test_why_is_answered_for_only_by_somebody_on_their_guard(layer):
    step = last(*to_layer(layer), asked("Why is that?", OPEN, Flag.WHY))
    starts = case().voice.why_start
    assert any(step.answer.startswith(start) for start in starts) == (layer == 0)


@pytest.mark.parametrize("name", IDS)
@pytest.mark.parametrize(("done", "move", "_gap"), ROWS)
def test_every_case_has_words_for_every_row(name, done, move, _gap):
    step = last(done, name=name)
    assert step.move in (move, Move.THANKS, Move.CLOSED, Move.OPEN)
    assert step.answer


def test_from_the_third_closed_question_in_a_row_answers_get_shorter():
    said = [
        asked(f"Is it about {number}?", CLOSED) for number in ("lions", "moons", "suns", "stars")
    ]
    run = run_of(*said)
    assert [step.move for step in run.steps] == [Move.CLOSED] * 2 + [Move.CLOSED_RUN] * 2
    assert [step.gap for step in run.steps] == [0, 0, -0.5, -0.5]
    assert len(run.steps[-1].answer.split()) <= 3


def test_a_fact_asked_for_is_never_answered_with_yes_or_no():
    said = [asked(f"Which is it, {what}?", CLOSED) for what in ("lions", "moons", "suns")]
    run = run_of(*said)
    assert run.steps[-1].move is Move.CLOSED_RUN
    assert all(step.answer in case().voice.unknown_fact for step in run.steps)


def test_nothing_is_told_twice_word_for_word_and_in_the_end_there_is_no_more_to_it():
    run = run_of(*[asked(f"What about {n * chr(97)}rdvarks?") for n in range(9)])
    answers = [step.answer for step in run.steps]
    told = [each for each in answers if each not in case().voice.said_already]
    assert len(set(told)) == len(told) == 4
    assert answers[4] in case().voice.said_already


@pytest.mark.parametrize("said", ["Tell me more.", "Can you say a bit more?", "Go on."])
def test_an_invitation_is_the_same_whatever_its_small_words(said):
    run = run_of(asked("Tell me more."), asked("Say more about that."), asked(said))
    assert run.steps[-1].move is Move.SAID_ALREADY


@pytest.mark.parametrize(
    "said",
    [
        f"I think {HEARD} would go.",
        f"If I were you I'd mind {HEARD} less.",
        f"We could do something about {HEARD}.",
    ],
)
def test_a_view_of_one_s_own_is_no_reflection(said):
    assert last(asked(said, OTHER)).move is Move.THANKS


def test_a_view_of_the_presenter_told_as_fact_gets_no_answer_for_a_plan():
    assert last(asked("You must be exhausted.", ADVICE)).answer in case().voice.closed_leading
    assert last(asked("You're best to buy a lion.", ADVICE)).answer in case().advice.other


@pytest.mark.parametrize(("layer", "place"), [(0, 0), (1, 0), (2, 1), (3, 1)])
def test_the_goodbye_goes_with_how_far_the_talk_went(layer, place):
    plain = [asked("Well done.", OTHER)] * (MOST_TURNS - layer)
    run = run_of(*to_layer(layer), *plain)
    assert run.layer == layer
    assert run.steps[-1].answer.endswith(case().voice.goodbye[place])


def test_a_wait_does_not_end_a_run_of_closed_questions_and_an_open_one_does():
    closed = [asked(f"Is it about {number}?", CLOSED) for number in ("lions", "moons", "suns")]
    assert last(*closed[:2], Wait(), closed[2]).move is Move.CLOSED_RUN
    assert last(*closed[:2], asked("What then?"), closed[2]).move is Move.CLOSED


def test_a_fact_is_answered_from_the_case_and_an_unknown_one_is_not_made_up():
    assert last(asked("When is fact due-date?", CLOSED)).answer == "The thirty-first of March."
    assert last(asked("Which lion is it?", CLOSED)).answer in case().voice.unknown_fact
    assert last(asked("Which lion do you mean?", CLOSED)).answer in MORE_TO_IT
    assert last(asked("Where is depth cellar?", CLOSED)).answer in MORE_TO_IT
    assert last(asked("Is it about depth kitchen?", CLOSED)).answer in case().voice.says_yes
    assert last(asked("So, is it the moon?", CLOSED)).answer in case().voice.says_no


def test_of_several_questions_the_last_is_answered_with_its_fact():
    step = last(asked("What now? And when is fact due-date?", CLOSED, Flag.STACKED))
    assert step.answer.endswith("The thirty-first of March.")


def test_the_same_invitation_a_third_time_brings_nothing_new():
    run = run_of(*[asked("Tell me more.")] * 3)
    assert [step.move for step in run.steps][-1] is Move.SAID_ALREADY
    assert run.steps[-1].gap == 0


def test_checks_and_reflections_open_up_twice_running_and_no_more():
    said = asked(f"It is {HEARD}.", OTHER)
    assert [step.gap for step in run_of(said, said, said).steps] == [0.5, 0.5, 0.0]


def test_a_long_run_up_is_asked_about_once():
    said = asked("Well now, what about that?", OPEN, Flag.TOO_LONG)
    other = asked("And so on, what about this?", OPEN, Flag.TOO_LONG)
    first, second = run_of(said, other).steps
    assert first.answer in case().voice.too_long
    assert second.answer not in case().voice.too_long


def test_a_suggestion_after_leave_was_given_is_noted_politely():
    step = last(asked("May I suggest?", OTHER, Flag.PERMISSION), asked("Buy a lion.", ADVICE))
    assert (step.move, step.gap) == (Move.PERMITTED, 0)
    assert step.answer in case().advice.permitted


def test_a_known_suggestion_gets_the_case_s_own_answer_once():
    plan = asked("Try a performance plan.", ADVICE)
    first, second = run_of(plan, plan).steps
    assert first.answer == case().advice.reactions[0].says
    assert second.answer in case().advice.other
    disguised = asked("A performance plan?", ADVICE, Flag.DISGUISED_ADVICE)
    assert last(disguised).answer.endswith(case().advice.reactions[0].says)


def test_after_a_plain_suggestion_the_presenter_stays_near_the_surface_for_two_turns():
    done = [*to_layer(2), asked("Buy a lion.", ADVICE), asked(deep(3))]
    step = run_of(*done).steps[-1]
    assert not step.deepened
    said = [text for layer in case().layers[:2] for text in all_said(layer)]
    assert step.answer in said


def all_said(layer):
    return [layer.says.guarded, layer.says.steady, layer.says.full, *(a.says for a in layer.again)]


@pytest.mark.parametrize("name", IDS)
def test_questions_that_fit_go_one_layer_deeper_each_and_end_with_a_step(name):
    run = run_of(*to_layer(LAST_LAYER, name), asked("What else?"), name=name)
    layers = [step.layer for step in run.steps]
    assert max(layers) == LAST_LAYER
    assert run.has_ended
    assert any(step in run.steps[-1].answer for step in case(name).voice.step)
    assert any(line in run.steps[-1].answer for line in case(name).voice.goodbye)


def test_a_question_beside_the_point_gets_a_fuller_version_with_a_thread_in_it():
    first, second, third = run_of(
        *[asked(f"What about {n}?") for n in ("lions", "moons", "suns")]
    ).steps
    layer = case().layers[0]
    assert {first.answer, second.answer} == {again.says for again in layer.again}
    assert third.answer in (layer.says.steady, layer.says.full)


def test_a_thread_leads_to_its_layer():
    thread = next(each for each in case().threads if each.layer == 1)
    assert last(asked(f"What about thread {thread.id}?")).deepened


def test_a_layer_needs_openness_too():
    advice = asked("Buy a lion.", ADVICE, Flag.DISGUISED_ADVICE)
    assert not last(advice, advice, advice, asked("Why depth kitchen?", OPEN, Flag.WHY)).deepened
    assert last(asked("Buy a lion.", ADVICE), asked(deep(1))).deepened


def test_some_good_questions_get_a_pause_and_waiting_brings_what_lies_under_it():
    known = case("libraries")
    layer = known.dont_know.layer
    done = [*to_layer(layer - 1, "libraries"), asked(deep(layer))]
    paused = run_of(*done, name="libraries").steps[-1]
    assert paused.answer in known.dont_know.says
    assert not paused.deepened
    waited = run_of(*done, Wait(), name="libraries").steps[-1]
    assert waited.answer == known.dont_know.after_waiting
    assert (waited.deepened, waited.layer) == (True, layer)
    again = run_of(*done, asked(deep(layer)), name="libraries").steps[-1]
    assert again.deepened


def test_waiting_brings_a_sentence_once_a_layer_and_then_quiet():
    first, second = run_of(Wait(), Wait()).steps
    assert first.answer in case().layers[0].held_back
    assert (second.answer, second.gap) == ("", 0)


def test_going_deep_before_there_is_trust_is_declined_and_backing_off_is_taken_kindly():
    probing = asked(deep(3))
    advice = asked("Buy a lion.", ADVICE)
    first, second = run_of(advice, probing, probing).steps[1:]
    assert (first.move, second.move) == (Move.OPEN, Move.OVER_PROBING)
    assert second.answer in case().voice.over_probing
    backed = last(advice, probing, probing, asked("All right.", OTHER))
    assert backed.gap == 0.5


def test_the_well_timed_closed_question_opens_the_way_once():
    known = case("rota")
    fact = next(each for each in known.facts if each.unlocks)
    question = asked(f"How many is fact {fact.id}?", CLOSED)
    done = [*to_layer(fact.unlocks.layer - 1, "rota"), question]
    step = run_of(*done, name="rota").steps[-1]
    assert fact.unlocks.says in step.answer
    assert step.gap == pytest.approx(fact.unlocks.openness)
    assert run_of(*done, asked("What then?"), Wait(), name="rota").layer == fact.unlocks.layer
    assert run_of(*done, question, name="rota").steps[-1].answer == fact.answer


def test_a_presenter_who_asks_for_advice_is_better_asked_back():
    known = case("covering")
    advice = asked("Be tougher with him.", ADVICE)
    straight = last(advice, name="covering")
    assert straight.answer in known.asks_for_advice.given_straight_off
    invited = last(asked("Be tougher with him.", ADVICE, Flag.PERMISSION), name="covering")
    assert invited.answer in known.asks_for_advice.given_straight_off
    leave = asked("Would it help to be tougher?", ADVICE, Flag.PERMISSION)
    assert last(leave, name="covering").answer in known.advice.permitted
    focus = known.asks_for_advice.asked_back.focus[0]
    back, after = run_of(asked(f"Now, {focus}?", OPEN), advice, name="covering").steps
    assert (back.move, back.gap) == (Move.ASKED_BACK, 1.0)
    assert after.answer in known.advice.permitted
    later = last(asked(f"Now, {focus}?", OPEN), asked("What now?"), advice, name="covering")
    assert later.move is Move.ADVICE
    assert later.answer not in known.asks_for_advice.given_straight_off


@pytest.mark.parametrize("name", ["manifesto", "date", "triage"])
def test_a_senior_s_suggestion_gets_instant_agreement_and_owning_earns_the_layer(name):
    senior = case(name).senior
    assert start_run(case(name), is_senior=True).openness == senior.start
    advice = last(asked("Buy a lion.", ADVICE), name=name, is_senior=True)
    assert advice.answer in senior.agrees_at_once
    done = to_layer(senior.layer - 1, name)
    own = asked(f"Well, {senior.owning.focus[0]}.", OTHER)
    owned = run_of(*done, own, name=name, is_senior=True)
    assert owned.steps[-1].move is Move.OWNING
    assert owned.has_owned


def test_playing_a_senior_counts_only_where_the_case_has_one():
    assert not start_run(case("deputy"), is_senior=True).is_senior


@pytest.mark.parametrize("most", [SHORT_TURNS, MOST_TURNS])
def test_a_run_ends_with_its_last_turn_and_waits_are_no_turns(most):
    done = [asked(f"What about {n * chr(97)}rdvarks?") for n in range(20)]
    run = run_of(*done[:2], Wait(), *done[2:], most_turns=most)
    assert run.turns == most
    assert run.has_ended
    assert any(line in run.steps[-1].answer for line in case().voice.goodbye)


def test_whoever_stops_has_ended():
    assert stop(run_of(asked("What now?"))).has_ended


def test_after_a_run_what_went_deeper_and_what_drew_back_are_quoted():
    run = run_of(asked(deep(1)), asked("Buy a lion.", ADVICE), Wait())
    seen = debrief(run)
    assert seen.deeper.said == deep(1)
    assert seen.back.said == "Buy a lion."
    assert [row.reads_as for row in seen.timeline] == ["Open question", "Suggestion", "Waiting"]
    assert all(row.answer_words for row in seen.timeline)
    assert len(seen.underneath) == LAST_LAYER - run.layer
    assert say_how_far(run).startswith("You heard what it is like")


def test_a_run_where_nothing_moved_has_no_turning():
    seen = debrief(run_of(asked("Well done.", OTHER)))
    assert (seen.deeper, seen.back) == (None, None)
    assert seen.said_most is None


def test_where_none_went_deeper_the_longest_answer_that_opened_up_is_told():
    run = run_of(Wait(), asked("What about lions?"), asked("Well done.", OTHER))
    seen = debrief(run)
    assert (seen.deeper, seen.said_most.said) == (None, "What about lions?")
    assert debrief(run_of(Wait())).said_most.said == "a wait"
    assert debrief(run_of(asked(deep(1)))).said_most is None


def test_whom_one_would_go_to_is_told_with_the_concern_and_never_before_it():
    known = case("rota")
    early = debrief(run_of(asked("What about lions?"), name="rota"))
    assert early.speaking_up == ""
    assert early.underneath[-1] == known.speaking_up
    late = debrief(run_of(*to_layer(3, "rota"), name="rota"))
    assert late.speaking_up == known.speaking_up
    assert known.speaking_up not in late.underneath
    assert len(late.underneath) == 1


def test_a_suggestion_drew_back_more_than_a_run_of_closed_questions_where_little_was_left():
    closed = [asked(f"Is it about {what}?", CLOSED) for what in ("lions", "moons", "suns")]
    worn = [asked("Buy a lion.", ADVICE), *closed, asked("Buy a moon.", ADVICE)]
    assert debrief(run_of(*worn)).back.said == "Buy a lion."
    late = [*closed, *[asked("Is it stars?", CLOSED)] * 3, asked("Buy a moon.", ADVICE)]
    assert debrief(run_of(*late)).back.said == "Buy a moon."


def test_threads_that_were_offered_and_not_taken_are_named():
    thread = case().threads[0]
    left = debrief(run_of(asked("What now?"), asked("And what then?"))).threads_left
    assert thread in left
    assert thread not in debrief(run_of(asked(f"What is {thread.words}?"))).threads_left
    assert thread not in debrief(run_of(asked(f"What of thread {thread.id}?"))).threads_left


def test_hints_come_from_the_second_run_on_and_name_a_thread():
    assert [may_hint(runs) for runs in (0, 1, 2)] == [False, True, True]
    assert case().threads[0].words in give_hint(run_of())
    all_taken = asked(". ".join(each.words for each in case().threads))
    assert give_hint(run_of(all_taken)).startswith("What has been said that surprised you?")


def test_one_moment_can_be_tried_again_with_a_different_question():
    run = run_of(asked("Buy a lion.", ADVICE), asked("What now?"))
    again = replay(run, 0, asked(deep(1)), find_told)
    assert [step.deepened for step in again.steps] == [True]
    assert list_done(again) == (asked(deep(1)),)


def test_a_turn_heard_differently_is_answered_anew_and_so_is_all_after_it():
    run = run_of(asked("So, a lion?", ADVICE, Flag.DISGUISED_ADVICE), asked("What now?"), Wait())
    heard = hear_differently(run, 0, CLOSED, find_told)
    assert [step.move for step in heard.steps] == [Move.CLOSED, Move.OPEN, Move.WAIT]
    assert heard.steps[0].asked.flags == ()
    assert hear_differently(run, 2, CLOSED, find_told) is run


TURNS = st.one_of(
    st.just(Wait()),
    st.builds(
        lambda said, label, flags: Asked(
            said=said, label=label, flags=tuple(f for f in flags if label in FLAGS[f].goes_with)
        ),
        st.sampled_from(
            [
                *(deep(layer) for layer in range(5)),
                "Is it fact due-date?",
                "What next? And what then?",
                f"So it is {HEARD}?",
                "I would buy a lion.",
                "Tell me more.",
                "It all came to me at once. " * 10,
            ]
        ),
        st.sampled_from(list(Label)),
        st.sets(st.sampled_from(list(Flag)), max_size=2),
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TURNS, max_size=16), st.sampled_from(IDS), st.booleans())
def test_openness_is_bounded_and_no_turn_goes_deeper_than_one_layer(done, name, senior):
    run = run_of(*done, name=name, is_senior=senior)
    layers = [0, *(step.layer for step in run.steps)]
    assert all(0 <= after - before <= 1 for before, after in itertools.pairwise(layers))
    assert all(0 <= step.openness <= MOST_OPEN for step in run.steps)
    assert run == run_of(*done, name=name, is_senior=senior)
    deepened = [step for step in run.steps if step.deepened]
    assert all(step.move in (Move.OPEN, Move.WAIT) for step in deepened)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        TURNS.filter(lambda turn: isinstance(turn, Asked) and turn.label in (CLOSED, ADVICE))
    ),
    st.sampled_from(IDS),
)
def test_closed_questions_and_advice_alone_never_go_deep(done, name):
    assert run_of(*done, name=name).layer == 0
