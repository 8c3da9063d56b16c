"""Its place lets every test import `samples`."""
