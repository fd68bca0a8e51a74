"""Lines that ask for one fact: "When does the lease end?" is "What happens when it ends?"."""

from __future__ import annotations

from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.forms import Form, fill_first
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.times import DURATIONS, NUMBERS, TIMES

_HOW_IT_IS = "How it is for them, beyond how long or how often"
_MATTERS = "Why the fact counts, if it does"
_WAY = "How it comes about, and not only by whom"
_OWN = "Their own reasons, without a “why”"
_EACH = "What each has going for it"

_KNOWN = r"(?:the|your|his|her|their|that|this|those|these)"
_PLACED = (
    rf"(?:(?P<off>up|out|off|down|over|in|back) )?(?P<what>{_KNOWN} .+?|it)"
    r"(?P<place> (?:on|in|to|into|off|out of|at|for|from|back|up|down) .+)?"
)

_WHO = (
    Form(
        said=("What do others know {rest}",),
        opens="How far it has gone, as they see it",
        asks="who(?: else)?",
        subject="",
        verb="know",
        rest="about .+",
    ),
    Form(
        said=("How did you come to hear {what}",),
        opens=_WAY,
        asks="who",
        subject="",
        verb="tell",
        rest="you (?P<what>(?:about|that) .+)",
    ),
    Form(
        said=("How did {what} come to be {done} {off}{place}",),
        opens=_WAY,
        asks="who",
        subject="",
        helper="did",
        rest=_PLACED,
    ),
    Form(
        said=("How {does} {what} get {done} {off}{place}",),
        opens=_WAY,
        asks="who",
        subject="",
        helper="do|does",
        rest=_PLACED,
    ),
    Form(
        said=("How {helper} {subject} get done",),
        opens=_WAY,
        asks="who",
        helper="do|does|did",
        verb="do",
        rest="",
    ),
    Form(
        said=("What part {does} {subject} play in this",),
        opens="Where they fit in, as the presenter sees it",
        asks="who",
        helper="is|are",
        verb="",
        rest="",
    ),
    Form(
        said=("What {helper} it like {rest}",),
        opens=_HOW_IT_IS,
        asks="who",
        subject="",
        helper="is|was",
        verb="",
        rest=rf"(?:in|at|on) {_KNOWN} \w+",
    ),
    Form(
        said=("How did the {what} come about",),
        opens=_WAY,
        asks="whose (?P<what>idea|decision|plan|suggestion|choice|job)",
    ),
)
_CAUSE = (
    Form(
        said=("What does {subject} mean to you",),
        opens=_MATTERS,
        asks="where",
        helper="is",
        verb="",
        rest="",
        subject="(?!it$|that$|he$|she$).+",
    ),
    Form(
        said=("What's it like where {told}",),
        opens="What the place is for them",
        asks="where",
        helper="do|does",
        verb=".+",
    ),
    Form(
        said=("How did {subject} come to {deed}",),
        opens=_WAY,
        asks="where",
        helper="did",
        verb=".+",
    ),
    Form(
        said=("What got in the way of {doing}",),
        opens="What was there at the time",
        asks="why",
        helper="did",
        subject="you",
        order=".+ not",
    ),
    Form(
        said=("What led you to {deed}",),
        opens=_OWN,
        asks="why|how come",
        helper="did",
        subject="you",
        order="turned|told",
    ),
    Form(
        said=("What do you think led {them} to {deed}",),
        opens=_WAY,
        asks="why|how come",
        helper="did",
        order="turned|told",
    ),
    Form(
        said=("What makes you {deed}",),
        opens=_OWN,
        asks="why|how come",
        helper="do|are",
        subject="you",
        verb=".+",
        order="turned|told",
    ),
    Form(
        said=("What do you think makes {them} {deed}",),
        opens=_WAY,
        asks="why|how come",
        helper="do|does|is|are",
        verb=".+",
        order="turned|told",
    ),
)
_NO_NOUN = "time|day|days|date|night|morning|hours|one|way|exactly|else|of"
_FIGURE = r"(?:number|figure|date|name|amount|cost|budget|deadline|total|price)\b"
_WHICH = (
    Form(
        said=("What was it like {doing} the {noun}",),
        opens=_HOW_IT_IS,
        asks="which of (?:the |your )?(?P<noun>(?!them$|those$|these$).+)",
        helper="did",
        subject="you",
    ),
    Form(
        said=("What do you see in each of the {noun}",),
        opens=_EACH,
        asks="which of (?:the |your )?(?P<noun>(?!them$|those$|these$).+)",
    ),
    Form(
        said=("What matters to you about the {noun}",),
        opens=_MATTERS,
        asks=rf"(?:which|what) (?P<noun>(?!(?:{_NO_NOUN})\b)\w+)",
        subject="it|that|this",
        verb="",
    ),
    Form(
        said=("What matters to you about {subject}",),
        opens=_MATTERS,
        asks=rf"(?:which|what) (?!(?:{_NO_NOUN})\b)\w+",
        verb="",
        rest="",
    ),
    Form(
        said=("What matters to you about the {noun} {rest}",),
        opens=_MATTERS,
        asks=r"(?:which|what) (?P<noun>\w+)",
        subject="",
        rest=r"(?:on|in|of|for|with|about|behind|from|at|to|under) \w.*",
    ),
    Form(
        said=("What draws you to each of {what}",),
        opens=_EACH,
        asks="what",
        helper="is",
        subject="your (?:pick|choice|preference|favourite)(?: of (?P<all>.+))?",
        verb="",
        rest="(?:of (?P<what>.+))",
    ),
    Form(
        said=("What draws you to each of {what}",),
        opens=_EACH,
        asks="what",
        helper="is",
        subject="your (?:pick|choice|preference|favourite) of (?P<what>.+)",
        verb="",
    ),
    Form(
        said=("What matters to you about {subject}",),
        opens=_MATTERS,
        asks="what",
        helper="is|are|was|were",
        subject=rf"(?!it$|that$|he$|she$|they$|the {_FIGURE}).+",
        verb="|call",
        rest="(?:called|worth)?",
    ),
    Form(
        said=("What matters to you about {subject} {rest}",),
        opens=_MATTERS,
        asks="what",
        helper="is|are|was|were",
        subject="(?!it$|that$|he$|she$|they$).+",
        verb="",
        rest="(?:of|for|on|behind) .+",
    ),
)


def ask_beyond_fact(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks for a fact, what happens then, how it is or what matters.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("Who writes the rota?"), hear(""))
    >>> [each.said for each in ask_beyond_fact(asked)]
    ['How does the rota get written?']
    """
    if " last " in f" {asked.line.lower} ":  # "When did you last ...": the "last" would be lost
        return
    yield from fill_first((*TIMES, *DURATIONS, *NUMBERS, *_WHO, *_CAUSE, *_WHICH), asked.ask)


FACT = Rule(name="a fact", makes=ask_beyond_fact)
