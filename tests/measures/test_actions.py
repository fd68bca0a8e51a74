"""Actions proposed from talk: who, what, by when, and how firm."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.labels import Phase, Role
from coach.measures.actions import propose_actions
from coach.review import ActionStatus
from tests.builders import make_line, make_transcript, make_turn, make_utterance

DAY = date(2026, 1, 14)
PEOPLE = {"Ana Reyes": Role.PRESENTER, "Ben Lowe": Role.MEMBER, "Fay Orr": Role.FACILITATOR}


def say(*talk, phase=Phase.ACTIONS, round=1, start=1):
    """Return lines of talk, one turn each, as "Ana: what she says"."""
    lines = []
    for number, words in enumerate(talk, start=start):
        name, _, text = words.partition(": ")
        speaker = next(person for person in PEOPLE if person.startswith(name))
        utterance = make_utterance(text, id=f"{number}-1", turn=number, speaker=speaker)
        lines.append(
            make_line(
                utterance=utterance, turn=number, role=PEOPLE[speaker], phase=phase, round=round
            )
        )
    return lines


def propose(lines, held_on=DAY):
    turns = [make_turn("Hello.", index=n, speaker=p) for n, p in enumerate(PEOPLE, start=1)]
    return propose_actions(lines, make_transcript(*turns), held_on)


def short(actions):
    return [(a.owner.split()[0], a.what, a.due and a.due.isoformat()) for a in actions]


@pytest.mark.parametrize(
    ("words", "what", "due"),
    [
        ("I'll ring the landlord by Friday.", "ring the landlord", "2026-01-16"),
        ("So I'm going to ring the landlord on Friday.", "ring the landlord", "2026-01-16"),
        ("On Friday I'll ring the landlord.", "ring the landlord", "2026-01-16"),
        ("One, I'll ring the landlord, and I'll do that by Friday.", "ring the landlord",
         "2026-01-16"),
        ("Ring the landlord, by Friday.", "Ring the landlord", "2026-01-16"),
        ("I'm ringing the landlord tomorrow.", "ringing the landlord", "2026-01-15"),
        ("I'll ring, er, the landlord by, um, by Friday.", "ring the landlord", "2026-01-16"),
        ("Mine is to ring the landlord. By Friday.", "ring the landlord", "2026-01-16"),
        ("Ring the landlord. By Friday.", "Ring the landlord", "2026-01-16"),
        ("Ring the landlord. Say sorry. By Friday.", "Ring the landlord. Say sorry",
         "2026-01-16"),
        ("I'll ring the landlord. Have it done by Friday.", "ring the landlord", "2026-01-16"),
        ("I won't ring the landlord before Friday.", "won't ring the landlord", "2026-01-16"),
        ("I'm not going to open the post until Friday.", "not going to open the post",
         "2026-01-16"),
        ("I'll ring the landlord by Friday, because he is back.", "ring the landlord",
         "2026-01-16"),
        ("I'll ring the landlord on Friday, with my brother.",
         "ring the landlord, with my brother", "2026-01-16"),
        ("I'll keep a diary from Monday, and I'll write down what happens.",
         "keep a diary, I'll write down what happens", "2026-01-19"),
        ("I'll ring the landlord by Friday. No, actually, Monday.", "ring the landlord",
         "2026-01-19"),
        ("Fay, I'll ring the landlord by Friday.", "ring the landlord", "2026-01-16"),
        ("I'll ring the landlord by Friday. I'm back on Monday.", "ring the landlord",
         "2026-01-16"),
        ("I'll ring the landlord.", "ring the landlord", None),
    ],
)  # fmt: skip
def test_what_a_presenter_takes_on_is_an_action_in_their_words(words, what, due):
    [action] = propose(say(f"Ana: {words}"))
    assert (action.owner, action.what) == ("Ana Reyes", what)
    assert (action.due and action.due.isoformat()) == due
    assert action.status is ActionStatus.AGREED


def test_a_list_is_one_action_each():
    found = propose(say("Ana: Ring the landlord by Friday, and the bank by Monday."))
    assert [(a.what, a.due.day) for a in found] == [("Ring the landlord", 16), ("the bank", 19)]


def test_two_in_one_sentence_share_its_day():
    found = propose(say("Ana: I'll ring the landlord and I'll ring the bank by Friday."))
    assert [(a.what, a.due.day) for a in found] == [
        ("ring the landlord", 16),
        ("ring the bank", 16),
    ]


def test_a_day_that_cannot_be_worked_out_keeps_its_words():
    [action] = propose(say("Ana: I'll ring the landlord before we next meet."))
    assert (action.due, action.due_words) == (None, "before we next meet")


def test_without_the_meetings_day_the_words_stand():
    [action] = propose(say("Ana: I'll ring the landlord by Friday."), held_on=None)
    assert (action.due, action.due_words) == (None, "Friday")


def test_the_next_meeting_is_as_announced():
    talk = [
        *say("Ana: I'll ring the landlord before we next meet."),
        *say("Fay: Next one's the twenty-fifth of February.", phase=Phase.REVIEW, start=2),
        *say("Fay: See you next time.", phase=Phase.REVIEW, start=3),
    ]
    assert propose(talk)[0].due == date(2026, 2, 25)
    assert propose(talk, held_on=None)[0].due is None


def test_a_meeting_gone_by_is_not_the_next():
    talk = say(
        "Ana: I'll ring the landlord before we next meet.", "Fay: We meet on 2026-01-02, no?"
    )
    assert propose(talk)[0].due is None


@pytest.mark.parametrize(
    "words",
    [
        "I'll say it again.",
        "I'll be quick.",
        "It went well on Monday.",
        "I don't know.",
        "I'll do that.",
        "I'll do it properly, with tea and biscuits.",
        "Could I come?",
        "I'll have that.",
        "Okay, lovely.",
        "Seven.",
        "I could ring the landlord.",
        "You should ring him by Friday.",
        "I won't do that.",
        "",
    ],
)
def test_what_is_no_action_is_left_alone(words):
    assert propose(say(f"Ana: {words}")) == ()


def test_a_day_before_the_meeting_makes_no_action():
    assert propose(say("Ana: Ring the landlord on the second of January.")) == ()


def test_what_only_tells_more_is_no_action_of_its_own():
    found = propose(say("Ana: I'll see Tom by Friday. I'll ask him about the van."))
    assert [a.what for a in found] == ["see Tom"]


def test_how_something_will_be_done_is_no_action():
    talk = say("Ben: What will you say to her?", "Ana: I'll say the roof still leaks.")
    talk += say("Ben: Why her?", "Ana: I'll mention the roof and the gutter.", start=3)
    assert propose(talk) == ()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("I'll ring the landlord and I'll see the bank.", ["ring the landlord"]),
        ("I'll ring the landlord. The bank too.", ["ring the landlord"]),
        (f"I'll ring the landlord by Friday{' and so on' * 120}.", []),
    ],
)
def test_what_cannot_be_told_apart_is_left_out(words, what):
    assert [action.what for action in propose(say(f"Ana: {words}"))] == what


def test_the_next_of_a_list_needs_no_day():
    found = propose(say("Ana: I'll see Tom by Friday. And I'll ring the bank."))
    assert short(found) == [("Ana", "see Tom", "2026-01-16"), ("Ana", "ring the bank", None)]


class TestWhatIsPutToSomebody:
    @pytest.mark.parametrize(
        ("asked", "answer", "status"),
        [
            ("Ben, you've got the van to clean by Friday.", "Yes, I have.", "agreed"),
            ("Ben, can you clean the van by Friday?", "No, I'd rather not.", "refused"),
            ("Ben, can you clean the van by Friday?", "I won't do that.", "refused"),
            ("Ben, can you clean the van by Friday?", "It was dirty.", "open"),
            ("Ben will clean the van by Friday.", "Okay.", "agreed"),
            ("Ben will clean the van by Friday.", "It's as good as mine's.", "open"),
            ("Ben, you've offered to clean the van, but we're leaving that, are we?", "Hm.",
             "refused"),
        ],
    )  # fmt: skip
    def test_it_is_theirs_as_they_answer(self, asked, answer, status):
        [action] = propose(say(f"Fay: {asked}", f"Ben: {answer}"))
        assert (action.owner, action.status.value) == ("Ben Lowe", status)

    @pytest.mark.parametrize(
        "asked", ["Ben, cleaning the van, by when?", "And Ben, the van to be cleaned."]
    )
    def test_the_day_they_give_is_its_day(self, asked):
        [action] = propose(say(f"Fay: {asked}", "Ben: By Friday."))
        assert (action.owner, action.due) == ("Ben Lowe", date(2026, 1, 16))
        assert action.status is ActionStatus.AGREED

    def test_what_it_is_can_take_two_sentences(self):
        [action] = propose(say("Fay: Ben, yours is a quiet one. Nothing about the van. We meet "
                               "on the fourth of March."))  # fmt: skip
        assert action.what == "a quiet one. Nothing about the van"
        assert action.due == date(2026, 3, 4)

    def test_more_for_the_same_person_is_theirs_too(self):
        found = propose(say("Fay: Ben, you've got the van by Friday. The bikes by Monday."))
        assert short(found) == [
            ("Ben", "the van", "2026-01-16"),
            ("Ben", "The bikes", "2026-01-19"),
        ]

    def test_it_is_open_until_they_answer_and_then_only_soon(self):
        talk = say("Fay: Ben will clean the van by Friday.", *["Ana: Hm."] * 7, "Ben: Yes.")
        assert propose(talk)[0].status is ActionStatus.OPEN

    def test_you_is_whoever_spoke_last(self):
        talk = say("Ana: I'd stop.", "Ben: No post after ten, and you tell us on the fourth.")
        [action] = propose(talk)
        assert (action.owner, action.status) == ("Ana Reyes", ActionStatus.OPEN)

    @pytest.mark.parametrize("asked", ["Ben, what have you heard?", "Ben, yours.", "Ben?"])
    def test_a_call_is_no_action(self, asked):
        assert propose(say(f"Fay: {asked}")) == ()

    def test_nothing_that_was_put_to_nobody_is_turned_down(self):
        assert propose(say("Ben: I won't do that.", "Fay: We'll leave it.")) == ()

    def test_turning_down_something_else_changes_nothing(self):
        [action] = propose(say("Ana: I'll ring the landlord.", "Ana: I won't do that."))
        assert action.status is ActionStatus.AGREED


class TestOffers:
    def test_what_asks_for_a_yes_is_an_offer(self):
        [action] = propose(say("Ben: I'll clean the van by Friday, shall I?"))
        assert action.status is ActionStatus.OPEN

    def test_an_offer_with_a_day_is_open_until_it_is_taken_up(self):
        offer = "Ben: Shall I clean the van by Friday?"
        assert propose(say(offer))[0].status is ActionStatus.OPEN
        assert propose(say(offer, "Ana: Yes, please."))[0].status is ActionStatus.AGREED
        assert propose(say(offer, "Ana: No, leave it."))[0].status is ActionStatus.REFUSED

    @pytest.mark.parametrize("phase", [Phase.IDEAS, Phase.REVIEW, None])
    def test_an_offer_to_send_something_counts_outside_the_actions(self, phase):
        talk = say("Ben: I'll send you the van's logbook.", "Ana: Thank you.", phase=phase)
        [action] = propose(talk)
        assert (action.owner, action.due) == ("Ben Lowe", None)

    def test_an_offer_is_what_its_owner_names_in_the_actions(self):
        talk = say("Ben: I could send you the logbook.", phase=Phase.IDEAS)
        talk += say("Ben: I'll post the van papers by Friday.", start=2)
        assert [a.what for a in propose(talk)] == ["post the van papers"]


class TestOutsideTheActions:
    def test_something_taken_on_with_a_day_counts(self):
        talk = say("Ana: I'm going to ring the landlord tonight.", phase=Phase.IDEAS)
        assert propose(talk)[0].due == DAY

    @pytest.mark.parametrize(
        "words",
        [
            "Ana: I'm going to ring the landlord.",
            "Ana: Ring the landlord by Friday.",
            "Ana: I'll keep it short on Friday.",
            "Fay: I'll come round with the sheet on Friday.",
            "Ben: I could ring him on Friday.",
            "Ben: I'll send it.",
        ],
    )
    def test_less_than_that_does_not(self, words):
        assert propose(say(words, phase=Phase.IDEAS)) == ()

    def test_what_is_meant_for_the_next_meeting_is_of_the_meeting_itself(self):
        talk = say(
            "Fay: The next one's the fourth of March.", "Ben: I'll listen more next time.",
            phase=Phase.REVIEW,
        )  # fmt: skip
        assert propose(talk) == ()

    def test_what_is_named_again_in_the_actions_is_one(self):
        talk = say("Ana: I'm going to ring the landlord tomorrow.", phase=Phase.IDEAS)
        talk += say("Ana: I'll ring the landlord by Friday.", start=2)
        assert short(propose(talk)) == [("Ana", "ring the landlord", "2026-01-16")]

    def test_an_earlier_phase_counts_for_nothing(self):
        talk = say("Ana: I'll ring the landlord by Friday.", phase=Phase.EXPLORING)
        assert propose(talk) == ()


class TestReadingBack:
    TAKEN = "Ana: I'll ring the landlord by Friday."

    @pytest.mark.parametrize(
        ("back", "due"),
        [
            ("Fay: So ringing the landlord by Monday.", 19),
            ("Fay: So ringing the landlord by Thursday.", 16),
            ("Fay: So that's by Monday.", 19),
            ("Fay: So that's the sixteenth.", 16),
            ("Fay: Ana, you've got ringing the landlord by Monday.", 19),
            ("Fay: Ana, you've got ringing the landlord.", 16),
            ("Ana: I'll ring the landlord by Thursday.", 16),
            ("Ana: I'll ring the landlord on Monday.", 19),
            ("Fay: Is that Monday?", 16),
            ("Fay: So the fence by Monday.", 16),
            ("Ben: Landlord by Monday.", 16),
        ],
    )
    def test_it_is_one_action_with_the_later_day(self, back, due):
        [action] = propose(say(self.TAKEN, back))
        assert (action.what, action.due.day) == ("ring the landlord", due)

    def test_a_day_for_the_meeting_itself_is_no_actions_day(self):
        [action] = propose(
            say(self.TAKEN, "Ben: So it's Monday, then.", "Fay: We'll talk about it on Monday.")
        )
        assert action.due.day == 16

    def test_the_day_asked_for_is_given_to_what_was_asked_about(self):
        talk = say(
            "Ana: I'll ring the landlord. And I'll see the bank.",
            "Ben: When will you ring him?",
            "Ana: Tomorrow.",
        )
        assert short(propose(talk)) == [
            ("Ana", "ring the landlord", "2026-01-15"),
            ("Ana", "see the bank", None),
        ]

    def test_a_day_asked_for_in_general_is_of_what_was_named_last(self):
        talk = say("Ana: I'll ring the landlord.", "Fay: By when?", "Ana: Tomorrow.")
        assert short(propose(talk)) == [("Ana", "ring the landlord", "2026-01-15")]

    def test_a_day_said_twice_is_not_given_to_the_next(self):
        talk = say(
            "Ana: I'll see Tom on Friday. And I'll ring the bank.", "Ben: Friday?", "Ana: Friday."
        )
        assert short(propose(talk))[1] == ("Ana", "ring the bank", None)

    def test_bare_words_wait_a_turn_for_their_day(self):
        talk = say("Ana: Ring the landlord.", "Fay: By when?", "Ana: Tomorrow.")
        assert short(propose(talk)) == [("Ana", "Ring the landlord", "2026-01-15")]

    def test_a_day_for_nothing_is_nothing(self):
        assert propose(say("Ana: By Friday.", "Fay: So that's by Monday.")) == ()


def test_bare_words_are_an_action_of_whoever_is_called_on():
    words = "Ben: One evening with the van crew, by Friday."
    assert propose(say(words)) == ()
    assert propose(say("Fay: Ben?", words))[0].owner == "Ben Lowe"


def test_whoever_runs_the_set_names_no_action_without_a_day():
    assert propose(say("Fay: I'll write up the notes.")) == ()
    assert propose(say("Fay: I'll write up the notes by Friday."))[0].owner == "Fay Orr"
    assert propose(say("Fay: I'll note the van down for tomorrow.")) == ()


def test_rounds_are_kept_apart():
    talk = say("Ana: I'll ring the landlord by Friday.")
    talk += say("Ana: I'll ring the landlord by Monday.", round=2, start=2)
    assert [(a.round, a.due.day) for a in propose(talk)] == [(1, 16), (2, 19)]


def test_where_it_was_said_goes_from_the_first_word_to_the_last():
    [action] = propose(say("Ana: I'll ring the landlord.", "Fay: By when?", "Ana: Tomorrow."))
    assert (action.first_utterance, action.last_utterance) == ("1-1", "3-1")
    assert action.reason == "Named by its owner in the actions phase, with a day."


def test_nothing_said_is_no_action():
    assert propose([]) == ()


@given(st.integers(0, 3))
def test_listening_noises_in_between_change_nothing(noises):
    talk = say("Ana: I'll ring the landlord.", *["Ben: Mm."] * noises, "Ana: By Friday.")
    assert short(propose(talk)) == [("Ana", "ring the landlord", "2026-01-16")]


@given(st.floats(0, 10_000))
def test_shifting_the_clock_changes_nothing(start):
    talk = say("Ana: I'll ring the landlord by Friday.", "Fay: So that's by Monday.")
    shifted = [
        replace(line, utterance=replace(line.utterance, start=start, end=start)) for line in talk
    ]
    assert propose(shifted) == propose(talk)


@given(st.lists(st.text(max_size=60), max_size=6))
def test_no_talk_is_too_odd_and_no_word_is_invented(texts):
    lines = say(*[f"Ana: {text}" for text in texts])
    said = " ".join(texts)
    for action in propose(lines):
        assert all(word.strip(".,;") in said for word in action.what.split())
