"""`onrecord decide`: what a person decides of what is on record, each with a name and a reason."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from getpass import getuser
from typing import Any

import click

from onrecord.cli.ledgers import Work, at_work, ledger_options
from onrecord.cli.output import say
from onrecord.questions import deciding
from onrecord.questions.deciding_parties import merge_parties, split_party
from onrecord.questions.material import Material
from onrecord.record.decision import Act, Decision, Outcome, Signature, State


@click.group("decide")
def command() -> None:
    """Merge, split, correct, confirm, dismiss or undo.

    Each decision is kept in the ledger with who decided, when and why; it is never changed or lost, and counts in every brief
    from then on. `onrecord review LEDGER` lists what had better be decided, `onrecord decisions LEDGER` what was.
    """


def _user() -> str:
    """Return the name of who is logged in, "" where the system does not tell."""
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _signature(by: str, reason: str) -> Signature:
    person, why = " ".join(by.split()), " ".join(reason.split())
    if not person or not why:
        message = "A decision needs a name (--by) and a reason (--reason)."
        raise click.UsageError(message)
    return Signature(person, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}", why)


def _options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the ledger, the pack, and who decides why: it gets them as `work` and `signature`."""

    @wraps(function)
    def signed(*, by: str, reason: str, **others: Any) -> Any:  # noqa: ANN401 - the command's own options
        return function(signature=_signature(by, reason), **others)

    signed = click.option("--by", default=_user, metavar="NAME", help="Who decides. Without it, who is logged in.")(
        signed
    )
    signed = click.option("--reason", required=True, metavar="TEXT", help="Why, in words that others can follow.")(
        signed
    )
    return ledger_options(signed)


@command.command("merge")
@click.argument("left", metavar="EVENT")
@click.argument("right", metavar="EVENT")
@click.option("--parties", is_flag=True, help="The two are parties: names that they go by, or their ids.")
@_options
def merge(*, left: str, right: str, parties: bool, work: Work, signature: Signature) -> int:
    """Decide that two events of LEDGER are one, whatever the rules say; with --parties, that two parties are.

    An EVENT is its number in `onrecord events`, its id, or the beginning of that. Of two parties the first one goes on, or that
    which a pack knows.
    """
    if parties:
        return _decided(work, lambda material: merge_parties(material, left, right, signature))
    return _decided(work, lambda material: deciding.merge(material, left, right, signature))


@command.command("split")
@click.argument("event", metavar="EVENT")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.option("--party", is_flag=True, help="EVENT is a party: a name that it goes by, or its id.")
@click.option("--name", default="", metavar="NAME", help="What to call the party that is split off.")
@_options
def split(  # noqa: PLR0913 - click hands over each option by its name
    *, event: str, reports: tuple[str, ...], party: bool, name: str, work: Work, signature: Signature
) -> int:
    """Decide that these reports do not tell of EVENT, but of something else; with --party, that they mean somebody else by a name.

    A REPORT is its path, its file's name, or its id. What the reports tell of becomes an event of its own, whom they mean a party of its
    own. Of a party, a REPORT may also be the id of a statement or a claim that is the other's.
    """
    if party:
        return _decided(work, lambda material: split_party(material, event, reports, name, signature))
    if name:
        message = "--name is what to call a party: give --party, too."
        raise click.UsageError(message)
    return _decided(work, lambda material: deciding.split(material, event, reports, signature))


@command.command("correct")
@click.argument("claim", metavar="CLAIM")
@click.argument("value", metavar="[VALUE]", nargs=-1)
@click.option("--origin", metavar="PARTY", help="Who said it first: a name that a report or a pack gives, or an id.")
@click.option("--no-origin", is_flag=True, help="Nobody is named for it.")
@_options
def correct(  # noqa: PLR0913 - click hands over each option by its name
    *, claim: str, value: tuple[str, ...], origin: str | None, no_origin: bool, work: Work, signature: Signature
) -> int:
    """Correct the value or the origin of a claim of LEDGER; what was read stays on record beside it, as superseded.

    CLAIM is its id, or the beginning of that, as `onrecord show` prints it; VALUE is in words: 7,961 seconds.
    """
    words = " ".join(value)
    if sum((bool(words), origin is not None, no_origin)) != 1:
        message = "Give one of a VALUE, --origin PARTY and --no-origin."
        raise click.UsageError(message)
    if words:
        return _decided(work, lambda material: deciding.correct_value(material, claim, words, signature))
    return _decided(work, lambda material: deciding.correct_origin(material, claim, origin, signature))


@command.command("confirm")
@click.argument("thing", metavar="ID")
@_options
def confirm(*, thing: str, work: Work, signature: Signature) -> int:
    """Confirm a finding, a claim or a link, by its id in `onrecord review`: it says so, and leaves the queue."""
    return _decided(work, lambda material: deciding.judge(material, Act.CONFIRM, thing, signature))


@command.command("dismiss")
@click.argument("thing", metavar="ID")
@_options
def dismiss(*, thing: str, work: Work, signature: Signature) -> int:
    """Dismiss a finding or a claim, by its id in `onrecord review`: it is not shown or counted any more, but told as dismissed.

    A pair of events or of parties that may be one is dismissed as two: nothing joins them any more.
    """
    return _decided(work, lambda material: deciding.judge(material, Act.DISMISS, thing, signature))


@command.command("undo")
@click.argument("decision", metavar="DECISION")
@_options
def undo(*, decision: str, work: Work, signature: Signature) -> int:
    """Undo a decision, by its id in `onrecord decisions`. That is a decision itself, and can be undone."""
    return _decided(work, lambda material: deciding.undo(material, decision, signature))


def _decided(work: Work, make: Callable[[Material], Decision]) -> int:
    """Make a decision on what the ledger holds, keep it there, and say what came of it."""
    with at_work(work, write=True) as (desk, ledger):
        decision = make(desk.brief(()).material(desk.pack))
        desk.decide(decision, ledger)
        sheet = desk.brief(())
    outcome = next(each for each in sheet.brief.outcomes if each.decision.id == decision.id)
    say(
        [
            _told(outcome, len(sheet.brief.assessments)),
            f"To take it back: onrecord decide undo {decision.id} {work.ledger} --reason …",
        ]
    )
    return 0


def _told(outcome: Outcome, events: int) -> str:
    state = "kept and in force" if outcome.state is State.IN_FORCE else f"kept, but {outcome.state}: {outcome.why}"
    return f"{outcome.decision.id}: {outcome.decision.act}, {state}. {events} events are on record."
