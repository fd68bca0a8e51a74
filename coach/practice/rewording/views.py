"""Lines that hand over what the asker has made of it: "So it's the money?", "You left early?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.forms import Form, fill_first
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import tidy

_OWN = "How they see it, beside how it looks to the one who asks"
_PLACE = "How it is to be in their place"
_IS = r"(?:is(?:n't)? it|was(?:n't)? it|it's|it was|it is)(?: really| actually| just)?"
_NAMED = (
    r"(?P<what>(?:the|your|his|her|their|that|this|page|those|these|being|not|(?-i:[A-Z]\w+))"
    r"\b[^,?]*?)"
)
_CLEFT = re.compile(rf"^{_IS} {_NAMED} (?:that|who|which) (?P<does>.+)$", re.IGNORECASE)
_PSEUDO = re.compile(r"^What (?:you|he|she)\b[^,]*? (?:is|was) (?=(?:the|your|being|not)\b)")
_END = r"(?:,? (?:and|but|because|just|on purpose|so that|in case)\b.*)?"
_NOT_LOOSE = r"(?!(?:you|it|that|this|there|i|we)$).+"
_WISHES = (
    Form(
        said=("What would you like to happen with {what}",),
        opens="What they want, before how to get there",
        subject="you",
        verb="want",
        rest=r"(?P<what>him|her|them|(?:the|your|that) \w+) (?:gone|out|off|back|to|moved)\b.*",
        order="told",
    ),
)
_TOLD = (
    Form(
        said=("What made you {verb} {what}",),
        opens="Their own reasons, without a “why”",
        helper="did",
        subject="you",
        verb=".+",
        rest=rf"(?P<what>.*?){_END}",
        order="told",
    ),
    Form(
        said=("What's it like, {ing} {what}",),
        opens=_PLACE,
        helper="do|have",
        subject="you",
        verb="(?P<to>.+)",
        form="(?!been$).+",
        rest=rf"(?P<what>.*?){_END}",
        order="told",
    ),
    Form(
        said=("What would it be like, {doing}",),
        opens="How they picture it, before it comes",
        helper="would",
        subject="you",
        verb="(?!be$).+",
        order="told",
    ),
    Form(
        said=("How do you feel about {them} {ing} {what}",),
        opens="What they think and feel about it, mixed as that may be",
        helper="do|does|is|are",
        subject=_NOT_LOOSE,
        verb="(?P<to>.+)",
        rest=rf"(?P<what>.*?){_END}",
        order="told",
    ),
    Form(
        said=("How do you feel about {them} being {what}",),
        opens="What they think and feel about it, mixed as that may be",
        helper="is|are",
        subject=_NOT_LOOSE,
        verb="",
        rest=rf"(?P<what>.+?){_END}",
        order="told",
    ),
)


def ask_about_focus(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that says what it is about, an open ask about just that.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("So it's the money that worries you?"), hear(""))
    >>> [each.said for each in ask_about_focus(asked)]
    ['What is it about the money that worries you?']
    """
    text = _PSEUDO.sub("It's ", asked.line.said.rstrip(" ?.!"))
    if " or " in text:
        return
    if found := _CLEFT.match(text):
        yield from _ask_of_cleft(found["what"], found["does"], found[0])


def _ask_of_cleft(what: str, does: str, text: str) -> Iterator[Rewording]:
    is_past = bool(re.match(r"(?:it )?was", text, re.IGNORECASE))
    if re.match(r"ma(?:de|kes) you feel \w+$", does):
        yield Rewording(
            said=tidy(f"How {'did' if is_past else 'does'} {what} make you feel"), opens=_OWN
        )
    said = f"What {'was' if is_past else 'is'} it about {what} that {does}"
    yield Rewording(said=tidy(said), opens=_OWN)


def ask_about_told(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that says back what the presenter does, what that is like."""
    ask = asked.ask
    yield from fill_first(_WISHES, ask)
    if ask is None or asked.is_view:
        return
    if asked.heard.shares(f"{ask.form} {ask.rest}"):
        yield from fill_first(_TOLD, ask)


def ask_about_lack(asked: Asked) -> Iterator[Rewording]:
    """Yield, for "So there's nobody to ...?", what it is like."""
    lacking = r"^there(?:'s| is) (nobody|no one|nothing|nowhere|no \w+) (.+)$"
    if found := re.match(lacking, asked.line.lower):
        said = tidy(f"What's it like, having {found[1]} {found[2]}")
        yield Rewording(said=said, opens=_PLACE)


def ask_what_it_is_like_doing(asked: Asked) -> Iterator[Rewording]:
    """Yield, for "It's lonely, running the shop?", what that is like."""
    is_so = r"(?:'s|'ll be| is| must be|(?P<past> must have been| was))"
    found = re.match(
        rf"^(?:it|that|this){is_so}(?: \w+){{1,4}}, (?P<doing>\w+ing .+)$", asked.line.lower
    )
    if found:
        doing = asked.line.said[found.start("doing") : found.end("doing")]
        said = tidy(f"What {'was' if found['past'] else 'is'} it like, {doing}")
        yield Rewording(said=said, opens=_PLACE)


DOING_LIKE = Rule(name="it is so, doing", makes=ask_what_it_is_like_doing)
FOCUS = Rule(name="what it is about", makes=ask_about_focus)
TOLD = Rule(name="said back", makes=ask_about_told)
LACK = Rule(name="nobody to", makes=ask_about_lack)
