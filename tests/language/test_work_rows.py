"""Titles as news brings them in: by kinds, seasons, parts, owners, appositions and lists; and what looks like one."""

from __future__ import annotations

import pytest

from allegedly.language.parse import load_model
from allegedly.language.works.work import find_works
from allegedly.model import Article

FOUND: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("She broke out in Channel 4 sitcom Bramble Court.", [("Bramble Court", "TVSeries")]),
    ("He leads the ITV drama Fallow Ground.", [("Fallow Ground", "TVSeries")]),
    ("Her debut album Tin Weather came out on Friday.", [("Tin Weather", "Music")]),
    ("His hit single Paper Lanterns was played twice.", [("Paper Lanterns", "Music")]),
    ("She hosts the podcast Loose Change.", [("Loose Change", "Work")]),
    ("He wrote the musical Harbour Lights.", [("Harbour Lights", "Play")]),
    ("They met on the Netflix series Cold Copper.", [("Cold Copper", "TVSeries")]),
    ("Her next role is in BBC One drama The Weir.", [("The Weir", "TVSeries")]),
    ("She quit for a part in Sky comedy Wet Paint.", [("Wet Paint", "TVSeries")]),
    ("She recently wrapped the rom-com Best Coat opposite Tom Reed.", [("Best Coat", "Film")]),
    ("He bared all on his podcast, Third and Long.", [("Third and Long", "Work")]),
    ("She wrapped Lionsgate thriller Dead Reckoner last spring.", [("Dead Reckoner", "Film")]),
    ("They shot the indie feature Salt Road in Wales.", [("Salt Road", "Film")]),
    ("The hit song Copper Moon was borrowed from a hymn.", [("Copper Moon", "Music")]),
    ("The 2018 horror film The Cellar Door made $90 million.", [("The Cellar Door", "Film")]),
    ("Fallow Ground, a comedy about beekeepers, opens in May.", [("Fallow Ground", "Film")]),
    ("Dead Calm Water, his 2019 thriller, was panned.", [("Dead Calm Water", "Film")]),
    ("Slow Ferry (2014) made him famous.", [("Slow Ferry", None)]),
    ("The Understory, a first novel by Anil Dass, was turned down often.", [("The Understory", "Book")]),
    ("Brackish, her third album, was recorded in Oslo.", [("Brackish", "Music")]),
    ("Next up is Ten Summers, a Radio 4 serial narrated by Ann Poe.", [("Ten Summers", None)]),
    ("Cold Copper, the BBC Two drama for which he won a prize, ended.", [("Cold Copper", "TVSeries")]),
    ("He was great in Cold Copper, the BBC drama for which he won a prize.", [("Cold Copper", "TVSeries")]),
    (
        "His other credits include Night Over and the 2019 feature Keepers of the Sea.",
        [("Night Over", None), ("Keepers of the Sea", "Film")],
    ),
    ("Reed, known for Low Ebb, will direct.", [("Low Ebb", None)]),
    ("Ann Poe starred in Slow Ferry.", [("Slow Ferry", None)]),
    ("The Slow Ferry star was seen in Rome.", [("Slow Ferry", None)]),
    ("Slow Ferry creator Ann Poe has left.", [("Slow Ferry", None)]),
    ("Slow Ferry alum Ann Poe has left.", [("Slow Ferry", None)]),
    ("It was announced before season two of Cold Copper.", [("Cold Copper", "TVSeries")]),
    ("The third series of Cold Copper begins in May.", [("Cold Copper", "TVSeries")]),
    (
        "The third season of Cold Copper Nights returns to Peacock in April.",
        [("Cold Copper Nights", "TVSeries")],
    ),
    ("The finale of Cold Copper drew nine million.", [("Cold Copper", "TVSeries")]),
    ("He was killed off in an episode of Harrowgate.", [("Harrowgate", "TVSeries")]),
    ("He will direct the sequel to Slow Ferry.", [("Slow Ferry", None)]),
    ("She joined the Slow Ferry remake in June.", [("Slow Ferry", None)]),
    ("The Slow Ferry adaptation was scrapped.", [("Slow Ferry", None)]),
    ("He was attached to Paramount's shelved Marrowbone reboot.", [("Marrowbone", None)]),
    ("The Slow Ferry franchise earned $2 billion.", [("Slow Ferry", None)]),
    ("She turned down a second Cinderwake film.", [("Cinderwake", "Film")]),
    ("She was fired after a row on the third Cold Copper movie.", [("Cold Copper", "Film")]),
    (
        "Ann Poe, who played nurse Jess Hale in Harbourfield for two years, was fired.",
        [("Harbourfield", None)],
    ),
    (
        "The 36-year-old, who has played landlady Rose Till on Canal Street since 2015, left.",
        [("Canal Street", "TVSeries")],
    ),
    ("She was the lead in Furnace Lane from 2010.", [("Furnace Lane", None)]),
    ("He won a Tony for Wallpaper, at the Royal Court.", [("Wallpaper", None)]),
    ("She won a Bafta for playing a widow in Channel 4's The Practice.", [("The Practice", "TVSeries")]),
    ("Ann Poe's Slow Ferry won the top prize at Cannes.", [("Slow Ferry", None)]),
    ("She'll also lend her voice to Sony's Gerbil Heist, out this summer.", [("Gerbil Heist", "Film")]),
    ("Warner Bros.' upcoming Red Meridian stars Ann Poe.", [("Red Meridian", None)]),
    ("He presented S4C's Nant Oer for nine years.", [("Nant Oer", "TVSeries")]),
    ("He left NBC's “Station Nine” in June.", [("Station Nine", "TVSeries")]),
    ("Universal's Iron Weather opens on Friday.", [("Iron Weather", "Film")]),
    ("Vesper's 2023 smash “Neon Hearts” was everywhere.", [("Neon Hearts", "Music")]),
    ("It lifts its hook from “Sodium Road,” a track they released in 2020.", [("Sodium Road", "Music")]),
    ("The streamer renewed “Low Moon” for a third season.", [("Low Moon", "TVSeries")]),
    ("Less happily, “Sinew” will conclude with its upcoming fourth season.", [("Sinew", "TVSeries")]),
    ("It has greenlit “Bonnyrigg,” a racing drama from director Ulla Moe.", [("Bonnyrigg", None)]),
    ("It boarded the French thriller “La Grande Marée,” starring Ann Poe.", [("La Grande Marée", "Film")]),
    ("The reality competition “Fry or Die” was cancelled.", [("Fry or Die", "TVSeries")]),
    ("The slate includes the feature “Motel Atlantic,” which Poe produced.", [("Motel Atlantic", "Film")]),
    ("‘Low Moon’ will return for season three.", [("Low Moon", "TVSeries")]),
    ('The "Slow River" singer, 28, wore a hoodie.', [("Slow River", "Music")]),
    ('The video for Reed\'s single "Stolen Bike" was shot there.', [("Stolen Bike", "Music")]),
    ("A sequel, Wyvern: Hollow Crown, was announced in March.", [("Wyvern: Hollow Crown", None)]),
    (
        "The studio behind last year's surprise hit game Dragonfell was sued. Dragonfell launched on Steam in May.",
        [("Dragonfell", "Game"), ("Dragonfell", "Game")],
    ),
    ("Dragonfell launched on Steam in May 2022 before coming to Switch.", [("Dragonfell", "Game")]),
    (
        "He sued over the cancellation of Puffin Country, a platform game for children.",
        [("Puffin Country", "Game")],
    ),
    ("The girl sings in 10 Ways to Leave Town, a musical by Ann Poe.", [("10 Ways to Leave Town", "Play")]),
    ("She follows up with the novel A Hundred Winters.", [("A Hundred Winters", "Book")]),
    ("It is a serial taken from Bess Moor's novel A Hundred Winters.", [("A Hundred Winters", "Book")]),
    ("The songs come from its parent album, Dry Cement.", [("Dry Cement", "Music")]),
    ("The passages were taken from her unpublished manuscript, Isotherms.", [("Isotherms", "Book")]),
    (
        "She fought an injunction over the documentary What the Ferryman Knew.",
        [("What the Ferryman Knew", "Film")],
    ),
    ("Whose first film, Undersea, won a prize at Venice.", [("Undersea", "Film")]),
    (
        "The novelist Hortense Bell, author of The Grain Commissioner, chairs the panel.",
        [("The Grain Commissioner", "Book")],
    ),
    ("He last trod the boards in 2016's King Alfred at Chichester.", [("King Alfred", None)]),
    ("The former Good Day Britain presenter was cleared.", [("Good Day Britain", "TVSeries")]),
    ("She fronted Good Day Britain on ITV for ten years.", [("Good Day Britain", "TVSeries")]),
]

NOTHING = [
    "The Booker-longlisted novelist Agnes Thorn lives in Leeds.",
    "The Netflix-bound film has no title yet.",
    "Ann Poe plays Juliet and Tom Reed plays Romeo.",
    "She is Lady Macbeth in a new production.",
    "He won the Palme d'Or at the Cannes Film Festival.",
    "Ann Poe won the Booker Prize in 2019.",
    "She was named on the Granta Best of Young British Novelists list.",
    "The Theatre Royal in Bath is closed.",
    "Moor's Gannet Press published it.",
    "Ann Poe's Second Tide Productions is behind the project.",
    "Tom Reed's Manchester United lost on Sunday.",
    "Trump's White House denied it.",
    "Apple's Safari browser was blamed.",
    "Sony's PlayStation 5 sold out.",
    "Amazon's Prime Video declined to comment.",
    "Disney's Bob Iger spoke on Monday.",
    "The BBC's Ann Poe reported from Rome.",
    "Channel 4's Tom Reed asked him.",
    "Reed's Instagram account was closed.",
    "Ann Poe's New York apartment was sold.",
    "Ann Poe's Labour Party membership lapsed.",
    "Under the Digital Millennium Copyright Act, he filed a notice.",
    "She tweeted #JusticeForAnn on Monday.",
    "He was in the Super Bowl ad.",
    "Reed wore a “Make Leeds Great Again” hat.",
    "Tom “The Hammer” Reed was arrested.",
    "He played for Stoke City before retiring.",
    "She joined the cast in June.",
    "She is known for Instagram posts.",
    "Ann Poe is known for her kindness.",
    "They celebrated in Joshua Tree during a writing camp.",
    "The follow-up to Monday's hearing is due.",
    "The sequel is in limbo.",
    "The Supreme Court (Scotland) ruled on Friday.",
    "Jane Hale (Ann Poe) is a nurse.",
    "The Director of Public Prosecutions resigned.",
    "Netflix's Los Angeles office was closed.",
    "A Times reporter called her.",
    "The company's Vice President Tom Reed resigned.",
    "He spoke at Comic-Con in San Diego.",
    "He appeared in Westminster Magistrates' Court.",
    "She appeared on Instagram Live.",
    "The actor appeared in Leeds Crown Court on Monday.",
    "She directed Tom Reed in March.",
    "He wrote to Ann Poe in March.",
    "He wrote Ann Poe a letter.",
    "She starred with Tom Reed.",
    "He produced evidence in June.",
    "The Black Lives Matter movement grew.",
    "The Manchester City star was seen in Rome.",
    "The Real Madrid star was fined.",
    "The former Spice Girls singer sued.",
    "Former Labour MP Ann Poe was cleared.",
    "Former Home Office bosses were blamed.",
    "Ex-Leeds United judge Tom Reed retired.",
    "The White House creator was unknown.",
    "The third season of the year begins in May.",
    "The lead in the polls grew.",
    "She worked on Wall Street.",
    "Gannet Press, a publisher of novels, was sold.",
    "Heron, a film company, was sold.",
    "Ann Poe, a comedy writer, sued.",
    "Hull, a city with a drama school, was flooded.",
    "She sang at Glastonbury, a music festival.",
    "Vogue, a magazine, printed it.",
]

LISTED = "The shortlist in full:\n\nSlow Tide, Fast Tide by Ines Moor (Gannet)\nWhat the Miller Saw by Tom Reed (Heron)\n"


def _works(text: str):
    return find_works(Article("a", text), load_model()(text))


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_titles_are_found_whole_and_typed(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = _works(text)
    assert [w.name for w in found] == [name for name, _ in expected]
    assert all(kind in (None, w.type) for w, (_, kind) in zip(found, expected, strict=True))


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_title_is_left_alone(text: str) -> None:
    assert [w.name for w in _works(text)] == []


def test_titles_on_lines_of_their_own_are_whole() -> None:
    assert [w.name for w in _works(LISTED)] == ["Slow Tide, Fast Tide", "What the Miller Saw"]


def test_a_year_before_a_kind_ends_no_title() -> None:
    assert [w.name for w in _works("Slow Ferry is a 1956 film that stars Ann Poe.")] == ["Slow Ferry"]


def test_a_headline_by_nobody_else_is_no_list() -> None:
    assert not _works("New Photos of Ann Poe Show Damage by Tom Reed\n\nThe weather was fine.\n")
