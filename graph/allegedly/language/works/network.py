"""Broadcasters, streaming services and studios, the words of their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from allegedly.language.works.title import Words

# Broadcasters and streaming services whose possessive stands before a programme ("HBO's Insecure"-like).
NETWORKS = frozenset(
    "hbo max netflix hulu fx fxx amc showtime starz peacock paramount paramount+ disney disney+ disney-plus amazon "
    "bravo mtv tlc lifetime hallmark pbs syfy tnt tbs vh1 bet itv itv1 itv2 itvx e4 e! apple tv+ s4c stv rte rté "
    "crunchyroll shudder freeform epix cinemax britbox acorn nickelodeon cw oxygen a&e bbc1 bbc2 itv3 itv4 more4 mgm+ "
    "channel4 channel5 utv hbomax tubi".split()
)

NEWS_NETWORKS = frozenset("bbc nbc abc cbs fox cnn msnbc sky channel bbc1 bbc2 espn npr radio".split())

_STUDIOS = frozenset(
    "sony universal warner lionsgate miramax dreamworks pixar a24 mgm marvel columbia neon blumhouse lucasfilm "
    "searchlight studiocanal illumination laika focus".split()
)
GAME_STUDIOS = frozenset(
    "nintendo ubisoft capcom sega activision bethesda rockstar bioware blizzard konami atari".split()
)
_STUDIO_TAILS = frozenset(
    "bros bros. brothers pictures studios features animation entertainment films".split()
)
_CHANNEL_TAILS = frozenset(
    "one two three four five 1 2 3 4 5 2fm atlantic max prime video tv tv+ cbs network channel alba wales scotland arts "
    "comedy cinema".split()
)


def network_start(words: Words, end: int) -> int | None:
    """The token where the name of a broadcaster or service that ends at a token begins, None when none ends there.

    The name holds what numbers and words may follow it: "Channel 4", "BBC Two", "Sky Atlantic".
    """
    if end < 0 or not words.capital[end]:
        return None
    word = words.lower[end]
    if word in NETWORKS or word in NEWS_NETWORKS - {"radio"}:
        before = words.lower[end - 1] if end else ""
        return end - 1 if end and before in ("hbo", "the", "apple") and words.capital[end - 1] else end
    if word in _CHANNEL_TAILS and end and words.lower[end - 1] in NETWORKS | NEWS_NETWORKS:
        radio = end > 1 and words.lower[end - 1] == "radio" and words.lower[end - 2] == "bbc"
        return end - 1 - radio
    return None


def studio_start(words: Words, end: int) -> int | None:
    """The token where the name of a studio that ends at a token begins, None when none ends there."""
    if end < 0 or not words.capital[end]:
        return None
    if words.lower[end] in _STUDIOS | GAME_STUDIOS:
        return end
    tail = end and words.lower[end] in _STUDIO_TAILS and words.lower[end - 1] in _STUDIOS | NETWORKS
    return end - 1 if tail else None
