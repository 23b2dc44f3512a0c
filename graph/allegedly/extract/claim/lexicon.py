"""Words that tell disputed conduct from other talk, by lemma.

Source: common words for wrongs, from the titles of torts and offences and from newswire's verbs of reproach.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WRONG_VERBS = _words(
    "admit confess abandon abduct abuse bilk siphon skim overbill gaslight batter choke ogle fondle sodomize sodomise "
    "abscond impregnate brandish fleece pirate stonewall vandalize vandalise "
    " ambush assault attack backdate beat belittle berate betray bilk blackmail block botch "
    "breach bribe bug bully bury bypass censor cheat choke circumvent clone coerce collude conceal connive conspire "
    "con copy corrupt counterfeit cripple damage deceive default defame defraud demean deprive derail destroy "
    "detain discriminate disparage disregard distort divert dodge doctor drug dupe embezzle endanger evade evict "
    "exaggerate exclude exploit expose extort fabricate fail fake falsify fix fleece flout force forge frame gouge "
    "grab grope groom hack harass harm hide hijack hit hoard humiliate hurt ignore imprison impersonate inflate "
    "infringe injure insult interfere intimidate invent kick kidnap kill kiss launder leak libel lie loot lure "
    "manipulate maltreat mastermind menace misappropriate mishandle mislead mismanage misquote misrepresent "
    "misstate mistreat misuse mock molest mug murder neglect obstruct orchestrate oust overcharge owe pester pilfer "
    "plagiarise plagiarize plot plunder pocket poison pressure prevent prey profit punch punish push rape raped raping recant "
    "refuse renege retaliate rig rip rob ruin sabotage scam scheme scream seduce shoot shout shove shut sideline "
    "silence siphon slander slap smear smuggle snatch solicit spy squander stab stalk starve steal stiff strangle "
    "suppress swindle tamper taunt terrorize terrorise threaten torment torture touch traffic trespass trick twist "
    "undermine underpay undercut violate withhold wreck wrong yell badmouth backstab spit curse catcall leer flash "
    "masturbate penetrate urinate double-cross shortchange underreport overwork body-shame fat-shame sext"
)

WRONG_NOUNS = _words(
    "abuse affair aggression assault attack backlash betrayal bias blackmail breach bribe bribery bullying  "
    "pest creep sleaze conman con-man scammer crook swindler pervert groomer pedophile paedophile molester stalker "
    "homewrecker gaslighting battery grooming hazing kickback bigot misogynist shakedown bigotry hoax "
    "catfishing cheating coercion collusion concealment conspiracy copying corruption cover-up crime cruelty "
    "deceit deception defamation discrimination dishonesty disparagement embezzlement exploitation extortion "
    "fabrication failure falsehood favouritism favoritism forgery fraud graft greed groping harassment hostility "
    "incompetence infidelity infringement injustice intimidation invasion killing laundering lawbreaking libel "
    "liar cheat thief bully racist hypocrite criminal predator rapist abuser fraudster crook lie malice malpractice manipulation manslaughter misappropriation misconduct misdeed mismanagement "
    "misrepresentation mistreatment misuse molestation murder neglect negligence nepotism obscenity offence offense "
    "overcharging payback perjury piracy plagiarism plot ploy pressure profiteering racism rape recklessness "
    "refusal retaliation retribution revenge robbery sabotage scam scheme sex sexism slander smear spying stalking "
    "stealing theft threat torture touching trafficking treachery treason underpayment untruth vandalism vendetta "
    "violation violence wrong wrongdoing sham racket snobbery outburst tantrum tirade slur favouritism cover-ups"
)

WRONG_ADJECTIVES = _words(
    "explicit lewd obscene homophobic transphobic antisemitic misogynistic bigoted coercive unsolicited intoxicated drunk "
    "abusive aggressive bigoted complicit corrupt crooked cruel culpable deceitful deceptive defamatory deliberate "
    "derogatory dishonest disrespectful exploitative false fraudulent guilty hostile illegal improper inappropriate "
    "liable libellous libelous malicious manipulative misleading negligent nonconsensual offensive predatory racist "
    "reckless responsible sexist slanderous toxic unethical unfair unfit unlawful unprofessional unsafe untrue "
    "unwanted unwelcome vindictive violent wrong wrongful uninvited devious unhinged demeaning degrading inhumane "
    "verbally-abusive possessive unfaithful"
)

WRONG_PHRASES = {
    "sleep": _words("with"),
    "cheat": _words("on"),
    "lay": _words("hand finger"),
    "fire": _words("gun shot weapon pistol rifle"),
    "drive": _words("intoxicated drunk influence"),
    "take": _words("advantage credit"),
    "walk": _words("out"),
    "send": _words("nude"),
    "cut": _words("brake corner"),
    "make": _words("advance threat"),
    "break": _words("law rule contract promise into"),
    "turn": _words("eye"),
    "expose": _words("himself"),
    "pin": _words("floor bed wall down"),
    "tear": _words("clothes clothing dress"),
    "throw": _words("punch bottle phone chair glass plate stapler knife object tantrum shoe cup mug ashtray"),
    "set": _words("fire ablaze alight"),
    "start": _words("fire fight brawl rumour rumor"),
    "lift": _words("line lyric melody passage scene chorus paragraph plot"),
    "spread": _words("lie rumour rumor falsehood"),
    "go": _words("behind"),
    "hurl": _words("insult abuse slur object"),
}
"""Verbs that name a wrong only with one of these words below them."""

EXCULPATING = _words("innocence innocent blameless")
"""To say them of oneself is to deny."""

ALLEGATIONS = _words(
    "accusation allegation charge claim suggestion complaint assertion insinuation report rumour rumor accusal"
)
"""What a denial may have as its object without saying more."""

ACCUSING_NOUNS = _words("accusation allegation claim")

REPROACHES = _words(
    "accuse blame fault criticize criticise slam blast condemn denounce chastise lambast lambaste rebuke castigate "
    "scold berate chide reprimand assail deride call brand label dub deem describe characterize characterise"
)
"""Verbs whose object is whom the reproach is about."""

STRONG = _words(
    "accuse allege claim contend assert charge blame fault criticize criticise slam blast condemn denounce "
    "chastise lambast lambaste rebuke castigate scold berate chide reprimand assail deny"
)
"""Cues that make what follows a claim whatever it is about, if it is somebody's conduct."""

FIRM = _words(
    "argue insist maintain counter contest dispute refute rebut reject dismiss complain protest swear testify depose"
)
"""Cues that make a claim of what is said about a party to a dispute."""

REFUSING = _words("reject dismiss repudiate disavow dispute refute rebut")
"""Denials only when their object is an allegation: an offer can be rejected too."""

SHOWING = _words(
    "show demonstrate indicate prove suggest mean reveal see appear seem find happen clear true obvious"
)
"""Verbs and adjectives whose clause, not they, says what was done, whatever their subject."""

THINKING = _words(
    "believe think feel know learn understand realize realise hope recall remember guess suspect hear"
)
"""The same, when it is the speaker who does so ("he said he learned that Poe …")."""

IDLE = _words(
    "want need seek hope expect love like feel think look wish prefer enjoy await aim believe hear "
    "remember mean support seem appear begin happen live deserve "
    "face await cost demand ask request "
    " thank welcome admire miss regret watch stand sit step arrive rehearse"
)
"""Predicates that are no conduct one could dispute."""

FILINGS = _words(
    "complaint lawsuit suit countersuit countercomplaint counterclaim cross-complaint filing petition motion "
    "affidavit pleading indictment declaration brief"
)

UNNAMED = _words(
    "i we you one it they he she her his their its my our your him them us me this that these those who which what "
    "there"
)
"""Subjects that mean somebody, so that a claim by them is not one by an unnamed source."""

ACCOUNTS = _words(
    "story account version narrative report article depiction portrayal characterization characterisation"
)
"""What is told of somebody, which they may refute."""

SWORN_PAPERS = _words("declaration deposition affidavit testimony oath")
"""In or under them, words are testimony."""

PAPERS = _words("document paper papers documents answer response")
"""The same as a filing, when they are the court's."""

BASELESS = _words(
    "baseless false untrue unfounded meritless frivolous fabricated ridiculous absurd nonsense fictitious incorrect "
    "preposterous specious spurious vexatious opportunistic shakedown sham stunt cash-grab hoax smear defamatory "
    "ludicrous groundless outrageous inaccurate lie fiction fabrication merit bogus unsubstantiated fake wrong"
)
"""To say this of an allegation is to deny it."""

SPEAKING = STRONG | FIRM | _words("say tell add state note write explain allege recall testify suggest")
"""Verbs that speak for their own subject, wherever they stand."""

ADJUDICATORS = _words("jury court judge panel juror tribunal magistrate justice")
"""Whose words are findings, not claims."""

PLEADING = _words("maintain protest assert proclaim declare profess")
"""Verbs with "innocence" as their object."""

WISHES = _words(
    "want hope plan intend seek wish expect decide vow threaten promise pledge propose learn agree"
)
"""Cues of what is to come: no claim of what was done."""

FRAMES = _words("truth fact problem reality thing issue point question reason allegation claim argument")
"""Subjects of "is" that frame the clause after it."""

MAKING = _words("made brought levelled leveled raised lodged lobbed directed")
"""What is done to allegations, as in "the allegations made by"."""

DENIABLE = ALLEGATIONS | _words(
    "involvement responsibility role knowledge guilt intent intention affair account version story relationship "
    "existence liability contact part link tie connection anything incident encounter sex drug act action"
)
"""What one denies by way of defence; a request or a motion is denied otherwise."""

EVIDENCE = _words("evidence proof")
"""What somebody has, finds or puts forward: the clause that hangs on it says what was done."""

SUFFERING = _words(
    "suffer lose endure experience survive undergo sustain escape flee report victim survivor target"
)
"""Predicates whose subject is the one who was wronged."""

PLAINTIFFS = _words("plaintiff complainant accuser claimant petitioner")

SEEMING = _words("show seem appear look mean suggest demonstrate prove")
"""What something does "to" somebody who judges it."""

HEARERS = ADJUDICATORS | _words("police detective officer investigator inquest hearing inquiry")
"""Told to them, words are testimony."""

BODIES = _words(
    "company firm studio label network group agency organization organisation university school publisher paper "
    "newspaper magazine broadcaster channel union church club team department force council charity foundation bank"
)

PLANNING = _words("plan intend aim propose prepare")
"""In the present tense they tell of what is to come; "planned to sell" tells of conduct."""

PERCEIVING = _words("see hear smell witness watch notice overhear catch find observe")
"""What a witness does; they tell of whom they saw."""

SPOUSES = _words("husband wife spouse ex ex-husband ex-wife partner")

OFFICIALS = _words(
    "prosecutor prosecution police detective investigator authority officer official sheriff regulator ministry commission "
    "attorney-general watchdog"
)
"""Whose plain words about somebody's acts are allegations."""

PROSECUTORS = _words("prosecutor prosecution")
"""Whatever act they tell of, they tell of it to have it judged."""

SWORN = _words("testify depose swear")
"""Cues of words spoken under oath."""

PROCEDURAL = _words("plead appear surrender cooperate testify win graduate marry die")
"""What happens in a case or a life, which nobody disputes."""

PROCESSED = _words(
    "arrest charge convict sentence release jail indict arraign book detain acquit clear extradite question bear "
    "hospitalize hospitalise injure kill find suspend bail summon base locate found incorporate schedule expect"
)
"""The same in the passive."""

ANSWERING = _words("deny dispute reject refute dismiss contest call describe make bring level raise face")
"""What one does to an allegation, as in "allegations that he denies"; it says nothing of what is alleged."""

FACING = _words("face deny dispute survive confront weather")
"""Verbs whose subject an accusation is about."""

TRUTHS = _words("truth merit basis foundation substance evidence")
"""To say that there is none of it is to deny."""

FILED = _words("filed brought lodged submitted")
"""What is done to a filing by its author."""

REFUTING = {
    "hit": _words("back"),
    "push": _words("back"),
    "shoot": _words("down"),
    "fire": _words("back"),
    "clap": _words("back"),
    "brush": _words("off aside"),
    "laugh": _words("off"),
    "wave": _words("off away"),
    "bat": _words("away"),
    "slap": _words("down"),
    "debunk": _words(""),
}
"""Verbs that with one of these particles answer an allegation by denying it; with none listed, alone."""

NOBODY = _words("nobody none no-one neither nor")
"""Subjects and determiners that take back what is told."""

NAMING = _words("call brand label dub term")
"""Verbs whose second object is what they call somebody."""

AFFIRMING = _words(
    "true credible serious strong important compelling powerful damning disturbing troubling shocking horrific brave "
    "historic victory step landmark valid legitimate explosive detailed heartbreaking painful"
)
"""What one calls an allegation that one takes seriously."""
