"""Lines that ask when, how long or how many."""

from __future__ import annotations

from coach.practice.rewording.forms import Form

_BEFORE = "What has to be true first, in their eyes"
_AT_THE_TIME = "What goes on at that time, beyond the date"
_HOW_IT_IS = "How it is for them, beyond how long or how often"
_MATTERS = "Why the number counts, if it does"

_WHEN = (
    r"when|how soon|(?:what|which)"
    r" (?:time|days?|date|nights?|mornings?|evenings?|weeks?|months?|hours?)"
)
_OFTEN = "how long|how often|how many times"

TIMES = (
    Form(
        said=("What needs to happen before {subject}",),
        opens=_BEFORE,
        asks="when|what (?:day|date)",
        helper="is|are",
        verb="",
        rest="",
    ),
    Form(
        said=("What needs to happen before {told}",),
        opens=_BEFORE,
        asks=_WHEN,
        helper="is|are",
        verb="",
        rest="(?:due|ready|over|finished).*",
    ),
    Form(
        said=("What {helper} {subject} like for you",),
        opens=_HOW_IT_IS,
        asks=_WHEN,
        helper="was|were",
        verb="",
        rest="",
    ),
    Form(
        said=("What was it like for you when {told}",),
        opens=_AT_THE_TIME,
        asks=_WHEN,
        helper="did|was|were|has|have",
        verb=".+",
    ),
    Form(
        said=("What would need to happen before you {plan}", "How would you want to {plan}"),
        opens=_BEFORE,
        asks=_WHEN,
        helper="are",
        subject="you",
        form="going",
        rest="to (?P<plan>.+)",
    ),
    Form(
        said=("What would need to happen before you {deed}", "How would you want to {deed}"),
        opens=_BEFORE,
        asks=_WHEN,
        helper="are|will",
        subject="you",
        verb=".+",
    ),
    Form(
        said=("What would you want to happen when {told}",),
        opens=_AT_THE_TIME,
        asks=_WHEN,
        helper="will",
    ),
    Form(
        said=("What happens when {told}",),
        opens=_AT_THE_TIME,
        asks=_WHEN,
        helper="do|does",
        verb="(?!have$).+",
    ),
    Form(
        said=("What happens when {told}",),
        opens=_AT_THE_TIME,
        asks=_WHEN,
        helper="is|are",
        rest=".+",
    ),
)
DURATIONS = (
    Form(
        said=("What's it been like, {rest}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        subject="you",
        form="been",
        rest=r"\w+ing\b.*",
    ),
    Form(
        said=("What's it been like being {rest}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        subject="you",
        form="been",
    ),
    Form(
        said=("What's it been like with {them} {rest}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        form="been",
        rest=r"(?:with|in|on|at|off|away|out|under|here|there|back|\w+ing)\b.*",
    ),
    Form(
        said=("What went into {ing}{more}",),
        opens=_HOW_IT_IS,
        asks="how long",
        helper="did",
        verb="take",
        rest=r"(?:you )?to (?P<to>\w+)(?P<more>.*)",
    ),
    Form(
        said=("What goes into {them}",),
        opens="What there is in it, beyond how long it takes",
        asks="how long",
        helper="do|does",
        subject="(?!it$|that$).+",
        verb="take",
    ),
    Form(
        said=("What was it like, {doing}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        helper="did",
        subject="you",
    ),
    Form(
        said=("What has it been like, {doing}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        helper="have",
        subject="you",
        verb="(?!know$).+",
    ),
    Form(
        said=("What {helper} {subject} like for you",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        helper="is|are|was|were",
        subject="(?!it$|that$).+",
        verb="",
        rest="",
    ),
    Form(
        said=("What was it like for you when {told}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        helper="did",
        verb="(?!take$).+",
    ),
    Form(
        said=("What's it like for you when {told}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        helper="do|does",
        verb="(?!take$|know$|tend$).+",
    ),
    Form(
        said=("What's it like for you when {subject} {then}",),
        opens=_HOW_IT_IS,
        asks=_OFTEN,
        helper="do",
        verb="tend",
        rest="to (?P<then>.+)",
    ),
)
NUMBERS = (
    Form(
        said=("What matters to you about the {noun} {more}",),
        opens=_MATTERS,
        asks=r"how many (?!times$|of\b)(?P<noun>.+)",
        subject="",
        rest="there (?P<more>.+)",
    ),
    Form(
        said=("What matters to you about the {noun} who {told}",),
        opens=_MATTERS,
        asks="how many (?P<noun>people|staff|volunteers)",
        subject="",
    ),
)
"""Forms of lines that ask for a number."""
