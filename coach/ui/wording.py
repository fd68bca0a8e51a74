"""Whole passages that the pages say, and the codebook as something to read.

Pure: pieces of a page, with every text in them escaped.
"""

from __future__ import annotations

from coach.labels import FLAGS, LABELS, FlagEntry, LabelEntry
from coach.report.html_parts import card, mark, paragraphs
from coach.report.markup import join, tag

_PRIVACY = (
    "Question Coach runs on this computer, and only this computer can open it. There is no "
    "account. Nothing that is said in a meeting, and nothing about how you use this, is sent "
    "anywhere.",
    "A transcript that you open is kept in a folder of yours on this computer, until the day the "
    "set agreed on, and then its words are erased: from the folder, and from the copies that "
    "Question Coach made. What was counted stays, if the set agreed to that.",
    "Copies elsewhere, in Teams or Zoom, in Downloads, in an e-mail, are not ours to remove: "
    "look there as well, once the set no longer needs them.",
)

_NAMES = (
    "Where names are swapped for Member 1, 2, 3, they are swapped in that one meeting: in what "
    "was said, in what was noticed, and in its actions and what was reported of them.",
    "The set’s own record keeps its names: its members, the issues they bring to the next "
    "meeting, its agenda, actions that belong to no meeting kept here, and tallies, which have no "
    "words. None of these is in a file exported from the meeting.",
    "Who is who is kept apart from the meeting, and goes with its words. The search for names "
    "misses some, so what is left is still about people: keep it as confidential as before.",
)


class _Welcome:
    """The passages of the first page."""

    def heading(self) -> str:
        """Return the name, and what this is for."""
        return join(
            (
                tag("h1", "Question Coach", class_="hero"),
                tag(
                    "p",
                    "Practise asking questions that open something, and see what the "
                    "questioning and the listening in your action learning set were like.",
                    class_="lede",
                ),
                tag("h2", "What would you like to do?"),
            )
        )

    def promise(self) -> str:
        """Return the one thing to know before anything is opened."""
        return tag(
            "p",
            "Everything stays on this computer. No account, nothing sent anywhere.",
            class_="promise",
        )

    def privacy(self, *, card: bool = False) -> str:
        """Return how everything stays on the computer."""
        return _privacy_card() if card else paragraphs(_PRIVACY)


WELCOME = _Welcome()


def _privacy_card() -> str:
    names = tag("h3", "When names are swapped")
    return card("", paragraphs(_PRIVACY), names, paragraphs(_NAMES))


def codebook() -> tuple[str, ...]:
    """Return a card a label: what it is, who does the thinking, what it takes in, examples."""
    opening = tag(
        "p",
        "Everything said to a presenter gets one of four labels. They are about the words, never "
        "about the person, and they are readings: where you heard something differently, change "
        "the label.",
        class_="note",
    )
    return (opening, *(_entry(entry) for entry in LABELS.values()))


def _entry(entry: LabelEntry) -> str:
    return card(
        "",
        tag("h3", mark(entry.label), " ", entry.words),
        tag("p", entry.definition),
        tag("p", tag("b", "Who does the thinking: "), entry.thinking, "."),
        *(tag("p", f"“{example}”", class_="example") for example in entry.examples),
        tag("p", "Counts here: ", "; ".join(entry.includes), ".", class_="note"),
        tag("p", "Does not: ", "; ".join(entry.excludes), ".", class_="note"),
    )


def flags() -> tuple[str, ...]:
    """Return every detail of wording that a line may carry besides its label."""
    return tuple(_flag(entry) for entry in FLAGS.values())


def _flag(entry: FlagEntry) -> str:
    return join(
        (
            tag("p", tag("b", entry.words), ": “", entry.example, "”"),
            tag("p", entry.use_when, " Not when: ", entry.not_when, class_="note"),
        )
    )
