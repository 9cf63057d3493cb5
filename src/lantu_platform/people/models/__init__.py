"""Tables of the room."""

from lantu_platform.people.models.department import Department
from lantu_platform.people.models.post import Post
from lantu_platform.people.models.user import User

__all__ = ["Department", "Post", "User"]
