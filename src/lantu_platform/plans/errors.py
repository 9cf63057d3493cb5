"""The room's errors.

PlansError
├── TaskGone       no task is read at this place any more
├── TaskChanged    somebody else changed it meanwhile
└── NoteMissing    this state needs a word of explanation
"""


class PlansError(Exception):
    """A write of the room cannot be done; nothing was changed."""


class TaskGone(PlansError):
    """No task is read at one of the places any more."""


class TaskChanged(PlansError):
    """Somebody else changed the task since it was shown."""


class NoteMissing(PlansError):
    """A blocked or withdrawn task needs a note that says why."""
