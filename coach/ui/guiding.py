"""The parts of the help page that are not made from anything else: words, keys, what goes astray.

Pure: pieces of a page, with every text in them escaped.
"""

from __future__ import annotations

from collections.abc import Iterable

from coach.labels import PHASE_WORDS, ROUND_PHASES
from coach.report.html_parts import card, paragraphs
from coach.report.markup import tag
from coach.report.model_card import CAUTIONS, FAILURES
from coach.report.wording import PHASE_USUAL

SECTIONS = (
    ("labels", "How labels work"),
    ("wording", "The details of wording"),
    ("meaning", "What these numbers mean"),
    ("measures", "How every number is counted"),
    ("words", "The words used here"),
    ("keys", "Keys"),
    ("astray", "Where it goes astray"),
    ("privacy", "Where everything stays"),
)
"""The sections of the help page in their order: the name in its address, and the heading."""

KEYS = (
    ("j", "to the next line"),
    ("k", "to the line before"),
    ("1", "it is an open question"),
    ("2", "it is a closed question"),
    ("3", "it is a suggestion"),
    ("4", "it is none of these"),
    ("f", "its details of wording"),
    ("a", "you hear it so too"),
    ("u", "undo the last change"),
    ("e", "to the next line in doubt"),
    ("/", "to the search for words; Escape leads out of it"),
)
"""What each key does on the transcript's lines."""

_WORDS = (
    ("Set", "The people who meet regularly, and bring their issues to each other."),
    ("Presenter", "Whoever brings an issue to this round."),
    ("Facilitator", "Whoever runs the meeting, where there is one."),
    ("Round", "The part of a meeting that is one presenter's."),
    ("Turn", "What somebody says until somebody else takes the floor; “mm” and “yes” take none."),
    ("Line", "A part of a turn, mostly a sentence, that is read by itself and gets one label."),
    ("Check", "“So it is the timing?”: whether one has understood. Counted by itself."),
    ("In question form", "A suggestion worded as a question: “Have you thought of ringing her?”"),
    ("Asked for", "A suggestion that the presenter had asked for, or in the ideas round."),
    ("Picked up", "A question that has the presenter's own words in it."),
    ("Perhaps 24 to 33", "What a person would count lies in there, nine times in ten."),
    ("From your set", "A line to practise with that was asked at a meeting of your own set."),
    ("Worth a look", "A line that could be read more than one way; a click changes it."),
)


def contents(sections: Iterable[tuple[str, str]] = SECTIONS, label: str = "On this page") -> str:
    """Return links to sections of the page, under a label that is read out."""
    links = (tag("li", tag("a", words, href=f"#{name}")) for name, words in sections)
    return tag("nav", tag("ul", *links, class_="contents"), aria_label=label)


def section(name: str) -> str:
    """Return the heading of a section, which its link leads to."""
    return tag("h2", dict(SECTIONS)[name], id=name, tabindex="-1")


def words_card() -> str:
    """Return the words that the app uses, and the phases of a round."""
    terms = (tag("div", tag("dt", word), tag("dd", what)) for word, what in _WORDS)
    phases = (
        tag("li", tag("b", _begin(PHASE_WORDS[phase])), f": {PHASE_USUAL[phase]}")
        for phase in ROUND_PHASES
    )
    return card(
        "",
        tag("dl", *terms, class_="facts"),
        tag("p", "A round usually has these phases; a set may work in another way:"),
        tag("ul", *phases),
    )


def keys_card() -> str:
    """Return what each key does."""
    rows = (tag("div", tag("dt", tag("kbd", key)), tag("dd", what)) for key, what in KEYS)
    note = (
        "On the transcript of a review, while you are not writing in a field. "
        "Everything can also be done with Tab, Enter and the arrow keys."
    )
    return card("", tag("dl", *rows, class_="facts"), tag("p", note, class_="note"))


def astray_card() -> str:
    """Return what the software is known to read differently from people, from its model card."""
    rows = (tag("li", tag("b", f"{title}. "), text) for title, text in FAILURES)
    return card(
        "",
        tag(
            "p",
            "Labels are readings by a program that learnt from examples. It is known to part from "
            "people in these places; where you heard it differently, your word counts.",
        ),
        tag("ul", *rows),
        tag("p", "How it was measured, and what that does not show:"),
        paragraphs(CAUTIONS, "note"),
    )


def _begin(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
