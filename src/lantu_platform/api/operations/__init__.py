"""The operations, a module a subject."""
