"""Pinned quality floors: what the shipped package reaches on labelled reports, and a gate that refuses to sink below."""
