"""What is wrong or doubtful in a return: beside each cell, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

import lantu
from lantu.aspect import Comparator, Measure, Status
from lantu.checks import Relation, Rule, Weight, check
from lantu.statement import Statement
from lantu.text import Document
from lantu_platform.collection.enums import Severity
from lantu_platform.collection.models import Entry, Return
from lantu_platform.collection.queries.figures import read_number
from lantu_platform.collection.queries.known import Before
from lantu_platform.indicators.enums import Kind, Missing

JUMP = Decimal("0.5")
"""A change against the period before above this share asks for a word."""
SLIP = 1000
"""So many times the period before is rather another unit."""
_NOW, _EARLIER = "now", "before"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that holds up a return, or asks for a word. `entry` is the key of the entry beside which it stands."""

    entry: int
    severity: Severity
    message: str
    explained: bool = False
    """Whether a warning has its word."""

    @property
    def blocks(self) -> bool:
        """Whether the return cannot be submitted because of it."""
        return self.severity is Severity.ERROR or not self.explained


def problems(
    filing: Return, entries: Sequence[Entry], before: Mapping[int, Before], *, complete: bool
) -> list[Problem]:
    """What is wrong or doubtful, errors first. `complete` asks also for cells that are still empty.

    `entries` come with cell and indicator, `before` are the figures of the period before by cell.
    """
    found = [problem for entry in entries for problem in _alone(entry, complete=complete)]
    found += _compared(entries, before)
    found += _related(filing, entries, before)
    seen: dict[tuple[int, str], Problem] = {(each.entry, each.message): each for each in found}
    return sorted(seen.values(), key=lambda each: each.severity is not Severity.ERROR)


def _alone(entry: Entry, *, complete: bool) -> Iterator[Problem]:
    trouble = read_number(entry.typed, entry.cell.unit).trouble if not entry.missing else ""
    if trouble:
        yield Problem(entry.pk, Severity.ERROR, trouble)
    if entry.missing and not entry.reason.strip():
        word = Missing(entry.missing).label
        yield Problem(entry.pk, Severity.ERROR, _("选了“%(word)s”，请写一句原因。") % {"word": word})
    if complete and entry.cell.required and not entry.filled and not trouble:
        yield Problem(entry.pk, Severity.ERROR, _("还没有填。没有数请选“暂无数据”或“不适用”并写原因。"))


def _compared(entries: Iterable[Entry], before: Mapping[int, Before]) -> Iterator[Problem]:
    for entry in entries:
        earlier = before.get(entry.cell_id)
        if entry.value is None or earlier is None or not earlier.value or entry.cell.measure != Measure.LEVEL:
            continue
        ratio = abs(entry.value / earlier.value)
        facts = {"period": earlier.period, "value": f"{earlier.value.normalize():f}{entry.cell.unit}"}
        if ratio and (ratio >= SLIP or ratio <= Decimal(1) / SLIP):
            message = _("与 %(period)s 的 %(value)s 相差上千倍，是不是把万和亿弄混了？")
            yield _warning(entry, message % facts)
        elif abs(ratio - 1) > JUMP:
            share = {**facts, "share": f"{(ratio - 1) * 100:+.1f}"}
            yield _warning(entry, _("比 %(period)s 的 %(value)s 变动 %(share)s%%，请写一句说明。") % share)


def _warning(entry: Entry, message: str) -> Problem:
    return Problem(entry.pk, Severity.WARNING, message, explained=bool(entry.explanation.strip()))


def _related(filing: Return, entries: Sequence[Entry], before: Mapping[int, Before]) -> Iterator[Problem]:
    """The reading library's checks over this return and the period before it."""
    now = [
        _statement(entry.pk, filing, filing.period, entry.value, entry) for entry in entries if entry.value is not None
    ]
    earlier = [
        _statement(entry.pk, filing, before[entry.cell_id].period, before[entry.cell_id].value, entry)
        for entry in entries
        if entry.cell_id in before
    ]
    if not now:
        return
    by_key = {entry.pk: entry for entry in entries}
    for relation in check([_reading(_NOW, now), _reading(_EARLIER, earlier)]).findings:
        # Ratios to the period before have been looked at with the cell's own words.
        if relation.rule is not Rule.UNIT_SLIP:
            yield from _told(relation, by_key)


def _told(relation: Relation, entries: Mapping[int, Entry]) -> Iterator[Problem]:
    message = relation.message.en if (get_language() or "").startswith("en") else relation.message.zh
    here = [member.place.start for member in relation.members if member.place.document == _NOW]
    error = relation.weight is Weight.CONTRADICTION and len(here) == len(relation.members)
    for key in dict.fromkeys(here):
        entry = entries[key]
        yield Problem(key, Severity.ERROR, message) if error else _warning(entry, message)


def _reading(name: str, statements: list[Statement]) -> lantu.Reading:
    return lantu.Reading(Document(name=name, text="", format="", sha256=""), statements, [], [], [], [])


def _statement(key: int, filing: Return, period: str, value: Decimal | None, entry: Entry) -> Statement:
    assert value is not None
    cell = entry.cell
    point = cell.indicator.kind == Kind.STOCK and cell.measure == Measure.LEVEL
    return Statement(
        start=key, end=key, text=f"{value:f}{cell.unit}", indicator=cell.indicator.name, measure=Measure(cell.measure),
        comparator=Comparator.EQ, value=value, unit=cell.unit, status=Status.ACTUAL,
        # What is counted on a day belongs to the day: a stock of three months adds nothing to that of six.
        period=period.rpartition("/")[2] if point else period, region=filing.region,
        scope=(), base=None, section=(), page=None, rules=(), doubts=(), table=None, row=None, attribute=None,
        monitor=None,
    )  # fmt: skip
