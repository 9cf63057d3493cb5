"""`lantu set-up`: from nothing to an installation in which the three administrators can sign in."""

import os
from importlib.util import find_spec

import click

from lantu_platform.config.home import create_secret_key, home

ADMINISTRATORS = (
    ("sysadmin", "系统管理员", "system_admin"),
    ("secadmin", "安全管理员", "security_admin"),
    ("auditadmin", "审计管理员", "audit_admin"),
)
DEPARTMENT = "信息化管理部门"


@click.command(name="set-up", hidden=find_spec("django") is None)
def set_up() -> None:
    """Make or renew an installation: key, tables, static files, and the three administrators.

    LANTU_HOME and LANTU_DATABASE say where. Doing it again after an upgrade changes tables and static files and nothing
    else. Passwords of new administrators are printed once; each changes theirs at the first sign-in.
    """
    if find_spec("django") is None:
        message = "lantu set-up belongs to the platform. Install it: pip install 'lantu[platform]'"
        raise click.ClickException(message)
    create_secret_key(home())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lantu_platform.config.settings")
    import django  # noqa: PLC0415  # settings read the key

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    from lantu_platform.operation.queries import tables  # noqa: PLC0415

    fit = tables()
    if fit.cure:
        message = f"{fit.found}. {fit.cure}"
        raise click.ClickException(message)
    call_command("collectstatic", verbosity=0, interactive=False)
    click.echo(f"{home()}: key, tables and static files are ready")
    for username, password in _administrators():
        click.echo(f"  {username:<12} {password}")


def _administrators() -> list[tuple[str, str]]:
    """The sign-ins of the administrators that were missing."""
    from lantu_platform.people.enums import Role  # noqa: PLC0415
    from lantu_platform.people.models import User  # noqa: PLC0415
    from lantu_platform.people.rules.passwords import draw_password  # noqa: PLC0415
    from lantu_platform.people.services import appoint  # noqa: PLC0415

    made = []
    for username, name, role in ADMINISTRATORS:
        if not User.objects.filter(posts__role=role).exists():
            password = draw_password()
            user = appoint(username=username, password=password, name=name, department=DEPARTMENT, role=Role(role))
            user.must_change_password = True
            user.save(update_fields=["must_change_password"])
            made.append((username, password))
    return made
