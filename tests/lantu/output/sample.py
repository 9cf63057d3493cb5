"""A reading made by hand, so that these tests do not depend on how well Lantu reads."""

from decimal import Decimal

from lantu.aspect import Comparator, Measure, Status
from lantu.listing import Project, Stage, Task, Term
from lantu.reading import Reading
from lantu.statement import Remark, Statement
from lantu.text import Block, BlockKind, Box, Cell, Document, Section, Table

TEXT = "一、目标\n到2025年财政收入80亿元，常住人口30—35万人。\n专栏1-1 道路\n东环路（在建）\n指标\t目标\n"


def _table() -> Table:
    start = TEXT.index("指标\t")
    cells = (
        Cell("指标", start, start + 2, 0, 0),
        Cell("目标", start + 3, start + 5, 0, 1),
    )
    return Table("2-1", "指标表", start, start + 5, cells)


def _document() -> Document:
    box = TEXT.index("专栏")
    return Document(
        name="plan.txt",
        text=TEXT,
        format="txt",
        sha256="0" * 64,
        blocks=(Block(BlockKind.HEADING, 0, 4, 1), Block(BlockKind.PARAGRAPH, 5, box - 1)),
        sections=(Section("目标", 1, 0, 4, len(TEXT)),),
        boxes=(Box("1-1", "道路", box, TEXT.index("指标\t")),),
        tables=(_table(),),
    )


def _statement(text: str, **slots: object) -> Statement:
    start = TEXT.index(text)
    usual: dict[str, object] = {
        "measure": Measure.LEVEL,
        "comparator": Comparator.EQ,
        "status": Status.TARGET,
        "period": "2025",
        "region": "柳东新区",
        "section": ("目标",),
    }
    return Statement(start=start, end=start + len(text), text=text, **(usual | slots))  # type: ignore[arg-type]


REVENUE = _statement("80亿元", indicator="财政收入", value=Decimal("80.50"), unit="亿元", rules=("by year", "unit"))
PEOPLE = _statement(
    "30—35万人",
    indicator="常住人口",
    value=(Decimal(30), Decimal(35)),
    unit="万人",
    comparator=Comparator.RANGE,
    scope=("全域",),
    doubts=("period guessed",),
    base="2020",
    table="2-1",
    row=3,
    attribute="预期性",
    monitor="战经局",
)

READING = Reading(
    document=_document(),
    statements=[REVENUE, PEOPLE],
    projects=[
        Project(
            start=TEXT.index("东环路"),
            end=TEXT.index("东环路") + 3,
            text="东环路",
            name="东环路工程",
            stage=Stage.ONGOING,
            section="专栏1-1",
            region="柳东新区",
            rules=("box item",),
        )
    ],
    tasks=[Task(start=5, end=9, text=TEXT[5:9], action="完成", object="收入", section=("目标",), statements=(13,))],
    terms=[Term(start=0, end=2, term="一二", meaning="两件事", members=("一", "二"))],
    remarks=[Remark(TEXT.index("2025"), TEXT.index("2025") + 4, "2025", "a year")],
)
