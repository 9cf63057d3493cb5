"""Ways to narrow a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: what the address says, what the page says, how many statements have it."""

    value: str
    word: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the list, with its most frequent values; a chosen value is always among them."""

    name: str
    choices: list[Choice]
