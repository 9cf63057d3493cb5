"""`lantu audit verify`."""

from io import StringIO

import pytest
from django.core.management import call_command

from lantu_platform.audit.models import Entry
from lantu_platform.people.models import User


def test_a_whole_log_ends_well(analyst: User) -> None:
    told = StringIO()
    call_command("audit", "verify", stdout=told)
    lines = Entry.objects.count()
    assert told.getvalue() == f"{lines} lines, 0 of them witnessed outside the database; nothing was tampered with.\n"


def test_a_broken_log_names_the_line_and_ends_with_1(analyst: User) -> None:
    Entry.objects.filter(number=2)._raw_delete(Entry.objects.db)
    told = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("audit", "verify", stdout=told)
    assert ended.value.code == 1
    assert told.getvalue().splitlines()[0] == "line 2: this line is missing"
