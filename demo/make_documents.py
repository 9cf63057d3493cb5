"""Makes the demo documents from their sources.

    python demo/make_documents.py

`demo/sources/` holds the words; `demo/documents/` gets them as offices publish them: a Word file with tables, boxes; a
web page with navigation and footer, a PDF with running head and page numbers, a plain text. The PDF needs LibreOffice.
"""

import html
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

HERE = Path(__file__).parent
SOURCES = HERE / "sources"
DOCUMENTS = HERE / "documents"
PLAN = "柳东新区第十四个五年规划要点.docx"
HALF_YEAR = "柳东新区2021年年中工作会议讲话.html"
REPORT = "柳东新区2024年高质量发展情况报告.pdf"
NEWSPAPER = "柳江区2024年工作解读.txt"
CITY = "柳州市2024年工作要点.txt"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a source: `kind` is title, heading, paragraph, table or box; `lines` its lines without marks."""

    kind: str
    lines: tuple[str, ...]
    level: int = 0


def parts(source: str) -> Iterator[Part]:
    """The pieces of a source, separated by empty lines: # headings, | tables, > boxes, and paragraphs."""
    for block in source.strip().split("\n\n"):
        lines = tuple(block.splitlines())
        first = lines[0]
        if first.startswith("#"):
            level = len(first) - len(first.lstrip("#"))
            yield Part("title" if level == 1 else "heading", (first.lstrip("# "),), level - 1)
        elif first.startswith("|"):
            yield Part("table", tuple(line for line in lines if not line.startswith("| ---")))
        elif first.startswith(">"):
            yield Part("box", tuple(line.lstrip("> ").replace("**", "") for line in lines))
        else:
            yield Part("paragraph", ("".join(lines),))


def cells_of(line: str) -> list[str]:
    """The cells of one table line."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _chinese_font(document: Document) -> None:
    """One Chinese font for all characters, in the defaults and every style, in place of the theme's."""
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(name), "Noto Serif CJK SC")


def _paragraph(document: Document, text: str) -> Paragraph:
    paragraph = document.add_paragraph(text)
    if text.startswith(("（2021", "（2024", "（演示")):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif text.startswith("表"):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True
    else:
        paragraph.paragraph_format.first_line_indent = Pt(24)
    return paragraph


def _title(document: Document, text: str) -> None:
    document.core_properties.title = text
    paragraph = document.add_paragraph(text, style="Title")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for run in paragraph.runs:
        run.font.size = Pt(18)


def _small(cell: _Cell, text: str) -> None:
    cell.text = text
    for run in cell.paragraphs[0].runs:
        run.font.size = Pt(9)


def _repeat_head(table: Table) -> None:
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _add_table(document: Document, lines: tuple[str, ...]) -> None:
    rows = [cells_of(line) for line in lines]
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    for index, row in enumerate(rows):
        for column, text in enumerate(row):
            _small(table.cell(index, column), text)
    group = 1
    for index in [*(i for i in range(2, len(rows)) if rows[i][0]), len(rows)]:
        if index - group > 1:
            table.cell(group, 0).merge(table.cell(index - 1, 0))
            _small(table.cell(group, 0), rows[group][0])
        group = index
    _repeat_head(table)


def _add_box(document: Document, lines: tuple[str, ...]) -> None:
    cell = document.add_table(1, 1, style="Table Grid").cell(0, 0)
    cell.text = lines[0]
    cell.paragraphs[0].runs[0].bold = True
    for line in lines[1:]:
        cell.add_paragraph(line)
    document.add_paragraph()


def word(source: str) -> Document:
    """A Word document with heading styles, real tables, and boxes as tables of one cell."""
    document = docx.Document()
    _chinese_font(document)
    for part in parts(source):
        match part.kind:
            case "title":
                _title(document, part.lines[0])
            case "heading":
                document.add_heading(part.lines[0], part.level)
            case "table":
                _add_table(document, part.lines)
            case "box":
                _add_box(document, part.lines)
            case _:
                _paragraph(document, part.lines[0])
    return document


def _page_field(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    paragraph.add_run(" —")


def write_pdf(source: str, target: Path) -> None:
    """A PDF with a running head and page numbers, printed by LibreOffice. Raises FileNotFoundError without it."""
    program = shutil.which("soffice")
    if program is None:
        message = "soffice is not installed. Install LibreOffice Writer to make the PDF."
        raise FileNotFoundError(message)
    document = word(source)
    section = document.sections[0]
    section.header.paragraphs[0].text = document.core_properties.title
    section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    _page_field(section.footer.paragraphs[0])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / target.with_suffix(".docx").name
        document.save(str(file))
        profile = (Path(folder) / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, str(file)], check=True, capture_output=True)
        shutil.copyfile(file.with_suffix(".pdf"), target)


def web_page(source: str) -> str:
    """A page of a government's web site: the text between navigation and footer."""
    template = (SOURCES / "page.html").read_text(encoding="utf-8")
    title, body = "", []
    for part in parts(source):
        text = html.escape(part.lines[0], quote=False)
        if part.kind == "title":
            title = text
        elif part.kind == "heading":
            body.append(f"<h{part.level + 1}>{text}</h{part.level + 1}>")
        else:
            body.append(f"<p>{text}</p>")
    return template.replace("{{title}}", title).replace("{{body}}", "\n".join(body))


def main() -> None:
    """Write all documents."""
    DOCUMENTS.mkdir(exist_ok=True)
    word((SOURCES / "plan.md").read_text(encoding="utf-8")).save(str(DOCUMENTS / PLAN))
    (DOCUMENTS / HALF_YEAR).write_text(web_page((SOURCES / "half-year.md").read_text(encoding="utf-8")), "utf-8")
    write_pdf((SOURCES / "report.md").read_text(encoding="utf-8"), DOCUMENTS / REPORT)
    shutil.copyfile(SOURCES / "newspaper.txt", DOCUMENTS / NEWSPAPER)
    # As many offices still save their texts.
    (DOCUMENTS / CITY).write_text((SOURCES / "city.txt").read_text(encoding="utf-8"), "gb18030")


if __name__ == "__main__":
    main()
