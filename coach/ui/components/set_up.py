"""Setting a meeting up: what was read, who is who, whose rounds; all of it proposed already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from coach.errors import CoachError, SpeakerConflictError
from coach.profiles import Profile
from coach.report.figures import Figures
from coach.report.html_parts import card, end, paragraphs
from coach.report.html_plan import phases_card
from coach.report.markup import tag
from coach.report.page import visible
from coach.report.said import find_starts
from coach.report.text import say_length, say_people
from coach.report.titles import title_words
from coach.report.wording import TIMING_WORDS, format_words, plural
from coach.review import place_lines
from coach.service.clean_up import propose_clean_up
from coach.service.profiles import SHIPPED, load_shipped
from coach.service.reviewing import find_day, review_transcript
from coach.transcript import Transcript
from coach.ui import resources
from coach.ui.components.marks import draw, draw_notice, draw_text
from coach.ui.roles import (
    MOST_LISTED,
    Choice,
    Person,
    build_known,
    list_choices,
    list_people,
    say_amount,
    say_choice,
)
from coach.ui.state import Desk, clear_desk


def draw_set_up(desk: Desk, transcript: Transcript) -> None:
    """Draw the three short steps; the button at the end accepts what was left as it is."""
    st.title("Set up this meeting")
    draw(_what_was_read(transcript))
    st.button("Open another file", key="another", on_click=clear_desk, type="tertiary")
    proposals = propose_clean_up(transcript)
    people = list_people(transcript, desk.planned or transcript, proposals)
    odd = sum(bool(person.why) for person in people)
    with st.expander(f"People ({len(people)}){f', {odd} worth a look' if odd else ''}"):
        choices = _draw_people(people)
    with st.expander("Rounds and way of working"):
        presenters = _draw_presenters(desk, people)
        _draw_phases(desk)
        profile = _draw_profile(desk)
        held_on = _draw_day(desk, transcript)
    noticed = st.text_area(
        "What did you notice?",
        key="noticed",
        height=100,
        max_chars=2000,
        placeholder="Before the counts: what stayed with you? You may leave this empty.",
    )
    if st.button("Show the review", type="primary", key="show-review"):
        known = build_known(
            people,
            choices,
            proposed=desk.plan,
            presenters=presenters,
            roster=desk.sample.roster if desk.sample else (),
            profile=profile,
            held_on=held_on,
            file_name=desk.file_name,
        )
        desk.known, desk.noticed = known, noticed
        if _review(desk, transcript):
            st.rerun()


def _review(desk: Desk, transcript: Transcript) -> bool:
    try:
        with st.spinner("Reading what was said"):
            desk.review = review_transcript(
                transcript, classifier=resources.classifier(), known=desk.known
            )
    except SpeakerConflictError as error:
        draw_notice(
            f"Two choices for “{error.name}” do not go together. Look at it under People: it can "
            "only be one thing, and not part of a circle."
        )
        return False
    except CoachError as error:
        draw_notice(f"{error}. Nothing is lost: change it above, and try again.")
        return False
    return True


def _what_was_read(transcript: Transcript) -> str:
    source = transcript.source
    speakers = transcript.speakers
    facts = (
        format_words(source.format, source.writer),
        say_length(transcript),
        say_people(speakers),
        TIMING_WORDS[transcript.timing],
    )
    odd = [tag("li", visible(end(warning))) for warning in transcript.warnings]
    return card(
        visible(title_words(transcript.title)),
        tag("p", visible(" · ".join(facts)), class_="kept"),
        tag("ul", *odd, class_="read") if odd else paragraphs(["Nothing in the file was odd."]),
        level=2,
    )


def _draw_people(people: Sequence[Person]) -> dict[str, Choice]:
    """Draw a row a label, and return what each was chosen to be."""
    names = [person.name for person in people]
    draw_text("Proposals are filled in. Change what is not so; the rest can stay.")
    choices = {}
    for number, person in enumerate(people[:MOST_LISTED], start=1):
        said, role = st.columns([3, 2], vertical_alignment="center")
        with said:
            draw(_person(person))
        options = list_choices(person.name, names[:MOST_LISTED])
        proposed = person.proposed if person.proposed in options else options[0]
        choices[person.name] = role.selectbox(
            f"What label {number} is",
            options,
            index=options.index(proposed),
            format_func=say_choice,
            key=f"role-{number}",
            label_visibility="collapsed",
        )
    if len(people) > MOST_LISTED:
        draw_text(f"And {plural(len(people) - MOST_LISTED, 'label')} more, as they are.")
    return choices


def _person(person: Person) -> str:
    return tag(
        "div",
        tag("span", visible(person.name), class_="who", dir="auto"),
        tag("span", f" {say_amount(person)}", class_="number"),
        tag(
            "div",
            tag("span", style=f"width: {100 * person.share:.0f}%"),
            class_="meter",
            aria_hidden="true",
        ),
        tag("span", person.why, class_="why") if person.why else None,
    )


def _draw_presenters(desk: Desk, people: Sequence[Person]) -> list[str]:
    proposed = list(dict.fromkeys(round_.presenter for round_ in desk.plan.rounds))
    names = [person.name for person in people]
    return st.multiselect(
        "Who presented, in order",
        names,
        default=[name for name in proposed if name in names],
        key="presenters",
        format_func=visible,
        help="A proposal from the talk. With nobody, the software looks for itself.",
    )


def _draw_phases(desk: Desk) -> None:
    if desk.planned is None or not desk.plan.rounds:
        draw_text("No round could be made out, so everything is counted as one meeting.")
        return
    lines = place_lines(desk.planned, desk.plan)
    starts = find_starts(lines)
    for round_ in desk.plan.rounds:
        draw(phases_card(round_, lines, starts, Figures(measures={}, few=0)))


def _draw_profile(desk: Desk) -> Profile:
    wanted = desk.sample.profile if desk.sample else SHIPPED[0]
    name = st.selectbox(
        "Way of working",
        SHIPPED,
        index=SHIPPED.index(wanted),
        format_func=lambda each: load_shipped(each).title,
        key="profile",
    )
    return load_shipped(name)


def _draw_day(desk: Desk, transcript: Transcript) -> date | None:
    return st.date_input(
        "The day of the meeting",
        value=find_day(transcript.title, desk.file_name),
        key="day",
        format="DD/MM/YYYY",
    )
