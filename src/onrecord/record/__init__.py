"""What can be on record: frozen types that every stage hands to the next, made of the standard library only.

Offsets count Unicode code points of the report's stored text; `end` is exclusive.
"""
