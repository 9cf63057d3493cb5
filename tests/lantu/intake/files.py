"""Files of other formats, made for the tests."""

import io
import struct
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def archive(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this content of w:body; `numbering`, `styles`, `footnotes` hold the content of their parts."""
    content = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": f"<w:document {_W} {_MC}><w:body>{body}</w:body></w:document>".encode(),
    }
    for name, inner in parts.items():
        content[f"word/{name}.xml"] = f"<w:{name} {_W}>{inner}</w:{name}>".encode()
    return archive(content)


def paragraph(text: str, properties: str = "") -> str:
    """A w:p with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def ole(*streams: str) -> bytes:
    """A compound file (OLE2) whose directory names these streams."""
    free, end, fat_sector, size = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 512
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 0x1000, end, 0, end, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    fat = struct.pack("<II", fat_sector, end) + struct.pack("<I", free) * 126
    directory = b"".join(_entry(name, 5 if name == "Root Entry" else 2) for name in ("Root Entry", *streams))
    return header + fat + directory.ljust(size, b"\x00")


def _entry(name: str, kind: int) -> bytes:
    text = name.encode("utf-16-le") + b"\x00\x00"
    entry = text.ljust(64, b"\x00") + struct.pack("<HBB", len(text), kind, 1)
    return entry + struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF) + bytes(36) + struct.pack("<IQ", 0, 0)


def pdf(*pages: str, encrypted: bool = False) -> bytes:
    """A PDF whose pages hold these content streams; fonts F1 is Helvetica."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for stream in pages:
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1"
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents %d 0 R>>" % (len(objects) + 2)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream.encode()))
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    return _assembled(objects, _LOCK if encrypted else b"")


# A standard security handler whose keys belong to no password.
_LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)


def _assembled(objects: list[bytes], trailer: bytes) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    content += b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return content


def text_at(left: int, bottom: int, text: str, size: int = 12) -> str:
    """A piece of a PDF page: text at a place in points."""
    return f"BT /F1 {size} Tf {left} {bottom} Td ({text}) Tj ET\n"


_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd(*pages: str, template: str = "", common: str = "", more: str = "", **parts: str) -> bytes:
    """An OFD file whose A4 pages hold these objects in a layer, over those of a template.

    `common` stands in the document's common data, `more` beside the document; `parts` are the contents of further parts
    of its folder.
    """
    named = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}.xml"/>' for n in range(len(pages)))
    under = '<ofd:TemplatePage ID="90" BaseLoc="Template.xml"/>' if template else ""
    area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    document = f"<ofd:CommonData>{area}{under}{common}</ofd:CommonData><ofd:Pages>{named}</ofd:Pages>"
    content = {
        "OFD.xml": "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>" + more,
        "Doc_0/Document.xml": document,
        "Doc_0/Template.xml": layer(template),
        **{
            f"Doc_0/Pages/Page_{n}.xml": ('<ofd:Template TemplateID="90"/>' if template else "") + layer(objects)
            for n, objects in enumerate(pages)
        },
        **{f"Doc_0/{name}.xml": inner for name, inner in parts.items()},
    }
    return archive({path: f"<ofd:Part {_OFD}>{inner}</ofd:Part>".encode() for path, inner in content.items()})


def layer(objects: str) -> str:
    """The content of an OFD page with one layer."""
    return f"<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"


def text_object(left: float, line: float, codes: str, size: float = 4, more: str = "") -> str:
    """A text of an OFD page whose lines are counted from a place in millimetres; `codes` are its text codes."""
    return f'<ofd:TextObject Boundary="{left} {line} 150 {size}" Size="{size}" {more}>{codes}</ofd:TextObject>'


def text_code(text: str, attributes: str = 'X="0" Y="0"') -> str:
    """Characters of a text object."""
    return f"<ofd:TextCode {attributes}>{text}</ofd:TextCode>"


def written(left: float, line: float, text: str, size: float = 4) -> str:
    """A line of Chinese characters that stand side by side."""
    return text_object(left, line, text_code(text, f'X="0" Y="0" DeltaX="g {len(text) - 1} {size}"'), size)


def path_object(data: str, attributes: str = "", inner: str = "") -> str:
    """A path of an OFD page, in millimetres from its upper left corner."""
    shape = f"{inner}<ofd:AbbreviatedData>{data}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject Boundary="0 0 210 297" {attributes}>{shape}</ofd:PathObject>'
