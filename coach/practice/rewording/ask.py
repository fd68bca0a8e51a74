"""One ask taken apart: what it asks with, of whom or what, and the rest of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from coach.practice.rewording.inflections import (
    make_gerund,
    make_participle,
    make_past,
    make_third,
)

DO_FORMS = ("do", "does", "did")
BE_FORMS = ("is", "are", "was", "were")
HAVE_FORMS = ("have", "has", "had")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One clause that asks, or is handed over to be confirmed.

    ``asks_with`` is its question words in small letters ("how long"), or "";
    ``helper`` its finite helping verb ("did"; one is put in where there is
    none), ``subject`` as written, ``verb`` an infinitive ("" where a form of
    "be" is all there is), ``form`` the verb as written, ``rest`` what follows.
    ``is_told`` says that it has the order of a statement.
    """

    asks_with: str
    helper: str
    subject: str
    verb: str
    form: str
    rest: str
    is_denied: bool
    is_plural: bool
    is_told: bool
    beside: str = ""
    """A "still" before the verb."""

    @property
    def is_of_you(self) -> bool:
        """Whether it is about the presenter."""
        return self.subject.lower() == "you"

    @property
    def is_past(self) -> bool:
        """Whether it is about what is over."""
        return self.helper in ("did", "was", "were", "had")

    @property
    def doing(self) -> str:
        """The gerund, and the rest: "talking to her"."""
        return f"{self._make(make_gerund)} {self.rest}".strip()

    @property
    def deed(self) -> str:
        """The infinitive, and the rest: "talk to her"."""
        return f"{self._make(str)} {self.rest}".strip()

    def _make(self, form: Callable[[str], str]) -> str:
        if self.helper in BE_FORMS and self.verb and not self.form.endswith("ing"):
            return f"{form('be')} {self.form}"
        return form(self.verb or "be")

    @property
    def told(self) -> str:
        """The clause told as it is: "the lease runs out", "you were there"."""
        return f"{self.subject} {self._finite} {self.rest}".strip()

    @property
    def supposed(self) -> str:
        """The clause after an "if": "the lease ran out", "somebody had noticed"."""
        first, _, others = self._supposed.partition(" ")
        is_helped = bool(others) or not self.verb
        verb = f"{first} {self.beside} {others}" if is_helped else f"{self.beside} {first}"
        words = f"{_suppose_subject(self.subject)} {verb} {self.rest}".split()
        return " ".join(words)

    @property
    def _finite(self) -> str:
        if self.beside and self.helper not in DO_FORMS:
            return f"{self.helper} {self.beside} {self.form}".strip()
        if self.helper in DO_FORMS:
            return self._inflected
        if self.helper == "will" and self.verb:
            return make_third(self.verb) if self._is_third else self.verb
        return f"{self.helper} {self.form}".strip()

    @property
    def _inflected(self) -> str:
        if self.helper == "did":
            return make_past(self.verb)
        return make_third(self.verb) if self.helper == "does" else self.verb

    @property
    def _is_third(self) -> bool:
        return not self.is_plural and not self.is_of_you

    @property
    def _supposed(self) -> str:
        if self.helper == "did":
            return f"had {make_participle(self.verb)}"
        if self.helper in ("do", "does", "will") and self.verb:
            return make_past(self.verb)
        if self.helper in BE_FORMS:
            were = "were" if self.is_plural or self.is_of_you else "was"
            return f"{'had been' if self.is_past else were} {self.form}".strip()
        if self.helper in HAVE_FORMS:
            return f"had {self.form}"
        return f"{'could' if self.helper == 'can' else self.helper} {self.form}".strip()


def _suppose_subject(subject: str) -> str:
    found = re.match(r"any(one|body|thing)(.*)", subject, re.IGNORECASE)
    return f"some{found[1]}{found[2]}" if found else subject
