"""Allegedly: news texts in, a knowledge graph out, in which an allegation never becomes a fact."""

__version__ = "0.1.0"
