"""Wordings of questions about the story, the days, the feeling, and how others see it."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.case import QuestionKind

SURFACE: Mapping[QuestionKind, str] = {
    QuestionKind.WHAT_IT_IS_LIKE: """
        what's it like / what is it like / what are they like / been like / day to day
        day look like / week look like / look like / in practice / typical / talk me through
        walk me through / what happens when / how does it usually / how do you spend
        what do you do when / where does that leave your / a normal / an ordinary / describe a
        how does it go / on a monday / of an evening / take me through / what actually happens
        how do you manage / day by day / week by week / what do you do / what do you actually do
        what are you doing / what do you find yourself doing / what happens next
        what happens then / what happens to / what happens on / what happens at
        what happens after / in real life / how does it usually go / how does that go
        how do you go about / consist of / rest of your evening / rest of the day
        what does a week / what does an evening / what does your evening / what does a day
        what does your week / your weekends / first thing in the morning / once the kids
        once everybody's gone / when the house is quiet / when you get home
        when the working week's over / when you close the door / when you sit down to
        end of the day / at weekends / at the weekend / on a saturday / on a sunday / on a friday
        at night / of a night / at midnight / last thing at night / these days
        what have the last / how have the last / in the course of a / from hour to hour
        from one day to the next / minute by minute / what does it look like / what would i see
        what would we see / if we were watching / if i followed you / fly on the wall
        how does it work / how does it actually work / what goes on / what do you talk about
        what do you spend / how do you get through / where does the time go / where do you go
        how do you cope / how do you fit / how do you handle / how do you deal
        what do you do when there's / what are you doing while / while they
        how are you getting through / getting through / what are your evenings / evenings like
        normal week / what does a normal / week with him / week involve / involve
        what do you do when nobody / what do you do once / what do you do with yourself
        with yourself / get up to / gets up to / when do you do / when do you get
        where do you do / how have you been / going about / go about it / moment you get
        comes in and / say somebody / what then / after hours / once it's / in the evenings
        after everyone / what do you do with / what do they get up to / what do they do after
        after the office / after everybody / how do you fill / how do you deal with
        what do you tell people / picture a / paint us / scene / step by step / routine
        what's a day / what's an evening / what's a week / what becomes of / end up getting done
        actually end up / what do your evenings / what do your nights / how are you managing
        what does managing / what's it look like / and then what / what comes next
        how does the day / how does the week / how do the nights / how do the evenings go
        what have you been doing / what have you tried / what are you up to / how do you actually
        usually / typically / normally / tend to / do you usually / every time / in the procedure
        ends up / who ends up / what happens between / and what happens then / usual / ordinary
        really do / what's your saturday / of a saturday / describe your / describe the
        describe what / happens when / happens on / what happens once / last time it happened
        the last time / how do you use / do with the / do with a / in a typical / an average
        for instance / give us an example / an example / most days / most nights
    """,
    QuestionKind.FEELING: """
        feel / feeling / feels / felt / how are you / hardest / what does it do to you
        what does that do to you / what did that do to you / what's it doing to you
        go on inside you / goes on inside you / going on inside / inside you / in your stomach
        in your body / how did that leave you / how does that leave you / sit with you
        sits with you / underneath the / what hurts / frightens you / scares you / afraid
        emotion / emotions / mood / how do you sleep / keeps you awake / heart / the worst of
        how was that for you / what was that like for you / what is that like for you
        what's that like for you / alone / lonely / ashamed / embarrassed / angry / sad / bear
        cost you / costing you / go through you / goes through you / weighs / goes on in you
        going on in you / go on in you / in you / comes up in you / what comes up
        comes up for you / stirs / stir in you / what happens inside / inside / in your chest
        in your head / your stomach / your body / your gut / your shoulders / your throat
        your neck / do to you / doing to you / did to you / done to you / does it do
        runs through you / run through you / running through you / through your mind
        have you lost / what do you miss / what are you missing / missing most
        what's gone for you / taken out of you / takes out of you / take it out of you
        take out of you / what's it costing / price you pay / get to you / gets to you
        getting to you / keeps you up / keep you up / wake you / wake up / lie awake / lying awake
        awake / what are you like when / dread / dreading / worry / worried
        how are you in yourself / how are you doing / how are you really / how are you bearing
        bearing up / how's your heart / how do you bear / how is it to / how is it for you
        what is it like to be / what's it like to be / what's it like for you / be the one
        what's it like being / what is it like being / how does it feel / what's that like
        how does that sit / how does it sit / sit with / how does it land / land with you
        where do you feel / where does it / hits you / hit you / strikes you most / heaviest
        heavy / carrying / carry / weighs on / weigh on / weight / hurts / hurt / sore
        frightened / scared / fear / fears / anger / guilty / guilt / shame / proud / pride
        sorry for / pain / painful / upset / tears / cry / loneliness / tired / tiring / exhausted
        stress / stressed / nerves / nervous / panic / relief / joy / enjoy / love about / hate
        resent / resentment / grief / grieve / sadness / regret / uncomfortable / comfort
        comforting / disappointed / what's it like in there / what's that been like for you
        yourself underneath / who do you turn to / who looks after you / leave you with
        what are you left with / how do you come away / what's your reaction / react inside
        what moves you / touch you / touches you / what's it like having / what's it like sitting
        what's it like seeing / what's it like watching / what's it like hearing
        what's it like holding / what's it like knowing / what's it like standing
        what's it like letting / what's it like giving / what's it like handing
        what's it like living / what's it like keeping / what's it like carrying
        what's it like going / what's it like doing / what's it like working
        what's it like walking / what's it like saying / what's it like telling
        what's it like facing / what's it like looking / what's it like losing
        what's it like leading / what's it like not / what's it like when / what's it like to
        how is it being / how's it being / how is it when / how is it to be
        what's happening in you / happening in you / what's happening inside / hardest thing about
        hardest part of / like for you when / in the quiet / how do you feel
        how do you feel when / how did you feel / what do you feel / like having / like being
        like sitting / like seeing / like watching / like hearing / like holding / like knowing
        like standing / like letting / like giving / like handing / like living with
        like keeping / like carrying / like when he / like when they / like when she / like not
        like to be / like to have / what was it like / what was that like / what's the feeling
        what does that bring up / bring up / brings up / stir up / stirred up / scares / scare
        frighten / frightens / touches / nag / nags / gnaw / ache / aches / lonely about
        miss about / miss most / what are you afraid of / sit heavy / heavy about / sits heavy
        keeping it all in / be yourself with / without that / how much of you / on the inside
        what's the hardest / toughest / worst moment / worst bit / how guilty / how worried
        how frightened / how sleeping / how are you sleeping / your confidence / with all that
        how does your body / body know / that you haven't got now / have that you haven't
        nobody to tell / no one to tell / how did it feel / does it feel / feel to / feel like
        how do you feel about / where does the / how lonely / how tired / how angry
        how hard is it / what's that doing / made you feel / makes you feel / make you feel
        stays with you at / what wakes
    """,
    QuestionKind.OTHERS_VIEW: """
        how do the rest / how do others / how do they see / how does he see / how does she see
        what would they say / what would he say / what would she say / from his side
        from her side / from their side / in their eyes / what do people / what does everyone
        what do the others / other people / around you / how is it seen / what's the view
        what do the / what do your / what does the / what does your / what do they / what does he
        what does she / what do students / what does everybody / what does each / what's each
        each of them / each side / each camp / camp / camps / either of them / both sides
        two sides / the sides / on the one hand / on the other / what are they / what are people
        what are the / what are others / what have they / what has he / what has she
        what have people / what have the / how have they / how have the / how has the / how do the
        how do your / how does the rest / how do people / how are they / how are people
        how are the others / rest of your / rest of the / the rest of them / look at the
        landing with / land with the / landing / going down with / gone down / go down with
        taken by / taking it / react / reaction / reactions / everybody else / everyone else
        make of it / make of this / make of you / making of it / make of the / think of it
        think of this / think about it / saying about / says about / say about it / say to you
        said about / get said / gets said / get talked about / talked about / who's saying
        who says / who's pulling / who wants / who thinks / who's involved / who else
        which direction / by whom / whose side / what's the mood / mood in / atmosphere / upstairs
        from where they / where they sit / in their shoes / their shoes / from the outside
        point of view / their view / perspective / see it / seen by / sees it / hear from
        hearing from / come back to you / been the effect / the effect on / what do those
        reasons / what are the reasons / who's been shaping / been told / what have been told
        why do they / what do say / what do think / what do want / what do make of / what do hope
        what do expect / how do see / how do feel / how do take / how do talk / how do describe
        what have said / what has said / how have react / how have taken / how have been
        how has been / what are saying / how are taking / what is saying / who's depending
        depending on / depends on / relies on / who needs / who gets / who's asking
        who's ringing / ringing you / and what about / people in the / angry about / unhappy about
        pleased about / who's pleased / who's against / who's for / since when have they
        between them / between the two of them / how did react / how are they with
    """,
}
"""Each as it would stand in a question, in small letters."""
STORY = """
    what's been holding / holding it up / holding things up / what's been happening
    what's happening / what's going on / what has been going on / what happened / what's happened
    what's the background / background / how did it get / how did this get / how did it come
    how did it start / how did this start / how did it all start / how did all this start
    how did we get / how did you get here / how has it / how has this / how's it been / how's the
    how was the / how was it / how were the / how were they / to begin with / at the start
    at the beginning / to start with / begin with / so far / up to now / where have / where has
    where are things / where do things / where does it stand / where it stands
    where things have got / where's it got to / how far has it / how far have you got
    tell us more / say more / say a bit more / more about / tell us about / fill us in
    bring us up to date / the shape of / what's the shape / overview / in a nutshell
    bigger picture / whole picture / the full story / what's behind the delay / delay / slow
    stuck / how did one / one thing turn / made it so / what's made it / what makes it so hard
    where has the / got to / see eye to eye / eye to eye / can't agree / what is it they
    what are they arguing / how does the land lie / lie of the land / where does everybody
    what have your team / what are people on / gone wrong / how did it get to be / get to be those
    how have the / what's changed / what has changed since / changed since / have you noticed
    what have you noticed / main arguments / how did it come to be / come to be
    what does he say when / what does she say when / what do they say when / how the team are
    how they are with each other / with each other / to the other / each of them say
    what's the argument / argument / arguments / what's the disagreement / disagree / disagreement
    what's the case / the case for / the case against / what's the plan / what is the plan
    what's the story so far / what's being said / what is being said / been said
    what's been said / what's been tried / as far as you can tell / from what you / who's who
    who is involved / what's involved / how did it turn / how did it go from / turn into
    turned into / what has changed / what's different / how does it stand / what's gone wrong
    what's not working / what goes wrong / what set it off / what started / shared out
    divided up / split up / organised / set up / came about / come about / unfold / unfolded
    developed / develop / how did they / how did the / how did it change / how did your
    what was the / what were the / what led / ended up like this / end up like this
    how have ended / trying to do / what's this about / what is this about / how big a
    how serious / what are the facts / who's been / what kind of / what sort of
    how many people are / how long has this / what's the history of / happened so far
    how did things / where did it / where is it / what stage
"""
"""Of questions about the story as told."""
