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
