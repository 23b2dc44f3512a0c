"""Who is on the scene at a place of the text: who is known, who is present, and who may be meant there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from allegedly.language.coreference.binding import apposed, forbidden, governed, quoted, related, subject_of
from allegedly.language.coreference.salience import Ids, Salience, weight_of
from allegedly.language.coreference.topic import Topic
from allegedly.language.document import Mention
from allegedly.language.names.office import Gender
from allegedly.language.names.profile import Profile
from allegedly.language.speech.cue import VERBS
from allegedly.model import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ANONYMOUS = "?"
"""What the keys of those begin with who have no name; then "m", "f", "n" for things, "p" for several, or nothing."""

# How much more present the best candidate must be than the next; a second reading close behind means abstaining.
MARGIN = 1.25
_QUOTED_MARGIN = 1.5
_QUOTED_WEIGHT = 0.4
# A group named as an object is meant by "they" in its own sentence only, as a subject in the next one too.
GROUP_LEAST = 25.0
# Who was mentioned in passing, or sentences ago, is fainter than a subject of the sentence before.
_FAINT = 14.0
# Less trust in whom the pronoun's gender is not known to fit, more in who is the subject all along.
_GENDER_UNKNOWN = 0.7
_GENDER_UNLIKELY = 0.4
_CONTINUING = 1.3


class Scene:
    """The memory of one pass over a doc. Ids are entity ids, or keys of the nameless that never leave the pass."""

    def __init__(
        self, doc: Doc, entities: tuple[Entity, ...], profiles: dict[str, Profile], names: tuple[Mention, ...]
    ) -> None:
        self.doc = doc
        self.entities = {entity.id: entity for entity in entities}
        self.profiles = profiles
        self.named = {i: mention for mention in names for i in range(mention.first, mention.last + 1)}
        self.names = names
        self.quoted = quoted(doc)
        self.kin: dict[tuple[str, str], str] = {}
        self.couples: list[Ids] = []
        self.clients: dict[str, Ids] = {}
        self.on_screen: set[str] = set()
        self.start_again()

    def start_again(self) -> None:
        """Go back to the text's beginning, knowing what was learnt of kin and clients."""
        self.at_root: dict[int, Ids] = {mention.root: mention.entities for mention in self.names}
        self.present = Salience()
        self.said = Salience()
        self.topic = Topic()
        self.nameless_at: dict[int, str] = {}
        self.last_at: dict[str, int] = {}
        self.speaker: Ids = ()
        self.voices: dict[str, Ids] = {}
        self.abstentions: Counter[str] = Counter()

    def next_sentence(self) -> None:
        """Let all that is present fade."""
        self.present.next_sentence()
        self.said.next_sentence()

    def mentioned(self, ids: Ids, token: Token, factor: float = 1.0) -> None:
        """Count a mention headed by the token; one inside a quotation weighs less outside of it."""
        if not ids:
            return
        weight = weight_of(token) * factor
        self.present.raise_(ids, weight * (_QUOTED_WEIGHT if self.quoted[token.i] else 1.0))
        if self.quoted[token.i]:
            self.said.raise_(ids, weight)
            return
        for id in ids:
            self.last_at[id] = token.i
        if len(ids) == 1:
            self.topic.meant(ids[0])

    def known(self, token: Token | None) -> Ids:
        """Whom the phrase headed by the token was found to mean, nobody for None."""
        return self.at_root.get(token.i, ()) if token is not None else ()

    def type_of(self, id: str) -> str:
        """The entity's type, "" for the nameless."""
        return self.entities[id].type if id in self.entities else ""

    def singles(self) -> list[str]:
        """Ids of all single people, bodies and things that are present, in order of last mention."""
        return [ids[0] for ids in self.present.present() if len(ids) == 1]

    def groups(self, least: float = 0.0) -> list[Ids]:
        """The groups that are at least so present, in order of last mention."""
        return [ids for ids in self.present.present(least) if len(ids) > 1]

    def met(self, id: str, token: Token) -> bool:
        """Has the entity been named before the token?"""
        return self.entities[id].mentions[0].start < token.idx

    def fits(self, id: str, gender: Gender) -> bool:
        """May it be a person of that gender?"""
        if id.startswith(ANONYMOUS):
            return id[1:2] not in ("m", "f", "n") or id[1:2] == gender
        profile = self.profiles.get(id)
        return profile is not None and (profile.gender in (gender, None) or not profile.sure)

    def barred(self, token: Token) -> set[str]:
        """Whom the phrase can't mean: its clause's subject, whom a clause or an apposition that it stands in
        describes, names that it governs, who utters it."""
        others = (forbidden(token), related(token), apposed(token))
        found = {*self._utterer(token), *(id for other in others for id in self._meant(other))}
        sentence = range(token.sent.start, token.i)
        before = {e for i in sentence if i in self.named for e in self.named[i].entities}
        for i in governed(token):
            if i in self.named and self.doc[self.named[i].root].dep_ != "compound":
                found |= set(self.named[i].entities) - before
        return found

    def _meant(self, token: Token | None) -> Ids:
        """Whom a phrase means, the nameless too."""
        if token is None:
            return ()
        nameless = self.nameless_at.get(token.i)
        return (nameless,) if nameless else self.known(token)

    def _utterer(self, token: Token) -> Ids:
        """Who utters the quotation that the phrase stands in, who calls nobody but others he or she."""
        if not self.quoted[token.i]:
            return ()
        for other in token.sent:
            if other.dep_ != "nsubj" or self.quoted[other.i]:
                continue
            if other.i in self.at_root:
                return self.at_root[other.i]
            if other.i in self.nameless_at and other.head.lemma_ in VERBS:
                return (self.nameless_at[other.i],)
        return self.speaker

    def pick(
        self, allowed: Iterable[Ids], token: Token, gender: Gender | None = None, *, margin: float = MARGIN
    ) -> Ids:
        """The most present of the allowed if clearly ahead, a nameless one too; else nobody, which is counted."""
        inside = self.quoted[token.i]
        weights = {ids: weight for weight, ids in self.present.ranked(list(allowed))}
        if inside:
            weights |= {i: w for w, i in self.said.ranked(list(weights)) if w > weights[i]}
        ranked = sorted(
            (
                (weight * self._trust(ids, gender) * self._habit(ids, token), ids)
                for ids, weight in weights.items()
            ),
            key=lambda item: -item[0],
        )
        margin = _QUOTED_MARGIN if inside else margin
        if len(ranked) > 1 and ranked[0][0] < margin * ranked[1][0]:
            self.abstentions["coreference: no single candidate"] += 1
            return ()
        return ranked[0][1] if ranked else ()

    def pick_person(self, allowed: Iterable[str], token: Token, gender: Gender) -> Ids:
        """The person whom a pronoun means: the most present, or the one whom the text is about when others are faint.

        Somebody named once, in a paragraph before, does not outdo whom the text is about: then nobody is chosen.
        """
        able = list(allowed)
        topic = None if self.quoted[token.i] else self._topic(able, token, gender)
        ids = self.pick([(id,) for id in able], token, gender)
        if topic is None or ids == (topic,):
            return ids
        if not any(weight >= _FAINT for weight, _ in self.present.ranked((i,) for i in able if i != topic)):
            return (topic,)
        fleeting = ids and self.topic.count(ids[0]) == 1 and not ids[0].startswith(ANONYMOUS)
        return () if fleeting and self._in_paragraph_before(ids[0], token) else ids

    def _topic(self, able: list[str], token: Token, gender: Gender) -> str | None:
        """Whom the text is about among all of the gender that it has named, when the pronoun may mean them."""
        met = [i for i in self.profiles if self.met(i, token) and self.fits(i, gender)]
        topic = self.topic.of(met)
        if topic is None or (topic not in able and topic in self.barred(token)):
            return None
        return topic if self.profiles[topic].gender == gender else None

    def _in_paragraph_before(self, id: str, token: Token) -> bool:
        """Was somebody last meant in a paragraph before the token's?"""
        last = self.last_at.get(id)
        return last is not None and any("\n" in t.text for t in self.doc[last : token.i] if t.is_space)

    def pick_named(
        self, allowed: Iterable[Ids], token: Token, gender: Gender | None = None, *, margin: float = MARGIN
    ) -> Ids:
        """The same for phrases that must mean somebody with a name."""
        ids = self.pick(allowed, token, gender, margin=margin)
        return () if ids and ids[0].startswith(ANONYMOUS) else ids

    def _trust(self, ids: Ids, gender: Gender | None) -> float:
        """Less for whom the pronoun's gender is not known to fit."""
        if gender is None or ids[0].startswith(ANONYMOUS) or self.profiles[ids[0]].gender == gender:
            return 1.0
        return _GENDER_UNKNOWN if self.profiles[ids[0]].gender is None else _GENDER_UNLIKELY

    def _habit(self, ids: Ids, token: Token) -> float:
        """More for who spoke last before another verb of speech, and for X in "X said that she …"."""
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return 1.0
        verb = token.head
        if verb.dep_ in ("ccomp", "advcl") and verb.head.pos_ in ("VERB", "AUX"):
            return _CONTINUING if self.known(subject_of(verb.head)) == ids else 1.0
        return _CONTINUING if verb.lemma_ in VERBS and ids == self.speaker else 1.0
