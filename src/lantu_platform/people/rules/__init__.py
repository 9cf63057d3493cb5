"""Who may do what: the one point of authorisation. What the table of rights does not allow is closed."""

from lantu_platform.people.rules.declare import BY_OPERATION, declares
from lantu_platform.people.rules.may import EVERYWHERE, Reach, may, reach
from lantu_platform.people.rules.table import Right, rights

__all__ = ["BY_OPERATION", "EVERYWHERE", "Reach", "Right", "declares", "may", "reach", "rights"]
