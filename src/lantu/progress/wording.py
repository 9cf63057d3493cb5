"""Figures and periods in words, and the sentences that give a verdict's reason."""

from decimal import ROUND_HALF_UP, Decimal

from lantu.aspect import Comparator, Measure
from lantu.period import Period
from lantu.progress.model import Denominator, Verdict, Wording
from lantu.series import Observation
from lantu.unit import written_range

VERDICTS = {
    Verdict.MET: Wording("完成", "met"),
    Verdict.AHEAD: Wording("快于预期", "ahead"),
    Verdict.ON_TRACK: Wording("符合预期", "on track"),
    Verdict.BEHIND: Wording("滞后", "behind"),
    Verdict.FAR_BEHIND: Wording("严重滞后", "far behind"),
    Verdict.NOT_MET: Wording("未完成", "not met"),
    Verdict.CANNOT_BE_JUDGED: Wording("无法评判", "cannot be judged"),
}

DENOMINATORS = {
    Denominator.TARGET: Wording("目标", "target"),
    Denominator.TARGET_GROWTH: Wording("目标增速", "target growth"),
    Denominator.TARGET_MINUS_BASE: Wording("目标−基数", "target − base"),
    Denominator.TARGET_WITHOUT_BASE: Wording("目标（缺基数）", "target (no base)"),
}
"""What a fulfilment is a share of, as short as a table has it."""

_BOUNDS = {
    Comparator.GE: ("不低于{}", "at least {}"),
    Comparator.GT: ("超过{}", "above {}"),
    Comparator.LE: ("不高于{}", "at most {}"),
    Comparator.LT: ("低于{}", "below {}"),
    Comparator.APPROX: ("约{}", "about {}"),
}
_MEASURES = {
    Measure.GROWTH: Wording("增速", "growth"),
    Measure.AVG_GROWTH: Wording("年均增速", "average growth"),
    Measure.CHANGE: Wording("变化", "change"),
}
_QUARTERS = "一二三四"
_HALVES = {1: Wording("上半年", "first half of {}"), 7: Wording("下半年", "second half of {}")}


def plain(value: Decimal, places: int = 2) -> str:
    """The number with at most so many places, without trailing zeros, an exponent, or the sign of a zero."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -places:
        value = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def percent(share: Decimal) -> str:
    """A share of one as a percentage with one place: 0.529 is 52.9%."""
    return f"{plain(share * 100, 1)}%"


def period_words(period: Period) -> Wording:
    """The period as people write it."""
    (year, month), (last_year, last_month) = period.start, period.end
    if period.is_year:
        return Wording(f"{year}年", str(year))
    if year != last_year:
        return Wording(f"{year}—{last_year}年", f"{year}–{last_year}")
    if period.months == 6 and month in _HALVES:
        return Wording(f"{year}年{_HALVES[month].zh}", _HALVES[month].en.format(year))
    if period.months == 3 and month % 3 == 1:
        quarter = month // 3
        return Wording(f"{year}年{_QUARTERS[quarter]}季度", f"Q{quarter + 1} {year}")
    if month == last_month:
        return Wording(f"{year}年{month}月", f"{year}-{month:02}")
    return Wording(f"{year}年{month}—{last_month}月", f"{year}-{month:02} to {last_month:02}")


def amount(observation: Observation) -> Wording:
    """The value with its unit, its bound and what is measured: 增速不低于9%."""
    if observation.key.measure == Measure.RANK:
        place = _digits(observation, "")
        return Wording(f"第{place.zh}位", f"rank {place.en}")
    measure = _MEASURES.get(Measure(observation.key.measure), Wording("", ""))
    zh, en = _BOUNDS.get(observation.comparator, ("{}", "{}"))
    value = _digits(observation, observation.unit)
    return Wording(measure.zh + zh.format(value.zh), f"{measure.en} {en.format(value.en)}".strip())


def _digits(observation: Observation, unit: str) -> Wording:
    low, high = plain(observation.low, 4), plain(observation.high, 4)
    spaced = unit if unit in ("", "%") else f" {unit}"
    if low == high:
        return Wording(low + unit, low + spaced)
    return Wording(written_range(low, high, unit), written_range(low, high, spaced, chinese=False))


def difference(gap: Decimal, unit: str) -> Wording:
    """A distance from the target: percentages differ in points."""
    size = plain(abs(gap), 4)
    if unit != "%":
        return Wording(f"{size}{unit}", f"{size} {unit}")
    return Wording(f"{size}个百分点", "1 point" if size == "1" else f"{size} points")


def both_sides(target: Observation, result: Observation) -> Wording:
    """Target and result side by side, with their periods."""
    due, when = period_words(target.period), period_words(result.period)
    wanted, got = amount(target), amount(result)
    return Wording(
        f"{due.zh}目标{wanted.zh}，{when.zh}实绩{got.zh}",
        f"the target for {due.en} is {wanted.en}, the result for {when.en} is {got.en}",
    )


def sentence(*parts: Wording) -> Wording:
    """Parts joined to one sentence."""
    zh = "，".join(part.zh for part in parts if part.zh) + "。"
    en = ", ".join(part.en for part in parts if part.en) + "."
    return Wording(zh, en[:1].upper() + en[1:])
