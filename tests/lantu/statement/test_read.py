"""From a document to its statements: what is read, what is remarked, what is doubted."""

from lantu.intake import document_from_text
from lantu.statement import Remark, Statement, read_statements
from lantu.text import Block, BlockKind, Document

HEAD = "澄湖新区2031年政府工作报告\n（2031年1月18日）\n一、2030年工作回顾\n"


def read(body: str) -> tuple[list[Statement], list[Remark]]:
    statements, remarks = read_statements(document_from_text(HEAD + body))
    return statements, [one for one in remarks if one.start >= len(HEAD)]


def test_a_number_that_is_no_figure_is_remarked_with_its_reason() -> None:
    statements, remarks = read("2028年设立基金，15分钟生活圈成形。")
    assert statements == []
    assert [(one.text, one.reason) for one in remarks] == [("2028年", "date"), ("15分钟", "name")]


def test_a_statement_knows_its_headings() -> None:
    statements, _ = read("（一）做强工业\n新增规上企业15家。")
    assert [one.section for one in statements] == [("2030年工作回顾", "做强工业")]


def test_numbers_in_the_title_are_no_outcome() -> None:
    statements, remarks = read_statements(document_from_text("澄湖新区2031年10件民生实事\n新增床位120张。"))
    assert [one.text for one in statements] == ["120张"]
    assert "10" in [one.text for one in remarks]


def test_a_heading_that_names_a_work_owns_what_was_invested_under_it() -> None:
    statements, _ = read("（一）滨河公园改造\n完成投资2400万元。\n（二）加快项目建设\n完成投资3亿元。")
    assert [one.indicator for one in statements] == ["滨河公园改造投资", "投资"]
    assert "owner guessed from the heading" in statements[0].doubts


def test_a_plain_statement_is_sure() -> None:
    statements, _ = read("税收收入达到21亿元。")
    assert [one.sure for one in statements] == [True]


def test_a_figure_without_a_name_is_doubted() -> None:
    statements, _ = read("21亿元。")
    assert [one.doubts for one in statements] == [("no head found",)]


def test_a_period_that_nothing_names_is_doubted() -> None:
    statements, _ = read_statements(document_from_text("工作通报\n税收收入达到21亿元。"))
    assert [(one.period, one.doubts) for one in statements] == [("", ("period guessed", "home unknown"))]


def test_furniture_and_notes_are_not_read() -> None:
    text = "访问量5200人次\n税收收入21亿元。\n注：减税3亿元。"
    second, third = text.index("税收"), text.index("注")
    blocks = (
        Block(BlockKind.FURNITURE, 0, second - 1),
        Block(BlockKind.PARAGRAPH, second, third - 1),
        Block(BlockKind.NOTE, third, len(text)),
    )
    statements, _ = read_statements(Document("a", text, "txt", "", blocks=blocks))
    assert [one.text for one in statements] == ["21亿元"]


def test_a_sentence_that_a_page_break_cuts_is_read_as_one() -> None:
    text = "税收收入达到21\n亿元，增长5%。"
    cut = text.index("\n")
    blocks = (Block(BlockKind.PARAGRAPH, 0, cut), Block(BlockKind.PARAGRAPH, cut + 1, len(text), continues=True))
    statements, _ = read_statements(Document("a", text, "txt", "", blocks=blocks))
    assert [(one.text, one.indicator) for one in statements] == [("21\n亿元", "税收收入"), ("5%", "税收收入")]


def test_a_document_without_text_has_no_statements() -> None:
    assert read_statements(Document("a", "", "txt", "")) == ([], [])


def test_a_heading_with_a_decimal_tells_its_figure() -> None:
    text = "云湖县2031年财政情况\n一、财政\n全县财政平稳。\n1、税收收入完成8.2亿元，下降2.9%。①增值税完成4亿元。\n"
    statements, _ = read_statements(document_from_text(text))
    assert [statement.text for statement in statements] == ["8.2亿元", "2.9%", "4亿元"]


def test_figures_under_a_numbered_project_are_of_that_project() -> None:
    body = "1.望河危桥改造工程。\n该项目计划投资322.9万元。\n2.松岭幼儿园建设项目。\n该项目总投资90万元。\n"
    statements, _ = read_statements(document_from_text("云湖区2031年实事项目完成情况\n" + body))
    assert [one.indicator for one in statements] == ["望河危桥改造工程计划投资", "松岭幼儿园建设项目总投资"]


def test_what_is_told_of_a_place_above_goes_on_about_it_until_the_home_is_named() -> None:
    text = (
        "浏阳市2031年国民经济和社会发展统计公报\n一、综合\n"
        "长沙市地区生产总值1.4万亿元，增长5.1%，其中第一产业增加值480亿元；全市工业增加值86亿元，增长4%。"
    )
    statements, _ = read_statements(document_from_text(text))
    assert [one.region for one in statements] == ["长沙市", "长沙市", "长沙市", "浏阳市", "浏阳市"]


def test_a_corps_is_the_home_of_its_own_communique() -> None:
    text = (
        "新疆生产建设兵团2031年国民经济和社会发展统计公报\n一、综合\n"
        "全兵团总人口324万人，兵团生产总值2747亿元。全疆居民消费价格上涨1.9%。"
    )
    statements, _ = read_statements(document_from_text(text))
    assert [(one.indicator, one.region) for one in statements] == [
        ("总人口", "新疆生产建设兵团"),
        ("地区生产总值", "新疆生产建设兵团"),
        ("居民消费价格", "新疆维吾尔自治区"),
    ]
