"""Everyday ways of asking when, since when, how long and how often."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.concepts import Concept

TIMES: Mapping[Concept, str] = {
    Concept.OWN_SERVICE: """
        how long have you been / how long have you worked / how long have you done
        how long have you run / how long have you had / how long have you led
        since when have you / when did you start / when did you join / when did you come
        when did you take over / when did you take it on / years have you / how many years
        your time here / length of service / time in post / in post / in the job / in the role
        in the chair / new to / been doing this / been there long / been here long / been at it
        you have been there / since when / when were you appointed / first come here
        first arrive / how new are you / been in charge / how long you been / months have you
        how long into / what year did you / how long is it you have been / get the job
        how long in / give you the post / give you the job / you become / get the post / move into
        how many months / how long ago did you / your first day / have you served
        how long have you been doing
    """,
    Concept.THEIR_SERVICE: """
        how long has he / how long have they / how long have you known / how long has she
        when did he start / when did he join / when did he come / years has he / he been there
        how many years / been with you / been around / go back a long way / length of service
        known each other / known him / did you meet / two of you meet / how far back do you
        been at the place / worked there / worked together / been in the place / been working
        how long has the / he arrive / he been with / he done / how long standing
        been there how long / how long has been there / of them been there
        how long would you say / worked with / first work / how many years have / join you
        taken on / he first / how well do you know / how long together
    """,
    Concept.DEADLINE: """
        when due / due / deadline / by when / day by / date by / when have to be / when must
        when meant to / how long have you got / how much time have you / time left / how soon
        when do you have to / hand it over / hand it in / to be ready / to be in / need it by
        finished by / done by / cut off / due date / when is it wanted / final date
        have to deliver / how many weeks have you / how many days have you / how far off
        when do they want / when do they need / have it by / want it by / go in / submit
        how long till / how long until / how long before / long to go / when does it have
        when are you supposed / expecting it / what date / which date / get it to them / needed by
        when will it be / turn it in / wanted by / must it be / it has to be in / they expect
        on what date / what is the date / required / ready for / when would they like
    """,
    Concept.NEXT_TIME: """
        when is the next / when do they next / next meet / next meeting / when do they meet
        next in front of / when are you next / next time / next sit / meet again
        date of the meeting / when is that meeting / when is the meeting / when does it meet
        when do you next / when do you face / when do you stand up / how long till
        how long until / how long before / how soon / when do they sit / when do they gather
        when will they / what date is / how far off / face the / when do you have to face
        in front of them / when are they / day of the / next see / meeting coming up / coming up
        before you see / up in front
    """,
    Concept.DECISION_DATE: """
        when do they decide / when is it decided / when will you know / make up their minds
        when is the vote / when do they vote / decision day / when is the decision
        final decision / when does it go to / when will they decide / decide it / gets decided
        get decided / settled when / settle it / be settled / when is it settled / decision made
        decision taken / the day itself / final answer / who decides when / day they choose
        take the vote / when does cabinet / when do members / when is it voted / day will it be
        know either way / when does it get / when do they choose / when does the / board sit
        final word / come to a decision
    """,
    Concept.BEGAN: """
        when did it start / when did it come in / bring it in / brought in / when did it begin
        how long has it been / since when / how long is it been / when did it change
        when was it introduced / when did they stop / how long ago / been running / how recent
        how new / what month / been in place / been going / go live / went live / took effect
        in force / switched over / switch over / change over / come into / when did they
        started when / come in / first start / rolled out / how long have you had / been using
        when did the / start of it / first come in / how many months / the date it / go over to
        move over / first day of / how long running / how long has the new
        been doing it this way
    """,
    Concept.ENDS: """
        do you finish / do you leave / term end / time up / come to an end / are you done
        step down / how long left / long have you left / have you got left / until when / last day
        run out / when is it over / end of your / have left / when do you stop
        how many months left / go after / how much longer / hand over to / up for / stay till
        leave office / over for you / move on / next person take / how long do you have left
        how much time have you got left / how long more / when do you hand / when does your
        finish in / before you go / serve until
    """,
    Concept.AGE: """
        how old / how far back / was it written / was it built / what age / years old / date from
        how long around / built when / written when / first written / first built / who wrote
        been in use / how ancient / what year is it from / vintage / when was that made
        how long ago was / when did somebody write / when did it first / been there for
        how many years has it / been alive / how long has it been
    """,
    Concept.REVIEW: """
        review / reviewed / check how / looked at again / evaluate / evaluated / evaluation
        when will they look / going to check / revisit / take stock / pilot / assess how
        see how it is going / going to look at / point when / come back to it / look back at it
        judged / being monitored / monitoring / is anybody checking / look at whether
        when do they find out / test whether / working or not / is it permanent / trial
        be reviewed / going to look / anyone going to / when is it looked / who is checking
        date for / formal check / who will look / will anyone
    """,
    Concept.MISSED: """
        first time / how many times / happened before / been others / missed / slipped / slip
        late before / more than once / any others / other deadlines / how many dates / gone by
        how many have gone / pushed back / put back / moved / overdue / behind before
        how many times has / has it slipped / how often has / dates been / been missed
        has he missed / second time / moved before / let down before
    """,
    Concept.LAST_YEAR: """
        last year / twelve months ago / a year ago / year before / before this year
        previous year / in the past / first time / used to be / before now / like this before
        always been / always like / late before / ever been / happened before / other years
        in earlier years / how was he before / something new / is this new / was he ever
        has he done this / has it happened / been a problem before / first year / other times
        up to now / until now / in years gone
    """,
    Concept.TIME_OF_DAY: """
        what time / what hour / when in the day / when do you all / o'clock / time of day
        time in the morning / how early / when does it start / first thing / start at / kick off
        when do you gather / when is it each / get together / when is your / what time is
        hour do you / meet at / begin at / time do you
    """,
    Concept.HOW_LONG_IT_LASTS: """
        does it last / go on for / how long are you / how many minutes / last each / minutes
        how long is the meeting / take up / how long does it / how long do you spend / run over
        overrun / stand there / standing there / how long is it / how much of the morning / last
        run to / get through it / stick to time / on time / how long are these / how long are they
        how long is each / meetings meant to be / from start to finish / hours long / minutes long
    """,
    Concept.ESTIMATE: """
        how long would / how many weeks / how long for / do they reckon / time needed / estimate
        estimated / would it take / take to do / will it take / how long to / how much time would
        how much work / how long does the / does it need / how long is the / how quick
        how quickly / what would it need / how many months / be done in / do it in / time for the
        how long if / if you did / if you just / how long to do / how much time for
        how soon could / need for the / take if / weeks if
    """,
    Concept.TARGET_TIME: """
        should it take / how quickly / supposed to take / meant to take / how long do you get
        how fast / target / within / allowed / turn it round / turned round / have you got to
        turnaround / limit / standard / how soon should / the rule / supposed to get
        meant to get / promise them / promised / should they wait / supposed to wait / expected to
        official / how long should / how many days should / policy / have to get / should it be
        should they be / how many days are / how long are you given / how long is it meant
        how long is it supposed / meant to be / what is the target / time limit / given to
    """,
    Concept.ACTUAL_TIME: """
        is it taking / really taking / how late / running at / are they waiting / actually taking
        days behind / how far behind / does it take / in practice / really waiting / how overdue
        currently take / at the moment / actually get / actually wait / now taking / how slow
        how long is it / it really / days over / getting them back / days is it taking
        how many days / taking at the moment / as things stand / right now / at present
        on average / how bad is the delay / waiting now
    """,
    Concept.MEETING_OFTEN: """
        how often / how regularly / how frequently / sit down / sat down / one to one
        supervision / catch up / see each other / meet with / do you meet / meetings with
        do you see / how many times / get together / got together / regular meetings
        last time you met / time with / in the diary / a regular slot / regular / met
        talk to her / speak to her / time together / have they met / see your own / talk to your
        time do you get / see much of / how much time do you / each week / every week / weekly
        monthly / how many meetings / come together
    """,
    Concept.WORKING_HOURS: """
        full time / part time / days a week / how many days / hours does he / his hours / contract
        all week / every day / full week / whole week / five days / work from home / from home
        in the office / contracted / half the week / does he come in / is he in / does he work
        three days / four days / what hours / days does he / a proportion of full time / remote
        on site / job share / at home / how much of the week / of the week / monday to friday
        how many hours / working week / what days / which days / part of the week
    """,
    Concept.HOURS_WORKED: """
        how many hours / hours have you / how many shifts / shifts have you
        how many days have you / how much have you worked / worked this week / add up to
        clocked up / put in this week / hours did you / hours are you / hours last week
        your own hours / hours do you / your hours / your week come to / total for the week
        on duty this week / in hours / hours come to / what do your hours / your own total
        time have you put / how long have you been on / what are your hours
    """,
    Concept.TIME_OFF: """
        day off / days off / time off / last off / away from the place / holiday / annual leave
        a break / proper break / day away / days away / did you last have / day to yourself
        did you last rest / weekend off / a rest / last at home / last time you were not
        completely off / on leave / week off / last stay at home / when were you last
        last time off / not working / day that was yours / when did you last / free day
        away from it
    """,
}
"""Each as it would stand in a question, in small letters."""
