"""The program `onrecord`: one file a command, each loaded when it is called.

Exit codes: 0 all was read, 1 an error ended the run or a passage failed verification, 2 wrong usage, 3 something was
skipped, 130 stopped by Ctrl-C, 141 whoever read the output stopped reading.
"""

import os
import sys
from collections.abc import Sequence

import click

from onrecord import __version__
from onrecord.cli.output import accept_any_character
from onrecord.errors import OnrecordError
from onrecord.record.loading import load_module

COMMANDS = {
    "read": "Say what each report says: who said what, and what is claimed.",
    "brief": "Say what happened, who says so, through whom, and what does not fit together.",
    "events": "List the events on record; as a table for a spreadsheet, too.",
    "show": "Show one event in full, every position with the sentences that make it.",
    "who": "Tell all that a party says, in order of time.",
    "changes": "Tell what is on record now and was not at an earlier time.",
    "why": "Explain how two reports or events came to be linked.",
    "review": "List what is doubtful, with its evidence and what can be decided.",
    "decide": "Merge, split, correct, confirm, dismiss or undo, with your name and reason.",
    "decisions": "List what people decided, when and why.",
    "serve": "Show a ledger in a browser, and answer programs.",
    "users": "Keep the list of people who may sign in at the desk.",
    "relink": "Make events, links and findings of a ledger once more from its readings.",
    "pack": "Begin a pack of your own, or try the pairs that it carries.",
    "verify": "Recheck every passage of a ledger against the stored, hashed text.",
}
ERROR = 1
INTERRUPTED = 130  # 128 and the number of SIGINT, as shells give it
PIPE_CLOSED = 141  # 128 and the number of SIGPIPE


class Commands(click.Group):
    """The commands by name; listing them loads none of what they need to run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order of the path."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load the module of a command; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = load_module(f"onrecord.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord", message="%(prog)s %(version)s")
def program() -> None:
    """Read news reports and say who said what: every claim tied to the sentence that makes it.

    Exit codes: 0 all was read, 1 an error or a failed verification, 2 wrong usage, 3 something was skipped.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments`, those of the process when None, and return its exit code."""
    accept_any_character()
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_output()
        return PIPE_CLOSED
    except OSError as error:
        _abandon_output()
        click.echo(f"onrecord: the output cannot be written: {error.strerror or error}.", err=True)
        return ERROR
    except OnrecordError as error:
        click.echo(f"onrecord: {error}", err=True)
        return ERROR


def _run(arguments: list[str]) -> int:
    """Run one command; wrong usage is told in click's own way."""
    try:
        with program.make_context("onrecord", arguments) as context:
            code = program.invoke(context)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as error:
        return error.exit_code
    return code if isinstance(code, int) else 0


def _abandon_output() -> None:
    """Send what is left of the output nowhere, so that closing it does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
