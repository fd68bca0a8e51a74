"""Lines that supply the feeling: "Did you feel angry?" is "How did you feel?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language.content_words import content_words
from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.forms import Form, fill_first
from coach.practice.rewording.rule import Asked, Rule
from coach.practice.rewording.told import Told
from coach.practice.rewording.wording import find_after_feeling, tidy

_OPENS = "The feeling, left for them to name"
_BEARING = r"(?!(?:you|he|she|they|it's|it was|that|whether|if|what|how|why|who|when|where)\b)"
_MINDING = (
    "trust|blame|miss|regret|resent|respect|love|hate|envy|fear|dread|enjoy|like|mind|admire"
)
_MINDED = (
    Form(
        said=("How did you feel about {what}",),
        opens=_OPENS,
        helper="could",
        subject="you",
        verb="bear|face|stand",
        rest=r"(?!to )(?P<what>[^,]+).*",
    ),
    Form(
        said=("How do you feel about {what}",),
        opens=_OPENS,
        helper="can",
        subject="you",
        verb="bear|face|stand",
        rest=r"(?!to )(?P<what>[^,]+).*",
    ),
    Form(
        said=("How do you feel about {ing}{more}",),
        opens=_OPENS,
        helper="can|could",
        subject="you",
        verb="bear|face|stand",
        rest=r"to (?P<to>\w+)(?P<more>.*)",
    ),
    Form(
        said=("How {helper} you feel about {what}",),
        opens=_OPENS,
        helper="do|did",
        subject="you",
        verb=f"{_MINDING}|worry|care",
        rest=rf"(?:about |for |in |yourself for |any of )?(?!to |yourself ){_BEARING}"
        r"(?P<what>[^,]+?)(?: (?:better|more|less) than .*|, .*)?",
    ),
    Form(
        said=("How do you feel about {rest}",),
        opens=_OPENS,
        helper="are",
        subject="you",
        verb=_MINDING,
        rest=".+",
    ),
    Form(
        said=("How do you feel about {what}",),
        opens=_OPENS,
        helper="must",
        subject="you",
        verb="be",
        rest=r"(?:dread|hat|lov|miss|regrett|resent|fear|enjoy|blam|mind)ing (?P<what>.+)",
    ),
    Form(
        said=("How {helper} {subject} for you{tail}",),
        opens=_OPENS,
        helper="is|was",
        subject="it|that|this",
        verb="",
        rest=r"(?:a (?:\w+ )?bit |very )*(?!true|right)\w+(?P<tail>, .+)",
    ),
)
_LOOSE = re.compile(r"(?: about (?:it|that|this|him|her|them|all (?:that|this)))?")
_HARD = (
    "annoying awful awkward difficult disappointing embarrassing exhausting frightening"
    " frustrating galling hard horrible humiliating hurtful insulting lonely painful sad scary"
    " stressful tough uncomfortable unfair upsetting"
)
_IS_HARD = re.compile(rf"^(?:(?:\w+ ){{0,5}})(?:{'|'.join(_HARD.split())})(?: for you)?$")
_PASTS = {"did": "did", "was": "did", "were": "did", "had": "did", "would": "would"}
_THEN = {
    Told.HAPPENED: ("did", "when"),
    Told.HAPPENS: ("do", "when"),
    Told.HAS_HAPPENED: ("do", "now that"),
}


def ask_feeling(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that supplies a feeling, the same without it.

    >>> from coach.practice.rewording.heard import hear
    >>> from coach.practice.rewording.line import make_line
    >>> from coach.practice.rewording.rule import make_asked
    >>> asked = make_asked(make_line("Were you scared, telling them?"), hear(""))
    >>> [each.said for each in ask_feeling(asked)]
    ['How did you feel, telling them?']
    """
    ask = asked.ask
    if ask is None or ask.asks_with:
        return
    past, tail = _find_felt(ask)
    if tail is None:
        yield from fill_first(_MINDED, ask)
    else:
        yield Rewording(said=tidy(f"How {past} you feel{tail}"), opens=_OPENS)


def ask_feeling_then(asked: Asked) -> Iterator[Rewording]:
    """Yield, for a line that leaves open what the feeling is about, the same of what was told."""
    ask = asked.ask
    if ask is None or ask.asks_with:
        return
    past, tail = _find_felt(ask)
    if tail is not None and _LOOSE.fullmatch(tail):
        yield from _ask_of_told(asked, past, f"How {past} you feel")
    elif ask.subject.lower() in ("it", "that", "this") and _IS_HARD.match(ask.rest):
        yield from _ask_of_told(asked, "did", "How was it for you")


def _find_felt(ask: Ask) -> tuple[str, str | None]:
    """Return the tense of a feeling that is supplied, and what follows it, or None."""
    felt = f"{ask.form if ask.helper in ('are', 'were') else ''} {ask.rest}".strip()
    rest = re.sub(r"^(?:have )?(?:been|felt) ", "", felt)
    past = "did" if rest != felt else _PASTS.get(ask.helper, "do")
    return past, find_after_feeling(rest) if _may_feel(ask) else None


def _may_feel(ask: Ask) -> bool:
    return ask.is_of_you and (
        ask.helper in ("are", "were")
        or ask.verb in ("", "feel", "be", "get", "seem", "sound", "have")
    )


def _ask_of_told(asked: Asked, past: str, asks: str) -> Iterator[Rewording]:
    """Yield the same of what was told: what the line names, or else the last."""
    clauses = [
        each
        for each in asked.heard.clauses
        if _THEN.get(each.told, ("", ""))[0] == past
        and not each.is_denied
        and each.verb not in ("feel", "think", "be")
    ]
    stems = {word.stem for word in content_words(asked.line.said)}
    named = [each for each in clauses if stems & {word.stem for word in content_words(each.said)}]
    for clause in (*reversed(named), *clauses[-1:]):
        then = _THEN[clause.told][1]
        told = clause.said if then == "now that" else clause.event
        yield Rewording(said=tidy(f"{asks} {then} {told}"), opens=_OPENS)


FEELING = Rule(name="a feeling supplied", makes=ask_feeling)
FEELING_THEN = Rule(name="a feeling of what was told", makes=ask_feeling_then)
