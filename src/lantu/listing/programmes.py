"""Names of projects that are programmes of work: 人才培育工程, 立德树人工程."""

import re
from functools import cache

from lantu.lexicon import alternation, words
from lantu.listing.names import heads, is_phased, stem

_PROGRAMMES = ("工程", "项目", "计划", "行动")
_PROGRAMME = re.compile(r"(?:重大|重点)?(?:工程|项目|计划|行动)$")
_DIGIT = re.compile(r"\d")


def is_programme(name: str) -> bool:
    """Whether a "…工程" or "…项目" is a programme of work, not something built."""
    if is_phased(name):
        return False
    base = stem(name)
    ending = _PROGRAMME.search(base) if base.endswith(_PROGRAMMES) else None
    if ending is None:
        return False
    inner = base[: ending.start()]
    soft = inner.endswith("服务") or _soft().search(inner) is not None
    return soft and _built().search(inner) is None


def is_works_of_nothing(name: str) -> bool:
    """Whether a "…工程" tells of nothing that is built, so that it is a programme: 立德树人工程."""
    if not name.endswith("工程") or is_phased(name) or _DIGIT.search(name):
        return False
    return _matter().search(name[:-2]) is None and _built().search(name[:-2]) is None


@cache
def _matter() -> re.Pattern[str]:
    works = (word for word, sort in heads().items() if sort == "works" and word not in _PROGRAMMES)
    return re.compile(alternation([*words("project_matter_words"), *works]))


@cache
def _built() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation(word for word, sort in heads().items() if sort == 'facility' and len(word) > 1)}|延伸)"
        "(?!生)"
    )


@cache
def _soft() -> re.Pattern[str]:
    return re.compile(alternation(words("project_soft_words")))
