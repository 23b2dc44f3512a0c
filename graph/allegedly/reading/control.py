"""The forms of a page's controls: share bars, log-ins, cookie lines, app prompts, galleries, embedded posts, stamps.

One pattern a whole line, as in `furniture.py`; each is bound at both ends, since every one of these words may open a
sentence of the article ("Share prices fell", "Published in 2021, the novel …").
"""

from __future__ import annotations

_SITES = r"(?:facebook|twitter|x|instagram|whatsapp|linkedin|pinterest|reddit|tiktok|youtube|threads|bluesky|email|e-mail|google)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
_CLOCK = r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[a-z]{2,4})?"

SHARING = (
    rf"(?:share|tweet|post|send|follow|pin)(?: (?:this|article|story|via|with|on|us|to|by|it))* {_SITES}(?: \(.*\))?",
    r"(?:link copied|copied|copy url|copy this link)!?",
    r"(?:save|print|gift|bookmark)(?: this)? (?:article|story)",
    r"(?:back|go|jump|return) to (?:the )?top",
    rf"(?:follow|like)\s+(?:[A-Z@][\w’'&.-]*\s+){{0,4}}on {_SITES}\.?",
)
ACCOUNTS = (
    r"(?:already (?:a subscriber|have an account|registered)\??\s*)?(?:log|sign)[ -]in(?: (?:here|now|to \w+.{0,40}))?\.?",
    r"(?:register|subscribe|sign up|join)(?: (?:here|now|today|for free))?[.!]?",
    r"by (?:signing up|subscribing|registering|entering your email|clicking).{0,60}\b(?:agree|consent|accept|terms|policy)\b.*",
    r"(?:thanks|thank you) for (?:subscribing|signing up|registering|your (?:feedback|vote|comment))\b.{0,60}",
    r"(?:please )?enter a valid e-?mail.*|(?:enter )?your e-?mail(?: address)?:?",
    r"something went wrong\b.{0,60}|please try again(?: later)?\.?",
)
COOKIES = (
    r"(?:this (?:site|website) uses|we use|we and our partners use) cookies?\b.*",
    r"(?:accept|reject|allow|manage|cookie)(?: all)?(?: (?:cookies?|settings|preferences|policy|notice|consent))+",
    r"(?:privacy|cookie) (?:policy|notice|settings)|terms (?:of (?:use|service)|(?:and|&) conditions)",
    r"do not sell my (?:personal )?info(?:rmation)?",
)
PROMPTS = (
    r"(?:download|get|try|open)(?: it in)? (?:the|our)(?: free)?(?: [\w’'-]+){0,4} app\b.{0,80}",
    r"(?:tap|click) here to\b.{0,100}",
    r"(?:add|make|set) [\w’' ]{1,40} (?:as )?(?:a|your) (?:preferred|trusted) source\b.{0,40}",
    r"(?:got|have|do you have) (?:a|any) (?:story|tip|news|information)\b[^.]{0,60}\?.*",
    r"do you know (?:more|anything)\b[^.]{0,60}\?\s*(?:e-?mail|contact|call|get in touch).*",
    r"if you (?:have been|are|were) affected by (?:this|any|the issues)\b.*",
    r"(?:e-?mail|contact) (?:us|our \w+)(?: at| on)? \S+@\S+.*",
    r"turn on (?:desktop )?notifications\b.{0,80}",
)
PLAYERS = (
    r"(?:open|view|enlarge)(?: (?:this|the|full))? (?:image|photo|gallery|picture|full size)(?: in gallery)?",
    r"(?:gallery|slideshow)\s*:?\s*\d+ (?:images|photos|pictures)|\d+ (?:images|photos|pictures)|\d+ of \d+|\d+\s*/\s*\d+",
    r"(?:play|pause|unmute|mute|replay)(?: (?:video|audio|button))?|video (?:player|unavailable)\b.{0,60}",
    r"(?:video player is|the video is|this video is) (?:loading|unavailable|not available)\b.{0,60}|loading(?:\.{2,}|…)",
    r"(?:toggle|hide|show) caption|image caption,?.*|listen to (?:this )?(?:article|story)(?: \d+ min\w*)?",
    r"view this post on \w+|a post shared by .{0,80}|view (?:on|original) (?:\w+|tweet|post)",
    r"[—–-]\s?.{1,60}\(@\w{1,30}\).{0,40}|pic\.twitter\.com/\w+|https?://\S+|www\.\S+",
)
LABELS = (
    r"(?:menu|search|home|sections|login|more|close|next|previous|prev|up next|trending(?: now| topics)?|explore)",
    r"(?:show|see|view|load|learn|discover) (?:more|all|less)",
    r"(?:editor['’]?s?['’]?|staff|our|top) picks|what to (?:read|watch) next|in case you missed it|must[- ]reads?:?",
    r"popular (?:on|in) [\w’'& .]{2,40}|more about:? .{0,60}|explore more (?:on|about)\b.{0,60}",
    r"(?:also read|must read|see more|in pictures|don['’]t miss)\s*[:|–-].{0,160}",
    r"(?:topics|tags|filed under|categories|keywords|related topics)\s*:.{0,200}|(?:topics|tags|filed under)",
    r"(?:promoted|paid|partner|sponsored) (?:stories|content|links|post)|from (?:our partners|around the web)",
    r"ad feedback|report (?:this )?ad|why am i seeing this\??|skip (?:ad|advertisement)|remove ads?",
    r"advertisement\s*[-–—:].{0,60}",
)
STAMPS = (
    rf"(?:(?:first |originally )?published|posted|last (?:modified|updated)|updated|modified)\s*(?::|on|at)?\s*(?:(?:{_DATE}|{_CLOCK}|\d{{4}}-\d{{2}}-\d{{2}}|\d+ (?:minutes?|hours?|days?) ago)[\s,|·•–—-]*(?:at\s+)?)+.{{0,50}}",
    rf"(?:{_DATE})(?:[\s,|·•–—-]+(?:at\s+)?{_CLOCK})?(?:\s*[|·•–—-].{{0,40}})?",
    r"(?:about )?\d+[- ]min(?:ute)?s? (?:read|listen|watch)",
    r"(?:our standards|a version of this (?:article|story) (?:appear|ran)).*",
    r"(?:the )?views expressed\b.{0,120}\b(?:author|writer|their own)\b.{0,40}",
)
CONTROLS = (*SHARING, *ACCOUNTS, *COOKIES, *PROMPTS, *PLAYERS, *LABELS, *STAMPS)
"""All of them; matched without regard to case."""
