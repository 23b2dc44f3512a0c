"""Names to IRIs: readable, stable, and only ever made here."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import pyoxigraph as ox

from allegedly.errors import UsageError
from allegedly.model import Span

DEFAULT_BASE = "urn:allegedly:"
_SPELT = str.maketrans({"+": " plus ", "&": " and ", "'": "", "’": "", "‘": "", "ʼ": "", "`": "", "$": "s"})
_OTHER = re.compile(r"[^\w]+|_")
_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """Lower-case words of a name joined by hyphens, without accents; a hash where no letter or digit is left.

    >>> slug("Zoë O’Hara-Quill"), slug("Harbour TV+"), slug("Marsh & Sons")
    ('zoe-ohara-quill', 'harbour-tv-plus', 'marsh-and-sons')
    """
    bare = unicodedata.normalize("NFKD", text.translate(_SPELT))
    bare = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
    words = _OTHER.sub(" ", unicodedata.normalize("NFC", bare)).split()
    return "-".join(words) or digest(text)


def digest(*parts: object) -> str:
    """Sixteen hex digits that stand for the parts: content-addressed, the same on every machine."""
    data = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@lru_cache(maxsize=4096)
def article_id(doc: str) -> str:
    """The document's name as it stands where an IRI can hold it, else a slug with a hash behind it."""
    clean = _IN_IDS.sub("-", doc)
    return clean if clean == doc and doc else f"{slug(doc)[:80]}-{digest(doc)[:8]}"


@dataclass(frozen=True)
class Iris:
    """Makes the data's IRIs below one base (`urn:allegedly:` or `https://example.org/graph/`)."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        """Raises UsageError: the base is no absolute IRI, or names put behind it would run into it."""
        try:
            ox.NamedNode(self.base + "x")
        except ValueError:
            raise UsageError(f"{self.base!r} is no base for IRIs; expected one like {DEFAULT_BASE}") from None
        if not self.base.endswith((":", "/", "#")):
            raise UsageError(f"the base {self.base} has to end in a colon, a slash or a hash")

    def node(self, kind: str, name: str) -> ox.NamedNode:
        """`<base>kind/name`; the name is a slug or a hash already."""
        return ox.NamedNode(f"{self.base}{kind}/{name}")

    def article(self, doc: str) -> ox.NamedNode:
        """The article, which is the name of its graph too."""
        return self.node("article", article_id(doc))

    def span(self, doc: str, span: Span) -> ox.NamedNode:
        """A passage of an article, by RFC 5147."""
        return ox.NamedNode(f"{self.base}article/{article_id(doc)}#char={span.start},{span.end}")

    def reading(self, doc: str, name: str) -> ox.NamedNode:
        """What one article names so, before identity."""
        return ox.NamedNode(f"{self.base}article/{article_id(doc)}#{name}")

    def graph(self, name: str) -> ox.NamedNode:
        """One of the graphs that belong to no article: facts, identity, runs."""
        return self.node("graph", name)
