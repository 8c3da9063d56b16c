"""JSON and JSON Lines: objects with the key `text`, and if there `url`, `outlet`, `published`, `title`.

Other keys are ignored. A file may hold one object, an array of objects, or one object a line; lines are read one by
one, so that a file of any length fits. The stored text is the value of `text`, unchanged.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedReader, BytesIO, RawIOBase
from typing import Any, cast

from onrecord.errors import IntakeError
from onrecord.intake.decode import Decoded, decode
from onrecord.intake.making import Facts, deliver
from onrecord.intake.published import read_time
from onrecord.intake.raw import FILE_LIMIT, Raw, too_large
from onrecord.record.report import Report, Skipped

_LINES = (".jsonl", ".ndjson", ".jsonlines")
_TEXTUAL = (".txt", ".text", ".md", ".html", ".htm", ".xhtml")
_OPENING = re.compile(rb'\s*(?:\{\s*["}]|\{\s*$|\[\s*[\]{]|\[\s*$)')
_BOM = b"\xef\xbb\xbf"
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # the marks of UTF-16, and of UTF-32's little end
_WAY_OUT = 'write each report as {"text": "…"}, with "url", "outlet", "published" and "title" where they are known'


def accepts(path: str, head: bytes) -> bool:
    """Take files named so, and unnamed input that begins like a JSON object or an array of them."""
    name = path.lower()
    if name.endswith((".json", *_LINES)):
        return True
    return not name.endswith(_TEXTUAL) and bool(_OPENING.match(head.removeprefix(_BOM)))


def read(raw: Raw) -> Iterator[Report | Skipped]:
    """Yield the report of each object, and a `Skipped` for each that gives none, with its line or its number."""
    if 0 in raw.head() or raw.head().startswith(_WIDE):  # its line ends are no single bytes
        whole = decode(raw.whole()).text.encode("utf-8", "surrogatepass")
        raw = replace(raw, stream=BufferedReader(cast("RawIOBase", BytesIO(whole))))
    if raw.path.lower().endswith(_LINES):
        yield from _from_lines(raw, _lines(raw), start=1)
        return
    first = raw.stream.readline(FILE_LIMIT + 1)
    second = raw.stream.readline(FILE_LIMIT + 1) if _is_object(first) else b""
    while second and not second.strip():
        second = raw.stream.readline(FILE_LIMIT + 1)
    if second:
        yield from _from_lines(raw, _chained((first, second), _lines(raw)), start=1)
        return
    yield from _from_whole(raw, first + raw.whole())


def _from_whole(raw: Raw, data: bytes) -> Iterator[Report | Skipped]:
    if len(data) > FILE_LIMIT:
        raise IntakeError(too_large(len(data)))
    decoded = decode(data)
    if not decoded.text.strip():
        yield Skipped(raw.path, "nothing in it: no text to read")
        return
    value, fault = _parsed(decoded.text)
    if fault and any(_is_object(line) for line in data.splitlines()[1:]):
        yield from _from_lines(raw, iter(data.splitlines(keepends=True)), start=1)
    elif fault:
        yield Skipped(raw.path, f"no JSON: {fault}. Repair it, or name it .txt if it is plain text")
    elif isinstance(value, list):
        yield from _from_array(raw, value)
    else:
        yield from _from_value(raw, raw.path, value, decoded.lost)


def _from_array(raw: Raw, values: list[Any]) -> Iterator[Report | Skipped]:
    if not values:
        yield Skipped(raw.path, f"an empty array: no report in it; {_WAY_OUT}")
    for number, value in enumerate(values, start=1):
        yield from _from_value(raw, f"{raw.path}#{number}", value, 0)


def _from_lines(raw: Raw, lines: Iterator[bytes], start: int) -> Iterator[Report | Skipped]:
    empty = True
    for number, line in enumerate(lines, start=start):
        if not line.strip().removeprefix(_BOM):
            continue
        empty = False
        yield from _from_line(raw, f"{raw.path}#{number}", line, number)
    if empty:
        yield Skipped(raw.path, "nothing in it: no line with a report")


def _from_line(raw: Raw, path: str, line: bytes, number: int) -> Iterator[Report | Skipped]:
    if len(line) > FILE_LIMIT:
        yield Skipped(path, f"line {number} is {too_large(None)}")
        return
    decoded = decode(line)
    value, fault = _parsed(decoded.text)
    if fault:
        yield Skipped(path, f"line {number} is no JSON: {fault}. Repair or remove the line")
    else:
        yield from _from_value(raw, path, value, decoded.lost)


def _from_value(raw: Raw, path: str, value: Any, lost: int) -> Iterator[Report | Skipped]:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict):
        yield Skipped(path, f"{_kind(value)}, not an object; {_WAY_OUT}")
        return
    text = value.get("text")
    if not isinstance(text, str):
        has = "no text: the key" if text is None else f"{_kind(text)} under"
        yield Skipped(
            path, f'{has} "text"{_missing(value) if text is None else " where text was expected"}; {_WAY_OUT}'
        )
        return
    facts, faults = _facts(value)
    yield from deliver(path, Decoded(text, lost), facts, raw.published)
    if faults:
        yield Skipped(path, f"read, but without {'; without '.join(faults)}")


def _facts(value: dict[str, Any]) -> tuple[Facts, list[str]]:
    told: dict[str, str | None] = {}
    faults = []
    for key in ("url", "outlet", "title"):
        given = value.get(key)
        told[key] = given.strip() or None if isinstance(given, str) else None
        if given is not None and not isinstance(given, str):
            faults.append(f'its {key}: {_kind(given)} under "{key}" where text was expected')
    published = None
    when = value.get("published")
    if when is not None and when != "":
        timed = isinstance(when, str | int | float) and not isinstance(when, bool)
        published = read_time(when) if timed else None
        if published is None:
            faults.append(
                f'its publication time: {_shown(when)} under "published" is no date that can be read for sure; '
                "write it as 2025-02-28 or 2025-02-28T09:30:00+09:00"
            )
    return Facts(told["url"], told["outlet"], told["title"], published), faults


def _parsed(text: str) -> tuple[Any, str | None]:
    """Return the value of JSON `text` and None, or None and what is wrong with it."""
    try:
        return json.loads(text.strip().removeprefix("\ufeff")), None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        fault = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        return None, f"{fault} at {where}"
    except RecursionError:
        return None, "nested too deeply"
    except ValueError:
        return None, "it has a number with more digits than can be read"


def _is_object(line: bytes) -> bool:
    if not line.strip().removeprefix(_BOM).startswith(b"{"):
        return False
    return isinstance(_parsed(decode(line).text)[0], dict)


def _lines(raw: Raw) -> Iterator[bytes]:
    """Yield line by line; of a line over the limit the first `FILE_LIMIT` + 1 bytes, and nothing of its rest."""
    while line := raw.stream.readline(FILE_LIMIT + 1):
        yield line
        while len(line) > FILE_LIMIT and not line.endswith(b"\n") and (rest := raw.stream.readline(FILE_LIMIT)):
            if rest.endswith(b"\n"):
                break


def _chained(first: tuple[bytes, ...], rest: Iterator[bytes]) -> Iterator[bytes]:
    yield from first
    yield from rest


def _missing(value: dict[str, Any]) -> str:
    keys = ", ".join(f'"{key}"' for key in list(value)[:6])
    return f" is missing (there: {keys})" if keys else " is missing"


def _kind(value: Any) -> str:  # noqa: ANN401 - any JSON
    names = {dict: "an object", list: "an array", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON
    words = json.dumps(value, ensure_ascii=False)
    return words if len(words) <= 60 else words[:59] + "…"
