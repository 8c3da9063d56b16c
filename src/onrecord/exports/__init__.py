"""Machine forms of what is on record, each with a JSON Schema in docs/schemas.

Offsets count Unicode code points of the report's stored text, end exclusive. A key that has nothing is null or an
empty list, never absent. All JSON is ASCII, so that it passes through any terminal and any pipe unharmed.
"""
