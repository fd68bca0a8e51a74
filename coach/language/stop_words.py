"""The words that carry no matter of their own, in lower case and without apostrophes.

Longer than most stop lists: in talk about somebody's difficulty everybody
says "feel", "happen" and "week", and using them is no sign of having listened.
"""

from __future__ import annotations

from coach.language.stems import stem

_GRAMMAR = """
a about above across actually after again against ago ain all almost alone along already also
although always am among an and another any anybody anymore anyone anything anyway anywhere are
aren around as aside at away back be became because become been before behind being below
beside besides between beyond both but by came can cannot cant come comes coming could couldn
despite did didn do does doesn doing don done dont down during each either else elsewhere enough
even ever every everybody everyone everything everywhere except few for from front further gave
get gets getting give given gives giving go goes going gone gonna got gotta gotten had hadn
hardly has hasn have haven having he her here hers herself him himself his how however i if im
in indeed inside instead into is isn it its itself ive just least less let lets like likely
made make makes making many may maybe me might mine more moreover most mostly much must mustn my
myself near nearly need needed needing needn needs neither never nevertheless next no nobody
none nor not nothing now nowhere of off often on once one ones only onto or other others
otherwise ought our ours ourselves out outside over own per perhaps put puts putting quite
rather really round said same saw say saying says see seeing seem seemed seeming seems seen sees
shall she should shouldn since so some somebody somehow someone something sometime sometimes
somewhere soon still such take taken takes taking than that the their theirs them themselves
then there therefore these they this those though through throughout till to together too took
toward towards under unless until up upon us use used using usually very via was wasn we well
went were weren what whatever when whenever where wherever whether which whichever while who
whoever whole whom whose why will with within without won would wouldn yet you your yours
yourself yourselves
"""

_NUMBERS = """
zero two three four five six seven eight nine ten first second third last couple
half twice single
"""

_FILLERS = """
absolutely ah aha alright anyhow aye basically bye certainly definitely eh er erm exactly
fine god gosh great hello hey hi hm hmm honest honestly huh kind kinda lovely mean means meaning
meant mhm mm mmm mum morning nice no nope obviously oh ok okay ooh ouch please possibly pretty
probably proper properly quick quickly right simply so sort sorry sure surely thank thanks truly
uh um wan wow ya yeah yep yes
"""

_TALK = """
add answer answered answers ask asked asking asks call called calling calls describe
describing discuss explain explained explaining heard hear hearing hears interested interesting
listen listening mention mentioned mentioning notice noticed noticing question questions speak
speaking spoke spoken talk talked talking talks tell telling tells told understand understanding
understood word words wonder wondered wondering
"""

_THINKING = """
aware believe consider considering curious decide expect feel feeling feelings feels felt figure
forget guess hope hoping idea ideas imagine imagining knew know knowing known knows like liked
likes look looked looking looks mind realise realised reckon remember suppose supposed supposing
think thinking thinks thought thoughts try tried tries trying want wanted wanting wants wish
"""

_PLACEHOLDERS = """
able actual allowed bad big bit bits case certain change changed changes changing clear close
day days deal different difference difficult easy end ended ending ends example fact far good
happen happened happening happens hard hour hours important issue issues job keep keeping keeps
kept late later lately left like little long longer lot lots matter matters minute minutes
moment moments month months new number old part particular particularly people person place
point points possible problem problems real reason reasons short side situation situations
small start started starting starts stuff sudden terms thing things time times today tomorrow
tonight true turn turned turning useful way ways week weeks work worked working works year years
yesterday
able begin begins beginning best better bring bringing brings brought finally find finding
finds found full gonna great guy guys happy help helped helpful helping helps high worse worst
involved leave leaving less main move moved moving maybe okay open particular piece set show
showed sat sit sitting stand step stop stopped stopping wrong
"""

_WORKPLACE = """
agency appraisal board boss budget business care centre charity check client colleague committee
company contract cost council customer department director email finance funder funding group
hospital line manage manager management meeting member money note office organisation pay policy
process programme project report role rota school service shift shop site staff supervisor system
team trustee union unit user volunteer
"""

WORKPLACE_WORDS = frozenset(stem(word) for word in _WORKPLACE.split())
"""The stems of what any workplace is made of: said by everybody, and nobody's own words.

They are content words; one of them alone is no sign of having listened.
"""

STOP_WORDS = frozenset(
    " ".join((_GRAMMAR, _NUMBERS, _FILLERS, _TALK, _THINKING, _PLACEHOLDERS)).split()
)
"""Words that are never content words."""
