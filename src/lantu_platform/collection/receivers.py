"""What the room hears from the room of people: departments end, and their forms and returns go on elsewhere."""

from typing import Any

from django.dispatch import receiver

from lantu_platform.audit.services import record
from lantu_platform.collection.models import Template
from lantu_platform.people.models import Department
from lantu_platform.people.services import Move, work_moves


@receiver(work_moves)
def move_forms(move: Move, **_: Any) -> None:
    """Forms go to the department that takes over, with all their returns, which it must be able to revise. Logs each.

    Where it has a form of that name, the newcomer keeps the old department's name beside its own.
    """
    for template in Template.objects.select_for_update(of=("self",)).filter(department=move.old):
        template.name = _free_name(template.name, move.old, move.new)
        template.department = move.new
        template.save(update_fields=["name", "department"])
        returns = template.returns.filter(department=move.old).update(department=move.new)
        details = {"department": (str(move.old), str(move.new)), "returns": returns}
        record(by=move.by, action="collection.form-moved", subject=template, details=details)


def _free_name(name: str, old: Department, new: Department) -> str:
    taken = Template.objects.filter(department=new, name=name).exists()
    return f"{name}（{old.name}）"[:200] if taken else name
