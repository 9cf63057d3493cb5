"""PDF files. Those written here hold Latin letters; Chinese ones come from LibreOffice in test_round_trip.py."""

from tests.lantu.intake.files import pdf, text_at

from lantu.intake import load_bytes

FULL = "The city of Shancheng built two bridges and three schools over the year and"


def page(*rows: str, number: int, head: str = "Yearly report") -> str:
    content = text_at(250, 800, head, 9) + text_at(290, 40, f"- {number} -", 9)
    return content + "".join(text_at(90, 700 - 20 * place, row) for place, row in enumerate(rows))


def test_lines_are_joined_across_pages_and_running_matter_is_gone() -> None:
    pages = [page(FULL, FULL, number=1), page(FULL, "then rested.", number=2), page("It was good.", FULL, number=3)]
    document = load_bytes(pdf(*pages), "a.pdf")
    assert document.text == f"{FULL} {FULL} {FULL} then rested.\nIt was good.\n{FULL}\n"
    assert document.page_starts == (0, 2 * len(FULL) + 2, document.text.index("It was"))
    assert document.page_at(document.text.index("then rested")) == 2


def test_line_set_in_begins_a_paragraph() -> None:
    content = text_at(90, 700, FULL) + text_at(90, 680, FULL) + text_at(114, 660, FULL[:-4])
    assert load_bytes(pdf(content), "a.pdf").text.count("\n") == 2


def test_cells_beside_each_other_are_a_table() -> None:
    rows = [("Crop", "Output", "Growth"), ("Rice", "902.6", "-3.2"), ("Wheat", "394.0", "4.8"), ("Tea", "17.1", "2.9")]
    cells = "".join(
        text_at(left, 600 - 20 * number, text)
        for number, row in enumerate(rows)
        for left, text in zip((100, 250, 400), row, strict=True)
    )
    document = load_bytes(pdf(text_at(90, 700, FULL) + cells), "a.pdf")
    (table,) = document.tables
    assert [tuple(c.text for c in table.cells if c.row == row) for row in range(4)] == rows
    assert document.text.splitlines()[1:] == ["\t".join(row) for row in rows]


def test_figure_in_the_last_row_is_no_page_number() -> None:
    rows = "".join(text_at(100, 80 - 20 * n, "Rice") + text_at(250, 80 - 20 * n, f"19{n}") for n in range(3))
    document = load_bytes(pdf(text_at(90, 700, FULL) + rows), "a.pdf")
    assert document.text.splitlines()[1:] == ["Rice\t190", "Rice\t191", "Rice\t192"]


def ruled(columns: list[int], rows: list[int]) -> str:
    """Lines around the cells between these edges."""
    across = "".join(f"{columns[0]} {row} m {columns[-1]} {row} l S\n" for row in rows)
    return across + "".join(f"{column} {rows[0]} m {column} {rows[-1]} l S\n" for column in columns)


def grid(content: str, *more: str) -> list[list[str]]:
    pages = [text_at(90, 780, FULL) + content, *more]
    (table,) = load_bytes(pdf(*pages), "a.pdf").tables
    return [
        [cell.text if (cell := table.at(row, column)) else "" for column in range(table.column_count)]
        for row in range(table.row_count)
    ]


def test_ruled_cells_of_two_lines() -> None:
    lines = ruled([100, 200, 300], [600, 560, 520])
    texts = text_at(110, 585, "Crop") + text_at(210, 585, "Output") + text_at(210, 570, "tons", 9)
    texts += text_at(110, 535, "Rice") + text_at(210, 540, "902.6")
    assert grid(lines + texts) == [["Crop", "Output tons"], ["Rice", "902.6"]]


def test_ruled_cell_over_two_rows() -> None:
    outer = "100 600 m 300 600 l S 100 520 m 300 520 l S 100 560 m 300 560 l S 160 540 m 300 540 l S\n"
    outer += "".join(f"{column} 600 m {column} 520 l S\n" for column in (100, 160, 230, 300))
    head = text_at(105, 575, "Kind") + text_at(165, 575, "Crop") + text_at(235, 575, "Tons")
    body = text_at(105, 535, "Grain") + text_at(165, 545, "Rice") + text_at(235, 545, "9")
    body += text_at(165, 525, "Wheat") + text_at(235, 525, "4")
    assert grid(outer + head + body) == [["Kind", "Crop", "Tons"], ["Grain", "Rice", "9"], ["Grain", "Wheat", "4"]]


def test_ruled_table_goes_on_over_pages_without_its_second_head() -> None:
    def piece(top: int, crop: str) -> str:
        lines = ruled([100, 200, 300], [top, top - 20, top - 40])
        texts = text_at(110, top - 15, "Crop") + text_at(210, top - 15, "Tons")
        return lines + texts + text_at(110, top - 35, crop) + text_at(210, top - 35, "9")

    assert grid(piece(300, "Rice"), piece(700, "Wheat")) == [["Crop", "Tons"], ["Rice", "9"], ["Wheat", "9"]]


def test_text_on_both_sides_of_a_line_is_two_cells() -> None:
    lines = ruled([100, 130, 160], [600, 580, 560])
    texts = text_at(104, 585, "Crop") + text_at(132, 585, "Tons") + text_at(104, 565, "Rice") + text_at(132, 565, "9")
    assert grid(lines + texts) == [["Crop", "Tons"], ["Rice", "9"]]


def test_figure_set_off_from_its_label_and_a_head_of_two_lines() -> None:
    head = text_at(250, 600, "Output") + text_at(400, 607, "Growth") + text_at(400, 593, "in %")
    body = "".join(
        text_at(100, 570 - 20 * n, crop) + text_at(250, 575 - 20 * n, "9") + text_at(400, 570 - 20 * n, "4")
        for n, crop in enumerate(("Rice", "Wheat", "Tea"))
    )
    assert grid(head + body) == [
        ["", "Output", "Growth in %"],
        ["Rice", "9", "4"],
        ["Wheat", "9", "4"],
        ["Tea", "9", "4"],
    ]
