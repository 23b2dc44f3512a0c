"""Which quotations of which articles are the same words of the same speaker."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from allegedly.model import Annotation, Span
from allegedly.rdf.iri import digest

_STRAIGHT = str.maketrans({**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟«»″", '"')})
_END = re.compile(r"[\s.,;:!?…–—-]+$")
# Fewer words than this are said by many people, so that without a speaker they tell nothing.
_TELLING_WORDS = 5


def plain_words(text: str) -> str:
    """The words with straight marks and single blanks, without the comma that leads on to "she said".

    >>> plain_words("We didn’t  do it,")
    "We didn't do it"
    """
    words = " ".join(text.translate(_STRAIGHT).split())
    return words.rstrip(",;: ") or words


def words_key(text: str) -> str:
    """What has to be equal for two quotations to be the same words: case and end punctuation are not.

    >>> words_key("We didn’t do it,") == words_key("we didn't do it.")
    True
    """
    words = plain_words(text)
    return (_END.sub("", words) or words).casefold()


def resolve_quotes(
    annotations: Iterable[Annotation], speaker_of: Callable[[str, str], str]
) -> dict[tuple[str, Span], str]:
    """(article, span) of each quotation → path of its node.

    Equal words of one speaker are one. Words that nobody is named for go with those of the only speaker known for
    them, if they are five or more; fewer stay their article's own.

    Args: speaker_of: (article, entity id) → the speaker's node.
    """
    annotations = list(annotations)
    speakers: dict[str, set[str]] = defaultdict(set)
    for annotation in annotations:
        for quote in annotation.quotes:
            if quote.speaker:
                speakers[words_key(quote.text)].add(speaker_of(annotation.doc, quote.speaker))
    nodes: dict[tuple[str, Span], str] = {}
    for annotation in annotations:
        for quote in annotation.quotes:
            key = words_key(quote.text)
            known = speakers[key]
            if quote.speaker:
                whose = speaker_of(annotation.doc, quote.speaker)
            elif len(key.split()) < _TELLING_WORDS:
                whose = f"article/{annotation.doc}"
            else:
                whose = min(known) if len(known) == 1 else ""
            nodes[annotation.doc, quote.span] = f"quote/{digest(key, whose)}"
    return nodes


def wordings(annotations: Iterable[Annotation], nodes: Mapping[tuple[str, Span], str]) -> dict[str, str]:
    """Node of each quotation → its words as most passages have them, the longest of those."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for annotation in annotations:
        for quote in annotation.quotes:
            found[nodes[annotation.doc, quote.span]][plain_words(quote.text)] += 1
    return {
        node: min(counts, key=lambda words: (-counts[words], -len(words), words))
        for node, counts in found.items()
    }
