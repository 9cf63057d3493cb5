"""Users with their first post."""

from lantu_platform.people.enums import Role
from lantu_platform.people.models import User
from lantu_platform.people.services import appoint


def test_a_post_gives_its_role_only(reader: User) -> None:
    assert reader.roles == {Role.SUPERVISOR}


def test_appointing_twice_keeps_the_password(analyst: User) -> None:
    again = appoint(username="li", password="another one", name="李", department="发改局", role=Role.ANALYST)
    assert again.pk == analyst.pk
    assert again.check_password("a long password")
    assert again.posts.count() == 1
