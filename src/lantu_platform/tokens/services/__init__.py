"""Writes of the room."""

from lantu_platform.tokens.services.issue import Issued, issue_token
from lantu_platform.tokens.services.revoke import end_all, revoke_token
from lantu_platform.tokens.services.use import note_use

__all__ = ["Issued", "end_all", "issue_token", "note_use", "revoke_token"]
