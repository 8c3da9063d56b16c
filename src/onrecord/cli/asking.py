"""What the commands that ask share: their options, and the material of their paths, now and at an earlier time."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Any

import click

from onrecord.assessing.policies import DEFAULT, POLICIES
from onrecord.cli.options import Time, Wishes, decorated, reading_options
from onrecord.cli.session import Session
from onrecord.cli.sheets import sheet_of
from onrecord.desk import Sheet
from onrecord.questions.material import Material
from onrecord.record.assessment import Cut
from onrecord.record.value import Moment


def asking_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of those that read, and which policy picks and which time is asked about, in `wishes`."""

    @wraps(command)
    def gathered(*, wishes: Wishes, policy: str, as_of: Moment | None, **others: Any) -> Any:  # noqa: ANN401 - the command's own
        return command(wishes=replace(wishes, policy=policy, as_of=as_of), **others)

    chosen = decorated(
        gathered,
        click.option(
            "--policy",
            type=click.Choice([*POLICIES]),
            default=DEFAULT,
            show_default=True,
            help="What picks best, low and high among the positions on a field; all of them stay on record.",
        ),
        click.option(
            "--as-of",
            type=Time(),
            metavar="TIME",
            help="Only what was on record then: reports published by the end of this day, hour or minute.",
        ),
    )
    return reading_options(chosen)


def material_of(wishes: Wishes) -> tuple[Session, Sheet, Material]:
    """Return the session, done, the sheet of what `wishes` name, and the material that questions are asked of."""
    at_work, sheet = sheet_of(wishes)
    return at_work, sheet, sheet.material(at_work.desk.pack)


def earlier_material(at_work: Session, sheet: Sheet, at: Moment) -> tuple[Material, Cut]:
    """Return the material of what was on record at a time, of all that is on `sheet`, and what that leaves out."""
    earlier, cut = at_work.desk.earlier(sheet.filed, at)
    return earlier.material(at_work.desk.pack), cut
