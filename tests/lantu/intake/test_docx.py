"""Word files, made for these tests."""

from tests.lantu.intake.files import archive, docx, paragraph

from lantu.intake import load_bytes
from lantu.text import Document

_RUN = "<w:r><w:t>{}</w:t></w:r>"


def lines(content: bytes) -> list[str]:
    return [line for line in load_bytes(content, "a.docx").text.splitlines() if line]


def numbering(*levels: tuple[str, str]) -> str:
    inner = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    abstract = f'<w:abstractNum w:abstractNumId="7">{inner}</w:abstractNum>'
    return abstract + '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'


def item(text: str, depth: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="3"/></w:numPr>')


def table(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def grid(document: Document) -> list[list[str]]:
    (found,) = document.tables

    def text(row: int, column: int) -> str:
        place = found.at(row, column)
        return place.text if place else ""

    return [[text(row, column) for column in range(found.column_count)] for row in range(found.row_count)]


def test_runs_of_a_paragraph_are_one_line() -> None:
    body = f"<w:p>{_RUN.format('全年产值')}{_RUN.format('300')}<w:proofErr/>{_RUN.format('亿元。')}</w:p>"
    assert lines(docx(body)) == ["全年产值300亿元。"]


def test_automatic_chinese_numbers_are_in_the_text() -> None:
    levels = numbering(("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    body = (
        item("发展")
        + item("工业", 1)
        + item("钢铁", 2)
        + item("汽车", 2)
        + item("农业", 1)
        + item("民生")
        + item("就业", 1)
    )
    assert lines(docx(body, numbering=levels)) == [
        "一、发展",
        "（一）工业",
        "1.钢铁",
        "2.汽车",
        "（二）农业",
        "二、民生",
        "（一）就业",
    ]


def test_numbers_of_chapters_and_bullets() -> None:
    levels = numbering(("chineseCounting", "第%1章 "), ("bullet", "•"))
    body = "".join(item(f"篇章{number}") for number in range(11)) + item("点", 1)
    assert lines(docx(body, numbering=levels))[-2:] == ["第十一章 篇章10", "点"]


def test_heading_styles_give_levels() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="own"/><w:basedOn w:val="a2"/></w:style>'
    )
    body = (
        paragraph("山城今年的事情不少，先说要紧的，再说其余的。")
        + paragraph("总体思路", '<w:pStyle w:val="a1"/>')
        + paragraph("稳字当头，稳中求进。")
        + paragraph("工业", '<w:pStyle w:val="own"/>')
        + paragraph("新厂开工。")
    )
    document = load_bytes(docx(body, styles=styles), "a.docx")
    assert [(section.title, section.level) for section in document.sections] == [("总体思路", 1), ("工业", 2)]


def test_merged_cells() -> None:
    body = paragraph("表2-1 主要指标") + table(
        cell("类别") + cell("指标", '<w:gridSpan w:val="2"/>'),
        cell("经济", '<w:vMerge w:val="restart"/>') + cell("产值") + cell("12"),
        cell("", "<w:vMerge/>") + cell("收入") + cell("5.5"),
    )
    document = load_bytes(docx(body), "a.docx")
    assert grid(document) == [["类别", "指标", "指标"], ["经济", "产值", "12"], ["经济", "收入", "5.5"]]
    assert (document.tables[0].label, document.tables[0].title) == ("2-1", "主要指标")
    assert document.text == "表2-1 主要指标\n类别\t指标\n经济\t产值\t12\n\t收入\t5.5\n"


def test_cells_enclose_their_text() -> None:
    body = table(cell("指  标") + cell("值"), cell("产值") + cell("12"), cell("收入") + cell("3"))
    document = load_bytes(docx(body), "a.docx")
    assert [document.text[cell.start : cell.end] for cell in document.tables[0].cells] == [
        cell.text for cell in document.tables[0].cells
    ]
    assert document.tables[0].cells[0].text == "指标"


def test_box_in_a_table_of_one_cell_ends_with_the_table() -> None:
    body = (
        paragraph("一、创新")
        + paragraph("建平台，引人才。")
        + table(f"<w:tc>{paragraph('专栏3-1 平台')}{paragraph('材料研究院、检测中心。')}</w:tc>")
        + paragraph("平台建成后向企业开放，收费从低。")
    )
    document = load_bytes(docx(body), "a.docx")
    (box,) = document.boxes
    assert document.text[box.start : box.end] == "专栏3-1 平台\n材料研究院、检测中心。"
    assert document.tables == ()


def test_text_box_is_read_once() -> None:
    inner = f"<w:txbxContent>{paragraph('框里的话。')}</w:txbxContent>"
    drawing = f"<mc:AlternateContent><mc:Choice><w:drawing>{inner}</w:drawing></mc:Choice>"
    drawing += f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert lines(docx(f"<w:p>{_RUN.format('框外的话。')}<w:r>{drawing}</w:r></w:p>")) == ["框外的话。", "框里的话。"]


def test_footnotes_stand_behind_the_text() -> None:
    notes = f'<w:footnote w:type="separator"/><w:footnote w:id="2">{paragraph("按可比价计算。")}</w:footnote>'
    document = load_bytes(docx(paragraph("产值增长5%，好于预期。"), footnotes=notes), "a.docx")
    assert document.text == "产值增长5%，好于预期。\n[1] 按可比价计算。\n"
    assert document.blocks[-1].kind == "note"


def test_deleted_text_is_gone_and_inserted_text_there() -> None:
    body = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新的路。</w:t></w:r></w:ins></w:p>"
    assert lines(docx(body)) == ["新的路。"]


def test_page_breaks_give_pages() -> None:
    body = paragraph("第一页上的话。") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph("第二页上的话。")
    document = load_bytes(docx(body), "a.docx")
    assert [document.page_at(document.text.index(word)) for word in ("第一页", "第二页")] == [1, 2]


def test_contents_are_furniture() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>'
    body = paragraph("一、总则<w:tab/>3", '<w:pStyle w:val="t"/>') + paragraph("山城今年的事情不少，从头说起。")
    assert load_bytes(docx(body, styles=styles), "a.docx").blocks[0].kind == "furniture"


def test_content_controls_are_looked_into() -> None:
    assert lines(docx(f"<w:sdt><w:sdtContent>{paragraph('控件里的话。')}</w:sdtContent></w:sdt>")) == ["控件里的话。"]


def test_hidden_text_and_readings_over_words_are_left_out() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
    ruby = f"<w:rt>{_RUN.format('lù')}</w:rt><w:rubyBase>{_RUN.format('路')}</w:rubyBase>"
    ruby = f"<w:r><w:ruby>{ruby}</w:ruby></w:r>"
    assert lines(docx(f"<w:p>{_RUN.format('修')}{hidden}{ruby}{_RUN.format('架桥。')}</w:p>")) == ["修路架桥。"]


def test_document_part_is_found_through_its_relation() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    relation = f'<Relationship Type="{kind}" Target="word/d2.xml"/>'
    body = f'<w:document xmlns:w="{strict}"><w:body>{paragraph("修路架桥。")}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{space}">{relation}</Relationships>'.encode(),
        "word/d2.xml": body.encode(),
    }
    assert lines(archive(parts)) == ["修路架桥。"]
