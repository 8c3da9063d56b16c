"""Tell news media from other bodies by their names."""

import re

MEDIA = frozenset(
    "news tv television radio times post journal herald tribune gazette telegraph guardian newspaper daily agency media press channel"
    " broadcaster network magazine weekly mirror mail express standard chronicle observer today sentinel inquirer examiner courier"
    " dispatch tabloid publication"
    " newsweek npr msnbc cnbc politico axios huffpost buzzfeed tmz espn haaretz ndtv shimbun ilbo euronews globo kommersant meduza"
    " nikkei ynet monde figaro spiegel bild zeitung gazeta repubblica mailonline welle".split()
)
"""Words by which an organisation's name tells that it is a news medium."""
PRINTED = frozenset("newspaper daily weekly broadcaster tabloid".split())
"""Those that tell it in small letters, too: "the French daily Le Soir", "reports in a local newspaper"."""
_CALL_LETTERS = re.compile(r"[KW][A-Z]{3}(-(TV|FM|AM))?$")
"""How American stations are called; some other bodies of four letters are, too."""
_ADDRESS = re.compile(r"[A-Za-z0-9-]{2,}\.[a-z]{2,4}$")
_NO_STATIONS = frozenset("KPMG WADA WIPO WIFO KFOR".split())
PLATFORMS = frozenset(
    "facebook twitter x x. instagram telegram youtube tiktok whatsapp weibo wechat reddit snapchat linkedin threads bluesky vkontakte".split()
)
"""Where people post: a post there is whose it is, not the platform's."""


def tells_news(words: list[str]) -> bool:
    """Say whether the words of a body's name tell that it carries news: by one of them, by a noun for papers beside one, or as a web address: "brod.ba"."""
    proper = [word.lower() for word in words if word[:1].isupper()]
    if len(words) == 1 and _ADDRESS.match(words[0]):
        return True
    return not MEDIA.isdisjoint(proper) or bool(proper and not PRINTED.isdisjoint(words))


def is_medium(names: list[str]) -> bool:
    """Say whether one of a body's names tells that it carries news, or is a station's call letters: "KTLA-TV"."""
    stations = any(_CALL_LETTERS.match(name) and name not in _NO_STATIONS for name in names)
    return stations or any(tells_news(name.replace("-", " ").split()) for name in names)
