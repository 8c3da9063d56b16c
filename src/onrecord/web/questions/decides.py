"""How it decides: what rules, findings and policies say of themselves, which packs are in use, and the model's card."""

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from inspect import cleandoc, getdoc

from onrecord.assessing import FINDINGS
from onrecord.assessing.policies import DEFAULT, POLICIES
from onrecord.linking import RULES
from onrecord.packs.pack import Kind
from onrecord.web.params import Given, Param
from onrecord.web.room import Room

PARAMS: tuple[Param, ...] = ()


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule, a finding or a policy by its name, with its own explanation."""

    name: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Decides:
    """All that decides, each with its explanation; `card` is the model's card in Markdown."""

    rules: tuple[Explained, ...]
    findings: tuple[Explained, ...]
    policies: tuple[Explained, ...]
    usual_policy: str
    pack: str
    version: str
    kinds: tuple[Kind, ...]
    parties: int
    places: int
    card: str


def ask(room: Room, given: Given) -> Decides:  # noqa: ARG001 - every question takes the same
    """Return what decides, from the code's own words."""
    return Decides(
        rules=tuple(Explained(rule.NAME, getdoc(rule) or "") for rule in RULES),
        findings=tuple(_findings()),
        policies=tuple(Explained(name, cleandoc(policy.__doc__ or "")) for name, policy in POLICIES.items()),
        usual_policy=DEFAULT,
        pack=room.pack.name,
        version=room.pack.version,
        kinds=tuple(sorted(room.pack.kinds, key=lambda kind: kind.title)),
        parties=len(room.pack.parties),
        places=len(room.pack.places),
        card=(resources.files("onrecord.reading") / "model" / "MODEL.md").read_text("utf-8"),
    )


def _findings() -> Iterable[Explained]:
    told: dict[str, list[str]] = {}
    for finder in FINDINGS:
        doc = (getdoc(finder.find) or "").removeprefix("Return ")
        told.setdefault(finder.KIND.value, []).append(doc[:1].upper() + doc[1:])
    return (Explained(kind, "\n\n".join(docs)) for kind, docs in told.items())
