"""A read article with its parse, its mentions and the entities they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from allegedly.model import Article, Entity, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

    from allegedly.language.names.office import Gender
    from allegedly.language.names.profile import Profile

MentionKind = Literal["name", "nominal", "pronoun", "proxy", "filing"]


@dataclass(frozen=True)
class Mention:
    """A stretch of text that stands for entities of the article.

    `kind`: a *name* ("Ann Poe"), a *nominal* ("the actress"), a *pronoun* ("she", possessives too),
    a *proxy* that speaks for somebody ("Poe's lawyers" → Poe), a *filing* that stands for its author
    ("the complaint"). `first`, `last`, `root` are token indices, `last` included; `entities` are the ids of
    all whom it stands for ("the couple" → two), empty when that is not known.
    """

    span: Span
    kind: MentionKind
    first: int
    last: int
    root: int
    entities: tuple[str, ...] = ()


class Document:
    """What extractors read: the spaCy doc over the whole text, and who is meant where.

    Token offsets are offsets of the article's text as read: `Span(token.idx, token.idx + len(token))`.
    """

    def __init__(
        self,
        article: Article,
        doc: Doc,
        mentions: tuple[Mention, ...],
        entities: tuple[Entity, ...],
        *,
        profiles: Mapping[str, Profile] | None = None,
    ) -> None:
        self.article = article
        self.doc = doc
        self.mentions = mentions
        self.entities = entities
        self.profiles = profiles or {}
        self.abstentions: Counter[str] = Counter()
        self._by_id = {entity.id: entity for entity in entities}

    def entity(self, id: str) -> Entity:
        """The entity of that id."""
        return self._by_id[id]

    def gender(self, id: str) -> Gender | None:
        """ "f" or "m" as far as the text or the given name tells, None for bodies, works and the unknown."""
        profile = self.profiles.get(id)
        return profile.gender if profile else None

    def roles(self, id: str) -> frozenset[str]:
        """Lemmas of the nouns by which the article describes a person ("actress", "judge", "husband")."""
        profile = self.profiles.get(id)
        return frozenset(profile.roles | profile.kin) if profile else frozenset()

    def abstain(self, reason: str) -> None:
        """Count that something was left out because its evidence was not unique."""
        self.abstentions[reason] += 1

    @cached_property
    def sentences(self) -> tuple[DocSpan, ...]:
        """The sentences of the article's own text, in order; none of them touches boilerplate."""
        return tuple(
            s for s in self.doc.sents if not self.article.dropped.overlaps((s.start_char, s.end_char))
        )

    @cached_property
    def _mention_of(self) -> dict[int, Mention]:
        """Token index → the smallest mention over it."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.first - m.last):
            for index in range(mention.first, mention.last + 1):
                found[index] = mention
        return found

    @cached_property
    def _mention_at_root(self) -> dict[int, Mention]:
        """Token index → the largest mention headed by it."""
        found: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.last - m.first):
            found[mention.root] = mention
        return found

    def mention(self, token: Token) -> Mention | None:
        """The mention that a noun phrase's head token stands in: headed by it first, else over it."""
        return self._mention_at_root.get(token.i) or self._mention_of.get(token.i)

    def referents(self, token: Token) -> tuple[str, ...]:
        """Ids of the entities that the noun phrase headed by `token` stands for, coordinated ones included."""
        found: list[str] = []
        for head in (token, *token.conjuncts):
            mention = self.mention(head)
            found += [e for e in (mention.entities if mention else ()) if e not in found]
        return tuple(found)

    def referent(self, token: Token) -> str | None:
        """Id of the one entity that the phrase headed by `token` stands for, None when there is not exactly one."""
        mention = self.mention(token)
        return mention.entities[0] if mention and len(mention.entities) == 1 else None

    def mentions_within(self, span: Span) -> Iterator[Mention]:
        """Mentions that lie inside a span, in order."""
        return (m for m in self.mentions if span.contains(m.span))

    @staticmethod
    def span(first: Token, last: Token | None = None) -> Span:
        """Code-point span from one token to another, both included."""
        last = first if last is None else last
        return Span(first.idx, last.idx + len(last))

    def subtree(self, token: Token) -> Span:
        """Span of the phrase headed by `token`, without white space at its ends."""
        left, right = token.left_edge, token.right_edge
        return self.span(left, right).trimmed(self.article.text)
