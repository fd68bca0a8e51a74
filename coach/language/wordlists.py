"""The words the cutting rules go by, in lower case with straight apostrophes."""

from __future__ import annotations

_MARKS = "'\"‘’“”«»()[]{}.,;:?!…-–—"


def bare(token: str) -> str:
    """Return a token's word: lower case, no marks around it, straight apostrophes.

    >>> bare("“Who’s")
    "who's"
    """
    return token.strip(_MARKS).lower().replace("’", "'")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


QUESTION_WORDS = _words("what how why who whose where when which")

AUXILIARIES = _words(
    "do does did is are was were am have has had can could will would shall should might may "
    "must don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't can't couldn't "
    "won't wouldn't shouldn't"
)

FIRST_PERSON = _words("i i'm i'd i've i'll")

FILLERS = _words(
    "ah aha alright aw aye blimey brilliant cheers cool er erm excellent exactly fair fine god "
    "good gosh great ha hello hey hi hm hmm huh lovely mhm mm mmm morning no nope noted oh ok "
    "okay oof ooh ouch perfect right sorry super sure ta thanks there true uh um well wow yeah "
    "yep yes "
    "so and but now then anyway "
    "all go on"
)
"""What opens a turn without saying anything yet, word by word."""

ASKING_FILLERS = _words("eh hello hm huh mm no ok okay right sorry yeah yes")
"""Fillers that stay fillers with a question mark; "And then?" does not."""

STARTERS = (
    QUESTION_WORDS
    | AUXILIARIES
    | FIRST_PERSON
    | _words(
        "a an the this that these those there here it its it's that's there's here's what's who's "
        "how's where's you you're you've you'd you'll your we we're we've we'd we'll our he he's "
        "he'd he'll his she she's she'd she'll her they they're they've they'd they'll their my "
        "and but so or because if then also now maybe perhaps anyway well okay ok yes yeah no not "
        "sorry thanks thank please let let's tell go say after before once while since although "
        "though as at by for from in on to with just only some any all both each every most "
        "nobody somebody everybody everyone someone anyone nothing something everything one two "
        "um er erm mm oh right let's"
    )
)
"""Words that open sentences and are no names: after a short form, they mark a new sentence."""

SWITCHES = _words("sorry okay ok right anyway no yeah yes oh well thanks")
"""After a sentence cut off by a dash, words that start afresh."""

SPEAKER_CHANGES = ("-", "–", "—", ">>")
"""Marks for a change of speaker, standing alone, where captions name nobody."""

REPORTING_VERBS = _words(
    "said says asked asks thought thinks went goes replied told shouted wrote"
)

NEVER_LAST = _words("mr mrs ms mx messrs e.g i.e eg ie cf viz vs")
"""Short forms that never end a sentence."""

ABBREVIATIONS = _words(
    "dr prof rev st cllr hon capt col gen lt sgt supt insp sr jr ltd inc co plc dept approx est "
    "etc ext tel ave rd incl p pp vol ch fig para nos"
)
"""Short forms that may or may not end a sentence."""

NUMBERED = _words("no nos p pp vol ch fig para")
"""Short forms that a number follows."""

MONTHS_AND_DAYS = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat"
)

ELISIONS = _words("bout cause cos course em er im n ow round s til till tis twas")
"""Words that start with an apostrophe and open no quotation."""
