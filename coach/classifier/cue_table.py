"""The wording cues of the labelling guide (its section 10), as one declarative table.

A cue is a hint, never a verdict. To change how a wording is heard, change its
row here and its case in the tests. Each wording is a regular expression over
normalised text (see ``cues``); ``<talk>`` and the like stand for the lists of
words in ``VOCABULARY``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from coach.labels import Flag, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One row: some wordings, what they hint at, and why, in words for people.

    ``at_start`` says that a wording counts only at the start of an ask: of the
    text, or of a clause in it. ``label`` is the first guess, None where only a
    flag is hinted at. ``words`` complete a sentence that begins with the
    wording found.
    """

    name: str
    wordings: tuple[str, ...]
    words: str
    label: Label | None = None
    flags: tuple[Flag, ...] = ()
    at_start: bool = True


_OPEN, _CLOSED, _ADVICE, _OTHER = Label
_DISGUISED = (Flag.DISGUISED_ADVICE,)
_INDIRECT = (Flag.INDIRECT_REQUEST,)
_STATEMENT = (Flag.STATEMENT_AS_QUESTION,)
_LEADING = (Flag.LEADING,)
_WHY = (Flag.WHY,)

VOCABULARY: Mapping[str, str] = MappingProxyType(
    {
        "talk": (
            r"(?:tell (?:us|me|the set|everyone)|say|describe|explain|talk (?:us|me|a bit|"
            r"about|more|through)|walk (?:us|me)|take (?:us|me)|share|give (?:us|me) (?:an|"
            r"some|a bit|a sense|a feel|a picture)|help (?:us|me) (?:to )?(?:understand|see)|"
            r"remind (?:us|me)|expand|elaborate|unpack|paint)"
        ),
        "soft": (
            r"(?:please |just |maybe |perhaps |possibly |also |ever |even |not |then |"
            r"always )*"
        ),
        "someone": (r"(?:you|we|they|he|she|someone|somebody)"),
        "judged": (
            r"(?:do you (?:think|feel|want|imagine|see|reckon|hope|suppose)|would|might|could|"
            r"most|best|right (?:time|moment|person)|feel|matters?|stuck)"
        ),
        "degree": (
            r"(?:many|much|long|often|old|far|big|soon|late|early|quickly|likely|important|"
            r"ready|confident|sure|certain|hard|difficult|easy|worried|happy|bad|serious|"
            r"urgent|close|well|frequently|tall|comfortable|committed|realistic|senior|clear|"
            r"keen|angry|upset|anxious|open)"
        ),
        "fact": (
            r"(?:name|date|number|title|job title|budget|deadline|closing date|postcode|"
            r"address|role|grade|band|age|ratio|percentage|figure|cost|price|total|salary|job|"
            r"size|headcount|target|limit|time ?frame|timescale|notice period|turnover|policy|"
            r"post|team called)"
        ),
        "do": (
            r"(?:ask|asking|ring|ringing|call|calling|phone|email|emailing|write|writing|"
            r"talk to|talking to|speak to|speaking to|speak with|go to|going to|get|getting|"
            r"put|putting|make|making|try|trying|set|setting|tell|telling|say|saying|bring|"
            r"bringing|move|moving|take|taking|give|giving|leave|leaving|let|letting|stop|"
            r"stopping|start|starting|do|doing|use|using|have|having|invite|inviting|meet|"
            r"meeting|sit|sitting|split|find|finding|push|pushing|share|sharing|send|sending|"
            r"show|showing|run|running|book|booking|check|checking|look at|looking at|hire|"
            r"delegate|delegating|train|training|escalate|escalating|involve|involving|keep|"
            r"keeping)"
        ),
    }
)
"""Lists of words that several wordings share."""

CUES: tuple[Cue, ...] = (
    # Question words
    Cue(
        name="what_open",
        wordings=(
            r"what(?!(?:'s| is| was| are|'re)? (?:the |your |his |her |their |"
            r"its )?<fact>\b)(?! time\b| if\b| about \w+ing\b| a \w)(?:'s|'re|'d|'ve)?\b",
        ),
        label=_OPEN,
        words="leaves the answer to the presenter",
    ),
    Cue(
        name="what_fact",
        wordings=(
            r"what(?:(?:'s| is| was| are|'re)? (?:the |your |his |her |their |its )?<fact>\b|"
            r" time\b)",
        ),
        label=_CLOSED,
        words="asks for one fact",
    ),
    Cue(
        name="how_open",
        wordings=(r"how(?! <degree>\b| about\b| come\b)(?:'s|'re|'d|'ve)? \w+",),
        label=_OPEN,
        words="asks for a description or a way of seeing it",
    ),
    Cue(
        name="how_degree",
        wordings=(r"how <degree>\b",),
        label=_CLOSED,
        words="asks for an amount or a point on a scale",
    ),
    Cue(
        name="wh_judged",
        wordings=(r"(?:who|where|when|which)(?:'s|'d)?\b(?=.{0,40}\b<judged>\b)",),
        label=_OPEN,
        words="asks for a judgement, not a fact",
    ),
    Cue(
        name="wh_fact",
        wordings=(r"(?:who|where|when|which|whose)(?:'s|'re|'d)?\b(?!.{0,40}\b<judged>\b)",),
        label=_CLOSED,
        words="can be answered with one name, place, date or pick",
    ),
    Cue(
        name="by_when",
        wordings=(
            r"by when\b",
            r"since when\b",
            r"until when\b",
            r"from when\b",
            r"what (?:day|date|month|year)\b",
        ),
        label=_CLOSED,
        words="asks for a date",
    ),
    Cue(
        name="why",
        wordings=(
            r"why(?! (?:don't|doesn't|not \w+|not just))(?! didn't you just| didn't you simply)\b",
            r"how come\b",
        ),
        label=_OPEN,
        flags=_WHY,
        words="asks for reasons",
    ),
    # Invitations
    Cue(
        name="tell",
        wordings=(
            r"(?:please |do )?<talk>\b",
            r"(?:a bit|bit|little) more about",
            r"more about",
        ),
        label=_OPEN,
        flags=_INDIRECT,
        words="invites the presenter to talk",
    ),
    Cue(
        name="wrapper",
        wordings=(
            r"(?:can|could|would|will) you <soft>(?:(?:be (?:able|willing|happy) to |mind |"
            r"like to )<soft>)?(?:<talk>|saying|telling|describing|explaining|sharing|"
            r"talking)\b",
            r"do you (?:want|mind|fancy)(?: to)? <soft>(?:<talk>|saying|telling|describing|"
            r"explaining|sharing|talking)\b",
        ),
        label=_OPEN,
        flags=_INDIRECT,
        words="is a polite way of inviting the presenter to talk",
    ),
    Cue(
        name="wrapped_fact",
        wordings=(
            r"(?:can|could|would|will) you <soft>(?:tell|remind|say)(?: (?:us|"
            r"me))?\b.{0,12}?\b(?:how (?:many|much|long|often|old)|when|which|who|whether|if|"
            r"what (?:date|time|year))\b",
        ),
        label=_CLOSED,
        flags=_INDIRECT,
        words="is a polite way of asking for one fact",
    ),
    Cue(
        name="like_to_hear",
        wordings=(
            r"i(?:'d| would)(?: really)? (?:be )?(?:like|love|interested|curious|"
            r"keen)(?: to (?:hear|know|understand|see)| in)\b",
            r"i want to (?:hear|understand)\b",
        ),
        label=_OPEN,
        flags=_INDIRECT,
        words="says the speaker would like to hear more",
    ),
    # Suggestions in question form
    Cue(
        name="could_you",
        wordings=(
            r"(?:can|could|couldn't|can't|might|mightn't) <someone> (?!<soft><talk>\b)<soft>\w+",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        words="puts an action to the presenter",
    ),
    Cue(
        name="have_you_tried",
        wordings=(
            r"(?:have|had|did|haven't) you (?:ever |not |already |just )*(?:tried|try|"
            r"thought (?:of|about)|think (?:of|about)|considered|consider|looked (?:at|into)|"
            r"been tempted to)\b(?! (?:what|how|why|whether|who|when|where)\b)",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        words="brings in an action",
    ),
    Cue(
        name="have_you_considered_what",
        wordings=(
            r"have you (?:ever )?(?:thought (?:of|about)|considered|asked yourself) (?:what|how|"
            r"why|whether|who|when|where)\b",
        ),
        label=_CLOSED,
        words="can be answered yes or no, and brings in no action",
    ),
    Cue(
        name="have_you_done",
        wordings=(
            r"(?:have|did|had|haven't|didn't) (?:you|they|she|he|anyone|anybody|"
            r"we) (?!ever thought)(?:actually |ever |already |been |not )*\w+",
        ),
        label=_CLOSED,
        words="can be answered yes or no",
    ),
    Cue(
        name="why_not_you",
        wordings=(
            r"why (?:don't|doesn't|not|can't|couldn't|wouldn't|shouldn't)\b(?: (?:you|they|he|"
            r"she|we))? ?\w+",
            r"why didn't you (?:just|simply)\b",
        ),
        label=_ADVICE,
        flags=(Flag.DISGUISED_ADVICE, Flag.WHY),
        words="puts an action forward",
    ),
    Cue(
        name="how_about",
        wordings=(
            r"how about\b",
            r"what about (?:\w+ing|a|an|the|your|having|<do>)\b",
            r"what if (?:you|we|they|he|she)\b",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        words="puts an idea on the table",
    ),
    Cue(
        name="what_would_happen",
        wordings=(
            r"what(?:'d| would| might| could| do you think would)(?: happen| change|"
            r" be different| it look like| it mean)\b",
            r"what happens if\b",
        ),
        label=_OPEN,
        words="asks the presenter to think a consequence through",
    ),
    Cue(
        name="worth_it",
        wordings=(
            r"(?:is|isn't|would|wouldn't|might|could) it (?:be )?(?:also )?(?:worth|"
            r"help(?:ful)?|useful|an idea|better|easier|possible|an option|make sense|"
            r"sensible)\b(?! to have a (?:minute|pause|break|moment)\b)",
            r"(?:is|would) there (?:be )?(?:any )?(?:mileage|merit|value|scope|room|a case)\b",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        words="puts an action forward as worth doing",
    ),
    Cue(
        name="shouldnt_you",
        wordings=(
            r"(?:should|shouldn't|oughtn't|needn't|wouldn't) (?:you|it|they|he|she|we|the \w+|"
            r"that)\b",
            r"don't you (?:think|feel|reckon) (?:you|it|they|he|she|that) (?:should|ought|need|"
            r"could|'d)",
            r"do you not (?:think|need|want)\b",
            r"don't you (?:need|want|have) to\b",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        words="shows what the speaker thinks ought to happen",
    ),
    Cue(
        name="whats_stopping",
        wordings=(
            r"what(?:'s| is) (?:stopping|to stop|preventing|"
            r"holding) you (?:from )?(?:just )?\w+ing\b",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        words="takes an action for granted",
    ),
    # Suggestions as statements
    Cue(
        name="you_should",
        wordings=(
            r"\b(?:you|they|she|he|we)(?:'d| would)? (?:really |just |definitely |probably |do |"
            r"all |either |only |maybe |perhaps |simply |also )*(?:should|shouldn't|ought|must|"
            r"mustn't|better|need to|needs to|have to|has to|want to be|(?:might|may) want|"
            r"don't (?:want|need|have) to)\b",
            r"\byou've (?:just |really )?(?:got|gotta) to\b",
            r"\byou(?:'ll| will) (?:need|have|want) to\b",
            r"\byou want to (?:be|get|make|go|do|start|put|keep)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="tells the presenter what to do",
    ),
    Cue(
        name="you_could",
        wordings=(
            r"\b(?:you|they|she|he)(?: all| both)? (?:could|can|might|may)(?!n?'t)(?: (?:always|"
            r"just|maybe|perhaps|even|also|then|easily|simply|at least|still|probably|well))*\b",
            r"\bwhat you (?:could|can|might|should) do\b",
            r"\bone (?:thing|option|way)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="puts an action forward",
    ),
    Cue(
        name="i_would",
        wordings=(
            r"\bi(?:'d| would)(?: (?:definitely|probably|just|maybe|always|really|also|still|"
            r"say|never|not|personally|certainly|be tempted to|be inclined to))* (?:<do>|"
            r"be careful|be wary|start|go|want|suggest|recommend|say|love you to|never|park|"
            r"drop|wait|avoid)\b",
            r"\bi wouldn't\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="says what the speaker would do",
    ),
    Cue(
        name="in_your_shoes",
        wordings=(
            r"\bif (?:i were|i was|it were|it was) (?:you|me|us)\b",
            r"\bin your (?:shoes|position|place)\b",
            r"\bmy (?:advice|tip|suggestion|view|two pence|recommendation|instinct) (?:is|"
            r"would)\b",
            r"\bi(?:'d)? (?:suggest|recommend|advise)\b",
            r"\bif you (?:ask|want) (?:me|my)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="offers the speaker's own way of handling it",
    ),
    Cue(
        name="instruction",
        wordings=(
            r"(?:don't |do not |never |always |go and |please )?(?:ring|phone|email|write (?:it|"
            r"to|down|a)|ask (?:them|him|her|for|your|the)|speak to|talk to|get (?:it|them|him|"
            r"her|a|an|the|your|some|someone|yourself)|put (?:it|a|the|your|them|him|her)|"
            r"make (?:it|a|the|sure|them)|start (?:with|by|small)|stop \w+ing|leave (?:it|them|"
            r"him|her)|let (?:it|them|him|her) |keep (?:it|a|the|them)|try \w+|take (?:it|a|the|"
            r"him|her|them)|tell (?:him|her|them|your|the)|send (?:it|him|her|them|a|the)|"
            r"find (?:a|the|out|some|someone)|bring (?:it|in|them|a|the)|set (?:a|up|the|aside)|"
            r"book (?:it|a|the)|sit (?:them|him|her|down)|be (?:honest|clear|firm|careful|"
            r"straight|kind|upfront)|use (?:it|the|a|your)|give (?:it|them|him|her|yourself|"
            r"the)|say (?:no|it|you|to|that)|show (?:them|him|her|it)|just \w+|split|block|"
            r"cancel|draft|agree|offer|name it|park|forget|remember to|think about \w+ing|"
            r"look at|look for|go (?:to|back|and|in|over|straight)|have (?:a word|"
            r"the conversation|it out|a chat)|pick (?:a|one|the|up))\b",
        ),
        label=_ADVICE,
        words="reads as an instruction about the issue",
    ),
    Cue(
        name="warning",
        wordings=(
            r"\bif you (?:don't|leave|keep|let|wait|do that|say|go|carry on|"
            r"start)\b.{0,60}\b(?:'ll|will|won't|'re going to|going to|gonna|end up)\b",
            r"\botherwise (?:you|they|he|she|it)\b",
            r"\bor (?:else|you'll)\b",
            r"\bbe careful\b",
            r"\bcareful (?:with|of)\b",
            r"\bwatch (?:out|that|for)\b",
            r"\b(?:you'll|you're going to) (?:end up|regret|lose|burn)\b",
            r"\bthe (?:danger|risk|trouble) (?:is|with)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="warns of what will follow",
    ),
    Cue(
        name="diagnosis",
        wordings=(
            r"\bthis is (?:really|actually|all|clearly|obviously|just) (?:about )?",
            r"\bit's (?:clearly|obviously|really about|actually about|all about)\b",
            r"\bthe (?:real|actual|underlying|main) (?:problem|issue|thing|question)\b",
            r"\byou're (?:clearly|obviously|just|basically) \w+",
            r"\bwhat you've got (?:here )?is\b",
            r"\byour (?:problem|issue|trouble) is\b",
            r"\bthat's (?:a|an|not a|your) (?:\w+ )?(?:problem|issue|failure|mistake)\b",
            r"\bsounds like (?:a|an) \w+ (?:problem|issue)\b",
            r"\byou should(?:n't)? have\b",
            r"\bit (?:should|needs to|has to|ought to)\b",
            r"\bthat(?:'s| is) (?:where|what|why) (?:you|it)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="states a conclusion for the presenter",
    ),
    Cue(
        name="offer_solution",
        wordings=(
            r"\bi(?:'ll| can| could|'m happy to| will) (?:easily |happily |always )?(?:send|"
            r"share|lend|give|forward|put you|introduce|show|get|dig out|email|ping)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="offers a ready answer",
    ),
    Cue(
        name="moral",
        wordings=(
            r"\bso we\b",
            r"\bwhat we did\b",
            r"\bwhat i did\b",
            r"\b(?:it|that|which) (?:worked|sorted|helped|fixed|solved|changed)\b",
            r"\bbest thing (?:we|i)\b",
            r"\bmade (?:a|all the|such a) difference\b",
            r"\bworked (?:for|a treat|really|brilliantly|well)\b",
            r"\bwe (?:just|simply|ended up|brought in|set up|started|stopped|put in|moved|made|"
            r"got)\b",
        ),
        label=_ADVICE,
        at_start=False,
        words="tells what was done and that it worked",
    ),
    # Closed forms
    Cue(
        name="yes_no",
        wordings=(
            r"(?:is|are|was|were|do|does|did|has|have|had|will|isn't|aren't|wasn't|weren't|"
            r"doesn't|hasn't|won't|would|can|could|am) (?:there|it|he|she|they|that|this|these|"
            r"those|you|your|the|his|her|their|we|any|anyone|anybody|anything|everyone|someone|"
            r"somebody|people|i|one|some|both|all)\b",
        ),
        label=_CLOSED,
        words="can be answered yes or no",
    ),
    Cue(
        name="any",
        wordings=(
            r"any(?:thing|one|body)? ?(?:else|ideas|thoughts|other|more|chance|questions|news|"
            r"progress|idea|support|help)?\b",
        ),
        label=_CLOSED,
        words="asks whether something exists",
    ),
    Cue(
        name="either_or",
        wordings=(
            r"\b\w+ or (?:is|are|was|were|do|does|did|not|more|just|the|a|an|is it|"
            r"\w+)\b.{0,40}\?",
        ),
        label=_CLOSED,
        at_start=False,
        words="offers a choice",
    ),
    Cue(
        name="scale",
        wordings=(
            r"\bscale of\b",
            r"\bout of (?:ten|five|10|5)\b",
            r"\bone to (?:ten|five)\b",
        ),
        label=_CLOSED,
        at_start=False,
        words="asks for a number on a scale",
    ),
    # Statements doing a question's job
    Cue(
        name="tag",
        wordings=(
            r"\b(?:isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|won't|"
            r"wouldn't|can't|couldn't|is|are|was|do|does|did|have|has) (?:it|you|he|she|they|"
            r"that|there|we|i)\W*$",
            r"\b(?:is that (?:right|fair|it|so|true)|have i (?:got|understood) (?:that|"
            r"it)(?: right)?|am i right|right)\?\W*$",
            r"\b(?:yeah|no|is it|yes|correct)\?\W*$",
        ),
        label=_CLOSED,
        flags=_STATEMENT,
        at_start=False,
        words="hands a statement over for a yes or no",
    ),
    Cue(
        name="wonder_open",
        wordings=(
            r"\bi(?:'m| am| was|'ve been)? ?(?:just )?(?:wonder|wondering|"
            r"curious)(?: about)? (?!if\b|whether\b)(?:what|how|why|who|where|when|which|about|"
            r"your|that|the)\b",
        ),
        label=_OPEN,
        flags=_STATEMENT,
        at_start=False,
        words="wonders aloud and leaves the answer free",
    ),
    Cue(
        name="wonder_if",
        wordings=(
            r"\bi(?:'m| am| was|'ve been)? ?(?:just )?(?:wonder|wondering|curious) (?:if|"
            r"whether)\b(?! (?:you|they|he|she|it|there|we) (?:could|should|might|can|need|"
            r"ought)\b)",
        ),
        label=_CLOSED,
        flags=_STATEMENT,
        at_start=False,
        words="offers a guess for a yes or no",
    ),
    Cue(
        name="wonder_could",
        wordings=(
            r"\bi(?:'m| am| was|'ve been)? ?(?:just )?(?:wonder|wondering) (?:if|"
            r"whether) (?:you|they|he|she|it|there|we)(?:'d| (?:could|should|might|can|need|"
            r"ought|would))\b",
        ),
        label=_ADVICE,
        flags=_DISGUISED,
        at_start=False,
        words="wonders about an action of the speaker's",
    ),
    Cue(
        name="leading",
        wordings=(
            r"\b(?:surely|obviously|don't you (?:think|feel|find)|isn't (?:it|that|this)|"
            r"aren't (?:you|they)|you must (?:be|feel|have)|clearly|wouldn't you (?:say|agree)|"
            r"presumably|doesn't (?:it|that)|actually|really)\b",
        ),
        flags=_LEADING,
        at_start=False,
        words="shows what the asker thinks or hopes to hear",
    ),
    # Listening, sharing and housekeeping
    Cue(
        name="reflection",
        wordings=(
            r"(?:it |that |what i'm hearing )?(?:sounds? like|sounds? as|seems? like|looks like|"
            r"feels like)\b",
            r"so (?:you're|you've|it's|there's)\b",
            r"what i'm hearing\b",
            r"what i heard\b",
            r"i (?:notice|noticed|hear|heard|can hear|saw|see)\b",
            r"you (?:said|mentioned|talked|used|keep saying|told|sounded|looked|described)\b",
        ),
        label=_OTHER,
        words="gives back what was heard or seen",
    ),
    Cue(
        name="quoting",
        wordings=(
            r"\byou (?:said|mentioned|told us|were saying)(?: that)? you (?:should|have to|"
            r"need to|must|could)\b",
        ),
        label=_OTHER,
        at_start=False,
        words="repeats the presenter's own words",
    ),
    Cue(
        name="story",
        wordings=(
            r"\b(?:when (?:we|i)|at (?:our|my) (?:place|trust|school|last|old|council|office|"
            r"charity)|we had (?:the same|something|that|one|a|exactly)|i had (?:the same|"
            r"something|one|a|exactly)|same (?:here|with us)|me too|i've been there|we've got|"
            r"i remember|i used to|in my last)\b",
        ),
        label=_OTHER,
        at_start=False,
        words="shares something of the speaker's own",
    ),
    Cue(
        name="leave",
        wordings=(
            r"(?:can|could|may|might|shall) i (?!ask|check)(?:just )?(?:say|offer|suggest|share|"
            r"add|give|tell|throw|come in|make|put)\b",
            r"would it (?:be )?(?:useful|helpful|ok|okay|all right|help) (?:if i|to hear|"
            r"for me)\b",
            r"(?:are you|would you be) (?:open to|up for|ok with)\b",
            r"(?:would you like|do you want) (?:to hear|me to|some|a suggestion|my)\b",
            r"is it (?:ok|okay|all right) if i\b",
        ),
        label=_OTHER,
        flags=(Flag.PERMISSION,),
        words="asks leave before offering something",
    ),
    Cue(
        name="running",
        wordings=(
            r"shall we",
            r"let's",
            r"who(?:'d| would) like to",
            r"who's (?:next|first|going|got)",
            r"how are we (?:for time|doing)",
            r"we've got (?:about )?\w+ minutes",
            r"over to you",
            r"can (?:everyone|everybody|you all|you) hear",
            r"next up",
            r"before we\b",
            r"we'll (?:go|move|start|come|have|take|do)",
            r"moving on",
            r"that's time",
            r"i'm going to (?:stop|pause|move|hold)",
            r"hold that",
            r"one at a time",
            r"questions only",
            r"can i check how long",
            r"would you like a (?:minute|pause|break|moment)",
            r"would it help to have a (?:minute|pause|break|moment)",
        ),
        label=_OTHER,
        words="is about running the meeting",
    ),
    Cue(
        name="thanks",
        wordings=(
            r"thank you\b",
            r"thanks\b",
            r"cheers\b",
            r"well done\b",
            r"good on you\b",
            r"that's (?:great|lovely|brilliant|helpful|useful|fine|good|tough|hard|awful|"
            r"horrible)\b",
            r"i'm sorry\b",
            r"congratulations\b",
            r"fair (?:enough|play)\b",
            r"good (?:morning|afternoon|question|point)\b",
            r"hello\b",
            r"hi\b",
            r"morning\b",
            r"welcome\b",
        ),
        label=_OTHER,
        words="thanks, greets or sympathises",
    ),
    Cue(
        name="nudge",
        wordings=(
            r"go on\b\W*(?:$|[.,!])",
            r"carry on\b\W*(?:$|[.,!])",
            r"take your time\b\W*(?:$|[.,!])",
            r"no rush\b\W*(?:$|[.,!])",
            r"i see\b\W*(?:$|[.,!])",
            r"got it\b\W*(?:$|[.,!])",
            r"of course\b\W*(?:$|[.,!])",
            r"exactly\b\W*(?:$|[.,!])",
            r"absolutely\b\W*(?:$|[.,!])",
            r"indeed\b\W*(?:$|[.,!])",
            r"gosh\b\W*(?:$|[.,!])",
            r"wow\b\W*(?:$|[.,!])",
            r"blimey\b\W*(?:$|[.,!])",
            r"crikey\b\W*(?:$|[.,!])",
            r"ouch\b\W*(?:$|[.,!])",
            r"goodness\b\W*(?:$|[.,!])",
            r"same\b\W*(?:$|[.,!])",
        ),
        label=_OTHER,
        words="shows that the speaker is listening",
    ),
    Cue(
        name="own_wording",
        wordings=(
            r"\b(?:does that make (?:any )?sense|if that makes sense|do you (?:see|"
            r"know) what i mean|am i making sense|is that clear)\b",
        ),
        label=_OTHER,
        at_start=False,
        words="checks the speaker's own wording",
    ),
    Cue(
        name="reaction_check",
        wordings=(
            r"how does that (?:sound|land|feel)",
            r"what do you think (?:of|about) that",
            r"would that (?:work|help|be)",
            r"does that (?:help|sound|appeal)",
            r"any use\b",
            r"is that (?:any )?(?:use|help)\b",
        ),
        label=_ADVICE,
        words="asks for a reaction to the suggestion before it",
    ),
    Cue(
        name="rhetorical",
        wordings=(
            r"who wouldn't",
            r"who would\W*$",
            r"who knows\W*$",
            r"what can you (?:do|say)",
            r"isn't it (?:just|always|awful|funny)",
            r"not (?:ideal|easy|great|fun)\b",
        ),
        label=_OTHER,
        words="expects no answer",
    ),
)
"""Every cue, in the order of the guide's table."""
