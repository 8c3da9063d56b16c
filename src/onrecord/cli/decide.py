"""`onrecord decide`: what a person decides of what is on record, each with a name and a reason."""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import wraps
from getpass import getuser
from typing import Any

import click

from onrecord.cli.ledgers import Work, at_work, ledger_options
from onrecord.cli.output import say
from onrecord.desk import Desk
from onrecord.errors import OnrecordError
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.sql import SqlLedger
from onrecord.questions.casework import make_decision
from onrecord.questions.deciding.scope import outcome_of, scope_of
from onrecord.questions.doubts import PARTIES, PARTY
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
        return _decided(work, Act.MERGE, (PARTIES, left, right), signature)
    return _decided(work, Act.MERGE, (left, right), signature)


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
        return _decided(work, Act.SPLIT, (PARTY, event, "--name", name, *reports), signature)
    if name:
        message = "--name is what to call a party: give --party, too."
        raise click.UsageError(message)
    return _decided(work, Act.SPLIT, (event, *reports), signature)


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
    to = (words,) if words else ("--no-origin",) if origin is None else ("--origin", origin)
    return _decided(work, Act.CORRECT, (claim, *to), signature)


@command.command("confirm")
@click.argument("thing", metavar="ID")
@_options
def confirm(*, thing: str, work: Work, signature: Signature) -> int:
    """Confirm a finding, a claim or a link, by its id in `onrecord review`: it says so, and leaves the queue."""
    return _decided(work, Act.CONFIRM, (thing,), signature)


@command.command("dismiss")
@click.argument("thing", metavar="ID")
@_options
def dismiss(*, thing: str, work: Work, signature: Signature) -> int:
    """Dismiss a finding or a claim, by its id in `onrecord review`: it is not shown or counted any more, but told as dismissed.

    A pair of events or of parties that may be one is dismissed as two: nothing joins them any more.
    """
    return _decided(work, Act.DISMISS, (thing,), signature)


@command.command("undo")
@click.argument("decision", metavar="DECISION")
@_options
def undo(*, decision: str, work: Work, signature: Signature) -> int:
    """Undo a decision, by its id in `onrecord decisions`. That is a decision itself, and can be undone."""
    return _decided(work, Act.UNDO, (decision,), signature)


def _decided(work: Work, act: Act, given: Sequence[str], signature: Signature) -> int:
    """Make a decision on what the ledger holds, keep it there, and say what came of it."""
    with at_work(work, write=True) as (desk, ledger), closing(Lookups(work.ledger)) as lookups:
        decision = _made(desk, ledger, lookups, (act, given, signature))
        desk.decide(decision, ledger)
        outcome, events = outcome_of(lookups, decision), ledger.counts()["events"]
    say(
        [
            _told(outcome, events),
            f"To take it back: onrecord decide undo {decision.id} {work.ledger} --reason …",
        ]
    )
    return 0


def _made(desk: Desk, ledger: SqlLedger, lookups: Lookups, wish: tuple[Act, Sequence[str], Signature]) -> Decision:
    """Make a decision on what it is about; where its arguments alone do not tell that, on all that is on file."""
    act, given, signature = wish
    scope = scope_of(lookups, act, given, desk.pack) if desk.settle(ledger) else None
    with suppress(OnrecordError):
        if scope:
            return make_decision(scope.material, act, scope.given, signature)
    return make_decision(desk.brief(()).material(desk.pack), act, given, signature)


def _told(outcome: Outcome, events: int) -> str:
    state = "kept and in force" if outcome.state is State.IN_FORCE else f"kept, but {outcome.state}: {outcome.why}"
    return f"{outcome.decision.id}: {outcome.decision.act}, {state}. {events} events are on record."
