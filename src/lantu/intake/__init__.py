"""Files become text with outline, boxes, tables and notes. The only room that knows file formats."""

from lantu.intake.detect import find_format
from lantu.intake.load import document_from_text, load_bytes, load_file, load_stream

__all__ = ["document_from_text", "find_format", "load_bytes", "load_file", "load_stream"]
