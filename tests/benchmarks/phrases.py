"""The invented talk of the long meeting: sentences with gaps, and what fills them.

Every sentence is one utterance. A gap in braces is filled at random from
``FILLINGS``; ``{presenter}`` is the first name of whoever presents.
"""

from __future__ import annotations

from collections.abc import Mapping

FILLINGS: Mapping[str, tuple[str, ...]] = {
    "person": (
        "my deputy",
        "the estates lead",
        "our treasurer",
        "the new starter",
        "my line manager",
        "the night supervisor",
        "a colleague in Leeds",
        "the chair of trustees",
        "our contractor",
        "the project sponsor",
        "the front desk",
        "one of the drivers",
    ),
    "group": (
        "the depot team",
        "the board",
        "the two night shifts",
        "the finance people",
        "our volunteers",
        "the regional group",
        "the parents",
        "the whole workshop",
        "the planning team",
        "the branch managers",
    ),
    "thing": (
        "the rota",
        "the handover sheet",
        "the move to one building",
        "the training budget",
        "the stock system",
        "the open evening",
        "the draft policy",
        "the contract renewal",
        "the complaints log",
        "the visitor scheme",
        "the monthly report",
        "the van bookings",
        "the grant bid",
    ),
    "time": (
        "last spring",
        "at the end of March",
        "before half-term",
        "three months ago",
        "just after the audit",
        "on Monday morning",
        "over the summer",
        "the day after the launch",
        "in the middle of the move",
    ),
    "feeling": (
        "a bit stuck",
        "tired, mostly",
        "quite angry underneath",
        "relieved, oddly",
        "out of my depth",
        "torn both ways",
        "more hopeful than I expected",
        "embarrassed about it",
        "calmer than I was",
    ),
    "doing": (
        "putting off the conversation",
        "checking every single line",
        "waiting for somebody else to go first",
        "writing long emails at night",
        "taking the work back myself",
        "saying yes in the meeting and no afterwards",
        "keeping the peace",
        "covering the gaps",
    ),
    "number": ("two", "three", "four", "six", "nine", "twelve", "twenty"),
    "place": ("the canteen", "the car park", "head office", "the workshop", "that side room"),
}
"""What the gaps are filled with."""

OPENERS = (
    "Well, ",
    "So ",
    "And ",
    "But then ",
    "I mean, ",
    "You know, ",
    "Looking back, ",
    "To be honest, ",
    "Just to go back a step, ",
)
"""How about half of all sentences start."""

CLOSERS = (
    ", really",
    ", these days",
    ", on the whole",
    ", when it comes down to it",
    ", as things stand",
    ", one way or another",
    ", on a bad day",
)
"""How about half of all sentences end, before the last mark."""

ENCOURAGERS = ("Mm.", "Yeah.", "Right.", "I see.", "Mm-hm.", "Of course.", "Gosh.")
"""Listening noises, each a turn of its own."""

CHECK_IN = (
    "Last time I said I would talk to {person} about {thing}, and I did it {time}.",
    "I managed {number} of the visits and then {thing} took over.",
    "It went better than I feared, although {group} went very quiet.",
    "Mine was to stop {doing}, and I would call it half done.",
    "I came away feeling {feeling}, if I am honest.",
    "I wrote it down, lost the note, and found it again in {place}.",
    "The surprise was {person}, who had been thinking about {thing} as well.",
    "So that is done, apart from the last conversation with {group}.",
    "I have carried one thing over, which is {thing}.",
)

BIDS = (
    "I have something about {thing} that could wait until next month.",
    "Mine is {person} and {thing}, and it has got louder {time}.",
    "It is not urgent, but I keep {doing} and I would like to look at it.",
    "I can hold mine, because {group} only looked at {thing} {time}.",
    "There is a decision due about {thing}, so some room today would help me.",
)

PRESENTING = (
    "It started {time}, when {person} asked me to look after {thing}.",
    "I said yes too quickly, and within a month I was {doing}.",
    "Then {group} found out about {thing} from somebody in {place}.",
    "What I notice is that I keep {doing} whenever {person} is in the room.",
    "I have had {number} meetings about {thing} and nothing has been decided.",
    "And {person} says one thing to me and another thing to {group}.",
    "I know what the textbook would say about {thing}.",
    "But when it comes to it I go quiet, and I feel {feeling}.",
    "We have lost {number} people {time}, and two of them named {thing} when they left.",
    "Part of me thinks {group} would manage perfectly well without me.",
    "The other part is frightened of what {person} will say about {thing}.",
    "My own boss thinks that {thing} is finished, and it is not.",
    "I suppose what I want is to stop {doing} and still sleep at night.",
    "There was a moment in {place} when I nearly said it out loud.",
    "Nobody has ever told me who is meant to decide about {thing}.",
    "So I am {feeling}, and I would like to understand my own part in it.",
)

CLARIFYING = (
    "How many people are there in {group} at the moment?",
    "When did {person} first hear about {thing}?",
    "Does {person} report to you or to {group}?",
    "Is {thing} something you are paid to look after?",
    "Who signed off {thing} {time}?",
    "Did that happen in {place} or on a call?",
    "Have {group} seen anything in writing about {thing}?",
    "Is there a date by which {thing} has to be settled?",
    "Were you there when {group} talked about it?",
    "Which of the {number} meetings was the one in {place}?",
)

EXPLORING = (
    "What would you want {group} to be saying about this in a year?",
    "How do you feel when you picture {person} walking into {place}?",
    "What makes it so hard to stop {doing}?",
    "You said you were {doing}, so what does that give you?",
    "What have you not said to {person} yet?",
    "Could you say more about that moment in {place}?",
    "What would {person} say if they were sitting here?",
    "Where else in your life do you find yourself {doing}?",
    "What does being {feeling} tell you about what matters to you here?",
    "If {thing} were settled tomorrow, what would you have to face next?",
    "Why does it fall to you to carry {thing}?",
    "Is it {thing} that bothers you, or is it being seen by {group}?",
    "Do you trust {person} with {thing}?",
    "So it is not really about {thing} at all?",
    "Have you told {group} any of this?",
    "It sounds as though {person} has a louder voice in this than you do.",
    "I noticed that you laughed when you came to {thing}.",
    "When you spoke about {group}, everything slowed down.",
)

TOO_SOON = (
    "Have you thought about asking {person} to take on {thing}?",
    "You should put it to {group} in writing, so that nobody can say they missed it.",
    "In your place I would leave {thing} alone until {person} is back.",
    "Couldn't you just move {thing} to somebody in {place}?",
    "When I had that with {group} I went straight to {person}, and it worked.",
)

ANSWERS = (
    "I think I am afraid of how {group} will look at me.",
    "Honestly, I would feel {feeling}.",
    "I have never put it like that, but yes, {person} is the one I am watching.",
    "It would mean letting {thing} go, and I have not been ready to.",
    "Nothing, so far, because I keep {doing}.",
    "Well, {person} would say that {thing} is mine to sort out.",
    "There were {number} of us in {place}, and nobody spoke.",
    "It goes back further than that, to {thing} and how it was handled {time}.",
    "Yes, {time}, although it was never written down.",
    "No, that was somebody else, before {group} were put together.",
    "I would have to sit down with {person} and not fill the silence.",
    "That is what I cannot work out.",
    "Part of me wants to hand {thing} back and walk away.",
    "I do not know yet, and it helps to say so.",
    "It is strange, because with {group} I do not do that at all.",
    "When I say it aloud it sounds much smaller than it does at night.",
)

REFLECTING = (
    "I noticed how often {thing} came back, and how seldom {person} did.",
    "What struck me was the word you used about {group}.",
    "I heard somebody who cares a great deal about {thing}.",
    "I was struck by how still it went when {place} came up.",
    "It seemed to me that you already know what you will say to {person}.",
    "I am left with the picture of you {doing} while {group} wait.",
)

IDEAS = (
    "You could ask {person} what they would drop to make room for {thing}.",
    "One thing that helped us was a short note to {group} every Friday.",
    "I would start with {person}, quietly, well away from {place}.",
    "Why don't you try one week of not {doing}, and see who picks it up?",
    "What about a trial of {thing} with {number} people?",
    "I could introduce you to somebody who has just been through {thing}.",
    "You might let {group} write the first draft of {thing}.",
    "It may be worth asking who owns {thing}, in so many words.",
)

ACTIONS = (
    "I will ring {person} and ask for half an hour about {thing}.",
    "By Friday I will have written to {group} to say what I am not doing.",
    "I am going to stop {doing} for one week and keep a note of it.",
    "And I will tell {person} that {thing} needs an owner.",
    "I will book {place} and keep {number} people to half an hour.",
    "I will let you know in the group how it went with {person}.",
)

ACTION_QUESTIONS = (
    "What would help you keep to that?",
    "When will you have talked to {person}?",
    "Who else needs to know about {thing}?",
    "How will you tell that it has worked?",
)

REVIEW = (
    "I found the silences useful, especially in the second half.",
    "I caught myself about to give advice on {thing} and turned it into a question.",
    "The questions about {person} were the ones that helped me.",
    "We were slower than {time}, and I liked that.",
    "I think we listened better than {group} ever do.",
    "I could have stayed with the question about {place} for longer.",
    "It helped that nobody jumped in while {group} were being described.",
)

OPENING = (
    "Morning, everybody, and welcome back to {place}.",
    "We have three hours, so a check-in first, and then whoever needs the time.",
    "Let's start with a check-in, and how you got on with your actions.",
)
CALL_FOR_BIDS = (
    "Thank you, that is everybody round once.",
    "So who has something to bring today?",
)
HAND_OVER = (
    "Right, {presenter}, the floor is yours.",
    "Take your ten minutes, and the rest of us will only listen.",
)
CALLS: Mapping[str, tuple[str, ...]] = {
    "clarifying": (
        "Thank you, {presenter}.",
        "Clarifying questions first, just to get our facts straight.",
    ),
    "exploring": ("Let's move on to exploring, with open questions, please.",),
    "reflecting": (
        "{presenter}, you can sit back for this bit.",
        "What have people noticed, with no need for {presenter} to answer?",
    ),
    "ideas": ("Would you like to hear some ideas, {presenter}, or have you enough?",),
    "actions": (
        "Let's move to actions, then.",
        "What will you actually do, {presenter}, and by when?",
    ),
}
"""What the facilitator says to open each phase of a round after the first."""

CALL_FOR_REVIEW = (
    "Let's finish with the process review.",
    "How was that for everybody, and what helped?",
)
