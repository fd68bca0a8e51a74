"""Yes-or-no lines about what the presenter is, will be, would do or can do."""

from __future__ import annotations

from coach.practice.rewording.forms import Form

_FEELING = "The feeling, left for them to name"
_VIEW = "What they make of it, before a yes or a no"
_TAKES = "What stands in the way, and what would help"
_MEANS = "What hangs on the answer for them"
_ACTIVE = (
    "(?!(?:be|have|get|meet|see|know|feel|like|want|lose|find|hear|notice|think|consider|believe"
    "|need|remember|forget|expect|understand|mean|try|seem|trust|blame|miss|regret|resent|love"
    "|hate|envy|fear|dread|enjoy|mind|worry|care)$).+"
)
_TO = r"to (?P<to>\w+)(?P<more>.*)"
_TREATING = (
    r"(?:being )?(?:(?:a (?:little |tiny )?bit|too|very|rather|just|so) )*"
    r"(?:hard|soft|tough|kind|harsh|strict|unfair|lenient|easy|generous|patient|impatient)"
    r" (?:on|with|to|about|towards) (?P<whom>.+)"
)


PLANS = (
    Form(
        said=("How do you feel about {ing}{more}",),
        opens=_FEELING,
        helper="are",
        form="going",
        rest=_TO,
    ),
    Form(
        said=("What would it take to {what}",),
        opens=_TAKES,
        helper="are|will",
        verb="|be",
        rest=r"able to (?P<what>.+)",
    ),
    Form(
        said=("What would help you feel {rest}",),
        opens=_TAKES,
        helper="are",
        verb="",
        rest=r"(?:ready|prepared) (?:for|to) .+",
    ),
    Form(
        said=("What are you sure of, when it comes to {what}",),
        opens=_VIEW,
        helper="are",
        verb="",
        rest=r"(?:sure|certain|clear) (?:about|of) (?P<what>.+)",
    ),
    Form(
        said=("How do you see things with {whom}",),
        opens=_VIEW,
        helper="are",
        verb="|be",
        rest=_TREATING,
    ),
    Form(
        said=("What would it mean for you to be {rest}",),
        opens=_MEANS,
        helper="are",
        verb="",
        rest=r"(?:the|a|an|on|in|part of|with) (?!bit\b)\w.*",
        order="turned|told",
    ),
    Form(said=("How do you feel about {doing}",), opens=_FEELING, helper="will", verb=_ACTIVE),
    Form(said=("How would you feel about {rest}",), opens=_FEELING, helper="would", verb="mind"),
    Form(
        said=("How would you feel about {ing}{more}",),
        opens=_FEELING,
        helper="would",
        verb="like|want|prefer|love",
        rest=_TO,
    ),
    Form(
        said=("What would it be like for you, being {rest}",),
        opens=_FEELING,
        helper="would",
        verb="be",
        rest=r"(?!(?:willing|able|prepared|happy)\b).+",
    ),
    Form(
        said=("What would it mean for you to {deed}",),
        opens="What hangs on it for them",
        helper="would",
        verb="take|accept|go|leave|stay|do|give|keep|let",
        rest=".+",
    ),
    Form(
        said=("What would it take to {deed}",),
        opens=_TAKES,
        helper="can",
        verb=r"(?!(?:see|imagine|remember|think|hear|be|tell|say|bear|face|stand)$).+",
    ),
)
"""Forms, in the order in which they are tried."""
