"""A review as one HTML file."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.labels import Flag, Label, Phase, Role
from coach.report.html import review_html
from coach.review import Measure
from coach.transcript import Transcript
from tests.report.builder import ADVICE, CLOSED, OPEN, count, make_review, said, shares
from tests.report.html_reviews import everything, find, two_rounds, unknown
from tests.report.pages import facts, headings, own_words, parse, section, shape, words
from tests.report.reviews import bandstand, orchard, towpath

MEETINGS = [everything, unknown, two_rounds, towpath, orchard, bandstand]
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><script src=//x.example>",
    "\"><img src=x onerror='alert(1)'>",
    "' onmouseover='x",
    "<!-- --!> ]]> &lt;b&gt; &#x3c;",
    "javascript:alert(1)",
    "\u202eright to left\u2066 \u200b\ufeff",
    "a\x00b\x1b[31mc\x07\ud800",
)


def every(phase=Phase.EXPLORING, number=1):
    """Return one turn of each label, in a round of Ana's."""
    turns = [(None, "Ana", "I froze, and then I went home without a word to anybody.")]
    turns += [(None, "Ben", said("So then, what now?", label)) for label in Label]
    return [(phase, number, turns)]


@pytest.fixture(scope="module")
def page():
    return review_html(everything())


# The file


@pytest.mark.parametrize("meeting", MEETINGS)
def test_it_loads_nothing_and_runs_nothing(meeting):
    tree = parse(review_html(meeting()))
    assert not tree.xpath("//script | //iframe | //object | //embed | //link | //img | //form")
    names = {name for each in tree.iter() for name in each.attrib}
    assert names.isdisjoint({"style", "src", "srcset", "action", "formaction", "ping"})
    assert not any(name.startswith("on") for name in names)
    assert all(link.startswith("#") for link in tree.xpath("//@href"))


@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_element_is_closed_and_every_id_is_there_once(meeting):
    html = review_html(meeting())
    assert len(shape(html)) > 50
    ids = parse(html).xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_link_and_every_name_leads_to_something(meeting):
    tree = parse(review_html(meeting()))
    ids = set(tree.xpath("//@id"))
    assert {link[1:] for link in tree.xpath("//@href")} <= ids
    assert set(tree.xpath("//@aria-labelledby")) <= ids


def test_the_same_review_gives_the_same_bytes():
    assert review_html(everything()).encode() == review_html(everything()).encode()


def test_a_long_meeting_stays_small():
    text = "So then what, and how would that be? " * 2
    turns = [
        (4.0 * number, ("Ana", "Ben", "Cy")[number % 3], said(f"{text}{number}", label))
        for number, label in zip(range(2_700), cycle(Label), strict=False)
    ]
    review = make_review([(Phase.EXPLORING, 1, turns)], presenters=["Ana"], last_end=12_000.0)
    assert 100_000 < len(review_html(review).encode()) < 1_500_000


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_every_field_is_text_and_nothing_else(text):
    plain, hostile = review_html(fill("So then"), names=True), review_html(fill(text), names=True)
    assert shape(hostile) == shape(plain)
    hostile.encode()
    assert all(letter.isprintable() or letter == "\n" for letter in hostile)


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=30).filter(lambda text: any(map(str.isalnum, text))))
def test_whatever_is_said_the_page_keeps_its_shape(text):
    assert shape(review_html(fill(text), names=True)) == shape(review_html(fill("So"), names=True))


def fill(text):
    """Return the whole meeting with a text in place of all that comes from outside."""
    review = everything()
    used = {
        utterance.id: replace(utterance, text=text) for utterance in review.transcript.utterances
    }
    transcript: Transcript = replace(
        review.transcript,
        title=text,
        source=replace(review.transcript.source, writer=text),
        warnings=(text,),
        turns=tuple(
            replace(turn, utterances=tuple(used[each.id] for each in turn.utterances))
            for turn in review.transcript.turns
        ),
    )
    return replace(
        review,
        transcript=transcript,
        lines=tuple(_fill_line(line, used, text) for line in review.lines),
        plan=replace(review.plan, rounds=tuple(_fill_round(each, text) for each in review.rounds)),
        moments=tuple(replace(each, reason=text, debrief=text) for each in review.moments),
        actions=tuple(
            replace(each, owner=text, what=text, due_words=text, reason=text)
            for each in review.actions
        ),
        measures={
            name: replace(each, reason=text, value=None) for name, each in review.measures.items()
        },
        notes=(text,),
        classifier=text,
    )


def _fill_line(line, used, text):
    coding = line.coding
    if coding is not None:
        coding = replace(coding, prediction=replace(coding.prediction, reason=text))
    return replace(line, utterance=used[line.utterance.id], coding=coding)


def _fill_round(round_, text):
    spans = tuple(replace(span, reason=text) for span in round_.phases)
    return replace(round_, presenter=text, reason=text, phases=spans)


# Reading it without eyes, or with a keyboard


def test_it_has_landmarks_a_language_and_a_way_past_the_links(page):
    tree = parse(page)
    assert tree.get("lang") == "en-GB"
    for landmark in ("header", "nav", "main", "footer"):
        assert len(tree.xpath(f"//body/{landmark}")) == 1
    first = tree.xpath("//body//a")[0]
    assert first.get("href") == "#main"


@pytest.mark.parametrize("meeting", MEETINGS)
def test_headings_go_down_one_step_at_a_time(meeting):
    tree = parse(review_html(meeting()))
    levels = [int(each.tag[1]) for each in tree.xpath("//h1 | //h2 | //h3 | //h4 | //h5")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("meeting", MEETINGS)
def test_tables_have_captions_and_cells_that_name_rows_and_columns(meeting):
    tables = parse(review_html(meeting())).xpath("//table")
    assert tables
    for table in tables:
        assert words(table.find("caption"))
        assert all(words(each) for each in table.xpath(".//th"))
        assert {each.get("scope") for each in table.xpath("./thead//th")} == {"col"}
        assert {each.get("scope") for each in table.xpath("./tbody//th")} == {"row"}


@pytest.mark.parametrize("meeting", MEETINGS)
def test_every_picture_has_words_in_its_place_or_is_passed_over(meeting):
    pictures = parse(review_html(meeting())).xpath("//svg")
    assert len(pictures) > 1
    for picture in pictures:
        assert picture.get("aria-hidden") == "true" or (
            picture.get("role") == "img" and picture.get("aria-label")
        )


def test_signs_are_passed_over_and_words_stand_beside_them(page):
    for mark in parse(page).xpath("//span[contains(@class, 'mark')]"):
        assert mark.get("aria-hidden") == "true"
        assert words(mark.getparent()).replace(mark.text, "").strip()


def test_the_strip_and_the_lanes_have_the_same_as_tables(page):
    strip = section(page, "Where questions and suggestions fell")
    rows = [[words(cell) for cell in row] for row in strip.xpath(".//tbody/tr")]
    # Checks of understanding are rings as well: one while clarifying.
    assert rows == [
        ["presenting", "0", "0", "1"],
        ["clarifying", "1", "4", "0"],
        ["exploring", "4", "2", "2"],
        ["ideas", "0", "0", "2"],
        ["actions", "1", "1", "0"],
    ]
    lanes = section(page, "Balance").xpath(".//table")[0]
    assert [words(each) for each in lanes.xpath(".//thead//th")] == [
        "Phase",
        "Presenter",
        "Facilitator",
        "Set members",
    ]


# What it says


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("names", [True, False])
def test_our_own_words_never_grade_anybody(meeting, names):
    text = own_words(review_html(meeting(), names=names)).lower()
    assert len(text) > 500
    grading = re.compile(r"\b(scor\w*|wrong\w*|bad|badly|poor\w*|you are|utterances?)\b")
    assert grading.findall(text.replace("reason of", "")) == []


@pytest.mark.parametrize("meeting", MEETINGS)
def test_it_says_what_it_is_not_for(meeting):
    assert "Not for appraisal or selection." in words(parse(review_html(meeting())))


def test_no_code_name_is_shown(page):
    text = own_words(page)
    codes = [*Label, *Phase, *(flag for flag in everything().measures)]
    assert [code for code in codes if "_" in code and code in text] == []


def test_speakers_are_numbered_unless_names_are_asked_for(page):
    hidden = ("Maya", "Lindqvist", "Owen", "Bea", "Idris", "Fern", "Castell")
    assert [name for name in hidden if name in page] == []
    named = review_html(everything(), names=True)
    assert "Maya’s round" in headings(named, 2)
    assert "Couldn&#39;t Fern&#39;s team take it" in named


def test_a_page_without_names_says_what_may_still_be_in_it(page):
    warning = "Names of people and places that were talked about may still be"
    assert warning in words(parse(page))
    assert warning not in words(parse(review_html(everything(), names=True)))


def test_which_member_said_what_changes_nothing():
    """No figure is of one member: two members change places and the page stays as it was."""
    review = everything()
    swap = {
        find(review, "Have you thought"): "Fern Castell",
        find(review, "Does anybody know"): "Idris Kamara",
        find(review, "How many locks"): "Fern Castell",
        find(review, "Is anybody else"): "Bea Holloway",
    }
    lines = tuple(
        replace(line, utterance=replace(line.utterance, speaker=swap[line.utterance.id]))
        if line.utterance.id in swap
        else line
        for line in review.lines
    )
    assert lines != review.lines
    assert review_html(replace(review, lines=lines)) == review_html(review)


def test_what_each_member_said_in_all_is_not_on_the_page(page):
    review = everything()
    talk = tuple(replace(each, turns=977, words=9_770, share=0.97) for each in review.talk)
    assert review_html(replace(review, talk=talk)) == page


def test_the_order_is_what_worked_then_the_counts_then_the_rest(page):
    assert headings(page, 3) == [
        "One moment that opened something",
        "The counts",
        "Where questions and suggestions fell",
        "Two more moments",
        "Suggestions and questions, as they were said",
        "Balance",
        "What questions opened up",
        "Silence",
        "Before and after the facilitator stepped in",
        "In step with the phases",
        "Actions, as a proposal",
        "Phases, as a proposal",
        "How sure is this?",
        "About the file",
        "What these numbers mean",
    ]


def test_the_counts_come_in_their_order_with_ranges_and_kinds(page):
    counts = [words(each) for each in section(page, "The counts").xpath(".//dt")]
    assert counts == [
        "First suggestion",
        "Suggestions before the ideas round",
        "Questions",
        "while clarifying",
        "while exploring",
        "while firming up actions",
        "checks of understanding",
        "Picked up the presenter’s words",
        "The presenter spoke",
    ]
    told = facts(page)
    assert told["First suggestion"] == "1 min 39 s after the presentation began"
    assert told["Suggestions before the ideas round"].startswith(
        "3 turns (perhaps 2 to 6): 1 plain, 2 in question form"
    )
    assert "2 lines are worth a look." in told["Suggestions before the ideas round"]
    assert "4.3 in ten minutes." in told["Suggestions before the ideas round"]
    assert told["while exploring"].startswith("4 of 6 open (perhaps 3 to 5)")
    assert told["while clarifying"] == "1 of 4 open Closed is what clarifying is for."
    assert told["Picked up the presenter’s words"].startswith("5 of 11 questions (perhaps 4 to 6)")
    assert told["The presenter spoke"].startswith("70 % of the talk")


@pytest.mark.parametrize(
    ("of", "note"), [(10, " Of those asked while clarifying and exploring."), (11, "")]
)
def test_which_questions_were_looked_at_for_words_picked_up_is_said(of, note):
    review = everything()
    picked_up = count("picked_up", 5, count=5, of=of)
    html = review_html(replace(review, measures={**review.measures, "picked_up": picked_up}))
    assert facts(html)["Picked up the presenter’s words"] == f"5 of {of} questions{note}"


def test_lanes_in_words_under_shares_of_seconds_say_why_they_differ(page):
    note = "Counted in words here, and in seconds above: the two need not agree."
    assert note in words(section(page, "Balance"))
    assert note not in words(parse(review_html(two_rounds())))


def test_figures_further_down_are_told_in_words(page):
    told = facts(page)
    assert told["Questions among those who could ask"].startswith("came fairly evenly")
    assert told["Set members’ asking turns that the presenter followed"].startswith("9 of 10")
    assert told["Longest run of questions from one person"].startswith("2 questions")
    assert told["Questions to statements by members"].startswith("1.2 to 1 A rough count")
    assert told["Reflections to questions"] == "not known: four labels cannot tell"
    assert told["After an open question"] == "23 words, the middle one of 5"
    assert told["After a suggestion"] == "4 words"
    assert told["Before the presenter answered"] == "2.1 s, the middle one of 11"
    assert told["Before the next question"] == "1 min 15 s, the middle one of 9"
    assert told["Answers after three seconds or more"] == "3 of 11"
    assert told["Questions while presenting"].startswith("none")
    assert told["Suggestions while presenting"] == "1 turn"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (1.0, "came evenly from"),
        (0.6, "came from some of the set more than others"),
        (0.1, "came mostly from one or two people"),
    ],
)
def test_evenness_is_a_word_and_never_a_number(value, told):
    review = everything()
    evenness = count("evenness", value, "share")
    html = review_html(replace(review, measures={**review.measures, "evenness": evenness}))
    assert facts(html)["Questions among those who could ask"].startswith(told)


def depth(*measures):
    """Return what a page tells of everything, with these measures in it."""
    review = everything()
    named = {measure.name: measure for measure in measures}
    return facts(review_html(replace(review, measures={**review.measures, **named})))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("answered", "Set members’ asking turns that the presenter followed"),
        ("hub", "Changes of speaker to or from the presenter"),
        ("disguised_share", "Suggestions in question form only"),
    ],
)
def test_too_few_for_a_share_are_told_as_counts_further_down_too(name, told):
    few = count(name, None, "share", count=3, of=8, reason="Only 8 are known here.")
    found = depth(few)[told]
    assert found.startswith("3 of 8")
    assert "%" not in found
    assert "not known" not in found


@pytest.mark.parametrize(
    ("value", "told"), [(0.177, "22 to 124 (0.2 to 1) A rough"), (None, "22 to 124 A rough")]
)
def test_questions_to_statements_stand_with_both_numbers(value, told):
    ratio = count("questions_to_statements", value, "ratio", count=22, of=124, reason="Few.")
    assert depth(ratio)["Questions to statements by members"].startswith(told)


@pytest.mark.parametrize(("value", "told"), [(10.5, "11 words"), (11.5, "12 words")])
def test_half_a_word_goes_up(value, told):
    found = depth(count("yield_usual", value, "word"))
    assert found["This presenter’s usual"].startswith(told)


def test_a_quiet_too_short_to_tell_is_no_number():
    told = depth(count("wait_before_answer", 0, "second", count=11))
    assert told["Before the presenter answered"] == "under half a second, the middle one of 11"


@pytest.mark.parametrize(
    ("times", "told"),
    [
        (1, "Up to ten turns before and ten after"),
        (3, "Up to ten turns before and ten after, 3 times taken together"),
    ],
)
def test_the_turns_around_what_the_facilitator_said_are_named(times, told):
    review = everything()
    stepped = count("interventions", times, "turn")
    html = review_html(replace(review, measures={**review.measures, "interventions": stepped}))
    around = section(html, "Before and after the facilitator stepped in")
    assert words(around.find(".//caption")) == told
    assert "need not have come because of it" in words(around)


def test_before_and_after_stand_side_by_side(page):
    table = section(page, "Before and after the facilitator stepped in").xpath(".//table")[0]
    assert words(table.find("caption")).endswith("2 times taken together")
    assert [[words(cell) for cell in row] for row in table.xpath(".//tbody/tr")] == [
        ["A suggestion nobody had asked for", "4 of 20 (20 %)", "1 of 20 (5 %)"],
        ["An open question", "25 %", "not counted"],
    ]


def test_where_the_facilitator_did_not_step_in_that_is_said():
    review = everything()
    none = count("interventions", 0, "intervention")
    html = review_html(replace(review, measures={**review.measures, "interventions": none}))
    said_ = words(section(html, "Before and after the facilitator stepped in"))
    assert "No such turn could be made out in this round." in said_


def test_every_measure_that_is_not_known_says_why():
    text = words(parse(review_html(unknown()))).lower()
    shown = (
        *("first_suggestion", "suggestions_before_ideas", "open_questions", "picked_up"),
        *("talk_presenter", "talk_facilitator", "talk_members", "evenness", "answered", "hub"),
        *("same_person_again", "questions_to_statements", "reflections_to_questions"),
        *("yield_open", "yield_closed", "yield_suggestion", "yield_usual", "long_waits"),
        *("wait_before_answer", "wait_before_question", "asked_while_presenting"),
        *("suggested_while_presenting", "commitments", "interventions"),
        *("phase_minutes.presenting", "phase_minutes.actions"),
    )
    assert [name for name in shown if f"reason of {name}" not in text] == []


def test_measures_that_nobody_has_worked_out_are_not_shown():
    html = review_html(replace(everything(), measures={}))
    absent = {"The counts", "What questions opened up", "Silence", "In step with the phases"}
    assert absent.isdisjoint(headings(html, 3))
    assert "not known" not in facts(html).values()


def test_a_rate_and_a_side_that_are_not_known_say_why():
    review = everything()
    lost = [
        count("suggestion_rate", None, "turn", reason="The file has no times."),
        count("suggestions_after_intervention", None, "share", reason="The round ended."),
    ]
    measures = {**review.measures, **{each.name: each for each in lost}}
    html = review_html(replace(review, measures=measures))
    rate = facts(html)["Suggestions before the ideas round"]
    assert "How many in ten minutes is not known: the file has no times." in rate
    table = section(html, "Before and after the facilitator stepped in")
    assert "not known: the round ended" in words(table)


def test_few_questions_have_no_share_and_that_is_said():
    told = facts(review_html(two_rounds()))["Questions"]
    assert told == "2 of 3 open Fewer than 11 were asked, so no share is given."


def test_the_number_below_which_there_is_no_share_can_be_set():
    told = facts(review_html(two_rounds(), few_questions=3))["Questions"]
    assert told == "2 of 3 open (67 %)"


def test_suggestions_without_phases_are_counted_all_together():
    told = facts(review_html(bandstand()))["Suggestions"]
    assert told == "1 turn, plain Presenting, clarifying and exploring are not marked."


@pytest.mark.parametrize(
    ("measures", "told"),
    [
        ([count("open_questions", 0), count("closed_questions", 0)], "none that the labels show"),
        ([count("open_questions", None, reason="No.")], "not known: no"),
        ([count("open_questions", 1), count("closed_questions", 1)], "1 of 2 open"),
    ],
)
def test_questions_are_told_whatever_is_known_of_them(measures, told):
    html = review_html(make_review(every(), presenters=["Ana"], measures=measures))
    assert facts(html)["Questions"].startswith(told)


def test_a_picked_up_measure_without_its_counts_is_not_made_up():
    review = everything()
    odd = Measure(name="picked_up", value=3, unit="question", reason="The counts are missing.")
    html = review_html(replace(review, measures={**review.measures, "picked_up": odd}))
    assert facts(html)["Picked up the presenter’s words"] == "not known: the counts are missing"


# Moments


def test_the_first_moment_stands_first_with_its_time_words_reason_and_question(page):
    text = words(section(page, "One moment that opened something"))
    assert "04:20 · Member 3 asked" in text
    assert "“What would you lose if the rota were somebody else's?”" in text
    assert "The presenter went on “Oh. I think I'd lose knowing everybody." in text
    assert "Reason of opened up." in text
    assert "For the debrief: What opened up?" in text


def test_the_talk_around_a_moment_is_by_role(page):
    talk = section(page, "One moment that opened something").xpath(".//details//li")
    assert [words(each.find("span")) for each in talk][:3] == [
        "04:12 · facilitator",
        "04:20 · set member",
        "04:31 · presenter",
    ]


def test_the_other_moments_follow_under_what_they_are(page):
    assert headings(page, 4) == [
        "A question in the presenter’s own words",
        "A quiet after a question",
    ]


def test_without_moments_none_is_shown():
    html = review_html(replace(towpath(), moments=()))
    assert headings(html, 3)[0] == "The counts"
    assert "For the debrief" not in words(parse(html))


def test_a_moment_of_another_round_or_of_lines_that_are_not_there_is_left_out():
    review = everything()
    gone = replace(review.moments[0], asked="gone")
    elsewhere = replace(review.moments[1], round=2)
    html = review_html(replace(review, moments=(gone, elsewhere, review.moments[2])))
    assert headings(html, 3)[0] == "A quiet after a question"


def test_a_moment_may_have_no_answer_no_reason_and_no_question():
    review = everything()
    asked = review.moments[2].asked
    bare = replace(
        review.moments[2],
        first_utterance=asked,
        last_utterance=asked,
        reason="",
        debrief="",
    )
    html = review_html(replace(review, moments=(bare,)))
    text = words(section(html, "A quiet after a question"))
    assert "went on" not in text
    assert "For the debrief" not in text


def test_four_moments_are_three_more():
    review = everything()
    html = review_html(replace(review, moments=(*review.moments, review.moments[0])))
    assert "Three more moments" in headings(html, 3)
    html = review_html(replace(review, moments=(*review.moments, *review.moments[:2])))
    assert "4 more moments" in headings(html, 3)


# As it was said


def test_suggestions_are_quoted_with_sign_words_and_reason(page):
    card = section(page, "Suggestions and questions, as they were said")
    first = card.xpath("./ul/li")[0]
    text = words(first)
    assert text.startswith("◆ Suggestion 02:10 “Couldn't Member 4's team take it, they do rotas?”")
    assert text.endswith(
        "Reads as a suggestion in question form: it brings in something the presenter has not "
        "raised."
    )


def test_every_question_and_suggestion_is_one_click_away(page):
    card = section(page, "Suggestions and questions, as they were said")
    fold = card.find("details")
    asked = [line for line in everything().lines if line.label not in (None, Label.OTHER)]
    opening = f"Every question and suggestion, in order ({len(asked)} lines)"
    assert words(fold.find("summary")) == opening
    assert len(fold.xpath(".//tbody/tr")) == len(asked)
    check = next(each for each in fold.xpath(".//tbody/tr") if "phone calls" in words(each))
    assert "A statement doing a question’s job" in words(check)
    assert words(check.find("th")) == "03:05 clarifying"


@pytest.mark.parametrize(("also", "told"), [("I'd ask.", True), ("Sorry to hear it.", False)])
def test_a_quotation_in_question_form_from_a_plain_turn_says_why_it_counts_so(also, told):
    ask = said("Have you asked?", Label.ADVICE, Flag.DISGUISED_ADVICE)
    turn = [ask, said(also, Label.ADVICE if told else Label.OTHER)]
    lines = [(60.0, "Bo", turn), (70.0, "Wren", "I asked them twice.")]
    html = review_html(make_review([(Phase.EXPLORING, 1, lines)], presenters=["Wren"]))
    card = words(section(html, "Suggestions and questions, as they were said"))
    assert ("There is a plain one in the same turn" in card) is told


def test_turns_quoted_are_of_all_that_were_counted_those_in_doubt_among_them():
    turn = [
        (60.0, "Bo", said("You could ask.", Label.ADVICE)),
        (70.0, "Wren", "I asked them twice."),
    ]
    doubt = [(80.0, "Bo", said("He might.", Label.ADVICE, second=Label.OTHER))]
    html = review_html(make_review([(Phase.EXPLORING, 1, turn + doubt)], presenters=["Wren"]))
    card = words(section(html, "Suggestions and questions, as they were said"))
    assert "1 of the 2 turns that read as a suggestion" in card


def test_a_line_in_doubt_has_a_dashed_outline_and_says_so(page):
    unsure = parse(page).xpath("//span[contains(@class, 'unsure')]")
    told = {words(each) for each in unsure}
    assert "○ Could be heard as: closed question" in told


def test_where_only_some_suggestions_are_quoted_that_is_said():
    turns = [(None, "Ana", "I froze.")]
    turns += [(None, name, said("You could ring.", ADVICE)) for name in ("Ben", "Cy", "Di", "Ed")]
    html = review_html(make_review([(Phase.EXPLORING, 1, turns)], presenters=["Ana"]))
    text = words(section(html, "Suggestions and questions, as they were said"))
    assert "3 of the 4 turns that read as a suggestion before the ideas round" in text


def test_how_many_lines_are_in_doubt_is_said_and_the_hardest_are_quoted(page):
    card = section(page, "How sure is this?")
    assert "In the whole meeting 2 of 26 lines could be read more than one way." in words(card)
    assert len(card.xpath(".//details//li")) == 2
    assert "Or as an open question." in words(card)


def test_under_the_counts_stands_how_many_of_their_lines_are_in_doubt(page):
    note = section(page, "The counts").xpath("./p")[0]
    assert words(note).startswith("2 of 23 lines counted here could be read more than one way.")
    assert note.xpath("./a/@href") == ["#sure", "#meaning"]
    certain = section(review_html(two_rounds()), "The counts")
    assert "No line counted here stood between two readings." in words(certain)


def test_no_doubt_and_no_labels_are_said():
    certain = make_review([(Phase.EXPLORING, 1, [(None, "Ben", said("When?", CLOSED))])])
    assert "No line stood between two readings." in words(
        section(review_html(certain), "How sure is this?")
    )
    unlabelled = replace(certain, lines=tuple(replace(x, coding=None) for x in certain.lines))
    assert "No line of this meeting was labelled." in words(
        section(review_html(unlabelled), "How sure is this?")
    )


def silent():
    """Return a meeting in which nobody said anything."""
    review = make_review([(None, 0, [(1.0, "Ana", "I froze.")])], last_end=2.0)
    return replace(review, lines=(), transcript=replace(review.transcript, turns=()))


# Actions, phases, rounds, the file


def test_actions_have_owner_what_day_and_how_firm_they_are(page):
    items = [words(each) for each in section(page, "Actions, as a proposal").xpath(".//li")]
    assert items == [
        "Member 1: Ring Tom by Sunday 22 March 2026 (“on Sunday”) · taken on · 08:21 "
        "Named while firming up.",
        "Member 1: Walk the cut by Wednesday 1 April 2026 · taken on · 08:21 "
        "Named while firming up.",
        "Member 2: Hold a party “soon”, date not known · turned down · 08:21 "
        "Named while firming up.",
        "Member 2: Copy the rota no day was said · not yet taken on Named while firming up.",
    ]


def test_actions_stand_with_their_round_and_those_outside_with_the_whole():
    html = review_html(two_rounds())
    cards = parse(html).xpath('//section[h3="Actions, as a proposal"]')
    assert [words(each.find("ul/li/p")) for each in cards] == [
        "Member 2: Ring the school",
        "Member 1: Book the hall",
    ]


def test_phases_are_a_proposal_with_how_sure_and_why(page):
    rows = section(page, "Phases, as a proposal").xpath(".//tbody/tr")
    told = [[words(cell) for cell in row] for row in rows]
    assert told[0] == [
        "presenting",
        "00:31 to 02:16",
        "1 min 30 s",
        "firm",
        "It was announced.",
    ]
    assert told[1][2:4] == ["", "an estimate"]
    assert told[2][3] == "a proposal"
    assert told[-1][2] == "not known: the times go backwards"


def test_a_phase_ends_where_its_minutes_do_and_not_where_its_last_line_began():
    review = everything()
    once = count("phase_minutes.presenting", 2.15, "minute", count=1)
    html = review_html(replace(review, measures={**review.measures, once.name: once}))
    row = section(html, "Phases, as a proposal").xpath(".//tbody/tr")[0]
    assert [words(cell) for cell in row][1:3] == ["00:31 to 02:40", "2 min 9 s"]


def test_that_the_facilitator_is_a_guess_is_said(page):
    note = "Who was the facilitator is a proposal as well."
    review = everything()
    guessed = replace(review, plan=replace(review.plan, facilitator_guess=True))
    assert note in words(parse(review_html(guessed)))
    assert note not in words(parse(page))


def test_phases_that_people_set_are_no_proposal():
    html = review_html(two_rounds())
    assert "Phases" in headings(html, 3)
    told = [[words(cell) for cell in row] for row in section(html, "Phases").xpath(".//tbody/tr")]
    assert {row[2] for row in told} == {"as set"}
    assert "is a proposal from the talk" not in words(parse(html))


def test_columns_of_phases_that_have_nothing_to_say_are_left_out():
    table = section(review_html(two_rounds()), "Phases").xpath(".//thead//th")
    assert [words(each) for each in table] == ["Phase", "From and to", "How sure"]


def test_a_round_of_which_no_part_is_marked_has_no_table_of_phases():
    review = two_rounds()
    bare = replace(review.rounds[0], phases=(), reason="Somebody said so.")
    plan = replace(review.plan, rounds=(bare, review.rounds[1]))
    card = section(review_html(replace(review, plan=plan)), "Phases")
    assert words(card) == "Phases Somebody said so."


def test_a_phase_whose_lines_are_not_there_says_that_its_place_is_not_known():
    review = everything()
    html = review_html(replace(review, lines=review.lines[:1]))
    rows = section(html, "Phases, as a proposal").xpath(".//tbody/tr")
    assert {words(row[1]) for row in rows} == {"not known"}


def test_each_round_has_a_section_and_a_link():
    tree = parse(review_html(two_rounds()))
    rounds = ["Round 1 of 2: Member 1", "Round 2 of 2: Member 2"]
    assert [words(each) for each in tree.xpath("//h2")][:2] == rounds
    assert [words(each) for each in tree.xpath("//nav//a")][:2] == rounds


def test_a_meeting_without_rounds_says_so_and_shows_the_rest():
    html = review_html(bandstand())
    assert headings(html, 2)[0] == "The whole meeting"
    assert "No round could be made out" in words(parse(html))
    assert "Phases" not in headings(html, 3)
    assert (
        section(html, "Where questions and suggestions fell").xpath(".//tbody/tr/th")[0].text
        == "all of it"
    )


def test_a_meeting_in_which_nothing_was_said_is_a_page_all_the_same():
    html = review_html(silent())
    assert "0 turns · nobody asked" in words(parse(html))
    assert "Where questions and suggestions fell" not in headings(html, 3)


def test_the_head_has_title_day_length_people_and_kind_of_set(page):
    assert headings(page, 1) == ["Towpath Set"]
    kept = words(parse(page).xpath("//header/p[@class='kept']")[0])
    assert kept == "Wednesday 18 March 2026 · 9 min 1 s · 5 people · UK set · Zoom captions"


def test_the_day_is_that_of_the_meeting_where_the_title_has_none():
    review = everything()
    held = replace(review, transcript=replace(review.transcript, title="Our set"))
    assert "Wednesday 18 March 2026" in words(parse(review_html(held)).find("body/header"))
    unknown_day = replace(held, held_on=None, profile="ours")
    kept = words(parse(review_html(unknown_day)).xpath("//header/p[@class='kept']")[0])
    assert kept == "9 min 1 s · 5 people · Zoom captions"


def test_what_was_odd_in_the_file_is_told(page):
    text = words(section(page, "About the file"))
    assert "3 of 60 cues could not be read." in text
    assert "Names worth a look: Member 3 and Member 3 H may be one person." in text


def test_a_file_in_which_nothing_was_odd_says_so():
    assert "Nothing in the file was odd." in words(
        section(review_html(towpath()), "About the file")
    )


def test_talk_in_no_phase_has_a_row_of_its_own():
    roles = {"Fay": Role.FACILITATOR}
    parts = [(None, 0, [(None, "Fay", "Shall we start?"), (None, "Ben", "Yes, let us.")])]
    html = review_html(make_review(parts, roles=roles, measures=[*shares("No.", 0.5, 0.5)]))
    (row,) = section(html, "Balance").xpath(".//tbody/tr")
    assert [words(cell) for cell in row] == ["not marked", "3", "3"]


def test_lanes_of_one_group_are_not_drawn():
    parts = [(Phase.PRESENTING, 1, [(None, "Ana", "I froze, and then I went home.")])]
    html = review_html(make_review(parts, presenters=["Ana"], measures=[*shares(1.0, "No.", 0.0)]))
    assert not section(html, "Balance").xpath(".//figure")


def test_talk_outside_every_group_is_in_no_lane():
    parts = [(Phase.EXPLORING, 1, [(None, "Ana", "I froze."), (None, "Ola", said("So?", OPEN))])]
    review = make_review(parts, presenters=["Ana"], roles={"Ola": Role.OBSERVER})
    assert not parse(review_html(review)).xpath("//rect[contains(@class, 'floor')]")


def test_words_are_counted_as_they_were_said_and_not_as_names_are_hidden():
    review = make_review(
        [
            (
                Phase.EXPLORING,
                1,
                [(None, "Ana", "Ben was late."), (None, "Ben", said("Was Ana?", CLOSED))],
            )
        ],
        presenters=["Ana"],
        measures=[*shares(0.6, "No.", 0.4)],
    )
    (row,) = section(review_html(review), "Balance").xpath(".//tbody/tr")
    assert [words(cell) for cell in row] == ["exploring", "3", "2"]


def test_without_a_presenter_the_longest_turn_is_anybodys():
    measures = [count("longest_turn", 26, "word")]
    review = replace(bandstand(), measures={each.name: each for each in measures})
    assert facts(review_html(review))["Longest turn"] == "26 words"


def test_a_single_line_in_doubt_is_not_numbered():
    in_doubt = make_review(
        [(Phase.EXPLORING, 1, [(None, "Ben", said("It may be.", second=OPEN))])]
    )
    fold = section(review_html(in_doubt), "How sure is this?").find("details/summary")
    assert words(fold) == "The line hardest to call"
