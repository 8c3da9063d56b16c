"""What a domain cares about, in TOML: parties, places, cues, kinds of event and their fields; `load` finds and checks them."""
