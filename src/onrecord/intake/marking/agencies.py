"""News agencies: the names under which their texts run in other outlets, and how credits name them."""

import re
from collections.abc import Iterator

UNNAMED = "Agencies"
"""What a credit calls agencies that it does not name: a byline, but nobody's credit."""

_NAMES: dict[str, tuple[str, ...]] = {
    "AAP": ("Australian Associated Press",),
    "AFP": ("Agence France-Presse", "Agence France Presse", "AFP News"),
    "Agerpres": (),
    "Anadolu": ("Anadolu Agency", "AA"),
    "ANI": ("Asian News International",),
    "ANP": (),
    "ANSA": (),
    "Antara": (),
    "AP": ("Associated Press", "The Associated Press"),
    "APA": (),
    "APP": ("Associated Press of Pakistan",),
    "ATA": (),
    "Azertac": (),
    "Belga": (),
    "BelTA": (),
    "Bernama": (),
    "Beta": (),
    "Bloomberg": ("Bloomberg News",),
    "BNS": (),
    "BSS": (),
    "BTA": (),
    "Canadian Press": ("The Canadian Press",),
    "CNN": ("CNN Wire", "CNN Newswire"),
    "CNS": ("China News Service",),
    "CTK": ("ČTK",),
    "dpa": ("Deutsche Presse-Agentur", "Deutsche Presse Agentur"),
    "EFE": ("Agencia EFE",),
    "Europa Press": (),
    "FANA": (),
    "FARS": ("Fars News Agency",),
    "FoNet": (),
    "GNA": ("Ghana News Agency",),
    "Hina": (),
    "IANS": ("Indo-Asian News Service",),
    "Interfax": ("Interfax-Ukraine",),
    "IRNA": (),
    "ISNA": (),
    "Jiji": ("Jiji Press",),
    "KCNA": ("Korean Central News Agency", "KCNA Watch"),
    "Kazinform": (),
    "Keystone-SDA": (),
    "KUNA": (),
    "Kyodo": ("Kyodo News",),
    "Lusa": (),
    "MAP": (),
    "MENA": (),
    "MTI": (),
    "NAN": ("News Agency of Nigeria",),
    "Nam News Network": ("NNN",),
    "Newsis": (),
    "NNA": ("National News Agency",),
    "NTB": (),
    "PA": ("PA Media", "Press Association"),
    "PAP": (),
    "Petra": (),
    "PNA": ("Philippine News Agency",),
    "PTI": ("Press Trust of India",),
    "QNA": (),
    "Reuters": ("Thomson Reuters",),
    "RIA Novosti": ("RIA",),
    "Ritzau": (),
    "SABA": (),
    "SANA": (),
    "SPA": ("Saudi Press Agency",),
    "Sputnik": (),
    "Srna": (),
    "STA": (),
    "Tanjug": (),
    "Tasnim": (),
    "TASS": ("ITAR-TASS",),
    "TT": (),
    "TNS": ("Tribune News Service",),
    "Ukrinform": (),
    "UNB": (),
    "UNI": (),
    "UPI": ("United Press International",),
    "VNA": ("Vietnam News Agency",),
    "WAFA": (),
    "WAM": (),
    "Xinhua": ("Xinhua News Agency",),
    "Yonhap": ("Yonhap News", "Yonhap News Agency"),
    UNNAMED: ("Agency", "News agencies", "Wire reports", "Staff and agencies", "Web Desk and agencies"),
}
"""Agency as credits name it → other names. From lists of national and international news agencies, not from reports."""

_BY_NAME = {name.casefold(): agency for agency, others in _NAMES.items() for name in (agency, *others)}
_CALLED = re.compile(r"\b(?:wires?|agency|newswire|press|news|news service|media|network)$", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:[/;,&|•·]|\bvia\b|\band\b|\bwith\b|\s[-–—]|[-–—]\s)\s*", re.IGNORECASE)
_TAIL = re.compile(r"[()]([^()]*)\)?\s*$")
_HEAD = re.compile(r"^(?:source|by|from|with (?:inputs?|reports?) from|credit)s?\s*:?\s+|^the\s+|^©\s*", re.IGNORECASE)


def agency(name: str) -> str | None:
    """Return the agency that `name` names, as credits name it, or None."""
    return _BY_NAME.get(_HEAD.sub("", name.strip(" .")).strip().casefold())


def publisher(name: str) -> str | None:
    """Return the agency that `name` names, or `name` itself where it is called one ("Valley Wire", "Orvel News
    Agency"); None for people. For names in bylines and author fields, where only people and publishers stand."""
    called = len(name.split()) > 1 and _CALLED.search(name)
    return agency(name) or (name if called else None)


def pieces(words: str) -> Iterator[tuple[str, int, int]]:
    """Yield the names in a credit such as "KCNA via Yonhap" or "APP - Reuters", each with its start and end."""
    start = 0
    for cut in [*_SPLIT.finditer(words), None]:
        end = cut.start() if cut else len(words)
        name = words[start:end].strip(" .")
        if name:
            first = words.index(name, start)
            yield name, first, first + len(name)
        if cut:
            start = cut.end()


def agencies_only(words: str) -> list[tuple[str, int, int]]:
    """Return the agencies of a credit that names nothing else, with their places in `words`; else an empty list."""
    named = [(agency(name), start + _skipped(name), end) for name, start, end in pieces(words)]
    return [(name, start, end) for name, start, end in named if name] if all(name for name, *_ in named) else []


def _skipped(name: str) -> int:
    """Return the length of what stands before an agency's name in a credit: "By ", "Source: "."""
    before = _HEAD.match(name)
    return before.end() if before and not before[0].lower().startswith("the") else 0


def agencies_in_outlet(outlet: str) -> tuple[str, ...]:
    """Return the agencies in brackets after an outlet's name: "Daily Post (AP/AFP)" has AP and AFP."""
    tail = _TAIL.search(outlet)
    return tuple(name for name, *_ in agencies_only(tail[1])) if tail else ()
