"""Yes-or-no lines about others, or about things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.inflections import make_gerund
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.wording import find_after_feeling, put_as_object, tidy

_OTHERS_VIEW = "How it looks from where somebody else stands"
_CONTENT = "What came of it, and not only whether anything did"
_MEANS = "What hangs on the answer for them"
_LIKE = "What it is to them, in their own words"
_ANYTHING = re.compile(
    r"^(?:any|some)thing(?: (?:else|more))?(?P<tail>| (?:about|to|from|on|in|at|when|after|back|besides|of|for|with) .+)$"
)
_MANNER = re.compile(
    r"^(?:really |very |quite )?(?:well|badly|okay|ok|all right|fine|smoothly|better)( .*)?$"
)
_MINDS = frozenset(("mind", "like", "love", "hate", "trust", "resent", "respect", "enjoy", "appreciate", "miss", "blame", "care"))
_SEEN = frozenset(("realise", "understand", "appreciate", "see", "recognise", "get"))
_NOUN = r"^(?:the|your|his|her|their|that|this|what|how)\b"
_ANY = re.compile(r"\bany(?=\b|one\b|body\b|thing\b)")
_LOOSE = ("it", "that", "this", "there", "i", "we")


def _offer(said: str, opens: str) -> Rewording:
    return Rewording(said=tidy(said), opens=opens)


def ask_for_content(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks whether there was anything, what there was; for "well", how."""
    ask = asked.ask
    if ask is None or ask.asks_with or ask.subject.lower() in ("", "we", "i") or not ask.verb:
        return
    subject, helper = _name_people(ask)
    if found := _ANYTHING.match(ask.rest):
        yield _offer(f"What {helper} {subject} {ask.form} {found['tail']}", _CONTENT)
    elif found := _MANNER.match(ask.rest):
        yield _offer(f"How {helper} {subject} {ask.form} {found[1] or ''}", _CONTENT)


def _name_people(ask: Ask) -> tuple[str, str]:
    """Return "people have" for "anybody has", and a statement's verb as a question has it."""
    if re.match(r"any(?:one|body)\b", ask.subject):
        people = "others" if ask.subject.endswith("else") else "people"
        return people, {"has": "have", "does": "do", "is": "are", "was": "were"}.get(ask.helper, ask.helper)
    return ask.subject, ask.helper


def ask_how_others_see_it(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line about what somebody knows, wants or feels, what the presenter thinks."""
    ask = asked.ask
    if ask is None or ask.asks_with or ask.is_of_you or ask.subject.lower() in ("", *_LOOSE):
        return
    tail = find_after_feeling(ask.rest) if not ask.verb or ask.verb in ("feel", "be", "get", "become") else None
    person = ask.subject
    if tail is not None:
        yield _offer(f"How do you think {person} {_agree(ask, 'feel')}{tail}", _OTHERS_VIEW)
    elif ask.verb in _MINDS and ask.helper in ("do", "does", "did"):
        minded = re.sub(r"^(?:about|to) (?=\w)", "", ask.rest) if ask.verb == "care" else ask.rest
        minded = re.sub(r" (?:better|more|less) than .*$", "", minded)
        if to := re.match(r"^to (\w+)(.*)$", minded):
            minded = f"{make_gerund(to[1])}{to[2]}"
        if minded and not re.match(r"^(?:that|if|when|it when)\b", minded):
            yield _offer(f"How do you think {person} {_agree(ask, 'feel')} about {minded}", _OTHERS_VIEW)
    elif ask.verb in _SEEN and re.match(_NOUN, ask.rest) and ask.helper in ("do", "does", "did"):
        yield _offer(f"How do you think {person} {_agree(ask, 'see')} {ask.rest}", _OTHERS_VIEW)
    elif not ask.verb and (ask.is_denied or asked.is_view) and _is_adjective(asked, ask.rest):
        yield _offer(f"What do you make of {put_as_object(person)}", _OTHERS_VIEW)
    elif ask.verb == "know" and (not ask.rest or ask.rest.startswith("about ")):
        yield _offer(f"What do you think {person} {_agree(ask, 'know')} {ask.rest}", _OTHERS_VIEW)
    elif ask.verb == "want" and ask.helper in ("do", "does", "did"):
        yield _offer(f"What do you think {person} {_agree(ask, 'want')}", _OTHERS_VIEW)


def _agree(ask: Ask, verb: str) -> str:
    if ask.is_past:
        return {"feel": "felt", "know": "knew", "see": "saw", "want": "wanted"}[verb]
    singular = ask.helper in ("is", "does") or ask.subject.lower() in ("he", "she")
    return f"{verb}s" if singular else verb


def ask_what_it_is_like(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks whether a thing is so-and-so, what it is like."""
    ask = asked.ask
    if ask is None or ask.asks_with or ask.verb or not ask.rest or " or " in ask.rest:
        return
    found = re.match(r"^(?:a|an|much of a) (?:\w+ )?(\w+)$", ask.rest)
    if ask.subject.lower() == "it" and found:
        yield _offer(f"What {ask.helper} the {found[1]} like for you", _LIKE)
    elif _is_thing(ask.subject) and not ask.is_told and _is_adjective(asked, ask.rest):
        yield _offer(f"What {ask.helper} {ask.subject} like for you", _LIKE)


def _is_adjective(asked: Asked, rest: str) -> bool:
    word = rest.split()[-1] if rest else ""
    is_short = bool(re.match(r"^(?:\w+ly |very |too |so |that )?\w+$", rest))
    tags = [each.tag for each in asked.line.parsed.tokens if each.text == word]
    return is_short and tags[-1:] == ["JJ"] and word not in ("ready", "due", "open", "closed")


def _is_thing(subject: str) -> bool:
    return bool(re.match(r"^(?:the|your|that|this|those|these|his|her|their) \w", subject))


def ask_what_it_would_mean(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a yes or no about others, what it would mean if it were so."""
    ask = asked.ask
    if ask is None or ask.asks_with or ask.is_of_you:
        return
    is_there = ask.subject == "there" and ask.helper in ("is", "are", "was")
    if ask.subject.lower() in ("", "there", "i", "we") and not is_there:
        return
    if " or " in ask.rest or ask.helper in ("should", "must") or "?" in ask.rest:
        return
    if (ask.is_told and not asked.is_view and not ask.is_denied) or not (ask.verb or ask.rest):
        return
    yield _offer(f"What would it mean for you if {_ANY.sub('some', ask.supposed)}", _MEANS)


def ask_what_one_makes(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a view of somebody handed over, what the presenter makes of them."""
    ask = asked.ask
    if ask is None or ask.asks_with or ask.is_of_you or ask.subject.lower() in ("", *_LOOSE):
        return
    if re.match(r"(?:any|some|every|no)(?:one|body|thing)\b", ask.subject.lower()):
        return
    if ask.is_told and ask.helper in ("is", "are") and ask.form.endswith("ing") and ask.form not in ("being", "going"):
        yield _offer(f"What do you make of what {ask.subject} {ask.helper} doing", _LIKE)
    elif (asked.is_view or ask.is_denied) and ask.helper in ("is", "are", "do", "does"):
        yield _offer(f"What do you make of {put_as_object(ask.subject)}", _LIKE)


MAKES = Rule(name="a view of others", makes=ask_what_one_makes)
CONTENT = Rule(name="whether anything", makes=ask_for_content)
OTHERS = Rule(name="how others see it", makes=ask_how_others_see_it)
LIKE = Rule(name="whether so", makes=ask_what_it_is_like)
MEANS = Rule(name="whether others do", makes=ask_what_it_would_mean)
