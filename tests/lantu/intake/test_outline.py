"""The outline of plain text, on sentences written for these tests."""

import pytest

from lantu.intake import document_from_text
from lantu.text import BlockKind, Document


def parts(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def outline(document: Document) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in document.sections]


def test_chapters_articles_and_chinese_numbers_nest() -> None:
    document = document_from_text(
        "第一章 山城的起点\n第一节 底子\n一、产业\n钢厂去年开了新炉。\n"
        "（一）汽车\n车间亮了灯。\n第二章 去处\n到二〇三五年再看。\n"
    )
    assert outline(document) == [(1, "山城的起点"), (2, "底子"), (3, "产业"), (4, "汽车"), (1, "去处")]
    assert document.section_path(document.text.index("车间")) == ("山城的起点", "底子", "产业", "汽车")


def test_heading_running_into_its_paragraph_is_cut_at_its_first_full_stop() -> None:
    document = document_from_text("（一）抓工业，底盘更稳。全年产值300亿元，增长5%。新厂投产。\n")
    assert parts(document) == [
        ("heading", "（一）抓工业，底盘更稳。"),
        ("paragraph", "全年产值300亿元，增长5%。新厂投产。"),
    ]
    assert document.sections[0].title == "抓工业，底盘更稳"


def test_long_first_sentence_makes_no_heading() -> None:
    sentence = "（一）" + "各部门要把这件事放在全年工作的首位来抓，" * 3 + "不得延误。余下的照旧办理。"
    assert parts(document_from_text(sentence)) == [("paragraph", sentence)]


def test_enumeration_inside_a_paragraph_is_no_heading() -> None:
    text = "一是把住源头，把项目库建起来。\n二是盯住进度。\n一、二、三产增加值分别增长3%、4%、5%。\n"
    assert {kind for kind, _ in parts(document_from_text(text))} == {"paragraph"}


def test_arabic_number_goes_on_with_chinese_numbers() -> None:
    document = document_from_text(
        "一、水利\n修了一座坝，蓄水充足。\n2、 道路\n通了两条路，直达村口。\n三、学校\n盖了三所。\n"
    )
    assert outline(document) == [(1, "水利"), (1, "道路"), (1, "学校")]


def test_numbered_item_with_colon_is_a_heading_up_to_the_colon() -> None:
    document = document_from_text("1. 粮食产量：到2025年预期达到30万吨。\n2. 森林覆盖率：预期达35%。\n")
    assert outline(document) == [(1, "粮食产量"), (1, "森林覆盖率")]


def test_decimal_number_is_no_numbering() -> None:
    assert outline(document_from_text("1.5亿元资金已经到位。其余的下月拨付。\n")) == []


def test_bookmark_remnants_are_in_no_block_and_no_title() -> None:
    document = document_from_text("[bookmark: _Toc12][bookmark: _Toc3]第一节 新的起点\n新区今年起步，路还很长。\n")
    assert parts(document) == [("heading", "第一节 新的起点"), ("paragraph", "新区今年起步，路还很长。")]


def test_paragraph_cut_by_a_page_is_one_block_with_the_text_untouched() -> None:
    text = (
        "今年全市要抓好三件大事，第一件是把老旧管网的改造全部铺开，第二件是把新能源汽车的电\n\n"
        "池产业做大，第三件是办好一届车展。\n"
    )
    document = document_from_text(text)
    assert document.text == text
    assert parts(document) == [("paragraph", text.strip())]


def test_paragraph_cut_by_a_page_number_continues_behind_it() -> None:
    text = (
        "今年全市要抓好三件大事，第一件是把老旧管网的改造全部铺开，第二件是把新能源汽车的电\n\n- 3 -\n\n池产业做大。\n"
    )
    blocks = document_from_text(text).blocks
    assert [(block.kind, block.continues) for block in blocks] == [
        (BlockKind.PARAGRAPH, False),
        (BlockKind.FURNITURE, False),
        (BlockKind.PARAGRAPH, True),
    ]


def test_items_behind_bullets_are_paragraphs_of_their_own_without_full_stops() -> None:
    works = ["医院", "学校", "水库", "大桥", "公园", "车站", "水厂", "粮库", "剧院"]
    items = [f"• 加快城东{work}、城西{work}和河南{work}等一批项目的建设进度" for work in works]
    opening = "全年的任务由各部门分头落实，进度按月通报，年底一并考核。\n"
    document = document_from_text(opening + "\n".join(items) + "\n")
    assert [text for _, text in parts(document)][1:] == items


def test_title_over_two_lines_with_date() -> None:
    document = document_from_text(
        "某某同志在山城新区年中工作\n\n会议上的讲话\n\n（2021年7月30日）\n\n同志们：\n\n今天开个短会。\n"
    )
    assert document.title == "某某同志在山城新区年中工作会议上的讲话"
    assert [kind for kind, _ in parts(document)] == ["title", "title", "title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "signed", ["山城市统计局新城分局（2031年4月9日）", "山城市统计局 2031年4月9日", "山城日报 2031年4月"]
)
def test_the_line_that_signs_a_paper_is_no_part_of_its_title(signed: str) -> None:
    document = document_from_text(f"山城新区2030年统计公报\n{signed}\n2030年，全区经济平稳，民生改善，社会安定。\n")
    assert document.title == "山城新区2030年统计公报"


def test_letterspaced_title_is_closed_up() -> None:
    document = document_from_text(
        "政 府 工 作 报 告\n\n——2012年2月9日在山城区人民代表大会上\n\n各位代表：\n我来报告。\n"
    )
    assert document.title == "政府工作报告"


def test_enclosed_report_gives_the_title() -> None:
    document = document_from_text(
        "山城发〔2024〕3号\n关于印发《山城新区2024年报告》的通知\n各有关单位：\n现将《山城新区2024年报告》印发给你们，请照办。\n"
        "山城新区 2024 年报告\n(2024 年 1 月 25 日)\n同志们：\n我来报告。\n"
    )
    assert document.title == "山城新区2024年报告"


def test_box_ends_before_the_next_heading() -> None:
    document = document_from_text(
        "一、创新\n建平台，引人才，促转化。\n\t专栏3-1 平台布局\n建设材料研究院；建设检测中心。\n"
        "1.山城试验场。\n\n\n二、交通\n修路。\n"
    )
    (box,) = document.boxes
    assert (box.label, box.title) == ("3-1", "平台布局")
    assert document.text[box.start : box.end] == "专栏3-1 平台布局\n建设材料研究院；建设检测中心。\n1.山城试验场。"
    assert outline(document) == [(1, "创新"), (1, "交通")]


def test_items_that_are_numbered_like_headings_belong_to_their_box() -> None:
    document = document_from_text(
        "（二）优化能源结构\n扩大清洁能源。\n专栏8 能源项目\n（一）电源项目。青石风电场、望河水电站。\n"
        "（二）电网项目。东岭输变电工程。\n（四）完善供热\n提高供热能力。"
    )
    (box,) = document.boxes
    assert document.text[box.start : box.end].splitlines()[1:] == [
        "（一）电源项目。青石风电场、望河水电站。",
        "（二）电网项目。东岭输变电工程。",
    ]


def test_a_heading_right_after_a_caption_that_goes_on_with_the_text_is_no_item() -> None:
    document = document_from_text("（二）优化能源结构\n扩大清洁能源。\n专栏8 能源项目\n（三）完善供热\n提高供热能力。")
    (box,) = document.boxes
    assert document.text[box.start : box.end] == "专栏8 能源项目"


def test_furniture_of_paper_and_web_is_marked() -> None:
    lines = [
        "- 12 -",
        "公开方式：主动公开",
        "来源：山城日报",
        "浏览次数：12",
        "时间：2031-02-24 11:37:06 来源：山城区统计局 作者：管理员 点击：8950次",
        "山城区办公室      2021年8月4日印发",
        "【返回顶部】",
    ]
    document = document_from_text("\n\n".join(["新区的路修通了，村里的人都说好。", *lines]))
    assert parts(document)[1:] == [("furniture", line) for line in lines]


def test_notes_behind_the_text() -> None:
    document = document_from_text(
        "一、结语\n大家一起努力，把事办好。\n\n注 释：\n\n①“三桥”：东桥、西桥、南桥。\n\n②“两路”：环路、江路。\n"
    )
    assert [kind for kind, _ in parts(document)] == ["heading", "paragraph", "note", "note", "note"]


def test_newspaper_headlines_are_headings() -> None:
    document = document_from_text(
        "山城迎来开门红\n\n——年终会议解读\n\n本报讯 会议昨天召开，会期一天，听取了各方面的意见。\n\n"
        "新年起步 再上台阶\n\n"
        "今年要把工业放在首位，把农业放在心上，把服务业放在手中，三者并举，缺一不可，这是会议的主要精神。\n"
    )
    assert document.title == "山城迎来开门红"
    assert outline(document) == [(1, "新年起步 再上台阶")]


def test_lines_of_fixed_width_are_joined() -> None:
    first = "今年以来全市上下一心把稳增长放在首位新开工项目比去年多出三成工业投资增长百分之二"
    second = "十服务业恢复到往年水平农业收成也好于预期居民收入随之增加各项事业都有进步社会大局"
    text = "\n".join(["各位代表：", *[first, second, "保持稳定。"] * 5]) + "\n"
    document = document_from_text(text)
    assert [text for _, text in parts(document)] == ["各位代表：", *["\n".join([first, second, "保持稳定。"])] * 5]


def test_tags_left_from_a_web_page_separate_paragraphs() -> None:
    document = document_from_text(
        '<divclass="title"><h2>2007年山城报告</h2></div><p>各位代表：</p><p>增幅<5.5%，低于预期。</p>'
    )
    assert document.title == "2007年山城报告"
    assert parts(document) == [
        ("title", "2007年山城报告"),
        ("paragraph", "各位代表："),
        ("paragraph", "增幅<5.5%，低于预期。"),
    ]


def test_number_and_title_on_two_lines_are_one_heading() -> None:
    document = document_from_text("第一章\n发展基础\n过去五年路修通了，桥也架好了。\n")
    assert outline(document) == [(1, "发展基础")]


def test_list_of_items_with_arabic_numbers_is_no_outline() -> None:
    document = document_from_text(
        "（一）项目\n今年要办的事有三件。\n1.修东路\n2.架西桥\n3.开南门\n大家一起动手，年内完成。\n"
    )
    assert outline(document) == [(1, "项目")]


def test_items_without_full_stops_stay_apart() -> None:
    items = [
        "加快东路改造，完成路基二十公里并铺好管线",
        "推进西桥建设，完成桥墩六座并架好主梁",
        "启动南门工程，完成前期手续并落实资金",
    ]
    assert [text for _, text in parts(document_from_text("\n".join(items)))] == items


def test_contents_with_pages_are_furniture() -> None:
    document = document_from_text(
        "目  录\n第一章 基础……1\n第二章 目标……5\n第三章 保障……12\n第一章 基础\n路修通了，桥架好了。\n"
    )
    assert [kind for kind, _ in parts(document)] == ["furniture"] * 4 + ["heading", "paragraph"]


def test_contents_without_pages_are_furniture() -> None:
    document = document_from_text(
        "目录\n一、基础\n二、目标\n一、基础\n路修通了，桥架好了。\n二、目标\n再上台阶，争取进位。\n"
    )
    assert outline(document) == [(1, "基础"), (1, "目标")]


def test_form_feeds_give_pages() -> None:
    document = document_from_text("第一页上的话，说完了。\n\f第二页上的话，也说完了。\n\f")
    assert [document.page_at(document.text.index(word)) for word in ("第一页", "第二页")] == [1, 2]


def test_paragraphs_of_one_width_stay_apart() -> None:
    lines = [f"第{number}件事是修好村里的路，年内完成，资金已经到位，工期三个月。" for number in "甲乙丙丁戊己庚辛壬癸"]
    assert [text for _, text in parts(document_from_text("\n".join(lines)))] == lines


def test_a_chapter_of_review_right_under_the_title_is_a_heading() -> None:
    document = document_from_text(
        "工作报告\n——2031年1月16日在会议上\n2030年工作回顾\n" + "这一年，各项工作有新进展。" * 3 + "\n"
    )
    assert outline(document) == [(1, "2030年工作回顾")]
    assert document.title == "工作报告"


def test_a_title_of_review_alone_stays_the_title() -> None:
    document = document_from_text("澄湖新区2030年工作回顾\n这一年，各项工作有新进展。\n")
    assert (document.title, outline(document)) == ("澄湖新区2030年工作回顾", [])


def test_who_published_it_and_when_is_no_part_of_the_title() -> None:
    signed = document_from_text("2031年云湖县重点工程进展情况\n云湖县发展和改革局 2032年1月21日\n全县工程进展顺利。\n")
    assert signed.title == "2031年云湖县重点工程进展情况"


def test_what_announces_a_list_is_no_part_of_the_title() -> None:
    listed = document_from_text("2031年云湖县实事项目完成情况\n已投入使用9项：\n1.望河桥改造工程。\n已经完工。\n")
    assert listed.title == "2031年云湖县实事项目完成情况"


def test_a_first_line_with_a_comma_is_a_title_and_no_beginning_of_the_paragraph_below() -> None:
    paragraph = "近日，山城新区的工地上一派繁忙景象，多台塔吊来回运转，工人们正在作业。"
    document = document_from_text(f"开工项目超过七成，重点工程加快推进\n{paragraph}\n")
    assert [text for _, text in parts(document)] == ["开工项目超过七成，重点工程加快推进", paragraph]
    assert document.title == "开工项目超过七成，重点工程加快推进"


def test_the_line_that_tells_where_a_paper_was_published_is_not_joined_to_the_first_paragraph() -> None:
    paragraph = "年末全区公路通车里程1231公里，比上年增加24.3公里，其中高速公路55.8公里。"
    source = "发布时间：2031-04-08 来源：山城市统计局"
    document = document_from_text(f"山城新区2030年统计公报\n{source}\n{paragraph}\n")
    assert [text for _, text in parts(document)] == ["山城新区2030年统计公报", source, paragraph]
