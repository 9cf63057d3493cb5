"""The log of writes: who changed what, when."""
