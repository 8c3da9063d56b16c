"""How the desk holds up over a large ledger: made by `made`, asked by `asked`; `python -m benchmarks.load` does both.

No model reads: reports and readings are made of tables, by chance that is the same each time. What is measured is the web layer over
the ledger's tables, while another process files reports.
"""
