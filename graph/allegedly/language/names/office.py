"""Words that say what somebody is: honorifics, offices, callings and kin, with the gender they tell."""

from __future__ import annotations

from typing import Literal

Gender = Literal["f", "m"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: dict[str, Gender | None] = {
    **dict.fromkeys(_words("mr mister sir lord baron king prince duke fr"), "m"),
    **dict.fromkeys(_words("mrs ms miss dame lady baroness queen princess duchess madam mme"), "f"),
    **dict.fromkeys(
        _words(
            "dr prof professor judge justice president sen senator rep gov governor mayor rev reverend gen general "
            "col colonel maj major capt captain lt lieutenant sgt sergeant cpl det detective officer chief sheriff "
            "chancellor minister secretary ambassador pope cardinal bishop rabbi imam sheikh vice senators reps profs "
            "con insp supt ds inspector superintendent constable pc wpc dci dcs cllr councillor commander commissioner "
            "drs justices judges presidents"
        ),
        None,
    ),
}
"""Words before a name that are no part of it; "Mr.", "Dr" and the like, without their dot."""

FEMALE_NOUNS = _words(
    "actress actresses songstress comedienne businesswoman spokeswoman congresswoman chairwoman policewoman "
    "saleswoman stewardess waitress hostess heiress mogulette mother wife ex-wife daughter sister girlfriend "
    "ex-girlfriend widow aunt niece grandmother granddaughter mom mum mommy stepmother stepdaughter bride fiancée "
    "woman girl lady queen princess duchess goddaughter mistress matriarch diva ballerina starlet housewife "
    "headmistress mother-in-law sister-in-law daughter-in-law half-sister stepsister godmother"
)
MALE_NOUNS = _words(
    "businessman spokesman congressman chairman policeman salesman father husband ex-husband son brother boyfriend "
    "ex-boyfriend widower uncle nephew grandfather grandson dad daddy stepfather stepson groom fiancé man boy "
    "gentleman king prince duke godson patriarch frontman newsman anchorman cameraman father-in-law brother-in-law "
    "son-in-law half-brother stepbrother godfather sportsman"
)
KIN_NOUNS = _words(
    "wife husband ex-wife ex-husband spouse partner ex girlfriend boyfriend ex-girlfriend ex-boyfriend fiancé "
    "fiancée fiance fiancee mother father mom dad mum parent daughter son child sister brother sibling twin aunt "
    "uncle niece nephew cousin grandmother grandfather granddaughter grandson stepmother stepfather stepdaughter "
    "stepson widow widower bride groom half-sister half-brother stepsister stepbrother mother-in-law "
    "father-in-law sister-in-law brother-in-law daughter-in-law son-in-law godmother godfather"
)
"""Nouns that tie one person to another by family or love."""

CALLINGS = _words(
    "actor star co-star costar superstar megastar popstar starlet lead director co-director filmmaker film-maker "
    "moviemaker producer co-producer writer co-writer screenwriter scriptwriter author co-author novelist poet "
    "playwright dramatist singer songwriter singer-songwriter vocalist rapper musician composer lyricist guitarist "
    "drummer bassist pianist violinist cellist conductor dj showrunner creator co-creator host co-host presenter "
    "broadcaster anchor newsreader newscaster comedian comic entertainer performer dancer choreographer model "
    "supermodel artist painter sculptor illustrator cartoonist photographer cinematographer animator editor "
    "publisher journalist reporter columnist correspondent critic blogger vlogger youtuber influencer socialite "
    "celebrity personality designer stylist architect chef athlete footballer player striker midfielder goalkeeper "
    "quarterback golfer boxer wrestler sprinter swimmer cyclist coach manager professor scientist climatologist "
    "physicist biologist chemist economist historian scholar academic researcher expert psychologist psychiatrist "
    "therapist doctor physician surgeon nurse teacher lecturer student lawyer attorney barrister solicitor counsel "
    "prosecutor judge magistrate justice juror defendant plaintiff claimant accuser victim witness survivor suspect "
    "politician senator congressman representative lawmaker governor mayor president premier chancellor minister "
    "secretary diplomat ambassador activist campaigner executive exec boss chief ceo cfo coo chairman chairperson "
    "founder co-founder owner co-owner mogul tycoon magnate billionaire millionaire entrepreneur investor financier "
    "banker publicist agent spokesperson spokesman spokeswoman rep representative aide assistant adviser advisor "
    "consultant coordinator colleague friend neighbour neighbor detective officer sergeant sheriff soldier veteran "
    "astronaut engineer inventor programmer pastor priest bishop imam rabbi driver pilot bodyguard nanny "
    "housekeeper chaperone leader dictator emperor monarch royal native resident newcomer winner nominee laureate preacher cleric "
    "legend icon hitmaker crooner frontwoman bandmate castmate businessperson philanthropist publisher librarian "
    "trailblazer protagonist pal confidant confidante ex-manager ex-lawyer ex-assistant stuntman stuntwoman"
)
"""Nouns for what a person does or is, of either gender."""

PERSON_NOUNS = CALLINGS | FEMALE_NOUNS | MALE_NOUNS | KIN_NOUNS


TITLE_NOUNS = PERSON_NOUNS - frozenset(
    "man woman boy girl lady king queen prince princess duke duchess son mother father brother sister baby child star "
    "legend icon lead native resident model twin ex major dj".split()
)
"""Those of them that, with a capital before a name, are no part of it ("Actress Ann Poe")."""


POST_NOMINALS = _words("QC KC SC MP MEP MSP MBE OBE CBE KBE PhD Ph.D. MD M.D. JP FRS")
"""What stands behind a name without belonging to it, as it is written."""


def noun_gender(noun: str) -> Gender | None:
    """The gender that a noun tells by itself, None when it tells none."""
    if noun in FEMALE_NOUNS:
        return "f"
    return "m" if noun in MALE_NOUNS else None


def honorific(word: str) -> str | None:
    """The honorific that a token is, without its dot and in lower case; None when it is none.

    >>> honorific("Mrs."), honorific("Dr"), honorific("Quill")
    ('mrs', 'dr', None)
    """
    bare = word.rstrip(".").casefold()
    return bare if bare in HONORIFICS else None
