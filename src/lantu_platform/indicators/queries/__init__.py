"""Reads of the room."""

from lantu_platform.indicators.queries.catalogue import find_indicator, indicator_names, natures
from lantu_platform.indicators.queries.derived import Derived, derive, formula_indicators, in_unit, stands_on
from lantu_platform.indicators.queries.formula import Formula, parse_formula
from lantu_platform.indicators.queries.list import CatalogueFilter, catalogue
from lantu_platform.indicators.queries.observations import Reportings, observations, reportings
from lantu_platform.indicators.queries.recent import Retargeted, decided_between, reported_between
from lantu_platform.indicators.queries.regions import RegionTree, region_tree
from lantu_platform.indicators.queries.targets import (
    Decomposition,
    Goal,
    Part,
    find_decision_file,
    first_decided,
    goals,
    goals_around,
    holding_on,
    last_version,
    long_goals,
    target_regions,
    versions_in_force,
)

__all__ = [
    "CatalogueFilter",
    "Decomposition",
    "Derived",
    "Formula",
    "Goal",
    "Part",
    "RegionTree",
    "Reportings",
    "Retargeted",
    "catalogue",
    "decided_between",
    "derive",
    "find_decision_file",
    "find_indicator",
    "first_decided",
    "formula_indicators",
    "goals",
    "goals_around",
    "holding_on",
    "in_unit",
    "indicator_names",
    "last_version",
    "long_goals",
    "natures",
    "observations",
    "parse_formula",
    "region_tree",
    "reported_between",
    "reportings",
    "stands_on",
    "target_regions",
    "versions_in_force",
]
