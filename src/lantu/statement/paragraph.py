"""One paragraph: figures in order, each with the clause before it and what was said before."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lantu.aspect import Comparator, Measure, Status
from lantu.indicator import (
    attributes,
    clean,
    ends_with_measure,
    expand_industries,
    join_owner,
    owner_of,
    passed_measure,
    split_subjects,
    split_verb,
    verb_carries,
    verb_keeps,
)
from lantu.period import TimeMention, find_times
from lantu.region import Home
from lantu.statement.context import Frame
from lantu.statement.lead import Lead, parse_lead
from lantu.statement.model import Value
from lantu.statement.places import Place, take_place
from lantu.statement.scan import Figure, FigureKind, Refusal, scan
from lantu.statement.when import choose_period, choose_status


@dataclass(slots=True)
class Draft:
    """A statement in the making; offsets are those of the folded paragraph."""

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
    rules: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Memory:
    """What later clauses of a paragraph may leave out."""

    last: list[Draft] = field(default_factory=list)
    """The drafts of the present sentence, in order."""
    group: list[Draft] = field(default_factory=list)
    """The last coordinated drafts: what 分别 speaks of when it stands alone."""
    topic: str = ""
    """The measure that branches inherit, with its prefix: 规模以上 … 增加值."""
    prefix: str = ""
    place: Place | None = None


def read_paragraph(text: str, frame: Frame, home: Home) -> tuple[list[Draft], list[Refusal]]:
    """The drafts of a folded paragraph, and the numbers refused."""
    reader = _Reader(text, frame, home)
    return reader.read(), reader.refusals


_QUOTE = re.compile(r"《[^》]*》|“[^”]{1,16}”|\[bookmark[^\]]*\]?")
_SENTENCE = re.compile(r"[。！？]")
_CLAUSE = re.compile(r"[，；：。！？]")
_HAN = re.compile(r"[一-龥A-Za-z“]")


class _Reader:
    """Walks through one paragraph."""

    def __init__(self, text: str, frame: Frame, home: Home) -> None:
        self.text = text
        self.frame = frame
        self.home = home
        self.masked = [match.span() for match in _QUOTE.finditer(text)] if "“" in text or "《" in text else []
        self.figures, self.refusals = scan(text, self.masked)
        self.times = find_times(text, frame.calendar) if self.figures else []
        self.bare = self._without_times()
        self.memory = Memory()
        self.drafts: list[Draft] = []

    def _without_times(self) -> str:
        """The text with words of time blanked out by a mark that leads drop."""
        if not self.times:
            return self.text
        pieces, place = [], 0
        for time in self.times:
            pieces.append(self.text[place : time.start])
            pieces.append("\0" * (time.end - time.start))
            place = time.end
        pieces.append(self.text[place:])
        return "".join(pieces)

    def read(self) -> list[Draft]:
        """All drafts in order."""
        index = 0
        sentence_start = 0
        while index < len(self.figures):
            figure = self.figures[index]
            start = self._sentence_start(figure.start)
            if start != sentence_start:
                sentence_start = start
                self._new_sentence()
            refusal = self._threshold(index)
            if refusal:
                self.refusals.append(Refusal(figure.start, figure.end, refusal))
                index += 1
                continue
            index += self._take(index, sentence_start)
        return self.drafts

    def _sentence_start(self, place: int) -> int:
        found = max(self.text.rfind(mark, 0, place) for mark in "。！？")
        return found + 1

    def _new_sentence(self) -> None:
        last = self.memory.last[-1:] if self.memory.last else []
        self.memory = Memory(last=[], topic=self.memory.topic, prefix=self.memory.prefix)
        self.previous = last

    # -- which figures are only thresholds of what is counted -------------------------------------------------------

    def _threshold(self, index: int) -> str | None:
        """亿元以上项目300个: the amount says which projects are counted, it is no statement of its own."""
        figure = self.figures[index]
        if figure.kind is not FigureKind.AMOUNT:
            return None
        text, end = self.text, figure.end
        after = text[end : end + 2]
        before = text[max(0, figure.start - 10) : figure.start]
        bounded = text[figure.start : end].endswith(("以上", "以下", "以内"))
        if (
            bounded
            and figure.unit_kind not in ("ratio",)
            and re.match(r"[的]?[一-龥A-Z]", after)
            and after[:1] not in "和及与、"
        ):
            return "threshold"
        measured = figure.unit_kind in ("money", "area", "mass", "energy", "length") and _THRESHOLD_BEFORE.search(
            before
        )
        if (
            measured
            and re.match(r"的|[一-龥]{1,2}", after)
            and not re.match(r"[和及与、]|大关|台阶|新台阶|，|目标", after)
        ):
            return "threshold"
        if _CAPACITY.search(before) and self._names_project(end):
            return "name"
        return None

    def _names_project(self, end: int) -> bool:
        following = re.split(r"[，。；！？：]", self.text[end : end + 40], maxsplit=1)[0]
        return bool(re.search(r"项目|工程|生产线|基地|电站|电厂", following))

    # -- one figure, or several coordinated ones --------------------------------------------------------------------

    def _take(self, index: int, sentence_start: int) -> int:
        """Read the figure at this index, with those coordinated to it; return how many were read."""
        figure = self.figures[index]
        lead, place = self._lead(index, sentence_start)
        count = self._run_length(index) if figure.kind is FigureKind.AMOUNT else figure.of[1]
        if figure.kind is FigureKind.SHARE:
            drafts = self._shares(index, lead, place)
        elif figure.kind is FigureKind.RANK:
            drafts = self._rank(figure, lead, place)
            count = 1
        elif count > 1 and (several := self._several(index, count, lead, place)):
            drafts = several
        else:
            count = 1
            drafts = self._single(index, lead, place)
        self._remember(drafts, count)
        return count

    def _remember(self, drafts: list[Draft], count: int) -> None:
        self.drafts.extend(drafts)
        self.memory.last.extend(drafts)
        if count > 1:
            self.memory.group = drafts
        if drafts:
            name = drafts[-1].indicator
            measure = passed_measure(name)
            if measure and drafts[-1].measure is not Measure.RANK:
                self.memory.topic = measure
                found = re.match(r"规模以上|规上|限额以上单位|限额以上", name)
                self.memory.prefix = (found.group() if found else self.memory.prefix) if measure else ""

    def _lead(self, index: int, sentence_start: int) -> tuple[Lead, Place]:
        figure = self.figures[index]
        before = self.figures[index - 1].end if index else 0
        gap_start = max(before, sentence_start)
        gap = self.bare[gap_start : figure.start]
        inside = gap.rfind("（") > gap.rfind("）")
        body = gap[gap.rfind("（") + 1 :] if inside else _drop_closed(gap)
        cut = 0
        for match in _CLAUSE.finditer(body):
            cut = match.end()
        joined = "（" if inside and not cut else body[cut - 1] if cut else (body[:1] if body[:1] in "、和及与" else "")
        clause = body[cut:].replace("\0", "")
        clause = re.sub(r"^[）”]+", "", clause)
        clause, place = take_place(clause, self.home)
        lead = parse_lead(clause, joined)
        if inside:
            lead.rules.append("bracket")
        if not lead.sign and lead.head == "" and lead.comparator is None:
            lead.rules.append("ellipsis")
        return lead, place

    def _run_length(self, index: int) -> int:
        """How many figures follow each other with nothing but 、 or 和 between them."""
        count = 1
        while index + count < len(self.figures):
            left, right = self.figures[index + count - 1], self.figures[index + count]
            between = self.text[left.end : right.start]
            if right.kind is not FigureKind.AMOUNT or not re.fullmatch(
                r"(?:、|和|及|与|，|以及)(?:近|约|超)?", between
            ):
                break
            if _family(left) != _family(right) and not re.match("、|和", between):
                break
            count += 1
        return count

    # -- coordination: 分别 -----------------------------------------------------------------------------------------

    def _several(self, index: int, count: int, lead: Lead, place: Place) -> list[Draft]:
        figures = self.figures[index : index + count]
        figures = _share_tail(figures)
        if lead.head:
            share = _SHARE.search(lead.head)
            if share and share.start() > 0:
                subjects = [name + share.group() for name in split_subjects(lead.head[: share.start()], count)]
            else:
                subjects = split_subjects(lead.head, count)
            names = [self._named(clean(name), lead) for name in subjects]
            if share and not share.start() and self._elders(count):
                names = [_share_name(elder.indicator, lead.head) for elder in self._elders(count)]
        else:
            names = [elder.indicator for elder in self._elders(count)]
        if len(names) != count:
            return []
        lead.rules.append("respectively")
        return [self._draft(figure, name, lead, place) for figure, name in zip(figures, names, strict=True)]

    def _elders(self, count: int) -> list[Draft]:
        """The last `count` drafts that a figure without subject can speak of."""
        if len(self.memory.group) == count:
            return self.memory.group
        levels: list[Draft] = []
        for draft in reversed(self.memory.last):
            if draft.measure in (Measure.LEVEL, Measure.CHANGE) and draft.indicator not in [
                d.indicator for d in levels
            ]:
                levels.append(draft)
            if len(levels) == count:
                return levels[::-1]
        return []

    # -- parts of a whole: 三次产业结构 -----------------------------------------------------------------------------

    def _shares(self, index: int, lead: Lead, place: Place) -> list[Draft]:
        figures = self.figures[index : index + self.figures[index].of[1]]
        head = expand_industries(lead.head)
        if "产业" in head and len(figures) == 3:
            names = [f"第{number}产业增加值占地区生产总值比重" for number in "一二三"]
        else:
            parts = split_subjects(re.sub(r"(?:结构|比例|比重|构成|之比|比)$", "", head), len(figures))
            names = [f"{part}比重" for part in parts] or [head] * len(figures)
        lead.rules.append("shares")
        return [self._draft(figure, name, lead, place) for figure, name in zip(figures, names, strict=True)]

    # -- ranks ------------------------------------------------------------------------------------------------------

    def _rank(self, figure: Figure, lead: Lead, place: Place) -> list[Draft]:
        head = lead.head
        match = _RANK_LEAD.search(head)
        base = None
        if match:
            base = match.group("field") or None
            head = head[: match.start()]
        shared = lead.shared or head.endswith(("均", "都"))
        head = re.sub(r"(?:均|都|继续|持续|连续\w*|分别|稳|跃)+$", "", head)
        names = self._rank_names(head, shared)
        lead.sign = 0
        return [self._draft(figure, name, lead, place, base=self._base(base)) for name in names]

    def _rank_names(self, head: str, shared: bool) -> list[str]:
        if head:
            count = len(re.findall("、|和|及|与", head)) + 1
            if shared and count > 1:
                return [clean(name) for name in split_subjects(head, count)] or [clean(head)]
            return [clean(head)]
        if self.memory.last:
            last = self.memory.last[-1]
            if last.measure is Measure.GROWTH and "growth-noun" in last.rules:
                return [last.indicator + "增速"]
            return [last.indicator]
        return [""]

    def _base(self, word: str | None) -> str | None:
        if not word:
            return None
        return self.home.whole(word[:2]) or word if word[:1] in "全" else word

    # -- one figure -------------------------------------------------------------------------------------------------

    def _single(self, index: int, lead: Lead, place: Place) -> list[Draft]:
        figure = self.figures[index]
        tail = self._tail(index)
        names, verb, noun = self._names(figure, lead, tail)
        drafts = []
        for name in names:
            draft = self._draft(figure, name, lead, place)
            draft.verb, draft.noun = verb, noun
            drafts.append(draft)
        return drafts

    def _tail(self, index: int) -> str:
        """The words behind a figure up to the next mark or figure."""
        end = self.figures[index].end
        limit = self.figures[index + 1].start if index + 1 < len(self.figures) else len(self.text)
        piece = self.bare[end:limit]
        piece = re.split(r"[，。；！？：）\0]", piece, maxsplit=1)[0]
        return re.sub(r"（[^（）]*$", "", piece)

    def _names(self, figure: Figure, lead: Lead, tail: str) -> tuple[list[str], str, str]:
        """The indicator's name (several for a shared figure), with its verb and noun apart."""
        head = lead.head
        share = _SHARE.search(head) if figure.unit_kind == "ratio" and not lead.sign else None
        if share:
            lead.rules.append("share")
            subject = clean(head[: share.start()])
            if not subject:
                subject = self._subject_of_share()
            elif subject in attributes() and self.memory.last:
                subject = join_owner(owner_of(self._noun_of_last()), subject)
            return [_share_name(subject, share.group())], "", subject
        if lead.sign and not head:
            return self._change_without_head(figure, lead, tail)
        verb, noun = split_verb(head)
        tail_noun, predicate = ("", "") if not self._counts_tail(figure, noun, verb, tail) else _split_tail(tail)
        if tail_noun:
            lead.rules.append("noun after figure")
            kept = verb if verb_keeps(verb) else ""
            noun_full = clean(tail_noun)
            if not kept and predicate:
                kept = predicate
            elif not kept and not verb and lead.joined in ("、", "和", "及") and self._carried(figure):
                kept = self._carried(figure)
            return [kept + noun_full], verb or kept, noun_full
        return self._from_head(figure, lead, verb, noun)

    def _counts_tail(self, figure: Figure, noun: str, verb: str, tail: str) -> bool:
        """Whether the noun that is counted stands behind the figure."""
        if not tail or not _HAN.match(tail) or tail[0] in "和与及等":
            return False
        if figure.unit_kind in ("ratio", "rank", "time", "rate"):
            return tail.startswith(("的", "以上")) is False and not noun and not _TAIL_VERB.match(tail) and bool(verb)
        if _TAIL_VERB.match(tail) and not tail.startswith("的"):
            return not noun and not verb and not self.memory.last
        if figure.unit_kind in ("count", "person", "group", "other"):
            return not noun or noun.endswith(("等", "”")) or not tail.startswith("的") or bool(re.search("等$", noun))
        return not noun

    def _carried(self, figure: Figure) -> str:
        """The verb that an earlier item of the list leaves to this one."""
        if not self.memory.last:
            return ""
        last = self.memory.last[-1]
        same = _family(last.figure) == _family(figure)
        return last.verb if same and verb_carries(last.verb) and verb_keeps(last.verb) else ""

    def _noun_of_last(self) -> str:
        last = self.memory.last[-1]
        return last.noun or last.indicator

    def _subject_of_share(self) -> str:
        for draft in reversed(self.memory.last):
            if "share" not in draft.rules and draft.measure is not Measure.RANK:
                return draft.indicator
        return self.memory.last[-1].indicator if self.memory.last else ""

    def _change_without_head(self, figure: Figure, lead: Lead, tail: str) -> tuple[list[str], str, str]:
        """增长6.5% behind a level: the same indicator. 减少税费180亿元: what shrinks stands elsewhere."""
        noun, _ = _split_tail(tail) if tail and _HAN.match(tail) else ("", "")
        if noun and not lead.compared and figure.unit_kind != "ratio":
            return [clean(noun)], "", clean(noun)
        if self.memory.last:
            lead.rules.append("growth after level")
            last = self.memory.last[-1]
            return [last.indicator], last.verb, last.noun
        if noun:
            return [clean(noun)], "", clean(noun)
        return [""], "", ""

    def _from_head(self, figure: Figure, lead: Lead, verb: str, noun: str) -> tuple[list[str], str, str]:
        noun = clean(noun)
        if verb and not noun:
            if self.memory.last and _family(self.memory.last[-1].figure) == _family(figure):
                base = self._noun_of_last()
                lead.rules.append("noun of the figure before")
                return [(verb if verb_keeps(verb) else "") + base], verb, base
            return [clean(verb)], "", clean(verb)
        if not noun:
            if self.memory.last:
                lead.rules.append("subject of the figure before")
                last = self.memory.last[-1]
                return [last.indicator], last.verb, last.noun
            return [""], "", ""
        shared = self._shared_names(figure, lead, noun)
        if shared:
            return shared, "", noun
        noun = self._named(noun, lead, figure)
        kept = verb if verb_keeps(verb) else ""
        if (
            not verb
            and not lead.light
            and (lead.joined in ("、", "和", "及", "与") or (lead.joined in ("，", "；") and not lead.among))
        ):
            carried = self._carried(figure)
            if carried and (lead.joined in ("、", "和", "及", "与") or not ends_with_measure(noun)):
                lead.rules.append("verb of the figure before")
                kept = carried
                verb = carried
        if lead.among and not verb and self.memory.last and not ends_with_measure(noun):
            last = self.memory.last[-1]
            if _family(last.figure) == _family(figure) and verb_keeps(last.verb):
                kept, verb = last.verb, last.verb
        return [kept + noun], verb, noun

    def _shared_names(self, figure: Figure, lead: Lead, noun: str) -> list[str]:
        """均达100%: one figure for several subjects."""
        count = len(re.findall("、|和|及|与", noun)) + 1
        if count == 1 or not (lead.shared or (figure.unit_kind == "ratio" and noun.endswith("率") and not lead.sign)):
            return []
        names = split_subjects(noun, count)
        if not lead.shared and not all(name.endswith("率") for name in names):
            return []
        if names:
            lead.rules.append("shared")
        return [clean(name) for name in names]

    def _named(self, noun: str, lead: Lead, figure: Figure | None = None) -> str:
        """A noun with what the sentence leaves out: its owner, its measure, or the whole that it is part of."""
        noun = expand_industries(noun)
        last = self.memory.last[-1] if self.memory.last else None
        if lead.sign and not ends_with_measure(noun):
            return self._inherit_measure(noun, lead)
        needs = attributes().get(noun, False)
        if needs and last:
            lead.rules.append("owner of the figure before")
            return join_owner(self._owner_before(noun), noun)
        bracketed = lead.joined == "（" or "bracket" in lead.rules
        if (lead.among or bracketed) and last and figure and _family(last.figure) == _family(figure):
            whole = last.noun or last.indicator
            if _MODIFIER.search(noun) and not noun.endswith(whole[-2:]):
                lead.rules.append("part of the figure before")
                return noun + whole if not whole.startswith(noun) else noun
        return noun

    def _owner_before(self, noun: str) -> str:
        last = self.memory.last[-1]
        name = last.noun or last.indicator
        return owner_of(owner_of(name)) if name not in attributes() else name

    def _inherit_measure(self, noun: str, lead: Lead) -> str:
        """轻工业下降10.3% behind 规模以上工业增加值: the branch has the measure of its topic."""
        if self.memory.topic:
            lead.rules.append("measure of the topic")
            prefix = self.memory.prefix if not noun.startswith(self.memory.prefix or "\0") else ""
            return prefix + join_owner(noun, self.memory.topic)
        if re.search(r"产业$|业$", noun):
            return noun + "增加值"
        return noun

    # -- slots ------------------------------------------------------------------------------------------------------

    def _draft(self, figure: Figure, name: str, lead: Lead, place: Place, base: str | None = None) -> Draft:
        measure, value, unit = _measure(figure, lead)
        comparator = figure.comparator
        if comparator is Comparator.EQ and lead.comparator:
            comparator = lead.comparator
        region, scope = self._region(place, lead)
        if "本级" in name[:6]:
            name = name.replace("本级", "", 1)
            scope = ("本级", *scope)
        time = self._time(figure)
        status = choose_status(self.text, (figure.start, figure.end), lead.target, time, self.frame)
        period, guessed = choose_period(time, self.frame, name, measure, status)
        if measure is Measure.GROWTH and "/" in period and lead.sign and "Q" not in period and "-" not in period:
            measure = Measure.AVG_GROWTH
        draft = Draft(figure, name, measure, value, comparator, unit, status, period, region, scope)
        against = lead.compared_with.lstrip("比较") if measure is Measure.CHANGE else ""
        draft.base = base or against or None
        draft.rules = list(dict.fromkeys(lead.rules))
        if not name:
            draft.doubts.append("no head found")
        if guessed:
            draft.doubts.append("period guessed")
        return draft

    def _time(self, figure: Figure) -> TimeMention | None:
        """The word of time that governs a figure: the last before it in its sentence that opens no comparison."""
        start = self._sentence_start(figure.start)
        chosen = None
        for time in self.times:
            if time.start >= figure.start:
                break
            if time.start >= start and not _COMPARED_TIME.search(self.text[max(0, time.start - 3) : time.start]):
                inside = self.text.rfind("（", start, time.start) > self.text.rfind("）", start, time.start)
                if inside and self.text.find("）", time.end) < figure.start:
                    continue
                chosen = time
        return chosen

    def _region(self, place: Place, lead: Lead) -> tuple[str, tuple[str, ...]]:
        scope = tuple(lead.scope)
        if place.name:
            if not place.whole:
                self.memory.place = place
            return place.name, scope + place.scope
        if self.memory.place and lead.joined in ("，", "、", "和", "（") and self.memory.last:
            return self.memory.place.name, scope
        return self.home.name, scope


_THRESHOLD_BEFORE = re.compile(r"(?:超过?|过|达到?|突破|大于|不少于|高于|以上)$")
_CAPACITY = re.compile(r"(?:年产|日产|年处理|日处理|年加工|年出栏|装机|总装机)(?:能力)?$")
_SHARE = re.compile(r"占[^占]{0,24}?(?:的)?(?:比重|比例|份额|比率|比|总量|百分比)?的?$|占(?:[^占]{1,24})$")
_RANK_LEAD = re.compile(
    r"(?:综合)?(?:总量|位次|位列|位居|排名|排在|排|名列|列|居|位于|保持|稳居|跃居|升至|升到|上升至|上升到|进入|跻身|获得|荣获|获|在|为|均|位)+"
    r"(?P<field>全[国省市区州县盟球]|自治区|世界|[^，]{0,20})?(?:中|里)?(?:排名?|居|位列|列|保持|位居|名列|排在|持续保持)?的?$"
)
_MODIFIER = re.compile(
    r"(?:级|性|类|型|区|镇|乡|内|外|期|职称|以上|以下|城|农村|城镇|男|女|地|国家|自治区|省|市|县|村|社区)$"
)
_COMPARED_TIME = re.compile(r"(?:比|较|自|从|与|是|为|于|由|相当于)$")
_TAIL_VERB = re.compile(
    r"(?:获评?|获得|荣获|获批|入选|列入|入库|纳入|实现|完成|建成|开工|竣工|投产|投入|投用|签约|签订|落户|落地|上规|全部|加快|正在|得到|达到|通过|进行|提供|"
    r"形成|同时|开展|分别|已|均|基本|有序|相继|顺利|成功|破零|摘帽|惠及|汇聚|评为|被|居|位居|率先|涉及|占|用于|覆盖|服务|支持|成为|入围|晋升|达|超|增长|"
    r"下降|减少|增加|认定|授牌|挂牌|运营|运行|开通|通车|交付|启用|复工|推进|实施|入驻|落成|完工|主体|启动|脱贫|出列|退出|取得|新增|总投资|累计|为|是|在|"
    r"由|从|向|对|使|让|帮助|带动|推动|促进|用|以|将|把|给|转移|公布|列|有|参与|参加|全面|建设|改造|升级|提升|陆续|先后|持续|稳定|继续|集中)"
)
_ACHIEVED = re.compile(
    r"(?:全部|均|已|基本|相继|顺利|成功|有序|陆续|先后|同时|加快|全面|提前|如期|正式|集中)*"
    r"(?P<verb>获评|获得|荣获|获批|获|入选|列入|入库|纳入|实现|完成|建成投产|建成投用|建成|开工建设|开工|竣工投产|竣工|投产|投入使用|投入运行|投用|签约|签订|落户|落地|"
    r"上规入统|通过|破零|摘帽|惠及|评为|被评为|入围|晋升|认定|授牌|挂牌|运营|开通|通车|交付|启用|复工|入驻|完工|脱贫|出列|退出|成为)"
)


def _drop_closed(gap: str) -> str:
    """A gap that begins inside a bracket: what belongs to the bracket is over."""
    close, opened = gap.find("）"), gap.find("（")
    return gap[close + 1 :] if close >= 0 and (opened < 0 or close < opened) else gap


def _family(figure: Figure) -> str:
    """Figures of one family may share verb and noun: all that count pieces or heads belong together."""
    return "count" if figure.unit_kind in ("count", "person", "group", "other") else figure.unit_kind


def _share_tail(figures: list[Figure]) -> list[Figure]:
    """10%、11%左右: the tail belongs to both."""
    last = figures[-1]
    if last.comparator is Comparator.APPROX and all(
        f.comparator is Comparator.EQ and f.unit == last.unit for f in figures[:-1]
    ):
        return [replace(figure, comparator=last.comparator) for figure in figures]
    return figures


def _share_name(subject: str, share: str) -> str:
    """占GDP的比重 of a subject, as one name."""
    body = share.removeprefix("占").rstrip("的")
    body = re.sub(r"(?:的)?(?:比重|比例|份额|比率|百分比)$", "", body).rstrip("的")
    return f"{subject}占{body}比重"


def _split_tail(tail: str) -> tuple[str, str]:
    """The noun behind a figure and the achievement said of it: 企业｜获高企认定."""
    piece = re.split(r"、|以及|（", tail.removeprefix("的"), maxsplit=1)[0]
    for match in re.finditer(_TAIL_VERB, piece):
        if match.start() >= 2:
            achieved = _ACHIEVED.match(piece, match.start())
            predicate = ""
            if achieved:
                predicate = piece[achieved.start("verb") :]
                predicate = predicate if len(predicate) <= 16 else predicate[:16]
                if achieved.group("verb") == "实现":
                    predicate = predicate.removeprefix("实现")
            return piece[: match.start()], predicate
    return piece, ""


def _measure(figure: Figure, lead: Lead) -> tuple[Measure, Value, str]:
    if figure.kind is FigureKind.RANK:
        return Measure.RANK, figure.value, figure.unit
    if figure.unit in ("个百分点", "百分点", "个点"):
        return Measure.CHANGE, _signed(figure.value, lead.sign), figure.unit
    if not lead.sign:
        return Measure.LEVEL, figure.value, figure.unit
    if figure.unit_kind == "ratio":
        measure = Measure.AVG_GROWTH if lead.average else Measure.GROWTH
        return measure, _signed(figure.value, lead.sign), figure.unit
    return Measure.CHANGE, _signed(figure.value, lead.sign), figure.unit


def _signed(value: Value, sign: int) -> Value:
    if sign >= 0:
        return value
    if isinstance(value, tuple):
        return (-value[1], -value[0])
    return Decimal(0) - value if value else value
