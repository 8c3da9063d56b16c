"""The brief as people see it: an outline of what matters, shown in the terminal or as one HTML page."""
