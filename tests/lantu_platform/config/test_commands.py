"""The platform's commands on the reader's command line."""

from importlib.metadata import entry_points

import click
import pytest
from click.testing import CliRunner
from django.core.management import get_commands

from lantu.cli import main
from lantu_platform.config import commands


def added() -> list[str]:
    known = {point.name for point in entry_points(group="lantu.commands")}
    return sorted(known.intersection(main.list_commands(click.Context(main))))


@pytest.mark.parametrize("name", [name for name in added() if name != "set-up"])
def test_each_is_a_management_command(name: str) -> None:
    assert name in get_commands()


def test_without_django_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "find_spec", lambda _: None)
    answer = CliRunner().invoke(main, ["doctor"])
    assert answer.exit_code == 1
    assert answer.output == "Error: lantu doctor belongs to the platform. Install it: pip install 'lantu[platform]'\n"


def test_an_unknown_name_is_no_command() -> None:
    assert CliRunner().invoke(main, ["dance"]).exit_code == 2
