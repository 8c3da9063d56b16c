"""What an editor should see: one module for each sort of finding, each with `find`, whose docstring is its explanation."""
