"""Words of legal events: which verb or noun tells which kind of event, and who stands where beside it."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS = {
    "sue": "Lawsuit",
    "countersue": "Lawsuit",
    "counter-sue": "Lawsuit",
    "charge": "Charge",
    "indict": "Charge",
    "arrest": "Charge",
    "arraign": "Charge",
    "prosecute": "Charge",
    "detain": "Charge",
    "book": "Charge",
    "convict": "Verdict",
    "acquit": "Verdict",
    "exonerate": "Verdict",
    "clear": "Verdict",
    "plead": "Verdict",
    "find": "Verdict",
    "hold": "Verdict",
    "sentence": "Sentence",
    "jail": "Sentence",
    "imprison": "Sentence",
    "fine": "Sentence",
    "fin": "Sentence",
    "settle": "Settlement",
    "dismiss": "Dismissal",
    "toss": "Dismissal",
    "throw": "Dismissal",
    "strike": "Dismissal",
    "drop": "Dismissal",
    "withdraw": "Dismissal",
    "discontinue": "Dismissal",
    "rule": "Ruling",
    "order": "Ruling",
    "award": "Ruling",
    "grant": "Ruling",
    "deny": "Ruling",
    "refuse": "Ruling",
    "reject": "Ruling",
    "uphold": "Ruling",
    "affirm": "Ruling",
    "overturn": "Ruling",
    "quash": "Ruling",
    "vacate": "Ruling",
    "reverse": "Ruling",
    "appeal": "Appeal",
    "try": "Trial",
    "hear": "Trial",
    "retry": "Trial",
    "end": "Settlement",
    "resolve": "Settlement",
}
"""Lemmas of verbs; most tell their event only in the company that `legal_trigger` asks for."""

NOUNS = {
    "lawsuit": "Lawsuit",
    "suit": "Lawsuit",
    "countersuit": "Lawsuit",
    "counter-suit": "Lawsuit",
    "counterclaim": "Lawsuit",
    "counter-claim": "Lawsuit",
    "cross-complaint": "Lawsuit",
    "action": "Lawsuit",
    "proceeding": "Lawsuit",
    "petition": "Lawsuit",
    "claim": "Lawsuit",
    "case": "Lawsuit",
    "filing": "Lawsuit",
    "plaintiff": "Lawsuit",
    "court": "Lawsuit",
    "divorce": "Lawsuit",
    "custody": "Lawsuit",
    "complaint": "Complaint",
    "arrest": "Charge",
    "indictment": "Charge",
    "charge": "Charge",
    "conviction": "Verdict",
    "acquittal": "Verdict",
    "plea": "Verdict",
    "verdict": "Verdict",
    "sentence": "Sentence",
    "sentencing": "Sentence",
    "settlement": "Settlement",
    "dismissal": "Dismissal",
    "injunction": "Ruling",
    "order": "Ruling",
    "mistrial": "Ruling",
    "ruling": "Ruling",
    "damage": "Ruling",
    "judgment": "Ruling",
    "judgement": "Ruling",
    "appeal": "Appeal",
    "trial": "Trial",
    "retrial": "Trial",
    "hearing": "Trial",
}

COUNTER = _words("countersuit counter-suit counterclaim counter-claim cross-complaint countersue counter-sue")
ANSWERS = _words("respond retaliate reply counter answer")
"""Verbs that make a suit brought "by suing" or "with a suit" an answer to an earlier one."""

CASE_NOUNS = _words(
    "lawsuit suit countersuit counter-suit counterclaim counter-claim cross-complaint case claim charge complaint action indictment petition "
    "proceeding count prosecution divorce dispute litigation appeal filing"
)
FILES = _words(
    "file bring lodge launch mount pursue commence initiate start make submit take institute issue slap serve win lose"
)
FACES = _words("face defend fight contest confront")
HIT = _words("hit slap serve")
NAMES = _words("name accuse target cite")
ALLEGES = _words("allege accuse claim argue contend say assert charge complain state seek demand")
COURTS = _words(
    "court judge jury juror tribunal panel justice magistrate commission arbitrator bench jurist supreme"
)
OFFICIALS = _words(
    "police officer prosecutor authority agent deputy detective sheriff attorney cop investigator fbi official government jury"
)
COUNSEL = _words("lawyer attorney counsel solicitor barrister team representative")
"""Who acts for a party: the party files, not they."""

GUILT = _words("guilty liable innocent responsible negligent")
DECISIONS = _words(
    "ruling verdict conviction decision sentence judgment judgement order award dismissal injunction outcome finding "
    "plea charge damage settlement acquittal"
)
MOTIONS = _words(
    "motion request bid application petition appeal demand injunction order divorce plea claim custody relief mistrial trial bail attempt effort judgment judgement"
)
ORDERS = _words("injunction order mistrial custody divorce relief")
GAINS = _words("win gain secure obtain get receive grant issue award impose serve")
SEEKS = _words("seek request want demand pursue file apply ask")
HALTS = _words("stop bar prevent block prohibit ban halt restrain order require forbid")
TAKES = _words("take haul drag")
ENDS = _words(
    "drop withdraw lose dismiss toss throw strike reject settle resolve end abandon scrap discontinue quash"
)
"""Verbs that end a case, which was brought all the same."""
DISPUTES = _words("battle dispute fight feud row case lawsuit suit clash wrangle action litigation")
AGENCY = _words(
    "department commission police board agency ombudsman office council authority regulator bureau watchdog ministry "
    "fbi union division eeoc department fcc ftc sec force body registrar association"
)
COURT_FORUM = _words("court tribunal")
LEGAL_CONTEXT = _words(
    "lawsuit suit court judge jury legal lawyer attorney sue plaintiff defendant case trial prosecutor damages charge "
    "complaint litigation counsel libel defamation copyright claim dispute filing allegation"
)
CRIMINAL = frozenset({"Charge"})
CIVIL = frozenset({"Lawsuit", "Complaint"})
CAUSE_HEADS = _words(
    "claim charge allegation count accusation ground suspicion basis complaint offence offense crime"
)
"""After "on … of", the cause is what follows, not the head."""

NOT_A_CAUSE = _words(
    "month week year day time party record right behalf court money damages damage crime kind wrongdoing man woman person people producer more least total sum amount half "
    "dollar pound part lack first moment hour life term while now lawsuit suit case trial"
)
WRONGS = _words("invasion infliction interference enrichment endangerment intimidation violation distress")
"""Heads of wrongs told with "of" or an adjective: "invasion of privacy", "unjust enrichment"."""
CAUSE_COMPOUNDS = _words(
    "defamation libel slander harassment fraud copyright infringement discrimination negligence breach assault "
    "extortion racketeering perjury murder manslaughter battery bribery theft burglary robbery arson forgery "
    "embezzlement conspiracy privacy trademark patent plagiarism antitrust malpractice rape abuse misconduct "
    "evasion retaliation trespass nuisance stalking kidnapping blackmail corruption drug gun tax bankruptcy eviction "
    "termination death divorce custody paternity palimony royalty contract treason terrorism weapons weapon dui "
    "drink-driving driving sex trafficking laundering hacking tampering obstruction contempt homicide riot wire mail securities"
)
