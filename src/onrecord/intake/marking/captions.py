"""Captions: lines that tell what a picture shows, known by their label or by the picture's credit at their end."""

import re

from onrecord.intake.marking.agencies import agency

_SHAPES = (
    (
        r"\W*(?:(?:file )?photos?(?: caption| credits?| gallery)?|(?:image|picture|video|photo)(?: caption| credits?| copyright| source)?"
        r"|caption|pictured|graphic|map|illustration|infographic|screenshot|fotos?)\s*(?:\([^)]*\)\s*)?"
        r"(?::|[,–—-]\s*[^:.]{2,60}:|\bcopyright\b)\s*\S.*"
    ),
    r"image (?:copyright|source)\b.*\bimage caption\b.*",
    r"©\s?(?:(?:reuters|ap|afp|epa|getty)\b|[\w.’' -]{2,40}/).*",
    r"(?-i:FILE)\s*[-–—]+\s+\S.*|(?-i:FILE PHOTO)\b.*",
    r"(?:enlarge this image|media playback|(?:image|media) caption)\b.{8,}",
    r"(?:photo|image|picture|video|screenshot|map|graphic)s? (?:courtesy|via|by|from)\b[^.]{2,80}\.?",
    r"(?:getty(?: images)?|shutterstock|istock|alamy|rex features)(?:\s?[/,]\s?[\w ]{2,30})?\.?",
)
_SHAPE = re.compile("|".join(_SHAPES), re.IGNORECASE | re.DOTALL)
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
_TOGGLES = ("View Full Caption", "Hide Caption")
_REMARK = re.compile(r"\b(?:warning|contains?|shows?|see|watch|were|was|is|are|accompanied)\b", re.IGNORECASE)
_LONGEST_CREDIT = 140  # characters
_PARTS = frozenset({"file", "pool", "handout"})


def is_caption(words: str) -> bool:
    """Tell whether a line is a picture's caption or its credit."""
    if len(words) > 600:
        return False
    if _SHAPE.fullmatch(words) or words.rstrip("0123456789of ").endswith(_TOGGLES):
        return True
    if _CREDITED.search(words[-_LONGEST_CREDIT:]):
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
