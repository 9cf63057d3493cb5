"""Settings for all tests."""

import os

from hypothesis import HealthCheck, settings

# No test is timed: a busy machine must not fail one. In CI a change is judged by the same examples each time; new
# ones are looked for wherever else the tests run.
settings.register_profile(
    "lantu", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("lantu")
