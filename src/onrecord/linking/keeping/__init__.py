"""What a ledger keeps of links, so that a new report or decision changes only what lies around it."""
