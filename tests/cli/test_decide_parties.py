"""`decide merge --parties`, `split --party` and `dismiss`: who is whom is decided, holds, and is taken back."""

import json

import pytest


@pytest.fixture
def ledger(ask, folder, tmp_path):
    """Return a ledger with one launch of which two reports say, by Ms Ro, that it flew 100 and 200 km far."""
    path = tmp_path / "news.ledger"
    ask("brief", folder, "--ledger", path)
    return path


@pytest.fixture
def decide(ask):
    """Decide something, with a name and a reason; return exit code, output and errors."""
    return lambda *words: ask("decide", *words, "--by", "A. Reyes", "--reason", "asked her")


@pytest.fixture
def who(ask, ledger):
    """Tell what a party says, as a program reads it."""
    return lambda name: json.loads(ask("who", name, ledger, "--json")[1])


def reports(told):
    return [each["report"]["path"].rpartition("/")[2] for each in told["remarks"]]


def states(ask, ledger):
    return [each["state"] for each in json.loads(ask("decisions", ledger, "--json")[1])["decisions"]]


def decided(ask, ledger):
    return json.loads(ask("decisions", ledger, "--json")[1])["decisions"][-1]["id"]


def test_a_party_is_split_by_report_and_stays_so_when_linked_once_more(ask, ledger, decide, who):
    assert reports(who("Ms Ro")) == ["1.txt", "2.txt"]
    code, out, _ = decide("split", "--party", "Ms Ro", "2.txt", ledger, "--name", "Ms Ro of Lipnik")
    assert (code, "kept and in force" in out) == (0, True)
    assert ask("relink", ledger)[1].endswith("the same as before.\n")
    assert (reports(who("Ms Ro")), reports(who("Ms Ro of Lipnik"))) == (["1.txt"], ["2.txt"])
    assert "A. Reyes says that they are two" in who("Ms Ro of Lipnik")["decided"][0]


def test_who_is_split_off_without_a_name_goes_by_the_report_that_means_it(ask, ledger, decide, who):
    decide("split", "--party", "Ms Ro", "2.txt", ledger)
    assert any(name.startswith("Ms Ro (") for name in (each["name"] for each in _parties(ask, ledger)))
    assert reports(who("Ms Ro")) == ["1.txt"]


def _parties(ask, ledger):
    event = json.loads(ask("show", 1, ledger, "--json")[1])
    return [o for each in event["fields"]["distance"]["positions"] for o in each["origins"]]


def test_two_parties_are_merged_and_the_later_decision_counts(ask, ledger, decide, who):
    decide("split", "--party", "Ms Ro", "2.txt", ledger, "--name", "Ms Ro of Lipnik")
    assert decide("merge", "--parties", "Ms Ro", "Ms Ro of Lipnik", ledger)[0] == 0
    assert reports(who("Ms Ro")) == ["1.txt", "2.txt"]
    assert states(ask, ledger) == ["overruled", "in force"]


def test_an_undone_split_of_a_party_leaves_one(ask, ledger, decide, who):
    decide("split", "--party", "Ms Ro", "2.txt", ledger, "--name", "Ms Ro of Lipnik")
    assert decide("undo", decided(ask, ledger), ledger)[0] == 0
    assert (reports(who("Ms Ro")), states(ask, ledger)) == (["1.txt", "2.txt"], ["undone", "in force"])


def test_the_listed_decision_names_the_party_and_what_it_is_called(ask, ledger, decide):
    decide("split", "--party", "Ms Ro", "2.txt", ledger, "--name", "Ms Ro of Lipnik")
    assert "as “Ms Ro of Lipnik”" in ask("decisions", ledger)[1]


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        (("merge", "--parties", "Ms Ro", "ms ro"), "are one party already"),
        (("merge", "--parties", "Ms Ro", "Ms Roe"), "Did you mean Ms Ro?"),
        (("split", "--party", "Ms Ro", "1.txt", "2.txt"), "Nothing of Ms Ro would be left"),
        (("split", "--party", "Ms Ro", "3.txt"), "3.txt"),
        (("dismiss", "party-1234567890abcdef"), "onrecord review LEDGER"),
    ],
)
def test_what_cannot_be_decided_of_parties_ends_with_a_way_out_and_keeps_nothing(ask, ledger, decide, words, way_out):
    code, _, err = decide(*words, ledger)
    assert (code, way_out in " ".join(err.split())) == (1, True), err
    assert states(ask, ledger) == []


def test_a_name_is_for_parties_alone(ask, ledger, decide):
    code, _, err = decide("split", 1, "2.txt", ledger, "--name", "Ms Ro of Lipnik")
    assert (code, "give --party, too" in err) == (2, True)
