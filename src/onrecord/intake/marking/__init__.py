"""Which stretches of a text are title, dateline, byline, caption and furniture: told by the shape of lines, never cut."""
