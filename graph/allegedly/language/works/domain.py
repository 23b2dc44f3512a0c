"""Which field of works an article speaks of, for titles whose own signs leave their type open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from allegedly.model.annotation import WorkType

_TALK: dict[WorkType, str] = {
    "Film": "film films movie movies filmmaker cinema cinemas screenplay box-office",
    "TVSeries": "series season episode episodes sitcom showrunner show shows finale soap broadcaster",
    "Book": "novel novels novelist book books author authors memoir publisher shortlist shortlisted bookseller manuscript",
    "Music": "song songs album albums track tracks songwriter songwriters singer rapper lyrics single chorus melody record",
    "Play": "theatre theater playwright musical stage play revival broadway matinee",
    "Game": "game games gamers developer console consoles steam playstation xbox roguelike gameplay videogame",
}
_TALK_OF: dict[str, WorkType] = {word: kind for kind, words in _TALK.items() for word in words.split()}
_ENOUGH, _SHARE = 6, 0.75


def domain(lowers: Sequence[str]) -> WorkType | None:
    """The one type of work that three quarters of an article's words about works are about; None in a mixed article.

    >>> domain("song album track chorus singer song film".split()), domain("song film".split())
    ('Music', None)
    """
    talk = Counter(kind for word in lowers if (kind := _TALK_OF.get(word)))
    if talk.total() < _ENOUGH:
        return None
    kind, count = talk.most_common(1)[0]
    return kind if count >= _SHARE * talk.total() else None
