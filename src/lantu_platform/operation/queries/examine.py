"""The examination of an installation."""

from lantu_platform.operation.enums import Health
from lantu_platform.operation.queries import storage, surroundings
from lantu_platform.operation.queries.background import readings, worker
from lantu_platform.operation.queries.diagnosis import Diagnosis


def examine() -> list[Diagnosis]:
    """How every part is, worst news not first but in the order of cause. Never raises for what it finds."""
    around = [
        surroundings.secret_key(),
        surroundings.folders(),
        surroundings.disk(),
        surroundings.static_files(),
        surroundings.debugging(),
        surroundings.encryption(),
        surroundings.time_zone(),
    ]
    database = storage.database()
    if database.health is Health.ILL:
        # Nothing else can be asked.
        return [database, *around]
    tables = storage.tables()
    if tables.health is Health.ILL:
        return [database, tables, *around]
    asked = [storage.clock(), storage.full_text(), storage.documents(), worker(), readings()]
    return [database, tables, *asked, *around]
