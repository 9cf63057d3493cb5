"""The form for a new token."""

from lantu_platform.people.rules import rights
from lantu_platform.tokens.forms.token import ROOMS


def test_every_room_of_the_table_of_rights_has_a_name() -> None:
    assert sorted(ROOMS) == sorted({right.room for right in rights().values()})
