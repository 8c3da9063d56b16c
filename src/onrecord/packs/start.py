"""Begin a pack: a file that loads as it stands, whose pairs hold, and whose remarks say what to change."""

import re
from pathlib import Path

from onrecord.errors import PackError
from onrecord.packs.load import names

_NAME = re.compile(r"[a-z][a-z0-9_-]*")

_TEMPLATE = """\
# The pack "{name}". Lines that begin with "#" are remarks; delete them when you no longer need them.
# Try it:  onrecord pack test {file}
# Use it:  onrecord brief reports/ --pack {file}

name = "{name}"
title = "What this pack is about"

# States, news agencies and words that attribute come from "general". Add "disaster", "violence" … to have theirs, too.
extends = ["general"]

# ---- who speaks: a party for each body that is often quoted ------------------------------------------------------

[[parties]]
id = "party:{name}-coast-guard"
name = "Orvel Coast Guard"
kind = "organisation"                    # person, organisation, state, group
aliases = ["OCG"]                        # other names
nouns = ["coast guard"]                  # what it is called once it was named

# ---- what happens: a kind for each sort of event -----------------------------------------------------------------

[[kinds]]
id = "stranding"
title = "Stranding of whales"
triggers = ["whale stranding", "mass stranding"]  # words that alone name it, in dictionary form
verbs = ["strand", "beach"]                       # verbs that tell of it …
objects = ["whale", "dolphin"]                    # … with one of these as subject or object
unless = ["film"]                                 # a word in the sentence that rules it out

# What is worth knowing of it: here how many animals.
fields = [
    {{ id = "animals", title = "Animals", value = "count", counted = ["whale", "dolphin", "animal"] }},
]

# ---- pairs: a text, and what must be read out of it. Write one for each thing that must be found … ---------------

[[tests]]
text = "Some 40 whales were stranded on the beach at Orvel, the coast guard said."
kind = "stranding"
fields = {{ animals = 40 }}

# … and one, without a kind, for each that must be left alone.
[[tests]]
text = "The storm left hundreds of passengers stranded at the airport."
"""


def start(path: Path) -> Path:
    """Write a new pack and return its file: `path`, with ".toml" behind it where it has none.

    Raises `PackError` where the name is none for a pack or a built-in one's, where the file is there already, or where it cannot be
    written.
    """
    file = path if path.suffix == ".toml" else path.with_name(f"{path.name}.toml")
    name = file.stem
    if not _NAME.fullmatch(name):
        msg = f'{file}: "{name}" is no name for a pack: allowed are small letters, digits, "-" and "_", a letter first'
        raise PackError(msg)
    if name in names():
        msg = f'{file}: a pack "{name}" comes with onrecord; take another name, and extends = ["{name}"] to add to it'
        raise PackError(msg)
    try:
        with file.open("x", encoding="utf-8") as new:
            new.write(_TEMPLATE.format(name=name, file=file))
    except FileExistsError:
        msg = f"{file}: is there already and is left as it is; take another name, or remove it first"
        raise PackError(msg) from None
    except OSError as error:
        msg = f"{file}: cannot be written ({error.strerror or error})"
        raise PackError(msg) from error
    return file
