"""The tree of places: the administrative divisions, and this installation's own zones and towns below them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lantu.region import division, parent_of
from lantu_platform.indicators.enums import RegionLevel
from lantu_platform.indicators.models import Zone


@dataclass(frozen=True, slots=True)
class RegionTree:
    """Where places stand; `zones` are those of this installation, by name."""

    zones: Mapping[str, Zone]

    def above(self, region: str) -> str:
        """The name of the place above, "" where none is known."""
        if zone := self.zones.get(region):
            return zone.above
        entry = division(region)
        parent = parent_of(entry.code) if entry else None
        return parent.name if parent else ""

    def level(self, region: str) -> RegionLevel:
        """The level of a place; one that stands nowhere is a zone."""
        if zone := self.zones.get(region):
            return RegionLevel(zone.level)
        entry = division(region)
        if entry is None:
            return RegionLevel.ZONE
        if entry.code.endswith("0000"):
            return RegionLevel.PROVINCE
        return RegionLevel.CITY if entry.code.endswith("00") else RegionLevel.COUNTY

    def knows(self, region: str) -> bool:
        """Whether a place has its place in the tree."""
        return region in self.zones or division(region) is not None

    def around(self, region: str, others: Iterable[str]) -> list[str]:
        """Of some places the one above and those right below, by name."""
        up = self.above(region)
        return sorted(name for name in others if name != region and (name == up or self.above(name) == region))


def region_tree() -> RegionTree:
    """The tree as it is now."""
    return RegionTree({zone.name: zone for zone in Zone.objects.all()})
