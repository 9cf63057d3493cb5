"""What an examination finds."""

from dataclasses import dataclass

from lantu_platform.operation.enums import Health


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """How one part is; `found` says what was seen, `cure` what to do, "" where it is well."""

    part: str
    health: Health
    found: str
    cure: str = ""


def well(part: str, found: str) -> Diagnosis:
    """Nothing to do."""
    return Diagnosis(part, Health.WELL, found)


def doubtful(part: str, found: str, cure: str) -> Diagnosis:
    """It works, but should be mended."""
    return Diagnosis(part, Health.DOUBTFUL, found, cure)


def ill(part: str, found: str, cure: str) -> Diagnosis:
    """It must be mended."""
    return Diagnosis(part, Health.ILL, found, cure)
