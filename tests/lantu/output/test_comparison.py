import json

from tests.lantu.series.builders import reading, statement, target

from lantu.output import jsonl
from lantu.output.comparison import comparison_text
from lantu.progress import Comparison, compare, light_rules
from lantu.statement import Statement


def reviewed(*documents: tuple[Statement, ...]) -> Comparison:
    return compare([reading(*one, name=f"{index}.txt") for index, one in enumerate(documents)])


HALF_YEAR = (statement("财政收入", "29.29", "亿元", "2021H1"), target("财政收入", "55.37", "亿元", "2021"))


def test_a_line_holds_target_result_verdict_and_reason() -> None:
    (line,) = [json.loads(line) for line in jsonl(reviewed(HALF_YEAR).rows()).splitlines()]
    kept = ("document", "indicator", "target", "target_period", "result", "result_document", "verdict", "fulfilment")
    assert {name: line[name] for name in kept} == {
        "document": "0.txt",
        "indicator": "财政收入",
        "target": 55.37,
        "target_period": "2021",
        "result": 29.29,
        "result_document": "0.txt",
        "verdict": "ahead",
        "fulfilment": 0.528987,
    }


def test_no_result_leaves_the_numbers_empty() -> None:
    (line,) = [json.loads(line) for line in jsonl(reviewed((HALF_YEAR[1],)).rows()).splitlines()]
    assert (line["result"], line["fulfilment"], line["cause"]) == (None, None, "no_result")


def test_the_table_shows_what_was_judged_and_counts_the_rest() -> None:
    shown = comparison_text(reviewed((*HALF_YEAR, target("供地", "100", "亩", "2021"))))
    assert "完成52.9%" in shown
    assert "供地" not in shown
    assert shown.splitlines()[-1] == (
        "截至 as of 2021-06-30: 快于预期 ahead 1，无法评判 cannot be judged 1；"
        "另有 1 项没有实绩，用 --all 列出 (1 without a result; --all lists them)"
    )


def test_everything_lists_promises_without_a_result() -> None:
    assert "供地" in comparison_text(reviewed((*HALF_YEAR, target("供地", "100", "亩", "2021"))), everything=True)


def test_reasons_in_english() -> None:
    assert "the documents read give no result" in " ".join(
        comparison_text(reviewed((HALF_YEAR[1],)), everything=True, language="en", width=400).split()
    )


def test_documents_without_promises_say_so() -> None:
    assert comparison_text(reviewed((HALF_YEAR[0],))) == (
        "所读文件中没有带数字的目标。 The documents hold no promise in figures.\n"
    )


def test_binding_promises_are_marked_and_counted_apart() -> None:
    green = (statement("森林覆盖率", "34", "%", "2020"), target("森林覆盖率", "35", "%", "2020"))
    shown = comparison_text(reviewed((*HALF_YEAR, *green)))
    assert "森林覆盖率＊" in shown
    assert shown.splitlines()[-1] == "＊约束性指标 binding targets: 未完成 not met 1"


def test_lights_are_shown_with_their_facts() -> None:
    rules = [light_rules()["wuhan"]]
    shown = "".join(comparison_text(reviewed(HALF_YEAR), width=400, rules=rules).split())
    (line,) = [json.loads(line) for line in jsonl(reviewed(HALF_YEAR).rows(rules)).splitlines()]
    assert "武汉规则：绿灯，完成进度是时间进度的105.8%。" in shown
    assert (line["lights"], line["projection_low"], line["projection_high"]) == (["wuhan: green"], 55.651, 61.509)


def test_figures_that_were_not_compared_are_named() -> None:
    other = statement("财政收入", "20", "亿元", "2021", scope=("本级",), start=7)
    (line,) = [json.loads(line) for line in jsonl(reviewed((HALF_YEAR[1], other)).rows()).splitlines()]
    assert (line["cause"], line["related"]) == ("scope_differs", ["0.txt:7"])


def test_two_documents_that_disagree_are_named() -> None:
    first = statement("财政收入", "52.22", "亿元", "2020", start=7)
    second = statement("财政收入", "53.90", "亿元", "2020", start=9)
    assert comparison_text(reviewed((first,), (second,))).splitlines()[0] == (
        "数据不一致：柳东新区财政收入（2020年） 52.22亿元 [0.txt:7] ≠ 53.9亿元 [1.txt:9]"
    )


def test_places_stand_beside_each_other_a_column_each() -> None:
    own = statement("财政收入", "29", "亿元", "2021", start=7)
    other = statement("财政收入", "90", "亿元", "2021", region="柳州市", start=9)
    lines = comparison_text(reviewed((own,), (other,))).splitlines()
    assert (lines[0], lines[4].split()) == (
        "各地对照 side by side: 2021 实绩 results",
        ["财政收入", "29亿元", "90亿元"],
    )


def test_the_same_figures_with_a_base_are_a_share_of_something_else_and_say_so() -> None:
    """65 of 80 is 81 %, but from a base of 50 half of the way."""
    goal, result = target("财政收入", "80", "亿元", "2023"), statement("财政收入", "65", "亿元", "2023", start=9)
    based = target("常住人口", "80", "万人", "2025"), statement("常住人口", "50", "万人", "2020", start=9)
    later = statement("常住人口", "65", "万人", "2023", start=3)
    found = reviewed((goal, result), based, (later, statement("常住人口", "50", "万人", "2020", start=20)))
    rows = {str(row["indicator"]): (str(row["fulfilment"]), row["denominator"]) for row in found.rows()}
    assert rows == {"财政收入": ("0.812500", "target"), "常住人口": ("0.500000", "target_minus_base")}
    shown = [line.split() for line in comparison_text(found, width=400).splitlines() if "%" in line]
    assert sorted((line[-4], line[-3]) for line in shown if line[0] == "柳东新区") == [
        ("50%", "目标−基数"),
        ("81.3%", "目标"),
    ]
