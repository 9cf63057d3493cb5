"""Projects that numbered lines name."""

from lantu.intake import document_from_text
from lantu.listing import list_projects

_PAPER = (
    "2031年云湖区民生实事项目完成情况\n已投入使用2项：\n1.农村公路升级改造工程项目。\n该项目计划投资300万元，建设内容包括望河桥"
    "改造工程和松岭桥改造工程。该项目于2031年7月全面完工。\n2.望河水系（南段、北段等）治理工程。\n该项目正在加快施工。\n"
)


def test_numbered_lines_and_their_parts_have_the_stage_told_under_them() -> None:
    projects = list_projects(document_from_text(_PAPER), [])
    assert [(project.text, project.stage) for project in projects] == [
        ("农村公路升级改造工程项目", "completed"),
        ("望河桥改造工程", "completed"),
        ("松岭桥改造工程", "completed"),
        ("望河水系（南段、北段等）治理工程", "ongoing"),
    ]


def test_numbered_lines_of_other_papers_are_no_projects() -> None:
    other = _PAPER.replace("民生实事项目完成情况", "工作报告")
    assert "item" not in {rule for project in list_projects(document_from_text(other), []) for rule in project.rules}
