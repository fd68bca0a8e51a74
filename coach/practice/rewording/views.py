"""Lines that hand over what the asker has made of it: "So it's the money?", "You left early?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import is_plural, put_as_object, tidy

_OWN = "How they see it, beside how it looks to the one who asks"
_NAMED = (
    r"((?:the|your|his|her|their|that|this|page|those|these|being|not|(?-i:[A-Z]\w+))\b[^,?]*?)"
)
_CLEFT = re.compile(
    rf"^(?:is(?:n't)? it|was(?:n't)? it|it's|it was|it is)(?: really| actually| just)? {_NAMED}"
    r" (?:that|who|which) (.+?)$",
    re.IGNORECASE,
)
_FOCUS = re.compile(
    rf"(?:^|, |\band |\bbut )(?:isn't (?:it|this|that)|wasn't (?:it|this)|is (?:it|this|that)(?= really| about| actually)|it's|this is|it is)(?: really| actually| just| all)*"
    rf"(?: about| down to)? {_NAMED}(?:(?:,? (?:more than|rather than)|, not| (?:you|he|she|they)) .+)?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"^(?:is|isn't|it's|this is|that's|what this is)(?: (?:it|this|that|really|all|just|actually))*"
    r" about (?:is )?(?!to |time\b)([^,?]+)$",
    re.IGNORECASE,
)
_WANTED = re.compile(r"^(him|her|them|(?:the|your|that) \w+) (?:gone|out|off|back|to|moved)\b")


def ask_about_focus(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that says what it is about, an open ask about just that."""
    text = asked.line.said.rstrip(" ?.!")
    text = re.sub(
        r"^What (?:you|he|she)\b[^,]*? (?:is|was) (?=(?:the|your|being|not)\b)", "It's ", text
    )
    if " or " in text:
        return
    if (found := _ABOUT.match(text)) and not _FOCUS.search(text):
        do = "do" if is_plural(found[1]) else "does"
        yield Rewording(said=tidy(f"What part {do} {found[1]} play in this"), opens=_OWN)
    elif found := _CLEFT.match(text):
        was = "was" if "was" in found[0][:6].lower() else "is"
        if re.match(r"ma(?:de|kes) you feel \w+$", found[2]):
            do = "did" if found[2].startswith("made") else "does"
            yield Rewording(said=tidy(f"How {do} {found[1]} make you feel"), opens=_OWN)
        yield Rewording(said=tidy(f"What {was} it about {found[1]} that {found[2]}"), opens=_OWN)
    elif found := _FOCUS.search(text):
        if found[0].lstrip(", ").lower().startswith(("it's", "and it's", "but it's", "it is")):
            yield Rewording(said=tidy(f"What is it about {found[1]}, for you"), opens=_OWN)
        do = "do" if is_plural(found[1]) else "does"
        yield Rewording(said=tidy(f"What part {do} {found[1]} play in this"), opens=_OWN)


def ask_about_told(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that says back what the presenter does, what that is like."""
    ask = asked.ask
    if ask is None or ask.asks_with or not ask.is_told or ask.is_denied:
        return
    if not ask.is_of_you:
        yield from _ask_of_others(asked)
        return
    if ask.verb == "want" and (found := _WANTED.match(ask.rest)):
        yield Rewording(
            said=tidy(f"What would you like to happen with {found[1]}"),
            opens="What they want, before how to get there",
        )
    elif not asked.heard.shares(f"{ask.form} {ask.rest}") or asked.is_view or not ask.verb:
        return
    elif ask.helper == "did":
        deed = re.sub(r",? (?:because|just|on purpose|so that|in case|and|but)\b.*$", "", ask.deed)
        yield Rewording(
            said=tidy(f"What made you {deed}"), opens="Their own reasons, without a “why”"
        )
    elif ask.helper in ("do", "have") and ask.form != "been":
        doing = re.sub(r",? (?:and|but) .*$", "", ask.doing)
        yield Rewording(
            said=tidy(f"What's it like, {doing}"), opens="How it is to be in their place"
        )
    elif ask.helper == "would":
        yield Rewording(
            said=tidy(f"What would it be like, {ask.doing}"),
            opens="How they picture it, before it comes",
        )


def _ask_of_others(asked: Asked) -> Iterator[Rewording]:
    ask = asked.ask
    if ask is None or asked.is_view or not asked.heard.shares(f"{ask.form} {ask.rest}"):
        return
    if ask.subject.lower() in ("", "it", "that", "this", "there", "i", "we"):
        return
    if ask.helper in ("do", "does", "is", "are") and (ask.verb or ask.rest):
        doing = re.sub(r",? (?:and|but) .*$", "", ask.doing)
        said = f"How do you feel about {put_as_object(ask.subject)} {doing}"
        yield Rewording(
            said=tidy(said), opens="What they think and feel about it, mixed as that may be"
        )


def ask_about_lack(asked: Asked) -> Iterator[Rewording]:
    """Yield, for "So there's nobody to ...?", what it is like."""
    found = re.match(
        r"^there(?:'s| is) (nobody|no one|nothing|nowhere|no \w+) (.+)$", asked.line.lower
    )
    if found:
        yield Rewording(
            said=tidy(f"What's it like, having {found[1]} {found[2]}"),
            opens="How it is to be in their place",
        )


def ask_what_it_is_like_doing(asked: Asked) -> Iterator[Rewording]:
    """Yield, for "It's lonely, running the shop?", what that is like."""
    found = re.match(
        r"^(?:it|that|this)(?:'s|'ll be| is| must be| must have been| was)(?: \w+){1,4}, (\w+ing .+)$",
        asked.line.lower,
    )
    if found:
        was = "was it" if re.search(r"\b(?:was|been)\b", found[0]) else "is it"
        doing = asked.line.said[found.start(1) : found.end(1)]
        yield Rewording(
            said=tidy(f"What {was} like, {doing}"), opens="How it is to be in their place"
        )


DOING_LIKE = Rule(name="it is so, doing", makes=ask_what_it_is_like_doing)
FOCUS = Rule(name="what it is about", makes=ask_about_focus)
TOLD = Rule(name="said back", makes=ask_about_told)
LACK = Rule(name="nobody to", makes=ask_about_lack)
