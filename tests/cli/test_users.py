"""`onrecord users add` asks for a secret without showing it, and `serve --users` takes the list."""

import click
import pytest

from onrecord.web import serving
from onrecord.web.users import Role, is_secret_of, read_users

SECRET = "a-secret-of-hers"  # noqa: S105 - of the test alone


@pytest.fixture
def typed(monkeypatch):
    """Answer what is asked for without being shown."""

    def prompt(text, **how):
        asked.append((text, how["hide_input"]))
        return SECRET

    asked = []
    monkeypatch.setattr(click, "prompt", prompt)
    return asked


def test_a_person_is_added_with_a_role_and_a_secret_that_is_asked_for_unseen(onrecord, typed, tmp_path):
    file = tmp_path / "desk.users"
    assert onrecord("users", "add", "A. Reyes", file)[0] == 0
    code, out, _ = onrecord("users", "add", "B. Marek", file, "--role", "reader")
    people = read_users(file)
    assert (code, SECRET in out) == (0, False)
    assert {name: each.role for name, each in people.items()} == {"A. Reyes": Role.EDITOR, "B. Marek": Role.READER}
    assert is_secret_of(SECRET, people["A. Reyes"])
    assert typed == [("Secret of A. Reyes", True), ("Secret of B. Marek", True)]


def test_a_person_is_not_added_twice(onrecord, typed, tmp_path):
    onrecord("users", "add", "A. Reyes", tmp_path / "desk.users")
    code, _, err = onrecord("users", "add", "A. Reyes", tmp_path / "desk.users")
    assert (code, "already" in err) == (1, True)


def test_off_loopback_a_list_of_users_is_enough(ask, folder, typed, tmp_path, monkeypatch):
    monkeypatch.delenv("ONRECORD_TOKEN", raising=False)
    served = []
    monkeypatch.setattr(serving, "serve", lambda ledger, pack, at, *, told: served.append(at))
    ask("users", "add", "A. Reyes", tmp_path / "desk.users")
    code, *_ = ask("serve", folder, "--host", "0.0.0.0", "--users", tmp_path / "desk.users")  # noqa: S104 - it is guarded
    assert (code, [*served[0].users]) == (0, ["A. Reyes"])


def test_a_broken_list_is_told_before_anything_is_read(ask, folder, tmp_path):
    (tmp_path / "desk.users").write_text("A. Reyes; editor; secret\n", "utf-8")
    code, _, err = ask("serve", folder, "--users", tmp_path / "desk.users")
    assert (code, "desk.users, line 1: " in err) == (1, True)
