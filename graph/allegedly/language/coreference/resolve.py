"""Whom pronouns and nameless phrases mean: one pass over the text with a memory of who is present.

Where two candidates come close, nobody is chosen: a wrong pronoun puts words into somebody's mouth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.coreference.binding import subject_of
from allegedly.language.coreference.epithet import meant_by_nominal, named_beside, told_beside
from allegedly.language.coreference.nominal import PROXY_NOUNS, Nominal, nominals
from allegedly.language.coreference.pronoun import PRONOUNS, meant_by_pronoun
from allegedly.language.coreference.salience import Ids
from allegedly.language.coreference.scene import ANONYMOUS, Scene
from allegedly.language.document import Document, Mention, MentionKind
from allegedly.language.names.office import KIN_NOUNS, PERSON_NOUNS, noun_gender
from allegedly.language.speech.cue import VERBS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_ENDS = frozenset({".", "!", "?", '"', "”", "’", "'", "…", "...", ":", ";", ","})
_UNNAMED = frozenset("source insider official person juror man woman".split()) | PERSON_NOUNS
_PARTNERS = frozenset(
    "wife husband spouse partner girlfriend boyfriend fiancé fiancée fiance fiancee".split()
)
# A match that is over makes no couple.
_ONCE = frozenset("was were had previously once formerly briefly".split())
_INVERSE = {"wife": "husband", "husband": "wife", "ex-wife": "ex-husband", "ex-husband": "ex-wife"}
# What makes somebody's relative one in a part they play ("her on-screen husband"), and how near before the noun.
_MODIFIERS = 2
_SCREEN = frozenset(
    "onscreen on-screen onstage on-stage tv television film movie fictional soap screen stage".split()
)
_JOINT = frozenset(["team", "camp", "counsel"])
# How present the nameless are against the named: what is put in passing is taken up less often.
_PASSING = 0.6
_PASSING_MANY = 0.7


def resolve(
    scene: Scene, names: tuple[Mention, ...], without: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """The mentions of a doc that are no names, in order.

    Args: without: "pronouns", "nominals": resolvers that are switched off, whose mentions then mean nobody.
    """
    found = _Pass(scene, names, without).mentions_in_order()
    if not scene.kin or not any(_is_nobodys_kin(mention, scene.doc) for mention in found):
        return found
    scene.start_again()
    return _Pass(scene, names, without).mentions_in_order()


def _is_nobodys_kin(mention: Mention, doc: Doc) -> bool:
    """Is it "her husband" before the article says who that is? Then reading again with what was learnt helps."""
    return mention.kind == "nominal" and not mention.entities and doc[mention.root].lemma_ in KIN_NOUNS


class _Pass:
    """One reading of the text, sentence by sentence, in each what stands outside quotation marks first."""

    def __init__(self, scene: Scene, names: tuple[Mention, ...], without: frozenset[str]) -> None:
        self.scene = scene
        self.doc = scene.doc
        self.without = without
        self.names = {mention.last: mention for mention in names}
        self.nominals = {n.head: n for n in nominals(scene.doc, frozenset(scene.named))}
        self.heading = False
        self.visited: set[int] = set()
        self.mentions: list[Mention] = []

    def mentions_in_order(self) -> tuple[Mention, ...]:
        for sentence in self.doc.sents:
            if all(token.is_space for token in sentence):
                continue
            self.heading = _is_heading(sentence)
            if not self.heading:
                self.scene.next_sentence()
            for inside in (False, True):
                for token in sentence:
                    if self.scene.quoted[token.i] is inside:
                        self._visit(token)
        return tuple(sorted(self.mentions, key=lambda m: (m.first, m.last)))

    def _visit(self, token: Token) -> None:
        if token.i in self.scene.named:
            if token.i in self.names:
                self._visit_name(self.names[token.i])
        elif token.lower_ in PRONOUNS:
            self._visit_pronoun(token)
        elif (nominal := self.nominals.get(token.i)) is not None:
            self._visit_nominal(nominal)
        elif token.tag_ in ("NN", "NNS") and not self.heading and not self._leads_to_name(token):
            self._visit_anonymous(token)
        if token.dep_ == "nsubj" and not self.scene.quoted[token.i] and token.head.lemma_ in VERBS:
            self.scene.speaker = self.scene.known(token)

    def _visit_name(self, mention: Mention) -> None:
        root = self.doc[mention.root]
        self.scene.mentioned(mention.entities, root)
        self._learn_kin(mention)
        self._learn_match(mention, root)
        if root.dep_ == "conj" and not any(child.dep_ == "conj" for child in root.children):
            self.scene.mentioned(self._group(root), root)

    def _group(self, last: Token) -> Ids:
        """Everybody in a coordination of people or bodies, nobody when some member is unknown or it has but one."""
        found: list[str] = []
        for head in sorted((last, *last.conjuncts), key=lambda t: t.i):
            ids = self.scene.known(head)
            if not ids or any(self.scene.type_of(i) not in ("Person", "Organization", "Outlet") for i in ids):
                return ()
            found += [i for i in ids if i not in found]
        return tuple(found) if len(found) > 1 else ()

    def _learn_kin(self, mention: Mention) -> None:
        """From "her husband, Dan Reyes": whose husband he is, and whose wife she therefore is; so for lawyers."""
        at = mention.first - 1
        while at >= 0 and self.doc[at].text in (",", "(", "-", "–"):
            at -= 1
        noun = self.doc[at] if at >= 0 else None
        if noun is None or noun.lemma_ not in KIN_NOUNS | PROXY_NOUNS:
            return
        over = [*noun.children, *self.doc[mention.root].children]
        if any(token.lower_ in _SCREEN for token in self.doc[max(at - _MODIFIERS, 0) : at]):
            self.scene.on_screen.update(mention.entities)
            return
        owner = self.scene.known(next((c for c in over if c.dep_ == "poss" and c.i < noun.i), None))
        if len(owner) == 1 and owner != mention.entities:
            self._relate(owner[0], noun, mention.entities[0])

    def _learn_match(self, mention: Mention, root: Token) -> None:
        """From "Ann Poe is married to Dan Reyes": that they are a couple."""
        verb = root.head.head
        if root.dep_ != "pobj" or root.head.lower_ != "to" or verb.lower_ not in ("married", "engaged"):
            return
        if any(c.dep_ == "neg" or c.lower_ in _ONCE for c in (*verb.children, *verb.head.children)):
            return
        subject = self.scene.known(subject_of(verb) or subject_of(verb.head))
        if len(subject) == 1 and subject != mention.entities and len(mention.entities) == 1:
            self.scene.couples.append((subject[0], mention.entities[0]))

    def _relate(self, owner: str, noun: Token, relative: str) -> None:
        if noun.lemma_ in PROXY_NOUNS:
            self.scene.clients[relative] = (owner,)
            return
        self.scene.kin[owner, noun.lemma_] = relative
        if (inverse := _INVERSE.get(noun.lemma_)) is not None:
            self.scene.kin[relative, inverse] = owner
        if noun.lemma_ in _PARTNERS:
            self.scene.couples.append((owner, relative))
            self.scene.mentioned((owner, relative), noun)

    def _visit_pronoun(self, token: Token) -> None:
        """A subject may take up somebody's nameless voice ("her lawyers … they"): then it is a proxy too."""
        ids = meant_by_pronoun(self.scene, token) if "pronouns" not in self.without else ()
        self.scene.mentioned(ids, token)
        kind: MentionKind = "pronoun"
        if ids and ids[0].startswith(ANONYMOUS):
            ids = self.scene.voices.get(ids[0], ()) if token.dep_ == "nsubj" else ()
            kind = "proxy" if ids else kind
        self.scene.at_root[token.i] = ids if kind == "pronoun" else ()
        self.mentions.append(Mention(Document.span(token), kind, token.i, token.i, token.i, ids))

    def _leads_to_name(self, token: Token) -> bool:
        """Is the noun part of a naming: "actress Ann Poe", "the actress, Ann Poe"?"""
        modifies = token.dep_ in ("compound", "amod", "nmod")
        return modifies or token.i + 1 in self.scene.named or bool(named_beside(self.scene, token))

    def _visit_nominal(self, nominal: Nominal) -> None:
        token = self.doc[nominal.head]
        if nominal.head in self.visited:
            return
        self.visited.add(nominal.head)
        if (
            nominal.owner is not None
            and (owner := self.nominals.get(nominal.owner))
            and owner.head > nominal.head
        ):
            self._visit_nominal(owner)
        if token.i + 1 in self.scene.named and token.dep_ != "appos":
            return
        told = told_beside(self.scene, nominal)
        kind: MentionKind = "nominal"
        if nominal.sort == "filing" or (nominal.sort == "proxy" and not told):
            kind = "filing" if nominal.sort == "filing" else "proxy"
        ids = told or meant_by_nominal(self.scene, nominal)
        if "nominals" in self.without and kind == "nominal":
            ids = ()
        span = Document.span(self.doc[nominal.first], token)
        self.mentions.append(Mention(span, kind, nominal.first, nominal.last, nominal.head, ids))
        self.scene.at_root[token.i] = ids if kind != "proxy" else ()
        if ids and kind != "proxy":
            self.scene.mentioned(ids, token)
        elif nominal.sort in ("person", "kin", "client", "people", "proxy"):
            self._keep_nameless(nominal, token, ids)

    def _keep_nameless(self, nominal: Nominal, token: Token, principals: Ids) -> None:
        """Remember somebody without a name, and for whom they speak."""
        several = nominal.plural or nominal.lemma in _JOINT
        nameless = f"{ANONYMOUS}{'p' if several else nominal.gender or ''}{token.i}"
        if principals:
            self.scene.voices[nameless] = principals
        if not several:
            self.scene.nameless_at[token.i] = nameless
        self.scene.mentioned((nameless, "") if several else (nameless,), token)

    def _visit_anonymous(self, token: Token) -> None:
        """Remember any other noun as what a pronoun may mean, so that it is not taken for somebody else."""
        if token.tag_ == "NNS":
            self.scene.mentioned((f"{ANONYMOUS}p{token.i}", ""), token, _PASSING_MANY)
            return
        sort = (noun_gender(token.lemma_) or "") if token.lemma_ in _UNNAMED else "n"
        self.scene.nameless_at[token.i] = f"{ANONYMOUS}{sort}{token.i}"
        self.scene.mentioned((self.scene.nameless_at[token.i],), token, _PASSING)


def _is_heading(sentence: Span) -> bool:
    """A line without a full stop: it tells what follows, and does not make what came before more distant."""
    last = next((t for t in reversed(sentence) if not t.is_space), sentence[-1])
    return last.text not in _ENDS and "\n" in sentence[-1].text
