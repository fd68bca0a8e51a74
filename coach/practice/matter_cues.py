"""Everyday ways of asking who, how many, how much, and whether."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.concepts import Concept

MATTERS: Mapping[Concept, str] = {
    Concept.HEADCOUNT: """
        how many of you / how many of us / how many people / how many do you have
        how many have you got / how many in your team / how many on the team
        how big is your team / how big is the team / size of your team / size of the team
        under you / working for you / report to you / report in to you / do you manage
        do you look after / do you line manage / answer to you / on your payroll / payroll
        on the books / how many staff / staff numbers / do you employ / headcount
        how many of you share / how many are you / how many in all / how many colleagues
        how large is your team / how large a team / pairs of hands / how many do you run
        who have you got working / in charge of how many / your whole team / how many bodies
        how many are there of you / how many does your team / how many are there in
        with you included / in your department / how many in the / on your staff
        how many of them / people on it / number of staff / numbers in your
    """,
    Concept.BOSS: """
        above you / who do you answer to / answer to / do you report to / who manages you
        your boss / your manager / line manager / who is over you / next one up / next up from you
        who supervises you / higher up / who do you work for / one up from you / who is in charge
        who does your appraisal / who signs your leave / your superior
        who are you accountable to / who is your senior / who runs you / do you work to
        up the line / your head / your line / who line manages / who is responsible for you
        who is next above / who do you go to / who looks after you / boss of you / your chief
        who do you take it to
    """,
    Concept.SICKNESS: """
        off sick / sick / sickness / many off / people off / staff off / how many off
        anybody off / of them off / ill / poorly / unwell / absence / absent / away ill
        off at the moment / signed off / off work / calling in / ring in / not well / been off
        go off / went off / health / off with / missing through / nurses off / of your staff off
        away with
    """,
    Concept.VACANCIES: """
        vacant / vacancies / vacancy / empty / unfilled / how many short / posts / not filled
        how many gaps / jobs open / recruit / recruiting / recruitment / advert / advertised
        down on numbers / people missing / hire / hiring / to fill / short of / understaffed
        how short are you / posts open / below strength / nurses down / are you down / down by
        people down / still to find / need to find / unable to fill / how many more do you need
    """,
    Concept.HELP: """
        who helps you / anyone to help / anybody helping / to help / supports you / lend a hand
        lending a hand / helping out / help out / staff behind you / assistant / on hand
        give you a hand / backing you / do it with you / pitch in / chip in / mucking in / muck in
        working with you / anybody to do / helping you / helps / on your own with / support do you
        staff do you / work alongside / pick up / picked up / share the load / stepped in
        step in / apart from you / besides you / other than you / anybody else / anyone else
        somebody else / taken some / taken on / some of it
    """,
    Concept.ROLE: """
        his job / his title / there to do / his role / job description / responsible for
        whose job / who is leading / who leads / in charge of / down as / lead on / accountable
        supposed to be running / his part in / officially do / position / job title / on the chart
        whose project / who owns / who runs / name against / is he meant to be / who is running
        formally in charge / whose name is / who is supposed to / meant to be doing / on his job
        part of his job / in his job / is it his / who carries
    """,
    Concept.MONEY_IN_ALL: """
        budget / how much money / how much cash / how much have you got / put aside / set aside
        the pot / is it costing / cost / costing / price / to spend / funds / funding
        how much is it worth / in pounds / how much are they giving / allocated / to play with
        how much do you have / what is it worth / what figure / sum / money is there / paying
        how much are you / paid for / resources / amount / finance it / money behind / fund
        how many pounds / what have they given / money for this / sum of money
        how big is the budget / how much altogether / what do you have / how large is the
        what does it come to / how rich / what sort of money / pay for
    """,
    Concept.MONEY_SPENT: """
        spent / spend so far / gone so far / gone already / used up / left in / how much is left
        remaining / paid out / burned through / got through / get through / how much of it
        how much of that / money gone / eaten / laid out / left over / still left
        spend up to now / gone on it / money left / paid already / used so far / gone out
        shelled out / forked out / paid up to now / up to now / out of pocket / parted with
        cost so far / cost you so far
    """,
    Concept.OVERSPENT: """
        overspent / overspend / over budget / how much over / how far over / in the red / over on
        run over / gone over / too much / over by / past your budget / beyond your budget
        how much is it over / above budget / exceed / more than you should / size of the overspend
        how much too / too much have you / more than you had / more than budget / above what
        money over / gone past
    """,
    Concept.CAPACITY: """
        beds / how big is it / how big are you / can you take / take at once / you are full
        capacity / how many patients / room for / places / size of / how big a / how large
        how many can you / hold / in patient / how many people can / can it take
        look after at once / how many are you caring / caring for / how many rooms / how many can
        number of beds / how full / take in / how many people are you
    """,
    Concept.OUTSTANDING: """
        how many left / are left / still to do / outstanding / the pile / how many still / to go
        are waiting / not done / remaining / has he got / still got / backlog / in the queue
        the queue / the list / still open / not been done / unmarked / unfinished / left to
        yet to / open jobs / behind with / sitting with / still has / waiting list / not yet
        how many papers / still with / still on / on his desk / not back / how much is there left
        how much more / come down to / down to now
    """,
    Concept.EACH_SIDE: """
        for and against / each side / either side / how many for / how many against / in favour
        proportion / what share / percentage / per cent / percent / fraction / split / majority
        how many want / opposed / did not want / do not want / count heads / against it
        voted for / how many said yes / how many said no / behind it / do the numbers
        agreed with / supported / side are they / how many like / how does it divide / divided
        how many were / most people / what did people say / yes or no / percentage want
        want to keep / like it / vote go / which way did / come down / a view / made up
    """,
    Concept.PAGES: """
        how many pages / pages / how thick / how many words / length of the
        how long is the document / how long is the plan / how long a document / how many sides
        how long is the paper / sheets / how big is the document / how much of it is there
        to read / how long is it / how many pages is / how long was the / how big a document
        how much paper / how heavy
    """,
    Concept.DISTANCE: """
        how far / how many miles / miles / distance / drive / nearest / closest / how close
        travel / get there / journey / minutes away / far away / far apart / bus / by car
        the next one along / next one to / nearby / walk to / from there to / away is / away are
        have to go / on foot / whereabouts / down the road / how long a drive
        how long would it take to get / miles away / how long is the drive / where is the
        how much further / nearest other
    """,
    Concept.WRITTEN_DOWN: """
        written down / in writing / on paper / on file / recorded / on record / documented
        formal / formally / official / officially / note of it / minuted / logged
        black and white / paperwork / their file / his file / put anything / in their contract
        agreement / document / anything written / letter about / made a note / paper trail
        signed / warnings / written warning / in black and white / any record / anything formal
        a record / signed agreement / set down / agreed in writing
    """,
    Concept.WHO_KNOWS: """
        who knows / who else knows / anybody know / anyone know / do they know / does she know
        know about it / been told / have you told / told them / told her / said anything to
        aware / in the loop / in the picture / heard about / public / announced / let on
        boss know / have you mentioned / any idea / know it / know that / know what / people know
        got wind / been informed / confidential / how much does / under wraps / kept from
        out in the open / in the know / have they heard / has it got out / got out
        common knowledge / had wind / who have you told / who has been told / found out yet
    """,
    Concept.SIGNS: """
        who signs / signature / sign it / sign off / signed by / puts their name / whose name
        who approves / approve / authorise / who puts / goes on the bottom / goes out under
        goes out in / sign the / final version / who has to sign / initials / goes to who
        who is it signed / the name on / name is at / who finally / who has the last
    """,
    Concept.WHO_DECIDES: """
        who decides / who chooses / makes the decision / who picks / who says / whose call
        whose decision / gets to say / final say / who grades / who sorts / who rates / who judges
        who works out / who determines / who puts / who gives / who makes that / does the sorting
        which of them / who does the / decided by / who allots / what decides / up to
        who says whether / whether it is / who makes it / who gets to / gives it
        whose job is it to decide / who puts it
    """,
    Concept.WHO_STARTED: """
        whose idea / came up with / brought it in / who introduced / who thought of / who started
        who set it up / first move / who asked / who approached / got in touch / who contacted
        which of you / who rang / idea come from / behind it / dreamt it up / who wanted
        where did it come from / who invented / who made the / who designed / who brought
        who pushed / who first / who put it / did they come to you / did you go to / who called
        how did they / who chose / where did the / whose doing / who is responsible for it
        who dreamed / who decided you / who decided to / who decided on / who decided that
        decided you would / their idea / your idea / idea or / the idea / who suggested
        who proposed / who made you / who told you to / who wants it / instigated / start it
        started it
    """,
    Concept.COMPLAINTS: """
        complain / complaint / complaints / complained / ombudsman / taken it further / unhappy
        gone higher / taken you to / grievances / objected / kicked up / told you off / taken up
        how many have complained / grumbled / formal route / gone over your / outside body
    """,
    Concept.TOOL: """
        computer / software / system / on paper / by hand / app / electronic / spreadsheet
        online / digital / program / technology / what do you use / use to do / do it with
        package / pen and paper / on a screen / tool / do you do it on / how do you do it
        written out / on the wall / what is it done on / kept on / drawn up
    """,
    Concept.SEAT: """
        are you on / do you sit / sit on / a seat / at the table / a member / in the room
        invited / do you go to / do you get to / are you part of / a place on / a say in
        belong to / attend / there yourself / are you there / included / do you have a place
        one of the people in / sit there / go to the / do you take part / in those meetings
        at those meetings
    """,
}
"""Each as it would stand in a question, in small letters."""
