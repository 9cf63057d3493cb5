"""A judgement as a row of plain values."""

from collections.abc import Sequence
from decimal import Decimal

from lantu.progress.aim import BINDING
from lantu.progress.lights import Light, LightRule, facts_of
from lantu.progress.model import Judgement, TableRow
from lantu.rows import Field, Row
from lantu.series import Observation


def _figure(prefix: str, one: Observation | None) -> Row:
    place = one.place if one else None
    value: Field = one.value if one else None
    return {
        prefix: value,
        f"{prefix}_period": str(one.period) if one else None,
        f"{prefix}_document": place.document if place else None,
        f"{prefix}_sha256": place.sha256 if place else None,
        f"{prefix}_start": place.start if place else None,
        f"{prefix}_end": place.end if place else None,
        f"{prefix}_sentence": place.sentence if place else None,
    }


def judgement_row(judgement: Judgement, table: TableRow | None = None, rules: Sequence[LightRule] = ()) -> Row:
    """One judgement as plain values; fields without a value are None. `lights` holds each rule's code and colour."""
    target, measures = judgement.target, judgement.measures
    denominator = measures.denominator
    row: Row = {
        "table": table.table if table else None,
        "row": table.number if table else None,
        "indicator": table.indicator if table else judgement.indicator,
        "region": target.key.region if target else None,
        "scope": target.key.scope if target else (),
        "measure": target.key.measure if target else None,
        "comparator": target.comparator.value if target else None,
        "unit": target.unit if target else (table.unit if table else None),
        "attribute": table.attribute if table else (target.attribute if target else None),
        "monitor": table.monitor if table else (target.monitor if target else None),
        "category": table.category if table else None,
        "binding": _binding(judgement, table),
        "target_text": table.target_text if table else None,
        "result_text": table.result_text if table else None,
    }
    row |= _figure("target", target) | _figure("base", judgement.base) | _figure("result", judgement.result)
    row |= {
        "as_of": judgement.as_of.isoformat() if judgement.as_of else None,
        "verdict": judgement.verdict.value,
        "cause": judgement.cause.value,
        "fulfilment": _rounded(measures.fulfilment),
        "denominator": denominator.value if denominator and measures.fulfilment is not None else None,
        "elapsed": _rounded(measures.elapsed),
        "path": measures.path,
        "expected": _rounded(measures.expected),
        "gap": _rounded(measures.gap),
        "pace": _rounded(measures.pace),
        "realised_growth": _rounded(measures.realised),
        "required_growth": _rounded(measures.required),
        "superseded": judgement.superseded_by is not None,
        "reason_zh": judgement.reason.zh,
        "reason_en": judgement.reason.en,
        "related": tuple(str(one.place) for one in judgement.related),
    }
    return row | _outlook(judgement) | _lights(judgement, rules)


def _binding(judgement: Judgement, table: TableRow | None) -> bool:
    return judgement.binding or (table is not None and BINDING in table.attribute)


def _outlook(judgement: Judgement) -> Row:
    projection, outlook = judgement.measures.projection, judgement.outlook
    return {
        "projection_low": _rounded(projection.low) if projection else None,
        "projection_high": _rounded(projection.high) if projection else None,
        "outlook_zh": outlook.zh if outlook else None,
        "outlook_en": outlook.en if outlook else None,
    }


def lit(judgement: Judgement, rules: Sequence[LightRule]) -> list[Light]:
    """The light of a promise on its way under each rule; none for a promise that is settled or has no schedule."""
    facts = facts_of(judgement) if rules else None
    return [rule.light(facts) for rule in rules] if facts else []


def _lights(judgement: Judgement, rules: Sequence[LightRule]) -> Row:
    lights = lit(judgement, rules)
    return {
        "lights": tuple(f"{light.rule.code}: {light.colour}" for light in lights),
        "lights_zh": tuple(light.reason.zh for light in lights),
        "lights_en": tuple(light.reason.en for light in lights),
    }


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 6)
