from tests.lantu.output.sample import READING, TEXT

from lantu.rows import COLUMNS, What, rows


def test_every_kind_has_the_columns_it_names() -> None:
    for what in What:
        names = [column.name for column in COLUMNS[what]]
        assert [list(row) for row in rows(READING, what)] == [names] * len(rows(READING, what))


def test_a_statement_keeps_its_slots() -> None:
    row = rows(READING)[1]
    assert row["base"] == "2020"
    assert row["scope"] == ("全域",)
    assert row["rules"] == ()
    assert row["doubts"] == ("period guessed",)
    assert (row["table"], row["row"], row["attribute"], row["monitor"]) == ("2-1", 3, "预期性", "战经局")


def test_every_figure_comes_with_its_sentence() -> None:
    sentence = "到2025年财政收入80亿元，常住人口30—35万人。"
    assert [row["sentence"] for row in rows(READING)] == [sentence, sentence]
    assert READING.sentence(READING.projects[0]) == "东环路（在建）"


def test_table_cells_know_their_table_and_head() -> None:
    first = rows(READING, What.TABLES)[0]
    assert (first["table"], first["title"], first["row"], first["column"], first["head"]) == (
        "2-1",
        "指标表",
        0,
        0,
        True,
    )


def test_the_outline_holds_sections_boxes_and_tables_in_order() -> None:
    kinds = [(row["kind"], row["label"], row["statements"]) for row in rows(READING, What.OUTLINE)]
    assert kinds == [("section", "", 2), ("box", "1-1", 0), ("table", "2-1", 0)]


def test_a_remark_stands_under_its_heading() -> None:
    assert rows(READING, What.REMARKS) == [
        {
            "document": "plan.txt",
            "sha256": "0" * 64,
            "start": TEXT.index("2025"),
            "end": TEXT.index("2025") + 4,
            "text": "2025",
            "sentence": "到2025年财政收入80亿元，常住人口30—35万人。",
            "reason": "a year",
            "section": ("目标",),
            "page": None,
        }
    ]
