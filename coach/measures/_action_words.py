"""How people say that they, or somebody else, will do something.

Words only: not who says them, nor when. Each pattern fits the beginning of a
clause; what follows it is the action, in the words said.
"""

from __future__ import annotations

import re

_AND = (
    r"(?:(?:and|so|then|but|or|okay|ok|right|yeah|yes|yep|well|now|also|um|er|erm|oh|sure|"
    r"lovely|ha|haha|"
    r"please|maybe|perhaps|i think|i guess|i suppose|(?:one|two|three|four|five|first|second|"
    r"third|fourth|next)(?=\s*[,.:;])|firstly|secondly|thirdly|first of all|number "
    r"(?:one|two|three)|"
    r"lastly|finally|for me|from me|(?:after|before) that|definitely)\b[\s,.:;–-]*)*"
)
LEAD_IN = re.compile(_AND, re.IGNORECASE)
"""What may stand before an action and is no part of it."""

_MINE = (
    r"(?:(?:mine|my (?:first |second |third |next |other |last )?(?:action|one|thing)|my actions|"
    r"what i['’]?(?:ll| will| am going to|m going to) do)"
    r"(?:['’]s| is| are| would be| will be)?(?: just| really)?(?: going)?"
    r"(?: to| that)?[\s,:]+)"
)
_WILL = (
    r"(?:i['’]ll|i will|i shall|i['’]m (?:going to|gonna)|i am going to|i['’]m to|"
    r"i(?:['’]d| would) like to|i want to|i need to|i['’]ve (?:got|agreed|promised) to|"
    r"i have to|i['’]m happy to|i promise to|i agree to|let me|"
    r"(?:and )?(?:me and [a-z]+|[a-z]+ and (?:me|i))(?: are going to| will|['’]ll)|"
    r"we['’]ll|we will|we['’]re going to)"
)
_ADVERBS = (
    r"(?:\s+(?:also|just|definitely|probably|then|try and|try to|make sure (?:that )?i))*\s+"
)
COMMITS = re.compile(rf"(?:{_MINE}?{_WILL}{_ADVERBS}|{_MINE})", re.IGNORECASE)
"""A speaker takes something on: the words before what it is."""

LETTERS = re.compile(r"[^\W\d_]+")

DOING = re.compile(
    r"i(?:['’]m| am) (?:also |just )?(?P<what>(?!(?:see|go|think|feel|hop|try|do|be|say|wonder|"
    r"look|get|sitt|be|hav)ing\b(?! to| round| out| back| up))[a-z]+ing\b(?! to\b))",
    re.IGNORECASE,
)
"""A speaker tells what they are doing on a day to come."""

DECLINES = re.compile(
    r"i(?:(?:['’]ll| will|['’]m going to) (?P<keeps>(?:not|never|stop) )"
    r"|['’]m (?P<going>not going to )| (?P<wont>won['’]t ))(?!be\b|able\b)",
    re.IGNORECASE,
)
"""A speaker takes on not to do something: the words are part of it."""

OFFERS = re.compile(
    r"(?:shall i|could i|can i|should i|may i|i could|i can|i might|i may|"
    r"would it help if i|do you want me to|would you like me to|if you like,? i['’]ll)\s+",
    re.IGNORECASE,
)
"""A speaker puts something forward without taking it on yet."""

GIVES = re.compile(
    r"(?:send|share|email|e-mail|forward|lend|introduce|connect|put you in touch|show you|"
    r"ring you|call you|give you|dig (?:it |that )?out|bring you|pass)\b",
    re.IGNORECASE,
)
"""What somebody offers to do for somebody else, at the beginning of it."""

ASKS_OF = re.compile(
    r"[\s,]+(?:you['’]ve (?:got|offered|said|agreed)|you have|you['’]re (?:going to|down for|to)|"
    r"you['’]ll|you will|you said (?:you['’]d|you would|you['’]ll)|yours (?:is|was)|yours['’]s|"
    r"your (?:action|one)(?: is|['’]s)|(?:can|could|will|would) you|that['’]s)\s+(?:to\s+)?",
    re.IGNORECASE,
)
"""After a name: the words before what that person is said to do."""

SAYS_OF = re.compile(
    r"(?:['’]s (?:going to|to)|['’]ll| will| is going to| is to| has agreed to| to)\s+",
    re.IGNORECASE,
)
"""After a name: the words before what somebody says that person will do."""

NOT_TAKEN = re.compile(
    r"\W*(?:(?:no|nah|yeah|yes|um|er|actually|well|sorry|i think|let['’]s|i['’]ll|i['’]d)\b"
    r"[\s,]*)*"
    r"(?:leave (?:it|that|mine|this)|not (?:this time|now|yet|for me)|i['’]d rather not|"
    r"rather not|drop (?:it|that)|park (?:it|that)|i can['’]t|i won['’]t be|"
    r"i don['’]t (?:think so|want to)|i['’]m not (?:going to|ready)|no[,.]?\s*$|no[,.] )",
    re.IGNORECASE,
)
"""A speaker turns down what was put to them."""

TOGETHER = re.compile(r"\W*(?:(?:and|so|then|now|okay|right)\b\W*)*we\b", re.IGNORECASE)
"""The set as a whole is spoken of, not one person."""

TAIL = re.compile(
    r",? (?:but|and) we['’](?:re|ll|ve)\b.*$|,\s*[a-z]+(?:n['’]t)? (?:we|you|i)\?$", re.IGNORECASE
)
"""What is added to something that somebody is asked, and is no part of it."""

ASKS_WHAT = re.compile(
    r"\b(?:do|doing|actions?|take away|taking|by when|first thing|next thing|on the list|down|"
    r"who's got|who|which of|what else|dates?|so what|where)\b|^\W*\w+\W*$",
    re.IGNORECASE,
)
"""Asks what somebody will do, rather than how or why."""

ADDS = re.compile(
    r"\W*(?:and|then|also|plus|next|number|another|one|two|three|four|five|first|second|third|"
    r"firstly|secondly|thirdly|finally|lastly)\b",
    re.IGNORECASE,
)
"""Begins the next action of a list, rather than more about the last one."""

TELLS_HOW = re.compile(
    r"(?:tell|ask|say|give|show|see|let)\s+(?:him|her|them|it|that|to (?:him|her|them))\b|"
    r"say\b|have to\b",
    re.IGNORECASE,
)
"""Says how something named before will be done."""

FIRM = re.compile(r"\W*(?:(?:so|and|okay|right|yes|yeah)\b\W*)*(?:that['’]s|by)\b", re.IGNORECASE)
"""Somebody writes down the day of what was named last."""

ASKS_WHEN = re.compile(
    r"\b(?:when|what time|how soon|(?:which|what) (?:day|week|date)|is that this|"
    r"this \w+, or next)\b",
    re.IGNORECASE,
)

BY_WHEN = re.compile(r"[\s,]*(?:and |so )?(?:by |for )?when(?: for)?\?*$", re.IGNORECASE)
"""Asks the day of what was just named."""

STARTS = re.compile(r"\b(?:starting|from|since|after)\W+$", re.IGNORECASE)
"""Words after which a day is the one something begins on."""

YOU = re.compile(r"\byou(?:['’](?:ll|re|ve|d))?\b", re.IGNORECASE)

LEFT = re.compile(
    r"\b(?:we['’]re leaving|leave (?:that|it)|leaving (?:that|it)|we['’]ll leave|parked|park)\b",
    re.IGNORECASE,
)

TAKEN = re.compile(
    r"\W*(?:(?:oh|and|yeah|no)\b[\s,]*)?(?:yes|yep|yeah|aye|i have|i will|i am|i do|i did|"
    r"i can|okay|ok|sure|of course|absolutely|deal|done|agreed|please|that['’]s (?:right|it|fine|"
    r"me)|put (?:that|it|me) down|i['’]d (?:love|like|really like|appreciate)|love|lovely|"
    r"thank|thanks|great|brilliant|perfect|go on|will do|fine)\b|\bmine['’]s\b",
    re.IGNORECASE,
)
"""A speaker takes on what was put to them, or accepts an offer."""

CHANGES = re.compile(
    r"\b(?:actually|make (?:it|that)|let['’]s say|better (?:say|make)|sorry|i mean|no,)",
    re.IGNORECASE,
)
"""A speaker puts right what they said just before, such as the day."""

STATES = re.compile(
    r"(?:i|i['’](?:m|d|ve|ll)|it|it['’](?:s|d|ll)|that|that['’](?:s|d|ll)|this|these|those|we|"
    r"we['’](?:ll|re|ve|d)|you|you['’](?:ll|re|ve|d)|he|he['’](?:s|d|ll)|she|she['’](?:s|d|ll)|"
    r"they|they['’](?:re|ve|d|ll)|there|there['’]s|here['’]s|what|what['’]s|who|who['’]s|when|how|"
    r"why|which|because|if|same|just|nobody|everybody|everyone|somebody|let['’]s|yes|yeah|"
    r"no(?=[,.])|out of|thank|"
    r"thanks|can|could|would|will|do|does|did|is|are|was|have you|has|shall|should)\b",
    re.IGNORECASE,
)
"""A clause that tells something, and does not name an action by itself."""

REFERS_BACK = re.compile(
    r"(?:put|say|call|make)$|(?:do|have|get|finish|done|make|see to|sort|put|say)?\s*"
    r"(?:it|that|this|them|those|so|all of (?:it|that|them))\b",
    re.IGNORECASE,
)
"""What is to be done was said before; this only adds to it."""

PROCESS = re.compile(
    r"(?:be|say (?:it|that|this|a|one|something|what|thank|why)|just|only|"
    r"stop|leave|start|add|pause|hand|move|note|keep (?:time|an eye|it|ours)|"
    r"write (?:that|it|those)|put (?:that|it|those)|own|take (?:that|it)|think|admit|try|let|shut|"
    r"go (?:first|next|on|with|for|back to)|come (?:in|on|back to|to (?:you|that))|hold|wait|"
    r"see (?:how|what|if|whether)|look (?:after|forward)|read (?:it|them|that|those)|miss|never|"
    r"get (?:it|that|some|these|those)|have (?:a look|that|another|some)|always|probably|"
    r"do more|do less)\b",
    re.IGNORECASE,
)
"""What people say they will do in the meeting itself, or lightly."""

VAGUE = re.compile(rf"{PROCESS.pattern}|(?:the|a|an|my|our|what|how|not)\b", re.IGNORECASE)
"""What is too little to be an action outside the actions phase."""

AFTERTHOUGHT = re.compile(
    r"\s*[,;:–-]*\s*(?:because|cause|cos|’cause|'cause|so(?: that)?|as i|as we|since|if|when|"
    r"that['’]s|which|at the latest|latest|anyway|please|i think|i hope|ideally|and i['’]ll do "
    r"(?:that|it))\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What follows a day and only says why that day."""

GOES_ON = re.compile(
    r"[\s,]*(?:with|to|about|for|and (?!it|that|she|he|they|we|then|see|so)\w+)\b", re.IGNORECASE
)
"""What follows a day and is still part of the action."""

NAME = re.compile(r"[^\W\d_]+(?=\W|$)")

BEFORE_DAY = re.compile(
    r"(?:[\s,;:.–-]+(?:by(?=,)|and|so|that['’]s|same date|anyway|in the diary|"
    r"done|finished|due|sometime|"
    r"(?:by,? )?let['’]s say|(?:i['’]ll |i will |will |to )?(?:do|have|get|finish|make)"
    r" (?:that|it|this|them)(?: done| finished| sorted)?|have it))*"
    r"(?:[\s,]*(?<!\w)(?:by|on|before|until|till|from|starting)(?=\s)|"
    r" (?:for|at|in)(?=\s))?(?:\s+(?:by|on))*[\s,;:–-]*(?:the\s*)?$",
    re.IGNORECASE,
)
"""What stands before a day and is no part of the action."""

DUE = re.compile(r"\b(?:by|before|until|till|no later than)\W*(?:um|er|erm|by|the)?\W*$", re.I)
"""Words after which a day is the one something is due by."""

NEXT_CLAUSE = re.compile(
    rf",?\s+(?:and|then|but|so|or)(?: then)?,?\s+(?={_WILL}\s)", re.IGNORECASE
)
"""Where a sentence goes on to something else that its speaker takes on."""

NEXT_MEETING = re.compile(
    r"\bnext (?:one|meeting|set|session|time)\b|\bwe(?:['’]re)? (?:next |all )?(?:meet|back)\b|"
    r"\b(?:of \w+|\d) next\b|\bsee (?:you|everyone|everybody)\b",
    re.IGNORECASE,
)
"""Words near which a day is that of the set's next meeting."""

SENTENCE = re.compile(r"(?<=[.?!…;])\s+")
FILLER = re.compile(r",?\s*(?<![\w'’])(?:um|er|erm|uh|you know)(?![\w'’])\s*,?", re.IGNORECASE)

_LITTLE = (
    "a an the and or but so to of in on at by for with from that this it its my your our his "
    "her their i you we he she they me him them us is are was be been am do does did done "
    "have has had get got go going goes gone will would can could just also then as if not no "
    "yes what who when how about up out there here one ones thing things some any all same "
    "too very really next date time say um er erm okay ok right well now diary anyway day "
    "days mine yours like properly morning afternoon evening night today tomorrow lunchtime "
    "teatime week weeks hours minutes two three four five six seven eight nine ten o'clock "
)
_EMPTY = frozenset(_LITTLE.split())
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_ENDINGS = re.compile(r"(?:['’]s|(?<=\w{3})(?:ing|ed|es|s|e))$")


def content_words(text: str) -> frozenset[str]:
    """Return the words that say what it is about, without their endings.

    >>> sorted(content_words("I'll be sending the sheets"))
    ['send', 'sheet']
    """
    words = (word.replace("’", "'") for word in _WORD.findall(text.lower()))
    return frozenset(
        _ENDINGS.sub("", word) if len(word) > 3 else word
        for word in words
        if word not in _EMPTY and word.partition("'")[0] not in _EMPTY
    )


def tidy(words: str) -> str:
    """Return words without fillers, doubled spaces, and marks at either end.

    >>> tidy(" , ring, er, the adviser ,")
    'ring the adviser'
    """
    plain = " ".join(FILLER.sub(" ", words).split())
    return re.sub(r"\s+([,.;?!])", r"\1", plain).strip(" ,.;:–-?!…")
