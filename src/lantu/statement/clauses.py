"""The clauses of a paragraph around its figures."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from lantu.indicator import ends_with_measure, split_verb
from lantu.statement.draft import family
from lantu.statement.figure import Figure, FigureKind
from lantu.statement.lead import COORDINATORS

_MARK = re.compile(r"[，；：。！？]")
_UP_TO_MARK = re.compile(r".*(?:[，；：。！？]|——)", re.DOTALL)
_SLOGAN_MARK = "—"
"""开放再深化——新增外资企业4家: a dash behind a slogan; what follows begins anew."""
_END = "。！？"
_STOP = re.compile(f"[{_END}]")
_JOINED_BY_VERB = re.compile(
    "(?:、|和|及|与|，|以及)(?:近|约|超|(?:同比)?(?:增长|增加|提高|上升|上涨|下降|降低|减少|回落|下滑|下跌))?"
)
_LISTING = re.compile("(?:[、和](?!同比|增长|下降|上升|提高|减少|增加))[^，。；]*")
"""Between figures of a list: a verb of change opens growth behind levels instead (A和B分别达到…元、增长…%)."""
_JOINED = re.compile(r"(?:、|和|及|与|，|以及)(?:近|约|超)?")
_TAIL_END = re.compile("[，。；！？：）\0]")
_BRACKET = re.compile("[（）]")
_OVER = re.compile("[，。；！、）和及与]|$")
"""Behind a figure that goes on with a list after a comma; a noun there is counted by itself (3家，9部作品)."""
_OPENED = re.compile(r"（[^（）]*$")
_BRACKETED = re.compile(r"（[^（）]*）")
_HANGING = re.compile(r"[^、和及与].*?(?P<mark>、|以及|和|及|与)")
"""幼儿园、 between 4所 and 2所: the noun belongs to the figure before, the mark joins the next."""
_LEVEL = re.compile(r".*?(?:持平|相当|不变)(?P<mark>、|和|及|与)")
"""服装价格与上年持平、 before 居住价格上涨0.5%: an indicator without a figure, told before this one."""
_FIELDS = ("全国", "全省", "全市", "全区", "全县", "全州")
"""Between a counted noun and a rank: 2项指标居全市第一."""
BLANK = "\0"
"""Stands for words of time in the text that clauses are cut from."""
_GLUED = re.compile("(?!全|我)[一-龥]{2,8}\0+(?P<rest>[一-龥（）A-Z]{4,})$")
"""国民经济全年实现地区生产总值: a label that the paragraph opens with, without a mark behind it."""
_THAN_TIME = re.compile("(?<=[高低快慢优好]于)\0+$")
"""高于1-7月3个百分点: a comparison, no bound."""
_LISTED = re.compile(r"[^，。；！？：（）、\0]{2,14}(?:、|和|及|以及)")
"""Between two figures of a list: the noun of the first, and the mark that joins the next."""
_NEXT_BOUND = re.compile("(?<=[一-龥])(?:(?<![附最临])近|(?<![大条预节公])约|(?<!高)超过?|逾|多达)$")
"""6个国家近400名运动员: the bound of the next figure, no part of a noun."""
_SHORT_BRACKET = re.compile(r"（[一-龥、]{1,6}）(?=[一-龥])")
"""A bracket inside a noun: 社区（街道）级商业节点."""


@dataclass(slots=True)
class Clause:
    """The words before a figure, back to the mark or the figure before.

    `joined` is the mark that it hangs on: "，", "；", "：", "、", "和", "（", "" at the beginning of a sentence.
    `inside` tells that the figure stands in a bracket, `left_bracket` that one closed since the figure before.
    """

    words: str
    joined: str
    inside: bool
    left_bracket: bool
    sentence_start: int
    before: str = ""
    """What stands between the figure before, or the beginning of the sentence, and the words."""
    follows: bool = False
    """Whether a figure stands before it in the sentence."""


def _fill(match: re.Match[str]) -> str:
    return "·" * len(match.group())


class Sentence:
    """Cuts clauses and tails out of a text whose words of time are blanked."""

    def __init__(self, text: str, figures: list[Figure]) -> None:
        self.text = text
        self.figures = figures
        self._sentence_starts = [0, *(match.end() for match in _STOP.finditer(text))]
        self._brackets = [match.start() for match in _BRACKET.finditer(text)]
        self._tails: dict[int, str] = {}

    def clause(self, index: int) -> Clause:
        """The clause before the figure at this index."""
        place = self.figures[index].start
        start = self._sentence_starts[bisect_right(self._sentence_starts, place) - 1]
        before = self.figures[index - 1].end if index else 0
        gap = self.text[max(before, start) : place]
        inside = self._in_bracket(start, place)
        if inside:
            body, left = gap[gap.rfind("（") + 1 :], False
        else:
            body, left = self._after_bracket(gap, max(before, start), start) if "）" in gap else (gap, False)
        marked = _UP_TO_MARK.match(_BRACKETED.sub(_fill, body) if "（" in body else body)
        cut = marked.end() if marked else 0
        if cut:
            joined = body[cut - 1].strip(_SLOGAN_MARK)
        elif inside and "（" in gap:
            joined = "（"
        else:
            joined = body[:1] if body.startswith(COORDINATORS) else ""
        words = body[cut:]
        words = _THAN_TIME.sub("同期", words) if "于\0" in words else words
        glued = _GLUED.match(words) if not start and not cut else None
        if glued and ends_with_measure(split_verb(_BRACKETED.sub("", glued["rest"]))[1]):
            words = glued["rest"]
        words = words.replace(BLANK, "").lstrip("）”%‰")
        level = _LEVEL.match(words) if "持平" in words or "相当" in words or "不变" in words else None
        if level:
            words, joined = words[level.end() :], level.group("mark")
        hanging = _HANGING.fullmatch(words) if not cut and before > start and not left else None
        if hanging:
            words, joined = "", hanging.group("mark")
        if body[:cut].endswith(("其中，", "其中：")):
            words = "其中" + words
        return Clause(words, joined, inside, left, start, body[:cut], before > start)

    def _in_bracket(self, start: int, place: int) -> bool:
        """Whether a bracket that opens behind `start` is still open at this place."""
        last = bisect_left(self._brackets, place) - 1
        return last >= 0 and self._brackets[last] >= start and self.text[self._brackets[last]] == "（"

    def prior(self, clause: Clause) -> tuple[str, ...]:
        """The clauses without a figure before this one, the last first; if need be the sentence before opens it."""
        pieces = _MARK.split(clause.before.replace(BLANK, ""))[1 if clause.follows else 0 :]
        said = [piece for piece in pieces if piece]
        if said:
            return tuple(reversed(said))
        start = clause.sentence_start
        if start < 2 or clause.follows:
            return ()
        previous = max(self.text.rfind(mark, 0, start - 1) for mark in _END) + 1
        sentence = self.text[previous : start - 1]
        told = any(previous <= figure.start < start for figure in self.figures)
        return () if told else (_MARK.split(sentence)[0],)

    def _after_bracket(self, gap: str, gap_start: int, start: int) -> tuple[str, bool]:
        """A gap that begins inside a bracket: what belongs to the bracket is over, the words before it count again.

        The gap holds a closing bracket.
        """
        close, opened = gap.find("）"), gap.find("（")
        if 0 <= opened < close:
            return gap, False
        rest = gap[close + 1 :]
        if rest.replace(BLANK, "").strip("”"):
            return rest, True
        bracket = self.text.rfind("（", start, gap_start)
        before = self.text[start:bracket] if bracket > start else ""
        last_figure = max((f.end for f in self.figures if f.end <= bracket), default=start)
        return before[max(0, last_figure - start) :], True

    def list_tail(self, index: int) -> str:
        """The words behind the last figure of the list that the figure at this index opens; "" where it opens none."""
        last = index
        while last + 1 < len(self.figures):
            if not _LISTED.fullmatch(self.text, self.figures[last].end, self.figures[last + 1].start):
                break
            last += 1
        return self.tail(last) if last > index else ""

    def tail(self, index: int) -> str:
        """The words behind a figure up to the next mark or figure. Remembered, since several rules ask for them."""
        found = self._tails.get(index)
        if found is None:
            found = self._tails[index] = self._cut_tail(index)
        return found

    def _cut_tail(self, index: int) -> str:
        end = self.figures[index].end
        limit = self.figures[index + 1].start if index + 1 < len(self.figures) else len(self.text)
        said = self.text[end:limit]
        if limit < len(self.text) and self.figures[index + 1].kind is FigureKind.RANK and said.endswith(_FIELDS):
            said = self.text[end : self.figures[index + 1].end]
        over = _TAIL_END.search(_SHORT_BRACKET.sub(_fill, said) if "（" in said else said)
        piece = said[: over.start()] if over else _NEXT_BOUND.sub("", said)
        return _OPENED.sub("", piece) if "（" in piece else piece

    def run_length(self, index: int, *, each: bool = False) -> int:
        """How many figures follow each other with nothing but 、 or 和 between them.

        `each` tells that 分别 stands before the first: then a verb of change may open the others (增长6%、下降3%).
        """
        count, joined = 1, _JOINED_BY_VERB if each else _JOINED
        while index + count < len(self.figures):
            left, right = self.figures[index + count - 1], self.figures[index + count]
            if (
                right.kind is not left.kind
                or right.kind is FigureKind.SHARE
                or not joined.fullmatch(self.text, left.end, right.start)
                or (self.text[left.end] == "，" and not _OVER.match(self.text, right.end))
            ):
                break
            if family(left) != family(right) and not _LISTING.fullmatch(self.text, left.end, right.start):
                break
            count += 1
        return count

    def group(self, figure: Figure) -> list[Figure]:
        """The parts of a whole that a figure is one of (3.9：39.0：57.1); otherwise the figure alone."""
        number, count = figure.of
        if count == 1:
            return [figure]
        first = self.figures.index(figure) - number
        return self.figures[first : first + count]
