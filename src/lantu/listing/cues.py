"""The words that tell where a project stands: verbs before a list of names, verbs and nouns after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lantu.lexicon import alternation, read_table, words
from lantu.listing.model import Stage
from lantu.listing.pattern import Ahead, any_of, any_within, firsts
from lantu.listing.predicates import expression, openings, stage_of_predicate

_STRENGTHS = ("weak", "medium", "strong")
_EITHER = re.compile(r"[^，]{1,6}(?:和|及|与|、|以及)[^，]{1,6}(?:项目|工程)$")
_GOES_ON = re.compile(r"工程|项目|程|业|人|后|收入|全国|全球|全省|世界|国内|里程")
_PLANS, _PLANNERS = "规划", ("局", "院", "馆", "展", "厅")
"""This verb is part of an office's name, or of an exhibition's: 规划局大楼."""
_IN_PREDICATES = ("阶段", "验收", "纳入", "具备")
"""One of these stands in many predicates: 进入铺架阶段, 具备开工条件."""
# This verb has an object, unless it ends its clause.
_DONE = "完成"
_DOES = ("建设", "实施")
"""Of these an adverb tells whether it goes on already."""
_GROWTH = "发展"
"""What goes on there is no building: 甲经济带高质量发展扎实推进."""
_INVESTED = ("投资", "总投资", "产值")
"""甲公路改造完成投资2400万元: what is done is told of the works before it."""
_ENDS = re.compile(r"(?:$|和|及|与|、|并|工作|进度|步伐|取得|进入|任务|[一二三四五六七八九十]期)")
_WHEN = (
    r"第?[一二三四]季度|\d{1,2}月(?:份|底|中旬|上旬|下旬)?前?|\d{1,2}日|"
    r"(?:.运会|.博会|春节|国庆节?|中秋节?|元旦|两会|五一|七一|十一|汛期)前|\d{4}年(?:底|末)?前?|提前[一二三四五六半两\d]+个?[年月天]"
)
_WHEN_FIRSTS = r"第一二三四\d军全省市亚冬世博春国中元两五七十汛提"
Rows = dict[str, tuple[Stage | None, int]]
_PLACE = "在[一-龥]{2,6}?"
"""Where something came about, between its name and what became of it: 甲中心在云上(揭牌)."""
_LINK = r"(?:并|和|、|与|且|的)?"


@dataclass(slots=True)
class Cue:
    """A chain of verbs: where it stands in its clause, the stage it tells (None: none), how surely it is building.

    `strength` is 0 for verbs that govern anything, 1 for those that govern policies as often as projects, 2 for
    those that govern little but building.
    """

    start: int
    end: int
    stage: Stage | None
    strength: int
    word: str
    lists: bool = False
    """Whether it opens a list that may go on over several clauses."""


@cache
def _rows(place: str) -> Rows:
    return {
        row["cue"]: (None if row["stage"] == "none" else Stage(row["stage"]), _STRENGTHS.index(row["strength"]))
        for row in read_table("project_cues")
        if row["place"] == place
    }


@cache
def _adverbs() -> str:
    return any_of(words("project_cues", "cue", place="adverb")) + f"|{_WHEN}"


@cache
def _going() -> re.Pattern[str]:
    """Adverbs that say of what is done (实施, 建设) that it goes on: 加力建设, 有序实施."""
    return re.compile(alternation(words("project_cues", "cue", place="adverb", stage="ongoing")))


@cache
def _before() -> re.Pattern[str]:
    verb = any_of(_rows("before"))
    opening = firsts([*_rows("before"), *words("project_cues", "cue", place="adverb")]) + _WHEN_FIRSTS
    return re.compile(
        rf"(?=[{opening}])(?P<adverbs>(?:(?:{_adverbs()})、?)*)(?P<verbs>(?:{verb})好?(?:{_LINK}(?:(?:{_adverbs()})*(?:{verb})好?))*)"
    )


@cache
def _has_before() -> re.Pattern[str]:
    return any_within(_rows("before"))


@cache
def _has_after() -> re.Pattern[str]:
    return any_within([*_rows("after"), *openings()])


@cache
def _before_token() -> re.Pattern[str]:
    return re.compile(alternation(_rows("before")))


@cache
def _after() -> re.Pattern[str]:
    helpers = any_of(words("project_cues", "cue", place="auxiliary"))
    leading = [word for place in ("after", "adverb", "auxiliary") for word in words("project_cues", "cue", place=place)]
    verb = f"(?=[{firsts([*_rows('after'), *openings()])}])(?P<verb>{_after_verbs()})"
    start = firsts([*leading, *openings()])
    return re.compile(rf"(?=[的在{start}{_WHEN_FIRSTS}])的?(?:{_PLACE})?(?:(?:{_adverbs()}|{helpers})、?)*?{verb}")


@cache
def _after_token() -> re.Pattern[str]:
    return re.compile(_after_verbs())


@cache
def _after_verbs() -> str:
    return rf"{expression()}|{alternation(word for word in _rows('after') if word != _DONE)}|{_DONE}$"


@cache
def _telling() -> re.Pattern[str]:
    rows = _rows("before") | _rows("after")
    return any_within([*(word for word, (_, strength) in rows.items() if strength > 0), *_IN_PREDICATES])


@cache
def _building() -> re.Pattern[str]:
    return any_within(word for word, (_, strength) in _rows("before").items() if strength > 1)


def telling_in(sentence: str) -> Ahead:
    """Where words that can tell a stage begin in a sentence: a cheap look before reading it."""
    return Ahead(_telling(), sentence)


def tells_surely(text: str) -> bool:
    """Whether the text has a verb that governs little but building."""
    return _building().search(text) is not None


@cache
def _parts() -> re.Pattern[str]:
    parts = alternation(words("project_cues", "cue", place="part"))
    return re.compile(rf"(?:[一二三四五六七八九十\d]+层|(?<=.)(?:{parts}))+$")


@cache
def _part_ends() -> frozenset[str]:
    """The last characters of parts of works: a cheap look before searching one."""
    return frozenset(word[-1] for word in words("project_cues", "cue", place="part")) | {"层"}


def without_part(name: str) -> str:
    """The name without the part of the works that stands between it and what is told: 甲中学综合楼二层(封顶)."""
    found = _parts().search(name) if name[-1:] in _part_ends() else None
    return name[: found.start()] if found else name


def of_part(stage: Stage | None) -> Stage | None:
    """The stage of a project of whose part a stage is told: it goes on where the part is ready."""
    return Stage.ONGOING if stage is Stage.COMPLETED else stage


@cache
def _nominal() -> frozenset[str]:
    """Verbs that stand inside names too, so that they govern names only where a clause or a chain begins."""
    return frozenset(words("project_cues", "cue", place="nominal"))


def chains_before(clause: str) -> Iterator[Cue]:
    """The verb chains of a clause that can govern names after them, the last first, as it governs most often."""
    if _has_before().search(clause):
        for match in reversed(list(_before().finditer(clause))):
            chain = _chain_before(match)
            if chain is not None:
                yield chain


def opening_chain(clause: str) -> Cue | None:
    """The verb chain that a clause opens with: the one of `chains_before` that starts at 0; None for none."""
    match = _before().match(clause)
    return _chain_before(match) if match else None


def _chain_before(match: re.Match[str]) -> Cue | None:
    verbs, end = match["verbs"], match.end()
    if verbs[-1] == "工" and match.string.startswith(("程", "业", "人", "率"), end):
        return None
    if len(verbs) > len(_DONE) and verbs.endswith(_DONE) and match.string.startswith(_INVESTED, end):
        return None
    tokens = _before_token().findall(verbs)
    if match.start() and not match["adverbs"] and _nominal().issuperset(tokens):
        return None
    if tokens[-1] == _PLANS and match.string.startswith(_PLANNERS, end):
        return None
    cue = _chain(match.start(), end, tokens, _rows("before"))
    if tokens[-1] in _DOES and match["adverbs"] and _going().search(match["adverbs"]):
        cue.stage = Stage.ONGOING
    return cue


def opens_with_cue(text: str) -> bool:
    """Whether `cues_after` may find a cue at the very beginning: a cheap look before it."""
    return _after().match(text) is not None


def cues_after(text: str) -> Iterator[Cue]:
    """The places where a text can turn from a name to what became of it, first to last.

    Each cue carries the stage that all words from there to the text's end tell together.
    """
    if not _has_after().search(text):
        return
    rows = _rows("after")
    for match in _after().finditer(text):
        if _GOES_ON.match(text, match.end()):
            continue
        joins = _told(match["verb"], rows)[0] is None
        if joins and not (_ENDS.match(text, match.end()) or _after().match(text, match.end())):
            continue
        tokens = _after_token().findall(text, match.start("verb"))
        yield _chain(match.start(), match.end(), tokens, rows)


def first_cue_after(text: str) -> Cue | None:
    """The first of `cues_after`; None where there is none."""
    return next(cues_after(text), None)


def stage_of_tail(text: str) -> Cue | None:
    """What the words after "等" say of the list's stage, as in "等续建项目", "等项目前期工作"."""
    tokens = _tail_token().findall(text)
    if not tokens:
        return None
    if _EITHER.match(text) or "或" in text:
        tokens = tokens[:1]
    return _chain(0, len(text), tokens, _tail_rows())


def stages_in(text: str) -> set[Stage]:
    """All stages that words of a text tell."""
    told = (_told(token, _tail_rows())[0] for token in _tail_token().findall(text))
    return {stage for stage in told if stage is not None and stage is not Stage.UNKNOWN}


@cache
def _tail_rows() -> Rows:
    return _rows("after") | _rows("tail")


@cache
def _tail_token() -> re.Pattern[str]:
    return re.compile(f"{expression()}|{alternation(_tail_rows())}")


def _told(token: str, rows: Rows) -> tuple[Stage | None, int]:
    return rows[token] if token in rows else stage_of_predicate(token)


def _chain(start: int, end: int, tokens: list[str], rows: Rows) -> Cue:
    if len(tokens) == 1:
        return Cue(start, end, *_told(tokens[0], rows), tokens[0])
    each = [_told(token, rows) for token in tokens]
    stages = [stage for stage, _ in each if stage is not None]
    told = [stage for stage in stages if stage is not Stage.UNKNOWN]
    if Stage.PRELIMINARY in told and (told[-1] is Stage.ONGOING or tokens[-1].endswith(_DONE)):
        told = [Stage.PRELIMINARY]
    stage = told[-1] if told else (Stage.UNKNOWN if stages else None)
    strength = 0 if tokens[0].endswith(_GROWTH) else max(strength for _, strength in each)
    return Cue(start, end, stage, strength, "".join(tokens))
