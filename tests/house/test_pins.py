"""The pins in requirements/ are what pyproject.toml asks for, each with its hashes and without an address."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.house.repository import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUN = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["platform"]
WANTED = {"run": RUN, "dev": RUN + PROJECT["dependency-groups"]["dev"]}


def _pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    return dict(re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", WANTED)
def test_every_dependency_is_pinned_within_its_bounds(name: str) -> None:
    pins = _pins(name)
    wanted = [Requirement(line) for line in WANTED[name]]
    loose = [str(one) for one in wanted if not one.specifier.contains(pins.get(canonicalize_name(one.name), "0"))]
    assert loose == [], "run `make requirements`"


@pytest.mark.parametrize("name", WANTED)
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"(?:https?|file)://\S+|--(?:extra-)?index-url|--find-links", text) == []


def test_both_lists_pin_the_same_versions() -> None:
    dev = _pins("dev")
    assert {name: version for name, version in _pins("run").items() if dev.get(name) != version} == {}
