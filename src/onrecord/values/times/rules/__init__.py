"""The rules that find times, one subject a module."""
