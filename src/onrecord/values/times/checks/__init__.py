"""What must agree within one phrase: two clocks, a weekday and its date."""
