"""Each rule: two lines it is for and what it makes of them, and one that only looks like it."""

from __future__ import annotations

import pytest

from coach.practice.rewording.choices import CHOICE, SUPPOSED
from coach.practice.rewording.degrees import DEGREE, is_degree
from coach.practice.rewording.existence import EXISTENCE
from coach.practice.rewording.facts import FACT
from coach.practice.rewording.feelings import FEELING, FEELING_THEN
from coach.practice.rewording.heard import hear
from coach.practice.rewording.line import make_line
from coach.practice.rewording.offering import RULES
from coach.practice.rewording.others import CONTENT, LIKE, OTHERS
from coach.practice.rewording.rule import make_asked
from coach.practice.rewording.suggestions import SUGGESTION
from coach.practice.rewording.views import DOING_LIKE, FOCUS, LACK, TOLD
from coach.practice.rewording.yes_no import DOING

HEARD = "My deputy laughed at my hat. I left the meeting early, and the lads have noticed."

EXAMPLES = [
    (
        SUPPOSED,
        (
            "If it came tomorrow, would you go?",
            "If it came tomorrow, what would that mean for you?",
        ),
        ("If they closed it, could you stay?", "If they closed it, what would that mean for you?"),
    ),
    (
        DEGREE,
        ("How important is the choir to you?", "In what way is the choir important to you?"),
        ("How worried are you about the choir?", "What worries you about the choir?"),
    ),
    (
        FACT,
        ("When does the lease run out?", "What happens when the lease runs out?"),
        ("Who drew up the rota?", "How did the rota come to be drawn up?"),
    ),
    (
        EXISTENCE,
        ("Is there anything else about the lads?", "What else is there about the lads?"),
        ("Any other pressures on you?", "What other pressures are there on you?"),
    ),
    (
        CHOICE,
        ("Is the money for staff or for rent?", "What is the money for?"),
        (
            "Is it the hat or is it the meeting?",
            "What matters to you about the hat and the meeting?",
        ),
    ),
    (
        DOING_LIKE,
        ("It's lonely, running the shop?", "What is it like, running the shop?"),
        ("It must have been hard, telling him?", "What was it like, telling him?"),
    ),
    (
        FOCUS,
        ("It's the money that worries you?", "What is it about the money that worries you?"),
        ("Was it the lads who left?", "What was it about the lads that left?"),
    ),
    (
        LACK,
        ("There's nobody to hand it to?", "What's it like, having nobody to hand it to?"),
        ("There is no money to pay them?", "What's it like, having no money to pay them?"),
    ),
    (
        FEELING,
        ("Did you feel guilty, leaving early?", "How did you feel, leaving early?"),
        ("Are you afraid of the board?", "How do you feel about the board?"),
    ),
    (
        FEELING_THEN,
        ("Did you feel angry?", "How did you feel when you left the meeting early?"),
        ("Wasn't that awful?", "How was it for you when you left the meeting early?"),
    ),
    (
        CONTENT,
        ("Did the meeting change anything?", "What did the meeting change?"),
        ("Did the call go well?", "How did the call go?"),
    ),
    (
        DOING,
        ("Can you pay for the hat?", "What would it take to pay for the hat?"),
        ("Are you going to go back?", "How do you feel about going back?"),
    ),
    (
        TOLD,
        ("You left the meeting?", "What made you leave the meeting?"),
        ("You want him gone?", "What would you like to happen with him?"),
    ),
    (
        OTHERS,
        (
            "Does your deputy mind you leaving?",
            "How do you think your deputy feels about you leaving?",
        ),
        (
            "Is your deputy upset with the lads?",
            "How do you think your deputy feels about the lads?",
        ),
    ),
    (
        LIKE,
        ("Is the hall cold?", "What is the hall like for you?"),
        ("Was it a long meeting?", "What was the meeting like for you?"),
    ),
    (
        SUGGESTION,
        ("Have you tried talking to him?", "What have you tried so far?"),
        ("Why don't you thank the lads?", "What have you thought of doing?"),
    ),
]
FALSE_FRIENDS = [
    (SUPPOSED, "If you asked her, would she come?"),
    (DEGREE, "How did the choir take it?"),
    (FACT, "Does the lease run out?"),
    (FACT, "When did you last see the lads?"),
    (FACT, "Which bank are you with?"),
    (FACT, "What's the number?"),
    (CHOICE, "Are we talking about hats or about rotas?"),
    (EXISTENCE, "Is there a plate on it?"),
    (CHOICE, "Is the money for staff?"),
    (CHOICE, "Is the money late or early?"),
    (DOING_LIKE, "It's lonely in the shop?"),
    (FOCUS, "Is it the hat or the meeting?"),
    (LACK, "There's somebody to hand it to?"),
    (FEELING, "Were you late for the meeting?"),
    (FEELING_THEN, "Did you feel angry about the hat?"),
    (CONTENT, "Did the meeting change the rota?"),
    (DOING, "Did he pay for the hat?"),
    (DOING, "Do you want the lads gone?"),
    (TOLD, "You went to Leeds?"),
    (OTHERS, "Do you mind him leaving?"),
    (LIKE, "Is the hall in Leeds?"),
    (FOCUS, "So it's the corridor?"),
    (TOLD, "He's in the room?"),
]


def make_all(rule, said: str, heard: str = HEARD) -> list[str]:
    return [each.said for each in rule.makes(make_asked(make_line(said), hear(heard)))]


def test_every_rule_has_examples():
    assert [rule for rule, *_ in EXAMPLES] == [*RULES, SUGGESTION]


@pytest.mark.parametrize(
    ("rule", "said", "made"),
    [(rule, said, made) for rule, *lines in EXAMPLES for said, made in lines],
)
def test_rule_opens_its_lines(rule, said, made):
    assert make_all(rule, said)[0] == made


@pytest.mark.parametrize(("rule", "said"), FALSE_FRIENDS)
def test_rule_leaves_what_only_looks_like_its_lines(rule, said):
    assert make_all(rule, said) == []


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("said", ["And the board?", "Hm.", "¿Qué pasó?", "🙂"])
def test_line_of_no_known_shape_is_left_alone(rule, said):
    assert make_all(rule, said, "Yes.") == []


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("When's the party?", "What needs to happen before the party?"),
        ("When is the bid due?", "What needs to happen before the bid is due?"),
        ("When was the meeting?", "What was the meeting like for you?"),
        ("When did you leave the meeting?", "What was it like for you when you left the meeting?"),
        ("When are you going to tell her?", "What would need to happen before you tell her?"),
        ("When will you tell her?", "What would need to happen before you tell her?"),
        ("When will they decide?", "What would you want to happen when they decide?"),
        ("Which mornings is Ann in?", "What happens when Ann is in?"),
        ("How long have you been covering both?", "What's it been like, covering both?"),
        ("How long have you been on nights?", "What's it been like being on nights?"),
        ("How long has she been off?", "What's it been like with her off?"),
        ("How long did it take to tell her?", "What went into telling her?"),
        ("How long does the form take?", "What goes into the form?"),
        ("How long did you wait for her?", "What was it like, waiting for her?"),
        ("How long have you kept the key?", "What has it been like, keeping the key?"),
        ("How long is the walk?", "What is the walk like for you?"),
        ("How long did the meeting run?", "What was it like for you when the meeting ran?"),
        ("How often does he ring?", "What's it like for you when he rings?"),
        ("How long do the calls tend to go on?", "What's it like for you when the calls go on?"),
        (
            "How many lads are there in the yard?",
            "What matters to you about the lads in the yard?",
        ),
        ("How many people came?", "What matters to you about the people who came?"),
        ("Who else knows about the hat?", "What do others know about the hat?"),
        ("Who told you about the hat?", "How did you come to hear about the hat?"),
        ("Who writes the rotas?", "How do the rotas get written?"),
        ("Who put your name on the slide?", "How did your name come to be put on the slide?"),
        ("Who does the early milking?", "How does the early milking get done?"),
        ("Who are the two ladies?", "What part do the two ladies play in this?"),
        ("Who was in the room?", "What was it like in the room?"),
        ("Whose idea was it?", "How did the idea come about?"),
        ("Where's the bag now?", "What does the bag mean to you?"),
        ("Where do they meet?", "What's it like where they meet?"),
        ("Where did you find the hat?", "How did you come to find the hat?"),
        ("Why didn't you tell the board?", "What got in the way of telling the board?"),
        ("Why did you keep the hat?", "What led you to keep the hat?"),
        ("Why did he keep the hat?", "What do you think led him to keep the hat?"),
        ("Why do you keep the hat?", "What makes you keep the hat?"),
        ("Why does he keep the hat?", "What do you think makes him keep the hat?"),
        ("Which of the lads did you see?", "What was it like seeing the lads?"),
        ("Which of the three is it?", "What do you see in each of the three?"),
        ("Which ward is it?", "What matters to you about the ward?"),
        ("What colour is the hat?", "What matters to you about the hat?"),
        ("What date's on the letter?", "What matters to you about the date on the letter?"),
        ("What's your pick of the two sites?", "What draws you to each of the two sites?"),
        ("What's the scheme called?", "What matters to you about the scheme?"),
    ],
)
def test_fact_becomes_what_goes_with_it(said, made):
    assert make_all(FACT, said)[0] == made


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("How likely is it that he'll go?", ["What would it mean for you if he went?"]),
        ("How likely is it that?", []),
        ("How far is the walk?", ["What is the walk like for you?"]),
        ("How well do you know the lads?", ["What do you know about the lads?"]),
        ("How much does it cost?", []),
        ("How worried are you, out of ten?", ["In what way are you worried?"]),
        ("How much do you get out of it?", ["What do you get out of it?"]),
        ("How much is the fella offering?", []),
        ("How much does one vote matter?", ["In what way does one vote matter?"]),
        ("How big a thing is it?", []),
    ],
)
def test_degree_becomes_content(said, made):
    assert make_all(DEGREE, said) == made


def test_degree_is_told_from_number():
    assert is_degree(make_asked(make_line("How strict is he?"), hear("")).ask)
    assert not is_degree(make_asked(make_line("How many are there?"), hear("")).ask)
    assert not is_degree(None)


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("Have you considered how Ann sees it?", "How do you think Ann sees it?"),
        (
            "Have you noticed how it lands with them?",
            "What have you noticed about how it lands with them?",
        ),
        ("Have you seen the report?", "What do you make of the report?"),
        ("Have you heard from the board?", "What have you heard from the board?"),
        (
            "Have you thought any more about Leeds?",
            "What have you been thinking about Leeds?",
        ),
        ("Have you got a deputy?", "What would it mean for you if you had got a deputy?"),
        ("Have you spoken to Ann yet?", "Where have you got to with speaking to Ann?"),
        ("Have you finished the report?", "Where have you got to with finishing the report?"),
        (
            "Did you know she was leaving?",
            "What did you know about her leaving?",
        ),
        ("Did you ask Ann about the hat?", "What did you want to say to Ann about the hat?"),
        ("Did you want to leave?", "How did you feel about leaving?"),
        ("Did you expect a letter?", "What did you expect from a letter?"),
        ("Did you get a reply?", "What would it mean for you if you had got a reply?"),
        ("Do you go when they ring?", "What do you do when they ring?"),
        ("Do you enjoy the work?", "How do you find the work?"),
        ("Do you have to sign it?", "What would happen if you didn't sign it?"),
        ("Do you want to leave?", "How do you feel about leaving?"),
        ("Do you have a deputy?", "What would it mean for you if you had a deputy?"),
        ("Do you want the job?", "What do you want from the job?"),
        ("Do you know much about the hat?", "What do you know about the hat?"),
        ("Do you get on with Ann?", "How are things between you and Ann?"),
        ("Do you wear the hat?", "How do you feel about wearing the hat?"),
        ("Will you be able to pay?", "What would it take to pay?"),
        ("Are you ready for Friday?", "What would help you feel ready for Friday?"),
        ("Are you sure about the hat?", "What are you sure of, when it comes to the hat?"),
        ("Aren't you a bit hard on Ann?", "How do you see things with Ann?"),
        ("Are you on the board?", "What would it mean for you to be on the board?"),
        ("Will you keep the hat?", "How do you feel about keeping the hat?"),
        ("Would you mind him leaving?", "How would you feel about him leaving?"),
        ("Would you like to leave?", "How would you feel about leaving?"),
        ("Would you take the job?", "What would it mean for you to take the job?"),
    ],
)
def test_yes_or_no_about_the_presenter_is_opened(said, made):
    assert make_all(DOING, said)[0] == made


@pytest.mark.parametrize(
    "said",
    [
        "Have you two jobs or three?",
        "Have you any hats?",
        "Did you keep the hat?",
        "You don't want the job?",
        "So you're hoping to leave?",
        "Are you avoiding the lads?",
    ],
)
def test_yes_or_no_of_another_shape_is_left_alone(said):
    assert make_all(DOING, said) == []


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("You couldn't face the lads?", "How did you feel about the lads?"),
        ("You can't bear Ann?", "How do you feel about Ann?"),
        ("You can't bear to leave?", "How do you feel about leaving?"),
        ("Do you trust the lads?", "How do you feel about the lads?"),
        ("Don't you like Fridays?", "How do you feel about Fridays?"),
        ("Are you dreading the party?", "How do you feel about the party?"),
        ("You must be dreading the party?", "How do you feel about the party?"),
        ("Was that a bit odd, in the lift?", "How was that for you, in the lift?"),
        ("Were you worried he'd leave?", "How did you feel?"),
        ("Are you afraid to leave?", "How do you feel about leaving?"),
        ("Were you upset when she left?", "How did you feel when she left?"),
        ("You must have been furious with Ann?", "How did you feel about Ann?"),
        ("You'd feel ashamed at the door?", "How would you feel at the door?"),
        ("Were you hurt?", "How did you feel?"),
    ],
)
def test_feeling_is_left_for_them_to_name(said, made):
    assert make_all(FEELING, said)[0] == made


@pytest.mark.parametrize(
    ("said", "heard", "made"),
    [
        (
            "Are you proud?",
            "I've signed the leaflet.",
            "How do you feel now that you've signed the leaflet?",
        ),
        ("Are you cross?", "They ring me at home.", "How do you feel when they ring you at home?"),
        (
            "Were you upset about the hat?",
            HEARD,
            None,
        ),
        (
            "With the hat, were you upset about it?",
            "He took my hat. She waved at the gate.",
            None,
        ),
    ],
)
def test_feeling_of_nothing_named_is_about_what_was_told(said, heard, made):
    assert make_all(FEELING_THEN, said, heard)[:1] == ([made] if made else [])


def test_what_the_line_names_comes_before_what_was_told_last():
    heard = "He waved at the gate. She cried in the hall."
    assert make_all(FEELING_THEN, "Were you upset at the gate about it?", heard) == []
    made = make_all(FEELING_THEN, "Wasn't that gate horrible?", heard)
    assert made == []


@pytest.mark.parametrize(
    ("rule", "said", "made"),
    [
        (CONTENT, "Has anyone else said anything to her?", "What have others said to her?"),
        (OTHERS, "Does Ann want the job?", "What do you think Ann wants?"),
        (OTHERS, "Does Ann like to lead?", "How do you think Ann feels about leading?"),
        (OTHERS, "Did Ann understand the plan?", "How do you think Ann saw the plan?"),
        (OTHERS, "Do you think he means it?", "How do you think he sees it?"),
        (OTHERS, "Do they know about it?", "What do you think they know about it?"),
        (
            FOCUS,
            "It was page two that made you feel small?",
            "How did page two make you feel?",
        ),
        (TOLD, "You hide the hat and laugh?", "What's it like, hiding the hat?"),
        (TOLD, "You'd leave the meeting?", "What would it be like, leaving the meeting?"),
        (TOLD, "The lads hate the hat?", "How do you feel about the lads hating the hat?"),
        (TOLD, "He's in the meeting?", "How do you feel about him being in the meeting?"),
    ],
)
def test_other_shapes_are_opened_too(rule, said, made):
    assert make_all(rule, said)[0] == made


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("Have you considered a walk with the lads?", "What have you thought of doing?"),
        ("What do you think about joining her?", "What have you thought of doing?"),
        ("Have you ever tried a walk?", "What have you tried so far?"),
        ("Could you sell it?", "What have you thought of doing?"),
        ("Put him somewhere else.", "What have you thought of doing?"),
    ],
)
def test_suggestion_becomes_what_they_thought_of_or_want_themselves(said, first):
    assert make_all(SUGGESTION, said)[0] == first


@pytest.mark.parametrize(
    ("said", "subject", "is_view"),
    [
        ("Could you tell us what the board said?", "the board", False),
        ("Don't you think Bernard minds?", "Bernard", True),
        ("Don't you think it's Ann?", "it", True),
        ("Do you think so?", "you", False),
    ],
)
def test_ask_comes_out_of_its_wrapper(said, subject, is_view):
    asked = make_asked(make_line(said), hear(HEARD))
    assert (asked.ask.subject, asked.is_view) == (subject, is_view)


def test_every_offer_says_what_it_might_open_up():
    lines = [said for _, *examples in EXAMPLES for said, _ in examples]
    for said in lines:
        for rule in (*RULES, SUGGESTION):
            for each in rule.makes(make_asked(make_line(said), hear(HEARD))):
                assert 3 <= len(each.opens.split()) <= 15
