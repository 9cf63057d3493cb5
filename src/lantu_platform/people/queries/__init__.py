"""Reads of the room."""

from lantu_platform.people.queries.departments import Line, find_department, reorganisations, tree
from lantu_platform.people.queries.persons import (
    PeopleFilter,
    find_colleague,
    find_import,
    find_person,
    find_taken_in,
    imports,
    people,
)
from lantu_platform.people.queries.posts import (
    arrangements,
    find_delegation,
    find_post,
    offers,
    past_posts_of,
    posts_of,
    standing_in,
)
from lantu_platform.people.queries.signed_in import signed_in

__all__ = [
    "Line",
    "PeopleFilter",
    "arrangements",
    "find_colleague",
    "find_delegation",
    "find_department",
    "find_import",
    "find_person",
    "find_post",
    "find_taken_in",
    "imports",
    "offers",
    "past_posts_of",
    "people",
    "posts_of",
    "reorganisations",
    "signed_in",
    "standing_in",
    "tree",
]
