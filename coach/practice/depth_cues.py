"""Wordings of questions about what lies underneath, and about what comes next."""

from __future__ import annotations

from collections.abc import Mapping

from coach.practice.case import QuestionKind

DEPTH: Mapping[QuestionKind, str] = {
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
        what does it tell you about / to you outside work / own connection / your connection
        connection with / how much of it is about you / is about you / about you / to do with you
        come into it / comes into it / own future / how does your own / what's in this for
        what hangs on / hangs on it / riding
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
        expect them to / how he'd hear / hear it / might he be / might she be / might they be
        he be thinking / they be thinking / not checked / haven't checked / checked out / tested
        fair to assume / what if you / if it turned out / turned out / worst that could
        worst case / what do you fear would / fear would
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
        own it / responsibility / answerable / ended up like / how did you end up / signed up for
        agreed to / go along with / went along / what's your silence / how come you
        what made you
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
        making this harder / makes this harder / makes it harder / making it so hard
        hoping nobody / nobody asks / what haven't you told / haven't told the / keeping from
        did you leave out / can't share / can't you share / you can't / that you can't
        what would think if / think if they / if they'd been / if they'd heard / if they'd seen
        carrying on like this / goes on like this / stays with you / not saying about
        not telling us / not been able to say / haven't told anyone / your silence
        ask you to keep / what's not / not on the table / what are we not / what am i not
        not asking
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
        long before / older than / old / roots / root of / origin / where does
        where did that come / where did this / what's the story / the story of / story behind
        since then / since when / how long have you felt / how long has it felt
        how long have you known / how long have you / when did you first / when did you know
        remind you / reminds you / echo / familiar / seen this before / learn to / taught you
        first learnt / happened in / how come / what happened to / happened to make / come to set
        who set / how was it set / come to be the / made you / first time you / earlier
        at the time / back then / in those days / when it happened
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
        take this to / take it to / could you honestly / honestly promise / if you could ask
        ask one question / could this stop / how could this / how can you / can you be
        clear conscience / do about that / do about the / could you do about / a fair
        how might you open / tell one of your own / need to have with you / yours to put
        who else could write / fair process / would be proud / you be proud / who needs to hear
        hear this / first thing / do first / do next / say next / next conversation
        what could happen / what could come / within your power / your next / a good next
        try first / where might you
    """,
}
"""Each as it would stand in a question, in small letters."""
