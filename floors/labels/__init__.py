"""Labels of our own: which reports, how drafts of labels become stand-off labels, and how to see them."""
