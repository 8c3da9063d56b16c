"""The pinned figures, and the gate: a figure below its floor fails, and an update raises a floor but never lowers one."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PINNED = Path(__file__).with_name("pinned.toml")
LOWER_IS_BETTER = ("claims out per gold figure", "reports unread", "unread")
SLACK = 0.0005  # figures are pinned to four decimals


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure beside its floor; `floor` is None where none is pinned yet."""

    corpus: str
    name: str
    measured: float
    floor: float | None

    @property
    def holds(self) -> bool:
        """True where the figure is not worse than its floor."""
        return self.floor is None or not worse(self.name, self.measured, self.floor)


def worse(name: str, measured: float, floor: float) -> bool:
    """Return True where `measured` is on the wrong side of `floor`."""
    if name.endswith(LOWER_IS_BETTER):
        return measured > floor + SLACK
    return measured < floor - SLACK


def pinned() -> dict[str, dict[str, float | str]]:
    """Return what is pinned: for each corpus its `digest` and its figures."""
    return tomllib.loads(PINNED.read_text(encoding="utf-8")) if PINNED.exists() else {}


def judge(corpus: str, digest: str, measured: Mapping[str, float]) -> list[Verdict]:
    """Set `measured` beside the floors of `corpus`; raises ValueError where the floors belong to another corpus."""
    floors = pinned().get(corpus, {})
    if floors and floors["digest"] != digest:
        message = f"the floors of {corpus} belong to corpus {str(floors['digest'])[:12]}, and this is {digest[:12]}"
        raise ValueError(message)
    verdicts = []
    for name, value in measured.items():
        floor = floors.get(name)
        verdicts.append(Verdict(corpus, name, value, floor if isinstance(floor, float) else None))
    return verdicts


def pin(results: Mapping[str, tuple[str, Mapping[str, float]]]) -> None:
    """Write every floor that got better; the others stay as they are."""
    floors = pinned()
    for corpus, (digest, measured) in results.items():
        own = floors.setdefault(corpus, {"digest": digest})
        for name, value in measured.items():
            old = own.get(name)
            if not isinstance(old, float) or worse(name, old, value):
                own[name] = round(float(value), 4)
    write_figures(
        PINNED,
        floors,
        "Floors by corpus, pinned by `python -m floors DATA --pin`, which raises a floor and never lowers one.",
    )


def write_figures(path: Path, of: Mapping[str, Mapping[str, float | str]], told: str) -> None:
    """Write figures by corpus to a TOML file, to four decimals, under a line that tells what they are."""
    lines = [f"# {told}"]
    for corpus, figures in of.items():
        lines += ["", f"[{corpus}]"]
        lines += [f'"{k}" = "{v}"' if isinstance(v, str) else f'"{k}" = {v:.4f}' for k, v in figures.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
