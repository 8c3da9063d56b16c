"""Captions: lines that tell what a picture shows, known by their label or by the picture's credit at their end."""

import re

from onrecord.intake.marking.agencies import agency

_LABEL = re.compile(
    r"\W*(?:(?:file )?photos?(?: caption| credits?| gallery)?|(?:image|picture|video|photo)(?: caption| credits?| copyright| source)?|caption|pictured|"
    r"graphic|map|illustration|infographic|screenshot|fotos?)\s*(?:\([^)]*\)\s*)?(?::|[,–—-]\s*[^:.]{2,60}:|\bcopyright\b)\s*\S.*",
    re.IGNORECASE | re.DOTALL,
)
_FILE = re.compile(r"FILE\s*[-–—]+\s+\S.*|FILE PHOTO\b.*")
_COPYRIGHT = re.compile(r"image (?:copyright|source)\b.*\bimage caption\b.*", re.IGNORECASE)
_CREDITED = re.compile(
    r"\b(?:photograph|photo|image|picture|video|(?:photo |image )?credit)(?: by)?\s*:\s*[^.:]{2,80}[.)\]]*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\.?$")
_PICTURED = re.compile(
    r"\b(?:photo|photos|image|images|picture|pictures|getty|handout|shutterstock|istock|file|courtesy|screengrab|screenshot|picture alliance"
    r"|photographer|via (?:ap|reuters|afp|epa|zuma))\b",
    re.IGNORECASE,
)
_HOLDER = re.compile(r"[\w.’'& -]{2,60}/\s?([\w.’' -]{2,40})(?: via [\w ]{2,30})?")
_ALONE = re.compile(r"(?:[\w.’'-]+ ){1,4}[\w.’'-]+\s?/\s?([\w ]{2,40}?)(?: via [\w ]{2,30})?\.?")
_PICTURE_AGENCIES = frozenset(
    {"epa", "epa-efe", "getty", "getty images", "zuma", "rex", "shutterstock", "sipa", "alamy", "invision"}
)
_REMARK = re.compile(r"\b(?:warning|contains?|shows?|see|watch|were|was|is|are|accompanied)\b", re.IGNORECASE)
_HELD = re.compile(r"©\s?(?:reuters|ap|afp|epa|getty|[\w.’' -]{2,40}/)", re.IGNORECASE)
_LONGEST_CREDIT = 140  # characters
_PARTS = frozenset({"file", "pool", "handout"})


def is_caption(words: str) -> bool:
    """Tell whether a line is a picture's caption or its credit."""
    if len(words) > 600:
        return False
    if (
        _LABEL.fullmatch(words)
        or _COPYRIGHT.fullmatch(words)
        or _HELD.match(words)
        or _CREDITED.search(words[-_LONGEST_CREDIT:])
    ):
        return True
    bracket = _BRACKET.search(words[-_LONGEST_CREDIT:])
    if bracket:
        return bool(_PICTURED.search(bracket[1]) and not _REMARK.search(bracket[1])) or _is_holder(bracket[1])
    alone = _ALONE.fullmatch(words)
    return bool(alone and _is_picture_agency(alone[1]))


def _is_holder(words: str) -> bool:
    holder = _HOLDER.fullmatch(words)
    return bool(holder and _is_picture_agency(holder[1]))


def _is_picture_agency(words: str) -> bool:
    named = words.strip()
    return named.casefold() in _PICTURE_AGENCIES | _PARTS or agency(named) is not None
