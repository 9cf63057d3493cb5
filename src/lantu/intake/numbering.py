"""Numbering at the head of a line: which level it has, which number, and where the title behind it begins."""

import re
from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """How deep a numbering stands; the order in which Chinese official documents (GB/T 9704) nest them."""

    PART = 10
    CHAPTER = 20
    ARTICLE = 30
    CHINESE = 40
    CHINESE_BRACKET = 50
    ARABIC = 60
    ARABIC_BRACKET = 70
    PLAIN = 80
    """A heading without a number."""
    LABEL = 90
    """A heading that repeats a label: "关键词：…"."""


@dataclass(slots=True)
class Numbering:
    """`title` is the place of the heading's first character behind the number, counted from the line's start."""

    rank: Rank
    ordinal: int
    title: int


_CHINESE_NUMBER = "[一二三四五六七八九十百零〇]{1,4}"

# 第一编, 第二篇, 第三部分 · 第三章 · 第一节, 第十条 is no heading
_DIVISION = re.compile(
    rf"第\s?(?P<number>{_CHINESE_NUMBER}|\d{{1,3}})\s?(?P<unit>编|篇|部分|章|节)(?![点目约能])[\s、：:]*"
)
# 一、…  but not "一、二、三产增加值" or "一、二产业", which name sectors
_CHINESE = re.compile(rf"(?P<number>{_CHINESE_NUMBER})[、．.](?!\s?[一二三四五六七八九十]{{1,2}}[、产])\s*")
# 一　… with a space, also the one that old GBK texts keep as a private character; in plain text only at the head
_CHINESE_SPACE = re.compile(rf"(?P<number>{_CHINESE_NUMBER})[\u3000\ue5e5 ]+(?=[\u4e00-\u9fff“])")
# （一）… with brackets of either width; (二〇二一年) is a date
_CHINESE_BRACKET = re.compile(rf"[（(﹙]\s?(?P<number>{_CHINESE_NUMBER})\s?[）)﹚][、.．\s]*")
# 1. … 1、… 1．… but not "1.5亿元", "2023.6"
_ARABIC = re.compile(r"(?P<number>[\d０-９]{1,2})\s?(?:[、．]|\.(?!\d))(?![\d０-９])\s*")
# （1）… (1)…
_ARABIC_BRACKET = re.compile(r"[（(]\s?(?P<number>[\d０-９]{1,2})\s?[）)][、.．\s]*")

_HEADS = frozenset("一二三四五六七八九十（(﹙")
_DIVISION_RANKS = {"编": Rank.PART, "篇": Rank.PART, "部分": Rank.PART, "章": Rank.CHAPTER, "节": Rank.ARTICLE}
_PATTERNS = (
    (_CHINESE, Rank.CHINESE),
    (_CHINESE_SPACE, Rank.CHINESE_BRACKET),
    (_CHINESE_BRACKET, Rank.CHINESE_BRACKET),
    (_ARABIC, Rank.ARABIC),
    (_ARABIC_BRACKET, Rank.ARABIC_BRACKET),
)
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0}


def find_numbering(text: str) -> Numbering | None:
    """The numbering at the head of a text, None where there is none. "一是", "首先", "——" are none."""
    first = text[:1]
    if first == "第":
        division = _DIVISION.match(text)
        if not division:
            return None
        return Numbering(_DIVISION_RANKS[division["unit"]], number_of(division["number"]), division.end())
    if first not in _HEADS and not first.isdecimal():
        return None
    for pattern, rank in _PATTERNS:
        match = pattern.match(text)
        if match:
            return Numbering(rank, number_of(match["number"]), match.end())
    return None


def number_of(text: str) -> int:
    """The value of a heading's number, written in Chinese ("十二", "二十") or in digits of either width."""
    if text[0] not in _DIGITS and text[0] not in "十百":
        return int(text)
    total = digit = 0
    for character in text:
        if character == "十":
            total += (digit or 1) * 10
            digit = 0
        elif character == "百":
            total += (digit or 1) * 100
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit
