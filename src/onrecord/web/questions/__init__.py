"""The questions that pages and programs ask: each takes a `Room` and checked parameters, and returns a plain answer.

How an answer looks, on a page, as JSON or as a table, is not its concern.
"""
