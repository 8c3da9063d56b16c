"""The nouns of English by which news reports name parties without their names, and what each may stand for.

All are singular and lower case. These are words of the language, not of a domain; what a domain adds ("watchdog" for
one agency) stands in its pack.
"""

from functools import lru_cache

OFFICES = frozenset(
    "minister president premier chancellor king queen prince princess pope sultan emir secretary undersecretary leader chairman chairwoman"
    " chairperson chair chief head director commander governor mayor ambassador envoy consul spokesman spokeswoman"
    " spokesperson commissioner coordinator prosecutor sheriff captain general colonel admiral lieutenant major marshal sergeant"
    " superintendent inspector principal ceo boss founder co-founder owner manager executive representative judge justice attorney vice-president"
    " speaker rector dean deputy delegate senator congressman congresswoman mp lawmaker legislator councillor"
    " councilman councilwoman councilor politician dictator strongman coach editor pilot negotiator bishop archbishop cardinal"
    " undersheriff administrator coroner ombudsman magistrate undersecretary whip premier treasurer moderator constable"
    " imam rabbi patriarch ruler treasurer counsel adviser advisor aide mp mep mla premier-designate chairperson-designate".split()
)
"""Nouns for the holder of an office: "the minister" may stand for a person with that title."""

PEOPLE = frozenset(
    "official officer diplomat expert analyst scientist researcher professor doctor nurse physician economist seismologist geologist"
    " meteorologist forecaster engineer historian author writer journalist reporter correspondent photographer witness eyewitness bystander"
    " resident villager citizen local survivor victim passenger relative neighbor neighbour father mother son daughter brother"
    " sister wife husband widow parent student pupil teacher worker employee volunteer activist campaigner organizer organiser"
    " protester protestor demonstrator marcher striker supporter opponent critic observer monitor investigator detective soldier troop veteran"
    " fighter rebel militant insurgent commander defector refugee migrant evacuee tourist farmer fisherman driver shopkeeper trader businessman"
    " businesswoman lawyer attorney suspect defendant insider source person man woman boy girl teenager child youth"
    " rescuer firefighter paramedic policeman policewoman cop guard sailor crewman user blogger commentator pundit veteran"
    " candidate voter member colleague friend player specialist academic lecturer dissident exile nationalist republican"
    " singer actor actress musician rapper composer artist filmmaker comedian producer presenter anchor columnist blogger novelist"
    " poet playwright dancer star designer architect photographer entrepreneur investor billionaire tycoon philanthropist banker accountant consultant"
    " strategist publicist psychologist psychiatrist therapist biologist physicist chemist astronomer astronaut cosmonaut climatologist"
    " virologist epidemiologist pathologist surgeon pharmacist midwife dentist vet anthropologist sociologist philosopher statistician archaeologist"
    " ecologist botanist conservationist environmentalist feminist unionist reformer priest pastor preacher reverend cleric monk nun missionary"
    " athlete runner swimmer climber cyclist boxer wrestler footballer striker defender midfielder goalkeeper quarterback champion referee"
    " captive hostage prisoner inmate convict killer shooter attacker assailant bomber hijacker robber burglar thief kidnapper pirate smuggler"
    " trafficker terrorist extremist jihadist separatist warlord deputy trooper corporal brigadier commodore patrolman cadet seaman agent ranger jailer warden bailiff juror plaintiff"
    " complainant accuser perpetrator culprit offender stepfather stepmother grandmother grandfather grandson granddaughter aunt uncle cousin nephew"
    " niece girlfriend boyfriend fiance fiancee partner spouse mom mum dad sibling twin stepson roommate classmate neighbor housemate landlord"
    " tenant homeowner motorist biker cabbie trucker conductor pedestrian commuter customer shopper diner patron visitor guest"
    " participant performer attendee spectator organiser promoter marketer staffer clerk secretary receptionist cashier waiter waitress bartender cook chef cleaner caretaker janitor nanny babysitter nurse carer"
    " paramedic responder dispatcher medic rescuer hiker climber skier camper hunter miner driller fisher herder"
    " family couple pair duo trio host hostess co-host dignitary celebrity bride groom newlywed onlooker passer-by passerby ex-wife ex-husband"
    " model advocate personality legend icon influencer vocalist guitarist bassist drummer pianist crooner heir nominee contender hopeful incumbent challenger frontrunner rival newcomer veteran retiree pensioner adolescent teen toddler baby infant guy"
    " gunman fireman airman serviceman servicewoman cameraman statesman clergyman foreman laywoman democrat conservative liberal socialist".split()
)
"""Other nouns for people: new voices as a rule, named ones where a title says so."""

BODIES = frozenset(
    "ministry department agency service bureau government administration regime authority office embassy consulate mission"
    " police army navy military force airforce marines guard coastguard gendarmerie command staff parliament congress senate assembly council"
    " committee commission cabinet court tribunal party union federation confederation association society organisation organization group"
    " movement foundation charity ngo institute institution university college school academy hospital clinic centre center"
    " company firm corporation operator airline carrier manufacturer maker bank fund exchange utility railway railroad network broadcaster channel station"
    " newspaper paper daily magazine outlet retailer startup start-up automaker carmaker insurer lender publisher publication studio giant supplier zoo website site tabloid blog watchdog think-tank thinktank body alliance bloc coalition league club"
    " team delegation board directorate secretariat presidency municipality city-hall prefecture observatory survey"
    " museum library church airport prison jail affiliate subsidiary conglomerate archive laboratory crew kremlin pentagon militia brigade crescent cross opposition media press prosecution brigade leadership household"
    " television tv authorities junta side nation country state capital campaign intelligence monitor".split()
)
"""Nouns for organisations and states."""

SEATS = frozenset({"headquarters"})
"""Nouns for where a body sits, which stand for the body."""

STATES = frozenset("country nation state capital government regime side republic kingdom".split())
"""Nouns that may stand for a state."""

BUSINESS = frozenset(
    "defence defense interior internal external home foreign health finance treasury economy economic education transport transportation justice"
    " environment climate energy power agriculture food fisheries labor labour employment culture sport sports tourism trade commerce industry"
    " information communication communications broadcasting digital technology science planning urban urbanization urbanisation housing works"
    " infrastructure water irrigation forestry forests mines mining oil petroleum gas aviation railway railways roads ports shipping maritime"
    " emergency emergencies situations disaster relief civil public security safety police intelligence unification affairs relations veterans"
    " youth women family families children social welfare human rights religious local regional rural development state and".split()
)
"""Words by which ministries are told apart; others with a capital in their names are places."""

MINISTRIES = {
    **dict.fromkeys(("MoD", "MOD"), "Ministry of Defence"),
    **dict.fromkeys(("MFA", "MoFA", "MOFA"), "Ministry of Foreign Affairs"),
    **dict.fromkeys(("MoI", "MOI", "MUP", "MVD"), "Ministry of Interior"),
    **dict.fromkeys(("MoH", "MOH"), "Ministry of Health"),
}
"""Letters for ministries that every state has, which reports seldom spell out."""

TEXTS = frozenset(
    "report statement dispatch article communique communiqué release commentary update bulletin post tweet story announcement message briefing"
    " account filing complaint document letter study assessment notice advisory editorial interview video footage survey review paper"
    " toll figure count tally data estimate statistic notification readout factsheet finding motion petition disclaimer manifesto memorandum".split()
)
"""Nouns for what a party put out: "the report said", "according to ministry figures" speak for whoever put it out."""

EVIDENCE = frozenset(
    "memo image imagery picture photo photograph record log map transcript email cable poll file list information evidence testimony"
    " lawsuit complaint filing indictment affidavit research analysis census audit inquiry inquest autopsy probe manifest".split()
)
"""Nouns for what shows something, beside the texts that a party puts out."""

OWN_TEXTS = frozenset(
    "report statement dispatch article communique communiqué release commentary update bulletin post tweet announcement message notice"
    " advisory assessment".split()
)
"""Texts that, with nobody named, are the last speaker's own; a document or a video is somebody's, who knows whose."""

TOGETHER = frozenset("family couple pair duo trio".split())
"""Nouns in the singular for people of whom "they" speaks."""

CAPITALS_BOTH = frozenset("capitals countries sides nations governments allies parties neighbors neighbours".split())

COMPANIES = frozenset(
    "company firm corporation airline airlines operator manufacturer railways carrier maker bank utility retailer startup start-up automaker carmaker insurer lender"
    " studio supplier conglomerate subsidiary affiliate giant brand developer exchange railway railroad".split()
)
"""What "the company" may stand for, beside names that do not say what they are."""

STANDS_FOR = {
    "diplomat": frozenset("ambassador envoy consul minister undersecretary secretary negotiator attaché".split()),
    "envoy": frozenset("ambassador diplomat representative".split()),
    "ambassador": frozenset(("envoy",)),
    "man": frozenset("grandfather father uncle brother son husband stepfather boyfriend nephew dad".split()),
    "woman": frozenset("grandmother mother aunt sister daughter wife stepmother girlfriend niece mum mom".split()),
    "mother": frozenset("mum mom".split()),
    "father": frozenset(("dad",)),
    "spokesperson": frozenset("spokesman spokeswoman".split()),
    "spokesman": frozenset(("spokesperson",)),
    "spokeswoman": frozenset(("spokesperson",)),
    "leader": frozenset(
        "president premier minister chairman chairperson king dictator secretary chancellor strongman ruler chief head".split()
    ),
    "premier": frozenset(("minister",)),
    "lawmaker": frozenset(
        "mp senator congressman congresswoman legislator representative deputy member politician".split()
    ),
    "legislator": frozenset("mp senator congressman congresswoman lawmaker".split()),
    "mp": frozenset("lawmaker legislator".split()),
    "lawyer": frozenset("attorney counsel barrister solicitor".split()),
    "attorney": frozenset(("lawyer", "prosecutor")),
    "star": frozenset("singer actor actress rapper musician player striker comedian".split()),
    "gunman": frozenset("shooter attacker suspect".split()),
    "shooter": frozenset("gunman attacker suspect".split()),
    "attacker": frozenset("gunman shooter suspect assailant bomber".split()),
    "suspect": frozenset("gunman shooter attacker defendant".split()),
    "billionaire": frozenset("entrepreneur tycoon businessman ceo founder owner investor".split()),
    "entrepreneur": frozenset("founder ceo billionaire".split()),
    "executive": frozenset("ceo president chairman chairwoman manager director".split()),
    "founder": frozenset(("co-founder",)),
    "doctor": frozenset("physician surgeon dr".split()),
    "researcher": frozenset("scientist professor author biologist physicist epidemiologist".split()),
    "representative": frozenset("congressman congresswoman publicist spokesman spokeswoman spokesperson".split()),
    "congressman": frozenset(("representative",)),
    "congresswoman": frozenset(("representative",)),
    "republican": frozenset("senator representative governor congressman congresswoman lawmaker".split()),
    "democrat": frozenset("senator representative governor congressman congresswoman lawmaker".split()),
    "candidate": frozenset("nominee hopeful contender frontrunner".split()),
    "nominee": frozenset(("candidate",)),
    "politician": frozenset(
        "mp senator lawmaker leader minister president mayor governor premier chancellor deputy".split()
    ),
    "chief": frozenset("director head commander chairman secretary chairperson president".split()),
    "head": frozenset("director chief chairman president chairperson".split()),
    "director": frozenset("head chief".split()),
    "boss": frozenset("chief head director ceo".split()),
    "official": OFFICES | {"source"},
    "source": frozenset(("official",)),
    "officer": frozenset(
        "captain general colonel admiral lieutenant major sergeant corporal chief commander sheriff trooper deputy detective policeman policewoman".split()
    ),
    "commander": frozenset("general colonel admiral chief".split()),
    "scientist": frozenset("seismologist geologist meteorologist professor researcher".split()),
    "expert": frozenset(
        "analyst professor seismologist geologist meteorologist researcher scientist economist specialist".split()
    ),
    "activist": frozenset("organizer organiser campaigner protester demonstrator".split()),
    "protester": frozenset("demonstrator protestor activist".split()),
    "demonstrator": frozenset("protester protestor activist".split()),
    "agency": frozenset(
        "service bureau office administration directorate survey authority department board commission".split()
    ),
    "ministry": frozenset(("department",)),
    "service": frozenset(("agency",)),
    "department": frozenset(("ministry",)),
    "office": frozenset(("agency", "bureau", "secretariat")),
    "organisation": frozenset(),
    "military": frozenset("army staff forces".split()),
    "army": frozenset("military".split()),
    "forces": frozenset("army military police".split()),
    "police": frozenset(("constabulary",)),
    "monitor": frozenset("archive observatory group organisation organization watchdog".split()),
    "watchdog": frozenset(
        "archive observatory authority agency commission institute organisation organization".split()
    ),
    "operator": frozenset("railway railroad airline airlines carrier utility exchange".split()),
    "railway": frozenset(("railroad",)),
    "railroad": frozenset(("railway",)),
    "company": COMPANIES,
    "firm": COMPANIES,
    "airline": frozenset("airlines airways airway carrier air".split()),
    "carrier": frozenset("airlines airways airway airline air".split()),
    "newspaper": frozenset("times post daily paper herald journal tribune news".split()),
    "paper": frozenset("times post daily newspaper herald journal tribune".split()),
    "outlet": frozenset("times post daily newspaper herald journal tribune news tv television radio".split()),
    "publication": frozenset("times post daily newspaper paper herald journal tribune news magazine".split()),
    "broadcaster": frozenset("tv television radio channel network".split()),
    "centre": frozenset(("center",)),
    "center": frozenset(("centre",)),
    "side": frozenset("ministry staff government state".split()),
    "government": frozenset(("administration", "cabinet", "state")),
    "country": frozenset(("state",)),
    "nation": frozenset(("state",)),
    "think-tank": frozenset("institute centre center".split()),
}
"""What else a noun may stand for, besides itself: "the diplomat" for an ambassador."""

TRADES = frozenset(
    "company firm corporation operator airline carrier manufacturer maker bank fund exchange utility railway railroad broadcaster channel station"
    " newspaper paper daily magazine tabloid publication outlet website blog retailer startup start-up automaker carmaker insurer lender publisher studio"
    " giant supplier agency zoo club team group charity ngo foundation think-tank thinktank organisation organization".split()
)
"""Nouns for bodies whose names often do not say what they are: "the company" may stand for any such name."""

NEWS_TRADES = frozenset(
    "broadcaster channel station newspaper paper daily magazine tabloid publication outlet website blog".split()
)
"""Those of news media."""

SAY_LITTLE = frozenset({"group", "corporation", "company"})
"""Nouns in names that do not tell a bank from an airline."""

ANY_BODY = frozenset("group organisation organization body institution side".split())
"""Nouns that may stand for any organisation named before."""

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "themselves": "p",
}  # fmt: skip
"""Pronouns of the third person: masculine, feminine, neuter, plural."""

RANKS = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel", "lt": "lieutenant", "sgt": "sergeant",
    "adm": "admiral", "capt": "captain", "maj": "major", "cpl": "corporal", "cmdr": "commander", "prof": "professor", "dr": "doctor", "pres": "president",
    "det": "detective", "supt": "superintendent", "insp": "inspector", "brig": "brigadier", "atty": "attorney",
    "spc": "specialist", "comr": "commissioner", "commr": "commissioner", "cdr": "commander", "comdr": "commander", "pfc": "private", "pvt": "private",
    "ofc": "officer", "amb": "ambassador", "engr": "engineer", "asst": "assistant", "dep": "deputy", "msgr": "monsignor", "sr": "senior",
}  # fmt: skip
"""Short forms of titles, without their full stop, to the noun that "the governor" goes by later in a report."""

SURNAMES = frozenset(
    "king prince dean bishop judge marshal page driver player baker cook singer carter fisher hunter miner priest pope".split()
)
"""Nouns for people that are common names too."""

LOCAL = frozenset(
    "governor mayor sheriff undersheriff coroner councillor councilman councilwoman councilor superintendent principal captain sergeant"
    " lieutenant major inspector marshal ceo boss founder co-founder owner manager executive editor pilot bishop coach rector dean"
    " chief head director judge attorney prosecutor representative commissioner coordinator magistrate administrator constable"
    " spokesman spokeswoman spokesperson aide adviser advisor counsel treasurer deputy delegate".split()
)
"""Offices that a state has many of, or none: "the mayor" of a report is not its state's."""

MALE = frozenset(
    "mr mr. sir king prince emir sultan spokesman chairman congressman councilman businessman policeman father son brother husband man boy lord sheikh"
    " actor waiter uncle nephew grandfather grandson stepfather stepson boyfriend dad guy priest monk gunman fireman cameraman statesman widower"
    " duke baron".split()
)
FEMALE = frozenset(
    "mrs mrs. ms ms. miss queen princess spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman mother daughter sister wife woman girl lady madam"
    " actress waitress aunt niece grandmother granddaughter stepmother stepdaughter girlfriend mom mum nun widow heiress duchess baroness".split()
)
HONORIFICS = frozenset(
    "mr mrs ms miss dr sir lord lady prof rev hon mx sheikh madam comrade mr. mrs. ms. dr. prof. rev. sen. gov. rep. gen. col. lt. sgt. adm. capt. maj. cpl. cmdr. det. supt. insp. brig. atty. pres. spc. comr. commr. cdr. comdr. pfc. pvt. ofc. amb. engr. asst. dep. msgr. sr. lt col sgt gov sen capt".split()
)

SPEAKS_FOR = frozenset(
    "spokesman spokeswoman spokesperson minister secretary director head chief chairman chairwoman chairperson commander ceo ambassador"
    " commissioner coordinator president governor captain founder representative manager executive official editor inspector"
    " superintendent undersecretary deputy member analyst meteorologist seismologist professor researcher geologist boss chair aide adviser"
    " advisor undersecretary sheriff mayor officer lawyer".split()
)
"""Nouns whose holder counts as one voice with the body in the title: "director of the archive", "ICRC spokesperson"."""

_PLURALS = {
    "men": "man", "women": "woman", "people": "person", "spokesmen": "spokesman", "policemen": "policeman", "children": "child",
    "wives": "wife", "media": "media", "forces": "forces", "authorities": "authorities", "troops": "troops", "staff": "staff",
    "firefighters": "firefighter", "congressmen": "congressman", "sources": "source", "headquarters": "headquarters",
    "marines": "marines", "police": "police", "airlines": "airlines", "series": "series", "news": "news", "customs": "customs", "intelligence": "intelligence",
}  # fmt: skip


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Give the singular of a lower-case noun, by rule and a short table."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_person(noun: str) -> bool:
    """Say whether a singular noun names a person."""
    return noun in OFFICES or noun in PEOPLE


def can_tell(noun: str) -> bool:
    """Say whether a singular noun names somebody or something that can be cited as a voice."""
    return is_person(noun) or noun in BODIES or noun in TEXTS or noun in STATES or noun in EVIDENCE or noun in SEATS


def is_bare_paper(name: str) -> bool:
    """Say whether a name is that of a text or a record and tells of no body: "the manifest", "a survey of its members", not "police records"."""
    *before, noun = map(singular, name.lower().partition(" of ")[0].split() or [""])
    return noun in TEXTS | EVIDENCE and BODIES.isdisjoint(before)


def answers(noun: str, held: frozenset[str] | set[str]) -> bool:
    """Say whether a party that holds some nouns may be meant by a noun."""
    return noun in held or not STANDS_FOR.get(noun, frozenset()).isdisjoint(held)
