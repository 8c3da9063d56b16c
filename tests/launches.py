"""A reader without a model that reads launches, for tests of events with values."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.packs.pack import Pack
from onrecord.record.reading import Hop, HopRole, Mention, Mode, Reading, Stance, Statement
from onrecord.record.report import Passage, Report
from samples import DAY, read


def read_launches(reports: Iterable[Report], pack: Pack) -> Iterator[Reading]:
    """Read every 'N km' as the samples' reader does, as a claim about a launch, with Ms Ro's statement."""
    for report in reports:
        (reading,) = read([report], pack)
        if not reading.claims:
            yield reading
            continue
        launch = Mention(f"mention-{report.id}", "missile_launch", (Passage(2, 8),), DAY, main=True)
        voice = Hop("person:ro", "Ms Ro", HopRole.SPEAKER)
        start = report.text.index("It flew")
        words = Passage(start, report.text.index(",", start))
        said = Statement(f"statement-{report.id}", voice, (), (words,), Mode.INDIRECT, Stance.ASSERTS, (voice,))
        claims = tuple(replace(claim, mention=launch.id, statement=said.id) for claim in reading.claims)
        yield replace(reading, statements=(said,), mentions=(launch,), claims=claims)
