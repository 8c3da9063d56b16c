"""Who stands behind a figure: origins, officials, those who deny it, and whether a voice is named at all."""
