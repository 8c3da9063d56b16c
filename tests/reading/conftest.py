"""Its place lets the tests below import `scenes`."""
