"""Whom pronouns and nameless phrases mean."""
