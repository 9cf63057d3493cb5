"""Tokens: how programs come in at the API in a person's name, with less than that person may do."""
