"""The documents are true: links resolve, checked examples run, generated pages equal what the code gives."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.house.repository import ROOT, short, tracked

PAGES = tracked(".md")
LINK = re.compile(r"(?<!`)!?\[[^\]]*\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```(python|console) checked\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHECKED = [
    pytest.param(kind, body, id=f"{short(page)}:{number}")
    for page in PAGES
    for number, (kind, body) in enumerate(BLOCK.findall(page.read_text("utf-8")), 1)
]


def _anchor(heading: str) -> str:
    """The anchor that a heading gets on a page."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower().replace("`", "")).replace(" ", "-")


def _anchors(page: Path) -> set[str]:
    return {_anchor(heading) for heading in re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)}


def _broken(page: Path) -> list[str]:
    broken = []
    for target in LINK.findall(re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name) if name else page
        if not file.exists() or (anchor and anchor not in _anchors(file)):
            broken.append(target)
    return broken


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_every_link_resolves(page: Path) -> None:
    assert _broken(page) == []


def _commands(body: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that follows it."""
    parts = re.split(r"^\$ (.+)\n", body, flags=re.MULTILINE)
    assert parts[0] == "", "a console block begins with a command"
    return list(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize(("kind", "body"), CHECKED)
def test_checked_examples_run(kind: str, body: str) -> None:
    if kind == "python":
        subprocess.run([sys.executable, "-c", body], cwd=ROOT, check=True, capture_output=True)
        return
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    for command, output in _commands(body):
        done = subprocess.run(
            shlex.split(command), cwd=ROOT, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
        )
        assert done.stdout + done.stderr == output


def test_generated_pages_are_up_to_date() -> None:
    script = ROOT / "docs/reference/generate.py"
    done = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_setting_is_documented() -> None:
    code = "\n".join(path.read_text("utf-8") for path in tracked(".py") if short(path).startswith("src/"))
    page = (ROOT / "docs/reference/settings.md").read_text("utf-8")
    assert sorted(set(re.findall(r"LANTU_[A-Z_]+", page))) == sorted(set(re.findall(r"\bLANTU_[A-Z_]+", code)))


def test_readers_find_every_page_of_the_guide() -> None:
    guide = (ROOT / "docs/guide/README.md").read_text("utf-8")
    pages = [page.name for page in (ROOT / "docs/guide").glob("*.md") if page.name != "README.md"]
    assert [name for name in sorted(pages) if f"({name})" not in guide] == []


def _shape(page: Path) -> list[str]:
    """How a page is built: its headings by level, rows of tables, entries of lists, blocks."""
    return re.findall(r"^(#+ |\| ?|- |```|!\[)", page.read_text("utf-8"), re.MULTILINE)


def test_a_page_in_two_languages_is_built_alike() -> None:
    chinese = sorted((ROOT / "docs/guide").glob("*.zh-CN.md"))
    assert len(chinese) >= 2
    for page in chinese:
        assert _shape(page) == _shape(page.with_name(page.name.replace(".zh-CN", ""))), page.name


def test_every_decision_is_listed() -> None:
    index = (ROOT / "docs/decisions/README.md").read_text("utf-8")
    pages = [page.name for page in (ROOT / "docs/decisions").glob("0*.md")]
    assert [name for name in sorted(pages) if f"({name})" not in index] == []


NAMED = re.compile(r"`((?:lantu|lantu_platform|tests|docs|benchmarks|corpus|demo|src)/[\w./-]+)`")


@pytest.mark.parametrize("page", [page for page in PAGES if short(page) != "CHANGELOG.md"], ids=short)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    """Files of the two packages are named without `src/`."""
    named = NAMED.findall(page.read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists() and not (ROOT / "src" / name).exists()] == []


def test_every_benchmark_is_listed() -> None:
    index = (ROOT / "benchmarks/README.md").read_text("utf-8")
    commands = [path for path in (ROOT / "benchmarks").glob("*.py") if "__main__" in path.read_text("utf-8")]
    assert [path.name for path in sorted(commands) if f"`{path.name}`" not in index] == []


def test_the_glossary_names_no_term_twice() -> None:
    rows = re.findall(r"^\| ([^|]+) \|", (ROOT / "docs/glossary.md").read_text("utf-8"), re.MULTILINE)
    terms = [term for row in rows for term in row.strip().split("、")]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []
