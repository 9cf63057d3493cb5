"""Settings for all tests."""

from hypothesis import settings

# Speed is measured in benchmarks, never in a test: a busy machine must not fail one.
settings.register_profile("lantu", deadline=None)
settings.load_profile("lantu")
