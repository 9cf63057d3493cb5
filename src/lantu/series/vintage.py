"""Vintages: what was known of one period when, from estimate to revision; and versions of a target."""

from dataclasses import dataclass
from enum import StrEnum

from lantu.aspect import Status
from lantu.period import Period
from lantu.period.model import Month
from lantu.series.model import Ledger, Observation, Series, agree


class Vintage(StrEnum):
    """How far a figure has come."""

    ESTIMATE = "estimate"
    ACTUAL = "actual"
    REVISED = "revised"
    """A later document gives another value than an earlier actual one."""


@dataclass(frozen=True, slots=True)
class Version:
    """A figure with the month that its document looks back from, which is when it began to hold."""

    observation: Observation
    effective: Month


@dataclass(frozen=True, slots=True)
class Dated:
    """A result with its vintage."""

    version: Version
    vintage: Vintage


def _versions(ledger: Ledger, group: tuple[Observation, ...], period: Period) -> list[Version]:
    chosen = [one for one in group if (one.period.start, one.period.end) == (period.start, period.end)]
    dated = [Version(one, ledger.horizon(one.place.identity)) for one in chosen]
    return sorted(dated, key=lambda version: (version.effective, version.observation.place.start))


def vintages(ledger: Ledger, series: Series, period: Period) -> list[Dated]:
    """The results for one period, in the order in which documents gave them. Repetitions stay in the list."""
    found: list[Dated] = []
    for version in _versions(ledger, series.results, period):
        settled = [one for one in found if one.vintage is not Vintage.ESTIMATE]
        vintage = Vintage.ACTUAL
        if version.observation.status is Status.ESTIMATE:
            vintage = Vintage.ESTIMATE
        elif settled and not agree(settled[-1].version.observation, version.observation):
            vintage = Vintage.REVISED
        elif settled:
            vintage = settled[-1].vintage
        found.append(Dated(version, vintage))
    return found


def target_versions(ledger: Ledger, target: Observation) -> list[Version]:
    """The versions of a target, oldest first: those that agree with the one before are repetitions and left out."""
    series = ledger.find(target.key)
    found: list[Version] = []
    for version in _versions(ledger, series.targets if series else (), target.period):
        if not found or not agree(found[-1].observation, version.observation):
            found.append(version)
    return found
