"""What a ledger must look up and keep so that a new report is linked by what lies around it alone."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from onrecord.record.link import Link
from onrecord.record.near import AccountRow, Cell, Part, Place


class Store(Protocol):
    """Where outlines, accounts and links stand by their keys. Nothing here decides anything."""

    def put(self, place: Place, body: str, keys: Iterable[str], sentences: Iterable[int]) -> None:
        """Keep the outline of a report with the keys and sentences that it is met by."""

    def reshape(self, report: str, body: str) -> None:
        """Keep another outline of a report, whose place and keys are the same."""

    def before(self, key: str, place: Place, most: int) -> Sequence[Place]:
        """Return the last places under the key that stand before `place`, `most` at most, in order."""

    def after(self, key: str, place: Place, most: int) -> Sequence[Place]:
        """Return the first places under the key that stand after `place`, `most` at most, in order."""

    def bodies(self, reports: Collection[str]) -> Mapping[str, tuple[str, str]]:
        """Return when each report was published, as text that sorts, and its outline as text."""

    def join(self, report: str, earlier: str | None, score: float | None, reason: str | None) -> None:
        """Keep which earlier report a report joins and why; None where it begins a story."""

    def joins(self, reports: Collection[str]) -> Mapping[str, tuple[str | None, float | None, str | None]]:
        """Return which earlier report each joins, and why."""

    def stories(self, reports: Collection[str]) -> Mapping[str, str]:
        """Return the story of each report; reports that have none yet are left out."""

    def members(self, stories: Collection[str]) -> Collection[str]:
        """Return the reports that follow these stories."""

    def move(self, story: str, reports: Collection[str]) -> None:
        """Let the reports follow a story."""

    def common(self, keys: Collection[int], members: Collection[str]) -> frozenset[int]:
        """Return which of these sentences reports beside `members` have."""

    def once(self, keys: Collection[int], new: Collection[str]) -> Collection[str]:
        """Return the stories that, beside `new` reports, alone have one of these sentences."""

    def accounts(self, stories: Collection[str]) -> Sequence[AccountRow]:
        """Return the accounts of these stories."""

    def accounts_in(self, cell: Cell) -> Sequence[AccountRow]:
        """Return the accounts of one kind and day."""

    def accounts_of(self, events: Collection[str]) -> Sequence[AccountRow]:
        """Return the accounts of these events."""

    def drop_stories(self, stories: Collection[str]) -> None:
        """Forget the accounts of these stories, their members, copies and links."""

    def drop_cells(self, cells: Collection[Cell]) -> None:
        """Forget the links between accounts of these kinds and days."""

    def keep_account(self, account: AccountRow) -> None:
        """Keep an account, in place of the one with its id."""

    def lay(self, account: str, event: str) -> None:
        """Lay an account to an event."""

    def keep_story(
        self, story: str, members: Sequence[str], copies: Sequence[Sequence[str]], links: Sequence[Link]
    ) -> None:
        """Keep a story's members, copies and links."""

    def keep_cell(self, cell: Cell, links: Sequence[Link]) -> None:
        """Keep the links between accounts of one kind and day, in place of those that were."""

    def copies(self, reports: Collection[str]) -> Sequence[Sequence[str]]:
        """Return the groups of copies that any of these reports is in, whole."""


class Parts(Protocol):
    """Where events stand as people decided, part by part, beside what the rules made. Nothing here decides anything."""

    def homes(self, mentions: Collection[str]) -> Mapping[str, str]:
        """Return the report of each of these mentions."""

    def links(self, mentions: Collection[str], deciding: str) -> Sequence[Link]:
        """Return the links by rules among these mentions, those withheld, too; `deciding` is the rule of links by decision."""

    def parts(self) -> Collection[str]:
        """Return the keys of all parts."""

    def parts_on(self, events: Collection[str]) -> Collection[str]:
        """Return the keys of the parts that rest on any of these events of the rules."""

    def covered(self, events: Collection[str]) -> Collection[str]:
        """Return those of these events of the rules that are not shown as the rules have them."""

    def bodies(self, events: Collection[str]) -> Mapping[str, str]:
        """Return those of these events that a part has instead of the rules', as text."""

    def keep(self, part: Part, withheld: Collection[Link], decided: Sequence[Link]) -> None:
        """Keep a part, withhold these links of the rules, and write those by decision."""

    def loosen(self, part: str) -> tuple[Collection[str], Collection[str]]:
        """Take a part back; return the events that it had instead of the rules', and those of the rules that it touched or covered."""
