"""The invented meetings that the tests of reports share."""

from __future__ import annotations

from coach.labels import Flag, Phase, Role
from coach.review import Moment, MomentKind, Review
from coach.transcript import Timing
from tests.report.builder import (
    ADVICE,
    CLOSED,
    OPEN,
    OTHER,
    Sheet,
    count,
    make_review,
    make_sheet,
    questions,
    said,
    shares,
    suggestions,
)


def towpath() -> Review:
    """One round, proposed by software, with exact times and twelve questions."""
    maya, owen, bea, idris, fern = (
        "Maya Lindqvist",
        "Owen Tranter",
        "Bea Holloway",
        "Idris Kamara",
        "Fern Castell",
    )
    disguised, asked_first = Flag.DISGUISED_ADVICE, Flag.PERMISSION
    return make_review(
        [
            (
                Phase.CHECKIN,
                0,
                [(4.0, owen, "Morning, everyone. Maya, you wanted the time today.")],
            ),
            (
                Phase.PRESENTING,
                1,
                [
                    (
                        31.0,
                        maya,
                        [
                            "It's the lock rota.",
                            "I've run it for six years, and I can't seem to put it down.",
                            "Every spring I say I'll hand it on, and every spring I'm up at "
                            "midnight moving names about.",
                        ],
                    ),
                    (
                        130.0,
                        idris,
                        said("Couldn't Fern's team take it, they do rotas?", ADVICE, disguised),
                    ),
                    (136.0, maya, "They could, I suppose. It isn't really the rota."),
                ],
            ),
            (
                Phase.CLARIFYING,
                1,
                [
                    (160.0, owen, "Let's clear up the facts first."),
                    (166.0, bea, said("How many locks are on it?", CLOSED)),
                    (169.0, maya, "Eleven, if you count the stop lock."),
                    (173.0, fern, said("Is anybody else trained to do it?", CLOSED)),
                    (177.0, maya, "Two people, on paper."),
                    (
                        185.0,
                        idris,
                        said(
                            "So it's the phone calls you mind?",
                            CLOSED,
                            Flag.STATEMENT_AS_QUESTION,
                        ),
                    ),
                    (190.0, maya, "No, I quite like the phone calls."),
                    (196.0, bea, said("When does the season start?", CLOSED)),
                    (199.0, maya, "The Saturday before Easter."),
                    (206.0, fern, said("What happens on a day when nobody turns up?", OPEN)),
                    (
                        211.0,
                        maya,
                        [
                            "I go.",
                            "I put my boots in the car on a Friday, just in case.",
                            "My partner has stopped asking where I'm off to.",
                        ],
                    ),
                ],
            ),
            (
                Phase.EXPLORING,
                1,
                [
                    (252.0, owen, "Let's go wider. Maya, take your time."),
                    (
                        260.0,
                        bea,
                        said("What would you lose if the rota were somebody else's?", OPEN),
                    ),
                    (
                        271.0,
                        maya,
                        [
                            "Oh.",
                            "I think I'd lose knowing everybody.",
                            "They ring me first, you see.",
                            "If I'm honest, it's the only part of the week when people are "
                            "pleased to hear from me.",
                        ],
                    ),
                    (
                        302.0,
                        idris,
                        said(
                            "I'd just give it to the two who are trained and not look back.",
                            ADVICE,
                            reason="Reads as a suggestion: “I'd just” says what the speaker "
                            "would do.",
                        ),
                    ),
                    (309.0, maya, "Mm, perhaps that's it."),
                    (
                        315.0,
                        fern,
                        [
                            "You said people are pleased to hear from you.",
                            said("How would they find you if the rota had gone?", OPEN),
                        ],
                    ),
                    (
                        324.0,
                        maya,
                        [
                            "I hadn't thought of it that way round.",
                            "They'd ring anyway, some of them.",
                            "It would just be about something else.",
                        ],
                    ),
                    (
                        358.0,
                        bea,
                        said("Is it the rota you'd miss, or being asked?", CLOSED, second=OPEN),
                    ),
                    (365.0, maya, "Being asked."),
                    (372.0, owen, said("What is it like, saying that?", OPEN)),
                    (380.0, maya, "A bit bare. And lighter, actually."),
                    (
                        400.0,
                        idris,
                        said(
                            "Have you thought about a handover party?",
                            ADVICE,
                            disguised,
                            reason="Reads as a suggestion in question form: “have you thought "
                            "about” brings in an action the presenter has not raised.",
                        ),
                    ),
                    (405.0, maya, "Ha. No."),
                    (410.0, fern, said("Does anybody know you feel like this?", CLOSED)),
                    (414.0, maya, "You do, now."),
                    (421.0, bea, said("What would a good last season look like?", OPEN)),
                    (
                        428.0,
                        maya,
                        "I'd walk the whole cut, all eleven, and say goodbye to each of them "
                        "properly, with whoever is taking it on beside me.",
                    ),
                    (
                        450.0,
                        idris,
                        said("It sounds as if you're already planning it.", second=CLOSED),
                    ),
                ],
            ),
            (
                Phase.IDEAS,
                1,
                [
                    (464.0, owen, said("Would some ideas be welcome, Maya?", OTHER, asked_first)),
                    (468.0, maya, "Yes, go on."),
                    (
                        472.0,
                        idris,
                        said(
                            "You could ask each of the two to take half the locks.",
                            ADVICE,
                            asked_first,
                        ),
                    ),
                    (481.0, fern, said("I could lend you our rota sheet.", ADVICE, asked_first)),
                ],
            ),
            (
                Phase.ACTIONS,
                1,
                [
                    (495.0, owen, said("What will you do, and by when?", OPEN)),
                    (501.0, maya, "I'll ring Tom on Sunday and ask him to walk the cut with me."),
                    (510.0, bea, said("Will you tell him why?", CLOSED)),
                    (514.0, maya, "Yes. I think I will."),
                ],
            ),
            (
                Phase.REVIEW,
                0,
                [(530.0, owen, "How was that, as a group?"), (536.0, maya, "Kind, mostly.")],
            ),
        ],
        title="towpath-set-2026-03-18.vtt",
        presenters=[maya],
        guess="A proposal, to be checked. Maya Lindqvist takes the floor at turn 2 and says 205 "
        "of the 385 words of the round. Announced: clarifying at turn 5.",
        roles={owen: Role.FACILITATOR},
        writer="Zoom",
        last_end=545.0,
        measures=[
            *questions(6, 6, 1, unsure=2),
            *questions(0, 0, of=".presenting"),
            *questions(1, 3, 1, of=".clarifying"),
            *questions(4, 2, of=".exploring"),
            *questions(1, 1, of=".actions"),
            *suggestions(1, 2, 2, low=2.4, high=3.6),
            count("first_suggestion", 99.0, "second"),
            count("first_suggestion_turns", 2, "turn"),
            *shares(0.7, 0.06, 0.23),
            count("longest_turn", 14.0, "second"),
            count("longest_presenter_turn", 99.0, "second"),
            count("asking_turn_words", 7, "word", count=13),
        ],
        moments=[
            Moment(
                first_utterance="u17.1",
                last_utterance="u18.4",
                asked="u17.1",
                kind=MomentKind.OPENED_UP,
                reason="Maya then spoke for 31 words, where about 6 is usual in this round.",
                debrief="What did Maya hear in that question?",
                round=1,
            ),
            Moment(
                first_utterance="u21.1",
                last_utterance="u22.3",
                asked="u21.2",
                kind=MomentKind.TURNED,
                reason="Maya’s answer has 5 words not heard in the round before, such as “ring”.",
                debrief="What had not been in the room before Maya said this, and what became "
                "of it?",
                round=1,
            ),
            Moment(
                first_utterance="u31.1",
                last_utterance="u32.1",
                asked="u31.1",
                kind=MomentKind.QUIET,
                reason="About 4 seconds of quiet came before Maya answered.",
                debrief="What might have been going on in that quiet, and what came after it?",
                round=1,
            ),
        ],
    )


def orchard() -> Review:
    """Two rounds that people set, no times, few questions, and no facilitator."""
    nell, amir, joss, tess = "Nell Ivory", "Amir Doyle", "Joss Penhale", "Tess Penhale"
    asked_first = Flag.PERMISSION
    return make_review(
        [
            (
                Phase.PRESENTING,
                1,
                [
                    (
                        None,
                        nell,
                        "I've been asked to chair the orchard trust, and I keep not saying.",
                    )
                ],
            ),
            (
                Phase.CLARIFYING,
                1,
                [
                    (None, amir, said("When do they need to know?", CLOSED)),
                    (None, nell, "By the plum supper, so a month."),
                ],
            ),
            (
                Phase.EXPLORING,
                1,
                [
                    (None, joss, said("What happens inside you when you nearly say yes?", OPEN)),
                    (
                        None,
                        nell,
                        "I hear my mother telling me to let somebody cleverer do it, and then I "
                        "go and wash up.",
                    ),
                    (None, tess, said("You should just say yes, Nell.", ADVICE)),
                    (None, nell, "You always say that, Tess, and I love you for it."),
                    (None, amir, said("Who would you be as chair?", OPEN)),
                    (None, nell, "Somebody who asks the growers before she answers them."),
                ],
            ),
            (
                Phase.ACTIONS,
                1,
                [
                    (
                        None,
                        nell,
                        "I'll write two letters tonight, a yes and a no, and sleep on them.",
                    )
                ],
            ),
            (
                Phase.PRESENTING,
                2,
                [(None, amir, "My cider press is idle, and my brother wants to sell it.")],
            ),
            (
                Phase.CLARIFYING,
                2,
                [
                    (None, nell, said("Do you own it together?", CLOSED)),
                    (None, amir, "Half and half, since Dad."),
                ],
            ),
            (
                Phase.IDEAS,
                2,
                [
                    (None, amir, "I'd welcome ideas, honestly."),
                    (None, joss, said("You could let it to the school.", ADVICE, asked_first)),
                ],
            ),
        ],
        title="orchard_set_notes",
        presenters=[nell, amir],
        timing=Timing.NONE,
        format_="plain_text",
        share_basis="words",
        moments=[
            Moment(
                first_utterance="u8.1",
                last_utterance="u9.1",
                asked="u8.1",
                kind=MomentKind.PICKED_UP,
                reason="The question has Nell’s own word “chair” in it.",
                debrief="What might Nell have heard when “chair” came back?",
                round=1,
            )
        ],
        warnings=["2 of 23 lines have no name, and were added to the line before"],
        measures=[
            *questions(2, 2),
            *suggestions(1, 0, 1),
            *questions(2, 1, by="round_1."),
            *questions(0, 1, by="round_1.", of=".clarifying"),
            *questions(2, 0, by="round_1.", of=".exploring"),
            *questions(0, 0, by="round_1.", of=".actions"),
            *suggestions(1, 0, 0, by="round_1."),
            count("round_1.first_suggestion", None, "second", reason="The file has no times."),
            count("round_1.first_suggestion_turns", 6, "turn"),
            *shares(0.73, "Nobody is marked as the facilitator.", 0.27, by="round_1."),
            count("round_1.longest_turn", 9, "word"),
            count("round_1.longest_presenter_turn", 23, "word"),
            *questions(0, 1, by="round_2."),
            *questions(0, 1, by="round_2.", of=".clarifying"),
            *suggestions(0, 0, 1, by="round_2."),
            count(
                "round_2.first_suggestion",
                None,
                "second",
                reason="No suggestion was made that had not been asked for.",
            ),
            count(
                "round_2.first_suggestion_turns",
                None,
                "turn",
                reason="No suggestion was made that had not been asked for.",
            ),
            *shares(0.64, "Nobody is marked as the facilitator.", 0.36, by="round_2."),
            count("round_2.longest_turn", 7, "word"),
            count("round_2.longest_presenter_turn", 12, "word"),
        ],
    )


def bandstand() -> Review:
    """No round could be made out, and only start times are known."""
    return make_review(
        [
            (
                None,
                0,
                [
                    (3605.0, "Ivo Lund", said("Shall we make a start?", OTHER)),
                    (3610.0, "Cleo", said("How did the brass concert go?", OPEN)),
                    (3616.0, "Ivo Lund", said("Wet. Nobody minded the rain but me.", OTHER)),
                    (3640.0, "Cleo", said("I'd hire a marquee next time.", ADVICE)),
                    (3655.0, "Back table", said("Was the tuba late again?", CLOSED, second=OTHER)),
                    (3668.0, "Recording started", "Recording started."),
                ],
            )
        ],
        title="Bandstand committee",
        roles={"Back table": Role.ROOM, "Recording started": Role.NOT_A_PERSON},
        timing=Timing.STARTS_ONLY,
        format_="webvtt",
        writer="Whisper",
        share_basis="words",
        measures=[
            *questions(1, 1),
            count("suggestions_plain", 1, "turn"),
            count("suggestions_disguised", 0, "turn"),
            count("suggestions_invited", 0, "turn"),
            count(
                "suggestions_before_ideas",
                None,
                "turn",
                reason="Presenting, clarifying and exploring are not marked.",
            ),
            count("first_suggestion", None, "second", reason="No round is marked."),
            count("first_suggestion_turns", None, "turn", reason="No round is marked."),
            *shares("No round is marked.", "Nobody is marked as the facilitator.", 1.0),
            count("longest_turn", 7, "word"),
            count("longest_presenter_turn", None, "word", reason="No presenter is marked."),
        ],
    )


def idris_sheet() -> Sheet:
    """What somebody in the towpath meeting may see of their own."""
    return make_sheet(
        towpath(),
        "Idris Kamara",
        [*questions(0, 0, 1), *suggestions(1, 2, 1)],
        [*questions(6, 6, 1), *suggestions(1, 2, 2)],
    )


def bea_sheet() -> Sheet:
    """Somebody who suggested nothing, and asked one line that is hard to call."""
    return make_sheet(
        towpath(),
        "Bea Holloway",
        [*questions(2, 4), *suggestions(0, 0, 0)],
        [*questions(6, 6, 1), *suggestions(1, 2, 2)],
    )
