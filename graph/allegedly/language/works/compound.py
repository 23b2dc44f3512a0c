"""Words written with a hyphen that the tokenizer parts: "rom-com", "spin-off", "A24-bound"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Compounds that cues are listed by; their last piece stands for the whole.
COMPOUNDS = frozenset(
    "rom-com rom-coms follow-up mini-series docu-series docu-drama comedy-drama drama-comedy spin-off spin-offs best-seller "
    "co-star co-stars co-creator co-director co-writer co-producer co-founder co-starred co-starring co-wrote co-written "
    "co-directed co-produced co-created guest-starred sci-fi page-turner k-drama stage-play rock-opera".split()
)
_VERBS = frozenset(
    "co-starred co-starring co-wrote co-written co-directed co-produced co-created guest-starred".split()
)

# What makes a capitalised word before its hyphen a mere description ("A24-bound", "Booker-longlisted").
_DESCRIBING = frozenset(
    "bound longlisted shortlisted listed winning nominated based backed born set led owned produced directed starring "
    "themed inspired era style like free only commissioned funded educated raised trained area approved bred style "
    "published penned created fronted hosted made signed released topping adjacent esque".split()
)


def compound_ending(doc: Doc, i: int) -> str | None:
    """The listed compound whose last piece is token i, None when there is none."""
    if i < 2 or doc[i - 1].text not in "-–" or doc[i - 1].whitespace_ or doc[i - 2].whitespace_:
        return None
    word = f"{doc[i - 2].lower_}-{doc[i].lower_}"
    return word if word in COMPOUNDS else None


def compound_tag(word: str, tag: str) -> str:
    """The tag of a compound: a verb keeps its own, everything else is a noun ("spin-off" ends in a particle)."""
    if word in _VERBS:
        return tag
    return "NNS" if word.endswith("s") and word != "mini-series" and word != "docu-series" else "NN"


def describes_only(doc: Doc, i: int) -> bool:
    """Is the capitalised token i but the first half of an adjective, or the "Ex-" before a name?"""
    if i + 2 >= len(doc) or doc[i + 1].text not in "-–" or doc[i].whitespace_ or doc[i + 1].whitespace_:
        return False
    return doc[i].lower_ == "ex" or doc[i + 2].text in _DESCRIBING
