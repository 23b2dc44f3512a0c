"""The lexicon of reported speech."""

from allegedly.language.speech import cue


def test_every_verb_has_a_frame_and_a_known_manner():
    for lemma, entry in cue.VERBS.items():
        assert entry.frames or entry.preps, lemma
        assert entry.manner in {"says", "alleges", "denies", "asks", "thinks"}, lemma
        assert lemma == lemma.lower().strip()


def test_a_verb_of_two_rows_has_the_frames_of_both():
    assert {"c", "n"} <= cue.VERBS["warn"].frames
    assert {"of", "against"} <= cue.VERBS["warn"].preps


def test_manners():
    assert cue.VERBS["accuse"].manner == "alleges"
    assert cue.VERBS["deny"].manner == "denies"
    assert cue.VERBS["ask"].manner == "asks"
    assert cue.VERBS["believe"].manner == "thinks"
    assert cue.VERBS["say"].manner == "says"


def test_filings_are_utterances():
    assert cue.FILINGS <= cue.UTTERANCES
