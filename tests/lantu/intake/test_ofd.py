"""OFD files, written here as the standard has them; pages laid out by LibreOffice are read in test_round_trip.py."""

import pytest
from tests.lantu.intake.files import layer, ofd, path_object, text_code, text_object, written

from lantu.errors import DamagedDocument, DocumentError
from lantu.intake import load_bytes

FULL = "山城新区今年把稳增长放在首位，抓好项目、抓好招商，力争产值增长百分之六，"
LAST = "办好十件实事。"
OPENING = written(20, 40, FULL) + written(20, 48, LAST)
OPENED = f"{FULL}{LAST}\n"


def text_of(*pages: str, **more: str) -> str:
    return load_bytes(ofd(*pages, **more), "报告.ofd").text


def refusal(content: bytes) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        load_bytes(content, "报告.ofd")
    return caught.value


def test_lines_are_joined_over_pages() -> None:
    first = written(28, 40, FULL[:-2]) + written(20, 48, FULL) + written(20, 56, FULL)
    document = load_bytes(ofd(first, written(20, 40, LAST)), "报告.ofd")
    assert (document.format, document.text) == ("ofd", f"{FULL[:-2]}{FULL}{FULL}{LAST}\n")
    assert document.page_starts == (0, 3 * len(FULL) - 2)


def test_documents_of_one_archive_follow_each_other() -> None:
    second = "<ofd:Pages><ofd:Page BaseLoc='/Doc_0/Other.xml'/></ofd:Pages>"
    more = "<ofd:DocBody><ofd:DocRoot>/Doc_0/Second.xml</ofd:DocRoot></ofd:DocBody>"
    page = OPENING + written(20, 56, FULL)
    assert text_of(page, more=more, Second=second, Other=layer(written(20, 40, LAST))) == f"{OPENED}{FULL}{LAST}\n"


@pytest.mark.parametrize(
    "codes",
    [
        text_code("产值三百亿元，增长百分之五", 'X="0" Y="0" DeltaX="g 12 4"'),
        text_code("产值三百亿元，增长百分之五", 'X="0" Y="0" DeltaX="4 4 g 9 4 4"'),
        text_code("产值三百亿元，增长百分之五"),
        text_code("产值三百亿元，", 'X="0" Y="0"') + text_code("增长百分之五", 'X="28"'),
        "".join(text_code(sign, f'X="{4 * place}" Y="0"') for place, sign in enumerate("产值三百亿元，增长百分之五")),
    ],
    ids=["repeated steps", "mixed steps", "no steps", "two codes", "a code for each character"],
)
def test_characters_stand_where_their_steps_say(codes: str) -> None:
    assert text_of(text_object(20, 40, codes)) == "产值三百亿元，增长百分之五\n"


@pytest.mark.parametrize(
    ("text", "steps", "read"),
    [
        ("表12023年", "4 4 2 2 2 2", "表1 2023年"),
        ("表12023年", "4 2 2 2 2 2", "表12023年"),
        ("第5G站", "4 4 2", "第5 G站"),
        ("第GDP值", "4 4 4 2", "第GDP值"),
        ("增速5年", "4 4 4", "增速5年"),
    ],
)
def test_a_gap_beside_a_digit_is_a_space(text: str, steps: str, read: str) -> None:
    places = f'X="0" Y="0" DeltaX="{steps}"'
    assert text_of(OPENING + text_object(20, 56, text_code(text, places))) == OPENED + read + "\n"


def test_cells_far_apart_are_a_table() -> None:
    rows = [("作物", "产量", "增长"), ("稻谷", "九百", "三成"), ("小麦", "四百", "两成"), ("茶叶", "十七", "一成")]
    cells = "".join(
        written(left, 100 + 8 * place, text)
        for place, row in enumerate(rows)
        for left, text in zip((30, 80, 130), row, strict=True)
    )
    (table,) = load_bytes(ofd(written(20, 40, FULL) + cells), "报告.ofd").tables
    assert [tuple(cell.text for cell in table.cells if cell.row == row) for row in range(4)] == rows


RULES = "M 30 90 L 150 90 M 30 100 L 150 100 M 30 110 L 150 110 M 30 90 L 30 110 M 70 90 L 70 110 M 150 90 L 150 110"


@pytest.mark.parametrize(
    "drawn",
    [
        path_object(RULES),
        "".join(path_object(f"M {data.strip()}") for data in RULES.split("M")[1:]),
        path_object("M 30 90 L 150 90 L 150 110 L 30 110 C M 30 100 L 150 100 M 70 90 L 70 110"),
        path_object(
            "M 30 90 L 150 90 L 150 90.3 L 30 90.3 C " + RULES[RULES.index("M", 1) :], 'Stroke="false" Fill="true"'
        ),
    ],
    ids=["one path", "a path for each line", "closed", "filled"],
)
def test_lines_drawn_around_cells_rule_a_table(drawn: str) -> None:
    cells = written(32, 96, "指标") + written(72, 96, "目标") + written(32, 106, "产值") + written(72, 106, "三百亿元")
    (table,) = load_bytes(ofd(written(20, 40, FULL) + drawn + cells), "报告.ofd").tables
    assert [cell.text for cell in table.cells] == ["指标", "目标", "产值", "三百亿元"]


@pytest.mark.parametrize(
    ("attributes", "inner"),
    [
        ('Stroke="false"', ""),
        ('Stroke="false" Fill="true"', '<ofd:FillColor Value="255 255 255"/>'),
        ('Stroke="false" Fill="true"', '<ofd:FillColor Value="0 0 0" Alpha="0"/>'),
        ('Visible="false"', ""),
    ],
    ids=["neither edged nor filled", "white", "transparent", "hidden"],
)
def test_what_shows_nothing_rules_no_table(attributes: str, inner: str) -> None:
    cells = written(32, 96, "指标") + written(72, 96, "目标") + written(32, 106, "产值") + written(72, 106, "三百亿元")
    lines = written(20, 40, FULL) + path_object(RULES, attributes, inner) + cells
    assert load_bytes(ofd(lines), "报告.ofd").tables == ()


def test_a_matrix_moves_and_scales_what_an_object_holds() -> None:
    grown = text_object(20, 40, text_code(LAST, 'X="0" Y="0" DeltaX="g 6 2"'), 2, 'CTM="2 0 0 2 28 16"')
    assert text_of(OPENING + written(20, 56, FULL[:7]) + grown) == f"{OPENED}{FULL[:7]}{LAST}\n"


def test_the_template_lies_under_the_page() -> None:
    assert text_of(written(20, 56, LAST), template=OPENING) == f"{OPENED}{LAST}\n"


def test_running_heads_of_a_template_are_left_out() -> None:
    pages = [written(20, 60, FULL), written(20, 60, FULL), written(20, 60, LAST)]
    assert text_of(*pages, template=written(80, 10, "山城年鉴")) == f"{FULL}{FULL}{LAST}\n"


def test_drawings_that_objects_name_are_read() -> None:
    unit = f'<ofd:CompositeGraphicUnit ID="7">{layer(written(0, 0, LAST))}</ofd:CompositeGraphicUnit>'
    named = '<ofd:CompositeObject ResourceID="7" Boundary="20 56 100 10"/>'
    common = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
    assert text_of(OPENING + named, common=common, DocumentRes=unit) == f"{OPENED}{LAST}\n"


def test_a_drawing_that_holds_itself_ends() -> None:
    named = '<ofd:CompositeObject ResourceID="7" Boundary="0 0 100 10"/>'
    unit = f'<ofd:CompositeGraphicUnit ID="7">{layer(named + named)}</ofd:CompositeGraphicUnit>'
    common = "<ofd:PublicRes>Res.xml</ofd:PublicRes>"
    assert text_of(written(20, 40, FULL) + named, common=common, Res=unit) == f"{FULL}\n"


def test_hidden_text_is_left_out() -> None:
    hidden = text_object(20, 60, text_code(LAST), more='Visible="false"')
    assert text_of(written(20, 40, FULL) + hidden) == f"{FULL}\n"


@pytest.mark.parametrize(
    "broken",
    [
        text_object(20, 40, text_code(FULL, 'X="nan"')),
        text_object(20, 40, text_code(FULL, 'X="1e99"')),
        text_object(20, 40, text_code(FULL, 'X="0" DeltaX="g"')),
        text_object(20, 40, text_code(FULL), more='CTM="1 0 0"'),
        '<ofd:TextObject Boundary="1 2"/>',
        path_object("M 1 2 L x y"),
    ],
)
def test_a_place_that_is_no_number_is_damage(broken: str) -> None:
    error = refusal(ofd(written(20, 40, FULL) + broken))
    assert (type(error), error.trouble) == (
        DamagedDocument,
        "the file is damaged: a place on a page of it is no number",
    )


def test_a_missing_page_is_named() -> None:
    error = refusal(
        ofd(common="</ofd:CommonData><ofd:Pages><ofd:Page BaseLoc='None.xml'/></ofd:Pages><ofd:CommonData>")
    )
    assert error.trouble == "its part None.xml is missing"


def test_text_far_below_the_page_is_read_at_once() -> None:
    lines = OPENING + written(20, 56, FULL) + written(20, 99_000, LAST)
    assert text_of(lines, written(20, -99_000, FULL)) == f"{OPENED}{FULL}\n\n\n\n{LAST}\n{FULL}\n"
