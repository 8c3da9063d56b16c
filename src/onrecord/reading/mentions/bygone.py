"""Happenings of another time that no word names: "In 2015 about 900 people died there" tells of an earthquake in a report of one."""

from onrecord.reading.bygone import Bygone, bygones
from onrecord.reading.circumstances import words_in
from onrecord.reading.mentions.reality import Standing
from onrecord.reading.mentions.telling import Telling
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.scene import Scene
from onrecord.record.reading import Reality


def with_bygone(scene: Scene, tellings: list[Telling], main: Telling | None) -> list[Telling]:
    """Return the tellings with those of stretches that have figures, tell of a time before the main happening's, and of no other happening.

    Words in such a stretch that were taken for the main happening's are its own.
    """
    if main is None:
        return tellings
    counted = {i for figure in scene.draft.figures for i in range(*words_in(scene.tree, figure.passage))}
    found = list(tellings)
    last: tuple[Bygone, Telling] | None = None
    for stretch in bygones(scene, main.kind.id, main.when):
        if stretch.words.isdisjoint(counted) or all(hit.at in stretch.words for hit in main.hits):
            continue
        told = next((each for each in found if each is not main and _is_told_in(each, stretch)), None)
        if told is not None:
            last = stretch, told
        elif last is not None and stretch.time is not None and stretch.time is last[0].time:
            last[1].hits.append(Hit(last[1].kind.id, stretch.at, stretch.at, stretch.at))
        else:
            when = stretch.time.moment if stretch.time is not None else None
            hit = Hit(main.kind.id, stretch.at, stretch.at, stretch.at)
            told = Telling(main.kind, Standing(Reality.BACKGROUND, stretch.why), [hit], when)
            found.append(told)
            last = stretch, told
        _part_from(main, stretch)
    return found


def _is_told_in(telling: Telling, stretch: Bygone) -> bool:
    """Say whether a happening is told of in a stretch: as no news, or there alone."""
    held = [hit for hit in telling.hits if hit.at in stretch.words]
    return bool(held) and (len(held) == len(telling.hits) or telling.reality is not Reality.HAPPENED)


def _part_from(main: Telling, stretch: Bygone) -> None:
    """Take a stretch's words from the main happening, which has others."""
    main.hits = [hit for hit in main.hits if hit.at not in stretch.words]
