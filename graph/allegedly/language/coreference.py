"""Whom pronouns and nameless phrases mean: one pass over the text with a memory of who is present.

Where two candidates come close, nobody is chosen: a wrong pronoun puts words into somebody's mouth.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from allegedly.language.binding import clause_of, forbidden, governed, main_subject_after, quoted, subject_of
from allegedly.language.cue import VERBS
from allegedly.language.document import Document, Mention, MentionKind
from allegedly.language.nominal import BODY_KINDS, Nominal, alike, nominals
from allegedly.language.office import CALLINGS, KIN_NOUNS, PERSON_NOUNS, Gender, noun_gender
from allegedly.language.profile import Profile
from allegedly.language.salience import Ids, Salience, weight_of
from allegedly.model import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_GENDERS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
_PLURALS = frozenset("they them their theirs themselves".split())
_NEUTERS = frozenset("it its itself".split())
# How much more present the best candidate must be than the next one; a second reading close behind means abstaining.
_MARGIN = 1.25
_QUOTED_MARGIN = 1.5
_NOMINAL_MARGIN = 2.0
_QUOTED_WEIGHT = 0.4
# A group named as an object is meant by "they" in its own sentence only, as a subject in the next one too.
_GROUP_LEAST = 25.0
_ANONYMOUS = "?"
_BODY_VERBS = frozenset(
    "say deny announce file sue release claim argue appeal agree refuse settle accuse allege add state confirm note "
    "publish report produce own plan ask seek issue hire fire drop sell buy acquire distribute".split()
)
_ENDS = frozenset({".", "!", "?", '"', "”", "’", "'", "…", "...", ":", ";", ","})
# Callings that say nothing about what else somebody is.
_LOOSE = frozenset(
    "star lead superstar celebrity personality legend icon friend pal confidant confidante colleague partner neighbor "
    "neighbour victim survivor witness suspect defendant plaintiff claimant accuser winner nominee laureate native "
    "resident newcomer owner co-owner founder co-founder millionaire billionaire student expert veteran".split()
)
_BREAKS = frozenset(', . ; : ) ( and or who whom - – — " ”'.split())
_UNNAMED = frozenset("source insider official person juror man woman".split())


class Resolver:
    """Turns pronouns and nominals of one doc into mentions; `abstentions` counts where it found no single answer."""

    def __init__(
        self,
        doc: Doc,
        entities: tuple[Entity, ...],
        profiles: dict[str, Profile],
        names: tuple[Mention, ...],
        without: frozenset[str] = frozenset(),
    ) -> None:
        self.doc = doc
        self.types = {entity.id: entity.type for entity in entities}
        self.entities = {entity.id: entity for entity in entities}
        self.profiles = profiles
        self.without = without
        self.names = {mention.last: mention for mention in names}
        self.named = {i: m for m in names for i in range(m.first, m.last + 1)}
        self.nominals = {n.head: n for n in nominals(doc, frozenset(self.named))}
        self.quoted = quoted(doc)
        self.salience = Salience()
        self.said = Salience()
        self.at_root: dict[int, Ids] = {m.root: m.entities for m in names}
        self.kin: dict[tuple[str, str], str] = {}
        self.couples: list[Ids] = []
        self.voices: dict[str, Ids] = {}
        self.speaker: Ids = ()
        self.abstentions: Counter[str] = Counter()
        self.mentions: list[Mention] = []

    def resolve(self) -> tuple[Mention, ...]:
        """All mentions that are no names, in order."""
        for sentence in self.doc.sents:
            if all(token.is_space for token in sentence):
                continue
            self.heading = self._is_heading(sentence)
            if not self.heading:
                self.salience.next_sentence()
                self.said.next_sentence()
            for inside in (False, True):
                for token in sentence:
                    if self.quoted[token.i] is inside:
                        self._visit(token)
        return tuple(sorted(self.mentions, key=lambda m: (m.first, m.last)))

    def _is_heading(self, sentence: Span) -> bool:
        """A line without a full stop tells what follows, and does not make what came before more distant."""
        last = next((t for t in reversed(sentence) if not t.is_space), sentence[-1])
        return last.text not in _ENDS and any("\n" in t.text for t in sentence[-1:])

    def _visit(self, token: Token) -> None:
        if token.i in self.named:
            if token.i in self.names:
                self._visit_name(self.names[token.i])
        elif token.lower_ in _GENDERS:
            self._visit_pronoun(token, self._personal(token))
        elif token.lower_ in _PLURALS:
            self._visit_pronoun(token, self._plural(token))
        elif token.lower_ in _NEUTERS:
            self._visit_pronoun(token, self._neuter(token))
        elif (nominal := self.nominals.get(token.i)) is not None:
            self._visit_nominal(nominal)
        elif token.tag_ in ("NN", "NNS") and not self.heading and not self._leads_to_name(token):
            self._visit_anonymous(token)
        if token.dep_ == "nsubj" and not self.quoted[token.i] and token.head.lemma_ in VERBS:
            self.speaker = self.at_root.get(token.i, ())

    def _visit_anonymous(self, token: Token) -> None:
        """Remember what has no name as somebody or something that a pronoun may mean."""
        if token.tag_ == "NNS":
            self._raise((f"{_ANONYMOUS}p{token.i}", ""), token, 0.7)
        elif token.lemma_ in PERSON_NOUNS | _UNNAMED:
            self._raise((f"{_ANONYMOUS}{noun_gender(token.lemma_) or ''}{token.i}",), token, 0.6)
        else:
            self._raise((f"{_ANONYMOUS}n{token.i}",), token, 0.6)

    def _raise(self, ids: Ids, token: Token, factor: float = 1.0) -> None:
        if ids:
            quoted = self.quoted[token.i]
            self.salience.raise_(ids, weight_of(token) * factor * (_QUOTED_WEIGHT if quoted else 1.0))
            if quoted:
                self.said.raise_(ids, weight_of(token) * factor)

    def _visit_name(self, mention: Mention) -> None:
        root = self.doc[mention.root]
        self._raise(mention.entities, root)
        self._learn_kin(mention)
        if root.dep_ == "conj" and not any(c.dep_ == "conj" for c in root.children):
            group = self._group(root)
            if len(group) > 1:
                self._raise(group, root)

    def _group(self, last: Token) -> Ids:
        """Everybody in a coordination of people or bodies, empty when some member is unknown."""
        heads = sorted((last, *last.conjuncts), key=lambda t: t.i)
        found: list[str] = []
        for head in heads:
            ids = self.at_root.get(head.i, ())
            if not ids or any(self.types.get(i) not in ("Person", "Organization", "Outlet") for i in ids):
                return ()
            found += [i for i in ids if i not in found]
        return tuple(found)

    def _learn_kin(self, mention: Mention) -> None:
        """From "her husband, Dan Reyes": whose husband he is, and whose wife she therefore is."""
        at = mention.first - 1
        while at >= 0 and self.doc[at].text in (",", "(", "-", "–"):
            at -= 1
        noun = self.doc[at] if at >= 0 else None
        if noun is None or noun.lemma_ not in KIN_NOUNS:
            return
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        ids = self.at_root.get(owner.i, ()) if owner is not None else ()
        if len(ids) == 1 and ids != mention.entities:
            self.kin[ids[0], noun.lemma_] = mention.entities[0]
            if noun.lemma_ in _PARTNERS:
                self._raise((ids[0], mention.entities[0]), noun)
                self.couples.append((ids[0], mention.entities[0]))
            if (inverse := _INVERSE.get(noun.lemma_)) is not None:
                self.kin[mention.entities[0], inverse] = ids[0]

    # pronouns

    def _visit_pronoun(self, token: Token, ids: Ids) -> None:
        """A pronoun may stand for somebody's nameless voice ("her lawyers … they"): then it is a proxy too."""
        self._raise(ids, token)
        kind: MentionKind = "pronoun"
        if ids and ids[0].startswith(_ANONYMOUS):
            ids = self.voices.get(ids[0], ())
            kind = "proxy" if ids else kind
        if "pronouns" in self.without:
            ids = ()
        self.at_root[token.i] = ids if kind == "pronoun" else ()
        self.mentions.append(Mention(Document.span(token), kind, token.i, token.i, token.i, ids))

    def _personal(self, token: Token) -> Ids:
        gender = _GENDERS[token.lower_]
        if token.lower_.endswith("self"):
            subject = subject_of(verb) if (verb := clause_of(token)) is not None else None
            return self._known(subject)
        if same := self._identity(token) or self._ahead(token, gender) or self._owner_nearby(token, gender):
            return same
        barred = self._barred(token)
        fitting = [ids for ids in self.salience.present() if len(ids) == 1 and self._fits(ids[0], gender)]
        return self._pick([ids for ids in fitting if ids[0] not in barred], token, gender)

    def _barred(self, token: Token) -> set[str]:
        """Whom the phrase can't mean: its clause's subject, names that it governs, who utters it."""
        barred = {*self._known(forbidden(token)), *self._speaker(token)}
        before = {
            e for i in range(token.sent.start, token.i) if i in self.named for e in self.named[i].entities
        }
        for i in governed(token):
            if i in self.named and self.doc[self.named[i].root].dep_ != "compound":
                barred |= set(self.named[i].entities) - before
        return barred

    def _identity(self, token: Token) -> Ids:
        """Who is named in "she is Ann Poe"."""
        if token.dep_ != "nsubj" or token.head.lemma_ != "be":
            return ()
        named = next((c for c in token.head.children if c.dep_ == "attr" and c.i in self.named), None)
        return self._known(named)

    def _owner_nearby(self, token: Token, gender: Gender) -> Ids:
        """For "his": the named subject of its own clause ("the judge said Poe lost his job")."""
        if token.dep_ != "poss" or self.quoted[token.i]:
            return ()
        verb = clause_of(token)
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None) if verb else None
        ids = self._known(subject) if subject is not None and subject.i < token.i else ()
        return ids if len(ids) == 1 and subject.i in self.named and self._fits(ids[0], gender) else ()

    def _ahead(self, token: Token, gender: Gender) -> Ids:
        """The named subject that the pronoun runs ahead of, nobody when there is none."""
        subject = main_subject_after(token)
        ids = self._known(subject)
        return ids if len(ids) == 1 and subject.i in self.named and self._fits(ids[0], gender) else ()

    def _known(self, token: Token | None) -> Ids:
        return self.at_root.get(token.i, ()) if token is not None else ()

    def _fits(self, id: str, gender: Gender) -> bool:
        if id.startswith(_ANONYMOUS):
            return id[1:2] not in ("m", "f", "n") or id[1:2] == gender
        if self.types[id] != "Person":
            return False
        return self.profiles[id].gender in (gender, None) or not self.profiles[id].sure

    def _pick_named(
        self, allowed: list[Ids], token: Token, gender: Gender | None = None, *, margin: float = _MARGIN
    ) -> Ids:
        """The same for phrases that must mean somebody named."""
        ids = self._pick(allowed, token, gender, margin=margin)
        return ids if ids and not ids[0].startswith(_ANONYMOUS) else ()

    def _pick(
        self, allowed: list[Ids], token: Token, gender: Gender | None = None, *, margin: float = _MARGIN
    ) -> Ids:
        """The most present of the allowed, if it is clearly ahead; else nobody."""
        ranked = self.salience.ranked(allowed)
        if self.quoted[token.i]:
            said = {ids: weight for weight, ids in self.said.ranked(allowed)}
            ranked = [(max(weight, said.get(ids, 0.0)), ids) for weight, ids in ranked]
        ranked = sorted(
            ((w * self._trust(ids, gender) * self._habit(ids, token), ids) for w, ids in ranked),
            key=lambda item: -item[0],
        )
        if not ranked:
            return ()
        margin = _QUOTED_MARGIN if self.quoted[token.i] else margin
        best = ranked[0]
        if len(ranked) > 1 and best[0] < margin * ranked[1][0]:
            self.abstentions["coreference: no single candidate"] += 1
            return ()
        return best[1]

    def _trust(self, ids: Ids, gender: Gender | None) -> float:
        """Less for whom the pronoun's gender is not known to fit."""
        if gender is None or ids[0].startswith(_ANONYMOUS):
            return 1.0
        profile = self.profiles[ids[0]]
        if profile.gender == gender:
            return 1.0
        return 0.7 if profile.gender is None else 0.4

    def _habit(self, ids: Ids, token: Token) -> float:
        """More for who spoke last before another verb of speech, and for X in "X said that she …"."""
        if token.dep_ not in ("nsubj", "nsubjpass") or not ids:
            return 1.0
        verb = token.head
        if verb.dep_ in ("ccomp", "advcl") and verb.head.pos_ in ("VERB", "AUX"):
            return 1.3 if self._known(subject_of(verb.head)) == ids else 1.0
        return 1.3 if verb.lemma_ in VERBS and ids == self.speaker else 1.0

    def _speaker(self, token: Token) -> Ids:
        """Who utters the quotation that the phrase stands in, who calls nobody but others he or she."""
        if not self.quoted[token.i]:
            return ()
        for other in token.sent:
            if other.dep_ == "nsubj" and not self.quoted[other.i] and other.i in self.at_root:
                return self.at_root[other.i]
        return self.speaker

    def _plural(self, token: Token) -> Ids:
        barred = self._barred(token)
        groups = [
            ids for ids in self.salience.present(_GROUP_LEAST) if len(ids) > 1 and not barred & set(ids)
        ]
        return self._pick(groups, token)

    def _neuter(self, token: Token) -> Ids:
        verb = token.head
        if token.lower_ == "it" and not (token.dep_ == "nsubj" and verb.lemma_ in _BODY_VERBS):
            return ()
        barred = self._barred(token)
        things = [
            i for i in self.salience.present() if len(i) == 1 and i[0] not in barred and self._is_thing(i[0])
        ]
        return self._pick(things, token)

    def _is_thing(self, id: str) -> bool:
        return id.startswith(f"{_ANONYMOUS}n") or self.types.get(id, "Person") != "Person"

    # nominals

    def _leads_to_name(self, token: Token) -> bool:
        """Is the noun part of a naming: "actress Ann Poe", "the actress, Ann Poe"?"""
        nxt = token.i + 1
        return (
            nxt in self.named or token.dep_ in ("compound", "amod", "nmod") or bool(self._named_beside(token))
        )

    def _named_beside(self, token: Token) -> Ids:
        """Whom the phrase is said to be: by a name in apposition to it, or by the name that it is in apposition to."""
        for child in token.children:
            if child.dep_ == "appos" and child.i in self.at_root and child.i in self.named:
                return self.at_root[child.i]
        if token.dep_ == "appos" and token.head.i in self.at_root and token.head.i in self.named:
            return self.at_root[token.head.i]
        after = token.i + 1
        if after < len(self.doc) and self.doc[after].text == ",":
            after += 1
            if after in self.named and self.doc[after].sent == token.sent and token.lemma_ in KIN_NOUNS:
                end = self.named[after].last + 1
                apposed = end >= len(self.doc) or self.doc[end].text in _BREAKS or self.doc[end].is_space
                return self.named[after].entities if apposed else ()
        return self.named[after].entities if after == token.i + 1 and after in self.named else ()

    def _beside(self, nominal: Nominal, token: Token) -> Ids:
        """Who is named beside the phrase, if it is one whom such a phrase can mean."""
        ids = self._named_beside(token)
        person = nominal.sort in ("person", "kin", "people", "pair", "proxy")
        if nominal.sort == "filing" or any((self.types[i] == "Person") != person for i in ids):
            return ()
        return ids

    def _visit_nominal(self, nominal: Nominal) -> None:
        token = self.doc[nominal.head]
        beside = self._beside(nominal, token) or self._subject_of_copula(token, nominal)
        if token.i + 1 in self.named and token.dep_ != "appos":
            return
        kind = nominal.sort if nominal.sort in ("proxy", "filing") else "nominal"
        ids = beside or self._meant(nominal, token)
        if beside:
            kind = "nominal"
        if "nominals" in self.without and kind == "nominal":
            ids = ()
        mention = Mention(
            Document.span(self.doc[nominal.first], token),
            kind,
            nominal.first,
            nominal.last,
            nominal.head,
            ids,
        )
        self.mentions.append(mention)
        self.at_root[token.i] = ids if kind != "proxy" else ()
        if ids and kind != "proxy":
            self._raise(ids, token)
        elif nominal.sort in ("person", "kin", "people", "proxy"):
            self._raise_nameless(nominal, token, ids)

    def _raise_nameless(self, nominal: Nominal, token: Token, principals: Ids) -> None:
        """Remember somebody without a name, and for whom they speak."""
        several = nominal.plural or nominal.lemma in ("team", "camp", "counsel")
        nameless = f"{_ANONYMOUS}{'p' if several else nominal.gender or ''}{token.i}"
        if principals:
            self.voices[nameless] = principals
        self._raise((nameless, "") if several else (nameless,), token)

    def _subject_of_copula(self, token: Token, nominal: Nominal) -> Ids:
        """Who is said to be what the phrase says ("he is the director"), and described by it from then on."""
        verb = token.head
        if token.dep_ != "attr" or verb.lemma_ != "be" or nominal.sort != "person":
            return ()
        if any(c.dep_ == "neg" or c.dep_ == "aux" for c in verb.children):
            return ()
        ids = self._known(next((c for c in verb.children if c.dep_ == "nsubj"), None))
        if len(ids) == 1 and ids[0] in self.profiles:
            self.profiles[ids[0]].roles.add(nominal.lemma)
            return ids
        return ()

    def _meant(self, nominal: Nominal, token: Token) -> Ids:
        match nominal.sort:
            case "proxy":
                return self._known(self.doc[nominal.owner]) if nominal.owner is not None else ()
            case "filing":
                return ()
            case "kin":
                return self._relative(nominal)
            case "pair" | "people":
                return self._several(nominal, token)
            case "person":
                return self._one(nominal, token)
            case _:
                return self._body(nominal, token)

    def _relative(self, nominal: Nominal) -> Ids:
        owners = self._known(self.doc[nominal.owner]) if nominal.owner is not None else ()
        if len(owners) != 1:
            return ()
        found = self.kin.get((owners[0], nominal.lemma))
        if found is None:
            alone = [id for id, p in self.profiles.items() if nominal.lemma.removeprefix("ex-") in p.kin]
            found = alone[0] if len(alone) == 1 and alone[0] != owners[0] else None
        return (found,) if found else ()

    def _several(self, nominal: Nominal, token: Token) -> Ids:
        """Two people: a married couple, those of that calling, or the pair that was named together."""
        if nominal.lemma == "couple" and self.couples:
            return self.couples[-1]
        described = [id for id in self._described(nominal) if self._met(id, token)]
        counted = nominal.sort == "pair" or any(c.lower_ in ("two", "both") for c in token.children)
        if len(described) == 2:
            return tuple(described)
        if not counted:
            return ()
        pairs = [ids for ids in self.salience.present() if len(ids) == 2 and ids[0] in self.profiles]
        return self._pick_named(pairs, token)

    def _described(self, nominal: Nominal) -> list[str]:
        """Ids of the people whom the article describes by that noun or one that comes to the same."""
        roles = alike(nominal.lemma)
        gender = nominal.gender
        return [
            id
            for id, profile in self.profiles.items()
            if (profile.roles | profile.kin) & roles and (gender is None or self._fits(id, gender))
        ]

    def _one(self, nominal: Nominal, token: Token) -> Ids:
        barred = self._barred(token)
        described = [id for id in self._described(nominal) if id not in barred and self._met(id, token)]
        exact = [id for id in described if nominal.lemma in self.profiles[id].roles | self.profiles[id].kin]
        for able in (exact, described):
            if len(able) == 1:
                return (able[0],)
            if able and (best := self._pick_named([(id,) for id in able], token, nominal.gender)):
                return best
        if described or not (nominal.gender or self._is_described(token)):
            return ()
        people = [ids for ids in self.salience.present() if len(ids) == 1 and self._may_be(ids[0], nominal)]
        fitting = [
            i
            for i in people
            if i[0] not in barred and (not nominal.gender or self._fits(i[0], nominal.gender))
        ]
        return self._pick_named(fitting, token, nominal.gender, margin=_NOMINAL_MARGIN)

    @staticmethod
    def _is_described(token: Token) -> bool:
        """Does the phrase itself tell who is meant by an age ("the 40-year-old star")?"""
        return any(
            t.text.endswith("-old") or t.text == "old" for t in token.doc[token.left_edge.i : token.i + 1]
        )

    def _met(self, id: str, token: Token) -> bool:
        """Has the person been named before?"""
        return self.entities[id].mentions[0].start < token.idx

    def _may_be(self, id: str, nominal: Nominal) -> bool:
        """May a person whom the text gives no such calling have it: has none other, or is called by kin only?"""
        if id.startswith(_ANONYMOUS):
            return id[1:2] not in ("n", "p")
        profile = self.profiles.get(id)
        told = profile.roles & CALLINGS - _LOOSE if profile is not None else set()
        return profile is not None and (not told or nominal.lemma.endswith("year-old"))

    def _body(self, nominal: Nominal, token: Token) -> Ids:
        kinds = BODY_KINDS.get(
            nominal.lemma, {"Outlet"} if nominal.sort == "outlet" else {"Organization", "Outlet"}
        )
        all_ = [(id,) for id, kind in self.types.items() if kind in kinds]
        if nominal.plural:
            pairs = [
                ids for ids in self.salience.present() if len(ids) == 2 and self.types.get(ids[0]) in kinds
            ]
            return (
                self._pick_named(pairs, token)
                if any(c.lower_ in ("two", "both") for c in token.children)
                else ()
            )
        met = [ids for ids in all_ if self._met(ids[0], token)]
        told = {nominal.lemma, *(c.lower_ for c in token.lefts if c.dep_ in ("compound", "amod"))}
        worded = [
            ids for ids in met if any(_shares(told, w) for w in self.entities[ids[0]].name.casefold().split())
        ]
        return (
            worded[0] if len(worded) == 1 else self._pick_named(worded or met, token, margin=_NOMINAL_MARGIN)
        )


def _shares(told: set[str], word: str) -> bool:
    """Is a word of a body's name one of those told, in singular or plural?"""
    return word in told or word.removesuffix("s") in told


_PARTNERS = frozenset(
    "wife husband spouse partner girlfriend boyfriend fiancé fiancée fiance fiancee".split()
)
_INVERSE = {"wife": "husband", "husband": "wife", "ex-wife": "ex-husband", "ex-husband": "ex-wife"}
