"""What kind of words stand in quotation marks: speech, a title, a nickname, or a script's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from allegedly.model import Span

if TYPE_CHECKING:
    from allegedly.language.speech.quotation import Quotation

QuotationKind = Literal["speech", "title", "nickname", "script"]

_SCRIPT = re.compile(
    r"\b(?:script|screenplay|logline|log line|tagline|trailer|teaser|synopsis|plot|scene|dialogue|lyrics?|chorus|"
    r"slogan|sign|banner|placard|poster)s?\b[^.?!]{0,40}$",
    re.I,
)
_LOGLINE = re.compile(
    r"\b(?:log ?line|synopsis|tagline|official description|plot summary|blurb)s?\b[^?!\n]{0,160}$", re.I
)
"""What is quoted in the same sentence is the film's words, however many of its characters are named in between."""
_ENTITLED = re.compile(
    r"\b(?:titled|entitled|film|movie|documentary|series|sitcom|show|drama|comedy|book|novel|memoir|song|single|album|"
    r"track|play|musical|episode|essay|article|podcast|sequel|prequel|starred in|hit|classic|anthem|ballad|poem|"
    r"game|blockbuster|thriller|special|hymn|tune|painting|magazine|cookbook|credit|work|hit)s?(?:,|:| called| named)?"
    r"(?:,? (?:including|such as|like|among them))? $",
    re.I,
)
_TITLED_AFTER = re.compile(
    r"(?:[A-Z]\w*['’]s|\b(?:episode|cast|season|edition|broadcast|version|host|anchor|star|stars|creator|author|set|film"
    r"|adaptation|taping|finale|premiere|remake|writer|director|producer) of|\b(?:appeared|appearing|appearance|starring"
    r"|starred|role|performed|featured|sang|singing|played|read|reading|published|watched|watching|hosts?|hosted|hosting|presents|presented|presenting)(?: (?:on|in|from))?) $"
)
_NICKNAMED = re.compile(
    r"\b(?:nicknamed|dubbed|a\.?k\.?a\.?|(?:well |best |better |commonly |widely |otherwise |also )?known as|alias|"
    r"so-called|the term|the phrase|the word|meaning)\s+(?:the\s+|an?\s+)?$",
    re.I,
)
_SMALL = frozenset(
    "a an and as at but by for from in into la le de of off on or over the to up via vs with".split()
)
_NICKNAME_WORDS = 4
_STYLED = re.compile(
    r"\s(?:songstress|singer|hitmaker|star|stars|actor|actress|author|director|rapper|crooner|alum|alumna|creator|"
    r"host|single|song|film|movie|series|sitcom|show|podcast|episode|novel|book|memoir|drama|comedy|remake|reboot|songwriter|musician|video|album|tour|soundtrack|trailer|franchise|novelist|showrunner|screenwriter)\b"
)


def kind_of(text: str, quotation: Quotation, works: set[Span]) -> QuotationKind:
    words = quotation.span.of(text)
    before = text[max(0, quotation.outer.start - 80) : quotation.outer.start].rpartition("\n")[2]
    if is_title_case(words) and (
        _named(words, quotation, works)
        or _ENTITLED.search(before)
        or (" " in words and _TITLED_AFTER.search(before))
    ):
        return "title"
    short = len(words.split()) <= _NICKNAME_WORDS
    if (short and _NICKNAMED.search(before)) or _between_names(text, quotation, before):
        return "nickname"
    if short and _STYLED.match(text, quotation.outer.end) and is_title_case(words):
        return "title"
    if before.rstrip().endswith(":"):
        return "speech"
    return (
        "script" if _SCRIPT.search(before) or _LOGLINE.search(_sentence_before(text, quotation)) else "speech"
    )


def _sentence_before(text: str, quotation: Quotation) -> str:
    """The words of its sentence before a quotation, as far as full stops tell."""
    start = quotation.outer.start
    line = text[max(0, start - 240) : start].rpartition("\n")[2]
    return re.split(r"(?<=[a-z]{2}[.”\"])\s+(?=[A-Z])", line)[-1]


def _named(words: str, quotation: Quotation, works: set[Span]) -> bool:
    """Is the whole quotation the mention of a work?"""
    span = quotation.span
    end = span.end - (len(words) - len(words.rstrip(",.!?;:")))
    return any(
        s in works for s in (span, quotation.outer, Span(span.start, end), Span(quotation.outer.start, end))
    )


def is_title_case(words: str) -> bool:
    """Does every word but the small ones begin with a capital or a digit?"""
    parts = re.findall(r"[\w’'&@#$]+", words)
    if not parts or len(parts) > 12 or not _is_capital(parts[0]) or not _is_capital(parts[-1]):
        return False
    return all(_is_capital(p) or p.lower() in _SMALL for p in parts)


def _is_capital(word: str) -> bool:
    return not word[0].isalpha() or word[0].isupper()


def _between_names(text: str, quotation: Quotation, before: str) -> bool:
    """Does it stand between first name and surname?"""
    last = before.split()[-1:] or [""]
    after = text[quotation.outer.end : quotation.outer.end + 2]
    words = quotation.span.of(text).split()
    return (
        before.endswith(" ")
        and last[0][:1].isupper()
        and last[0].isalpha()
        and len(words) <= 3
        and words[0][0].isupper()
        and after[:1] == " "
        and after[1:].isupper()
    )


def is_joined(text: str, before: Quotation, after: Quotation) -> bool:
    """Do two quotations stand in one list, the second in title case like the first?"""
    between = text[before.outer.end : after.outer.start].strip()
    return between in (",", "and", "or", "&", ", and", ", or") and is_title_case(after.span.of(text))
