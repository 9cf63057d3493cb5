"""The powers of ten that Chinese numerals and units are written with."""

POWERS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
"""Below 万 they multiply one digit, from it on all that stands before: 三千二百万."""
