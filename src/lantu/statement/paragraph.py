"""One paragraph: figures in order, each with the clause before it and what was said before."""

import re
from dataclasses import replace
from functools import partial

from lantu.aspect import Measure
from lantu.indicator import split_verb
from lantu.region import Home
from lantu.statement.amounts import goes_on_decreasing, share_tail
from lantu.statement.behind import has_noun
from lantu.statement.change import change_left_out, raises_things, sign_of, take_decrease, those_raised
from lantu.statement.chunking import parse_lead
from lantu.statement.clauses import Clause, Sentence
from lantu.statement.discourse import next_sentence
from lantu.statement.draft import Draft, Memory
from lantu.statement.drafting import Drafter
from lantu.statement.figure import Figure, FigureKind, Refusal
from lantu.statement.frame import Frame
from lantu.statement.labels import bare_label, label_of
from lantu.statement.lead import Lead
from lantu.statement.naming import names_of
from lantu.statement.origins import Way, way_of
from lantu.statement.places import Place, label_place, take_place, take_places
from lantu.statement.ranks import listed_things, ranked, ranked_in_parallel
from lantu.statement.scan import scan
from lantu.statement.several import names_of_parts, names_of_several
from lantu.statement.spending import owned_behind
from lantu.statement.tails import LISTING, work_of_list
from lantu.statement.thresholds import threshold
from lantu.statement.timing import Timing
from lantu.statement.when import Clock

_MASKED = re.compile(
    r"《[^》]*》|“[^”]{1,16}”|\[bookmark[^\]]*\]?|"
    r"年(?:产|处理|加工)(?!能力)[^，。；！？]{2,40}?(?:项目|生产线|工程|基地)|日(?:产|处理)(?!能力)[^，。；！？]{2,40}?(?:项目|生产线|工程|基地|[^工]厂)"
)
_JOINED_NOUNS = re.compile("[、和及与]")
_COUNTED = frozenset({"count", "person", "group", "ratio"})
_NEXT_CLAUSE = 200  # Characters behind an amount that may tell what it was spent on.
_FIELD_OUTSIDE = re.compile("(?:^|[，；。：、（])(?P<field>[全我本][国省市区县州盟旗])(?:排名|排|居|位居|位列)?$")
"""…，全省排第2位: the place at the beginning of the clause is the field of the rank, not whose it is."""
_UP_TO_COUNT = frozenset({"的", "办好", "实施", "建设", "新建", "改造", "建成", "完成", "支持", "推进", "用于"})
"""Between an amount and the count of what it was for: 投资9亿元的12个项目, 投入2亿元办好10件实事."""
_LEVEL = r"(?:(?:国家|自治区|省|市|县|区|州|盟|旗|[十百千]亿)级|[\d.]*[十百千]?[万亿]元(?:及?以上)?的?)"
_BARE_LEVEL = re.compile(f"(?P<level>{_LEVEL})[、和]")
_LEVELLED = re.compile(f"{_LEVEL}(?P<noun>.{{2,}})")
"""建成4个国家级、6个省级创新中心; 9个百亿元、36个亿元以上项目: what the second names is counted by the first too."""
_OF_ALL = re.compile(r"占(?P<all>全[国省市区州县盟])(?P<what>[一-龥]{4,12})?")


def read_paragraph(
    text: str, frame: Frame, home: Home, label: str = "", heading: str = ""
) -> tuple[list[Draft], list[Refusal]]:
    """The drafts of a folded paragraph, and the numbers refused.

    `label` is what a heading right before the paragraph names ("3. 规上工业总产值："), `heading` the field that the
    heading above limits everything to (规模以上工业).
    """
    reader = _Reader(text, frame, home)
    reader.memory.heading = heading
    if label:
        reader.memory.label = bare_label(label, home)
    return reader.read(), reader.refusals


class _Reader:
    """Walks through one paragraph."""

    def __init__(self, text: str, frame: Frame, home: Home) -> None:
        self.text = text
        self.home = home
        self.drafts: list[Draft] = []
        self.memory = Memory(home=home)
        self.whole = ""
        """What the last share is of: 占全省163项的44.79%."""
        found, self.refusals = scan(text, [match.span() for match in _MASKED.finditer(text)])
        self.figures: list[Figure] = []
        for index, figure in enumerate(found):
            if threshold(text, found, index):
                self.refusals.append(Refusal(figure.start, figure.end, "threshold"))
            else:
                self.figures.append(figure)
        if self.figures:
            self.clock = Clock(text, frame)
            self.sentence = Sentence(self.clock.blanked, self.figures)
            timing = Timing(text, frame, self.clock, self.sentence)
            self.drafter = Drafter(text, home, self.clock, timing, label_place(text))

    def read(self) -> list[Draft]:
        """All drafts in order."""
        if self.figures:
            self.memory.label = label_of(self.text, self.home) or self.memory.label
        index, start = 0, -1
        while index < len(self.figures):
            clause = self.sentence.clause(index)
            if clause.sentence_start != start:
                start = clause.sentence_start
                told = self.clock.told_at(start)
                self.memory = next_sentence(self.memory, self.text, start, self.figures[index].start, told)
            index += self._take(index, clause)
        return self.drafts

    def _take(self, index: int, clause: Clause) -> int:
        """Read the figure at this index, with those coordinated to it; return how many were read."""
        figure = self.figures[index]
        if clause.left_bracket:
            self.memory.leave_bracket()
        rest, places = take_places(clause.words, self.home)
        words, place = (rest, places[0]) if places else take_place(clause.words, self.home)
        self._hear(clause, figure, place)
        words, joined = self._own_item(index, words, clause.joined)
        lead = parse_lead(words + self._change_left_out(index, words), joined)
        if clause.inside:
            lead.rules.append("bracket")
        drafts, count = self._coordinated(index, words, lead, places or [place])
        part = lead.among or (bool(self.memory.last) and self.memory.last[-1].part and clause.joined == "、")
        for draft in drafts:
            draft.inside, draft.part, draft.joined = clause.inside, part, clause.joined
        self.drafts.extend(drafts)
        self.memory.remember(drafts, count)
        self.memory.listed = listed_things(words, figure)
        return count

    def _own_item(self, index: int, words: str, joined: str) -> tuple[str, str]:
        """新增1个船厂、海缆企业20家: what the figure before counts stands behind it and is no part of this name."""
        last = self.memory.last[-1] if self.memory.last else None
        if joined or last is None or "noun after figure" not in last.rules or self.sentence.tail(index):
            return words, joined
        counted, mark, own = words.partition("、")
        return (own, mark) if own and last.noun and counted.endswith(last.noun) else (words, joined)

    def _hear(self, clause: Clause, figure: Figure, place: Place) -> None:
        """Keep what the clause and those before it say, for the names that are left to it."""
        self.memory.said = self.text[clause.sentence_start : figure.start]
        self.memory.apart = bool(place.name) and not place.whole
        self.memory.heard = partial(self.sentence.prior, clause)
        if clause.joined == "：":
            self.memory.open_list()

    def _coordinated(self, index: int, words: str, lead: Lead, places: list[Place]) -> tuple[list[Draft], int]:
        """The drafts of the figure at this index and of those coordinated to it, and how many figures these are."""
        figure, place = self.figures[index], places[0]
        if figure.kind is FigureKind.SHARE:
            return self._shares(index, lead, place), figure.of[1]
        if figure.kind is FigureKind.RANK:
            count = self.sentence.run_length(index)
            drafts = self._ranks(self.figures[index : index + count], words, lead, place)
            return drafts, count if len(drafts) == count else 1
        run = self.sentence.run_length(index, each=lead.each)
        grown = self._of_places_before(self.figures[index : index + run], lead) if run > 1 and not place.name else []
        if grown:
            return grown, run
        if len(places) == run > 1:
            return [draft for turn in range(run) for draft in self._single(index + turn, lead, places[turn])], run
        drafts = self._several(index, run, lead, place) if run > 1 else []
        return (drafts, run) if drafts else (self._single(index, lead, place), 1)

    def _of_places_before(self, figures: list[Figure], lead: Lead) -> list[Draft]:
        """云湖、松岭分别完成86亿元、64亿元，分别增长7%、5%: the growth is that of the same places; [] for one place."""
        elders = self.memory.elders(len(figures)) if lead.each and not lead.head else []
        if len({elder.region for elder in elders}) != len(figures):
            return []
        pairs = zip(figures, elders, strict=True)
        return [self._draft(figure, elder.indicator, lead, Place(elder.region)) for figure, elder in pairs]

    def _change_left_out(self, index: int, words: str) -> str:
        """The verb of change that does not stand before a rate; "" where none is meant."""
        figure = self.figures[index]
        if figure.unit not in ("%", "个百分点"):
            return ""
        return change_left_out(words, self.text[figure.start : figure.end], self.sentence.tail(index))

    # -- coordination: 分别 -----------------------------------------------------------------------------------------

    def _several(self, index: int, count: int, lead: Lead, place: Place) -> list[Draft]:
        figures = share_tail(self.figures[index : index + count])
        told = lead.each or "分别" in lead.head or (not lead.head and len(self.memory.group) == count)
        mixed = not told and len({figure.unit for figure in figures}) > 1
        if mixed and not _JOINED_NOUNS.search(lead.head):
            return []
        names = names_of_several(figures[0], count, lead, self.memory)
        if len(names) != count:
            return []
        lead.rules.append("respectively")
        starts = [figures[0].start, *(figure.end for figure in figures)]
        signs = [sign_of(self.text[start : figure.start]) for start, figure in zip(starts, figures, strict=False)]
        leads = [replace(lead, sign=sign or lead.sign) for sign in signs]
        drafts = [self._draft(*one, place) for one in zip(figures, names, leads, strict=True)]
        risen = way_of(self.text, figures[0], figures[-1]) is Way.FROM
        for draft in drafts:
            draft.verb, draft.noun = lead.verb, draft.indicator.removeprefix(lead.verb)
            if risen:
                draft.period, draft.status = drafts[0].period, drafts[0].status
        return drafts

    def _shares(self, index: int, lead: Lead, place: Place) -> list[Draft]:
        figures = self.figures[index : index + self.figures[index].of[1]]
        names = names_of_parts(len(figures), lead, self.memory)
        lead.rules.append("shares")
        return [self._draft(figure, name, lead, place) for figure, name in zip(figures, names, strict=True)]

    def _ranks(self, figures: list[Figure], words: str, lead: Lead, place: Place) -> list[Draft]:
        """The drafts of ranks side by side, one each; of a single rank one for each thing that it ranks."""
        lead.sign = 0
        first = figures[0].start
        outside = _FIELD_OUTSIDE.search(self.text, max(0, first - 8), first) if place.name else None
        names, field = ranked(words, lead, self.memory)
        side_by_side = ranked_in_parallel(words, len(figures), self.memory) if len(figures) > 1 else []
        pairs = list(zip(figures, side_by_side, strict=False)) or [(figures[0], name) for name in names]
        base = (self.home.whole(field) if field and len(field) == 2 else None) or field
        told = (self.home.whole(outside["field"]) or outside["field"]) if outside else None
        base = base or told or self._field_before(lead)
        drafts = [self._draft(figure, name, lead, Place() if outside else place) for figure, name in pairs]
        for draft in drafts:
            draft.base = base
        return drafts

    def _field_before(self, lead: Lead) -> str | None:
        """总量居全省第5位，增速居第2位: the second rank is in the same field."""
        last = self.memory.last[-1] if self.memory.last else None
        return last.base if last and last.measure is Measure.RANK and lead.joined in ("，", "、", "和") else None

    def _single(self, index: int, lead: Lead, place: Place) -> list[Draft]:
        figure = self.figures[index]
        if base := self._base_of_share(figure, lead, place):
            return [base]
        if figure.unit_kind not in _COUNTED or lead.head.startswith(("削减", "减少", "精简", "压减")):
            take_decrease(lead)
        if self.memory.last and goes_on_decreasing(figure, lead, self.memory.last[-1]):
            lead.sign = -1
            lead.rules.append("decrease before noun")
        amount = self._amount_of_counted(index, lead)
        if amount:
            return [self._draft(figure, amount, lead, place)]
        drafts = []
        tail = self._tail(index, lead)
        if figure.unit_kind == "count" and raises_things(lead, self.memory.said) and has_noun(tail):
            lead.sign, tail = 0, those_raised(tail)
        if tail.endswith(LISTING):
            tail = work_of_list(tail, self.sentence.list_tail(index))
        for name in names_of(figure, lead, tail, self.memory):
            draft = self._draft(figure, name.full, lead, place)
            draft.verb, draft.noun = name.verb, name.noun
            drafts.append(draft)
        return drafts

    def _tail(self, index: int, lead: Lead) -> str:
        """The words behind a figure; of 3800户、58万平方米棚户区改造 those behind the second hold for both."""
        tail = self.sentence.tail(index)
        level = _BARE_LEVEL.fullmatch(tail)
        named = _LEVELLED.match(self.sentence.tail(index + 1)) if level and index + 1 < len(self.figures) else None
        if level and named:
            return level.group("level") + named.group("noun")
        shares = tail == "、" and not split_verb(lead.head)[1] and index + 1 < len(self.figures)
        return self.sentence.tail(index + 1) if shares else tail

    def _base_of_share(self, figure: Figure, lead: Lead, place: Place) -> Draft | None:
        """占全市163项的44.79%: the count of the whole, then the share of it."""
        before = self.memory.last or self.memory.earlier
        if not before or figure.kind is not FigureKind.AMOUNT:
            return None
        last = before[-1]
        match = _OF_ALL.fullmatch(lead.head) if figure.unit_kind != "ratio" else None
        if match and match["what"]:
            last = next((draft for draft in before if draft.indicator == match["what"]), last)
        if match and match["what"] in (None, last.indicator):
            lead.rules.append("whole of a share")
            self.whole = match.group().removeprefix("占")
            region = self.home.whole(match["all"]) or match["all"]
            return self._draft(figure, last.indicator, lead, Place(region, whole=True))
        if "whole of a share" in last.rules and figure.unit_kind == "ratio" and lead.head in ("", "的"):
            lead.rules.append("share")
            return self._draft(figure, f"{last.indicator}占{self.whole}比重", lead, place)
        return None

    def _amount_of_counted(self, index: int, lead: Lead) -> str | None:
        """The name of an amount whose owner stands behind it."""
        figure = self.figures[index]
        if figure.unit_kind in _COUNTED:
            return None
        tail = self.sentence.tail(index)
        if tail in _UP_TO_COUNT and index + 1 < len(self.figures):
            tail = "的" + self.sentence.tail(index + 1)
        return owned_behind(lead, tail, self.text[figure.end : figure.end + _NEXT_CLAUSE], self.memory)

    def _draft(self, figure: Figure, name: str, lead: Lead, place: Place) -> Draft:
        return self.drafter.draft(figure, name, lead, place, self.memory)
