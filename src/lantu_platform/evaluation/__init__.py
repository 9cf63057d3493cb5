"""Evaluation: what evaluators hold of a plan's rows and of the whole, beside what the ledger tells."""
