"""Gather all corpora of the recipe: where each is expected stands in README.md."""

from dataclasses import dataclass
from pathlib import Path

from onrecord.reading.reader.labels import Labels
from training import datelines, ecbplus, polnear, re3d, treebanks, written
from training.batches import Material
from training.corpus import Text

EWT_NAMES = Path(__file__).parent / "labels/ewt-names.tsv"
"""Names over EWT train, made for this recipe: sentence, first word, one past the last, class."""
DATELINES = 400
WRITTEN_TIMES = 2
"""Times that the reports written for this recipe go in: they are few, and of fields of news that PolNeAR lacks."""


@dataclass(frozen=True, slots=True)
class Corpora:
    """Texts to train on, and those to measure on, by corpus."""

    labels: Labels
    train: Material
    measured: dict[str, list[Text]]


def gather(data: Path) -> Corpora:
    """Read every corpus under `data`."""
    ewt_train, gum = data / "trees/ewt-train.conllu.xz", data / "trees/gum.tar.xz"
    labels = treebanks.label_sets(ewt_train, gum)
    gum_train, gum_held = treebanks.read_gum(gum, labels)
    ewt_dev = treebanks.read_ewt(data / "trees/ewt-dev.conllu.xz", labels)
    named = treebanks.with_names(ewt_dev, data / "names/uner-ewt-dev.iob2")
    re3d_train, re3d_held = re3d.read(data / "names/re3d.tar.xz")
    ecb_train, ecb_held = ecbplus.read(data / "stories/ecbplus-train-dev.tar.xz")
    own_train, own_held = written.read()
    train = [
        *polnear.read(data / "attribution/polnear-train.tar.xz"),
        *treebanks.read_ewt(ewt_train, labels, EWT_NAMES),
        *gum_train,
        *re3d_train,
        *ecb_train,
        *own_train * WRITTEN_TIMES,
    ]
    polnear_dev = polnear.read(data / "attribution/polnear-dev.tar.xz")
    measured = {
        "polnear": polnear_dev,
        "ewt": named,
        "gum": gum_held,
        "re3d": re3d_held,
        "ecbplus": ecb_held,
        "written": own_held,
    }
    return Corpora(labels, Material(train, datelines.make(labels, DATELINES)), measured)
