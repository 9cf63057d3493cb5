"""The text with its structure, apart from the reading so that lists stay light."""

from dataclasses import asdict
from typing import Self

from django.db import models

from lantu.text import Block, BlockKind, Box, Cell, Document, Section, Table
from lantu_platform.readings.models.reading import Reading


class Content(models.Model):
    """A document's text as stored, and what intake found in it; all offsets count its characters."""

    reading = models.OneToOneField(Reading, on_delete=models.CASCADE, related_name="content")
    text = models.TextField()
    structure = models.JSONField()

    def __str__(self) -> str:
        return str(self.reading)

    @classmethod
    def of(cls, reading: Reading, document: Document) -> Self:
        """The row for a document. A NUL, which PostgreSQL cannot hold, becomes a replacement character: places stay."""
        structure = {
            "title": document.title,
            "blocks": [(block.kind, block.start, block.end, block.level) for block in document.blocks],
            "sections": [asdict(section) for section in document.sections],
            "boxes": [asdict(box) for box in document.boxes],
            "tables": [asdict(table) for table in document.tables],
            "page_starts": document.page_starts,
        }
        return cls(reading=reading, text=document.text.replace("\0", "\ufffd"), structure=structure)

    def document(self, name: str = "") -> Document:
        """The document again, as intake made it; under another name where one is given."""
        tables = [
            Table(**{**table, "cells": tuple(Cell(**cell) for cell in table["cells"])})
            for table in self.structure["tables"]
        ]
        return Document(
            name=name or self.reading.document.name,
            text=self.text,
            format=self.reading.format,
            sha256=self.reading.document.sha256,
            title=self.structure["title"],
            blocks=tuple(Block(BlockKind(kind), *rest) for kind, *rest in self.structure["blocks"]),
            sections=tuple(Section(**section) for section in self.structure["sections"]),
            boxes=tuple(Box(**box) for box in self.structure["boxes"]),
            tables=tuple(tables),
            page_starts=tuple(self.structure["page_starts"]),
        )
