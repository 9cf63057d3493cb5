"""Forms of the room; saving is the services' work."""

from lantu_platform.people.forms.departments import CloseForm, FoundForm, MergeForm, RenameForm, SplitForm, TransferForm
from lantu_platform.people.forms.persons import NewPersonForm, PersonForm
from lantu_platform.people.forms.posts import DelegationForm, PostForm

__all__ = [
    "CloseForm",
    "DelegationForm",
    "FoundForm",
    "MergeForm",
    "NewPersonForm",
    "PersonForm",
    "PostForm",
    "RenameForm",
    "SplitForm",
    "TransferForm",
]
