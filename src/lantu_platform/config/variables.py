"""Environment variables that settings are made of, each looked at before anything believes it."""

import os
from pathlib import Path
from zoneinfo import available_timezones

import dj_database_url
from django.core.exceptions import ImproperlyConfigured


class SettingWrong(ImproperlyConfigured):
    """A variable that the platform cannot start with: which one, what it says, what to do."""

    def __init__(self, name: str, trouble: str, cure: str) -> None:
        """The message has all three."""
        super().__init__(f"{name} {trouble}. {cure}.")


def whole_number(name: str, usual: int) -> int:
    """A number from 0. Raises SettingWrong."""
    told = os.environ.get(name, str(usual))
    if not (told.isascii() and told.isdigit()):
        raise SettingWrong(name, f'is "{told}", which is no whole number', f"Write digits alone, such as {usual}")
    return int(told)


def time_zone(name: str, usual: str) -> str:
    """A name of the time zone database. Raises SettingWrong."""
    told = os.environ.get(name, usual)
    if told not in available_timezones():
        cure = f"Write a name such as {usual}; where that is unknown, too, install the package tzdata"
        raise SettingWrong(name, f'is "{told}", which is no time zone known here', cure)
    return told


def database(name: str, home: Path) -> dict[str, object]:
    """Django's description of the database at an address; without one of SQLite in a folder. Raises SettingWrong.

    The address is not told again, since it may hold a password.
    """
    told = os.environ.get(name, f"sqlite:///{home / 'lantu.sqlite3'}")
    if told.partition("://")[0] not in {"postgres", "postgresql", "sqlite"}:
        cure = "Write postgres://user:password@host/name, or take it away for SQLite in LANTU_HOME"
        raise SettingWrong(name, "is no address of a PostgreSQL or SQLite database", cure)
    try:
        return dict(dj_database_url.parse(told))
    except ValueError as error:
        cure = "Write postgres://user:password@host/name, with %-signs for what is no letter or digit in the password"
        raise SettingWrong(name, "is an address that cannot be taken apart", cure) from error
