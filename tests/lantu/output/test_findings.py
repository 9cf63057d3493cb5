import json

from tests.lantu.series.builders import reading, statement

from lantu.checks import Checked, check
from lantu.output import jsonl
from lantu.output.findings import findings_text
from lantu.statement import Statement

TWO = (statement("财政收入", "52.22", "亿元", "2020", start=3), statement("财政收入", "25.22", "亿元", "2020", start=9))


def checked(*documents: Statement) -> Checked:
    return check([reading(one, name=f"{index}.txt") for index, one in enumerate(documents)])


def test_a_line_names_rule_figures_and_all_places() -> None:
    (line,) = [json.loads(line) for line in jsonl(checked(*TWO).rows()).splitlines()]
    kept = ("rule", "weight", "figure", "unit", "documents", "starts")
    assert {name: line[name] for name in kept} == {
        "rule": "same_figure",
        "weight": "contradiction",
        "figure": 52.22,
        "unit": "亿元",
        "documents": ["0.txt", "1.txt"],
        "starts": [3, 9],
    }


def test_the_list_shows_the_sentence_and_the_places() -> None:
    assert findings_text(checked(*TWO)) == (
        "不一致 contradiction (1)\n"
        "· 同一指标：柳东新区财政收入2020年52.22亿元；柳东新区财政收入2020年25.22亿元，同一指标同一时期数值不同。\n"
        "  [0.txt:3 1.txt:9]\n"
        "核对了2处关系，1处不一致。 2 relations checked, 1 do not agree.\n"
    )


def test_nothing_to_check_says_so() -> None:
    assert findings_text(checked()) == (
        "没有可以相互核对的数字。 There are no figures that can be checked against each other.\n"
    )


def test_what_figures_imply_comes_last() -> None:
    made = statement("重大项目投资", "20.24", "亿元", "2021H1", start=3)
    claim = statement("重大项目投资完成率", "70.61", "%", "2021H1", start=9)
    found = check([reading(made, claim, TWO[0]), reading(TWO[1], name="b.txt")])
    assert [json.loads(line)["weight"] for line in jsonl(found.rows()).splitlines()] == ["contradiction", "reckoned"]
    assert findings_text(found).splitlines()[3] == "推算 reckoned (1)"
