"""Which names are sports teams', by the words that such names end in."""

from __future__ import annotations

from allegedly.language.names.gender import is_given_name
from allegedly.language.names.place import PLACES

_CLUB = frozenset("rovers wanderers athletic hotspur albion argyle fc afc united".split())
# In the plural; behind a given name a few of them are surnames.
_NICKNAMES = frozenset(
    "rangers raiders lakers bulls bears hawks eagles lions tigers panthers jaguars falcons ravens cardinals dodgers "
    "yankees mets giants jets knicks nets celtics cavaliers warriors kings clippers rockets spurs pistons pacers bucks "
    "cowboys patriots steelers bengals browns chiefs chargers broncos dolphins saints vikings packers rams seahawks "
    "buccaneers titans texans colts commanders padres braves cubs phillies astros royals twins angels mariners "
    "orioles rays canucks flames oilers bruins sabres canadiens senators islanders devils penguins flyers sharks "
    "ducks kraken lancers knights bulldogs roosters crusaders sixers suns jazz hornets grizzlies pelicans raptors".split()
)


_SURNAMES = frozenset("kings browns bucks rays colts rams cubs jets suns jazz twins flames nets".split())


def is_team_name(key: tuple[str, ...]) -> bool:
    """Is it built like a team's name: a place, then a word that clubs or teams are called by?

    >>> is_team_name(("harbour", "rovers")), is_team_name(("stephen", "kings")), is_team_name(("boston", "hawks"))
    (True, False, True)
    """
    if len(key) < 2:
        return False
    if key[-1] in _CLUB:
        return True
    return key[-1] in _NICKNAMES and (
        key[:-1] in PLACES or not (is_given_name(key[0]) and key[-1] in _SURNAMES)
    )
