"""Tables of the room."""

from lantu_platform.people.models.batch import PeopleImport
from lantu_platform.people.models.dated import Dated
from lantu_platform.people.models.department import Department
from lantu_platform.people.models.password import UsedPassword
from lantu_platform.people.models.post import Delegation, Post
from lantu_platform.people.models.reorganisation import Reorganisation, ReorganisedUnit
from lantu_platform.people.models.user import User

__all__ = [
    "Dated",
    "Delegation",
    "Department",
    "PeopleImport",
    "Post",
    "Reorganisation",
    "ReorganisedUnit",
    "UsedPassword",
    "User",
]
