"""Operation: whether an installation is well, and keeping it so."""
