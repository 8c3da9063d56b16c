"""Write the figures of a trained model into its card."""

from pathlib import Path

HEADING = "## Figures"


def write_figures(card: Path, figures: dict[str, float]) -> None:
    """Replace the last section of the model card by a table of figures, 0..1."""
    text = card.read_text(encoding="utf8") if card.exists() else f"{HEADING}\n"
    rows = "".join(f"| {name} | {value:.3f} |\n" for name, value in figures.items())
    table = f"{HEADING}\n\nOf the int8 file, run as shipped. {{}}\n\n| measure | value |\n|---|---|\n{rows}"
    note = "Made by `make train`; `polnear` is its dev part, `ewt` EWT dev with UNER's names, `gum`, `re3d`, `ecbplus` and `written` texts held out."
    card.write_text(text.split(HEADING)[0] + table.format(note), encoding="utf8")
