"""The table of cues: what each must hear, what each must not, and how its words read."""

from __future__ import annotations

import re

import pytest

from coach.classifier.cue_table import CUES, VOCABULARY
from coach.classifier.cues import match_cues
from coach.labels import FLAGS

HEARD = {
    # cue: (a wording it must hear, a near miss it must not)
    "what_open": ("What matters most in all this?", "What's the deadline for the bid?"),
    "what_fact": ("What's your postcode?", "What's at the root of it?"),
    "how_open": ("How did the crew take it?", "How long did the crew take?"),
    "how_degree": ("How confident are you about Monday?", "How openly do they talk?"),
    "wh_judged": ("When would be the right moment?", "When does the licence run out?"),
    "wh_fact": ("Which harbour is it?", "Where do you feel most at home?"),
    "by_when": ("By when?", "By the way, they agreed."),
    "why": ("Why does it fall to you?", "Why don't you swap?"),
    "tell": ("Walk us through the morning.", "Walk to the harbour with her."),
    "wrapper": ("Could you say a little more?", "Could you tell the owner about it?"),
    "wrapped_fact": ("Can you remind me which pier it is?", "Can you say how it felt?"),
    "like_to_hear": ("I'd love to hear how it ended.", "I'd like a window seat."),
    "could_you": ("Could you ask the owner for a day?", "Could you tell us about the owner?"),
    "have_you_tried": ("Have you tried writing to them?", "What have you tried?"),
    "have_you_considered_what": (
        "Have you considered how they see it?",
        "Have you considered a swap?",
    ),
    "have_you_done": ("Have you spoken to the owner?", "Have some more tea."),
    "why_not_you": ("Why don't you swap with her?", "Why not?"),
    "how_about": ("What if you moved it to June?", "What about that stays with you?"),
    "what_would_happen": ("What would happen if it rained?", "What would you like to happen?"),
    "worth_it": ("Is it worth checking the tides?", "Is it wet where you are?"),
    "shouldnt_you": ("Shouldn't the owner deal with that?", "Should anybody ask, I'm out."),
    "whats_stopping": ("What's stopping you from telling him?", "What's stopping you?"),
    "you_should": ("You really need to rest.", "You needed to hear that."),
    "you_could": ("They could always move it back.", "They couldn't have known."),
    "i_would": ("I'd definitely ring her.", "I'd forgotten all about her."),
    "in_your_shoes": ("If it were me, we'd be gone.", "If it were raining, we'd wait."),
    "instruction": ("Ring her before the tide turns.", "Ringing her was brave of you."),
    "warning": ("If you leave it, they'll all walk out.", "If you leave at four, thank you."),
    "diagnosis": ("This is really about your father.", "This is my third week."),
    "offer_solution": ("I can send you our rota.", "I can see your rota from here."),
    "moral": ("So we swapped, and it worked.", "So weary, after all that work."),
    "yes_no": ("Is there a spare boat?", "Is nobody else at sea?"),
    "any": ("Any ideas?", "Anyway, that was May."),
    "either_or": ("Is it the hour or the money?", "It was the hour or the money."),
    "scale": ("On a scale of one to ten?", "At that scale, nothing works."),
    "tag": ("It sank, didn't it?", "It didn't sink?"),
    "wonder_open": ("I'm wondering what you left out.", "I'm wondering if you left."),
    "wonder_if": ("I wonder if you're tired.", "I wonder whether you could rest."),
    "wonder_could": ("I wonder whether you could rest.", "I wonder whether you are tired."),
    "leading": ("Surely she knows.", "I'm not sure she knows."),
    "reflection": ("It sounds like a long winter.", "It was a long winter."),
    "quoting": ("You said you should tell her.", "You said she should tell you."),
    "story": ("When we merged, nobody slept.", "When were you told?"),
    "leave": ("Would it be useful to hear what we did?", "Would it be wet by then?"),
    "running": ("Before we go on, the time.", "Before Wednesday, the time."),
    "thanks": ("That's helpful.", "That's Helen's."),
    "nudge": ("Go on.", "Go on Monday if it's dry."),
    "own_wording": ("Does that make sense?", "Does that make a noise?"),
    "reaction_check": ("How does that sound?", "How does she sound?"),
    "rhetorical": ("Who wouldn't be cross?", "Who would notice first?"),
}

GUIDE = [
    # (a wording of the guide's table, the cue that stands for its row)
    ("What's the date of it?", "what_fact"),
    ("What time does it start?", "what_fact"),
    ("How many?", "how_degree"),
    ("How likely is that?", "how_degree"),
    ("Who do you imagine saying that?", "wh_judged"),
    ("Where would be best?", "wh_judged"),
    ("How come?", "why"),
    ("Why didn't you just leave?", "why_not_you"),
    ("Describe the room.", "tell"),
    ("Would you just explain that bit?", "wrapper"),
    ("Couldn't you swap?", "could_you"),
    ("Have you thought of swapping?", "have_you_tried"),
    ("Have you thought about whether it fits?", "have_you_considered_what"),
    ("Did you ring them?", "have_you_done"),
    ("How about June?", "how_about"),
    ("What about asking them?", "how_about"),
    ("Would it help to write it down?", "worth_it"),
    ("Wouldn't it be easier by post?", "worth_it"),
    ("Don't you think you should swap?", "shouldnt_you"),
    ("You ought to swap.", "you_should"),
    ("You might want to swap.", "you_should"),
    ("You could always swap.", "you_could"),
    ("My tip is June.", "in_your_shoes"),
    ("If I were you, it'd be June.", "in_your_shoes"),
    ("Will there be tea?", "yes_no"),
    ("You must be tired.", "leading"),
    ("It's June, right?", "tag"),
    ("I'm curious about June.", "wonder_open"),
    ("At our place it was June.", "story"),
    ("What I'm hearing is June.", "reflection"),
    ("I notice a smile.", "reflection"),
    ("Are you open to a thought?", "leave"),
    ("Would it help to have a minute?", "running"),
    ("Shall we break?", "running"),
    ("Who'd like to go next?", "running"),
    ("How are we for time?", "running"),
]

FALSE_FRIENDS = [
    # (what is said, the cue that must be heard, the cue that must not)
    ("Could you say how many came?", "wrapped_fact", "could_you"),
    ("What's your postcode?", "what_fact", "what_open"),
    ("Have you considered how that feels?", "have_you_considered_what", "have_you_tried"),
    ("What have you tried?", "what_open", "have_you_tried"),
    ("Would you like a pause?", "running", "wrapper"),
    ("You said you should tell her", "quoting", "instruction"),
    ("Why not?", "why", "why_not_you"),
    ("Do you mind saying more?", "wrapper", "could_you"),
    ("Will you tell your chair?", "yes_no", "wrapper"),
    ("Would it help to have a minute's quiet?", "running", "worth_it"),
]


def find_names(text: str) -> set[str]:
    return {match.cue.name for match in match_cues(text)}


def test_every_cue_has_its_row_in_these_tests():
    assert list(HEARD) == [cue.name for cue in CUES]


@pytest.mark.parametrize("cue", HEARD)
def test_cue_hears_its_wording(cue):
    assert cue in find_names(HEARD[cue][0])


@pytest.mark.parametrize("cue", HEARD)
def test_cue_does_not_hear_a_near_miss(cue):
    assert cue not in find_names(HEARD[cue][1])


@pytest.mark.parametrize(("said", "cue"), GUIDE)
def test_wording_of_the_guide_is_heard(said, cue):
    assert cue in find_names(said)


@pytest.mark.parametrize(("said", "heard", "unheard"), FALSE_FRIENDS)
def test_false_friend_is_told_apart(said, heard, unheard):
    names = find_names(said)
    assert heard in names
    assert unheard not in names


def test_no_name_is_given_twice():
    names = [cue.name for cue in CUES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("name", VOCABULARY)
def test_every_list_of_words_is_used(name):
    assert [cue.name for cue in CUES if any(f"<{name}>" in each for each in cue.wordings)]


@pytest.mark.parametrize("name", VOCABULARY)
def test_every_list_of_words_stands_by_itself_in_a_pattern(name):
    """A list without brackets round it would tear a wording in two."""
    assert re.fullmatch(r"\(\?:.*\)\*?", VOCABULARY[name])


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_every_cue_hints_at_a_label_or_at_a_flag(cue):
    assert cue.label or cue.flags


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_a_hint_at_a_flag_goes_with_the_hint_at_a_label(cue):
    assert [
        flag for flag in cue.flags if cue.label and cue.label not in FLAGS[flag].goes_with
    ] == []


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_words_end_a_sentence_that_starts_with_the_wording(cue):
    """“Could you” *puts an action to the presenter*: a verb first, no mark last."""
    assert re.fullmatch(r"(?:can|\w+s),? [a-z].*\w", cue.words)


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_words_are_about_the_words_and_never_grade_anybody(cue):
    for unwanted in ("_", "score", "wrong", "bad", "you ", "your ", "utterance", "segment"):
        assert unwanted not in cue.words


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_every_wording_compiles_to_a_pattern_that_needs_words(cue):
    assert [match for match in match_cues("…") if match.cue is cue] == []
