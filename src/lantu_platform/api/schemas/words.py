"""Vocabularies under names of their own: components of the description are told apart by name alone."""

from enum import StrEnum

from lantu_platform.indicators.enums import Measure, Status

GivenMeasure = StrEnum("GivenMeasure", {each.name: each.value for each in Measure})  # type: ignore[misc]
"""What a form, a target or an observation gives of an indicator."""
ObservationStatus = StrEnum("ObservationStatus", {each.name: each.value for each in Status})  # type: ignore[misc]
"""How firm an observed value is."""
