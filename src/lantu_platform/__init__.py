"""The platform on top of the reading library: a Django project."""
