"""Yes-or-no lines about what the presenter does, feels or means to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.content_words import content_words
from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask, read_ask
from coach.practice.rewording.clauses import list_clauses
from coach.practice.rewording.inflections import make_gerund
from coach.practice.rewording.line import make_line
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.told import Told
from coach.practice.rewording.wording import find_after_feeling, put_as_object, tidy

_FEELING = "The feeling, left for them to name"
_STANDING = "How far they have come with it, whatever the answer"
_TO_SAY = "What they want understood, before whether it has been said"
_VIEW = "What they make of it, before a yes or a no"
_TAKES = "What stands in the way, and what would help"
_MINDED = frozenset(
    "trust blame miss regret resent respect love hate envy fear dread like enjoy mind believe"
    " support admire forgive want worry care".split()
)
_FOUND = frozenset(("enjoy", "like", "love", "hate", "mind"))
_TELLING = frozenset(("tell", "speak", "talk", "mention", "raise", "explain", "apologise", "ask"))
_TREATING = re.compile(
    r"^(?:being )?(?:a (?:little |tiny )?bit |too |very |rather |just |so )*"
    r"(?:hard|soft|tough|kind|harsh|strict|unfair|lenient|easy|generous|patient|impatient)"
    r" (?:on|with|to|about|towards) (.+)$"
)
_MEANS = "What hangs on the answer for them"
_GAINED = frozenset(("get", "have", "receive", "win", "hear"))
_KNOWING = frozenset(("know", "hear", "notice", "realise"))
_STATIVE = frozenset(
    "be have get meet see know feel like want lose find hear notice think consider always believe"
    " need remember forget expect understand mean try seem".split()
)
_MINDING = re.compile(
    r"^(?:\w+ly |just |still )*(?:dread|hat|lov|miss|regrett|resent|fear|enjoy|blam|trust|mind)ing (.+)$"
)
_TO_WHOM = re.compile(
    r"^(?:(?:to|with) )?((?:your|the|his|her|their|that|this) \w+|him|her|them|(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))?)"
    r"(?: (about (?:the|your|his|her|their|it|that|this)\b(?: \w+)?))?(?:$| )",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"^(?:that|whether|if|what|how|why|who|when|where|which)\b")
_EMBEDDED = re.compile(r"^(?:about |any idea |any thoughts on |an idea (?:of )?)?(what|how|why)"
    r" (?!many|much|long|often|old|far|big|likely|important|soon|time|day|date)(.+)$")


def is_yes_no_of_you(asked: Asked) -> bool:
    """Say whether a line puts something about the presenter, for a yes or a no."""
    ask = asked.ask
    return ask is not None and not ask.asks_with and ask.is_of_you and " or " not in ask.rest


def _offer(said: str, opens: str) -> Rewording:
    return Rewording(said=tidy(said), opens=opens)


def ask_feeling(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that supplies a feeling, the same without it."""
    ask = asked.ask
    if ask is None or ask.asks_with:
        return
    is_minding = ask.helper in ("are", "were")
    if ask.is_of_you and (is_minding or ask.verb in ("", "feel", "be", "get", "seem", "sound", "have")):
        rest = f"{ask.form} {ask.rest}" if ask.helper in ("are", "were") and ask.form else ask.rest
        rest = re.sub(r"^(?:have )?(?:been|felt) ", "", rest.strip())
        tail = find_after_feeling(rest)
        if tail is not None:
            yield _offer(f"How {_do(ask)} you feel{tail}", _FEELING)
            if not tail.strip():
                yield from _ask_feeling_then(asked, past=_do(ask) == "did")
        elif ask.helper in ("are", "were", "must") and (found := _MINDING.match(rest.strip())):
            yield _offer(f"How {_do(ask)} you feel about {found[1]}", _FEELING)
    elif ask.is_of_you and (rest := _find_minded(ask)):
        yield _offer(f"How {_do(ask)} you feel about {rest}", _FEELING)
    elif ask.subject.lower() in ("that", "it", "this") and not ask.verb:
        tail = find_after_feeling(ask.rest)
        if tail is None and (found := re.match(r"^(?:a (?:\w+ )?bit |very )*\w+(, .+)$", ask.rest)):
            tail = found[1]
        if tail and not tail.startswith(" about"):
            yield _offer(f"How {ask.helper} {ask.subject} for you{tail}", _FEELING)


def _ask_feeling_then(asked: Asked, *, past: bool) -> Iterator[Rewording]:
    """Yield the same about what was told last, or is named in the line."""
    clauses = [each for each in list_clauses(asked.heard.text) if each.told in _THEN and not each.is_denied]
    shared = {word.stem for word in content_words(asked.line.said)}
    named = [each for each in clauses if shared & {word.stem for word in content_words(each.said)}]
    for clause in reversed([*clauses[-1:], *named]):
        is_past, then = _THEN[clause.told]
        if is_past is past and clause.verb not in ("feel", "think", "be"):
            told = clause.said if "now" in then else clause.event
            yield _offer(f"How {'did' if past else 'do'} you feel {then} {told}", _FEELING)


_THEN = {
    Told.HAPPENED: (True, "when"),
    Told.HAPPENS: (False, "when"),
    Told.HAS_HAPPENED: (False, "now that"),
}


def _do(ask: Ask) -> str:
    if ask.helper == "would":
        return "would"
    is_past = ask.is_past or ask.helper == "could" or ask.rest.startswith(("been ", "felt "))
    return "did" if is_past else "do"


def _find_minded(ask: Ask) -> str:
    """Return what is trusted, blamed, or not to be borne; "" where it is none of these."""
    if found := re.match(r"(?:bear|face|stand) (?:to (\w+) )?(.+)$", f"{ask.verb} {ask.rest}"):
        if ask.helper in ("can", "could"):
            return f"{make_gerund(found[1])} {found[2]}" if found[1] else found[2]
        return ""
    if ask.verb not in _MINDED or ask.helper in ("would", "have"):
        return ""
    rest = re.sub(r"^(?:about|for|in) |^any of |^yourself for |, (?!\w+ing).*$", "", ask.rest)
    if found := re.match(r"^to (\w+)(.*)$", rest):
        return f"{make_gerund(found[1])}{found[2]}"
    return "" if _WHETHER.match(rest) or ask.verb == "want" or re.match(r"^(?:you|he|she|they|it's|it was)\b", rest) else rest


def ask_about_doing(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that asks whether the presenter does a thing, an open ask about it."""
    if not is_yes_no_of_you(asked) or asked.ask is None:
        return
    ask = asked.ask
    for said, opens in _BY_HELPER[ask.helper](ask):
        yield _offer(said, opens)


def _ask_of_done(ask: Ask) -> Iterator[tuple[str, str]]:
    """For "have you": how far it has come."""
    if found := _EMBEDDED.match(ask.rest):
        if ask.verb in ("", "think", "consider", "have"):
            yield f"{found[1]} do you think {found[2]}", _VIEW
        elif ask.verb == "notice":
            yield f"What have you noticed about {found[1]} {found[2]}", _VIEW
    elif ask.verb in ("see", "read") and re.match(r"^(?:the|your|his|her|their|that) ", ask.rest):
        yield f"What do you make of {ask.rest}", _VIEW
    elif ask.verb == "hear" and re.match(r"(?:back )?(?:from|about|of) ", ask.rest):
        yield f"What have you heard {ask.rest}", "What has come back, and what they make of it"
    elif ask.verb == "think" and (found := re.match(r"(?:any (?:more|further) |much )?(about .+)", ask.rest)):
        yield f"What have you been thinking {found[1]}", _VIEW
    elif ask.verb in _GAINED and not ask.rest.startswith("to "):
        yield f"What would it mean for you if {ask.supposed}", _MEANS
    elif ask.verb and ask.verb not in _STATIVE:
        yield f"Where have you got to with {ask.doing}", _STANDING
        if ask.verb in _TELLING and (to := _TO_WHOM.match(ask.rest)):
            yield f"What would you want to say to {to[1]} {to[2] or ''}", _TO_SAY


def _ask_of_past(ask: Ask) -> Iterator[tuple[str, str]]:
    """For "did you"."""
    if ask.verb in _KNOWING and (clause := read_ask(make_line(re.sub(r"^that ", "", ask.rest) or "-"))):
        if clause.is_told and clause.subject and not clause.asks_with:
            whose = "" if clause.is_of_you else put_as_object(clause.subject)
            yield f"What did you {ask.form} about {whose} {clause.doing}", _VIEW
    elif ask.verb in _TELLING and (to := _TO_WHOM.match(ask.rest)):
        yield f"What did you want to say to {to[1]} {to[2] or ''}", _TO_SAY
    elif found := re.match(r"to (\w+)(.*)$", ask.rest):
        if ask.verb in ("want", "mean", "intend", "hope", "need", "plan", "expect", "have"):
            yield f"How did you feel about {make_gerund(found[1])}{found[2]}", _FEELING
    elif ask.verb in ("expect", "want") and not re.search(_WHETHER.pattern + r"|\bto\b", ask.rest):
        yield f"What did you {ask.verb} from {ask.rest}", _VIEW
    elif ask.verb in _GAINED and ask.rest:
        yield f"What would it mean for you if {ask.supposed}", _MEANS
    elif ask.verb and ask.verb not in _STATIVE:
        yield f"How did you feel about {ask.doing}", _FEELING


def _ask_of_habit(ask: Ask) -> Iterator[tuple[str, str]]:
    """For "do you"."""
    if found := re.search(r"(?:^|.+ )(when (?:he|she|they|it|the|your|his|her|somebody|someone|people) .+)$", ask.rest):
        yield f"What do you do {found[1]}", "What happens then, step by step"
    elif ask.verb in _FOUND and not re.match(r"^(?:to|it|that)\b", ask.rest):
        yield f"How do you find {ask.rest}", _FEELING
    elif found := re.match(r"to (\w+)(.*)$", ask.rest):
        if ask.verb in ("have", "need"):
            yield f"What would happen if you didn't {found[1]}{found[2]}", "What hangs on it, in their eyes"
        elif ask.verb in ("want", "like", "plan", "mean", "intend", "hope", "expect"):
            yield f"How do you feel about {make_gerund(found[1])}{found[2]}", _FEELING
    elif ask.verb == "want" and ask.is_denied:
        yield f"How do you feel about {ask.rest}", _FEELING
    elif ask.verb == "have" and re.match(r"^(?:a|an|any|another|enough|some) [^,]+$", ask.rest):
        yield f"What would it mean for you if you had {re.sub(r'^any ', 'some ', ask.rest)}", _MEANS
    elif ask.verb == "want" and re.match(r"^(?:the|your|a|an|his|her|their|that|this|it)\b[^,]*$", ask.rest):
        yield f"What do you want from {ask.rest}", _VIEW
    elif ask.verb in ("know", "remember") and re.match(r"^(?:the|your|his|her|him|them|their|much about|about)\b|^(?-i:[A-Z])", ask.rest):
        yield f"What do you {ask.verb} about {re.sub(r'^(?:much )?about ', '', ask.rest)}", _VIEW
    elif found := re.match(r"^on (?:well |all right |okay )?with (.+)$", ask.rest if ask.verb == "get" else ""):
        yield f"How are things between you and {found[1]}", "How the two of them stand, in their own words"
    elif found := re.match(r"^(?:know )?(what|how|why) (.+)$", f"{ask.verb} {ask.rest}"):
        yield f"{found[1]} do you think {found[2]}", _VIEW
    elif ask.verb not in _STATIVE and ask.verb not in _MINDED and ask.rest:
        yield f"How do you feel about {ask.doing}", _FEELING


def _ask_of_plan(ask: Ask) -> Iterator[tuple[str, str]]:
    """For "are you" and "will you"."""
    if ask.form == "going" and (found := re.match(r"to (\w+)(.*)$", ask.rest)):
        yield f"How do you feel about {make_gerund(found[1])}{found[2]}", _FEELING
    elif ask.verb in ("", "be") and (found := re.match(r"^able to (.+)$", ask.rest)):
        yield f"What would it take to {found[1]}", _TAKES
    elif not ask.verb and (found := re.match(r"^(ready|prepared) (?:for|to) (.+)$", ask.rest)):
        yield f"What would help you feel {ask.rest}", _TAKES
    elif not ask.verb and (found := re.match(r"^(?:sure|certain|clear) (?:about|of) (.+)$", ask.rest)):
        yield f"What are you sure of, when it comes to {found[1]}", _VIEW
    elif not ask.verb and re.match(r"^(?:the|a|an|on|in|part of|with) \w", ask.rest) and not ask.is_denied:
        yield f"What would it mean for you to be {ask.rest}", _MEANS
    elif not ask.verb and (found := _TREATING.match(ask.rest)) or (found := _TREATING.match(f"{ask.form} {ask.rest}")):
        yield f"How do you see things with {found[1]}", _VIEW
    elif ask.verb and ask.verb not in _STATIVE and ask.form.endswith("ing") and ask.helper == "are":
        yield f"How do you feel about {ask.doing}", _FEELING
    elif ask.helper == "will" and ask.verb not in _STATIVE:
        yield f"How do you feel about {ask.doing}", _FEELING


def _ask_of_would(ask: Ask) -> Iterator[tuple[str, str]]:
    if ask.verb == "mind":
        yield f"How would you feel about {ask.rest}", _FEELING
    elif found := re.match(r"to (\w+)(.*)$", ask.rest if ask.verb in ("like", "want", "prefer", "love") else ""):
        yield f"How would you feel about {make_gerund(found[1])}{found[2]}", _FEELING
    elif ask.verb == "be" and ask.rest and not re.match(r"(?:willing|able|prepared|happy)\b", ask.rest):
        yield f"What would it be like for you, being {ask.rest}", _FEELING
    elif ask.verb in ("take", "accept", "go", "leave", "stay", "do", "give", "keep", "let") and not re.match(r"^it$", ask.deed):
        yield f"What would it mean for you to {ask.deed}", "What hangs on it for them"


def _ask_of_power(ask: Ask) -> Iterator[tuple[str, str]]:
    if ask.verb and ask.verb not in ("see", "imagine", "remember", "think", "hear", "be", "tell", "say"):
        yield f"What would it take to {ask.deed}", _TAKES


def _nothing(_ask: Ask) -> Iterator[tuple[str, str]]:
    yield from ()


_BY_HELPER = {
    "have": _ask_of_done,
    "did": _ask_of_past,
    "do": _ask_of_habit,
    "are": _ask_of_plan,
    "will": _ask_of_plan,
    "would": _ask_of_would,
    "can": _ask_of_power,
    **{each: _nothing for each in ("does", "is", "was", "were", "has", "had", "could", "should", "must")},
}

FEELING = Rule(name="a feeling supplied", makes=ask_feeling)
DOING = Rule(name="whether one does", makes=ask_about_doing)
