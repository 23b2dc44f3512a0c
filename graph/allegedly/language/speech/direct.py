"""The cue next to a quotation: after it, before it, after a colon, or over the sentence that it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.language.speech.cue import NOUNS, RECEIVES, SPEAKING_TO, UTTERANCES
from allegedly.language.speech.quotation import Quotation, Quotations
from allegedly.language.speech.source import SUBJECTS, according_source, child, owner_of, source_of
from allegedly.language.speech.window import Tag, Tokens, following, is_cue, is_speech, preceding

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABEL = re.compile(r"([A-Z][A-Z.’' -]{2,30}):(?=\s)")
_SIGNATURE = re.compile(
    r"\s*[-–—―~]{1,2}\s*((?:[A-Z][\w’'.-]*\s){0,4}[A-ZÀ-Þ][\w’'.-]*?)\.?\s*(?:,[^.\n]{0,60}|\([^)\n]{0,40}\))?(?=[\n\r]|$)"
)
_CLIMB = 6
_OF_NOUN = frozenset({"acl", "relcl", "ccomp", "appos"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you"})


def tag_of(tokens: Tokens, quotations: Quotations, quotation: Quotation, text: str) -> Tag | None:
    """The cue that stands next to an outermost quotation, None when there is none."""
    return (
        _labelled(tokens, quotation, text)
        or _signed(tokens, quotation, text)
        or _adjoining(tokens, quotations, quotation, text)
        or _after(tokens, quotations, quotation, text)
        or _before(tokens, quotations, quotation, text)
        or _over(tokens, quotations, quotation)
    )


def _adjoining(tokens: Tokens, quotations: Quotations, quotation: Quotation, text: str) -> Tag | None:
    """For words inside a sentence the cue right before them: "never said “no”, her lawyer insists"."""
    if _whole_sentence(text, quotation):
        return None
    tag = _before(tokens, quotations, quotation, text)
    start = tokens.at_or_after(quotation.outer.start)
    return tag if tag is not None and tag.cue.i == start - 1 else None


def _labelled(tokens: Tokens, quotation: Quotation, text: str) -> Tag | None:
    """A transcript's label, inside the marks: "QUILL: Well, …"."""
    label = _LABEL.match(text, quotation.span.start, quotation.span.end)
    if label is None:
        return None
    token = tokens.doc[tokens.at_or_after(label.end(1)) - 1]
    return Tag(token, token, "label")


def _signed(tokens: Tokens, quotation: Quotation, text: str) -> Tag | None:
    """A signature in the rest of the line: "“…” — Ann Poe, painter"."""
    signature = _SIGNATURE.match(text, quotation.outer.end)
    if signature is None:
        return None
    start, end = tokens.at_or_after(signature.start(1)), tokens.at_or_after(signature.end(1))
    name = tokens.doc[start:end]
    return Tag(name[-1], name[-1], "signature") if len(name) and name[-1].pos_ == "PROPN" else None


def _ends(text: str, quotation: Quotation) -> str:
    """How the quotation ends: `,` a tag is due, `?` may be, `.` a sentence ended, empty: the sentence goes on."""
    inside = quotation.span.of(text).rstrip("’'”\"")[-1:]
    after = text[quotation.outer.end : quotation.outer.end + 2].lstrip(" ")[:1]
    if inside == "," or after in (",", "–", "—", "-"):
        return ","
    if inside in "?!…-—–":
        return "?"
    return "." if inside == "." or after == "." else ""


def _after(tokens: Tokens, quotations: Quotations, quotation: Quotation, text: str) -> Tag | None:
    ending = _ends(text, quotation)
    window = following(tokens, quotations, quotation)
    if window and window[0].lower_ == "as" and ending == ",":
        if not _whole_sentence(text, quotation):
            return None
        window = window[1:]
    elif window and window[0].pos_ == "SCONJ" and not _whole_sentence(text, quotation):
        return None
    if not window or not ending or not quotation.closed:
        return None
    if window[0].lower_ in ("according", "per") and (source := according_source(window[0])) is not None:
        return Tag(window[0], source, "according-to")
    cue = next((t for t in window if is_cue(t, direct=True) or _puts_it(t)), None)
    if cue is not None and cue.lemma_ in RECEIVES:
        cue = next((t for t in window if t.i > cue.i and is_cue(t, direct=True)), None)
    if cue is None and ending == "," and window[0].tag_ == "VBD" and _whole_sentence(text, quotation):
        cue = window[0]
    elif cue is None and ending == ",":
        cue = next((t for t in window if t.pos_ == "VERB" and child(t, *SUBJECTS)), None)
        if cue is not None and (cue.i - window[0].i > 6 or not _whole_sentence(text, quotation)):
            cue = None
    if cue is None:
        return None
    source = _source_after(cue, window)
    if source is None or not _adjacent(cue, source, window):
        return None
    if ending == "." and not _short_tag(cue, source, window):
        return None
    if (
        ending == "?"
        and window[0].text[:1].isupper()
        and not _short_tag(cue, source, window)
        and not _ends_tag(window, cue, source)
    ):
        return None
    return Tag(cue, source, "direct-after")


def _whole_sentence(text: str, quotation: Quotation) -> bool:
    before = text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip(" ")
    return not before or before[-1] in '\n.!?”":'


def _puts_it(token: Token) -> bool:
    return token.lemma_ == "put" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "it"


def _source_after(cue: Token, window: list[Token]) -> Token | None:
    """Subject of a cue that follows its quotation; after an inverted cue the noun phrase right behind it."""
    inside = {t.i for t in window}
    subjects = [c for c in cue.children if c.dep_ in SUBJECTS and c.i in inside]
    if subjects:
        return min(subjects, key=lambda c: abs(c.i - cue.i))
    behind = [t for t in window if t.i > cue.i][:8]
    if cue.i - window[0].i <= 2 and behind and behind[0].pos_ in ("PROPN", "DET", "NOUN", "PRON", "ADJ"):
        head = behind[0]
        while (
            head.head.i in inside
            and head.head.i > head.i
            and head.dep_ in ("compound", "det", "amod", "poss", "nmod")
        ):
            head = head.head
        return head if head.pos_ in ("PROPN", "NOUN", "PRON") else None
    before = [
        t for t in window if t.i < cue.i and (t.pos_ in ("PROPN", "PRON", "NOUN") or t.text[0].isupper())
    ]
    if before and before[-1].i == cue.i - 1:
        return before[-1]
    source = source_of(cue)
    return source if source is not None and source.i in inside else None


def _adjacent(cue: Token, source: Token, window: list[Token]) -> bool:
    """Do source and cue stand at the window's start, with no other clause before them?"""
    first = min(cue.i, source.left_edge.i)
    skipped = [t for t in window if t.i < first and not t.is_punct and t.pos_ not in ("ADV", "CCONJ")]
    return len(skipped) <= 1 or (all(t.pos_ not in ("VERB", "AUX") for t in skipped) and len(skipped) <= 6)


def _short_tag(cue: Token, source: Token, window: list[Token]) -> bool:
    """Is the window no more than "she said" or "said Ann Poe", with an adverbial at most?"""
    if max(cue.i, source.right_edge.i) - window[0].i > 6:
        return False
    return window[0].text[:1].islower() and not _own_contents(cue)


def _ends_tag(window: list[Token], cue: Token, source: Token) -> bool:
    """Does no content of its own follow the cue?"""
    own = [c for c in _own_contents(cue) if c.i != source.i]
    return not own or own[0].i not in {t.i for t in window}


def _own_contents(cue: Token) -> list[Token]:
    """What the cue takes behind it that is not the person spoken to."""
    deps = ("ccomp", "xcomp") if cue.lemma_ in SPEAKING_TO else ("ccomp", "xcomp", "dobj")
    return [c for c in cue.children if c.dep_ in deps and c.i > cue.i]


def _before(tokens: Tokens, quotations: Quotations, quotation: Quotation, text: str) -> Tag | None:
    window, lead = preceding(tokens, quotations, quotation)
    if not window:
        return None
    cues = [t for t in window if is_cue(t, direct=True)]
    if lead == ":":
        return _at_colon(window, cues)
    last = cues[-1] if cues else None
    if lead == "," and (named := _according(window)) is not None:
        return named
    if last is None or (not lead and not is_speech(last)):
        return None
    gap = [t for t in window if t.i > last.i and not t.is_punct]
    if lead == "," or not gap or _only_adverbials(gap):
        source = _source_before(last, window)
        if lead == "," and any(
            t.dep_ in ("ccomp", "nsubj") and t.head.i != last.i and t.pos_ == "VERB" for t in gap
        ):
            return None
        return Tag(last, source, "direct-before")
    return None


def _according(window: list[Token]) -> Tag | None:
    """ "According to Quill, “…": the phrase that ends right before the quotation."""
    for token in window:
        if token.lower_ in ("according", "per"):
            source = according_source(token)
            if source is not None and source.right_edge.i >= window[-1].i:
                return Tag(token, source, "according-to")
    return None


def _only_adverbials(gap: list[Token]) -> bool:
    return len(gap) <= 2 and all(
        t.pos_ in ("ADV", "SCONJ", "PRON", "PART") or t.lower_ in ("that", "as") for t in gap
    )


def _source_before(cue: Token, window: list[Token]) -> Token | None:
    source = source_of(cue)
    if source is not None:
        return source
    if cue.i < window[-1].i and cue.nbor().pos_ == "PROPN" and cue.i == window[0].i:
        return window[-1] if window[-1].pos_ == "PROPN" else cue.nbor()
    before = [t for t in window if t.i < cue.i]
    near = before[-1] if before else None
    return near if near is not None and near.pos_ in ("PROPN", "PRON") else None


def _at_colon(window: list[Token], cues: list[Token]) -> Tag | None:
    """Before a colon: the last verb of speaking, else a noun of saying, else the speaker's name alone."""
    if cues:
        free = [
            c
            for c in cues
            if not any(k.dep_ == "ccomp" and k.i > c.i and k.i <= window[-1].i for k in c.children)
        ]
        cue = (free or cues)[-1]
        return Tag(cue, _source_before(cue, window), "colon")
    verbs = [t for t in window if t.pos_ == "VERB" and (t.tag_ in _FINITE or t.dep_ in ("advcl", "acl"))]
    nouns = [t for t in window if t.lemma_ in UTTERANCES or t.lemma_ in NOUNS]
    if nouns and verbs:
        return Tag(nouns[-1], source_of(verbs[-1]), "colon")
    if not verbs and len(window) <= 5 and window[-1].pos_ == "PROPN":
        return Tag(window[-1], window[-1], "label")
    source = source_of(verbs[-1]) if verbs else None
    return (
        Tag(verbs[-1], source, "colon") if source is not None and source.pos_ in ("PROPN", "PRON") else None
    )


def _over(tokens: Tokens, quotations: Quotations, quotation: Quotation) -> Tag | None:
    """The verb that governs the part of the sentence in which a partial quotation stands; of saying before thinking."""
    start, end = tokens.at_or_after(quotation.span.start), tokens.at_or_after(quotation.span.end)
    inside = range(start, end)
    if not inside:
        return None
    below = tokens.doc[start]
    if (answer := _answer_to_claim(below)) is not None:
        return answer
    while below.head.i != below.i and below.head.i in inside:
        below = below.head
    thought = None
    for _ in range(_CLIMB):
        if below.head.i == below.i or below.dep_ in SUBJECTS:
            break
        linked = below.dep_ in _OF_NOUN or below.lower_ == "of"
        below = below.head
        if linked and below.i < start and _is_accusation(below):
            return Tag(below, owner_of(below), "over")
        if below.i < start and not quotations.speech_at(below.idx) and is_cue(below, direct=False):
            if is_speech(below):
                return Tag(below, source_of(below), "over")
            thought = thought or Tag(below, source_of(below), "over")
    return _only(tokens, quotations, quotation) or thought


def _answer_to_claim(said: Token) -> Tag | None:
    """Who answers in "alleged that …, a claim he dismissed as “…”": not the one who made the claim."""
    for noun in said.doc[said.sent.start + 1 : said.i]:
        clause = next((c for c in noun.children if c.dep_ == "relcl" and c.i < said.i), None)
        if clause is None or not _is_accusation(noun) or said.doc[noun.left_edge.i - 1].text != ",":
            continue
        subject = child(clause, *SUBJECTS)
        if subject is not None and subject.tag_ not in ("WDT", "WP"):
            return Tag(clause, subject, "over")
    return None


def _is_accusation(noun: Token) -> bool:
    """Is it a claim that somebody else may have made than the subject of its verb: "hit back at claims that …"?"""
    return noun.pos_ == "NOUN" and NOUNS.get(noun.lemma_) in ("alleges", "denies")


def _only(tokens: Tokens, quotations: Quotations, quotation: Quotation) -> Tag | None:
    """The one verb of saying in the sentence before a partial quotation, whatever the parse made of its clauses."""
    window, _ = preceding(tokens, quotations, quotation)
    cues = [t for t in window if is_cue(t, direct=False) and is_speech(t)]
    if len(cues) != 1:
        return None
    source = source_of(cues[0])
    return Tag(cues[0], source, "sentence") if source is not None else None
