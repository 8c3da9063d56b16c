"""Which places figures are of: the places that a pack knows, and those that stand beside a figure."""
