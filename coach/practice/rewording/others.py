"""Yes-or-no lines about others, or about things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.forms import Form, fill_first
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import agree, find_after_feeling, tidy

_OTHERS_VIEW = "How it looks from where somebody else stands"
_CONTENT = "What came of it, and not only whether anything did"
_LIKE = "What it is to them, in their own words"
_NOT_LOOSE = (
    r"(?!(?:you|it|that|this|there|i|we|any(?:one|body)|some(?:one|body)|nobody)(?: else)?$).+"
)
_ANYBODY = r"any(?:one|body)"
_ANYTHING = (
    r"(?:any|some)thing(?: (?:else|more))?(?P<tail>"
    r"|(?: (?:about|to|from|on|in|at|when|after|back|besides|of|for|with) .+))"
)
_WELL = (
    r"(?:really |very |quite )?(?:well|badly|okay|ok|all right|fine|smoothly|better)"
    r"(?P<tail>(?: .*)?)"
)

_CONTENTS = tuple(
    Form(
        said=(f"{asks} {helpers} {subject} {{form}} {{tail}}",),
        opens=_CONTENT,
        helper=helper,
        subject=subjects,
        verb=".+",
        rest=rest,
    )
    for asks, rest in (("What", _ANYTHING), ("How", _WELL))
    for subject, subjects in (
        ("others", f"{_ANYBODY} else"),
        ("people", _ANYBODY),
        ("{subject}", "(?!we$|i$).+"),
    )
    for helper, helpers in (
        (("has", "have"), ("does", "do"), ("is", "are"), ("was", "were"), (".+", "{helper}"))
        if subjects.startswith("any")
        else ((".+", "{helper}"),)
    )
)
_OTHERS = (
    Form(
        said=("How do you think {subject} {feel} about {ing}{more}",),
        opens=_OTHERS_VIEW,
        helper="do|does|did",
        subject=_NOT_LOOSE,
        verb="mind|like|love|hate|enjoy|want",
        rest=r"to (?P<to>\w+)(?P<more>.*)",
    ),
    Form(
        said=("How do you think {subject} {feel} about {what}",),
        opens=_OTHERS_VIEW,
        helper="do|does|did",
        subject=_NOT_LOOSE,
        verb="mind|like|love|hate|trust|resent|respect|enjoy|appreciate|miss|blame|care",
        rest=r"(?:about )?(?!(?:that|if|when|it when)\b|you$)(?P<what>.+?)"
        r"(?: (?:better|more|less) than .*)?",
    ),
    Form(
        said=("How do you think {subject} {see} {rest}",),
        opens=_OTHERS_VIEW,
        helper="do|does|did",
        subject=_NOT_LOOSE,
        verb="realise|understand|appreciate|see|recognise|get",
        rest=r"(?:the|your|his|her|their|that|this)\b.+",
    ),
    Form(
        said=("What do you think {subject} {know} {rest}",),
        opens=_OTHERS_VIEW,
        helper="do|does|did",
        subject=_NOT_LOOSE,
        verb="know",
        rest="(?:about .+)?",
    ),
    Form(
        said=("What do you think {subject} {want}",),
        opens=_OTHERS_VIEW,
        helper="do|does|did",
        subject=_NOT_LOOSE,
        verb="want",
    ),
)


def ask_for_content(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks whether there was anything, what there was; for "well", how.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("Has anyone said anything to her?"), hear(""))
    >>> [each.said for each in ask_for_content(asked)]
    ['What have people said to her?']
    """
    yield from fill_first(_CONTENTS, asked.ask)


def ask_how_others_see_it(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line about what somebody knows, wants or feels, what the presenter thinks."""
    ask = asked.ask
    if ask is None:
        return
    is_felt = ask.verb in ("", "feel", "be", "get", "become") and not ask.asks_with
    tail = find_after_feeling(ask.rest) if is_felt else None
    if tail is not None and re.fullmatch(_NOT_LOOSE, ask.subject, re.IGNORECASE):
        said = tidy(f"How do you think {ask.subject} {agree(ask, 'feel')}{tail}")
        yield Rewording(said=said, opens=_OTHERS_VIEW)
    yield from fill_first(_OTHERS, ask)
    if asked.is_view and ask.subject.lower() in ("he", "she", "they"):
        said = tidy(f"How do you think {ask.subject} {agree(ask, 'see')} it")
        yield Rewording(said=said, opens=_OTHERS_VIEW)


def ask_what_it_is_like(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks whether a thing is so-and-so, what it is like."""
    ask = asked.ask
    if ask is None or ask.asks_with or ask.verb or ask.is_told:
        return
    found = re.match(r"^(?:a|an|much of a) (?:\w+ )?(\w+)$", ask.rest)
    if ask.subject.lower() == "it" and found:
        yield Rewording(said=tidy(f"What {ask.helper} the {found[1]} like for you"), opens=_LIKE)
    elif _is_thing(ask.subject) and _is_adjective(asked, ask):
        yield Rewording(said=tidy(f"What {ask.helper} {ask.subject} like for you"), opens=_LIKE)


def _is_thing(subject: str) -> bool:
    return bool(re.match(r"^(?:the|your|that|this|those|these|his|her|their) \w", subject))


def _is_adjective(asked: Asked, ask: Ask) -> bool:
    found = re.match(r"^(?:\w+ly |very |too |so |that )?(\w+)$", ask.rest)
    tags = [each.tag for each in asked.line.parsed.tokens if found and each.text == found[1]]
    return tags[-1:] == ["JJ"] and not re.search(r"\b(?:ready|due|open|closed)$", ask.rest)


CONTENT = Rule(name="whether anything", makes=ask_for_content)
OTHERS = Rule(name="how others see it", makes=ask_how_others_see_it)
LIKE = Rule(name="whether so", makes=ask_what_it_is_like)
