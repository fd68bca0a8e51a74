"""Yes-or-no lines about what the presenter does or means to do."""

from __future__ import annotations

from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.forms import Form, fill_first
from coach.practice.rewording.plans import PLANS
from coach.practice.rewording.rule import Asked, Rule

_FEELING = "The feeling, left for them to name"
_STANDING = "How far they have come with it, whatever the answer"
_TO_SAY = "What they want understood, before whether it has been said"
_VIEW = "What they make of it, before a yes or a no"
_MEANS = "What hangs on the answer for them"
_BETWEEN = "How the two of them stand, in their own words"

_TELLING = "tell|speak|talk|mention|raise|explain|apologise|ask"
_GAINED = "get|have|receive|win|hear"
_STATIVE = (
    "be|have|get|meet|see|know|feel|like|want|lose|find|hear|notice|think|consider|always|believe"
    "|need|remember|forget|expect|understand|mean|try|seem|trust|blame|miss|regret|resent|respect"
    "|love|hate|envy|fear|dread|enjoy|mind|support|admire|forgive|worry|care"
)
_ACTIVE = rf"(?!(?:{_STATIVE})$).+"
_WHOM = (
    r"(?:(?:to|with) )?(?P<whom>(?:your|the|his|her|their|that|this) \w+|him|her|them"
    r"|(?-i:[A-Z]\w+(?: [A-Z]\w+)?))"
    r"(?: (?P<about>about (?:(?:the|your|his|her|their|that|this) \w+|it|that|this)\b))?(?: .*)?"
)
_WHETHER = r"(?:that|whether|if|what|how|why|who|when|where|which)\b"
_KNOWN = r"(?:the|your|a|an|his|her|their|that|this)\b"
_EMBEDDED = (
    r"(?:about |any idea |any thoughts on |an idea (?:of )?)?(?P<wh>what|how|why)"
    r" (?!many|much|long|often|old|far|big|likely|important|soon|time|day|date)(?P<inner>.+)"
)
_TO = r"to (?P<to>\w+)(?P<more>.*)"
_WHEN = r"(?:.+ )?(?P<when>when (?:he|she|they|it|the|your|his|her|somebody|someone|people) .+)"
_DONE = (
    Form(
        said=("{wh} do you think {inner}",),
        opens=_VIEW,
        helper="have",
        verb="|think|consider",
        rest=_EMBEDDED,
    ),
    Form(
        said=("What have you noticed about {wh} {inner}",),
        opens=_VIEW,
        helper="have",
        verb="notice",
        rest=_EMBEDDED,
    ),
    Form(
        said=("What do you make of {rest}",),
        opens=_VIEW,
        helper="have",
        verb="see|read",
        rest=rf"{_KNOWN} .+",
    ),
    Form(
        said=("What have you heard {rest}",),
        opens="What has come back, and what they make of it",
        helper="have",
        verb="hear",
        rest=r"(?:back )?(?:from|about|of) .+",
    ),
    Form(
        said=("What have you been thinking {about}",),
        opens=_VIEW,
        helper="have",
        verb="think",
        rest=r"(?:any (?:more|further) |much )?(?P<about>about .+)",
    ),
    Form(
        said=("What would it mean for you if {supposed}",),
        opens=_MEANS,
        helper="have",
        verb=_GAINED,
        rest=r"(?!to ).+",
    ),
    Form(
        said=(
            "Where have you got to with {doing}",
            "What would you want to say to {whom} {about}",
        ),
        opens=_STANDING,
        helper="have",
        verb=_TELLING,
        rest=_WHOM,
    ),
    Form(
        said=("Where have you got to with {doing}",),
        opens=_STANDING,
        helper="have",
        verb=_ACTIVE,
    ),
)
_PAST = (
    Form(
        said=("What did you {verb} about {clause}",),
        opens=_VIEW,
        helper="did",
        verb="know|hear|notice|realise",
        rest=r"(?:that )?(?P<clause>.+)",
    ),
    Form(
        said=("What did you want to say to {whom} {about}",),
        opens=_TO_SAY,
        helper="did",
        verb=_TELLING,
        rest=_WHOM,
    ),
    Form(
        said=("How did you feel about {ing}{more}",),
        opens=_FEELING,
        helper="did",
        verb="want|mean|intend|hope|need|plan|expect|have",
        rest=_TO,
    ),
    Form(
        said=("What did you {verb} from {rest}",),
        opens=_VIEW,
        helper="did",
        verb="expect|want",
        rest=rf"(?!{_WHETHER})(?!.*\bto\b).+",
    ),
    Form(
        said=("What would it mean for you if {supposed}",),
        opens=_MEANS,
        helper="did",
        verb=_GAINED,
        rest=r"(?!to ).+",
    ),
)
_HABIT = (
    Form(
        said=("What do you do {when}",),
        opens="What happens then, step by step",
        helper="do",
        rest=_WHEN,
    ),
    Form(
        said=("How do you find {rest}",),
        opens=_FEELING,
        helper="do",
        verb="enjoy|like|love|hate|mind",
        rest=r"(?!(?:to|it|that)\b).+",
    ),
    Form(
        said=("What would happen if you didn't {to}{more}",),
        opens="What hangs on it, in their eyes",
        helper="do",
        verb="have|need",
        rest=_TO,
    ),
    Form(
        said=("How do you feel about {ing}{more}",),
        opens=_FEELING,
        helper="do",
        verb="want|like|plan|mean|intend|hope|expect",
        rest=_TO,
    ),
    Form(
        said=("How do you feel about {rest}",),
        opens=_FEELING,
        helper="do",
        verb="want",
        rest="(?!.* (?:gone|out|off|back|moved)$).+",
        order=".* not",
    ),
    Form(
        said=("What would it mean for you if you had {any}{more}",),
        opens=_MEANS,
        helper="do",
        verb="have",
        rest=r"(?P<any>a|an|another|enough|some)(?P<more> [^,]+)",
    ),
    Form(
        said=("What do you want from {rest}",),
        opens=_VIEW,
        helper="do",
        verb="want",
        rest=rf"(?!.* (?:gone|out|off|back|moved)$)(?:it|{_KNOWN})[^,]*",
    ),
    Form(
        said=("What do you {verb} about {what}",),
        opens=_VIEW,
        helper="do",
        verb="know|remember",
        rest=r"(?:much )?(?:about )?"
        r"(?P<what>(?:the|your|his|her|him|them|their)\b.*|(?-i:[A-Z]).*)",
    ),
    Form(
        said=("How are things between you and {whom}",),
        opens=_BETWEEN,
        helper="do",
        verb="get",
        rest=r"on (?:well |all right |okay )?with (?P<whom>.+)",
    ),
    Form(
        said=("How do you feel about {doing}",),
        opens=_FEELING,
        helper="do",
        verb=_ACTIVE,
        rest=".+",
    ),
)
_FORMS = (*_DONE, *_PAST, *_HABIT, *PLANS)


def ask_about_doing(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks whether the presenter does a thing, an open ask about it.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("Have you spoken to Ann yet?"), hear(""))
    >>> next(ask_about_doing(asked)).said
    'Where have you got to with speaking to Ann?'
    """
    ask = asked.ask
    if ask is not None and ask.is_of_you and not ask.is_told and " or " not in ask.rest:
        yield from fill_first(_FORMS, ask)


DOING = Rule(name="whether one does", makes=ask_about_doing)
