"""Writes of the room."""

from lantu_platform.library.services.add import LIMIT, Added, add_document
from lantu_platform.library.services.delete import delete_document, restore_document, shelved

__all__ = ["LIMIT", "Added", "add_document", "delete_document", "restore_document", "shelved"]
