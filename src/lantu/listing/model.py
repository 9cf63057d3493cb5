"""Things that documents list: projects, tasks, terms."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a project stands in its life."""

    RESERVE = "reserve"
    PRELIMINARY = "preliminary"
    NEW = "new"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    SIGNED = "signed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A named construction or investment project.

    `text` is the name as written, `name` the full name where the writing shortens it.
    """

    start: int
    end: int
    text: str
    name: str
    stage: Stage
    section: str
    region: str
    page: int | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A measure that the document commits to: what is to be done, under which section, with which figures, until when.

    `statements` are the start offsets of the statements inside the task's text; `deadline` is a period's notation.
    """

    start: int
    end: int
    text: str
    action: str
    object: str
    section: tuple[str, ...]
    statements: tuple[int, ...] = ()
    deadline: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A slogan or short name that the document explains, with its meaning and the members it lists."""

    start: int
    end: int
    term: str
    meaning: str
    members: tuple[str, ...] = ()
