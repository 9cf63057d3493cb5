"""Source text: documents with their structure, and normalisation that keeps every character's place."""

from lantu.text.document import Block, BlockKind, Box, Cell, Document, Section, Table
from lantu.text.fold import Folded, fold, fold_words

__all__ = ["Block", "BlockKind", "Box", "Cell", "Document", "Folded", "Section", "Table", "fold", "fold_words"]
