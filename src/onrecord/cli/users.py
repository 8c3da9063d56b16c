"""`onrecord users`: who may sign in at the desk."""

from pathlib import Path

import click

from onrecord.web.users import Role, add_user, person


@click.group("users")
def command() -> None:
    """Keep the list of people who may sign in at the desk: `onrecord serve LEDGER --users FILE` asks for it."""


@command.command("add")
@click.argument("name", metavar="NAME")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.option(
    "--role",
    type=click.Choice([each.value for each in Role]),
    default=Role.EDITOR.value,
    show_default=True,
    help="A reader may look, an editor may decide, too.",
)
def add(*, name: str, file: Path, role: str) -> int:
    """Add NAME to FILE, which is made where there is none, and ask for a secret, twice and without showing it.

    What is kept is not the secret, but what scrypt makes of it. Decisions carry NAME.
    """
    secret = click.prompt(f"Secret of {name}", hide_input=True, confirmation_prompt="Once more", type=str)
    new = person(name, Role(role), secret)
    add_user(file, new)
    click.echo(f"{new.name} may sign in as {new.role}, once `onrecord serve LEDGER --users {file}` is started anew.")
    return 0
