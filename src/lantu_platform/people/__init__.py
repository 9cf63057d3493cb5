"""People: users, departments, and the posts that say who may do what."""
