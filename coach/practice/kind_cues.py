"""Wordings that tell what kind of thing an open question is about, whatever the case."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.case import QuestionKind

_BLOCKS: Mapping[QuestionKind, str] = {
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
        what do you tell people / describe / picture a / paint us / scene / step by step / routine
        what's a day / what's an evening / what's a week / how does your / what becomes of
        end up getting done / actually end up / what do your evenings / what do your nights
        how are you managing / what does managing / what's it look like / and then what
        what comes next / how does the day / how does the week / how do the nights
        how do the evenings go / how do your / what have you been doing / what have you tried
        what are you up to / how do you actually
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
        what's the hardest / toughest / worst moment / worst bit
    """,
    QuestionKind.MEANING: """
        mean to you / what does it mean / what does that mean / matter to you / matters to you
        what matters / say about you / says about you / important to you / at stake
        what's that about for you / what is it about / significance / stand for / mean for you
        meaning / what does one of / to you / mean to you personally / what makes him
        what makes her / what makes it so / what makes this / makes it matter / different from
        riding on / what have you got riding / to lose / stand to lose / lose by
        what would you lose / got to lose / gain / stake / why does it matter / matter so much
        what does it stand for / represent / represents / symbolise / what's so special
        special about / what is it about him / what is it about her / what is it about that
        really about / actually about / what's really / what's it really / what's this really
        heart of it / at the heart / bottom of it / at bottom / deeper / underneath / beneath
        behind that / behind it / behind this / under all this / what lies / worth to you / values
        value / hold dear / what's in it for you / say about who you are / who would you be
        who are you if / who would you be without / what would it say / kind of person
        what does it tell you about / to you outside work
    """,
    QuestionKind.ASSUMPTION: """
        assuming / assume / taking for granted / believe / convinced / what makes you think
        what makes you sure / how do you know / true / telling yourself / tell yourself
        deep down / what do you really think / what do you think he / what do you think she
        what do you think they / deserve / right to / suspect / take for granted
        taken for granted / taking as read / taken as read / take as read / as read
        have you decided / you've decided / decided about / decided for / what if you're
        what if he / what if she / what if it / what if they / what do you imagine / imagine he
        imagine she / imagine they / picture happening / what are you afraid would
        what would happen if / what do you think would happen / what's the risk
        what makes you certain / how sure / how certain / certain of / what do you really believe
        really think / honestly think / what's your honest / own view / your own view
        your own opinion / what do you yourself / yourself think / private view
        what do you believe / think is right / what would you recommend / on what evidence
        evidence / what's the evidence / where's the proof / is it fair to say
        what might have been missed / might have been missed / been missed
        what do you think might / where did the / what do you believe would
        you believe would happen / do you think is right / think is right yourself / in particular
        what do you suspect / suspicion / suspicions / guess is behind / what's your theory
        convinced of / what story / story you tell / story are you telling / what rule
        believe about / belief / think he'd / think she'd / think they'd / expect him to
        expect them to / how he'd hear / hear it
    """,
    QuestionKind.OWN_PART: """
        your part / your own part / your share in / your role in / you contributing / contribute
        your hand in / what are you doing that / you doing that / what did you do to
        how did you come to / in your hands / responsible for / your doing / you had to do with
        you to do with it / own up / behind you / own hand / your hand / hand in / own share
        your share / part have you / part did you / part do you / played a part / play in
        play in this / your contribution / how have you / what have you done / have you done to
        done to bring / help to bring / bring this about / helped it along
        what are you doing to keep / keep it going / keeps it going / keeping it going / allow
        allowing / let it / letting it / let them / letting / getting out of / get out of
        get from / do you gain / gets you / suits you / suit you / what does it save you
        spare you / let you off / lets you off / excuse / comes from you / down to you
        down to yourself / yours in this / yours in it / which bit is yours / what's yours
        which part is yours / belongs to you / your side of it / on your side / choose to
        chosen to / what have you been doing that / what have you not done / owning / to own
        own it / responsibility / answerable
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
        outside / point of view / their view / perspective / see it / seen by / sees it
        hear from / hearing from / come back to you
    """,
    QuestionKind.WANTED_OUTCOME: """
        what would you like / what do you want / what would you want / what are you hoping
        hope for / ideal / ideally / what would good / how would you like / if it went well
        if this went well / a year from now / what outcome / actually like to / want to happen
        if you could choose / if it were up to you / if nothing stood in your way
        would you like to be able / you'd like / you'd actually like / would you rather
        you'd rather / would you wish / wish for / wish you could / would it look like if
        look like if / supposing / suppose it / suppose you could / imagine it's
        imagine you could / if you had / if you could / if it was yours / if it were yours
        were yours / yours to pick / yours to choose / free to / magic wand / perfect
        best outcome / good outcome / good ending / good look like / what would be good
        what would better / what would count / what would success / success look / enough
        what would be enough / what would you settle for / settle for / what do you need
        what would you need / need from / what would help / what would let you / let you stop
        allow you / what would free / what would change / want for / want for yourself / want from
        want them to / want him to / want her to / want to see / want to have / want your
        want the / want out of / looking for from / what would have to / would have to be true
        would have to happen / six months from now / a year on / by the end of / come out of this
        walk away with / when it's all over / all over / worked out / going well / gone well
    """,
    QuestionKind.AVOIDING: """
        avoiding / avoid / not saying / haven't said / not said / isn't being said / left unsaid
        unsaid / leaving out / left out / not telling / haven't told / putting off / keeping quiet
        not looking at / not want to look / hard to say / difficult to say / never told
        never said / what's the bit / the part you / closest it's come / what have you not
        who doesn't know / nobody know / keep back / keeping back / hiding / hide / secret
        between you and / not been said / isn't being / isn't said / not being said
        nobody's saying / nobody says / is nobody / no one is saying / nobody in
        putting into words / put into words / not putting / not put into / words for / haven't you
        have you not / haven't you told / not told / don't they know / doesn't he know
        doesn't she know / do you know that / know about it that / that they don't
        that others don't / that the people / they don't know / he doesn't know / she doesn't know
        doesn't anyone / does nobody / what does nobody / no one knows / only you know
        what can't you / can't you / can't say / couldn't you / can't be said / what stops you
        stopping you / stops you / what's stopping / gets in the way / holding you back
        holds you back / what would she find / what would he find / what would they find
        find out if / saw everything / know everything / if they knew / if she knew / if he knew
        what do you know about / isn't in the / not in the / keeping it to yourself / thing nobody
        say out loud / won't say / will say / can nobody / stopping you from / stop you from
        keeps you from / from telling / telling the / so delicate / delicate / so hard to
        so difficult to / awkward / in particular / what have you been careful
        careful that nobody / nobody finds out / nobody has said / that nobody has
        really going on / what's really going / what can't you tell / what exactly
        really going on here / between the lines / what aren't you / aren't you / what isn't
        keep to yourself / kept to yourself / keeping to yourself / keep from / keep it from
        kept from / keep it quiet / stay quiet / silence / silent / turn away from / look away
        looking away / walk round / skirting / steering clear / steer clear / dodge / dodging
        rather not / rather nobody / rather not say / closest / come closest / nearest thing
        nearly / nearly happened / almost happened / what went / what happened that
        what really happened / what actually happened / hardest to say / hard to admit / admit
        admitting / confess / under the carpet / elephant / the thing you / what is it you
        the bit you / didn't you say / leave out / leaves out / missing from / skip / skipped
    """,
    QuestionKind.HISTORY: """
        how did it start / how did this start / how did it begin / where does that come from
        where does this come from / come from / go back / goes back / before any of this
        used to be / in the past / history / happened before / the first time / gone on between
        how far back / ever since / led up to / years ago / when you first / when it began
        before this / before any of / before all this / had gone on / gone on before
        went on before / between the two of you before / what had / what was it before
        what was there before / from before / back before / when did it change / what changed
        what's changed since / how did it get / how did it come to / come about
        how did that come / how did you first / how did you two / when you started / when you came
        how you came / how you got / way back / further back / going back / what goes back
        long before / older than / old / roots / root of / origin / where did / where does
        where did that come / where did this / what's the story / the story of / story behind
        since then / since when / how long have you felt / how long has it felt
        how long have you known / how long have you / when did you first / when did you know
        remind you / reminds you / echo / familiar / seen this before / learn to / taught you
        first learnt / happened in
    """,
    QuestionKind.LOYALTY: """
        loyal / loyalty / owe / protecting / protect / promise / promised / trust / in confidence
        stand by / let down / betray / for whose sake / on whose behalf / looking after
        who are you doing it for / friend / friendship / who are you protecting
        what are you protecting / shield / shielding / on your side / faithful / keep faith
        your word / gave your word / give your word / bond / bound / bind / binds / tie / ties
        between you two / between you and him / what do you owe / owed / debt / duty / obliged
        obligation / be straight with / straight with / stick up for / stick by / stand up for
        covering for / cover for / for his sake / for her sake / for their sake / close to
        closeness / care about him / care about her / what is he to you / who is he to you
        what is she to you / what does he mean / means to you / faith / trusted / trusting
        trusts / swore / sworn / disloyal / let him down / let them down
    """,
    QuestionKind.NEXT_STEP: """
        next / first step / what now / where do you go from here / from here / what will you
        what could you do / what might you do / what would you do / what are you going to do
        start / tomorrow / this week / end of this week / on monday / what would you say to
        what would you tell / conversation you'd / conversation you would / in front of
        who needs to know / what needs saying / what needs to be said / how would you begin
        what would it take / knowing that / now that you've said / hearing yourself
        what would you / what would you want / what might you / what could you / how would you
        how might you / how could you / how will you / where would you / who would you
        who could you / who might you / whom could you / whom would you / whom might you
        when would you / when could you / what would you put / what would you say
        what could you say / what could you ask / what would you ask / what would you bring
        what would you be / what would you stop / what would you start / what would that take
        what would it mean to / what would it be to / what's the first thing / first thing you
        the first words / first sentence / opening line / how would it start
        where would it start / where do you start / where do you begin / going to do
        are you going to / going to say / going to ask / do about it / do about this
        do with that / do with it / go from here / take from this / take away / take forward
        from now / from now on / from tomorrow / tomorrow morning / on monday morning / next week
        by friday / before friday / when you get back / when you go back / what needs
        what needs to happen / need to do / need to say / need to hear / who needs / has to hear
        ought to hear / who should / what should / put down / putting down / put this / put it to
        put right / you'd put right / let go / letting go / hand back / give back / own up to
        if you could have / could you open / how could you open / how could you start
        how could you begin / how could you put / how could you ask / how could you say
        tomorrow's meeting / would you open / open with / if you were honest / were honest
        want her to hear / want him to hear / want them to hear / want the / hear from you
        make it possible / what would make / would be in it / how would you put it / put it
        could you say / on the day / want to be able to / what do you want
        what do you want to stop / want to stop / what do you need to be able
        to be able to bring / smallest thing / smallest step / what could you tell
        something you could / thing you could / would be true / who else could / who else might
        could look at / like to say / want to happen now / happen now / you'd say / you'd do
        you'd ask / you'd want / you'd start / you'd tell / you'd need / you'd begin
        you'd have to / you'd change / what's possible / what's open to you / options / choices
        choice / choose / decide to / ready to / ready for / able to / what's within
        in your gift / your move / move first / different if / do differently / differently
        instead / now that / if you were going to / you were going to / if you did / if you said
        if you told / if you asked / were to say / were to tell / were to ask
        what have you decided / have in front of / want your boss / to go to / go to with
        take this to / take it to
    """,
}

_STORY = """
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
    what was the / what were the / what led
"""


def _split(block: str) -> tuple[str, ...]:
    return tuple(cue.strip() for line in block.strip().splitlines() for cue in line.split(" / "))


KIND_CUES: Mapping[QuestionKind, tuple[str, ...]] = {
    kind: _split(block) for kind, block in _BLOCKS.items()
}
"""Each as it would stand in a question, in small letters."""
STORY_CUES = _split(_STORY)
"""Of questions about the story as told: layer 0."""
