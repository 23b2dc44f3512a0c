"""Set phrases that put what a sentence tells in doubt, and how far each reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from allegedly.language.standing.algebra import Standing

Scope = Literal["all", "rest", "after", "near"]
_UNREAL = Standing("unreal")
_HEARSAY = Standing("alleged", manner="noun")
_DENIED = Standing("denied", manner="noun")


@dataclass(frozen=True, slots=True)
class Frame:
    """Words and how far they reach: the whole sentence, what comes *after* them in it, or only up to a comma (*near*).

    *rest* is what comes after them, the writer's asides with it: what is told of an invented figure is invented.
    """

    words: re.Pattern[str]
    scope: Scope
    standing: Standing


_RUMOUR = r"(?:rumou?rs?|gossips?|whispers?|legend|chatter|talk|speculation|hearsay|the grapevine|word)"
_REPORT = (
    r"(?:reports?|stor(?:y|ies)|claims?|articles?|alerts?|posts?|bulletins?|items?|tweets?|statements?|headlines?|"
    r"columns?|findings?|conclusions?|accounts?|theor(?:y|ies)|assessments?|suggestions?|notions?|ideas?|allegations?|assertions?|rumou?rs?|tales?|announcements?|captions?)"
)
_WITHDRAWN = (
    r"(?:wrong|false|untrue|incorrect|inaccurate|mistaken|premature|erroneous|in error|by mistake|baseless|unfounded|groundless|"
    r"fabricated|invented|made up|retract\w*|withdr[ae]w\w*|correct(?:ed|s|ion)|kill(?:ed|s)|debunk\w*|discredit\w*|"
    r"recant\w*|disprove[nd]?|nonsense|fiction|hoax|pulled|deleted|rescinded|unsubstantiated|disown\w*|renounce\w*|repudiat\w*)"
)
_PAPER = r"(?:article|story|report|piece|column|post|obituary|review|profile|page|caption|dispatch|item)"
_OTHER = r"(?:alternat(?:e|ive)|parallel|imagin(?:ary|ed)|fictional|invented|different|better|dream|fantasy|another)"
_WORLD = r"(?:world|universe|timeline|reality|history|scenario|dimension|life|future|version)"
_MOCK = r"(?:satir(?:e|ical)|spoof|parody|hoax|prank|lampoon|mock)"
_MEDIUM = r"(?:site|website|paper|newspaper|magazine|column|show|programme|account|blog|video|article|story|report|piece|headline|sketch|podcast|page|bulletin|news)"
_BE = r"(?:is|are|was|were|'s|’s|has been|have been|had been)"


def _frame(pattern: str, scope: Scope, standing: Standing) -> Frame:
    return Frame(re.compile(pattern, re.IGNORECASE), scope, standing)


FRAMES = (
    # hearsay
    _frame(rf"\b{_RUMOUR}\b[^,;.:“]{{0,40}}? (?:has|had|have) it\b", "after", _HEARSAY),
    _frame(rf"\b{_RUMOUR}\b[^,;.:“]{{0,40}}? {_BE} that\b", "after", _HEARSAY),
    _frame(
        r"\b(?:rumou?r|gossip) (?:mills?|sites?|columns?|columnists?|pages?|blogs?) \w+\b", "after", _HEARSAY
    ),
    _frame(
        r"\b(?:convinced|persuaded|adamant|of the (?:opinion|view)|under the impression) that\b",
        "near",
        _HEARSAY,
    ),
    _frame(
        rf"\bthere(?: {_BE}|['’]s) (?:\w+ ){{0,3}}(?:talk|rumou?rs?|gossip|chatter|whispers?|speculation|suggestions?)\b",
        "after",
        _HEARSAY,
    ),
    _frame(
        r"\bif (?:(?:the|this|that|these|those|any) )?(?:\w+ ){0,2}(?:rumou?rs?|chatter|gossip|reports?|whispers?|papers|"
        r"tabloids?|stor(?:y|ies)|talk|word|blogs?|legend|sources?) (?:is|are|was|were|can|prove|proves|hold|holds|be)\b",
        "all",
        _HEARSAY,
    ),
    _frame(
        r"\b(?:or )?so (?:the|an?|some|one|his|her|their|it) [^,;.:“]{0,30}?\b(?:goes|went|has it|had it|would have|say|says|claims?|claimed)\b",
        "all",
        _HEARSAY,
    ),
    _frame(
        r"\bas (?:the|an?|one|some|that) (?:\w+ )?(?:story|legend|rumou?r|joke|tale|gossip|myth|columnist|blogger|wag|comic|"
        r"comedian|satirist|fans?|tabloids?|gossips) (?:goes|went|has it|had it|have it|tells it|told it|would have it)\b",
        "all",
        _HEARSAY,
    ),
    _frame(
        r"\bwould have (?:us|you|me|them|readers|fans|viewers|people|everyone|anyone) (?:all )?(?:think|believe|suppose)\b",
        "all",
        _HEARSAY,
    ),
    _frame(
        r"^\W*(?:apparently|allegedly|supposedly|reportedly|purportedly|perhaps|maybe|possibly|presumably|conceivably)(?:,| (?:the|an?) )",
        "all",
        _HEARSAY,
    ),
    _frame(
        r", (?:the|an?|his|her|their|its|one) (?:\w+ ){0,3}(?:complaint|lawsuit|suit|filing|petition|indictment|affidavit|letter|memo|"
        r"dossier|memoir|blog|post|tweet|source|insider|accuser|rival|psychic|troll)s? (?:states?|says?|said|claims?|claimed|alleges?|"
        r"alleged|contends?|contended|insists?|insisted|maintains?|asserts?|argues?|argued|suggests?|hints?|swears?)\b",
        "all",
        _HEARSAY,
    ),
    _frame(
        r", (?:they|he|she|it|some|many|fans|insiders|sources|critics|bloggers) (?:\w+ ){0,2}(?:speculat|claim|alleg|whisper|insist|"
        r"guess|suppos|suggest|hint|gossip|reckon|fanc)\w*,",
        "all",
        _HEARSAY,
    ),
    _frame(
        r"\b(?:anyone|anybody|whoever|those|people) (?:who )?(?:claim|say|suggest|think|believ)\w*\b",
        "after",
        _HEARSAY,
    ),
    _frame(r"\bby (?:one|some|many|(?:his|her|their) own) accounts?\b", "all", _HEARSAY),
    _frame(
        r"\b(?:claim|allegation|theory|suggestion|assertion)\b[^;.:“]{0,40}? (?:is|was) that\b",
        "after",
        _HEARSAY,
    ),
    # reports denied and withdrawn
    _frame(
        rf"\b(?:den(?:y|ies|ied|ying)|disput\w+|reject\w*|dismiss\w*|refut\w+|rebut\w*|rubbish\w*|debunk\w*|scotch\w*|quash\w*)"
        rf" (?:\w+ ){{0,3}}{_REPORT} that\b",
        "near",
        _DENIED,
    ),
    _frame(rf"\b{_REPORT}\b[^;.:“]{{0,60}}? that\b(?=.*\b{_WITHDRAWN}\b)", "after", _UNREAL),
    _frame(
        rf"\b{_WITHDRAWN}\b(?: \w+){{0,4}} {_REPORT}\b[^;.:“]{{0,60}}?\b(?:that|in which|how)\b",
        "after",
        _UNREAL,
    ),
    _frame(
        r"\bapologi[sz]\w+ (?:\w+ ){0,4}(?:for|after) (?:having )?(?:wrongly |falsely )?(?:said|saying|report\w+|suggest\w+|claim\w*|"
        r"publish\w+|stat\w+|writ\w+|printing|printed|call\w+|describ\w+)\b",
        "after",
        _UNREAL,
    ),
    _frame(
        r"\b(?:made up|makes up|fabricated|invented|concocted|recanted|retracted|took back|taken back|walked back)\b[^;.:“]{0,40}?"
        r"\b(?:that|in which|how)\b",
        "after",
        _UNREAL,
    ),
    _frame(
        r"\b(?:misstat|misreport|misidentif|misattribut|mislabel|miscredit|misdescrib|misnam)\w+|\bmistak(?:en|ing) for\b|\bmistook\b",
        "near",
        _UNREAL,
    ),
    _frame(
        r"\b(?:falsely|wrongly|mistakenly|incorrectly|erroneously|inaccurately|wrongfully) (?:\w+ )?(?:describ|credit|nam|call|identif|"
        r"list|bill|label|report|stat|said|say|told|tell|writ|wrote|claim|announc|believ|assum|suggest|present|introduc|thought|attribut)\w*",
        "near",
        _UNREAL,
    ),
    _frame(
        rf"\b(?:earlier|previous|original|first|initial) versions? of (?:this|the|that|an?) {_PAPER}\b",
        "all",
        _UNREAL,
    ),
    _frame(
        rf"\bthis {_PAPER} (?:originally|previously|initially|first|earlier|mistakenly)\b", "all", _UNREAL
    ),
    # no ground, doubt, condition
    _frame(
        r"\b(?:no|without|little|any) (?:\w+ )?(?:evidence|proof|record|sign|truth|basis|indication|trace|hint)"
        r" (?:\w+ )?(?:that|of|for|to|in|whatsoever|anywhere)\b",
        "near",
        _UNREAL,
    ),
    _frame(r"\bcontrary to\b", "near", _UNREAL),
    _frame(
        r"\b(?:whether|unless|what if|as if|as though|in case|imagine|suppose|supposing)\b", "near", _UNREAL
    ),
    _frame(r"(?<!even )(?<!as )\bif\b(?! not\b)", "near", _UNREAL),
    _frame(r"^\W*(?:assuming|supposing|provided|providing|granting)\b", "all", _UNREAL),
    _frame(r"^\W*(?:if|unless|so long as|as long as|in case)\b", "after", _UNREAL),
    _frame(r"\bin the event (?:that|of)\b|\bonly on condition\b", "all", _UNREAL),
    _frame(r", had (?:it|he|she|they|this|that) [^,;.]{0,40},", "all", _UNREAL),
    _frame(r"\b(?:is|are|was|were|did|do|does|has|have|had) not, as [^,;.]{1,60},", "after", _UNREAL),
    # nearly done
    _frame(r"\b(?:stop|fall|c[oa]me|fell)\w* (?:just |well |far )?short of\b", "near", _UNREAL),
    _frame(
        r"\b(?:come|comes|came|coming) (?:very |so |this |perilously |dangerously )?close to\b",
        "near",
        _UNREAL,
    ),
    _frame(r"\b(?:all but|as good as|half|well-nigh) (?=\w+(?:ed|t|en|n)\b)", "near", _UNREAL),
    _frame(
        r"\b(?:on|to) the (?:brink|verge|cusp) of\b|\bwithin (?:a|an|days|hours|minutes|inches|weeks) (?:\w+ )?of\b(?= \w+ing\b)",
        "near",
        _UNREAL,
    ),
    # said elsewhere than in the clause's own sentence
    _frame(r"\bden(?:y|ies|ied|ying) (?:through|via|in|at|on|to) [^,;.:“]{0,50}? that\b", "near", _DENIED),
    _frame(
        r"\b(?:claim|alleg|assert|contend|insist|swear|swore|suggest)\w* (?:through|via|in|at|on|to|under) [^,;.:“]{0,50}? that\b",
        "after",
        _HEARSAY,
    ),
    _frame(
        r", (?:\w+ ){1,3}(?:said|says|claimed|claims|alleged|alleges|added|insisted),? (?:and|but)(?: that)? (?=he|she|they|it|his|her|their|the)",
        "after",
        _HEARSAY,
    ),
    _frame(r"\blied (?:when|about|by|that)\b", "after", _UNREAL),
    # a judgment that no court gave
    _frame(r"\bcourts? of public opinion\b|\bin the (?:press|tabloids|public eye|eyes of)\b", "all", _UNREAL),
    _frame(
        r"\bmock (?:\w+ )?(?:jury|trial|court|wedding|ceremony|arrest|tribunal|verdict|marriage|hearing)\b",
        "all",
        _UNREAL,
    ),
    _frame(
        r"\b(?:jokingly|facetiously|in jest|playfully|symbolically|figuratively|metaphorically)\b",
        "all",
        _UNREAL,
    ),
    # what is made up to look true
    _frame(
        r"\b(?:an? |the |this )?(?:\w+ )?(?:look-?alikes?|impersonators?|namesakes?|imposters?|impostors?|waxworks?|effig(?:y|ies)|holograms?|"
        r"doppelg[aä]ngers?|stand-?ins?|body doubles?|avatars?|clones?|cardboard cut-?outs?|puppets?) (?:of|for)\b",
        "rest",
        _UNREAL,
    ),
    _frame(
        r"\b(?:deepfaked?|doctored|photoshopped|fake|faked|ai-(?:generated|made|written)|computer-generated|manipulated|forged|bogus|phony|phoney)"
        r" (?:\w+ )?(?:videos?|images?|photos?|photographs?|pictures?|clips?|footage|audio|posts?|articles?|stor(?:y|ies)|letters?|news|"
        r"headlines?|screenshots?|documents?|posters?|accounts?|obituar(?:y|ies)|trailers?|interviews?)\b",
        "after",
        _UNREAL,
    ),
    _frame(
        r"\b(?:is|was|were|are|remains?) (?:just |merely |pure |nothing but |only |simply )*(?:an? )?(?:\w+ )?"
        r"(?:myth|urban legend|fabrication|hoax|fantasy|invention|falsehood|fiction)\b",
        "all",
        _UNREAL,
    ),
    # other worlds, invented figures, jokes
    _frame(
        rf"\bin (?:an?|some|her|his|their|the|another) (?:\w+ )?{_OTHER} (?:\w+ )?{_WORLD}\b|\b{_WORLD} (?:in which|where)\b",
        "after",
        _UNREAL,
    ),
    _frame(
        r"\bin (?:an?|her|his|their|my|your) (?:\w+ )?(?:dreams?|nightmares?|fantas(?:y|ies)|imaginations?)\b",
        "after",
        _UNREAL,
    ),
    _frame(
        r"\b(?:dream(?:ed|t|s)?|fantasi[sz]\w+|pretend\w*|wish(?:ed|es)|imagin(?:es|ed)) (?:that|she|he|they|of|about)\b",
        "near",
        _UNREAL,
    ),
    _frame(
        r"\b(?:an?|this|that) (?:fictional|fictitious|imaginary|made-up|invented|non-?existent)\b",
        "rest",
        _UNREAL,
    ),
    _frame(
        r"\b(?:(?:anti-?)?heroine|(?:anti-?)?hero|protagonist|villain|villainess|antagonist|narrator|(?:main|title|lead|central) character)s?\b"
        r"(?= (?:of|in|is|are|,|who|named|called))",
        "rest",
        _UNREAL,
    ),
    _frame(
        r"\bit (?:is|was|['’]s) (?:all |only |just |of course )*(?:an? )(?:\w+ )?(?:joke|hoax|prank|spoof|dream|parody|wind-up|lie|fantasy)\b",
        "all",
        _UNREAL,
    ),
    _frame(rf"\b{_MOCK} (?:\w+ )?{_MEDIUM}s?\b", "all", _UNREAL),
    _frame(r"\b(?:hoax|prank|lampoon|skit)s?\b", "after", _UNREAL),
    _frame(
        r"\bapril[ -]fool|\bas an? (?:joke|prank|hoax|gag|spoof)\b|\bin jest\b|\btongue[ -]in[ -]cheek\b",
        "all",
        _UNREAL,
    ),
)
