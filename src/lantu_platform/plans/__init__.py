"""Promises beside results: what the reading library judges, kept so that pages need not wait for it."""
