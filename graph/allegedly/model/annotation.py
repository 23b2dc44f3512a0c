"""What was read in one article: the source of truth, from which the graph is a deterministic projection.

The JSON form is one object an article; `docs/annotations.md` lists its keys.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, get_args

from allegedly.model.article import Article, Metadata
from allegedly.model.span import Span

WorkType = Literal["Film", "TVSeries", "Book", "Music", "Play", "Game", "Work"]
AgentType = Literal["Person", "Outlet", "Organization", "Court"]
EntityType = Literal[AgentType, WorkType]
EventType = Literal[
    "Lawsuit",
    "Complaint",
    "Charge",
    "Trial",
    "Verdict",
    "Sentence",
    "Settlement",
    "Dismissal",
    "Ruling",
    "Appeal",
]
FactStatus = Literal["asserted", "alleged", "denied", "negated"]
EventStatus = Literal["asserted", "threatened", "denied", "negated", "alleged"]
ClaimStatus = Literal["alleged", "denied"]

WORK_TYPES = frozenset(get_args(WorkType))
CREDITS = frozenset({"directed", "acted_in", "wrote", "produced", "created", "performed", "worked_on"})
RELATIONS = frozenset(
    {"released_by", "sequel_to", "based_on", "spouse_of", "represents", "works_for", "interviewed"}
)
PREDICATES = CREDITS | RELATIONS


@dataclass(frozen=True)
class Entity:
    """One person, body or work in one article; `id` is unique in the article only."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True)
class Fact:
    """Subject, predicate, object, with who says so when the article does not say it in its own voice.

    `s`, `o`, `by` are entity ids; `span` is the shortest evidence, `evidence` all of it (`span` included).
    """

    s: str
    p: str
    o: str
    span: Span
    rule: str
    role: str | None = None
    status: FactStatus = "asserted"
    by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True)
class Event:
    """One legal event, merged over its mentions; parties and forum are entity ids.

    `date` is ISO, as precise as the text; `amount` an ISO 4217 code and a plain number ("USD 400000000");
    `counter_to` the id of the event it answers.
    """

    id: str
    type: EventType
    span: Span
    rule: str
    claimant: tuple[str, ...] = ()
    respondent: tuple[str, ...] = ()
    forum: tuple[str, ...] = ()
    date: str | None = None
    causes: tuple[str, ...] = ()
    amount: str | None = None
    counter_to: str | None = None
    status: EventStatus = "asserted"
    by: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True)
class Quote:
    """Words in quotation marks that somebody said or wrote; `span` lies inside the marks.

    `speaker_span` and `cue_span` are what the attribution rests on, None when it was carried over.
    """

    text: str
    span: Span
    rule: str
    speaker: str | None = None
    outlet: str | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True)
class Claim:
    """What somebody says about somebody's conduct; never a fact."""

    content: str
    span: Span
    rule: str
    by: str | None = None
    about: tuple[str, ...] = ()
    status: ClaimStatus = "alleged"
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True)
class Reported:
    """Indirect reported speech of any content."""

    content: Span
    rule: str
    source_span: Span | None = None
    speaker: str | None = None
    cue_span: Span | None = None
    confidence: float = 1.0


@dataclass(frozen=True)
class Annotation:
    """Everything read in one article."""

    article: Article
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    reported: tuple[Reported, ...] = ()
    abstentions: Mapping[str, int] = field(default_factory=dict)

    @property
    def doc(self) -> str:
        """The article's id: the file's name without its ending."""
        return self.article.doc

    def to_json(self) -> str:
        """One line of JSON, keys in a fixed order, so equal annotations are equal bytes."""
        return json.dumps(self.to_dict(), ensure_ascii=False)

    def to_dict(self) -> dict[str, Any]:
        """The annotation as plain lists and dicts, article text and metadata included."""
        metadata = self.article.metadata
        return {
            "doc": self.doc,
            "published": metadata.published,
            "title": metadata.title,
            "url": metadata.url,
            "outlet": metadata.outlet,
            "author": metadata.author,
            "sha256": self.article.sha256,
            **{layer: [_plain(item) for item in getattr(self, layer)] for layer in LAYERS},
            "boilerplate": [list(span) for span in self.article.boilerplate],
            "abstentions": dict(sorted(self.abstentions.items())),
            "text": self.article.text,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Annotation:
        """The annotation that `to_dict` made; gold files, which lack the output-only keys, are read too."""
        article = Article(
            doc=data["doc"],
            text=data.get("text", ""),
            boilerplate=tuple(Span(*s) for s in data.get("boilerplate") or ()),
            metadata=Metadata(
                **{key: data.get(key) for key in ("title", "url", "published", "outlet", "author")}
            ),
        )
        layers = {
            layer: tuple(_item(kind, item) for item in data.get(layer) or ())
            for layer, kind in LAYERS.items()
        }
        return cls(article, **layers, abstentions=data.get("abstentions") or {})


LAYERS: dict[str, type] = {
    "entities": Entity,
    "facts": Fact,
    "events": Event,
    "quotes": Quote,
    "claims": Claim,
    "reported": Reported,
}
_SPAN_FIELDS = {"span", "speaker_span", "cue_span", "source_span"}
_SPANS_FIELDS = {"evidence", "mentions"}


def _plain(item: Any) -> dict[str, Any]:
    return {f.name: _plain_value(getattr(item, f.name)) for f in fields(item)}


def _plain_value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain_value(v) for v in value]
    return value


def _item(kind: type, data: Mapping[str, Any]) -> Any:
    known = {f.name for f in fields(kind)}
    values = {key: _typed(kind, key, value) for key, value in data.items() if key in known}
    return kind(**{"rule": "", **values})


def _typed(kind: type, key: str, value: Any) -> Any:
    if value is None:
        return () if key in _SPANS_FIELDS else None
    if key in _SPAN_FIELDS or (kind is Reported and key == "content"):
        return Span(*value)
    if key in _SPANS_FIELDS:
        return tuple(Span(*v) for v in value)
    return tuple(value) if isinstance(value, list) else value
