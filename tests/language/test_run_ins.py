"""What is joined to the sentence after it, or before it."""

from __future__ import annotations

import pytest

from coach.language.run_ins import LONGEST_FILLER, is_filler, join_run_ins

QUESTION = "What was in it?"
STATEMENT = "It rained all day."


def test_no_sentences_make_no_utterances():
    assert join_run_ins([]) == ()


@pytest.mark.parametrize(
    "said",
    [
        "Mm.",
        "Okay, so.",
        "Yeah, no, right.",
        "Thank you.",
        "Thank you!",
        "I know, I know.",
        "Go on, then.",
        "Good morning.",
        "Right…",
        "Um,",
        "Colin.",
        "Mary-Ann.",
        "Colin?",
        "Yeah?",
        "12.",
    ],
)
def test_filler_is_known(said):
    assert is_filler(said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "—",
        "And then?",
        "And now?",
        "Why?",
        "Which?",
        "And you?",
        "You did.",
        "Thank you, Colin.",
        "Oh, Colin.",
        "Ten minutes.",
        "colin.",
        "120.",
        "Okay, six.",
        "Right, right, right, right and left.",
    ],
)
def test_what_says_or_asks_something_is_no_filler(said):
    assert not is_filler(said)


def test_filler_has_a_longest_length_in_words():
    assert is_filler(" ".join(["mm"] * LONGEST_FILLER))
    assert not is_filler(" ".join(["mm"] * (LONGEST_FILLER + 1)))


def test_filler_at_the_end_stands_alone():
    assert join_run_ins([STATEMENT, "Okay."]) == (STATEMENT, "Okay.")


@pytest.mark.parametrize("mark", ["-", ">>"])
def test_filler_does_not_run_into_what_somebody_else_says(mark):
    assert join_run_ins(["Mm.", f"{mark} {QUESTION}"]) == ("Mm.", f"{mark} {QUESTION}")


def test_filler_does_not_run_across_an_utterance():
    assert join_run_ins(["Mm.", STATEMENT, QUESTION]) == (f"Mm. {STATEMENT}", QUESTION)


@pytest.mark.parametrize(
    "lead_in",
    [
        "You said there was a box.",
        "You've said there was a box.",
        "You’ve just mentioned a box.",
        "You also told us about a box.",
        "So you were saying it was a box.",
        "Um, you called it a box.",
        "Earlier, Colin, you described a box.",
    ],
)
def test_lead_in_runs_into_the_question(lead_in):
    assert join_run_ins([lead_in, QUESTION]) == (f"{lead_in} {QUESTION}",)


@pytest.mark.parametrize(
    "invitation", ["Tell us more.", "Say some more on that.", "Colin, talk us through it."]
)
def test_lead_in_runs_into_an_invitation(invitation):
    assert len(join_run_ins(["You said there was a box.", invitation])) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "You know the box.",
        "They said there was a box.",
        "You said that with a smile.",
        "I hope you told them.",
        "You used to box.",
        STATEMENT,
    ],
)
def test_sentence_that_recalls_nothing_stays_apart_from_the_question(sentence):
    assert len(join_run_ins([sentence, QUESTION])) == 2


def test_lead_in_at_the_end_of_a_turn_stands():
    assert join_run_ins([QUESTION, "You said a box."]) == (QUESTION, "You said a box.")


@pytest.mark.parametrize(
    "check",
    [
        "Is that right?",
        "Is that fair, Colin?",
        "Isn’t that right?",
        "And have I got that right?",
        "Have I understood you correctly?",
        "Am I right?",
        "Does that sound about right?",
        "Right?",
        "How does that sit?",
    ],
)
def test_check_runs_back_into_a_statement(check):
    assert join_run_ins([STATEMENT, check]) == (f"{STATEMENT} {check}",)


@pytest.mark.parametrize(
    "question",
    [
        "Is that right for you and the others?",
        "Is that the plan?",
        "How does that sit with you?",
        "Does that work for everybody?",
    ],
)
def test_question_that_asks_more_stays_apart_from_the_statement(question):
    assert join_run_ins([STATEMENT, question]) == (STATEMENT, question)


def test_second_check_stands_alone():
    assert join_run_ins([STATEMENT, "Is that right?", "Is that fair?"]) == (
        f"{STATEMENT} Is that right?",
        "Is that fair?",
    )


def test_check_after_filler_goes_with_the_filler():
    assert join_run_ins([STATEMENT, "Mm.", "Is that right?"]) == (STATEMENT, "Mm. Is that right?")
