"""Where a person is signed in (django-allauth)."""

from allauth.usersessions.views import list_usersessions

from lantu_platform.people.rules import declares

show = declares("account.password")(list_usersessions)
