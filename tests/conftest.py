"""Settings for all tests."""

from hypothesis import settings

# No test is timed: a busy machine must not fail one.
settings.register_profile("lantu", deadline=None)
settings.load_profile("lantu")
