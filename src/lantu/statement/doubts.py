"""What the reader is unsure of, told by the rules that it used and by the look of the name.

Which rules and looks go wrong often enough to be doubted was measured on annotated documents: each doubt holds for
statements of which clearly more than one in fifty is wrong; `benchmarks/accuracy.py` prints how many statements are
left sure and how many of those are right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lantu.aspect import Measure
from lantu.lexicon import any_word
from lantu.region import Home, Level
from lantu.statement.draft import Draft
from lantu.statement.frame import Frame
from lantu.statement.name_doubts import (
    KINDS,
    doubts_of_name,
    has_limit,
    known,
    may_lack_limit,
    owner_ahead,
    register_left_out,
)
from lantu.statement.time_doubts import Signs, doubts_of_time, told_elsewhere

_BY_RULE = {
    "owner of the figure before": "owner guessed from the figure before",
    "subject of the figure before": "owner guessed from the figure before",
    "owner in the heading": "owner guessed from the heading",
    "owner in the clause before": "owner guessed from the clause before",
    "owner after figure": "owner guessed from behind the figure",
    "noun after figure": "noun behind the figure may be cut wrongly",
    "share of those behind": "noun behind the figure may be cut wrongly",
    "predicate after figure": "noun behind the figure may be cut wrongly",
    "part of the figure before": "part filled in from the figure before",
    "limit of the figure before": "part filled in from the figure before",
    "bracket": "part filled in from the figure before",
    "respectively": "shared head split",
    "share": "what it is a share of may be left out",
    "whole of a share": "what it is a share of may be left out",
    "whole of a plan": "what was planned may be left out",
    "completion": "what was planned may be left out",
    "verb of the figure before": "verb taken over from the figure before",
    "noun of the figure before": "what was counted is taken from the figure before",
    "examples left out": "which of them may be left out",
    "another measure": "what was measured before may not be meant",
    "decrease before noun": "direction told by a verb before the noun",
}
_GOVERNMENT = re.compile("[一-龥]{2,6}[市县区州盟旗](?:委|人民政府|市长|县长|区长|州长|第[一二三四五六七八九十]+届)")
_SEAT = re.compile("[市县区州盟旗](?:委|人民政府|[市县区州]长|第)")
"""`_GOVERNMENT` ends with one of these."""
_OF_A_PLACE = re.compile(
    "[一-龥]{2,6}?(?:[新园]区|开发区|高新区|经开区|示范区|自贸区|保税区|工业园|中心城区|[县镇乡村]|街道)(?![民办镇级域道企])"
)
"""A name that begins with a place within the home: 云湖新区经济总量."""
_LONGEST_SENTENCE = 400
_APART = re.compile(r"\d\s\d")
_MARK = re.compile(r"[，。；：！？]")
_THEN = re.compile("(?:、[^，。；]{1,10})?(?:全部|均|都|已经?|实现|成功|顺利)[一-龥]{2}")
"""贫困人口96户、183人全部脱贫."""
_LONGEST_CLAUSE = 20
_WEAK = frozenset(
    {
        "shared head split",
        "what it is a share of may be left out",
        "part filled in from the figure before",
    }
)
"""Signs that tell where to look beside others; alone they go with no more errors than none at all."""


@dataclass(slots=True)
class Setting:
    """Where drafts stand: `text` is their folded paragraph, `frame` what headings tell, `home` whose document it is.

    `section` are the headings above it, the outermost first; `title` is the document's.
    """

    text: str
    frame: Frame
    home: Home
    section: tuple[str, ...] = ()
    title: str = ""


def doubts_of(drafts: Sequence[Draft], setting: Setting) -> list[tuple[str, ...]]:
    """The doubts about each draft of a paragraph, each once; () where the reader is sure."""
    if not drafts:
        return []
    doubter = _Doubter(setting)
    return [doubter.doubts(draft) for draft in drafts]


class _Doubter:
    """What the drafts of a paragraph are asked by; what is alike for all of them is found once."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.signs = Signs(setting.text)
        self.inherited = _about_title(setting)
        self.has_blanks = _APART.search(setting.text) is not None

    def doubts(self, draft: Draft) -> tuple[str, ...]:
        """The doubts about one draft."""
        setting = self.setting
        text, figure, home = setting.text, draft.figure, setting.home
        found = [*draft.doubts, *[_BY_RULE[rule] for rule in draft.rules if rule in _BY_RULE]]
        found += doubts_of_name(draft, text)
        found += doubts_of_time(draft, self.signs, setting.frame, setting.section)
        if draft.measure is Measure.RANK:
            found.append("what is ranked may be left out")
        found += _about_place(draft, home)
        found += self.inherited
        if not found:
            found += _told_around(draft, setting)
        if not found and draft.region == home.name and _of_another_place(text, figure.start, home):
            found.append("another place is named before it")
        if self.has_blanks and _APART.search(text, figure.start, figure.end):
            found.append("two numbers read as one")
        begin = figure.start - _LONGEST_CLAUSE
        if begin > 0 and not _MARK.search(text, begin, figure.start):
            found.append("long clause")
        return () if _WEAK.issuperset(found) else tuple(dict.fromkeys(found))


def _about_place(draft: Draft, home: Home) -> list[str]:
    found = []
    if (draft.region and draft.region != home.name) or _OF_A_PLACE.match(draft.indicator):
        found.append("region told by the subject of the sentence")
    if home.level is Level.UNKNOWN and not draft.region:
        found.append("home unknown")
    return found


def _about_title(setting: Setting) -> list[str]:
    """What all figures of a paper inherit, where its title leaves it open."""
    found = []
    if _smaller_place(setting.title, setting.home.name):
        found.append("title may name another place")
    if not _tells_kind(setting.title):
        found.append("kind of paper not told by its title")
    if _other_time(setting):
        found.append("title may tell another time")
    return found


def _told_around(draft: Draft, setting: Setting) -> list[str]:
    """What other words may lend: a whole of which the figure is a part, a time far before, what became of things."""
    text, start = setting.text, draft.figure.start
    said = text[text.rfind("。", 0, start) + 1 : start]
    found = []
    if draft.part and (draft.indicator not in known() or draft.indicator.endswith(KINDS)):
        found.append("what it is a part of may be left out")
    if draft.measure is Measure.LEVEL and _THEN.match(text, draft.figure.end):
        found.append("what became of them may be left out")
    if told_elsewhere(draft, text, setting.frame):
        found.append("its time is told far before it")
    if owner_ahead(draft.indicator, said):
        found.append("owner may stand earlier in the sentence")
    if register_left_out(draft.indicator, said, text[:start]) or _limited_before(draft, setting):
        found.append("limit may be left out")
    if _CALLED_ALSO.search(text, 0, start):
        found.append("words in a bracket may belong to the name")
    return found


_CALLED_ALSO = re.compile("（(?!不?含|包|按|指|下同|以下|其中|扣|不变|现价|可比|初步|折|剔|同)[一-龥]{4,}）$")
"""重点实验室（工程中心）12个: another name of what is counted, or a part of it."""


def _limited_before(draft: Draft, setting: Setting) -> bool:
    """Whether the headings or the paragraph spoke of those above a size, but not the name, which may be theirs too."""
    if not may_lack_limit(draft.indicator):
        return False
    return has_limit(setting.text[: draft.figure.start]) or any(has_limit(title) for title in setting.section)


def _of_another_place(text: str, place: int, home: Home) -> bool:
    """Whether the sentence names the government of another place, so that 全市 may be that one."""
    start = max(text.rfind("。", 0, place), place - _LONGEST_SENTENCE, 0)
    if not _SEAT.search(text, start, place):
        return False
    return any(home.name[:2] not in match.group() for match in _GOVERNMENT.finditer(text, start, place))


@lru_cache(64)
def _smaller_place(title: str, home: str) -> bool:
    """Whether a title names a place within the home (澄湖市云湖区…), or one called alike (澄湖市 for 澄湖县)."""
    if not home:
        return False
    within = re.search(
        re.escape(home) + "(?:[0-9]{4}年)?(?!人民|政府|国民|全)[一-龥]{1,5}(?:[区县镇乡](?!域)|街道)", title
    )
    alike = re.search(re.escape(home[:-1]) + "[省市区县州盟旗]", title) if len(home) > 2 else None
    return within is not None or (alike is not None and home not in title)


@lru_cache(64)
def _tells_kind(title: str) -> bool:
    """News have headlines, which tell no kind of paper."""
    return not title or _kinds_of_paper().search(title) is not None


@cache
def _kinds_of_paper() -> re.Pattern[str]:
    return re.compile(any_word("paper_words", tells="kind"))


def _other_time(setting: Setting) -> bool:
    """Whether figures are read as of several years, though no heading names those and the title names one or none."""
    frame = setting.frame
    if not frame.of_several_years or any(_NAMES_YEARS.search(each) for each in setting.section):
        return False
    if not setting.title:
        return not setting.section
    return len(set(_TITLE_YEAR.findall(setting.title))) == 1


_TITLE_YEAR = re.compile("(?:19|20)[0-9]{2}(?=年)")
_NAMES_YEARS = re.compile("年|五[”时规]|届")
