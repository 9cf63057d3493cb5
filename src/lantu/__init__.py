"""Lantu (蓝图): governments' plans and reports become statements, promises are set against results."""

from lantu.reading import Reading, read, read_document

__all__ = ["Reading", "read", "read_document"]
