"""Dissemination: what the public site shows, and whether it is open."""
