"""The room's errors.

PlansError
├── TaskGone       no task is read at this place any more
├── TaskChanged    somebody else changed it meanwhile
├── NoteMissing    this state needs a word of explanation
├── FindingGone    no review holds such a finding
└── ReasonMissing  a decision needs its reason
"""


class PlansError(Exception):
    """A write of the room cannot be done; nothing was changed."""


class TaskGone(PlansError):
    """No task is read at one of the places any more."""


class TaskChanged(PlansError):
    """Somebody else changed the task since it was shown."""


class NoteMissing(PlansError):
    """A blocked or withdrawn task needs a note that says why."""


class ReasonMissing(PlansError):
    """A decision on a finding needs its reason."""


class FindingGone(PlansError):
    """No review holds a finding of this key."""
