"""Finish a trained net: export it, fit what its ties' scores are worth, measure it, write its card."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from onrecord.reading.reader import Reader
from onrecord.reading.reader.windows import Pieces, Window, cut_window, lay_out, pack
from training.calibrate import fit
from training.card import write_figures
from training.corpora import Corpora
from training.corpus import Text
from training.evaluate import measure
from training.export import export, write_arrays
from training.net import Net

SEEN = 64
"""Windows over which the states of the opening mark are averaged."""


def finish(net: Net, corpora: Corpora, tokenizer: Path, folder: Path) -> None:
    """Write the model's files into `folder` and print its figures."""
    windows = list(islice(_windows(corpora.train.texts, Pieces.read(tokenizer)), SEEN))
    export(net, corpora.labels, tokenizer, windows, folder)
    write_arrays(folder, {"certainty": fit(Reader(folder), corpora.measured["polnear"])})
    figures = measure(Reader(folder), corpora.measured)
    write_figures(folder / "MODEL.md", figures)
    print("\n".join(f"{name}: {value:.4f}" for name, value in figures.items()))


def _windows(texts: Iterable[Text], pieces: Pieces) -> Iterator[Window]:
    """Yield the windows of some texts, as running cuts them."""
    for text in texts:
        layout = lay_out(text.words, text.spaced, text.breaks, pieces)
        for start, stop in pack(text.words, text.breaks, layout.edges):
            yield cut_window(layout, start, stop, pieces)
