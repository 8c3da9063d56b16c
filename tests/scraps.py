"""Scraps of news, and of what no news should hold, from which texts are put together."""

from hypothesis import strategies as st

SCRAPS = [
    "The flood killed 12 people on Monday, the ministry said. ",
    "“We fired it,” Kim Jong Un told Reuters",
    " said he, citing ",
    '"' * 7,
    "“‘",
    "”.\n\n",
    "It's 8 am (2300 GMT Tuesday), don't wait: U.S.-made, well-known ",
    "1,587km at www.example.org/a or a@b.org; and/or ",
    "\u202e",
    "\u200b",
    "\r\n",
    "\0",
    "((([",
    "💥",
    "e\u0301",
    "北朝鮮",
]
TEXTS = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=8), max_size=14).map("".join)
