"""Who and what is named in an article, and which namings name the same."""
