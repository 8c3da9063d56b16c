"""Finish a trained net: export it, fit what its ties' scores are worth, measure it, write its card."""

from pathlib import Path

from onrecord.reading.reader import Reader
from training.calibrate import fit
from training.card import write_figures
from training.corpora import Corpora
from training.evaluate import measure
from training.export import export, write_arrays
from training.net import Net


def finish(net: Net, corpora: Corpora, tokenizer: Path, folder: Path) -> None:
    """Write the model's files into `folder` and print its figures."""
    export(net, corpora.labels, tokenizer, folder)
    write_arrays(folder, {"certainty": fit(Reader(folder), corpora.measured["polnear"])})
    figures = measure(Reader(folder), corpora.measured)
    write_figures(folder / "MODEL.md", figures)
    print("\n".join(f"{name}: {value:.4f}" for name, value in figures.items()))
