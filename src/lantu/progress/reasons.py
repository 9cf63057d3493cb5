"""The sentences that say why, in Chinese and English."""

from lantu.progress.aim import Aim, aim_of, is_binding
from lantu.progress.model import Denominator, Measures, Projection, Verdict, Wording
from lantu.progress.wording import (
    VERDICTS,
    amount,
    both_sides,
    difference,
    percent,
    period_words,
    plain,
    sentence,
)
from lantu.series import Observation

_SHARES = {
    Denominator.TARGET: Wording("实绩除以目标", "result divided by target"),
    Denominator.TARGET_GROWTH: Wording("实绩增速除以目标增速", "growth divided by the target growth"),
    Denominator.TARGET_MINUS_BASE: Wording(
        "“实绩减基数”除以“目标减基数”", "(result − base) divided by (target − base)"
    ),
    Denominator.TARGET_WITHOUT_BASE: Wording(
        "没有基数，以实绩除以目标代替",
        "no base is known; result divided by target stands in (2 − that where less is better)",
    ),
}
OWN_ACCOUNT = Wording("规划的表自列为结果", "the plan's own table gives it as the outcome")
STRICT = Wording("约束性指标从严：低于应达值即为滞后", "a binding target is behind as soon as it is below its path")


def no_result(target: Observation, base: Observation | None, *, due: bool) -> Wording:
    """There is a target and nothing beside it but perhaps its base."""
    wanted, when = amount(target), period_words(target.period)
    parts = [Wording(f"{when.zh}目标{wanted.zh}", f"the target for {when.en} is {wanted.en}")]
    if base is not None:
        start, year = amount(base), period_words(base.period)
        parts.append(Wording(f"基数{start.zh}（{year.zh}）", f"the base {start.en} ({year.en})"))
    if not due:
        parts.append(Wording("未到期", "it is not yet due"))
    return sentence(*parts, Wording("所读文件中没有实绩", "the documents read give no result"))


def reached(target: Observation, result: Observation, aim: Aim, measures: Measures) -> Wording:
    """Met on its date."""
    gap = aim.gap(result.high if aim.falling else result.low)
    better = difference(gap, target.unit)
    margin = Wording(f"优于目标{better.zh}", f"{better.en} better") if gap > 0 else Wording("与目标持平", "as promised")
    return sentence(*_outcome(target, result), margin, *_done(measures), VERDICTS[Verdict.MET])


def missed(target: Observation, result: Observation, aim: Aim, measures: Measures) -> Wording:
    """Not met on its date."""
    gap = aim.gap(result.high if aim.falling else result.low)
    short = difference(gap, target.unit)
    words = Wording(f"差{short.zh}", f"{short.en} short")
    if gap >= 0:
        words = Wording(f"超出范围{short.zh}", f"{short.en} outside the range")
    return sentence(*_outcome(target, result), words, *_done(measures), VERDICTS[Verdict.NOT_MET])


def _outcome(target: Observation, result: Observation) -> list[Wording]:
    """Both sides, and why the result is final where it is older than the target's date."""
    older = result.period.end < target.period.end
    return [both_sides(target, result), *([OWN_ACCOUNT] if older else [])]


def _done(measures: Measures) -> list[Wording]:
    """The share that is done, with what it is a share of."""
    if measures.fulfilment is None or measures.denominator is None:
        return []
    share, rule = percent(measures.fulfilment), _SHARES[measures.denominator]
    return [Wording(f"完成{share}（{rule.zh}）", f"{share} is done ({rule.en})")]


def early(target: Observation, result: Observation, measures: Measures) -> Wording:
    """Met before its date."""
    return sentence(both_sides(target, result), *_done(measures), Wording("提前完成", "met early"))


def so_far(target: Observation, result: Observation, measures: Measures, verdict: Verdict) -> Wording:
    """A value that can still be lost or won by the target's date."""
    not_due = Wording("那时目标尚未到期", "the target was not yet due then")
    return sentence(both_sides(target, result), *_done(measures), not_due, VERDICTS[verdict])


def pace(target: Observation, result: Observation, measures: Measures, verdict: Verdict) -> Wording:
    """Judged by the path."""
    parts = [both_sides(target, result)]
    if measures.elapsed is not None and measures.fulfilment is not None:
        time = percent(measures.elapsed)
        parts += [Wording(f"时间过去{time}", f"{time} of the time has passed"), *_done(measures)]
    if measures.expected is not None:
        expected = plain(measures.expected)
        path = {"linear": "线性", "geometric": "等比"}.get(measures.path or "", "")
        parts.append(
            Wording(
                f"按{path}路径应达{expected}{target.unit}", f"the {measures.path} path expects {expected} {target.unit}"
            )
        )
    # Shares and scores move by points; a rate of growth says nothing of them.
    if measures.path == "geometric" and measures.realised is not None and measures.required is not None:
        past, rest = percent(measures.realised), percent(measures.required)
        parts.append(
            Wording(
                f"基期以来年均增长{past}，余下时间需年均增长{rest}",
                f"growth has been {past} a year since the base, and must be {rest} a year for the rest",
            )
        )
    if is_binding(target):
        parts.append(STRICT)
    return sentence(*parts, VERDICTS[verdict])


def projected(target: Observation, projection: Projection) -> Wording:
    """Where the target's date will find the indicator, beside the target, with the method."""
    low, high, due = plain(projection.low), plain(projection.high), period_words(target.period)
    aim = aim_of(target)
    ends = [aim.reached(end) for end in (projection.low, projection.high)]
    outlook = Wording("能否达标取决于方法", "whether the target is met depends on the method")
    if all(ends):
        outlook = Wording("预计可以达标", "the target should be met")
    elif not any(ends) and not aim.reached(projection.middle):
        outlook = Wording("预计不能达标", "the target would be missed")
    found = Wording(
        f"照此推算{due.zh}为{low}—{high}{target.unit}",
        f"on this course {due.en} brings {low} to {high} {target.unit}",
    )
    return sentence(found, outlook, projection.method)


def no_base(target: Observation, result: Observation) -> Wording:
    """A result on the way, and no base to measure the way from."""
    return sentence(
        both_sides(target, result),
        Wording(
            "那时目标尚未到期且没有基数，无法判断快慢",
            "the target was not yet due then and no base is known to measure the pace",
        ),
    )


def _scope(observation: Observation) -> Wording:
    scope = "、".join(observation.key.scope)
    return Wording(scope or "全部口径", scope or "everything")


def scope_differs(target: Observation, other: Observation, base: Observation | None = None) -> Wording:
    """There is a figure, but it counts something else; so does the base, where one is given."""
    here, there = _scope(target), _scope(other)
    parts = [both_sides(target, other)]
    if base is not None:
        start, narrow = amount(base), _scope(base)
        parts.append(Wording(f"基数{start.zh}（口径：{narrow.zh}）", f"the base is {start.en} (scope: {narrow.en})"))
    difference_ = Wording(
        f"口径不同（目标：{here.zh}；实绩：{there.zh}），不能比较",
        f"the scope differs (target: {here.en}; result: {there.en}) and they cannot be compared",
    )
    return sentence(*parts, difference_)


def period_differs(target: Observation, other: Observation) -> Wording:
    """There is a figure, but not of the target's time."""
    return sentence(
        both_sides(target, other),
        Wording("所读文件中没有目标期内的实绩", "the documents read give no result within the target's time"),
    )


def from_cells(target_text: str, result_text: str, why: Wording) -> Wording:
    """A table's row without a number on both sides."""
    return sentence(
        Wording(
            f"目标栏“{target_text or '空'}”，实绩栏“{result_text or '空'}”",
            f"the target cell says “{target_text or 'nothing'}”, the result cell “{result_text or 'nothing'}”",
        ),
        why,
    )


def prices_differ(target: Observation, rate: Observation) -> Wording:
    """Only amounts at current prices are known, the target is a growth at comparable prices."""
    wanted, due, years = amount(target), period_words(target.period), period_words(rate.period)
    return sentence(
        Wording(f"{due.zh}目标{wanted.zh}", f"the target for {due.en} is {wanted.en}"),
        Wording(
            f"{years.zh}只有现价绝对数（推算年均{plain(rate.low)}%），目标增速按可比价格计算，不能比较",
            f"for {years.en} only amounts at current prices are known ({plain(rate.low)}% a year reckoned from them), "
            "while the target's growth is at comparable prices, so they cannot be compared",
        ),
    )


def ambiguous(target: Observation, other: Observation | None) -> Wording:
    """One name for several things."""
    wanted, due = amount(target), period_words(target.period)
    why = Wording("名称过于笼统，不能确定与哪个数对应", "the name is too general to tell which figure answers it")
    if other is not None:
        value, when = amount(other), period_words(other.period)
        why = Wording(
            f"同一名称在同一文件中还有{when.zh}的{value.zh}，不能确定对应关系",
            f"the same document gives {value.en} for {when.en} under this name, so that they need not be one thing",
        )
    return sentence(Wording(f"{due.zh}目标{wanted.zh}", f"the target for {due.en} is {wanted.en}"), why)
