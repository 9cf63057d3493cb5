from dataclasses import replace

import pytest
from tests.lantu.output.sample import PEOPLE, READING, REVENUE, TEXT

from lantu.output.explain import explain


def test_a_statement_tells_its_slots_rules_and_doubts() -> None:
    assert explain(READING, REVENUE.start, "en").splitlines() == [
        "plan.txt, offset 15",
        "  section     目标",
        "  block       paragraph",
        "statement 15–19: 到2025年财政收入【80亿元】，常住人口30—35万人。",
        "  indicator   财政收入",
        "  figure      80.50亿元 (eq)",
        "  measure     level",
        "  status      target",
        "  period      2025",
        "  region      柳东新区",
        "  rules       by year → unit",
        "  doubts      none",
    ]


def test_narrowing_words_base_table_and_doubts_are_told() -> None:
    told = explain(READING, PEOPLE.end - 1, "en").splitlines()
    assert told[-6:] == [
        "  region      柳东新区",
        "  scope       全域",
        "  base        2020",
        "  table       2-1, row 3",
        "  rules       none needed: the clause says all by itself",
        "  doubts      period: guessed",
    ]


def test_a_number_without_statement_tells_the_reason() -> None:
    assert explain(READING, TEXT.index("2025"), "en").splitlines()[3:] == [
        "no statement 6–10: 到【2025】年财政收入80亿元，常住人口30—35万人。",
        "  reason      a year",
        "task 5–9: 【到202】5年财政收入80亿元，常住人口30—35万人。",
        "  action      完成 → 收入",
        "  deadline    none named",
    ]


def test_a_project_tells_its_stage_and_box() -> None:
    told = explain(READING, TEXT.index("东环路"), "en").splitlines()
    assert told[2:] == [
        "  box         1-1 道路",
        "project 42–45: 【东环路】（在建）",
        "  stage       ongoing",
        "  rules       box item",
    ]


def test_a_place_without_figure_names_the_nearest() -> None:
    told = explain(READING, TEXT.index("常住"), "en").splitlines()
    assert told[-2:] == [
        "nothing was read here: 到2025年财政收入80亿元，【常】住人口30—35万人。",
        "  the nearest statement is at 15: 财政收入 80.50亿元",
    ]


def test_a_place_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError, match=r"Give an offset from 0 to \d+\."):
        explain(READING, len(TEXT))


def test_it_is_told_in_chinese_unless_english_is_asked_for() -> None:
    assert explain(READING, REVENUE.start).splitlines() == [
        "plan.txt，第15字",
        "  章节        目标",
        "  所在        段落",
        "数字 15–19：到2025年财政收入【80亿元】，常住人口30—35万人。",
        "  指标        财政收入",
        "  数值        80.50亿元 (eq)",
        "  类型        水平",
        "  状态        目标",
        "  时期        2025",
        "  地区        柳东新区",
        "  依据        by year → unit",
        "  存疑        无",
    ]


def test_a_rule_comes_with_what_it_says() -> None:
    told = replace(READING, statements=[replace(REVENUE, rules=("bracket",))])
    lines = explain(told, REVENUE.start, "en").splitlines()
    assert lines[-2] == "  rules       bracket (a figure in brackets belongs to the indicator before them)"
