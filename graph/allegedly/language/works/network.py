"""Broadcasters and streaming services, the words of their names."""

from __future__ import annotations

# Broadcasters and streaming services whose possessive stands before a programme ("HBO's Insecure"-like).
NETWORKS = frozenset(
    "hbo max netflix hulu fx fxx amc showtime starz peacock paramount paramount+ disney disney+ disney-plus amazon "
    "bravo mtv tlc lifetime hallmark pbs syfy tnt tbs vh1 bet itv itv1 itv2 e4 e! apple tv+ "
    "crunchyroll shudder freeform epix cinemax britbox acorn nickelodeon cw oxygen a&e".split()
)

NEWS_NETWORKS = frozenset("bbc nbc abc cbs fox cnn msnbc sky channel bbc1 bbc2 espn npr".split())
