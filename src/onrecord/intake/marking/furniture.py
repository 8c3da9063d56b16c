"""Lines that a page prints around a report: links, prompts, buttons, notices. Told by shape, never by topic.

Every rule is anchored at both ends of a line or at its start with the word that gives it away, so that a line of
prose does not fit. A rule belongs here only if no reporter would write a sentence of that shape.
"""

import re

_LABELS = (
    r"read (?:more|also|next|this|on|the (?:full|whole|rest of the) (?:story|report|article))|also read|more|see (?:also|more)|related"
    r"|related (?:articles?|stories|story|news|topics?|content|coverage|links?|posts?|reading|video)|recommended(?: for you)?"
    r"|recommended reading|don['’]t miss|must[- ]read|you (?:may|might) (?:also )?(?:like|be interested in)|watch(?: now| more| live| also)?"
    r"|listen(?: now| more)?|more (?:from|on|in|about) .{1,50}|more (?:stories|news|coverage|on this(?: story)?)"
    r"|trending(?: now| topics| stories)?|trendy topics|editor['’]?s['’]? picks?|what to (?:read|know) next|up next|now playing"
    r"|(?:most|more) (?:read|popular|viewed|shared|commented)|go deeper|further reading|in case you missed it|explore more"
    r"|keep reading|continue reading|top stories|latest (?:news|stories|videos?)|next (?:article|story|post)"
    r"|previous (?:article|story|post)|popular (?:posts?|stories|now)|in this (?:article|story)|more like this|suggested reading"
    r"|other (?:news|stories)|view (?:more|gallery|all|original)|see all"
)
_SOCIAL = (
    r"facebook|twitter|x|whatsapp|pinterest|linkedin|reddit|telegram|e-?mail|print|copy(?: link)?|link|messenger|flipboard"
    r"|threads|bluesky|tumblr|instagram|youtube|tiktok|viber|line|share|tweet|pin|pocket|more|save|bookmark|rss"
)
_MONEY_OR_MAIL = (
    r"newsletters?|alerts?|e-?mails?|notifications?|inbox|updates|podcasts?|channels?|app|digest|briefing|subscription"
)

_WHOLE = (
    rf"(?:{_LABELS})\s*[:»›>→…]*",
    rf"(?:(?:{_SOCIAL})\b[\s,/|•·]*){{1,12}}",
    r"(?:\d[\d,.]*\s*)?(?:comments?|shares?|likes?|views?|replies|reactions|retweets)(?:\s*\(?\d*\)?)",
    r"(?:show|view|hide|load|see|read|leave|post|add|write|sort)(?: (?:all|more|a|your|the))*\s*(?:\d+\s*)?(?:comments?|reply|replies).{0,40}",
    r"(?:be the first to|login to|log in to|sign in to|register to|start the|skip to) comments?.{0,40}|no comments(?: yet)?",
    r"comments? (?:are|is) (?:closed|off|disabled|moderated).{0,60}|what do you think\?.{0,60}",
    r"join (?:the|our|in the|this) (?:[\w-]+ )?(?:conversation|discussion|debate|forum|commenting forum|community|chat)\b.{0,80}",
    r"join thought-provoking conversations.*",
    (
        r"(?:share|e-?mail|print|save|bookmark|gift|listen to|download)(?: on| via| by| to| with)?(?: (?:this|the|us|it|an|full))?"
        rf"(?: (?:articles?|story|stories|page|post|link|typo|mistake|error|friends?|{_SOCIAL}))?(?: (?:on|via|by|to|with|in) .{{1,40}})?"
    ),
    (
        r"(?:advertisement|advertising|ad|ads|sponsored(?: content| post| by .{1,40})?|promoted(?: content| stories)?|paid (?:content|post)|partner content)s?"
        r"(?:\W*(?:continue reading|scroll|skip|story continues|article continues).{0,50})?"
    ),
    r"(?:story|article|content|report|text) continues (?:below|after).{0,40}|continue reading (?:below|the main story).{0,40}",
    r"scroll (?:down|up)?.{0,40}(?:video|continue|photos?|more|read)\w*.{0,20}|skip (?:to|past|advert\w*|ad).{0,40}|back to (?:top|home.{0,10})",
    (
        r"(?:log|sign) ?(?:in|up|out)(?: or (?:register|subscribe|sign up).{0,20})?|register(?: now| here| for free)?|subscribe(?: now| here| today)?"
        r"|my account|menu|search|home|close|open|next|previous|play|pause|mute|unmute|loading\W*|show (?:more|less)|expand|collapse|toggle caption"
        r"|hide caption|enlarge (?:this )?image(?: toggle caption)?|click to (?:enlarge|expand|play|share).{0,30}|text size.{0,20}|font size.{0,20}"
    ),
    r"(?:live|video|videos|photos?|gallery|image|images|audio|picture|pictures|graphic|slideshow|infographic|file photo|file)",
    r"(?:sign|subscribe|register|opt)[\s-](?:up |in |now |here |today |to |for )*.{0,60}\b(?:"
    + _MONEY_OR_MAIL
    + r"|newsletter)\b.{0,120}",
    (
        r"(?:get|receive|stay|keep|enjoy|download|install|try|start|want|never miss|follow|turn on|enable)\b.{0,90}\b"
        r"(?:newsletters?|e-?mail alerts?|push notifications?|(?:news|breaking|mobile) alerts?|in your inbox|to your inbox|our (?:free )?app|whatsapp channel"
        r"|telegram channel|news app|subscribing|free trial|google news)\b.{0,100}"
    ),
    r"(?:follow|like|find|join|connect with|visit|contact|e-?mail|reach|write to|message) (?:us|me|our (?:team|channel|page|newsroom)|the (?:author|reporter|writer))\b.{0,120}",
    r"follow (?:@?[\w.’' -]{2,50} )?(?:on|at|via) (?:twitter|x|facebook|instagram|telegram|whatsapp|google news|threads|bluesky|linkedin)\b.{0,80}",
    r"(?:reach|contact|e-?mail) [\w.’' -]{2,50} (?:at|on|via)\W+\S+@\S+.{0,60}|e-?mail\W+\S+@\S+.{0,100}",
    r"(?:do you have|have|got|know) (?:a|any|more|anything)\b.{0,60}\b(?:story|tips?|information|news|share|photos?|video)\b.{0,40}\?.{0,200}",
    r"we (?:pay|want) .{0,60}(?:stories|hear from you).{0,200}",
    r"click (?:here|on|this).{0,160}|tap here.{0,100}|swipe .{0,60}",
    (
        r"(?:we (?:use|and our|value|care|may use|process)|this (?:site|website|page)|our (?:site|website|partners?)|by (?:using|continuing|clicking|signing"
        r"|subscribing|submitting|entering)\b.{0,60}\byou)\b.{0,120}\b(?:cookies?|privacy (?:policy|notice)|terms (?:of|and)|consent|personal data|spam)\b.{0,200}"
    ),
    r"(?:accept|reject|manage|allow)(?: all| my)? (?:cookies|preferences|consent|choices).{0,40}|(?:cookie|privacy) (?:policy|settings?|preferences|notice|statement).{0,60}",
    r"(?:terms (?:of (?:use|service)|and conditions)|privacy policy|about us|contact us|advertise(?: with us)?|site ?map|disclaimer|careers|help|faq|editorial (?:guidelines|standards|policy))",
    r"(?:copyright|©|\(c\)).{0,40}\b(?:19|20)\d\d\b.{0,300}|(?:copyright|©|\(c\))[\s:]*(?:by |the )?(?-i:[A-Z])[\w.&-]*(?: (?-i:[A-Z&])[\w.&-]*){0,6}|all rights reserved.{0,300}",
    (
        r"\(?this (?:material|content|story|article|report|post|piece|copy) (?:may not be (?:published|reproduced)|cannot be (?:published|reproduced)"
        r"|(?:has|was) not been (?:edited|created)|has been (?:published|auto|generated|sourced)|(?:was|is) (?:originally |first |also |automatically |auto-?)?"
        r"(?:published|generated|syndicated|translated) (?:in|on|by|from|with)|(?:first |originally )?appeared (?:in|on))\b.{0,200}"
    ),
    r"\(?(?:except for the headline|with the exception of the headline|the above (?:news|article)|the views expressed|the opinions expressed|views expressed)\b.{0,250}",
    r"our standards: .{0,80}|(?:support|help (?:us|support)|donate to|fund) (?:our|independent|quality|us|local|free)\b.{0,60}(?:journalism|reporting|journalists|newsroom|work|media).{0,160}",
    r"(?:become|be) a (?:member|supporter|subscriber|patron)\b.{0,100}|already (?:a subscriber|have an account|registered|subscribed).{0,60}|thank you for (?:subscribing|reading|signing).{0,80}",
    r"(?:please |to (?:continue|read) .{0,40}please )(?:log|sign|subscribe|register|enable|check|select|turn|try).{0,120}|your (?:e-?mail|browser|subscription|account)\b.{0,100}",
    r"(?:estimated )?(?:reading|read) time\W*\d.{0,20}|\d+\s*[- ]?min(?:ute)?s?[- ]?(?:read|listen|watch)|listen(?: to (?:this )?(?:article|story|report))?\W*(?:\d.{0,20})?",
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords?|labels?|section|hashtags?|more topics)\s*:.{0,300}",
    r"(?:current|you are here|home)\s*:?\s*(?:home)?\s*[>»›/].{0,200}",
    r"for (?:more|all|the (?:latest|full|best)),? (?:[\w'’-]+,? ){0,10}?(?:visit|click|follow|see|go to|check out|subscribe|download|read|sign|watch)\b.{0,160}",
    r"for more (?:[\w'’-]+ ){0,6}(?:news|coverage|information|details|stories)?\s*:\s*.{0,160}|(?:read|view|see) (?:or share )?(?:this|the) (?:story|original|full)\b.{0,20}:\s*.{0,120}",
    r"keep up with (?:this|the|all|our)\b.{0,80}|stay (?:informed|updated|connected|tuned|up[- ]to[- ]date|ahead)\b.{0,120}|check (?:us )?out\b.{0,30}\b(?:us|on|our|here|facebook)\b.{0,80}",
    r"(?:watch|listen to|see|read|view|take a look at)\b[^.!?]{0,120}\b(?:below|above|here|embedded above|embedded below)[:.]?",
    r"(?:on twitter,? )?follow @\w+.{0,100}|\(?h/t:? .{2,60}\)?|(?:send|e-?mail) (?:me|us|tips|your|feedback)\b.{0,140}|feedback\?.{0,140}",
    r"this (?:story|article|report|post|piece) (?:has been|was|is being|will be) updated\b.{0,200}|this is an? (?:developing|breaking)(?: news)? story.{0,160}",
    r"(?:please )?check back (?:for|later|here|soon)\b.{0,100}|we are sorry,? ?this (?:video|content|page) is .{0,100}|refresh (?:this|the) page.{0,80}",
    r"(?:last )?(?:updated|published|posted|modified)?\W*(?:\d+|an?|one|two|three) (?:min(?:ute)?|hour|hr|day|week|month)s? ago",
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}",
    r"(?:[_*=#~•·.–—-]\s*){2,}|\*|•|\||#|<+|>+|-\s*30\s*-|\(?\bends?\b\)?\.?/*|\(?fin\)?",
    r"(?:add|set|choose|make) .{1,60} (?:as (?:a|your|an) (?:preferred |trusted |interest).{0,60}|on google)|interested in .{1,40}\? add .{1,160}",
    r"(?:photo|image|video|media) (?:gallery|carousel|player)\b.{0,40}|\d+ of \d+|\d+/\d+|image \d+ of \d+.{0,40}",
    r"(?:\(?(?:warning|note):? )?(?:video|audio) (?:player|file|is|not|cannot|could not) .{0,60}(?:load|play|support|avail)\w*.{0,40}",
)
_MARKS = r"[\[(>»›→►▶•*·+–—-]*\s*"
_LABELLED = re.compile(rf"{_MARKS}(?:{_LABELS})(?:\s*[:|»›>→]+\s*|\s+[–—-]+\s+)\S.{{0,220}}", re.IGNORECASE)
_FURNITURE = re.compile(r"[\[(]?(?:" + "|".join(f"(?:{rule})" for rule in _WHOLE) + r")[\])]?[.!]?", re.IGNORECASE)
_RIGHTS = re.compile(r"^.{0,80}\ball rights reserved\b.{0,160}$", re.IGNORECASE)
_ENDING = re.compile(r"[^.!?]{5,160}\s(?:read more|continue reading)[»›>→ ]*", re.IGNORECASE)
_ENDINGS = ("more", "reading", "»", "›", ">", "→")
_BRACKETED = re.compile(r"\[[A-Z‘“\"'][^\[\]]{20,160}[^.\]]\]")  # how some outlets print a link between paragraphs
_SAID = re.compile(
    r"[,.!?][”\"’']\s+[a-z]"
)  # a quotation that the sentence goes on after: prose, whatever it begins with
_HEADING = re.compile(rf"{_MARKS}(?:{_LABELS})\s*:?\W*", re.IGNORECASE)
_LONGEST = 420
"""Characters: the longest notice of copyright or privacy that the pages looked at print as one line."""


def is_furniture(words: str) -> bool:
    """Tell whether a line belongs to the page, not to the report."""
    if len(words) > _LONGEST:
        return False
    fits = is_link(words) or _FURNITURE.fullmatch(words) or ("eserved" in words and _RIGHTS.search(words))
    return bool(fits) and not _SAID.search(words)


def is_link(words: str) -> bool:
    """Tell whether a line points to another report: "Read more: …", "… Read more", "[A headline]"."""
    if _BRACKETED.fullmatch(words):
        return True
    return bool(_LABELLED.fullmatch(words) or (words.lower().endswith(_ENDINGS) and _ENDING.fullmatch(words)))


def heads_links(words: str) -> bool:
    """Tell a label that stands alone, such as "Read more:"; the lines below it without a stop are links."""
    return len(words) < 60 and bool(_HEADING.fullmatch(words))
