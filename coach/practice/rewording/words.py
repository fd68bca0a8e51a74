"""Word lists of the rewording help: what people feel, who is a person, which verbs are states."""

from __future__ import annotations

_FEELINGS = """
afraid alone angry annoyed anxious ashamed bitter bored bothered bruised cheated confused cross
crushed deflated devastated disappointed disheartened dismissed dreadful embarrassed envious
exhausted exposed fed frightened frustrated furious glad gloomy grateful guilty gutted happy heavy
helpless hopeful hopeless humiliated hurt ignored insulted isolated jealous let livid lonely lost
mad miserable nervous numb offended overlooked overwhelmed panicky peculiar pleased proud puzzled
rattled regretful rejected relieved resentful rotten sad scared shaken shocked sick small sore
sorry stressed stuck surprised tearful tempted tense terrified threatened thrilled tired torn
touched trapped uncomfortable undermined undervalued uneasy unhappy upset used vulnerable weary
wobbly worn worried wounded
"""
FEELINGS = frozenset(_FEELINGS.split())
"""What people are said to be when they feel something."""

_STATES = """
be belong believe care contain cost count depend deserve doubt dread enjoy envy exist fear fit
forget guess hate have hope include involve know like love matter mean mind miss need own owe
possess prefer reckon regret remember require resemble resent seem suppose suspect think
understand want wish wonder worry
"""
STATES = frozenset(_STATES.split())
"""Verbs that say how things are rather than what happens."""

_PEOPLE = """
accountant actor adviser agent apprentice architect artist assistant aunt author baby baker
bookkeeper boss boy brother builder bursar buyer captain caretaker carer chairman chairwoman
chap chef chief child cleaner clerk client co-director coach colleague constable consultant
contractor controller cook councillor couple courier cousin coxswain customer dad daughter dean
dentist deputy designer developer dispatcher doctor donor driver editor engineer family farmer
father fella fellow fitter foreman founder friend fundraiser gardener girl governor granddad
grandma guard handler headteacher husband inspector interpreter intern janitor junior
keeper labourer lad lady landlord lawyer leader lecturer librarian lifeguard lodger machinist man
manager mate matron mechanic member mentor midwife minister mother mum nan neighbour nephew niece
nurse officer operator organiser owner paramedic parent partner patient peer pharmacist physio
planner plumber police porter postdoc postman predecessor president principal probationer
producer professor pupil receptionist recruit registrar rep resident ranger sailor scientist
secretary sergeant shopkeeper singer sister skipper solicitor son specialist sponsor staff steward
student successor supervisor supplier surgeon teacher team technician temp tenant therapist trainee
trainer treasurer trustee tutor uncle vet vicar visitor volunteer waiter warden wife woman worker
writer youngster guide exec executive crew volunteers lads men women people children kids
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Nouns for people, by lemma."""

_TIMES = """
afternoon april august autumn christmas date day december decade easter evening february fortnight
friday hour january july june march minute moment monday month morning night november october
quarter saturday season second september spring summer sunday term thursday time tuesday wednesday
week weekend winter year lunch teatime half rest lot bit kind sort way thing end start side front
back top bottom middle edge number chair head arm hand face mind knee heart eye life name
"""
NO_MATTER = frozenset(_TIMES.split())
"""Nouns of which nobody asks what they mean: times, and words that stand in for others."""

_IRREGULAR_PASTS = """
arose ate became began bent bit blew bought broke brought built came caught chose clung crept dealt
did drank drew drove fed fell felt flew forbade forgave forgot fought found froze gave got grew
heard held hid kept knew laid led left lent lit lost made meant met overheard overslept overtook
paid ran rang rebuilt redid reran resold retold rewrote rode rose said sang sat saw sent shone
shook shot slept slid sold sought spent spoke sprang stole stood stuck struck swam swept swore
taught thought threw told took tore understood undertook went wept withdrew woke won wore wrote
"""
IRREGULAR_PASTS = frozenset(_IRREGULAR_PASTS.split())
"""Pasts that are no infinitive of another verb's: never to be read as a present."""

_MALE = (
    "boy brother chap chairman dad fella fellow father granddad husband lad man nephew son uncle"
)
_FEMALE = """
aunt chairwoman daughter girl grandma lady mother mum nan niece sister wife woman
"""
MALE = frozenset(_MALE.split())
_NO_PEOPLE = """
answer banner banter barrier binder boiler border career carrier centre chapter character checker
cheer cleaner-upper cluster collector computer copier corner corridor counter daughter-in-law
december dinner disaster disorder door drawer easter error factor finger fist floor folder gutter
hammer handover heater holder hoover jumper ladder laughter layer leftover letter list locker lorry
manner master matter meter mirror mist monitor monster motor newsletter november number october
offer order paper pier planner planter poster powder printer projector quarter radiator register
rotor rubber scanner screwdriver sector september server shelter shoulder shutter sister-in-law
slaughter slipper spreader sticker stopover strimmer summer supper takeover tannoy temper tester
timer toaster tractor trailer transfer transformer trolley tumbler turnover twist twitter voucher
waist walker water weather whisper winter wrist
"""
NO_PEOPLE = frozenset(_NO_PEOPLE.split())
"""Nouns that end as those for people do, and are for things."""
FEMALE = frozenset(_FEMALE.split())
