"""Source text: documents with their structure, and normalisation that keeps every character's place."""

from lantu.text.document import Block, BlockKind, Box, Cell, Document, Section, Table
from lantu.text.fold import Folded, fold, fold_words
from lantu.text.marks import between_marks, without_marks
from lantu.text.names import telling_names
from lantu.text.sentence import sentence_around

__all__ = [
    "Block",
    "BlockKind",
    "Box",
    "Cell",
    "Document",
    "Folded",
    "Section",
    "Table",
    "between_marks",
    "fold",
    "fold_words",
    "sentence_around",
    "telling_names",
    "without_marks",
]
