"""Intake of the real documents, which lie outside of the repository."""

import re
from difflib import SequenceMatcher

import pytest
from tests.lantu.real_documents import path_of, shared

from lantu.intake import load_file
from lantu.text import BlockKind, Document, Table

# The cells of the two indicator tables, read by eye; a cell that spans rows is written in each of them.
TABLE_1_1 = """
指标 | 指标 | 单位 | 规划目标 | 完成情况 | 指标属性
经济发展 | 1.规模以上工业总产值 | 亿元 | 1250 | 1001.39 | 预期性
经济发展 | 2.规模以上工业增加值 | 亿元 | - | 222.93 | 预期性
经济发展 | 3.财政收入 | 亿元 | 64 | 52.22 | 预期性
经济发展 | 4.固定资产投资年均增速 | % | 15 | 13 | 预期性
经济发展 | 5.社会消费品零售总额 | ％ | 12 | 13.2 | 预期性
民生福祉 | 6.常住人口城镇化率 | ％ | 85 | 71 | 预期性
民生福祉 | 7.九年义务教育巩固率 | ％ | 97 | 100 | 预期性
民生福祉 | 8.高中阶段毛入学率 | ％ | 92 | 92 | 预期性
民生福祉 | 9.新区常住人口 | 万人 | 35-40 | 22 | 预期性
民生福祉 | 10.城镇居民人均可支配收入 | 元 | 48000 | 42488 | 预期性
民生福祉 | 11.农村居民人均可支配收入 | 元 | 18000 | 27286 | 预期性
民生福祉 | 12.城镇登记失业率 | ％ | 按柳州市下达任务 | 完成 | 约束性
民生福祉 | 13.城镇新增就业人数 | 万人 | 按柳州市下达任务 | 完成 | 预期性
民生福祉 | 14.贫困人口脱贫 | 人 | 393 | 393 | 约束性
民生福祉 | 15.城镇保障性住房建设和棚户区改造 | 套 | 按柳州市下达任务 | 完成 | 约束性
创新驱动 | 16.研究与试验发展经费支出占地区生产总值比重 | ％ | 3 | 3.2 | 预期性
创新驱动 | 17.新增劳动力平均受教育年限 | 年 | 12 | 12 | 预期性
创新驱动 | 18.互联网普及率 | ％ | 90 | 95 | 预期性
创新驱动 | 19每万名人口拥有发明专利数 | 件 | 12 | 30 | 预期性
生态文明 | 20.耕地保有量（国土） | 万亩 | 按柳州市下达任务 | 完成 | 约束性
生态文明 | 21.新增建设用地规模 | 公顷 | 按自治区下达任务 | 完成 | 约束性
生态文明 | 22.单位生产总值能源消耗降低 | ％ | 按柳州市下达任务 | 完成 | 约束性
生态文明 | 23. COD排放量/NH3-N~排放量/SO2排放量/NOx排放量 | ％ | 按柳州市下达任务 | 完成 | 约束性
生态文明 | 24.万元生产总值用水量降低 | 吨/万元 | 按柳州市下达任务 | 完成 | 约束性
生态文明 | 25.建成区绿化覆盖率 | ％ | 45 | 44 | 约束性
生态文明 | 26.森林覆盖率 | ％ | 40 | 33.37 | 约束性
"""
TABLE_2_1 = r"""
类别 | 序号 | 指标 | 单位 | 2025年 | 年均增长 | 指标属性 | 监测单位
经济发展 | 1 | 地区生产总值增长 | % | - | ≥9 | 预期性 | 战经局
经济发展 | 2 | 人均地区生产总值增长 | % | - | ≥7 | 预期性 | 战经局
经济发展 | 3 | 规上工业总产值 | 亿元 | 1600 | - | 预期性 | 工信局
经济发展 | 4 | 全员劳动生产率增长 | % | - | 6.5 | 预期性 | 战经局
经济发展 | 5 | 财政收入 | 亿 | 80 | 8.9 | 预期性 | 财政局
创新驱动 | 6 | 园区企业研发投入强度 | % | 3.5 | - | 预期性 | 科技局
创新驱动 | 7 | 每万人口高价值发明专利拥有量 | 件 | 6 | - | 预期性 | 市场监督局
创新驱动 | 8 | 人均技术合同交易额 | 万元 | 0.5 | - | 预期性 | 科技局
创新驱动 | 9 | 高新技术企业数量 | 家 | 300 | - | 预期性 | 科技局
创新驱动 | 10 | 省级及以上创新平台 | 家 | 120 | - | 预期性 | 科技局
创新驱动 | 11 | 省级及以上科技企业孵化器和众创空间数 | 家 | 18 | - | 预期性 | 科技局\创业中心
创新驱动 | 12 | 财政科技支出与当年财政支出比例 | % | 3 | - | 预期性 | 财政局\科技局
民生福祉 | 13 | 新区常住人口 | 万人 | 30 | - | 预期性 | 战经局
民生福祉 | 14 | 常住人口城镇化率 | % | 75 | - | 预期性 | 战经局
民生福祉 | 15 | 居民人均可支配收入 | % | - | 6.5 | 预期性 | 战经局
民生福祉 | 16 | 九年义务教育巩固率 | % | 97 | - | 预期性 | 教育局
民生福祉 | 17 | 城镇调查失业率 | % | <5.5 | - | 预期性 | 人社局
民生福祉 | 18 | 新增劳动年龄人口平均受教育年限 | 年 | 11 | - | 约束性 | 教育局
民生福祉 | 19 | 每千人口拥有3岁以下婴幼儿托位数 | 个 | 4 | - | 预期性 | 社会事务局
民生福祉 | 20 | 每千人口拥有执业（助理）医师数 | 人 | 3.3 | - | 预期性 | 社会事务局
民生福祉 | 21 | 城乡居民基本医疗保险参保率 | % | ≥98 |  | 约束性 | 人社局
民生福祉 | 22 | 城乡居民基本养老保险参保率 | % | 97 | - | 约束性 | 人社局
民生福祉 | 23 | 保障性住房 | 万套 | 按市里下发任务 | - | 约束性 | 建设局
绿色转型 | 24 | 城镇污水处理率 | % | ≥95 | - | 约束性 | 规划建设环保处
绿色转型 | 25 | 危险废物和产生量10吨以上的一般工业~固体废物综合利用率（安全处置） | % | 100 | - | 约束性 | 生态环境分局
绿色转型 | 26 | 城市生活垃圾无害化处理率 | % | 100 | - | 约束性 | 规划建设环保处
绿色转型 | 27 | 耕地保有量 | 万亩 | 按市里下发任务 | - | 约束性 | 社会事务局\自规分局
绿色转型 | 28 | 新增建设用地面积 | 万公顷 | 按市里下发任务 | - | 约束性 | 建设局
绿色转型 | 29 | 万元GDP能源消耗下降 | % | 按市里下发任务 | - | 约束性 | 战经局
绿色转型 | 30 | 万元GDP用水量降低 | 吨/万元 |  | - | 约束性 | 战经局
绿色转型 | 31 | 森林覆盖率 | % | 35 | - | 约束性 | 社会事务局
绿色转型 | 32 | PM2.5 | 微克/立方米 | 按市里下发任务 | - | 约束性 | 生态环境分局
绿色转型 | 33 | 城市人均公园绿地面积 | 平方米/人 | 14 | - | 预期性 | 规划建设环保处
绿色转型 | 34 | 主要江河地表水质量－达到或好于Ⅲ类水体比例 | % | 100 | - | 约束性 | 生态环境分局
"""


def cells(written: str) -> list[list[str]]:
    """A table as written above; "~" only keeps a long cell from being taken for a sentence of the document."""
    return [row.replace("~", "").split(" | ") for row in written.strip("\n").split("\n")]


def grid(table: Table) -> list[list[str]]:
    def text(row: int, column: int) -> str:
        cell = table.at(row, column)
        return cell.text if cell else ""

    return [[text(row, column) for column in range(table.column_count)] for row in range(table.row_count)]


def closed_up(text: str) -> str:
    return re.sub(r"\s", "", text)


def paragraphs(document: Document) -> list[str]:
    """Titles, headings, paragraphs and notes without white space."""
    found: list[str] = []
    for block in document.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.ROW, BlockKind.CAPTION):
            continue
        text = closed_up(document.text[block.start : block.end])
        if block.continues:
            found[-1] += text
        else:
            found.append(text)
    return found


def original(number: str, suffix: str) -> Document:
    return load_file(next(shared("corpus").glob(f"{number}_*.{suffix}")))


def test_indicator_tables_of_the_plan() -> None:
    first, second = load_file(path_of("003")).tables
    assert (first.label, first.row_count - first.head_rows) == ("1-1", 26)
    assert (second.label, second.row_count - second.head_rows) == ("2-1", 34)
    assert grid(first) == cells(TABLE_1_1)
    assert grid(second) == cells(TABLE_2_1)


def test_boxes_of_the_plan() -> None:
    document = load_file(path_of("003"))
    counts = {3: 3, 4: 6, 5: 7, 7: 9, 8: 3}
    assert [box.label for box in document.boxes] == [
        f"{c}-{n}" for c, most in counts.items() for n in range(1, most + 1)
    ]
    assert all(document.text[box.end - 1] in "。；）园馆目地城建" for box in document.boxes)


def test_sections_of_the_plan_nest() -> None:
    document = load_file(path_of("003"))
    assert document.section_path(document.text.index("强化企业创新主体地位") + 20) == (
        "突出创新引领，打造柳州创新创业领航区",
        "增强技术创新能力",
        "强化企业创新主体地位",
    )
    levels = [section.level for section in document.sections]
    assert (levels.count(1), levels.count(2)) == (5, 13)
    assert not any("bookmark" in section.title for section in document.sections)


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("000", "柳东新区2024年高质量发展报告"),
        ("001", "何培俊同志在柳东新区年中工作会议上的讲话"),
        ("002", ""),
        ("004", "笃行实干出实绩 奋楫扬帆再启航"),
        ("018", "政府工作报告"),
        ("025", "2007年玉溪市政府工作报告"),
        ("054", "黔东南苗族侗族自治州2016年国民经济和社会发展统计公报"),
        ("052", "宜春市2022年国民经济和社会发展统计公报"),
    ],
)
def test_titles(number: str, title: str) -> None:
    assert load_file(path_of(number)).title == title


def test_offsets_of_a_text_file_are_its_own() -> None:
    for path in [*shared("seeds").glob("*.txt"), *shared("corpus").glob("*.txt")]:
        assert load_file(path).text == path.read_text("utf-8-sig")


def test_gb18030_reads_as_the_same_text() -> None:
    assert paragraphs(original("014", "gb18030.bin")) == paragraphs(original("014", "txt"))


def test_speech_cut_by_pages_is_whole() -> None:
    document = load_file(path_of("000"))
    body = [b for b in document.blocks if b.kind is BlockKind.PARAGRAPH and b.end - b.start > 60]
    assert all(document.text[block.end - 1] in "。！" for block in body)


@pytest.mark.parametrize(
    ("number", "suffix", "alike"),
    [
        ("001", "docx", 1.0),
        ("005", "docx", 1.0),
        ("054", "docx", 1.0),
        ("049", "html", 1.0),
        ("052", "html", 0.95),
        ("048", "pdf", 0.95),
        ("057", "pdf", 0.95),
    ],
)
def test_formats_give_the_same_paragraphs(number: str, suffix: str, alike: float) -> None:
    left, right = paragraphs(original(number, suffix)), paragraphs(original(number, "txt"))
    assert SequenceMatcher(None, left, right, autojunk=False).ratio() >= alike


@pytest.mark.parametrize(("number", "suffix", "tables"), [("054", "docx", 11), ("049", "html", 6), ("057", "pdf", 6)])
def test_formats_give_the_same_tables(number: str, suffix: str, tables: int) -> None:
    left, right = original(number, suffix).tables, original(number, "txt").tables
    assert len(left) == tables
    same = [
        [closed_up(cell.text) for cell in one.cells] == [closed_up(cell.text) for cell in other.cells]
        for one, other in zip(left, right, strict=True)
    ]
    # One table of 057 sets a group's name beside its first member, which the text keeps on two lines.
    assert same.count(False) == (number == "057")
