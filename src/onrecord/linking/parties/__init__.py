"""Which names are of one party, which state speaks as itself, and what people decided of either."""
