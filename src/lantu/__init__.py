"""Lantu (蓝图): governments' plans and reports become statements, promises are set against results."""

from lantu.checks import check
from lantu.progress import compare, judge, judge_table, review
from lantu.reading import Reading, read, read_document
from lantu.series import collect

__all__ = ["Reading", "check", "collect", "compare", "judge", "judge_table", "read", "read_document", "review"]
