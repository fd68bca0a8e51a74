"""Which moments of a round are chosen, in which order, and what is said of them."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.measures.moments import LENGTH, MOST, RUN_UP, find_moments
from coach.review import MomentKind
from coach.transcript import Timing
from tests.builders import make_line, make_transcript, make_turn

LABELS = dict(zip("OCAX", Label, strict=True))
OPENED, TURNED, QUIET, PICKED = MomentKind
SHORT = "Yes, it was rather like that, I think."
LONG = "It was so so so so so so so so so so so so so so so so so so so so so so so so so so so."
NEW = "A heron stood by the weir in fog, and the miller waved his lantern at it."


def talk(*said, round=1, phase=Phase.EXPLORING, waits=None):
    """Return lines and their transcript, a turn each: "P: words" presents, "+" goes on.

    ``waits`` are the seconds of quiet before each turn; without them there are no times.
    """
    turns, lines, clock = [], [], 0.0
    for place, each in enumerate(said, start=1):
        who, text = each.removeprefix("+").split(": ", 1)
        index = 100 * round + place
        number = lines[-1].turn if each.startswith("+") else index
        speaker = "Ana Pell" if who == "P" else "Ben Lowe"
        start = clock + (waits[place - 1] if waits else 0.0)
        clock = start + 2.0
        turn = make_turn(text, index=index, speaker=speaker, start=start, end=clock)
        turns.append(turn if waits else dataclasses.replace(turn, start=None, end=None))
        lines.append(
            make_line(
                LABELS.get(who),
                utterance=turn.utterances[0],
                turn=number,
                role=Role.PRESENTER if who == "P" else Role.MEMBER,
                round=round,
                phase=phase,
            )
        )
    timing = Timing.EXACT if waits else Timing.NONE
    return lines, make_transcript(*turns, timing=timing)


def found(*said, **options):
    lines, transcript = talk(*said, **options)
    texts = {line.utterance.id: line.utterance.text for line in lines}
    return [(moment.kind, texts[moment.asked]) for moment in find_moments(lines, transcript)]


USUAL = ["O: Why then?", f"P: {SHORT}"] * 3


def test_the_largest_yield_comes_first_and_says_its_numbers():
    lines, transcript = talk(*USUAL, "O: And now?", f"P: {LONG}")
    (moment,) = find_moments(lines, transcript)
    assert moment.kind is OPENED
    assert moment.reason == "Ana then spoke for 29 words, where 8 is usual in this round."
    assert moment.debrief == "What did Ana hear in that question?"
    assert (moment.first_utterance, moment.last_utterance) == ("107.1", "108.1")


def test_an_open_question_comes_before_a_closed_one_that_opened_up_more():
    talked = [*USUAL, "C: Here?", f"P: {LONG} {LONG}", "O: And now?", f"P: {LONG}"]
    assert found(*talked) == [(OPENED, "And now?"), (OPENED, "Here?")]


def test_thinking_aloud_has_a_question_of_its_own():
    lines, transcript = talk(*USUAL, "O: And now?", f"P: I suppose so. {LONG}")
    assert find_moments(lines, transcript)[0].debrief == (
        "What was Ana working out while saying this?"
    )


def test_without_enough_answers_to_know_what_is_usual_nothing_has_opened_up():
    assert found("O: And now?", f"P: {LONG}") == []


def test_an_answer_may_be_long_for_this_presenter_and_still_too_short_to_show():
    short = ["O: Why then?", "P: No."] * 3
    assert found(*short, "O: And now?", f"P: {SHORT}") == []


def test_the_talk_turned_where_the_answer_has_words_that_nobody_had_used():
    lines, transcript = talk("O: And now?", f"P: {NEW}")
    (moment,) = find_moments(lines, transcript)
    assert moment.kind is TURNED
    assert moment.reason == (
        "Ana’s answer has 7 words not heard in the round before, such as "
        "“heron”, “stood” and “weir”."
    )


def test_words_that_the_talk_came_back_to_are_named():
    lines, transcript = talk("O: And now?", f"P: {NEW}", "X: I saw that lantern on the weir too.")
    assert find_moments(lines, transcript)[0].reason == (
        "Ana’s answer has 7 words not heard in the round before; "
        "“weir” and “lantern” came back later."
    )


def test_words_heard_before_and_words_with_a_capital_turn_nothing():
    before = "X: The heron, the weir, the fog, the miller, and his lantern."
    assert found(before, "O: And now?", f"P: {NEW}") == []
    assert found("O: And now?", "P: I saw Pru Orme Tove Ilse Bram, Cato and Hal there.") == []


def test_four_new_words_are_enough_only_if_one_comes_back():
    answer = "P: There was fog, and a heron, a weir and a lantern."
    assert found("O: And now?", answer) == []
    assert found("O: And now?", answer, "X: I do like a heron.") == [(TURNED, "And now?")]


def test_the_longest_quiet_is_chosen_where_times_can_tell():
    said = ["O: Why then?", f"P: {SHORT}", "O: And now?", f"P: {SHORT}"]
    assert found(*said, waits=[0.2, 3.1, 0.2, 5.2]) == [(QUIET, "And now?")]
    assert found(*said, waits=[0.2, 2.9, 0.2, 2.0]) == []
    assert found(*said) == []


def test_a_quiet_says_how_long_it_was():
    lines, transcript = talk("O: Why then?", f"P: {SHORT}", waits=[0.1, 4.2])
    assert find_moments(lines, transcript)[0].reason == (
        "About 4 seconds of quiet came before Ana answered."
    )


def test_the_clearest_uptake_is_chosen_where_there_is_no_quiet():
    said = [
        "P: I dread the rota and the ledger.", "O: What is it you dread?", f"P: {SHORT}",
        "O: What is it with the rota and the ledger?", f"P: {SHORT}",
    ]  # fmt: skip
    assert found(*said)[0] == (PICKED, "What is it with the rota and the ledger?")


def test_an_uptake_names_the_words_in_its_reason_and_for_the_debrief():
    lines, transcript = talk("P: I dread the ledger.", "O: What is it you dread?", f"P: {SHORT}")
    (moment,) = find_moments(lines, transcript)
    assert moment.reason == "The question has Ana’s own word “dread” in it."
    assert moment.debrief == "What might Ana have heard when “dread” came back?"


def test_a_closed_question_is_no_clearest_uptake():
    assert found("P: I dread the ledger.", "C: Is it dread?", f"P: {SHORT}") == []


def test_there_are_never_more_than_three_and_no_question_twice():
    many = [each for n in range(9) for each in (f"O: And now, {n}?", f"P: {LONG}")]
    chosen = found(*USUAL * 4, *many)
    assert len(chosen) == len(set(chosen)) == MOST


def test_each_round_has_its_own():
    first, one = talk("O: And now?", f"P: {NEW}")
    second, other = talk("O: And here?", f"P: {NEW}", round=2)
    moments = find_moments([*first, *second], make_transcript(*one.turns, *other.turns))
    assert [moment.round for moment in moments] == [1, 2]


def test_outside_any_round_there_are_none():
    assert found("O: And now?", f"P: {NEW}", round=0) == []
    assert find_moments([], make_transcript()) == ()


def test_a_short_run_up_is_part_of_the_moment_and_a_long_one_is_not():
    short = talk("X: I was thinking.", "+O: And now?", f"P: {NEW}")
    long = talk(f"X: {'so ' * (RUN_UP + 1)}", "+O: And now?", f"P: {NEW}")
    assert find_moments(*short)[0].first_utterance == "101.1"
    assert find_moments(*long)[0].first_utterance == "102.1"


def test_a_long_answer_is_cut_after_the_line_in_which_it_gets_long():
    said = ["O: And now?", f"P: {NEW}", f"+P: {'so ' * LENGTH}", "+P: That is all."]
    assert find_moments(*talk(*said))[0].last_utterance == "103.1"


@pytest.mark.parametrize(
    ("label", "flags", "sure"),
    [
        (Label.OPEN_QUESTION, [Flag.LEADING], True),
        (Label.OPEN_QUESTION, [Flag.STACKED], True),
        (Label.OPEN_QUESTION, [Flag.TOO_LONG], True),
        (Label.CLOSED_QUESTION, [Flag.STATEMENT_AS_QUESTION], True),
        (Label.ADVICE, [Flag.DISGUISED_ADVICE], True),
        (Label.OPEN_QUESTION, [], False),
    ],
)
def test_a_question_that_does_not_plainly_read_as_one_is_never_shown(label, flags, sure):
    lines, transcript = talk("O: And now?", f"P: {NEW}")
    line = make_line(label, flags, utterance=lines[0].utterance, turn=lines[0].turn)
    coding = dataclasses.replace(
        line.coding, prediction=dataclasses.replace(line.coding.prediction, sure=sure)
    )
    assert find_moments([dataclasses.replace(line, coding=coding), lines[1]], transcript) == ()


@pytest.mark.parametrize(
    "said",
    [
        ["O: Why then?", "+O: And now?", f"P: {NEW}"],
        ["O: And now?", "+A: Ring her.", f"P: {NEW}"],
        ["C: And now?", f"P: {NEW}", "C: Here?", f"P: {SHORT}"],
        ["O: And now?", "X: I had that once with a boat.", f"P: {NEW}"],
        ["O: And now?", "P: Fog, heron, weir, owls, lantern, miller."],
        ["O: And now?", f"P: {NEW} And it was a bit—"],
        ["O: And now?", f"P: {NEW} And then..."],
        ["O: And now?", f"P: {NEW} And because"],
        ["O: And now?", f"P: No, it's not that. {NEW}"],
        ["O: And now?", f"P: {NEW} I cried all night."],
        ["O: Why were you in tears?", f"P: {NEW}"],
        ["O: And now?", f"P: {NEW}", "X: Did it hurt?", "P: I feel a bit sick."],
    ],
    ids=[
        "two questions in a turn",
        "a suggestion beside it",
        "closed ones in a row",
        "somebody else spoke first",
        "hardly an answer",
        "cut off",
        "trailing off",
        "broken off",
        "turned down",
        "tender words in the answer",
        "tender words in the question",
        "tender words soon after",
    ],
)
def test_a_moment_that_could_shame_is_never_shown(said):
    assert found(*said) == []


@pytest.mark.parametrize("phase", [Phase.PRESENTING, Phase.IDEAS, Phase.ACTIONS])
def test_questions_where_others_things_are_due_are_left_out(phase):
    assert found("O: And now?", f"P: {NEW}", phase=phase) == []


@pytest.mark.parametrize("phase", [None, Phase.CLARIFYING, Phase.REFLECTING])
def test_questions_are_looked_at_where_they_belong_and_where_no_phase_is_marked(phase):
    assert found("O: And now?", f"P: {NEW}", phase=phase) == [(TURNED, "And now?")]


def test_an_answer_ends_where_the_actions_begin():
    lines, transcript = talk("O: And now?", f"P: {NEW}", "P: I will ring the boatyard.")
    lines[2] = dataclasses.replace(lines[2], phase=Phase.ACTIONS)
    assert find_moments(lines, transcript)[0].last_utterance == "102.1"


def test_an_answer_that_somebody_talked_into_is_left_out():
    said = ["O: And now?", f"P: {NEW}", "X: We had that at the mill as well."]
    assert found(*said, waits=[0.1, 0.3, 0.2]) == [(TURNED, "And now?")]
    assert found(*said, waits=[0.1, 0.3, -0.8]) == []
    assert found(*said[:2], "X: Mm.", waits=[0.1, 0.3, -0.8]) == [(TURNED, "And now?")]


def test_a_question_that_nobody_labelled_is_left_out():
    lines, transcript = talk("O: And now?", f"P: {NEW}")
    assert find_moments([dataclasses.replace(lines[0], coding=None), lines[1]], transcript) == ()


def test_a_name_that_two_people_share_is_given_in_full():
    lines, transcript = talk("O: And now?", f"P: {NEW}")
    extra = make_turn("Hello.", index=9, speaker="Ana Quill")
    (moment,) = find_moments(lines, make_transcript(*transcript.turns, extra))
    assert moment.reason.startswith("Ana Pell’s answer has")


WORDS = st.lists(
    st.sampled_from(["fog", "mill", "owl", "heron", "weir", "I", "suppose", "so", "cry", "dread"]),
    min_size=1,
    max_size=40,
)
TALK = st.lists(
    st.tuples(st.sampled_from("PPPOOCAX"), WORDS).map(
        lambda each: f"{each[0]}: {' '.join(each[1])}"
    ),
    max_size=16,
)


@given(TALK)
def test_moments_never_overlap_and_always_end_with_the_presenter(said):
    lines, transcript = talk(*said)
    placed = {line.utterance.id: place for place, line in enumerate(lines)}
    moments = find_moments(lines, transcript)
    spans = sorted(
        (placed[one.first_utterance], placed[one.asked], placed[one.last_utterance])
        for one in moments
    )
    assert len(spans) <= MOST
    assert all(first <= asked < last for first, asked, last in spans)
    assert all(one[2] < other[0] for one, other in itertools.pairwise(spans))
    assert all(lines[last].role is Role.PRESENTER for _, _, last in spans)


@given(TALK, st.integers(0, 9000))
def test_names_the_clock_and_how_turns_are_cut_in_the_file_change_nothing_chosen(said, shift):
    lines, transcript = talk(*said, waits=[0.5] * len(said))
    turns = [
        dataclasses.replace(
            turn,
            index=turn.index + 50,
            start=turn.start + shift,
            end=turn.end + shift,
            speaker=turn.speaker.replace("Ana Pell", "Zoe Pell"),
        )
        for turn in transcript.turns
    ]
    moved = [
        dataclasses.replace(
            line,
            utterance=dataclasses.replace(
                line.utterance,
                turn=line.utterance.turn + 50,
                speaker=line.speaker.replace("Ana Pell", "Zoe Pell"),
            ),
        )
        for line in lines
    ]
    again = find_moments(moved, make_transcript(*turns, timing=Timing.EXACT))
    assert [
        dataclasses.replace(
            one,
            reason=one.reason.replace("Zoe", "Ana"),
            debrief=one.debrief.replace("Zoe", "Ana"),
        )
        for one in again
    ] == list(find_moments(lines, transcript))
