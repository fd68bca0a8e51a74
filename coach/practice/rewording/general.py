"""For any line: ask about what the presenter told, in their words."""

from __future__ import annotations

from coach.practice.rewording.rule import Frame, Rule
from coach.practice.rewording.slots import Slot

ANY_LINE = Rule(
    name="any line",
    recognises=lambda _line: True,
    frames=(
        Frame(
            slot=Slot.FEELING,
            asks="What makes you {}?",
            opens="Where a feeling that they named themselves comes from",
            weight=1.0,
        ),
        Frame(
            slot=Slot.FELT,
            asks="What made you {}?",
            opens="Where a feeling that they named themselves came from",
            weight=1.0,
        ),
        Frame(
            slot=Slot.WHEN_SOMEBODY_DID,
            asks="What was it like for you when {}?",
            opens="How it was for them, with the feeling left for them to name",
            weight=0.5,
        ),
        Frame(
            slot=Slot.WHEN_SOMEBODY_DID,
            asks="What went through your mind when {}?",
            opens="What they thought at the time and may not have said",
        ),
        Frame(
            slot=Slot.WHEN_YOU_DID,
            asks="What was going on for you when {}?",
            opens="The moment itself, as it was for them",
        ),
        Frame(
            slot=Slot.TO_DO,
            asks="What led you to {}?",
            opens="Their own reasons, without a “why”",
            weight=0.25,
        ),
        Frame(
            slot=Slot.WHEN_SOMEBODY_DOES,
            asks="What's it like for you when {}?",
            opens="How it is for them each time",
        ),
        Frame(
            slot=Slot.TO_BE,
            asks="What's it like to {}?",
            opens="How it is to be in their place",
        ),
        Frame(
            slot=Slot.TO_HAVE_BEEN,
            asks="What was it like to {}?",
            opens="How it was to be in their place",
        ),
        Frame(
            slot=Slot.DOING,
            asks="What's it been like, {}?",
            opens="How it has been for them all this while",
            weight=0.25,
        ),
        Frame(
            slot=Slot.NOT_ABLE,
            asks="What's it like not being able to {}?",
            opens="What it is to want what cannot be, as they see it",
        ),
        Frame(
            slot=Slot.NOT_DONE,
            asks="What's it like not to {}?",
            opens="What goes with a thing not done yet, without a push to do it",
        ),
        Frame(
            slot=Slot.TO_COME,
            asks="What will it be like to {}?",
            opens="How they picture what they have decided on",
        ),
        Frame(
            slot=Slot.LIKED,
            asks="What is it you {}?",
            opens="What they would want to keep, or to be rid of",
            weight=0.5,
        ),
        Frame(
            slot=Slot.WANTED,
            asks="What makes you {}?",
            opens="What is behind a wish of their own",
        ),
        Frame(
            slot=Slot.THAT_IT_WAS_SO,
            asks="What did it mean for you that {}?",
            opens="What they took from it then",
            weight=-0.5,
        ),
        Frame(
            slot=Slot.THAT_IT_IS_SO,
            asks="What does it mean for you that {}?",
            opens="What it changes for them, good and less good",
            weight=-0.5,
        ),
        Frame(
            slot=Slot.PERSON_IN_LINE,
            asks="How are things between you and {}?",
            opens="How the two of them stand, in their own words",
            weight=-0.5,
        ),
    ),
)
