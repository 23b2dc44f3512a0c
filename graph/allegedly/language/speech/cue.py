"""Cue words of reported speech: which words introduce what somebody says, in which frame, in which manner.

A frame is how a verb takes its content: `c` a clause ("said that …"), `n` a noun phrase ("denied the claim"), `i` an
infinitive or gerund ("vowed to go", "denied having"), `o` somebody and an infinitive ("urged her to go"), `k` somebody
and a predicate ("called it baseless", "described her as kind"), `t` the noun phrase is whom the content is about and
not the content ("accused her of …", "blamed him for …"); a preposition takes the content itself ("called for …").
Every verb with `c` introduces direct speech too; `q` marks those that do so only.

Source: the cue classes of PARC 3 (Pareti 2016) and of Muzny et al. (2017), from dictionaries' own examples.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Manner = Literal["says", "alleges", "denies", "asks", "thinks"]


@dataclass(frozen=True)
class Cue:
    """How a cue word introduces its content; `preps` are the prepositions that take it."""

    manner: Manner
    frames: frozenset[str]
    preps: frozenset[str] = frozenset()


def _lexicon(rows: str) -> dict[str, Cue]:
    """Rows of `manner frames preps: lemmas`; a dash stands for none."""
    found: dict[str, Cue] = {}
    for row in filter(None, map(str.strip, rows.splitlines())):
        head, lemmas = row.split(":")
        manner, frames, preps = head.split()
        cue = Cue(manner, frozenset(frames.strip("-")), frozenset(preps.split("/")) - {"-"})  # type: ignore[arg-type]
        found.update((lemma, cue) for lemma in lemmas.split())
    return found


VERBS = _lexicon(
    """
    says c -: say add state remark observe recount recall recollect explain mention declare reply respond reiterate
    says c -: clarify elaborate quip joke quote lament muse opine stress emphasize emphasise underscore predict
    says c -: insist reveal disclose indicate report announce proclaim confirm acknowledge concede admit confess
    says c -: tell inform assure remind notify brief advise reassure write tweet post retweet blog text email
    says c -: caution warn conclude continue argue reason contend counter retort rejoin conjecture
    says c -: note suggest hint imply describe signal intimate testify swear attest vouch profess boast brag gripe grumble
    says c -: predict forecast speculate guess theorize posit hypothesize comment gush rave gloat
    says c -: point relate repeat reflect underline highlight
    says q -: shout yell scream whisper murmur mutter cry exclaim bellow laugh snap shoot interject chime sigh
    says q -: blurt croak sob stammer begin start chant narrate caption deadpan enthuse fume plead interrupt
    says q -: growl snarl drawl gasp wail howl roar thunder hiss groan moan bark stutter jeer scoff sniff beam smile
    says q -: grin shrug nod sneer rejoice
    says c -: rule pen share
    says q -: caption
    says q -: finish offer volunteer answer read hit fire conclude summarise summarize tease sum agree
    alleges c -: claim allege contend assert maintain charge
    alleges ct of/for/with: accuse
    alleges t for/over: blame fault sue
    alleges t for/over/as: criticize criticise slam blast condemn denounce chastise lambast lambaste rebuke
    alleges t for/over/as: castigate ridicule mock decry deride assail scold berate rip bash chide reprimand
    alleges n -: decry deplore
    denies cni -: deny
    denies cn -: dispute rebut refute
    denies n as: reject dismiss repudiate disavow
    asks ci about/for/whether: ask
    asks c -: inquire enquire wonder
    asks cn -: question
    asks co -: urge beg implore
    asks co -: exhort encourage beseech
    asks cni -: demand request propose recommend
    asks o for/on: call
    says ci -: vow pledge promise threaten swear agree
    says ci to: agree
    says i -: refuse decline offer volunteer
    thinks c -: think believe feel suspect fear hope doubt worry expect know realize realise understand assume
    thinks c -: gather learn hear
    thinks c -: reckon suppose imagine consider conclude decide figure regret presume anticipate predict
    thinks ci -: want intend plan wish seek
    thinks n -: favor favour
    """
)

_FRAMED = _lexicon(
    """
    says cn of/against: warn
    says cn to: point
    says cn -: cite mention note stress emphasize emphasise underscore highlight acknowledge announce reveal recall
    says cn -: describe outline detail discuss predict reiterate suggest report confirm disclose recount
    says c on: insist
    says c about: complain boast brag joke gripe tweet worry
    says c to: testify refer allude admit confess respond
    says k -: call dub label brand term deem
    says n -: attribute echo invoke promote tout downplay reference attack
    says ci -: suggest recall admit report claim recommend
    says t to/with: liken compare
    says t for/as: laud hail praise salute welcome celebrate
    says nk as: describe characterize characterise portray depict paint regard hail tout
    says t for: praise applaud thank commend credit
    says n for: advocate
    says cn for: argue
    says n -: endorse defend oppose support back address criticise
    says c for: apologize apologise
    thinks c about: wonder worry
    says c -: show find estimate
    thinks ci -: hope
    """
)
for _lemma, _cue in _FRAMED.items():
    _known = VERBS.get(_lemma)
    VERBS[_lemma] = (
        Cue(_known.manner, _known.frames | _cue.frames, _known.preps | _cue.preps) if _known else _cue
    )

_MISREAD = {"hop": "hope", "bely": "belie", "cit": "cite", "not": "note"}
"""Lemmas that a lemmatiser makes of common cues ("hoped" → "hop")."""


def cue_of(token: Token) -> Cue | None:
    """The cue that a verb is, None when it is none."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    lemma = token.lemma_.lower()
    if lemma in _MISREAD and token.lower_.startswith(_MISREAD[lemma][:-1]):
        lemma = _MISREAD[lemma]
    return VERBS.get(lemma)


NOUNS: dict[str, Manner] = {
    **dict.fromkeys(
        "statement announcement report comment remark suggestion declaration assertion argument contention "
        "testimony warning promise pledge vow prediction admission acknowledgment insistence view opinion "
        "conclusion message explanation confirmation".split(),
        "says",
    ),
    **dict.fromkeys(
        "claim allegation accusation charge complaint rumour rumor speculation".split(), "alleges"
    ),
    **dict.fromkeys("denial".split(), "denies"),
    **dict.fromkeys("request demand question call plea appeal proposal recommendation".split(), "asks"),
    **dict.fromkeys(
        "belief fear hope concern suspicion idea feeling worry expectation sense theory".split(), "thinks"
    ),
}
"""Nouns of saying that take a clause or an `of` phrase ("Poe's claim that …", "allegations of fraud")."""

UTTERANCES = frozenset(
    "statement interview letter post tweet email e-mail memo memoir book filing lawsuit complaint suit petition "
    "motion affidavit declaration testimony speech essay op-ed column message video caption story report article "
    "note press podcast blog release document paper deposition brief text transcript countersuit counterclaim indictment".split()
)
"""Things in which somebody speaks: "in a statement", "the complaint said"."""

FILINGS = frozenset(
    "filing lawsuit complaint suit countersuit counterclaim petition motion affidavit brief indictment".split()
)
"""Utterances that belong to a legal case."""

PROXIES = frozenset(
    "team camp lawyer attorney counsel spokesperson spokesman spokeswoman rep representative publicist agent manager "
    "lawyers attorneys reps representatives solicitor barrister".split()
)
"""Who speaks for somebody: "Quill's lawyers" are Quill's voice when they have no name of their own."""

RESULTS = frozenset({"show", "find", "estimate", "indicate", "suggest", "reveal", "reflect"})
"""Verbs that what is no speaker may have as well ("the footage shows")."""

SPEAKING_TO = frozenset(
    {"tell", "inform", "assure", "remind", "notify", "brief", "advise", "reassure", "ask"}
)
"""Verbs whose object is the person spoken to, not what is said."""

RECEIVES = frozenset(
    {"hear", "learn", "gather", "know", "realize", "realise", "understand", "find", "read", "discover"}
)
"""Verbs whose subject takes words in; a quotation under them is not the subject's."""

BORROWS = frozenset("quote impersonate imitate mimic paraphrase recite parody channel".split())
"""What somebody does who speaks another's words."""

LIGHT = frozenset(
    "make issue release file give repeat raise share post publish voice express write deliver send offer launch level "
    "submit lodge present provide put air record pen draft author".split()
)
"""Verbs whose subject is the author of the utterance that is their object."""

ANSWERLESS = frozenset({"decline", "refuse"})
"""Verbs that say somebody did not speak when a verb of speaking hangs on them ("declined to say")."""

INDEFINITE = frozenset({"it", "there", "that", "this", "which", "what"})
"""Subjects that speak only when they stand for a document or a body."""
