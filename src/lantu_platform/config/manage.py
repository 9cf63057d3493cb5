"""The command `lantu-platform`: Django's management commands and the platform's own."""

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line

from lantu_platform.config.variables import SettingWrong


def main(*arguments: str) -> None:
    """Run the command named on the command line, or by `arguments`.

    A setting that is wrong ends it with what is wrong, and the cure; Django would say that it knows no such command.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantu_platform.config.settings")
    try:
        settings.INSTALLED_APPS  # noqa: B018  # reads the settings
    except SettingWrong as error:
        sys.exit(f" ✗  settings: {error}")
    execute_from_command_line(list(arguments) or sys.argv)


if __name__ == "__main__":
    main()
