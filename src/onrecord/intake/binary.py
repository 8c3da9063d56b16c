"""What is no text: told by its first bytes, and what to do about it."""

import re

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"\x00\x00\x00\x18ftyp", "a media file"),
    (b"\x00\x00\x00 ftyp", "a media file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a media file"),
    (b"%PDF", "a PDF; save its text as a .txt file"),
    (b"{\\rtf", "a rich-text file; save it as a .txt file"),
    (b"PK\x03\x04", "a zip archive or an office file; unpack it, or save it as a .txt file"),
    (b"\x1f\x8b", "packed with gzip; unpack it first"),
    (b"BZh", "packed with bzip2; unpack it first"),
    (b"\xfd7zXZ", "packed with xz; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "packed with zstandard; unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive; unpack it first"),
    (b"\xd0\xcf\x11\xe0", "an old office file; save it as a .txt file"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"WARC/1.", "a web archive (WARC); save its pages as .html files"),
)
_TELLING = frozenset({b"\x89PNG", b"\xff\xd8\xff", b"%PDF", b"{\\rtf", b"\x1f\x8b", b"\xfd7zXZ", b"WARC/1."})
"""First bytes that no prose begins with; the others count only before bytes that are no text."""

_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_MOST_CONTROLS = 0.02  # share of control bytes that a text may have, for stray ones do happen
_CONTROLS = re.compile(rb"[\x01-\x06\x0e-\x1a\x1c-\x1f]")
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:\?xml|rss|feed|urlset|sitemapindex|svg)\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")


def what_it_is(head: bytes) -> str | None:
    """Return what sort of binary (or XML that is no page) begins with `head`, in words; None for text."""
    is_wide = head.startswith(_UNICODE_MARKS) or _is_bare_utf16(head)
    is_binary = not is_wide and (0 in head or bool(_CONTROLS.search(head)))
    for magic, what in _MAGIC:
        if head.startswith(magic) and (is_binary or magic in _TELLING):
            return what
    if _XML.match(head) and b"<html" not in head.lower():
        feed = " (a feed); save the reports it points to as pages" if _FEED.search(head) else "; save its text as .txt"
        return f"an XML file, not a page{feed}"
    if is_wide:
        return None
    return "a binary file" if 0 in head or len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head) else None


def _is_bare_utf16(head: bytes) -> bool:
    """Tell UTF-16 without a mark, in a Latin script: nearly every second byte is NUL, and no other."""
    even, odd = head[::2], head[1::2]
    return any(zeros.count(0) > 0.8 * len(zeros) and 0 not in others for zeros, others in ((even, odd), (odd, even)))
