"""Setting targets: every change is a recorded decision."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from lantu.errors import DocumentError, PeriodError
from lantu.intake import find_format
from lantu.period import Period
from lantu_platform.audit.services import record
from lantu_platform.indicators.enums import Bound, Measure
from lantu_platform.indicators.errors import TargetError
from lantu_platform.indicators.models import DecisionFile, Indicator, Target, TargetVersion
from lantu_platform.indicators.rules import may_set_targets
from lantu_platform.people.errors import ChangedMeanwhile
from lantu_platform.people.models import User
from lantu_platform.people.rules import Seen, must_stand

LIMIT = 20 * 1024 * 1024
"""Bytes of a decision's file."""


@dataclass(frozen=True, slots=True)
class Decision:
    """By what a target is set: the decision's number, date and text, and its file (name and bytes) if there is one."""

    number: str
    decided: date
    text: str
    effective: date
    file: tuple[str, bytes] | None = None


@transaction.atomic
def decide_target(
    *,
    by: User,
    indicator: Indicator,
    region: str,
    period: str,
    value: Decimal,
    unit: str,
    decision: Decision,
    measure: Measure = Measure.LEVEL,
    bound: Bound = Bound.EQ,
    parent: Target | None = None,
    seen: Seen = None,
) -> TargetVersion:
    """Set a target, or change it: a version is added and the older ones stay. Logged with the decision as its ground.

    The same decision with the same value twice adds no version. Raises PermissionDenied and TargetError, and
    ChangedMeanwhile where another version is the last one than was seen; "" stands for none.
    """
    if not may_set_targets(by):
        raise PermissionDenied
    span = _checked(region, period, decision)
    target, _new = Target.objects.get_or_create(
        indicator=indicator, region=region, period=str(span), measure=measure,
        defaults={"year": span.end[0], "parent": parent},
    )  # fmt: skip
    # Who decides on the same target at the same moment waits here, and then sees this version.
    target = Target.objects.select_for_update(no_key=True).get(pk=target.pk)
    last = target.versions.order_by("number").last()
    said = {"value": value, "bound": bound, "unit": unit, "decision": decision.number, "effective": decision.effective}
    if last and all(getattr(last, fact) == told for fact, told in said.items()):
        _put_below(target, parent)
        return last
    must_stand(seen, indicator, last.etag if last else "")
    _put_below(target, parent)
    try:
        with transaction.atomic():
            version = TargetVersion.objects.create(
                target=target, number=last.number + 1 if last else 1, decided=decision.decided, text=decision.text,
                file=_kept(decision.file), by=by, **said,
            )  # fmt: skip
    except IntegrityError as error:
        raise ChangedMeanwhile(indicator) from error
    record(
        by=by,
        action="indicators.target-decided",
        subject=indicator,
        details=_details(version, last, said),
        ground=decision.number,
    )
    return version


def _put_below(target: Target, parent: Target | None) -> None:
    if parent and target.parent_id != parent.pk:
        target.parent = parent
        target.save(update_fields=["parent"])


def _details(version: TargetVersion, last: TargetVersion | None, said: Mapping[str, object]) -> dict[str, object]:
    before = f"{last.value.normalize():f}{last.unit}" if last else ""
    return {
        "region": version.target.region,
        "period": version.target.period,
        "version": version.number,
        "value": (before, f"{version.value:f}{version.unit}"),
        "decision": str(said["decision"]),
        "file": version.file.name if version.file else "",
    }


def _checked(region: str, period: str, decision: Decision) -> Period:
    if not region:
        raise TargetError(_("请填地区：目标总是某个地区的目标。"))
    if not decision.number.strip() or not decision.text.strip():
        raise TargetError(_("目标只能凭决定设定或修改。请填决定的文号和内容。"))
    try:
        return Period.parse(period)
    except PeriodError as error:
        raise TargetError(_("时期写法不对。请写成 2025、2025H1、2025Q3、2025-07，或 2021/2025。")) from error


def _kept(file: tuple[str, bytes] | None) -> DecisionFile | None:
    if file is None:
        return None
    name, content = file
    if len(content) > LIMIT:
        raise TargetError(_("决定文件超过 %(limit)d MB。请压缩或只留决定正文，再上传。") % {"limit": LIMIT // 2**20})
    try:
        find_format(content, name)
    except DocumentError as error:
        raise TargetError(
            _("“%(name)s”不是能打开的文件。请上传 pdf、ofd、docx、html 或 txt。") % {"name": name}
        ) from error
    sha256 = hashlib.sha256(content).hexdigest()
    return DecisionFile.objects.get_or_create(sha256=sha256, defaults={"name": name[-255:], "content": content})[0]
