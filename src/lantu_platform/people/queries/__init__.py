"""Reads of the room."""

from lantu_platform.people.queries.posts import arrangements, offers, past_posts_of, posts_of, standing_in
from lantu_platform.people.queries.signed_in import signed_in

__all__ = ["arrangements", "offers", "past_posts_of", "posts_of", "signed_in", "standing_in"]
