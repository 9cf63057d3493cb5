"""Tags and filters of the pages."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from django import template
from django.core.paginator import Page
from django.http import QueryDict
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as translated
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext, pgettext_lazy

from lantu_platform.people.rules import rights
from lantu_platform.plans.queries import Tally
from lantu_platform.readings.enums import Measure, Review, Status
from lantu_platform.readings.queries import (
    Choice,
    doubt_words,
    plain,
    remark_words,
    rule_words,
    slots_of,
    spanned,
    trouble_words,
)
from lantu_platform.web.addresses import Link, in_reader
from lantu_platform.web.choices import in_words
from lantu_platform.web.deeds import DEEDS
from lantu_platform.web.facts import Fact, facts_of
from lantu_platform.web.periods import dated, written_period

if TYPE_CHECKING:
    from lantu_platform.audit.models import Entry
    from lantu_platform.indicators.models import TargetVersion
    from lantu_platform.plans.models import Finding
    from lantu_platform.readings.models import Slots, Statement

register = template.Library()
register.filter("dated", dated)
register.filter("in_words", in_words)
register.filter("doubt", doubt_words)
register.filter("period", written_period)
register.filter("rule", rule_words)
register.filter("remark_reason", remark_words)
register.filter("trouble", trouble_words)


@register.filter
def entry(mapping: Mapping[int, object] | str, key: int) -> object:
    """What a mapping holds under a key; None where the page has no such mapping."""
    return None if isinstance(mapping, str) else mapping.get(key)


@register.filter
def deed(action: str) -> str:
    """What the log calls an action, in words; an action without words stays as it is."""
    return str(DEEDS.get(action, action))


@register.filter
def right(action: str) -> str:
    """What the table of rights calls an action; one that it no longer has stays as it is."""
    return rights()[action].words if action in rights() else action


@register.filter
def facts(entry: "Entry") -> list[Fact]:
    """The facts of a line of the log, in words."""
    return facts_of(entry.action, entry.details)


@register.filter
def page_numbers(page: Page[object]) -> Iterator[int | str]:
    """The numbers to offer around a page, with gaps."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)


@register.filter
def rounded(value: Decimal) -> str:
    """A reckoned number with two places, or two significant digits where it is smaller than that."""
    places = 2 if abs(value) >= 1 or not value else 1 - value.adjusted()
    return number(round(value, places))


_SIGNS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": pgettext_lazy("figure", "约")}


@register.filter
def number(value: Decimal) -> str:
    """A number without idle zeros, with a true minus sign."""
    return plain(value).replace("-", "−")


@register.filter
def written_value(statement: "Statement | Slots") -> str:
    """Bound, number and unit: "≥9%", "35万人—40万人"."""
    sign, unit = _SIGNS.get(statement.comparator, ""), statement.unit
    if statement.high is not None:
        return f"{sign}{spanned(number(statement.value), number(statement.high), unit)}"
    return f"{sign}{number(statement.value)}{unit}"


@register.filter
def until(first: object, last: object) -> str:
    """From one to the other, once where they are the same: "2021—2025"."""
    return str(first) if first == last else spanned(str(first), str(last), "")


@register.filter
def decided_value(version: "TargetVersion") -> str:
    """Bound, number and unit of a decided target: "≥9%"."""
    return f"{_SIGNS.get(version.bound, '')}{number(version.value)}{version.unit}"


@register.filter
def slot_table(row: "Statement") -> list[tuple[str, str, str]]:
    """What a statement says slot by slot: the slot's word, what is in force or proposed, and what was read."""
    words = [pgettext("slot", "指标"), *(translated(word) for word in ("数值", "类型", "状态", "时期", "地区", "口径"))]
    said, read = row.slots, row.read_slots
    if row.review == Review.SECOND and row.decision:
        said = slots_of(row.decision.slots)
    names = (said.indicator or row.name, read.indicator or row.name)
    return list(zip(words, (names[0], *_told(said)), (names[1], *_told(read)), strict=True))


def _told(slots: "Slots") -> tuple[str, ...]:
    measure, status = str(Measure(slots.measure).label), str(Status(slots.status).label)
    return written_value(slots), measure, status, written_period(slots.period), slots.region, "，".join(slots.scope)


@register.filter
def marked(text: str, words: str) -> SafeString:
    """A text with every one of some words marked, whatever the case."""
    parts = "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))
    if not parts:
        return format_html("{}", text)
    pieces = re.split(f"({parts})", text, flags=re.IGNORECASE)
    return format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", each) if at % 2 else each,) for at, each in enumerate(pieces))
    )


@register.filter
def slot_words(stored: dict[str, object]) -> str:
    """Stored slots in one line: "地区生产总值 120.5亿元 完成 2023 青山区"."""
    return " ".join(each for each in (str(stored["indicator"]), *_told(slots_of(stored))) if each)


@register.simple_tag(takes_context=True)
def figure(context: template.Context, statement: "Statement") -> SafeString:
    """The figure as a small component: its value, a hair-thin mark for what it is, its sentence, and the way there.

    `figure_link` in the context may lead elsewhere than to the reader.
    """
    link: Link = context.get("figure_link") or in_reader
    source = str(statement.document.reading)
    if statement.page:
        source += translated("，第 %(page)s 页") % {"page": statement.page}
    return format_html(
        '<a class="fig m {}{}" href="{}" data-sentence="{}" data-source="{}">{}</a>',
        statement.status,
        " doubtful" if statement.doubtful else "",
        link(statement),
        statement.sentence,
        source,
        written_value(statement),
    )


@register.simple_tag(takes_context=True)
def source(context: template.Context, statement: "Statement") -> SafeString:
    """The title of the figure's document, leading to its sentence."""
    link: Link = context.get("figure_link") or in_reader
    return format_html('<a class="soft" href="{}">{}</a>', link(statement), statement.document.reading)


@register.simple_tag(takes_context=True)
def facet_link(context: template.Context, name: str, choice: Choice) -> str:
    """The address that narrows the list by a choice, or widens it again where it is chosen."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    if choice.chosen:
        query.pop(name, None)
    else:
        query[name] = choice.value
    return f"?{query.urlencode()}"


@register.filter
def chosen(query: QueryDict, name: str) -> str:
    """The value that an address gives a field; "" where it does not name it."""
    return query.get(name, "")


@register.filter
def percent(share: Decimal) -> str:
    """A fraction of one as a percentage with one place."""
    return f"{number(round(share * 100, 1))}%"


@register.filter
def bar(share: Decimal) -> str:
    """A fraction of one as a length from 0 to 100."""
    return plain(round(max(Decimal(0), min(Decimal(1), share)) * 100, 1))


@register.filter
def shares(tally: Tally) -> list[tuple[str, str, str]]:
    """Verdict, left end and length of each part of a whole of 100, best first."""
    parts: list[tuple[str, str, str]] = []
    left = Decimal(0)
    for _light, verdict, _word, count in tally.parts:
        length = Decimal(100) * count / tally.total
        parts.append((verdict, plain(round(left, 2)), plain(round(length, 2))))
        left += length
    return parts


_CONFLICTS = {
    "contradiction": _("互相矛盾"),
    "revision": _("预计后有修订"),
    "changed_target": _("目标有变"),
}


@register.filter
def conflict_word(kind: str) -> str:
    """What two different values of one thing mean."""
    return str(_CONFLICTS[kind])


_VINTAGES = {"estimate": _("预计"), "actual": _("首次公布"), "revised": _("修订后")}


@register.filter
def vintage_word(vintage: str) -> str:
    """How far a figure has come."""
    return str(_VINTAGES[vintage])


@register.filter
def measure_word(measure: str) -> str:
    """What is given of an indicator."""
    return str(Measure(measure).label)


@register.filter
def signed(value: Decimal) -> str:
    """A difference with its sign."""
    return f"+{number(value)}" if value > 0 else number(value)


_ATTRIBUTES = {"约束性": _("约束性"), "预期性": _("预期性")}


@register.filter
def attribute_word(attribute: str) -> str:
    """A plan's attribute in the language of the page; other words stay as published."""
    return str(_ATTRIBUTES.get(attribute, attribute))


@register.filter
def tolerance(finding: "Finding") -> str:
    """How far a figure may lie from the reckoned one, with two significant digits and its unit."""
    if finding.tolerance is None or not finding.tolerance:
        return ""
    digits = round(finding.tolerance, 1 - finding.tolerance.adjusted())
    unit = translated("个百分点") if finding.unit == "%" else finding.unit
    return f"±{number(digits)}{unit}"
