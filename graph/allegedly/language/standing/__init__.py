"""With what standing the article presents what it says: asserted, alleged, denied, negated, planned, unreal."""
