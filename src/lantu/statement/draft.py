"""Statements in the making, and what later clauses may leave out."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lantu.aspect import Comparator, Measure, Status
from lantu.indicator import attributes, clean, passed_measure, split_verb, verb_carries, verb_keeps
from lantu.region import Home, Level
from lantu.statement.figure import Figure
from lantu.statement.lead import COORDINATORS
from lantu.statement.model import Value
from lantu.statement.places import Place, spoken_of, take_place

_NUMBERING = re.compile(r"^(?:（[一二三四五六七八九十\d]+）|[一二三四五六七八九十\d]+[、.])")
_LIMITED = re.compile("规模以上|规上|限额以上单位|限额以上")

_BARE = ("项目", "工程")
_PROJECTS = re.compile(".(?:项目|工程)$")


_OF_PRODUCTS = re.compile("^(?:主要|重点)?(?:工业|农业)?产品(?=产量|销量)")
"""主要产品产量：水泥125万吨: the output of each item of the list."""


@dataclass(slots=True)
class Name:
    """The name of an indicator with its parts: what was done, and to what."""

    full: str
    verb: str = ""
    noun: str = ""


_WORK_AFTER_VERB = re.compile("(?:改造|整治|治理|修复|维修|提升|扩建|建设)(?!用地|项目|工程|标准)(?=.{2})")
"""新开工改造老旧小区4个、城中村5个: both verbs hold for the next item."""
_LISTED = frozenset({*COORDINATORS, "以及"})

_GOES_ON = frozenset({"growth after level", "subject of the figure before"})
"""Rules that take the name from the figure before."""


@dataclass(slots=True)
class Draft:
    """A statement in the making; offsets are those of the folded paragraph.

    `verb` and `noun` are the parts of the name: what was done, and to what.
    """

    figure: Figure
    indicator: str
    measure: Measure
    value: Value
    comparator: Comparator
    unit: str
    status: Status
    period: str
    region: str
    scope: tuple[str, ...] = ()
    base: str | None = None
    verb: str = ""
    noun: str = ""
    inside: bool = False
    joined: str = ""
    """The mark that its clause hangs on."""
    part: bool = False
    """Whether the figure is a part of one before (其中)."""
    rules: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def take_scope(self, last: "list[Draft]") -> None:
        """Count what the last figure counts, where the clause says nothing but goes on about it."""
        goes_on = not _GOES_ON.isdisjoint(self.rules) and not self.scope
        if last and goes_on and (self.indicator, self.region) == (last[-1].indicator, last[-1].region):
            self.scope = last[-1].scope

    @property
    def subject(self) -> str:
        """The noun, or the whole name where the name has no verb."""
        return self.noun or self.indicator


@dataclass(slots=True)
class Memory:
    """What later clauses of a paragraph may leave out."""

    last: list[Draft] = field(default_factory=list)
    """The drafts of the present sentence, in order."""
    group: list[Draft] = field(default_factory=list)
    """The last coordinated drafts: what 分别 speaks of when it stands alone."""
    topic: str = ""
    """The measure that branches inherit: 增加值."""
    prefix: str = ""
    """The limit that branches inherit: 规模以上."""
    limit: str = ""
    """The limit that the sentence sets for all its figures: 在限额以上单位商品零售额中."""
    label: str = ""
    """The label at the beginning of the paragraph: "3. 规上工业总产值：…"."""
    place: Place | None = None
    home: Home = field(default_factory=lambda: Home("", Level.UNKNOWN))
    heard: Callable[[], Sequence[str]] = tuple
    """Tells the clauses without a figure before the present one, the last first; few names need them."""
    earlier: list[Draft] = field(default_factory=list)
    """The drafts of the sentence before: 去年新增企业14家。今年新增20家."""
    projects: str = ""
    """The projects that the sentences before counted: 新建项目185个。至9月底，累计完成投资…"""
    broken: Draft | None = None
    """What the sentence breaks down (按行业分，)."""
    among: bool = False
    """Whether the sentence has gone over to parts of its first figure (其中)."""
    viewed: str = ""
    """The measure of all that the sentence lists: 从产品产量看，玻璃增长…"""
    during: str = ""
    """The period of the sentence that the present one breaks down or goes on from: 6月份，…。分行业看，…"""
    passing: str = ""
    """The part of it that holds for the sentences behind too."""
    common: str = ""
    """What a list behind a colon gives for each of its items: 在校学生：小学2万人，初中1万人."""
    heading: str = ""
    """The field that the heading limits everything to: 规模以上工业."""
    apart: bool = False
    """Whether the present clause names a place of its own: nothing said of others holds for it."""
    said: str = ""
    """The words of the sentence before the present figure."""
    listed: list[str] = field(default_factory=list)
    """The things listed before 等 and then counted: A、B、C等三项指标."""

    @property
    def prior(self) -> str:
        """What the last clause without a figure speaks of."""
        spoken = () if self.apart else (spoken_of(words, self.home) for words in self.heard())
        return next((thing for thing in spoken if thing), "")

    def projects_told(self) -> str:
        """The projects that what was read last counts or measures; "" for none."""
        told = [draft for draft in self.last if family(draft.figure) == "count" and not draft.inside]
        parted = bool(self.last) and (self.last[-1].part or self.last[-1].inside)
        counts = told if parted else [draft for draft in reversed(told) if not draft.part]
        names = (draft.indicator if draft.subject in _BARE else draft.subject for draft in counts)
        return next((name for name in names if _PROJECTS.search(name)), self.projects)

    def counted_before(self) -> str:
        """What the clause right before names to count it: 在建项目，共24个."""
        heard = self.heard()
        return clean(_NUMBERING.sub("", take_place(heard[0], self.home)[0])) if heard else ""

    def open_list(self) -> None:
        """Behind a colon: a measure before it is that of each item (在校学生：小学2万人，初中1万人)."""
        heard = self.heard()
        told = _OF_PRODUCTS.sub("", clean(heard[0])) if heard else ""
        if attributes().get(told, False):
            self.common = told

    def remember(self, drafts: list[Draft], count: int) -> None:
        """Keep what was read for the figures behind: the drafts, coordinated ones as a group, a topic's measure."""
        self.last.extend(drafts)
        if count > 1:
            self.group = drafts
        if not drafts or drafts[-1].measure is Measure.RANK:
            return
        name = drafts[-1].indicator
        measure = passed_measure(name) or ("产量" if name.endswith("产品") else "")
        if measure:
            self.topic = measure
            found = _LIMITED.match(name)
            self.prefix = found.group() if found else self.prefix

    def elders(self, count: int) -> list[Draft]:
        """The last `count` drafts that figures without a subject can speak of; [] where there are not so many."""
        group = len(self.group) == count and self.last[-count:] == self.group
        if group and not any("completion" in draft.rules for draft in self.group):
            return self.group
        found: list[Draft] = []
        for draft in reversed(self.last):
            known = draft.indicator in [other.indicator for other in found] or "completion" in draft.rules
            if draft.measure in (Measure.LEVEL, Measure.CHANGE) and not known:
                found.append(draft)
            if len(found) == count:
                return found[::-1]
        return []

    def carried_verb(self, figure: Figure, *, listed: bool) -> str:
        """The verb that an earlier item leaves to this figure; "" where there is none.

        In a list joined by 、 it holds for whatever is listed, elsewhere only for things counted alike.
        """
        if not self.last:
            return ""
        last = self.last[-1]
        alike = listed or family(last.figure) == family(figure)
        if not (alike and verb_carries(last.verb) and verb_keeps(last.verb) and split_verb(last.verb)[0]):
            return ""
        work = _WORK_AFTER_VERB.match(last.noun) if listed and last.verb.startswith("新") else None
        return last.verb + (work.group() if work else "")

    def like(self, figure: Figure) -> Draft | None:
        """The last draft whose figure is of the same family, changes and what stands inside a bracket passed over."""
        for draft in reversed(self.last):
            if family(draft.figure) == family(figure) and draft.measure is Measure.LEVEL and not draft.inside:
                return draft
        return None

    def in_unit(self, figure: Figure) -> Draft | None:
        """The last level outside brackets that is given in the figure's own unit."""
        levels = (draft for draft in reversed(self.last) if draft.measure is Measure.LEVEL and not draft.inside)
        return next((draft for draft in levels if draft.unit == figure.unit), None)

    def whole(self, figure: Figure) -> Draft | None:
        """The last draft of the same family that is no part of another."""
        like = (draft for draft in reversed(self.last) if family(draft.figure) == family(figure))
        return next((draft for draft in like if not draft.part and draft.measure is Measure.LEVEL), None)

    def listed_together(self) -> list[Draft]:
        """The counts that the clause before lists, joined by 、 or 和: 建议84件、提案65件."""
        found: list[Draft] = []
        for draft in reversed(self.last):
            if draft.measure is not Measure.LEVEL or family(draft.figure) != "count":
                break
            found.append(draft)
            if draft.joined not in _LISTED:
                break
        return found[::-1]

    def of_share(self) -> str:
        """What a share without subject is the share of: the last indicator that is no share itself."""
        for draft in reversed(self.last):
            aside = "share" in draft.rules or "completion" in draft.rules
            if not aside and draft.measure is not Measure.RANK:
                return draft.indicator
        return self.last[-1].indicator if self.last else ""

    def leave_bracket(self) -> None:
        """What was said inside a bracket is forgotten when it closes."""
        while len(self.last) > 1 and self.last[-1].inside:
            self.last.pop()


def family(figure: Figure) -> str:
    """Figures of one family may share verb and noun: all that count pieces or heads belong together."""
    return "count" if figure.unit_kind in ("count", "person", "group", "other") else figure.unit_kind
