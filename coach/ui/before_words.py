"""What is said before a meeting is recorded: to the set, and to whoever looks after its data.

Pure: texts, and pieces of a page with every text in them escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.report.elsewhere import PLACES
from coach.report.html_page import page
from coach.report.html_parts import card, paragraphs
from coach.report.markup import join, tag
from coach.report.wording import plural
from coach.storage.agreement_records import Terms

MOST_DAYS = 90
"""Nobody may agree to longer than this; two weeks are usual."""

_WHAT_IT_IS = (
    "It counts how we ask, suggest and listen: it is about the words, never about the person. "
    "It gives nobody marks, has no figures for single members, and is not for appraisal or "
    "selection."
)
_OPENING = (
    "Hello all,\n\nI would like to have our next meeting transcribed by the meeting software, and "
    "to look at the transcript afterwards with a program called Question Coach."
)
_CLOSING = (
    "It needs a yes from every one of us, for this one meeting. If you would rather not, just say "
    "so, or tell somebody else who passes it on without your name. No reason is needed, and "
    "nobody will ask who it was: we then do not record, and I count by hand as I listen. You may "
    "change your mind later as well: tell me, and it is erased at once."
)


def note_text(terms: Terms) -> str:
    """Return the note to send to the set; a paragraph is one line, for mail to wrap."""
    points = "\n".join(f"- {point}" for point in _list_points(terms))
    return f"{_OPENING} {_WHAT_IT_IS}\n\nWhat becomes of the transcript\n{points}\n\n{_CLOSING}\n"


def _list_points(terms: Terms) -> Iterator[str]:
    yield "It is opened on my computer only. Nothing is sent anywhere, and there is no account."
    if terms.swaps_names:
        yield (
            "Names are swapped for Member 1, 2, 3 as it is opened. Who is who lies apart from it "
            "until the words go."
        )
    yield f"What was said is erased {plural(terms.keep_days, 'day')} after I open it."
    if not terms.keeps_counts:
        yield "What was counted is erased with it."
        return
    yield "What was counted stays, with no names."
    if terms.keeps_extracts:
        yield (
            "Up to three short moments a round, without names, and what we said we would do, "
            "with who said so, stay until our next meeting is over; then they go too."
        )
    yield (
        "Questions of ours become lines for us to practise with only if all of us agree to that "
        "too: names swapped, and nobody as who asked."
    )
    yield (
        "The copies in the meeting software and in my Downloads are mine to delete: the program "
        "cannot reach them."
    )


def lead_page(terms: Terms) -> str:
    """Return the page for a data protection lead as one HTML document that prints well."""
    cards = [
        card(heading, tag("ul", *(tag("li", text) for text in texts)), level=2)
        for heading, texts in _list_sections(terms)
    ]
    return page(
        "For a data protection lead",
        head=join(
            (
                tag("h1", "For a data protection lead"),
                tag(
                    "p",
                    "What Question Coach does with the transcript of an action learning set.",
                    class_="kept",
                ),
            )
        ),
        contents=(),
        main=join(cards),
        foot=paragraphs(
            (
                "This page describes the program; it is not legal advice. What is decided about a "
                "set is the decision of whoever is responsible for its data.",
            )
        ),
        skip="Skip to the page",
    )


def _list_sections(terms: Terms) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield (
        "What is processed, and why",
        (
            "The transcript of one meeting of four to eight people: their names, their words, and "
            "when they spoke. What they bring to a set can be about health, trade unions or "
            "conflicts at work, and about people who are not there.",
            "Purpose: that the set sees together how it asks, suggests and listens. Every line "
            "gets one of four labels; they are counted for groups and phases of the meeting.",
            "Not for appraisal, selection, capability or absence. There is no mark for anybody, "
            "and no page or export with figures for single members; each person may ask for a "
            "sheet of their own lines.",
            "Lawful basis: yours to choose. A transcript of colleagues at work may count as "
            "monitoring workers (Information Commissioner’s guidance, October 2023); consent "
            "between employer and worker counts only where saying no costs nothing. That is why "
            "one no is enough here, and nobody is asked who said it.",
        ),
    )
    yield (
        "Where it lies, and who sees it",
        (
            "On the computer of the person who opens it: one database file in their own data "
            "folder (“coach doctor” says where). The program adds no encryption of its own: use "
            "that of the disk.",
            "The app answers on that computer alone, with no account and no sign-in. Other "
            "programs and administrators of that computer can read what its user can read.",
            "Nobody else sees it: no programme lead, no employer, no maker of the program. What "
            "the user exports is in the user’s hands.",
            "Where the set agrees to that too, up to twenty questions of it may be given to its "
            "members to practise with, names swapped and with nobody as who asked. Brought into "
            "this program, they go by themselves on the day on which the words do.",
        ),
    )
    yield (
        "What is sent where",
        (
            "Nothing, to nobody. No telemetry, no fonts or scripts from elsewhere, no cloud "
            "service, no language model: labels are made on that computer. It works without a "
            "network. The meeting software that made the transcript is another matter: see its "
            "own terms.",
        ),
    )
    yield "How long it is kept", tuple(_list_periods(terms))
    yield (
        "The rights of the people in it",
        (
            "To know: the note to the set says all of this in short, before the meeting.",
            "To see: their own lines and counts, on their own sheet.",
            "To put right: any label can be changed, and what the software said stays beside it.",
            "To object: one no before the meeting means that it is not transcribed; the meeting "
            "is then counted by hand, with no words kept. A yes can be taken back afterwards: "
            "what is kept of the meeting is then erased.",
            "To be erased: under “coach erase --person NAME” somebody’s words and name are taken "
            "out of every meeting, as far as their name is found; nicknames and other spellings "
            "have to be given as well.",
        ),
    )
    yield (
        "How to erase, and what that reaches",
        (
            "“coach erase” lists what is kept, and erases a meeting, a set or a person; what is "
            "due is erased by itself as the app starts and once a day while it runs, or under "
            "“coach erase --due”.",
            "It reaches the database, its write-ahead log and the free space inside it, the "
            "program’s own copies, the key to swapped names, and exports that a page still holds. "
            "A list of erased things, without their text, has them erased again should an older "
            "copy be put back.",
            "It does not reach what the program never had in its hands, and cannot vouch for "
            "blocks that a solid-state disk keeps aside: hence the encryption of the disk.",
        ),
    )
    yield "Where copies may still be", PLACES
    yield (
        "Names swapped, and third parties",
        (
            "Where asked, names are swapped for Member 1, 2, 3 as a transcript is opened, and its "
            "file is not kept; what the user noticed at the meeting and its actions have them "
            "swapped too, and a set's own list of members and what they bring to its next meeting "
            "do not. Who is who lies in one file apart from the database, readable by its owner "
            "alone, in no copy and no export; it goes with the words.",
            "People and workplaces that are talked about are looked for by a language model on "
            "that computer and shown to be confirmed. It misses some: what is left is still "
            "personal data.",
        ),
    )


def _list_periods(terms: Terms) -> Iterator[str]:
    yield (
        f"What was said: {plural(terms.keep_days, 'day')} from the day it is opened, unless the "
        "set agrees on another time; then it is erased by itself."
    )
    if not terms.keeps_counts:
        yield "What was counted: erased together with the words."
        return
    yield (
        "What was counted: it stays, with stand-ins for names. In so small a group people may "
        "still guess who is who."
    )
    if terms.keeps_extracts:
        yield (
            "Up to three short moments a round, names swapped, and the actions with whose they "
            "are: until the set’s next meeting is over."
        )
    yield (
        "The program’s own copies of its database: at most 30 days, and never with words longer "
        "than the database has them."
    )
