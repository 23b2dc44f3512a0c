"""Extractors: from a document to facts, events, quotes, claims and reported speech.

Each extractor is one module with `extract(document, found)`; none imports another. They run in the order of
`EXTRACTORS`; `found` holds what the earlier ones read, so that a later one can build on it.
"""
