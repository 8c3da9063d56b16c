"""A record's plain fields as one flat row of scalars, and back, exactly.

A field that holds one other record becomes that record's columns with the field's name in front (`published_earliest`);
a value of several types gets a column that names its type (`value_type`). Lists are not flat: they are rows of their
own (see `record.rows`), so a tuple, and a hop with its passages, are left out here and handed back by the caller.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from onrecord.record.reading import Hop

Scalar = str | int | float | bool | None
Row = dict[str, Scalar]
Record = TypeVar("Record")
Types = tuple[type, ...]
Shape = tuple[tuple[str, Types, bool], ...]
Reads = Callable[[str, Types, Mapping[str, Scalar]], object]

_CHANGED = (bool, int, float, Enum)
"""Types of which a store may give back another one."""


def flat(record: object, prefix: str = "") -> Row:
    """Return the plain fields of `record`, a dataclass of `onrecord.record`, as one row; `prefix` leads every column."""
    row: Row = {}
    for name, types, nested in _shape(type(record)):  # type: ignore[arg-type] # a class is hashable
        value = getattr(record, name)
        if nested:
            row |= _columns(prefix + name, types, value)
        else:
            row[prefix + name] = value.value if isinstance(value, Enum) else value
    return row


def unflat(cls: type[Record], row: Mapping[str, Scalar], prefix: str = "", **lists: object) -> Record:
    """Return the record of type `cls` that `flat` made `row` of; `lists` are the fields that are not flat.

    Columns of other names are passed over. A store may have turned a yes or no into 1 or 0: it comes back as it was.
    """
    fields: dict[str, object] = {}
    for name, column, types, reads in _columns_of(cls, prefix):  # type: ignore[arg-type] # a class is hashable
        fields[name] = row[column] if reads is None else reads(column, types, row)
    return cls(**fields, **lists)


def _columns(name: str, types: Types, value: object) -> Row:
    row: Row = dict.fromkeys(_names(name, types))
    if value is None:
        return row
    if len(types) > 1:
        row[f"{name}_type"] = _tag(type(value))
    return row | flat(value, f"{name}_")


def _value(name: str, types: Types, row: Mapping[str, Scalar]) -> object:
    """Return a yes or no, a number or a member of an enumeration as it was, whatever a store made of it."""
    value = row[name]
    return None if value is None else types[0](value)


def _nested(name: str, types: Types, row: Mapping[str, Scalar]) -> object:
    if len(types) > 1:
        tag = row[f"{name}_type"]
        return None if tag is None else unflat({_tag(each): each for each in types}[str(tag)], row, f"{name}_")
    # Every nested record has a field that is never None (a name, a precision), so all None means that it was absent.
    absent = all(row[column] is None for column in _names(name, types))
    return None if absent else unflat(types[0], row, f"{name}_")


@cache
def _columns_of(cls: Hashable, prefix: str) -> tuple[tuple[str, str, Types, Reads | None], ...]:
    """Return the flat fields of a dataclass, each with its column, its types and what reads it; None where it stands there as it is."""
    return tuple(
        (name, prefix + name, types, _nested if nested else _value if issubclass(types[0], _CHANGED) else None)
        for name, types, nested in _shape(cls)
    )


def _tag(cls: type) -> str:
    return cls.__name__.lower()


@cache
def _names(name: str, types: Types) -> tuple[str, ...]:
    """Return the columns of a nested record, the type's first, each once."""
    names: dict[str, None] = {f"{name}_type": None} if len(types) > 1 else {}
    for cls in types:
        for field, inner, nested in _shape(cls):
            below = _names(f"{name}_{field}", inner) if nested else (f"{name}_{field}",)
            names |= dict.fromkeys(below)
    return tuple(names)


@cache
def _shape(cls: Hashable) -> Shape:
    """Return the flat fields of a dataclass, each with the types that it can have besides None, and if it is a record."""
    hints = get_type_hints(cls)
    shape = ((name, _types(hint)) for name, hint in hints.items())
    return tuple((name, types, is_dataclass(types[0])) for name, types in shape if types and types[0] is not Hop)


def _types(hint: Any) -> tuple[type, ...]:  # noqa: ANN401 - a type hint has no type of its own
    if get_origin(hint) is tuple:
        return ()
    if get_origin(hint) in (Union, UnionType):
        return tuple(each for each in get_args(hint) if each is not type(None))
    return (hint,)
