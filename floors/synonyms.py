"""Names of fields and of kinds of event that stand for one thing: labels use one, a pack may have another."""

_FIELDS = (
    {"count", "missiles", "balloons", "tally"},
    {"weight", "mass"},
    {"distance", "length", "range", "height", "depth"},
    {
        "cost",
        "amount",
        "funding",
        "charge",
        "savings",
        "earnings",
        "price",
        "loss",
        "damage",
        "money",
        "profit",
        "revenue",
    },
    {"share", "rate", "percent"},
    {"victims", "affected", "people", "casualties", "complaints"},
    {"crowd_size", "participants", "people", "attendance"},
    {"ships", "boats", "vessels"},
    {"rescued", "survivors", "released"},
    {"weapons", "rifles", "guns"},
    {"ammunition", "rounds"},
    {"signatures", "people"},
)
_KINDS = (
    {"shooting", "attack", "killing", "homicide", "murder", "stabbing", "killed"},
    {"game", "race", "match", "sport"},
    {"charge", "arrest", "trial"},
    {"accident", "crash", "collision", "ship_accident", "transport_accident", "sinking"},
    {"attack", "vehicle_attack", "ramming", "mass_attack", "terror_attack"},
    {"sexual_assault", "assault", "attack", "rape"},
    {"investigation", "inquiry", "search", "manhunt"},
    {"charge", "indictment", "charges", "prosecution"},
    {"lawsuit", "legal_action", "court_case", "suit", "complaint", "trial"},
    {"trial", "court_case", "conviction", "sentence", "verdict"},
    {"legislation", "law", "bill", "vote", "regulation", "budget", "decree", "policy"},
    {"product_launch", "announcement", "product"},
    {"seizure", "confiscation", "interception", "domain_seizure"},
    {"missile_launch", "live_fire", "military_exercise", "military_flight"},
    {"military_flight", "scramble", "troop_deployment", "incursion", "airspace_violation", "drone_incursion"},
    {"balloon_launch", "balloons", "incursion"},
    {"death", "died", "killed"},
    {"injury", "accident"},
    {"escape", "jailbreak"},
    {"animal_attack", "attack", "accident"},
    {"animal_killing", "shooting", "attack", "killing"},
    {"hostage_taking", "abduction"},
    {"piracy", "hijacking", "attack"},
    {"data_breach", "cyberattack"},
)


def same_field(gold: str, found: str) -> bool:
    """Return True where two names of fields are one, singular or plural, or stand in one row."""
    return gold == found or gold.rstrip("s") == found.rstrip("s") or any({gold, found} <= group for group in _FIELDS)


def same_kind(gold: str, found: str) -> bool:
    """Return True where two kinds of event are one or stand in one row."""
    return gold == found or any({gold, found} <= group for group in _KINDS)
