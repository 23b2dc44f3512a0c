"""The forms of page furniture, one pattern a line; `boilerplate.py` says where on the page they count."""

from __future__ import annotations

import re

from allegedly.reading.control import CONTROLS

_AGENCIES = (
    r"Getty(?: Images)?", r"AP(?: Photo)?", "Associated Press", "AFP", "Reuters", r"PA(?: Wire| Media)?",
    r"Rex(?: Features)?", r"Splash(?: News)?", "Shutterstock", "Alamy", "WireImage", "FilmMagic", "Backgrid",
    "Invision", "EPA", "Press Association", "Instagram", "Twitter", "YouTube", "Facebook",
)  # fmt: skip
_AGENCY = rf"(?:{'|'.join(_AGENCIES)})"

_ADS = (
    r"ads?[.:]?",
    r"advert(?:isement|ising)?[.:]?",
    r"sponsored(?: content)?",
    r"story continues(?: below)?(?: advertisement)?",
    r"article continues (?:below|after) (?:this )?ad(?:vertisement)?",
    r"scroll to continue(?: reading)?",
)
_CREDITS = (
    r"(?:image|photo|picture|video|cover)s?(?: (?:credits?|source|courtesy))?\s*(?::|\b(?:by|via|courtesy of)\b).*",
    r"credits?\s*:.*",
    r".*[(\[–-]\s*(?:image|photo|picture|screenshot)s? (?:via|by|from|credit|courtesy of)\b[^()\[\]]*[)\]]?",
    r"FILE\s+[-–—].*",
    r".*\(file photo\)",
    r".*\(Photo by [^()]*\)(?:\s*\([^()]*\))*",
    rf"{_AGENCY}(?:\s+Images)?\s*(?::|\s[-–—]\s).*",
    rf"[^.!?]{{0,60}}\s/\s{_AGENCY}",
    rf"[^.!?:]{{0,60}}/{_AGENCY}(?: for [\w’'& ]{{2,40}})?",
    rf"{_AGENCY}(?: / [\w’'. -]{{2,40}})?",
    rf".{{0,300}}[(\[](?:{_AGENCY}(?: Photo)?\s?/[^()\[\]]{{2,60}}|[^()\[\]/]{{2,40}}\s?/\s?{_AGENCY})(?:, File)?[)\]]\.?",
    r".{0,300}[.)]\s*(?:photograph|photo|picture|image|credit)s?\s*:\s*[^.!?]{2,80}",
    rf".{{0,300}}\s\|\s[^.|]{{2,60}}/{_AGENCY}[^.|]{{0,30}}",
    r"photographs?\s*:.*|courtesy (?:of )?[\w’'&. ]{2,60}|image (?:source|credit|caption)s?,.*",
    r"\([A-Z][\w.’' -]{2,40}\s/\s[^()]{2,60}\)",
)
_LINKS = (
    r"read more [^.]{0,100}",
    r"(?:read|see|watch|find out|learn|hear|discover) (?:more|next|also|now)(?:\s*[:|–>»-].{0,140}|\s*[.…]*| (?:about|from|on|at|in|here|of)\b.{0,140})",
    r"(?:related|recommended|trending|more)(?: (?:articles?|stories|content|videos?|news|reading|for you))?\s*:?",
    r"more (?:on this|from|stories|like this)\b.{0,60}",
    r"topics in this article.*",
    r"most (?:read|popular|viewed|shared|watched)(?:\s*:?| (?:in|on|today|now|this week|stories|articles|news)\b.*)",
    r"you (?:may|might) (?:also )?like.*",
    r"click here\b.{0,120}",
    r"continue reading.{0,80}",
    r"(?:watch|see|view|listen to)\b[^.!?“\"]{0,80}\b(?:below|above|here)\s*:?",
    r"(?:related|read more|read next|see also|watch|listen)\s*:\s.{0,160}",
    r"download our app.*",
    r"skip to (?:main )?content",
)
_NEWSLETTERS = (
    r"(?:sign up|subscribe|join|follow us|like us|get (?:our|the) (?:daily|free|latest|newsletter))\b[^“\"]{0,200}"
    r"(?:newsletter|inbox|email|updates|alerts|facebook|twitter|instagram|whatsapp|channel)\b.{0,120}",
    r"(?:share|tweet|print|email|save|copy link|share this(?: article| story)?|follow us|subscribe|newsletter)\s*:?",
)
_NOTES = (
    r"[(\[]?(?:additional )?(?:reporting|writing|editing|compiled|edited)(?: (?:and|&) \w+)? by [A-Z].*",
    r".{0,120}\bcontributed to this (?:report|story|article)\.?",
    r"this (?:article|story) (?:was|has been) (?:first |originally )?(?:published|updated|amended|corrected)\b.*",
    r"(?:last )?updated\s*:\s*.{0,60}\d.*",
    r"published\s*:\s*.{0,60}\d.{0,60}",
    r"copyright (?:©\s*)?(?:\d{4}|by)\b.*",
    r"(?:©|\(c\))\s.*",
    r".*\ball rights reserved\b.*",
)
FURNITURE = re.compile(
    "|".join((*_ADS, *_CREDITS, *_LINKS, *_NEWSLETTERS, *_NOTES, *CONTROLS)), re.IGNORECASE
)
"""A whole line that is never article text."""

BYLINE = re.compile(
    r"[Bb]y:?\s+[A-Z][\w.’'-]+(?:\s+(?:[A-Z][\w.’'-]*|and|&|van|de|von|for))*(?:\s*[|,–—-][^.]*)?\s*"
    r"|BY\s+[A-Z .’'-]+"
)
"""A whole line that names the reporter."""

READER_PAGE = re.compile(
    r"(?:×\s*)?feedback\b.*"
    r"|poll(?: question)?s?"
    r"|(?:reader |user |view |load |show )?(?:\d+ )?comments?(?: \(\d+\))?:?"
    r"|load more (?:replies|comments)\b.*"
    r"|(?:leave|post|add) a (?:comment|reply)\b.*"
    r"|join the (?:conversation|discussion)\b.*"
    r"|was this article helpful\b.*"
    r"|why did you not like this\b.*"
    r"|(?:vote|have your say|what do you think)\s*[:?]?"
    r"|\d+ (?:replies|responses|likes|upvotes|points)",
    re.IGNORECASE,
)
"""A whole line with which forms, polls and comments begin."""

RULE = re.compile(r"_+|-{3,}|—{2,}|\*(?:\s?\*)+|#{3,}|={3,}")
"""A whole line that divides the page."""

TAIL_CUE = re.compile(
    r"contributed to this|copyright|©|all rights reserved|receives (?:\w+ )*support|solely responsible"
    r"|follow\b.*\b(?:twitter|at)\b|sign up|subscribe|newsletter|this (?:story|article|version)"
    r"|corrects?\b|correction|for more|more:? http|read more|reporting by",
    re.IGNORECASE,
)
"""Words of a paragraph that speaks of the story, not in it."""

TITLE_SUFFIX = re.compile(r"\s[|–—-]\s(?P<name>[^|–—]{2,40})$")
OUTLET_WORD = re.compile(
    r"\b(?:News|Post|Times|Herald|Tribune|Journal|Gazette|Guardian|Telegraph|Mail|Mirror|Magazine|Online|Daily"
    r"|Weekly|Press|Reporter|Chronicle|Observer|Star|Sun|Express|Standard|Review|TV|Radio"
    r"|BBC|CNN|NBC|CBS|ABC|NPR|AP|Reuters)\b|\.(?:com|org|net|co)\b"
)
"""Words that names of outlets are made of."""

HEADING_LINK = re.compile(r"(?:read|watch|related|see also|don't miss)\s*:?", re.IGNORECASE)
"""A whole line that announces a link on the next."""
