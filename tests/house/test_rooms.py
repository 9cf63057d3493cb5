"""The house is what ARCHITECTURE.md says it is."""

import ast
import re
import tomllib
from pathlib import Path

import pytest
from tests.house.repository import ROOT, short, tracked

PACKAGES = ("lantu", "lantu_platform")
MODULES = [path for path in tracked(".py") if short(path).startswith("src/")]
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def rooms(package: str) -> list[str]:
    """The rooms of a package as they are written in ARCHITECTURE.md: `text/`, `errors.py`."""
    names = set()
    for path in MODULES:
        parts = path.relative_to(ROOT / "src").parts
        if parts[0] == package and parts[1] != "__init__.py":
            names.add(parts[1] if len(parts) == 2 else f"{parts[1]}/")
    return sorted(names)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_room_is_on_the_map(package: str) -> None:
    assert [room for room in rooms(package) if f"`{package}/{room}`" not in ARCHITECTURE] == []


def test_every_place_on_the_map_exists() -> None:
    named = set(re.findall(r"`((?:lantu|lantu_platform)/[\w/.]+)`", ARCHITECTURE))
    assert sorted(name for name in named if not (ROOT / "src" / name).exists()) == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [short(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert [name for name in silent if "/migrations/" not in name] == []


def test_no_junk_drawers() -> None:
    junk = {"common", "utils", "utils.py", "helpers", "helpers.py", "misc.py"}
    assert [short(path) for path in tracked() if junk & set(path.parts)] == []


def _private_names(path: Path) -> set[str]:
    """The names of a module and of its classes that nothing outside may use."""
    tree = ast.parse(path.read_text("utf-8"))
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    named = {node.name for body in bodies for node in body if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    given = [node for body in bodies for node in body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    targets = [target for node in given for target in ast.walk(node) if isinstance(target, ast.Name)]
    named |= {target.id for target in targets if isinstance(target.ctx, ast.Store)}
    return {name for name in named if name.startswith("_") and not name.endswith("_")}


def test_no_private_name_is_left_unused() -> None:
    unused = [
        f"{short(path)}: {name}"
        for path in MODULES
        for name in sorted(_private_names(path))
        if len(re.findall(rf"\b{name}\b", path.read_text("utf-8"))) < 2
    ]
    assert unused == []


def test_modules_stay_under_300_lines() -> None:
    def length(path: Path) -> int:
        return len(path.read_text("utf-8").splitlines())

    assert [short(path) for path in MODULES if length(path) > 300] == []


def test_every_room_stands_in_the_import_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract.get("containers") == ["lantu"])
    named = {name.strip() for layer in layers for name in layer.split("|")}
    here = {room.rstrip("/").removesuffix(".py") for room in rooms("lantu")} - {"data"}
    assert sorted(here - named) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_the_map_stands_in_the_order_of_the_contract(package: str) -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract.get("containers") == [package])
    level = {name.strip(): at for at, layer in enumerate(reversed(layers)) for name in layer.split("|")}
    rows = re.findall(rf"^\| (`{package}/.*?) \|", ARCHITECTURE, re.MULTILINE)
    told = [name for row in rows for name in re.findall(rf"`{package}/(\w+)", row) if name in level]
    assert told == sorted(told, key=level.__getitem__)
    assert len(told) == len(level)
