"""Excerpts of the printed brief that stand in the docs: find them, and bring them up to date.

A comment says what an excerpt shows, a block of the kind `text` follows it:

    <!-- brief of examples/, from "Events": -->
    <!-- brief of examples/, from "slip" up to "conflict|denial": -->

The excerpt runs from the first line that is the words in quotation marks (or else starts with them) to the next blank line, or up
to the next line that starts with the second words (or, after a bar, with others); runs of blanks count as one.
`python tests/excerpts.py` puts what comes out today into every page.
"""

import re
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from onrecord.cli import program

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "tutorial.md")
WIDTH = 100
_BLOCK = re.compile(
    r'(<!-- brief of examples/, from "([^"]+)"(?: up to "([^"]+)")?: -->\n\n```text\n)(.*?)(^```)',
    re.MULTILINE | re.DOTALL,
)


def brief_of_examples() -> list[str]:
    """Return the lines that `onrecord brief examples` prints at 100 columns."""
    with chdir(ROOT):
        done = CliRunner(env={"COLUMNS": str(WIDTH)}).invoke(program, ["brief", "examples"])
    if done.exit_code:
        raise RuntimeError(done.output)
    return done.stdout.splitlines()


def excerpts(page: str) -> Iterator[tuple[str, str | None, str]]:
    """Yield for each excerpt in the text of a page the words at which it starts and stops (None: a blank line), and itself."""
    return ((match[2], match[3], match[4]) for match in _BLOCK.finditer(page))


def fresh(start: str, stop: str | None, printed: list[str]) -> str:
    """Return what the excerpt from `start` to `stop` has to be; raises StopIteration where no line starts so."""
    lines = [" ".join(line.split()) for line in printed]
    first = lines.index(start) if start in lines else next(i for i, line in enumerate(lines) if line.startswith(start))
    ends = (
        i
        for i, line in enumerate(lines)
        if i > first and (not line or (stop and line.startswith(tuple(stop.split("|")))))
    )
    last = next(ends, len(lines))
    return "".join(f"{line}\n" for line in printed[first:last])


def refresh() -> None:
    """Write today's excerpts into the pages."""
    printed = brief_of_examples()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(
            _BLOCK.sub(lambda match: match[1] + fresh(match[2], match[3], printed) + match[5], text), encoding="utf-8"
        )


if __name__ == "__main__":
    refresh()
