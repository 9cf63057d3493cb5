"""Patterns of numbers, as sources of regular expressions over folded text (see `lantu.text.fold`)."""

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""1234.5 and 1,234.5; no sign."""

APART = r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d.,])"
"""1 260, 1 260.5: thousands set apart by a blank; only where a unit follows is it sure to be one number."""

CHINESE = r"[一二两三四五六七八九十百千万亿零〇]+(?:点[一二三四五六七八九零〇]+)?"
"""二十三, 一千二百, 两, 三点五. What is only a multiplier (万, 亿) is sorted out by the parser."""
