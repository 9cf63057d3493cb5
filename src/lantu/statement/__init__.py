"""Clauses become statements: ellipsis, coordination, brackets, inheritance from headings and earlier clauses."""

from lantu.statement.context import Context, find_context
from lantu.statement.model import Remark, Statement, Value
from lantu.statement.read import read_statements

__all__ = ["Context", "Remark", "Statement", "Value", "find_context", "read_statements"]
