"""What closed questions ask about, whatever the case: headcount, deadlines, money, and so on."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Concept(StrEnum):
    """Something that facts of many cases answer, and that people ask in many ways."""

    HEADCOUNT = "headcount"
    BOSS = "boss"
    OWN_SERVICE = "own_service"
    THEIR_SERVICE = "their_service"
    WORKING_HOURS = "working_hours"
    HOURS_WORKED = "hours_worked"
    TIME_OFF = "time_off"
    SICKNESS = "sickness"
    VACANCIES = "vacancies"
    HELP = "help"
    ROLE = "role"
    DEADLINE = "deadline"
    NEXT_TIME = "next_time"
    DECISION_DATE = "decision_date"
    BEGAN = "began"
    ENDS = "ends"
    AGE = "age"
    REVIEW = "review"
    MISSED = "missed"
    LAST_YEAR = "last_year"
    TIME_OF_DAY = "time_of_day"
    HOW_LONG_IT_LASTS = "how_long_it_lasts"
    ESTIMATE = "estimate"
    TARGET_TIME = "target_time"
    ACTUAL_TIME = "actual_time"
    MEETING_OFTEN = "meeting_often"
    MONEY_IN_ALL = "money_in_all"
    MONEY_SPENT = "money_spent"
    OVERSPENT = "overspent"
    CAPACITY = "capacity"
    OUTSTANDING = "outstanding"
    EACH_SIDE = "each_side"
    PAGES = "pages"
    DISTANCE = "distance"
    WRITTEN_DOWN = "written_down"
    WHO_KNOWS = "who_knows"
    SIGNS = "signs"
    WHO_DECIDES = "who_decides"
    WHO_STARTED = "who_started"
    COMPLAINTS = "complaints"
    TOOL = "tool"
    SEAT = "seat"


_BLOCKS: Mapping[Concept, str] = {
    Concept.HEADCOUNT: """
        how many of you / how many of us / how many people / how many do you have
        how many have you got / how many in your team / how many on the team / how big is your team
        how big is the team / size of your team / size of the team / under you / working for you
        report to you / report in to you / do you manage / do you look after / do you line manage
        answer to you / on your payroll / payroll / on the books / how many staff / staff numbers
        do you employ / headcount / how many of you share / how many are you / how many in all
        how many colleagues / how large is your team / how large a team / pairs of hands
        how many do you run / who have you got working / in charge of how many / your whole team
        how many bodies / how many are there of you / how many does your team
    """,
    Concept.BOSS: """
        above you / who do you answer to / answer to / do you report to / who manages you
        your boss / your manager / line manager / who is over you / next one up / next up from you
        who supervises you / higher up / who do you work for / one up from you / who is in charge
        who does your appraisal / who signs your leave / your superior / who are you accountable to
        who is your senior / who runs you / do you work to / up the line / your head
        your line / who line manages / who is responsible for you
    """,
    Concept.OWN_SERVICE: """
        how long have you been / how long have you worked / how long have you done
        how long have you run / how long have you had / how long have you led
        since when have you / when did you start / when did you join / when did you come
        when did you take over / when did you take it on / years have you / how many years
        your time here / length of service / time in post / in post / in the job / in the role
        in the chair / new to / been doing this / been there long / been here long / been at it
        you have been there / since when / when were you appointed / first come here / first arrive
        how new are you / been in charge / how long you been / months have you / how long into
        what year did you / how long is it you have been / get the job / how long in
    """,
    Concept.THEIR_SERVICE: """
        how long has he / how long have they / how long have you known / how long has she
        when did he start / when did he join / when did he come / years has he / he been there
        how many years / been with you / been around / go back a long way / length of service
        known each other / known him / did you meet / two of you meet / how far back do you
        been at the place / worked there / worked together / been in the place / been working
        how long has the / he arrive / he been with / he done / how long standing
    """,
    Concept.WORKING_HOURS: """
        full time / part time / days a week / how many days / hours does he / his hours / contract
        all week / every day / full week / whole week / five days / work from home / from home
        in the office / contracted / half the week / does he come in / is he in / does he work
        three days / four days / what hours / days does he / a proportion of full time / remote
        on site / job share / at home
    """,
    Concept.HOURS_WORKED: """
        how many hours / hours have you / how many shifts / shifts have you / how many days have you
        how much have you worked / worked this week / add up to / clocked up / put in this week
        hours did you / hours are you / hours last week / your own hours / hours do you / your hours
        your week come to / total for the week / on duty this week / in hours
    """,
    Concept.TIME_OFF: """
        day off / days off / time off / last off / away from the place / holiday / annual leave
        a break / proper break / day away / days away / did you last have / day to yourself
        did you last rest / weekend off / a rest / last at home / last time you were not
        completely off / on leave / week off / last stay at home
    """,
    Concept.SICKNESS: """
        off sick / sick / sickness / many off / people off / staff off / how many off / anybody off / of them off / ill / poorly / unwell / absence / absent / away ill
        off at the moment / signed off / off work / calling in / ring in / not well / been off
        go off / went off / health / off with / missing through
    """,
    Concept.VACANCIES: """
        vacant / vacancies / vacancy / empty / unfilled / how many short / posts / not filled
        how many gaps / jobs open / recruit / recruiting / recruitment / advert / advertised
        down on numbers / people missing / hire / hiring / to fill / short of / understaffed
        how short are you / posts open / below strength
    """,
    Concept.HELP: """
        who helps you / anyone to help / anybody helping / to help / supports you / lend a hand
        lending a hand / helping out / help out / staff behind you / assistant / on hand
        give you a hand / backing you / do it with you / pitch in / chip in / mucking in / muck in
        working with you / anybody to do / helping you / helps / on your own with / support do you
        staff do you / work alongside / pick up / picked up / share the load / stepped in / step in
    """,
    Concept.ROLE: """
        his job / his title / there to do / his role / job description / responsible for
        whose job / who is leading / who leads / in charge of / down as / lead on / accountable
        supposed to be running / his part in / officially do / position / job title / on the chart
        whose project / who owns / who runs / name against / is he meant to be / who is running
        formally in charge
    """,
    Concept.DEADLINE: """
        when due / due / deadline / by when / day by / date by / when have to be / when must
        when meant to / how long have you got / how much time have you / time left / how soon
        when do you have to / hand it over / hand it in / to be ready / to be in / need it by
        finished by / done by / cut off / due date / when is it wanted / final date / have to deliver
        how many weeks have you / how many days have you / how far off / when do they want
        when do they need / have it by / want it by / go in / submit / how long till / how long until
        how long before / long to go / when does it have / when are you supposed / expecting it
        what date / which date / get it to them / needed by / when will it be / turn it in
    """,
    Concept.NEXT_TIME: """
        when is the next / when do they next / next meet / next meeting / when do they meet
        next in front of / when are you next / next time / next sit / meet again / date of the meeting
        when is that meeting / when is the meeting / when does it meet / when do you next
        when do you face / when do you stand up / how long till / how long until / how long before
        how soon / when do they sit / when do they gather / when will they / what date is / how far off
    """,
    Concept.DECISION_DATE: """
        when do they decide / when is it decided / when will you know / make up their minds
        when is the vote / when do they vote / decision day / when is the decision / final decision
        when does it go to / when will they decide / decide it / gets decided / get decided
        settled when / settle it / be settled / when is it settled / decision made / decision taken
        the day itself / final answer / who decides when / day they choose / take the vote
    """,
    Concept.BEGAN: """
        when did it start / when did it come in / bring it in / brought in / when did it begin
        how long has it been / since when / how long is it been / when did it change
        when was it introduced / when did they stop / how long ago / been running / how recent
        how new / what month / been in place / been going / go live / went live / took effect
        in force / switched over / switch over / change over / come into / when did they
        started when / come in / first start / rolled out / how long have you had / been using
    """,
    Concept.ENDS: """
        do you finish / do you leave / term end / time up / come to an end / are you done
        step down / how long left / long have you left / have you got left / until when
        last day / run out / when is it over / end of your / have left / when do you stop
        how many months left / go after / how much longer / hand over to / up for / stay till
        leave office / over for you / move on / next person take
    """,
    Concept.AGE: """
        how old / how far back / was it written / was it built / what age / years old / date from
        how long around / built when / written when / first written / first built / who wrote
        been in use / how ancient / what year is it from / vintage / when was that made
    """,
    Concept.REVIEW: """
        review / reviewed / check how / looked at again / evaluate / evaluated / evaluation
        when will they look / going to check / revisit / take stock / pilot / assess how
        see how it is going / going to look at / point when / come back to it / look back at it
        judged / being monitored / monitoring / is anybody checking / look at whether
        when do they find out / test whether / working or not / is it permanent / trial
    """,
    Concept.MISSED: """
        first time / how many times / happened before / been others / missed / slipped / slip
        late before / more than once / any others / other deadlines / how many dates
        gone by / how many have gone / pushed back / put back / moved / overdue / behind before
    """,
    Concept.LAST_YEAR: """
        last year / twelve months ago / a year ago / year before / before this year / previous year
        in the past / first time / used to be / before now / like this before / always been
        always like / late before / ever been / happened before / other years / in earlier years
        how was he before / something new / is this new
    """,
    Concept.TIME_OF_DAY: """
        what time / what hour / when in the day / when do you all / o'clock / time of day
        time in the morning / how early / when does it start / first thing / start at / kick off
        when do you gather / when is it each / get together
    """,
    Concept.HOW_LONG_IT_LASTS: """
        does it last / go on for / how long are you / how many minutes / last each / minutes
        how long is the meeting / take up / how long does it / how long do you spend / run over
        overrun / stand there / standing there / how long is it / how much of the morning / last
        run to / get through it / stick to time / on time
    """,
    Concept.ESTIMATE: """
        how long would / how many weeks / how long for / do they reckon / time needed / estimate
        estimated / would it take / take to do / will it take / how long to / how much time would
        how much work / how long does the / does it need / how long is the / how quick / how quickly
        what would it need / how many months / be done in / do it in / time for the
    """,
    Concept.TARGET_TIME: """
        should it take / how quickly / supposed to take / meant to take / how long do you get
        how fast / target / within / allowed / turn it round / turned round / have you got to
        turnaround / limit / standard / how soon should / the rule / supposed to get / meant to get
        promise them / promised / should they wait / supposed to wait / expected to / official
        how long should / how many days should / policy / have to get / should it be / should they be
    """,
    Concept.ACTUAL_TIME: """
        is it taking / really taking / how late / running at / are they waiting / actually taking
        days behind / how far behind / does it take / in practice / really waiting / how overdue
        currently take / at the moment / actually get / actually wait / now taking / how slow
        how long is it / it really / days over / getting them back
    """,
    Concept.MEETING_OFTEN: """
        how often / how regularly / how frequently / sit down / sat down / one to one / supervision
        catch up / see each other / meet with / do you meet / meetings with / do you see
        how many times / get together / got together / regular meetings / last time you met
        time with / in the diary / a regular slot / regular / met / talk to her / speak to her
        time together / have they met
    """,
    Concept.MONEY_IN_ALL: """
        budget / how much money / how much cash / how much have you got / put aside / set aside
        the pot / is it costing / cost / costing / price / to spend / funds / funding
        how much is it worth / in pounds / how much are they giving / allocated / to play with
        how much do you have / what is it worth / what figure / sum / money is there / paying
        how much are you / paid for / resources / amount / finance it / money behind / fund
    """,
    Concept.MONEY_SPENT: """
        spent / spend so far / gone so far / gone already / used up / left in / how much is left
        remaining / paid out / burned through / got through / get through / how much of it
        how much of that / money gone / eaten / laid out / left over / still left / spend up to now
        gone on it / money left / paid already / used so far / gone out
    """,
    Concept.OVERSPENT: """
        overspent / overspend / over budget / how much over / how far over / in the red / over on
        run over / gone over / too much / over by / past your budget / beyond your budget
        how much is it over / above budget / exceed / more than you should / size of the overspend
    """,
    Concept.CAPACITY: """
        beds / how big is it / how big are you / can you take / take at once / you are full
        capacity / how many patients / room for / places / size of / how big a / how large
        how many can you / hold / in patient / how many people can / can it take / look after at once
    """,
    Concept.OUTSTANDING: """
        how many left / are left / still to do / outstanding / the pile / how many still / to go
        are waiting / not done / remaining / has he got / still got / backlog / in the queue
        the queue / the list / still open / not been done / unmarked / unfinished / left to
        yet to / open jobs / behind with / sitting with / still has / waiting list / not yet
    """,
    Concept.EACH_SIDE: """
        for and against / each side / either side / how many for / how many against / in favour
        proportion / what share / percentage / per cent / percent / fraction / split / majority
        how many want / opposed / did not want / do not want / count heads / against it / voted for
        how many said yes / how many said no / behind it / do the numbers / agreed with / supported
        side are they / how many like / how does it divide / divided
    """,
    Concept.PAGES: """
        how many pages / pages / how thick / how many words / length of the / how long is the document
        how long is the plan / how long a document / how many sides / how long is the paper / sheets
        how big is the document / how much of it is there / to read / how long is it
    """,
    Concept.DISTANCE: """
        how far / how many miles / miles / distance / drive / nearest / closest / how close / travel
        get there / journey / minutes away / far away / far apart / bus / by car / the next one along
        next one to / nearby / walk to / from there to / away is / away are / have to go / on foot
        whereabouts / down the road
    """,
    Concept.WRITTEN_DOWN: """
        written down / in writing / on paper / on file / recorded / on record / documented / formal
        formally / official / officially / note of it / minuted / logged / black and white
        paperwork / their file / his file / put anything / in their contract / agreement / document
        anything written / letter about / made a note / paper trail / signed
    """,
    Concept.WHO_KNOWS: """
        who knows / who else knows / anybody know / anyone know / do they know / does she know
        know about it / been told / have you told / told them / told her / said anything to / aware
        in the loop / in the picture / heard about / public / announced / let on / boss know
        have you mentioned / any idea / know it / know that / know what / people know / got wind
        been informed / confidential / how much does / under wraps / kept from / out in the open
    """,
    Concept.SIGNS: """
        who signs / signature / sign it / sign off / signed by / puts their name / whose name
        who approves / approve / authorise / who puts / goes on the bottom / goes out under
        goes out in / sign the / final version / who has to sign / initials
    """,
    Concept.WHO_DECIDES: """
        who decides / who chooses / makes the decision / who picks / who says / whose call
        whose decision / gets to say / final say / who grades / who sorts / who rates / who judges
        who works out / who determines / who puts / who gives / who makes that / does the sorting
        which of them / who does the / decided by / who allots / what decides / up to
    """,
    Concept.WHO_STARTED: """
        whose idea / came up with / brought it in / who introduced / who thought of / who started
        who set it up / first move / who asked / who approached / got in touch / who contacted
        which of you / who rang / idea come from / behind it / dreamt it up / who wanted
        where did it come from / who invented / who made the / who designed / who brought / who pushed
        who first / who put it / did they come to you / did you go to / who called / how did they
        who chose / where did the / whose doing / who is responsible for it / who dreamed
    """,
    Concept.COMPLAINTS: """
        complain / complaint / complaints / complained / ombudsman / taken it further / unhappy
        gone higher / taken you to / grievances / objected / kicked up / told you off
    """,
    Concept.TOOL: """
        computer / software / system / on paper / by hand / app / electronic / spreadsheet / online
        digital / program / technology / what do you use / use to do / do it with / package
        pen and paper / on a screen / tool
    """,
    Concept.SEAT: """
        are you on / do you sit / sit on / a seat / at the table / a member / in the room
        invited / do you go to / do you get to / are you part of / a place on / a say in / belong to
        attend / there yourself / are you there / included
    """,
}

CONCEPT_CUES: Mapping[Concept, tuple[str, ...]] = {
    concept: tuple(
        cue.strip() for line in block.strip().splitlines() for cue in line.split(" / ")
    )
    for concept, block in _BLOCKS.items()
}
"""Ways of asking about each, as they would stand in a question, in small letters."""
