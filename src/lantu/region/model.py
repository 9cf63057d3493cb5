"""The place that a document speaks for."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """The level of government that a document speaks for."""

    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    ZONE = "zone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Home:
    """The place that a document speaks for, with the names above it ("" where unknown)."""

    name: str
    level: Level
    city: str = ""
    province: str = ""

    def whole(self, word: str) -> str | None:
        """What 全市, 我区, 全省 … mean in this document; None where they cannot be told."""
        kind = word[1:]
        if kind in ("国", "球", "世界"):
            return "全国" if kind == "国" else "全球"
        if kind == "省":
            return self.province or None
        if kind in ("自治区", "疆"):
            return self.province or None
        if kind == "市":
            return self._city()
        if kind == "区":
            return self._district()
        known = kind in ("县", "州", "盟", "旗") or (kind in ("镇", "乡") and self.name.endswith(kind))
        return self.name if known else None

    def _city(self) -> str | None:
        if self.level is Level.CITY or (self.level is Level.PROVINCE and self.name.endswith("市")):
            return self.name
        if self.level is Level.COUNTY and self.name.endswith("市"):
            return self.name
        return self.city or None

    def _district(self) -> str | None:
        if self.level is Level.PROVINCE and self.name.endswith("区"):
            return self.name
        if self.name.endswith(("区", "旗")):
            return self.name
        return self.province if self.province.endswith("自治区") else None
