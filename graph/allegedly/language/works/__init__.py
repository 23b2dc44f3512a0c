"""Which stretches of an article are titles of works, and of what kind."""
