"""Which bodies are news outlets, networks, companies or courts: well-known names and how such names are built."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(
        line.strip().casefold() for line in text.strip().replace("\n", ",").split(",") if line.strip()
    )


OUTLETS = _names(
    """
    New York Times, Washington Post, Wall Street Journal, Los Angeles Times, LA Times, USA Today, Chicago Tribune,
    Boston Globe, New York Post, New York Daily News, Guardian, Observer, Independent, Times, Sunday Times, Telegraph,
    Daily Telegraph, Daily Mail, Mail on Sunday, MailOnline, Mail Online, Daily Mirror, Mirror, Daily Express, Daily Star, Sun,
    Financial Times, Economist, Evening Standard, Metro, Le Monde, Der Spiegel, El País, Haaretz, Times of India,
    Associated Press, AP, Reuters, AFP, Agence France-Presse, Bloomberg, Bloomberg News, UPI, PA Media, BBC, BBC News, ITV News,
    Sky News, CNN, MSNBC, CNBC, Fox News, ABC News, CBS News, NBC News, NPR, PBS, Al Jazeera, Politico, Axios, HuffPost,
    Huffington Post, BuzzFeed, BuzzFeed News, Vox, Vice, Vice News, Slate, Salon, Daily Beast, The Daily Beast, Business Insider,
    Insider, Forbes, Fortune, Time, Newsweek, New Yorker, Atlantic, Vanity Fair, Vogue, Elle, GQ, Esquire, Cosmopolitan,
    Rolling Stone, Billboard, Variety, Deadline, Hollywood Reporter, THR, Entertainment Weekly, EW, People, Us Weekly,
    TMZ, Page Six, E! News, Entertainment Tonight, ET Online, Access Hollywood, Extra, Inside Edition, Good Morning America,
    Today Show, Today, 60 Minutes, Dateline, Nightline, Newsnight, Panorama, Screen Daily, Screen International, IndieWire,
    Vulture, Pitchfork, NME, The Wrap, TheWrap, Bustle, Jezebel, Gawker, Daily Wire, Breitbart, National Review, Nature,
    Science, New Republic, Mother Jones, ProPublica, Intercept, Verge, Wired, Ars Technica, TechCrunch, Engadget, Kotaku,
    Polygon, IGN, Hello!, OK!, Heat, Grazia, Glamour, Marie Claire, Harper's Bazaar, Playboy, Publishers Weekly, Bookseller, Kirkus,
    Paris Match, Bild, Globe and Mail, Toronto Star, Sydney Morning Herald, ESPN, Sports Illustrated, Refinery29, Snopes, Law360,
    Radio 4, BBC Radio, This Morning, Loose Women, The View, Late Show, Tonight Show
    """
)
"""Sources of news that are known far beyond one article; without "The", in lower case."""

JOINED_OUTLETS = frozenset(name for name in OUTLETS if {"on", "of", "and"} & set(name.split()))
"""Those of them whose names hold small words."""

NETWORKS = _names(
    """
    HBO, HBO Max, Max, Netflix, Hulu, Disney, Disney+, Disney Plus, Apple, Apple TV, Apple TV+, Amazon, Amazon Prime, Prime Video,
    Amazon Prime Video, Amazon Studios, Paramount, Paramount+, Paramount Plus, Peacock, Showtime, Starz, FX, AMC, ABC, NBC, CBS, Fox,
    The CW, CW, TNT, TBS, USA Network, Syfy, MTV, VH1, BET, Bravo, E!, Lifetime, Hallmark, Hallmark Channel, Discovery,
    National Geographic, History Channel, Nickelodeon, Cartoon Network, Comedy Central, Freeform, ITV, Channel 4, Channel 5,
    Sky, Sky Atlantic, BBC One, BBC Two, BBC Three, BBC1, BBC2, Dave, YouTube, Spotify, TikTok, Instagram, Facebook, Twitter,
    Google, Microsoft, Meta, Universal, Universal Pictures, Warner Bros, Warner Bros., Warner Brothers, Sony, Sony Pictures,
    Columbia Pictures, MGM, Lionsgate, A24, Miramax, DreamWorks, Pixar, Marvel, Marvel Studios, Lucasfilm, Focus Features,
    Searchlight, Fox Searchlight, 20th Century Fox, Penguin, Random House, Penguin Random House, HarperCollins, Simon & Schuster,
    Hachette, Macmillan, Bloomsbury, Scholastic, Universal Music, Warner Music, Sony Music, Republic Records, Def Jam, EMI,
    Capitol Records, Atlantic Records, Interscope, FBI, CIA, LAPD, NYPD, Scotland Yard, Metropolitan Police, SEC, Vevo, Viacom, SoundCloud
    """
)
"""Networks, studios, services, publishers and offices known far beyond one article, in lower case."""

PLATFORMS = frozenset(
    "instagram facebook twitter x tiktok youtube snapchat tumblr reddit linkedin whatsapp".split()
)
"""Where people post: no party to anything by being posted on."""

OUTLET_WORDS = frozenset(
    "times post herald tribune gazette journal daily weekly magazine chronicle observer reporter examiner inquirer "
    "dispatch courier monthly quarterly telegraph mirror express standard guardian mail news newspaper press bulletin review globe "
    "ledger sentinel argus echo advertiser today digest gazetteer register mercury monitor evening morning sunday "
    "newswire podcast radio".split()
)
"""Words that names of newspapers, magazines and agencies end in (or begin with)."""

COURT_WORDS = frozenset("court courts tribunal courthouse".split())

COURTS = _names(
    "Old Bailey, Royal Courts of Justice, Chancery Division, Family Division, King's Bench Division, Queen's Bench Division"
)
"""Courts whose names tell nothing or whose "court" is not their last word, in lower case."""

ORGANIZATION_WORDS = frozenset(
    "inc corp corporation co company llc ltd limited plc gmbh llp lp group holdings partners associates brothers bros "
    "records recordings label music entertainment pictures films studios studio productions production media "
    "network networks channel television tv broadcasting publishing publishers books press house theatre theater "
    "university college school academy institute institution foundation trust charity society association union guild "
    "federation league club committee council commission board bureau department ministry office agency authority "
    "service services police bank fund capital ventures management agency talent artists enterprises industries "
    "international systems technologies software labs laboratories hospital clinic center centre museum gallery "
    "church party congress senate parliament government administration firm law attorney's orchestra symphony "
    "philharmonic ballet opera coalition alliance project organization organisation brands worldwide interactive "
    "games gaming digital radio content platforms fm appeal solicitors attorneys stores airlines motors estate campaign camp assembly".split()
)
"""Words that names of bodies of people end in."""

CORPORATE_WORDS = frozenset(
    "inc corp corporation co company llc ltd limited plc gmbh llp lp group holdings records recordings label "
    "pictures films studios studio productions production entertainment publishing publishers enterprises "
    "industries partners & the university".split()
)
"""Words that a body's short form may leave away."""

_KINDS_OF_BUSINESS = (
    frozenset("records recordings label music".split()),
    frozenset("pictures films studios studio productions production".split()),
    frozenset("books publishing publishers press".split()),
    frozenset(["university", "college"]),
)


def business(words: tuple[str, ...]) -> int | None:
    """Which kind of business a body's name (lower-case words) tells, None when it tells none."""
    return next((i for i, kind in enumerate(_KINDS_OF_BUSINESS) if kind & set(words)), None)


OF_HEADS = frozenset(
    "university department court union bank museum academy ministry institute center centre association board office "
    "bureau house college school church society federation council commission district state guild league chamber "
    "archdiocese diocese secretary attorney city county republic kingdom bar order friends national".split()
)
"""Words that "of" or "for" joins to what follows in one name ("University of …", "Center for …")."""
