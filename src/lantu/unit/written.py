"""Ranges as people write them."""

_REPEATED = ("%", "‰", "万", "亿")
"""Units that begin so belong to the number: 13万元—17万元, for 13—17万元 could begin with 13元."""


def written_range(low: str, high: str, unit: str, *, chinese: bool = True) -> str:
    """Both ends with their unit, as GB/T 15835-2011 wants them: "6%—7%", "35万人—40万人", "5—8个"; else "6–7%"."""
    if not chinese:
        return f"{low}–{high}{unit}"
    return f"{low}{unit if unit.startswith(_REPEATED) else ''}—{high}{unit}"
