"""Words that change the standing of what stands in their scope, by lemma."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYS = _words(
    "say tell state add announce explain recall write tweet post comment respond reply describe share report remark "
    "mention declare email stress emphasize emphasise underline reiterate repeat read joke detail testify inform "
    "assure brief warn observe caption continue conclude disclose"
)
"""Neutral reporting: what follows is the speaker's."""

ALLEGES = _words(
    "allege claim accuse contend argue insist maintain assert suggest believe think suspect imply feel speculate rumor "
    "rumour purport charge blame criticize criticise fault slam blast complain protest swear portray depict "
    "understand consider deem suppose murmur whisper reckon assume guess hear theorize estimate perceive opine sue counter "
    "countersue arrest indict prosecute investigate quote cite present paint call brand label dub denounce seem appear tip hint "
    "plead denigrate prosecute"
)
"""Speaking or thinking that vouches for nothing."""

DENIES = _words(
    "deny dispute reject refute rebut contest disavow rubbish contradict disclaim repudiate debunk negate"
)

FACTIVE = _words(
    "admit confirm acknowledge concede confess reveal know realize realise learn discover prove show demonstrate "
    "regret remember forget notice note recognize recognise establish emerge transpire ensure happen celebrate "
    "apologize apologise boast brag mourn lament thank mean verify hide conceal"
)
"""Taken as vouched for, unless the verb itself is negated or modal."""

PRESUPPOSING = _words(
    "know realize realise regret remember forget notice learn apologize apologise boast lament hide conceal"
)
"""Factive verbs whose content stands even when they are negated."""

ADJUDICATES = _words(
    "find rule hold determine decide conclude declare agree convict acquit sentence establish"
)
ADJUDICATORS = _words(
    "court judge jury juror tribunal panel justice magistrate commission inquiry arbitrator committee inquest"
)

FAILS = _words(
    "fail refuse decline neglect forget avoid omit abstain refrain stop prevent bar ban block prohibit "
    "forbid keep discourage dissuade lose miss resist oppose reject skip cancel abandon scrap shelve "
    "rule drop withdraw quit pass"
)
"""Verbs whose complement did not come about (also through "from", "against", "on")."""

PLANS = _words(
    "plan intend vow threaten want hope seek mull weigh prepare promise pledge aim decide agree expect set schedule "
    "slate ready poise wish look contemplate consider ponder propose anticipate await tip pend commit sign tap hire "
    "book cast choose pick select due eye explore discuss mean resolve determine demand ask request move push fight "
    "warn swear attach tease fear face risk negotiate stand wait bind rumour"
)
"""Verbs whose complement is to come, or wished for."""

UNREAL = _words(
    "ask wonder imagine pretend dream fantasize fantasise doubt question joke quip try attempt struggle urge invite "
    "encourage advise order offer approach court allow permit authorize authorise enable let "
    "entitle empower require recommend suppose pray challenge tempt pressure debate speculate guess predict forecast "
    "hypothesize parody spoof lampoon satirize satirise bet beg pitch audition lobby dare"
)

THROUGH = _words(
    "begin start continue go get help manage proceed come keep end finish use have rush return work choose opt win "
    "force make see watch film spend join team love like enjoy hate prefer tend need live move step set be do "
    "compel oblige persuade convince bring grow serve travel lead pause bother succeed resume cease stop fly "
    "credit convict guilt jail sentence imprison fine follow involve include take give award honor honour praise "
    "congratulate forgive thank recognize regard remember famous best"
)
"""Verbs whose infinitive or gerund came about when they did."""

ALLEGED_ADVERBS = _words(
    "allegedly reportedly supposedly purportedly apparently seemingly ostensibly presumably possibly perhaps maybe "
    "probably arguably rumoredly rumouredly likely potentially conceivably"
)
FALSE_ADVERBS = _words(
    "falsely wrongly mistakenly erroneously incorrectly inaccurately untruthfully fictitiously"
)
NEAR_ADVERBS = _words("nearly almost")
NEGATORS = _words(
    "not n't never no neither nor hardly scarcely barely nobody none without nowhere nothing n’t cannot"
)
UNREAL_MARKS = _words("if unless whether lest though_as provided supposing assuming until")
POSSIBLE = _words("may might could can should must ought shall need")
FUTURE = _words("will 'll ’ll wo")
FORESEEN = _words("later eventually subsequently soon ultimately go then")
"""Beside "would" they tell a past future: "she would later direct"."""

ALLEGED_NOUNS = _words(
    "claim allegation accusation suggestion rumor rumour speculation insinuation assertion contention charge "
    "complaint lawsuit suit countersuit filing theory belief opinion argument statement belief impression "
    "implication notion view suspicion accuser report affidavit testimony petition counterclaim indictment gossip"
)
DENIAL_NOUNS = _words("denial rebuttal refutation")
PLAN_NOUNS = _words(
    "plan intention threat vow promise decision deal agreement contract bid pledge intent desire wish hope move talk "
    "negotiation aim pact commitment goal ambition willingness readiness preparation consideration warning prospect option"
)
UNREAL_NOUNS = _words(
    "attempt effort try right chance opportunity permission offer request possibility fear question invitation doubt "
    "joke idea failure refusal inability proposal suggestion scenario risk danger likelihood need temptation dream "
    "demand call appeal pressure reluctance power authority ability parody satire spoof fantasy hoax hypothetical"
)
FAILURE_NOUNS = _words("failure refusal inability reluctance")
FACT_NOUNS = _words(
    "fact news revelation discovery confession admission proof truth evidence announcement verdict finding ruling word"
)

ALLEGED_ADJECTIVES = _words(
    "alleged reported supposed purported accused rumored rumoured apparent presumed claimed unconfirmed so-called suspected unproven unsubstantiated disputed"
)
PLANNED_ADJECTIVES = _words(
    "possible potential planned threatened future upcoming coming pending impending looming forthcoming proposed prospective likely imminent expected would-be eventual contemplated"
)
UNREAL_ADJECTIVES = _words(
    "hypothetical fictional fictitious imaginary nonexistent non-existent fake mock imagined false"
)

TRUE_PREDICATES = _words(
    "true clear certain obvious evident aware sure confident glad proud sorry happy sad angry famous known best-known responsible guilty grateful disappointed surprised shocked thrilled"
)
FALSE_PREDICATES = _words("false untrue wrong incorrect fake nonsense baseless unfounded fabricated myth lie")
PLAN_PREDICATES = _words(
    "likely ready set due expected eager poised keen willing prepared determined going about scheduled slated bound happy free able unlikely interested confident close"
)
UNREAL_PREDICATES = _words(
    "possible unclear uncertain unknown unsure doubtful conceivable unlikely plausible"
)

ROLE_VERBS = _words(
    "play portray star appear follow depict feature tell center centre revolve chronicle imagine voice concern focus"
)
FICTION_NOUNS = _words(
    "film movie series show novel book episode scene trailer play story sitcom drama comedy plot script screenplay "
    "musical season finale storyline sketch thriller satire parody spoof sequel cartoon game teaser tale comic "
    "character adaptation miniseries pilot fantasy soap biopic telenovela"
)
FICTION_PARTS = _words(
    "plot episode scene storyline sketch trailer finale script satire parody spoof character teaser plotline "
    "opening prologue epilogue climax ending beginning chapter"
)
OUTLET_SAYS = _words("report say state write note reveal confirm announce add publish")
"""What an outlet may do without the fact becoming only its word."""

CREATES = _words(
    "file bring launch lodge make face have be see pursue start commence mount issue win get receive reach "
    "announce submit hand give grant hit slap avoid"
)
"""With an indefinite noun as their object, what holds of them holds of the event that the noun names."""
HEARSAY = _words(
    "rumor rumour word whisper gossip legend talk chatter hearsay story myth tale speculation grapevine buzz murmur report"
)
SUPPOSE = _words("suppose imagine pretend assume picture say")
OTHER_WORLDS = _words("world universe timeline scenario dream nightmare fantasy hallucination")
BRINGS = _words("file lodge bring launch submit")
