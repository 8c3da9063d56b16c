"""A list of users: who is on it signs in, decides under that name, and nobody else does; a broken list is named by its line."""

import re
import stat
import time

import pytest
from desk_factory import client, fill, floods

from newsroom import PACK
from onrecord.errors import OnrecordError
from onrecord.web.app import make_app
from onrecord.web.entering import Entering
from onrecord.web.guard import COOKIE, SESSION, Guard
from onrecord.web.slowing import WAITING, Slowing
from onrecord.web.users import NOBODY, Role, add_user, is_secret_of, person, read_users

SECRET, OTHER = "a-secret-of-hers", "another-secret"
PEOPLE = {each.name: each for each in (person("A. Reyes", Role.EDITOR, SECRET), person("B. Marek", Role.READER, OTHER))}
KEY = b"a key for the tests alone"


@pytest.fixture(autouse=True)
def hasty(monkeypatch):
    """Let nothing that fails wait."""

    async def at_once(seconds):
        waited.append(seconds)

    waited = []
    monkeypatch.setattr("onrecord.web.entering.sleep", at_once)
    return waited


@pytest.fixture
def ledger(tmp_path):
    fill(tmp_path / "desk.ledger", floods())
    return tmp_path / "desk.ledger"


@pytest.fixture
def guarded(ledger):
    return client(make_app(ledger, PACK, Guard(users=PEOPLE, key=KEY)), host="desk.example")


def sign_in(desk, name="A. Reyes", secret=SECRET, **headers):
    return desk.post("/sign-in", data={"name": name, "secret": secret}, headers=headers)


def event(desk):
    return max(desk.get("/api/events").json()["events"], key=lambda each: each["reports"])["id"]


def form(desk, **more):
    """Return what the page of an event's review asks to dismiss its first doubt."""
    about = event(desk)
    page = desk.get(f"/review?event={about}").text
    key = re.search(r'name="key" value="(\w*)"', page)
    doubt = desk.get(f"/api/review?event={about}").json()["doubts"][0]["id"]
    told = {"key": key[1] if key else "", "act": "dismiss", "event": about, "arg": [doubt], "reason": "looked it up"}
    return told | more


def test_a_person_who_signed_in_reads_and_others_do_not(guarded):
    assert guarded.get("/events").headers["location"] == "/sign-in"
    assert guarded.get("/api/events").status_code == 401
    assert sign_in(guarded).headers["location"] == "/"
    assert guarded.get("/events").status_code == 200
    assert "Signed in as <bdi>A. Reyes</bdi>" in guarded.get("/").text


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("A. Reyes", OTHER),
        ("B. Marek", SECRET),
        ("Nobody", SECRET),
        ("", SECRET),
        ("A. Reyes", ""),
        ("", ""),
        ("A. Reyes", "x" * 10_000),
    ],
)
def test_a_name_with_another_secret_signs_nobody_in(guarded, name, secret):
    refused = sign_in(guarded, name, secret)
    assert (refused.status_code, "set-cookie" in refused.headers) == (403, False)
    assert 'role="alert"' in refused.text


def test_decisions_carry_the_name_of_who_signed_in_whatever_the_form_says(guarded):
    sign_in(guarded)
    assert guarded.post("/review", data=form(guarded, by="Somebody Else")).status_code == 303
    (made,) = guarded.get(f"/api/review?event={event(guarded)}").json()["decisions"]
    assert (made["person"], made["reason"]) == ("A. Reyes", "looked it up")
    assert 'name="by"' not in guarded.get(f"/review?event={event(guarded)}").text


def test_a_reader_looks_and_does_not_decide(guarded):
    sign_in(guarded, "B. Marek", OTHER)
    page = guarded.get(f"/review?event={event(guarded)}")
    assert (page.status_code, '<form class="decide"' in page.text) == (200, False)
    assert guarded.post("/review", data=form(guarded)).status_code == 403
    assert guarded.get(f"/api/review?event={event(guarded)}").json()["decisions"] == []


def test_the_form_of_one_person_is_of_no_use_to_another(guarded, ledger):
    sign_in(guarded)
    hers = form(guarded)
    two = PEOPLE | {"B. Marek": person("B. Marek", Role.EDITOR, OTHER)}
    other = client(make_app(ledger, PACK, Guard(users=two, key=KEY)), host="desk.example")
    sign_in(other, "B. Marek", OTHER)
    assert other.post("/review", data=hers).status_code == 403


def test_a_page_that_one_person_saw_is_not_kept_for_another(guarded):
    sign_in(guarded)
    assert "A. Reyes" in guarded.get("/events").text
    sign_in(guarded, "B. Marek", OTHER)
    assert "A. Reyes" not in guarded.get("/events").text


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_no_page_elsewhere_signs_in_out_or_decides(guarded, headers):
    assert sign_in(guarded, **headers).status_code == 403
    sign_in(guarded)
    assert guarded.post("/review", data=form(guarded), headers=headers).status_code == 403
    assert guarded.post("/sign-out", headers=headers).status_code == 403


def test_signing_out_ends_the_session(guarded):
    sign_in(guarded)
    assert guarded.post("/sign-out").headers["location"] == "/sign-in"
    assert guarded.get("/events").headers["location"] == "/sign-in"


def test_a_session_that_is_over_or_was_made_with_another_key_or_name_opens_nothing(guarded, monkeypatch):
    guard = Guard(users=PEOPLE, key=KEY)
    good = guard.session_of("A. Reyes")
    head, _, mac = good.rpartition(".")
    now = time.time()
    with monkeypatch.context() as then:
        then.setattr(time, "time", lambda: now - SESSION - 1)
        old = guard.session_of("A. Reyes")
    marek = guard.session_of("B. Marek").partition(".")[0]
    forged = f"{marek}.{head.partition('.')[2]}.{mac}"
    strange = Guard(users=PEOPLE, key=b"another").session_of("A. Reyes")
    gone = guard.session_of("C. Gone")
    for cookie in (
        old,
        forged,
        strange,
        gone,
        head,
        "",
        "..",
        f"{head}.x",
        "\u00e9.9.x",
        Guard("", users=PEOPLE).session(),
    ):
        assert (
            guarded.get("/api/events", headers={"Cookie": f"{COOKIE}={cookie}".encode("latin-1")}).status_code == 401
        ), cookie
    assert guarded.get("/api/events", headers={"Cookie": f"{COOKIE}={good}"}).status_code == 200


def test_a_list_and_a_token_both_open_the_desk(ledger):
    token = "a-token-made-by-chance"  # noqa: S105 - of the test alone
    desk = client(make_app(ledger, PACK, Guard(token, PEOPLE, KEY)), host="desk.example")
    assert desk.get("/api/events", headers={"Authorization": f"Bearer {token}"}).status_code == 200
    assert {"token", "session"} == set(
        desk.get("/api/openapi.json", headers={"Authorization": f"Bearer {token}"}).json()["components"][
            "securitySchemes"
        ]
    )
    assert desk.post("/sign-in", data={"token": token}).status_code == 303
    assert 'name="by"' in desk.get(f"/review?event={event(desk)}").text


def test_what_fails_waits_the_longer_the_more_failed_before_and_a_right_secret_starts_anew(guarded, hasty):
    for _ in range(4):
        sign_in(guarded, secret=OTHER)
    assert hasty == [0.5, 1.0, 2.0, 4.0]
    sign_in(guarded)
    sign_in(guarded, secret=OTHER)
    assert hasty[4:] == [0.5]


def test_failures_are_counted_by_address_also_where_the_name_changes():
    slowing = Slowing(now=lambda: 0.0)
    waits = [slowing.failed(f"name {n}", "address 192.0.2.7") for n in range(8)]
    assert waits == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0, 8.0]
    assert slowing.failed("name 9", "address 192.0.2.8") == 0.5


def test_failures_are_forgotten_after_a_while():
    clock = iter([0.0, 0.0, 0.0, 2000.0, 2000.0, 2000.0])
    slowing = Slowing(now=lambda: next(clock))
    assert [slowing.failed("name"), slowing.failed("name")] == [0.5, 0.5]


def test_who_comes_while_too_many_wait_is_turned_away(guarded, ledger):
    slowing = Slowing(waiting=WAITING)
    app = make_app(ledger, PACK, Guard(users=PEOPLE, key=KEY))
    desk = client(app, host="desk.example")
    entering = Entering(Guard(users=PEOPLE, key=KEY), slowing)
    endpoint = next(each for each in app.routes if each.path == "/sign-in" and "POST" in each.methods).endpoint
    endpoint.__self__.entering = entering
    assert sign_in(desk).status_code == 429
    assert slowing.waiting == WAITING


def test_the_secret_is_not_in_the_list_and_opens_it_again(tmp_path):
    add_user(tmp_path / "users", PEOPLE["A. Reyes"])
    add_user(tmp_path / "users", PEOPLE["B. Marek"])
    text = (tmp_path / "users").read_text("utf-8")
    assert SECRET not in text
    assert read_users(tmp_path / "users") == PEOPLE
    assert stat.S_IMODE((tmp_path / "users").stat().st_mode) == 0o600


def test_two_people_with_one_secret_have_two_hashes():
    one, other = (person(name, Role.EDITOR, SECRET) for name in ("A", "B"))
    assert one.secret.rpartition("$")[2] != other.secret.rpartition("$")[2]


def test_nobody_has_a_secret():
    assert not is_secret_of("", NOBODY)


GOOD = PEOPLE["A. Reyes"].secret


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("A. Reyes; editor", "this one has 2 parts"),
        (f"A. Reyes; chief; {GOOD}", "no role 'chief'. It is one of reader, editor"),
        ("A. Reyes; editor; a-secret-of-hers", "was not made by scrypt"),
        ("A. Reyes; editor; scrypt$2$8$1$AAAA$AAAA", "was not made by scrypt"),
        (f"A. Reyes; editor; {GOOD.replace('32768', '9999999999999')}", "was not made by scrypt"),
        (f"A. Reyes; editor; {GOOD}!", "was not made by scrypt"),
        (f"; editor; {GOOD}", "cannot be a name"),
        (f"A.\u202e Reyes; editor; {GOOD}", "cannot be a name"),
        (f"B. Marek; editor; {GOOD}", "B. Marek is in the list twice"),
    ],
)
def test_a_broken_line_is_named(tmp_path, line, why):
    file = tmp_path / "users"
    file.write_text(f"# who\n\nB. Marek; reader; {GOOD}\n{line}\n", "utf-8")
    with pytest.raises(OnrecordError, match=rf"users, line 4: .*{re.escape(why)}"):
        read_users(file)


@pytest.mark.parametrize("held", [None, b"", b"# nobody\n", b"\xff\xfe"])
def test_a_list_of_nobody_is_none(tmp_path, held):
    if held is not None:
        (tmp_path / "users").write_bytes(held)
    with pytest.raises(OnrecordError, match="onrecord users add"):
        read_users(tmp_path / "users")


@pytest.mark.parametrize("name", ["", "  ", "a;b", "# a", "a\u202eb", "x" * 300])
def test_a_name_that_a_line_cannot_hold_is_refused(name):
    with pytest.raises(OnrecordError, match="cannot be a name"):
        person(name, Role.EDITOR, SECRET)


def test_a_secret_that_can_be_guessed_is_refused():
    with pytest.raises(OnrecordError, match="has 5 characters"):
        person("A. Reyes", Role.EDITOR, "short")


def test_a_name_is_added_once(tmp_path):
    add_user(tmp_path / "users", PEOPLE["A. Reyes"])
    with pytest.raises(OnrecordError, match=r"is in .* already"):
        add_user(tmp_path / "users", PEOPLE["A. Reyes"])


def test_a_list_in_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(OnrecordError, match="cannot be written"):
        add_user(tmp_path / "no" / "users", PEOPLE["A. Reyes"])
