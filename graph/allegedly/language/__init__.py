"""Language: from an article to a document with sentences, mentions, entities, attributions and standings.

Only this package and `extract` know spaCy.
"""
