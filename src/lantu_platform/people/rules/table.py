"""The table of rights, opened and checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from django.utils.translation import get_language

from lantu_platform.people.enums import Role, Scope
from lantu_platform.people.errors import RightsError

VISITOR = "visitor"
COLUMNS = ("action", "chinese", "english", VISITOR, *Role.values)


@dataclass(frozen=True, slots=True)
class Right:
    """A row: an action "room.verb", what it is called, and how far each role reaches with it."""

    action: str
    chinese: str
    english: str
    visitor: bool
    """Whether people may do it who are not signed in, and with them everybody."""
    scopes: Mapping[Role, Scope]

    @property
    def words(self) -> str:
        """What the action is called, in the language of the page."""
        return self.english if (get_language() or "").startswith("en") else self.chinese

    @property
    def room(self) -> str:
        """The room whose action it is."""
        return self.action.partition(".")[0]


@cache
def rights() -> Mapping[str, Right]:
    """The rows of `rights.tsv` by action. Raises RightsError that names the line and the trouble."""
    lines = resources.files("lantu_platform.people").joinpath("rights.tsv").read_text("utf-8").splitlines()
    numbered = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line and line[0] != "#"]
    if tuple(numbered[0][1]) != COLUMNS:
        raise RightsError(numbered[0][0], f"the columns must be {', '.join(COLUMNS)}")
    table: dict[str, Right] = {}
    for number, cells in numbered[1:]:
        right = _right(number, cells)
        if right.action in table:
            raise RightsError(number, f"{right.action} stands twice")
        table[right.action] = right
    return MappingProxyType(table)


def _right(number: int, cells: list[str]) -> Right:
    if len(cells) != len(COLUMNS):
        raise RightsError(number, f"{len(cells)} cells where {len(COLUMNS)} columns are named")
    action, chinese, english, visitor, *scopes = cells
    if visitor not in {Scope.NONE, Scope.ALL}:
        raise RightsError(number, f'{visitor!r} under "visitor", who has no department')
    try:
        reaches = {role: Scope(cell) for role, cell in zip(Role, scopes, strict=True)}
    except ValueError as error:
        raise RightsError(number, str(error)) from error
    return Right(action, chinese, english, visitor == Scope.ALL, MappingProxyType(reaches))
