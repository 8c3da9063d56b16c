"""What keeps two figures apart: of another day, of other people or things, or one a part of the other."""
