"""Clauses become statements: ellipsis, coordination, brackets, inheritance from headings and earlier clauses."""

from lantu.statement.model import Remark, Statement, Value
from lantu.statement.read import read_statements

__all__ = ["Remark", "Statement", "Value", "read_statements"]
