"""A table of forms: what an ask looks like, and the open question it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.practice.items import Rewording
from coach.practice.rewording.ask import Ask
from coach.practice.rewording.inflections import make_gerund, make_participle
from coach.practice.rewording.line import make_line
from coach.practice.rewording.reading_asks import read_ask
from coach.practice.rewording.wording import agree, is_plural, name_clause, put_as_object, tidy

_PARTS = ("asks", "helper", "subject", "verb", "form", "rest", "order")


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One shape of an ask, part by part, and what is made of it.

    Each part is a pattern that the whole of that part fits, in any case; ``order``
    is "turned" or "told", with " not" behind it where the ask is denied. ``said``
    may name the parts, the groups of the patterns, and what ``_list_words`` adds.
    """

    said: tuple[str, ...]
    opens: str
    asks: str = ""
    helper: str = ".*"
    subject: str = ".+"
    verb: str = ".*"
    form: str = ".*"
    rest: str = ".*"
    order: str = ".*"


def fill_first(forms: Iterable[Form], ask: Ask | None) -> Iterator[Rewording]:
    """Yield what the first form that fits makes of an ask; nothing where none fits.

    >>> form = Form(said=("What would it take to {deed}",), opens="", helper="can")
    >>> ask = read_ask(make_line("Can you get it down by Friday?"))
    >>> [each.said for each in fill_first([form], ask)]
    ['What would it take to get it down by Friday?']
    """
    if ask is None:
        return
    for form in forms:
        words = _fit(form, ask)
        if words is not None:
            for said in form.said:
                yield Rewording(said=tidy(said.format_map(words)), opens=form.opens)
            return


def _fit(form: Form, ask: Ask) -> dict[str, str] | None:
    """Return the words to fill a form in with; None where it does not fit."""
    parts = {
        "asks": ask.asks_with,
        "helper": ask.helper,
        "subject": ask.subject,
        "verb": ask.verb,
        "form": ask.form,
        "rest": ask.rest,
        "order": f"{'told' if ask.is_told else 'turned'}{' not' if ask.is_denied else ''}",
    }
    found = [re.fullmatch(getattr(form, part), parts[part], re.IGNORECASE) for part in _PARTS]
    groups: dict[str, str] = {}
    for each in found:
        if each is None:
            return None
        groups |= each.groupdict(default="")
    words = parts | _list_words(ask) | groups | _turn_groups(groups)
    return None if None in words.values() else words  # type: ignore[return-value]


def _list_words(ask: Ask) -> dict[str, str]:
    """Return what an ask can be put as: its gerund, and the rest."""
    return {
        "them": put_as_object(ask.subject),
        "doing": ask.doing,
        "deed": ask.deed,
        "told": ask.told,
        "supposed": ask.supposed,
        "done": make_participle(ask.verb) if ask.verb else "",
        "feel": agree(ask, "feel"),
        "know": agree(ask, "know"),
        "see": agree(ask, "see"),
        "want": agree(ask, "want"),
        "does": "do" if is_plural(ask.subject) else "does",
    }


def _turn_groups(groups: dict[str, str]) -> dict[str, str | None]:
    """Return groups in another form: the infinitive ``to`` as ``ing``, a clause as a phrase."""
    turned: dict[str, str | None] = {}
    if "to" in groups:
        turned["ing"] = make_gerund(groups["to"].lower())
    if "what" in groups:
        turned["does"] = "do" if is_plural(groups["what"]) else "does"
    if "clause" in groups:
        turned["clause"] = name_clause(groups["clause"])
    if "that" in groups:
        inner = read_ask(make_line(groups["that"]))
        turned["that"] = inner.supposed if inner is not None and inner.subject else None
    return turned
