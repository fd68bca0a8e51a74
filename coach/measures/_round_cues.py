"""What people say when a set moves from one phase to the next, as one table.

Words only: not who says them, nor where in the meeting. A phrase is a row of
words; ``a|b`` is either word, and a word with ``?`` may be left out. Four words
in capitals stand for others: ``NAME`` for somebody in the meeting, ``NAMES``
for somebody's ("Ana's"), ``MINUTES`` for a number of minutes, and ``END`` for
the end of what is said. Apostrophes are left out: "let's" is ``lets``.

To teach the software a new way of saying something, add it to its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from coach.labels import Phase


class Wording(Enum):
    """How much a phrase says by itself."""

    TOPIC = "topic"
    """The name of a phase: it counts where the words around it move the meeting there."""
    PLAIN = "plain"
    """Hardly ever said for any other reason."""
    LIKELY = "likely"
    """Usually said to start the phase."""
    HINT = "hint"
    """Often said for other reasons too."""


CUES: Mapping[Phase, Mapping[Wording, tuple[str, ...]]] = MappingProxyType(
    {
        Phase.CHECKIN: {
            Wording.TOPIC: ("checkin|checkins", "check in|ins", "progress round"),
            Wording.HINT: (
                "last times|time actions",
                "what did you say youd",
                "how did you|that|it get? on|go",
                "since we|the last met|meeting|time",
            ),
        },
        Phase.BIDS: {
            Wording.PLAIN: (
                "who|whos|anyone|anybody else? has|have|got? got? something|anything? "
                "to bring|present",
                "who|whos|anyone|anybody else? has|have|got? got? an issue|bid",
                "whos got? bringing|going|presenting first|next|today",
                "who wants|needs|fancies|d|would like? to present|bring",
                "who wants|needs|fancies|d|would like? to go first|next",
                "who wants|needs|fancies|d|would like? the|some|a time|slot|floor|space",
                "whos|who|has|have got? something for|they|to|today",
                "what have|has people|we|everyone|everybody got|brought",
                "make|hear|take|any|have a|your|the|our? bid|bids",
                "choose|decide|pick|agree whos|who",
                "second|next|other presenter|presentation|issue",
                "take|have a|our|the? MINUTES? break|breather",
                "coffee|tea|comfort|stretch break",
            ),
            Wording.TOPIC: ("bid|bids|bidding|airtime|agenda", "first|second|third|next slot"),
            Wording.HINT: (
                "mine|mines|it can|could|will|is|isnt|not wait|keep|urgent",
                "happy|fine|content to|for wait",
                "let NAME go|have",
                "who|whos|has|have got? something|anything",
                "wants|want|like the time|slot|space|floor",
                "one|two|three bids|slots|presenters|rounds|issues",
                "anyone|anybody got|else|want|wants something|anything|to",
                "time|room|space for one|two|another more|presenter|presenters|round|rounds|issue",
                "ill|can|could|shall|happy|me i|to? go|present first|second|next",
                "ive|have got something|one i|to|for could|bring|today",
                "whos|whose turn|go|slot is? it? today|next? END",
                "back here? in MINUTES",
            ),
        },
        Phase.PRESENTING: {
            Wording.PLAIN: (
                "over to you|NAME",
                "NAME youve|have|has|take|got|for? got? the|about? MINUTES|floor",
                "MINUTES go|NAME",
                "the? floor|floors is? yours|NAMES",
                "its|it is? your|NAMES turn|time|slot|space|go",
                "its|it is? you|NAME today|first|now|next|then",
                "NAME its you",
                "NAME its? your turn",
                "its? all yours END",
                "NAME youre|is presenting|up|on|first|next|our presenter?",
                "NAME you are presenting|up|on|first|next|our presenter?",
                "NAME|NAMES presenting",
                "take about? your? MINUTES|as",
                "as long as you want|need|like",
                "lets|well go|get|move straight? in|into|on|to to? that|it|yours|NAMES END",
                "lets|well go|get|move straight? in|into|on|to to? your presentation|issue|one",
                "lets|well hear from|about|your|NAME|it|what",
                "tell us what|about|your whats? youve|you|your? brought|bringing|issue|got",
                "what have you brought",
                "when|whenever youre ready",
                "in|off you go",
                "set the scene",
            ),
            Wording.LIKELY: (
                "rest|all of us will? just|only? listen",
                "well|lets|everyone|everybody all? just? listen",
                "nobody|nobodys|no one|ones? is|will|going? going? to? come|comes|interrupt|jump",
                "no|without interruptions|interrupting",
                "uninterrupted",
                "until you say? youve|you finished|finish",
                "not|dont|without to? jump|jumping|butt|come in",
            ),
        },
        Phase.CLARIFYING: {
            Wording.TOPIC: ("clarify|clarifying|clarification|clarifications",),
            Wording.PLAIN: (
                "clarifying|clarification questions|question|ones",
                "questions|point|points|anything of|for|about fact|clarification|understanding",
                "questions to understand",
                "just|only|purely|quick on|for|about? the? facts|factual",
                "facts only|first|please",
                "factual|information|understanding|checking questions",
                "what else? do|would we|people|you|anyone else? need to know|understand|check",
                "anything|something unclear",
                "check|get the|our facts|picture|basics straight|clear|first",
            ),
            Wording.HINT: (
                "anything anyone|anybody|people|we need|needs|want|wants to know|check|understand",
            ),
        },
        Phase.EXPLORING: {
            Wording.TOPIC: ("explore|exploring|exploration|exploratory", "open questions"),
            Wording.PLAIN: (
                "ready|time|move|go|going|on in|on? to|into explore|exploring",
                "open|opening it|this|things|questions up|out",
                "open|opening the floor|questions up|out?",
                "deeper|bigger|broader|open|coaching|challenging|curious questions",
                "what|how and how|what questions",
                "asking open ones",
            ),
            Wording.LIKELY: (
                "open up the|to|for|now",
                "help|helping|helps|let NAME|them|her|him to? think",
                "go a? bit|little? deeper|wider|further|underneath",
                "go|move|get on? to|into the? main|proper|real? questions",
                "main|big|long part|bit",
                "dig in|into|deeper",
            ),
            Wording.HINT: (
                "whos got? curious|one END",
                "whos got? a|the|something first? question|theyre curious?",
                "who else? would|wants|d like? to? start|ask|go first?",
                "questions that|which help|open|make|will",
            ),
        },
        Phase.REFLECTING: {
            Wording.TOPIC: (
                "reflection|reflections|reflecting|noticing|noticings|observation|observations",
                "playback",
            ),
            Wording.LIKELY: (
                "whats|what has|have? become|becoming|got|getting any? clearer",
                "what have|did|do|has we|people|everyone|everybody|anyone|others all|just? "
                "notice|noticed|hear|heard|see|seen",
                "what youve|weve|people all|have? noticed|heard|seen",
                "what struck|strikes|stood|stands out?",
                "reflect|play|hand|feed it|that|things|something|anything|what? back",
                "turn|swivel|push your chair",
                "say|give|share|thing|something NAME|us|her|him? what? "
                "youve|you|weve|that you|have? noticed|heard|saw|seen",
                "NAME|you just|can? just? sit|sits back|this bit|one? out?",
                "no|not|without need? to? reply|replying|answer|answering|respond|responding",
                "talk|talking about|as NAME|her|him|them as if|though",
            ),
        },
        Phase.IDEAS: {
            Wording.TOPIC: (
                "solution|solutions|idea|ideas|suggestion|suggestions",
                "option|options|resource|resources|offer|offers|brainstorm|brainstorming",
            ),
            Wording.PLAIN: (
                "ideas|suggestions|resources|options|solutions round|bit|now|phase|stage|part",
                "would|do|did you like|want|welcome any|some|our|to? hear? "
                "ideas|suggestions|thoughts|offers|options|resources|input|advice",
                "would|do|did you like|want anything from",
                "what would|do|did you like|want|need from us|the|everyone|everybody|people|each",
                "advice|suggestions|fixing|ideas is|are now? allowed|welcome",
                "has|have|does anyone|anybody|people|others got|have? anything|something|any|a "
                "to? offer|offers|suggest|suggestions|share|ideas",
            ),
            Wording.LIKELY: (
                "any|some ideas|suggestions|offers|resources|options",
                "what are your options",
                "yours first",
                "youre|were|everyone is? now? allowed|free to suggest|advise|offer|give|say",
                "what would be most? useful|helpful to? you? now|from|at",
            ),
        },
        Phase.ACTIONS: {
            Wording.TOPIC: ("action|actions|commitment|commitments", "next|first step|steps"),
            Wording.PLAIN: (
                "who what and|by? by? when",
                "what and? by? when",
                "say|tell us? what youre|youll actually? going? to? do",
                "your|some|the action|actions down|then|now|and",
                "what will|are you going? to? actually? commit|sign",
            ),
            Wording.LIKELY: (
                "with|and a|the? date|dates END",
                "what will|are you actually? going? to? do",
                "whats|what is|are|will? be? your first|next? "
                "step|steps|action|actions|plan|plans",
                "what are you going? to? taking|take away",
                "get|write|note|put|take some|these|those|the|them|your|that? actions? down END",
                "pin|nail|firm it|that|this|them|those|things down|up",
                "where does that|this leave you",
            ),
            Wording.HINT: ("by when", "how will you|we know"),
        },
        Phase.REVIEW: {
            Wording.TOPIC: ("process|review|debrief|checkout", "check out", "closing round"),
            Wording.PLAIN: (
                "process review|bit|round|check",
                "how was|were that|this|it|today|we|process as a|an",
                "how was|were that|this|it|today for you|everyone|people|us",
                "NAME how was that|it",
                "how did|have we do|done|work|worked",
                "what helped|worked and|what|about",
                "what went well and|what",
                "what was good and|what",
                "learn|learned|learnt from that|this|today|how",
                "how we|set|group worked|did|asked|listened|were|ran",
            ),
            Wording.LIKELY: (
                "how was|is that|it|today END",
                "how did people|everyone|everybody|all find it|that|this|today",
                "what did|have|do we do|learn|learned|learnt|notice",
                "what|anything helped|got in? the? way?",
                "what|anything went well",
                "before we finish|close|end|stop|leave|go END",
                "wrap this|it|things? up",
                "what was that|it like for? you? END",
                "how did that|it|this feel|go|work for? you? END",
                "last|final few|couple|MINUTES of? minutes?",
            ),
            Wording.HINT: (
                "one|a word|sentence|thing each|to finish|close?",
                "one|a word|sentence|thing from everyone|everybody",
            ),
        },
    }
)
"""Everything that counts as an announcement."""

MOVES = (
    "lets|shall|moving|move|moves|onto|into|call|now|then|first|finally|lastly|quick",
    "let us",
    "im|were|are going to",
    "id like to",
    "we|well|i|ill will? move|go|turn|get|come|start|do|have",
    "go on|in|to|round",
    "on|over|back to",
    "time|ready for|to",
    "open it|this",
    "start|starting with",
)
"""Words that turn the name of a phase into an announcement."""

ELSEWHEN = (
    "before we|i|you go|get|move|start|open|come|do|explore|ask",
    "when we get|come|go",
    "until we|i",
    "not yet",
    "later",
    "next|last time|month",
    "next meeting|one|ones",
    "at the very? end",
    "rather than",
    "instead of",
    "too|bit early|soon",
    "hold on? to? that|it",
    "come back to",
    "remember when",
)
"""Words that put an announcement off to another time, or speak of one gone by."""

SHARED = (
    "doing|does|do the? time|clock|timing|timings today|this",
    "im|youre|who doing the? time|clock|timing|timings|process",
    "im|is on time",
    "whos|whoevers doing|on the? time|clock|timing|timings|process",
    "whoever does|is",
    "timekeeper",
    "take|taking turns to? facilitate|facilitating|chair|chairing",
    "facilitate|facilitating ourselves",
    "no facilitator",
)
"""How members of a set that runs itself speak of the running."""
