"""What a figure is before any field takes it; stands on nothing else in `claims`.

First the words near it (`nearby`); by them what it counts where its noun stands elsewhere (`ellipses`), which other figure it
goes on with (`course`), whether it is a value at all (`unvalued`, with the numbers that only tell one of several apart in
`designations`) and whether it tells what could be rather than what was (`ability`).
"""
