"""Who may do what: the one point of authorisation. What the table of rights does not allow is closed."""

from lantu_platform.people.rules.declare import BY_OPERATION, declares
from lantu_platform.people.rules.may import EVERYWHERE, Reach, may, reach
from lantu_platform.people.rules.seen import Seen, must_stand, version_of
from lantu_platform.people.rules.table import Right, rights

__all__ = [
    "BY_OPERATION",
    "EVERYWHERE",
    "Reach",
    "Right",
    "Seen",
    "declares",
    "may",
    "must_stand",
    "reach",
    "rights",
    "version_of",
]
