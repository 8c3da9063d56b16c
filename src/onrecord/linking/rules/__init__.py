"""The link rules, one module each: what each links, where two things may meet, and what shows that they belong together."""
