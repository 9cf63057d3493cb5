"""What a password must be."""

import pytest
from django.core.exceptions import ValidationError

from lantu_platform.people.rules import passwords
from lantu_platform.people.rules.passwords import CharacterClasses, draw_password


def test_a_drawn_password_is_one_that_a_person_might_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["onlysmallletters", "SmallAndCapitals", "Small4Capitals"])
    monkeypatch.setattr(passwords.secrets, "token_urlsafe", lambda size: next(drawn))
    assert draw_password() == "Small4Capitals"


@pytest.mark.parametrize("password", ["small4CAPITALS", "small-4", "CAPITALS_4", "aB-4"])
def test_three_classes_of_characters_are_enough(password: str) -> None:
    CharacterClasses().validate(password)


@pytest.mark.parametrize("password", ["", "smallletters", "smallCAPITALS", "1234-5678"])
def test_fewer_classes_are_refused(password: str) -> None:
    with pytest.raises(ValidationError):
        CharacterClasses().validate(password)
