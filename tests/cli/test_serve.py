"""`onrecord serve` opens what it is given, and says what it needs."""

import pytest

from onrecord.cli import serve as command_module
from onrecord.web import serving


@pytest.fixture
def served(monkeypatch):
    """Serve nothing; keep what would be served."""
    calls = []

    def serve(ledger, pack, at, *, told):
        calls.append((ledger.name, ledger.stat().st_size > 0, at))

    monkeypatch.setattr(serving, "serve", serve)
    return calls


def test_reports_are_read_into_a_ledger_first(ask, folder, served):
    assert ask("serve", folder)[0] == 0
    assert served == [("desk.ledger", True, serving.Listening("127.0.0.1", 8000))]


def test_a_ledger_is_served_as_it_is(ask, folder, tmp_path, served):
    ask("brief", folder, "--ledger", tmp_path / "news.ledger")
    assert ask("serve", tmp_path / "news.ledger", "--port", 0)[0] == 0
    assert served[0][0] == "news.ledger"


def test_a_ledger_among_reports_is_wrong_usage(ask, folder, tmp_path, served):
    ask("brief", folder, "--ledger", tmp_path / "news.ledger")
    code, _, told = ask("serve", tmp_path / "news.ledger", folder)
    assert (code, served) == (2, [])
    assert "only PATH" in told


def test_off_loopback_a_token_is_asked_for_before_anything_is_read(ask, folder, served, monkeypatch):
    monkeypatch.delenv("ONRECORD_TOKEN", raising=False)
    code, _, told = ask("serve", folder, "--host", "0.0.0.0")  # noqa: S104 - it must be refused
    assert (code, served) == (1, [])
    assert "--token-file" in told


def test_the_token_comes_from_a_file_or_from_the_environment(ask, folder, served, tmp_path, monkeypatch):
    (tmp_path / "token").write_text("sixteen-or-more-characters\n")
    ask("serve", folder, "--token-file", tmp_path / "token")
    monkeypatch.setenv("ONRECORD_TOKEN", "another-of-sixteen-characters")
    ask("serve", folder)
    assert [at.token for _, _, at in served] == ["sixteen-or-more-characters", "another-of-sixteen-characters"]


@pytest.mark.parametrize("held", [None, ""])
def test_a_token_file_that_holds_none_is_named(ask, folder, tmp_path, held):
    if held is not None:
        (tmp_path / "token").write_text(held)
    code, _, told = ask("serve", folder, "--token-file", tmp_path / "token")
    assert code == 1
    assert str(tmp_path / "token") in told


def test_what_is_missing_is_named_with_the_extra_that_holds_it(ask, folder, monkeypatch):
    monkeypatch.setattr(command_module, "find_spec", lambda name: None if name == "starlette" else name)
    code, _, told = ask("serve", folder)
    assert code == 1
    assert "starlette" in told
    assert "onrecord[serve]" in told
