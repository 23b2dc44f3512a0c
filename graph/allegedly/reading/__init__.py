"""From paths to articles, boilerplate marked. Knows file formats and encodings, no language model."""
