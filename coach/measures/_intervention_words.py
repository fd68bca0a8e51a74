"""How whoever runs a set speaks of how it is working, as two tables of expressions.

Words only: not who says them, nor when. To teach the software a new way of
saying something, add it to its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_THAT = r"(?:that|it|this|those|them|your)(?: (?:one|thought|offer|idea|suggestion))?"
_LATER = r"(?:later|the end|outside|ideas?|the ideas|solutions?|actions?|the resources|resources)"
_LITTLE = r"(?: (?:just|all|a bit|a little|rather|already|now))*"

_STOPPING = (
    r"(?:stop|pause|bring|pull) us",
    r"(?:let(?:['’]s)?|i['’]ll|going to|have to|need to|can i|may i|could i)(?: just)? "
    r"(?:stop|pause|interrupt|wave at) (?:you|us|everyone|everybody|there)(?! for questions)",
    r"(?:let me|i['’]m going to|can i|may i)(?: just)? (?:step|come|jump) in(?: here| there)",
    r"hang on,? (?:everyone|everybody|we['’]re)",
)
_DRIFTING = (
    rf"we(?:['’]ve| have|['’]re| are){_LITTLE} (?:drift|stray|wander|slip|slid)\w*",
    rf"we(?:['’]ve| have|['’]re| are)?{_LITTLE} (?:jump(?:ed|ing)|pil(?:ed|ing)) in",
    rf"we(?:['’]ve| have){_LITTLE} (?:gone (?:off|into)|got ahead of|rushed|moved away)",
    rf"we(?:['’]re| are){_LITTLE} (?:going off|getting ahead|rushing|solving|fixing|advising)",
    rf"we(?:['’]re| are){_LITTLE} (?:into|in) (?:ideas|solutions|advice|fixing)",
    r"we(?:['’]re| are) (?:still|only) (?:on|in) (?:the )?(?:\w+ing|facts|questions)",
    r"(?:bring|come) (?:it |this |us )?back to "
    r"(?!(?:it|that|this|you|us|work|what|when|me|the)\b)\w+",
    r"heard about \w+ (?:people['’]s )?(?:solutions|suggestions|ideas)",
    r"(?:that['’]s|that was|heading|that['’]s going) (?:into|for|towards) "
    r"(?:ideas|solutions|the ideas|the resources|resources)",
    r"that(?:['’]s| is| was| sounds like| sounded like)(?: rather| more)? "
    r"(?:a suggestion|a solution|advice|your conclusion|a closed one)",
)
_KEEPING_FOR_LATER = (
    rf"(?:hold|hang|keep hold)(?: on)?(?: to| of)? {_THAT} (?:for|until|till|if you)",
    r"(?:hold|hang)(?: on)?(?: to)? (?:that|your) (?:one|thought|offer|idea)",
    r"(?:hang|hold) on to (?:that|it)",
    r"park (?:that|it|this|those)",
    rf"(?:save|keep|leave|put|pop) {_THAT}(?: (?:to|on) (?:the|one) side)? for (?:\w+ )?{_LATER}",
    rf"(?:put|pop) {_THAT} (?:to|on) (?:the|one) side",
    rf"come back to {_THAT} when we (?:get|come|go|move)",
    rf"(?:one|that['’]s) for {_LATER}(?: on)?",
)
_TOWARDS_QUESTIONS = (
    r"(?:is|was) (?:there|that|it) (?:a|any) question"
    r"(?: (?:in|behind|under|underneath|coming|there|you could)|$|\?)",
    r"what['’]s the question (?:in|under|behind)",
    r"(?:turn|make|put|say|ask) (?:that|it|this) (?:into|as|to) an? (?:\w+ )?"
    r"(?:question|what|how)",
    r"put a question on",
    r"(?:stay|stick|stop)(?:ing)? (?:with|to|on) (?:the )?"
    r"(?:questions|clarifying|exploring|facts)",
    r"back to (?:the )?questions",
    r"(?:just|only) a question",
    r"have another go",
)
_WHOSE_FLOOR = (
    r"put (?:the|our|your) questions to",
    r"who we['’]re asking",
    r"i can hear us",
    r"name (?:a|one)(?: small| little)? thing",
    r"(?:everybody|everyone|anybody|anyone) noticing about (?:what|how) we",
    r"i(?:['’]m| am)(?: just)? noticing (?:that )?(?:we|a lot|us|how we)",
    r"i notice (?:that )?(?:we|us|how we)",
    r"i(?:['’]m| am) (?:conscious|aware)(?: that)? we(?! (?:have|need)\b)"
    r"(?!['’]ve (?:been|got|had|about|only))",
    r"hear that one back",
    r"coming from (?:experience|your own)",
    r"\w+['’]s round, (?:not|and)",
)
_LETTING_FINISH = (
    r"(?<!would )(?<!to )let (?!(?:me|us|it|that)\b)\w+ (?:finish|answer|speak|have it)",
    r"it['’]s \w+['’]s(?:, this| issue| round| time)",
)
_MAKING_ROOM = (
    r"no (?:rush|hurry)",
    r"(?:leave|give|make)(?: \w+)?(?: a (?:bit|little)(?: more)?(?: of)?| some) (?:room|space)",
    r"(?:give|leave|have|take)(?: (?:that|him|her|them|just|all))*"
    r"(?: (?:a|the)(?: bit of| few| little)?) (?:second|minute|moment|quiet|gap|pause)s?"
    r"(?: with (?:that|it))?"
    r"(?:,? every\w+|,? now)?$",
    r"let['’]s (?:just )?(?:stay|stop|sit) (?:there(?! for questions)|with (?:that|it))",
    r"let (?:that|it) (?:land|settle|sit|sink)",
    r"(?:just )?leave it a (?:second|minute|moment)",
    r"one (?:question )?at a time,? please",
    r"slow (?:down|it down|this down)",
)


def _join(*rows: Iterable[str]) -> re.Pattern[str]:
    phrases = "|".join(phrase for row in rows for phrase in row)
    return re.compile(rf"\b(?:{phrases})(?!\w)", re.IGNORECASE)


AT_ANY_TIME = _join(_STOPPING, _DRIFTING, _KEEPING_FOR_LATER, _TOWARDS_QUESTIONS, _WHOSE_FLOOR)
"""They speak of how the set is working whenever they are said."""

IN_BETWEEN = _join(_LETTING_FINISH, _MAKING_ROOM)
"""They do so in the middle of a phase; as one opens they are part of the opening."""
