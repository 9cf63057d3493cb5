"""XML parts of office files, read without trusting them."""

from lxml import etree

from lantu.errors import DamagedDocument

_CURE = "Download or copy the file again, or save it anew"


def parse_xml(content: bytes, part: str, name: str) -> etree._Element:
    """The root of an XML part. Entities are never resolved and document type declarations refused: office files have
    none, and they are the way to bombs and to other people's files. Raises DamagedDocument.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        raise DamagedDocument(name, f"its part {part} declares entities, as harmful files do", _CURE)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if "ntity" in error.msg:
            raise DamagedDocument(name, f"its part {part} declares entities, as harmful files do", _CURE) from error
        raise DamagedDocument(name, f"its part {part} is broken: {error.msg}", _CURE) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedDocument(name, f"its part {part} declares entities, as harmful files do", _CURE)
    return root
