"""The debrief sheet, opened again as Word would open it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from docx.oxml.ns import qn

from coach.report.docx import debrief_docx
from coach.review import Moment, MomentKind
from coach.service.profiles import load_shipped
from coach.transcript import Timing
from tests.report.builder import make_review
from tests.report.hostile import FORMULAS, ODD
from tests.report.html_reviews import everything, two_rounds, unknown
from tests.report.reviews import bandstand, orchard, towpath
from tests.report.words import UNKIND

MEETINGS = [everything, two_rounds, unknown, towpath, orchard, bandstand]
HIDDEN = ("Maya", "Lindqvist", "Owen", "Tranter", "Bea", "Idris", "Kamara", "Fern", "Castell")


def open_sheet(review, **options):
    return Document(io.BytesIO(debrief_docx(review, **options)))


def texts(document):
    """Return every paragraph, those of tables too, in order, with its style."""
    found = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            found += [("cell", cell.text) for row in block.rows for cell in row.cells]
        else:
            found.append((block.style.name, block.text))
    return found


def headings(document):
    return [text for style, text in texts(document) if style.startswith(("Title", "Heading"))]


def all_text(document):
    return "\n".join(text for _, text in texts(document))


def test_it_goes_from_what_was_noticed_to_what_the_numbers_mean():
    assert headings(open_sheet(everything())) == [
        "Debrief sheet: Towpath Set · Wednesday 18 March 2026",
        "What did you notice?",
        "Member 1’s round",
        "One moment that worked",
        "The counts",
        "More moments for the debrief",
        "Actions",
        "What these numbers mean",
    ]


def test_the_counts_come_in_the_order_of_the_first_screen():
    counts = open_sheet(everything()).tables[0]
    assert [row.cells[0].text for row in counts.rows] == [
        "What",
        "First suggestion",
        "Suggestions before the ideas round",
        "Questions: clarifying",
        "Questions: exploring",
        "Questions: actions",
        "Picked up the presenter’s words",
        "The presenter spoke",
    ]


def test_each_moment_has_its_question_and_room_to_write():
    styles = [style for style, _ in texts(open_sheet(everything()))]
    places = [place for place, style in enumerate(styles) if style == "Debrief question"]
    assert len(places) == 3
    assert all(styles[place + 1 : place + 4] == ["Room to write"] * 3 for place in places)


def test_a_quotation_stands_at_its_time_and_says_nobodys_name():
    quotes = [text for style, text in texts(open_sheet(everything())) if style == "Quote"]
    lost = "What would you lose if the rota were somebody else's?"
    assert quotes[0] == f"04:20  “{lost}”"
    assert quotes[1].startswith("Then the presenter: “Oh.")


def test_a_quotation_without_times_stands_at_its_turn():
    review = orchard()
    asked = review.lines[3].utterance.id
    moment = Moment(
        first_utterance=asked,
        last_utterance=asked,
        asked=asked,
        kind=MomentKind.PICKED_UP,
        reason="It took up “gate”.",
        debrief="What did it bring?",
        round=review.lines[3].round,
    )
    shown = open_sheet(replace(review, moments=(moment,)))
    quotes = [text for style, text in texts(shown) if style == "Quote"]
    assert quotes[0].startswith(f"turn {review.lines[3].turn}  “")


def test_where_no_moment_stood_out_there_is_room_for_one():
    document = open_sheet(bandstand())
    assert "A moment to hear again" in headings(document)
    assert "One moment that worked" not in headings(document)
    assert "More moments for the debrief" not in headings(document)


def test_actions_leave_a_place_for_what_was_reported_and_rows_for_more():
    table = open_sheet(everything()).tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["Owner", "What", "By when", "Reported"]
    assert [cell.text for cell in table.rows[1].cells][:2] == ["Member 1", "Ring Tom"]
    assert [[cell.text for cell in row.cells] for row in table.rows[-3:]] == [[""] * 4] * 3


def test_without_actions_there_is_still_a_table_to_write_them_in():
    document = open_sheet(bandstand())
    assert "None could be made out from the talk" in all_text(document)
    assert len(document.tables[-1].rows) == 4


def test_the_first_row_of_each_table_is_repeated_and_no_row_is_divided():
    for table in open_sheet(everything()).tables:
        first, *rest = (row._tr for row in table.rows)
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rest)


def test_everything_has_a_style_with_a_name_of_its_kind():
    names = {style for style, _ in texts(open_sheet(everything()))}
    assert names == {
        *("Title", "Subtitle", "Normal", "Heading 1", "Heading 2", "Quote", "cell"),
        *("Note", "Debrief question", "Room to write"),
    }


def test_it_is_british_english_on_a4():
    document = open_sheet(towpath())
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    assert document.core_properties.language == "en-GB"
    assert round(document.sections[0].page_width.mm) == 210


def test_the_properties_have_a_title_and_nobody_and_no_time():
    properties = open_sheet(everything()).core_properties
    assert properties.title == "Debrief sheet: Towpath Set · Wednesday 18 March 2026"
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert (properties.created, properties.modified) == (None, None)


def test_nothing_but_the_document_is_in_the_file():
    with zipfile.ZipFile(io.BytesIO(debrief_docx(towpath()))) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        assert b"Question Coach" in archive.read("docProps/app.xml")


@pytest.mark.parametrize("meeting", MEETINGS)
def test_the_same_review_gives_the_same_bytes(meeting):
    assert debrief_docx(meeting()) == debrief_docx(meeting())


@pytest.mark.parametrize("meeting", MEETINGS)
def test_it_says_what_it_is_not_for_in_the_text_and_on_every_page(meeting):
    document = open_sheet(meeting())
    line = "Not for appraisal or selection."
    assert line in all_text(document)
    assert document.sections[0].footer.paragraphs[0].text == line


@pytest.mark.parametrize("meeting", MEETINGS)
def test_the_words_are_plain_and_kind(meeting):
    assert not UNKIND.search(all_text(open_sheet(meeting())))


def test_nobody_is_named_unless_it_is_asked_for():
    hidden = all_text(open_sheet(everything()))
    assert [name for name in HIDDEN if name in hidden] == []
    assert "Maya’s round" in all_text(open_sheet(everything(), names=True))


def test_no_member_has_a_count():
    """Names stand only where a round or an action is theirs, and never beside a number."""
    for table in open_sheet(everything()).tables[:-1]:
        for row in table.rows:
            assert not any("Member" in cell.text for cell in row.cells)


def test_a_day_that_the_title_does_not_say_stands_under_it():
    review = replace(orchard(), held_on=date(2026, 5, 4))
    subtitle = next(text for style, text in texts(open_sheet(review)) if style == "Subtitle")
    assert subtitle == "Monday 4 May 2026 · length not known · 4 people"


def test_that_rounds_are_a_proposal_is_said_where_they_are():
    assert "is a proposal from the talk" in all_text(open_sheet(towpath()))
    assert "is a proposal from the talk" not in all_text(open_sheet(orchard()))


@pytest.mark.parametrize("text", [*FORMULAS, *ODD], ids=range(len(FORMULAS) + len(ODD)))
def test_odd_words_do_not_break_it(text):
    document = open_sheet(make_review([(None, 0, [(1.0, text or "Bo", text)])], title=text))
    assert headings(document)[0].startswith("Debrief sheet: ")


def test_a_meeting_where_nothing_was_said_has_a_sheet_to_write_on():
    assert "What did you notice?" in headings(open_sheet(make_review([], timing=Timing.NONE)))


def test_a_moment_that_ends_with_its_question_is_only_the_question():
    review = everything()
    moment = replace(
        review.moments[0], last_utterance=review.moments[0].asked, reason="", debrief=""
    )
    found = texts(open_sheet(replace(review, moments=(moment,))))
    place = [style for style, _ in found].index("Quote")
    assert [style for style, _ in found][place : place + 2] == ["Quote", "Room to write"]


def test_the_box_to_write_in_is_in_the_order_that_word_insists_on():
    room = open_sheet(towpath()).styles["Room to write"].element.pPr
    assert [child.tag for child in room] == [qn("w:pBdr"), qn("w:spacing")]


def test_the_sheet_has_the_wording_of_the_way_of_working():
    text = "\n".join(
        said for _, said in texts(open_sheet(replace(towpath(), way=load_shipped("wial"))))
    )
    assert "Questions by all to all, until the problem is agreed." in text
    assert "Early suggestions" in text
    assert "Members may question one another here" in text
