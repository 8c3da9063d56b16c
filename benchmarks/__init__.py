"""Speed and cost of reading, by stage, on reports of 600 words."""
