"""Writes of the room."""

from lantu_platform.dissemination.services.publish import publish_document, withdraw_document
from lantu_platform.dissemination.services.switch import close_site, open_site

__all__ = ["close_site", "open_site", "publish_document", "withdraw_document"]
