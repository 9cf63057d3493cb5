"""The database refuses what 三员分立 forbids, whoever writes: a person who holds an administrator's post holds no other role
on any of the same days.

Written by hand; it stays when 0001 is made anew. Changing the table of posts on SQLite makes the table anew, and loses the
triggers: such a migration must end with these operations again.
"""

from django.db import migrations

ADMINISTRATORS = "('system_admin', 'security_admin', 'audit_admin')"
FORBIDDEN = f"""
    SELECT 1 FROM people_post AS other
    WHERE other.user_id = NEW.user_id AND other.id <> NEW.id AND other.role <> NEW.role
      AND (other.role IN {ADMINISTRATORS} OR NEW.role IN {ADMINISTRATORS})
      AND NEW.valid_from < COALESCE(other.valid_to, '9999-12-31')
      AND other.valid_from < COALESCE(NEW.valid_to, '9999-12-31')
      AND NEW.valid_from < COALESCE(NEW.valid_to, '9999-12-31')
      AND other.valid_from < COALESCE(other.valid_to, '9999-12-31')
"""
SQLITE = [
    f"""
    CREATE TRIGGER people_administrators_apart_{event.lower()} AFTER {event} ON people_post
    WHEN EXISTS ({FORBIDDEN})
    BEGIN SELECT RAISE(ABORT, 'CHECK constraint failed: people_administrators_apart'); END
    """
    for event in ("INSERT", "UPDATE")
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION people_administrators_apart() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF EXISTS ({FORBIDDEN}) THEN
            RAISE EXCEPTION 'people_administrators_apart' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER people_administrators_apart AFTER INSERT OR UPDATE ON people_post
    FOR EACH ROW EXECUTE FUNCTION people_administrators_apart()
    """,
]
DROP = {
    "sqlite": [
        "DROP TRIGGER IF EXISTS people_administrators_apart_insert",
        "DROP TRIGGER IF EXISTS people_administrators_apart_update",
    ],
    "postgresql": [
        "DROP TRIGGER IF EXISTS people_administrators_apart ON people_post",
        "DROP FUNCTION IF EXISTS people_administrators_apart",
    ],
}


def put_up(apps, editor):
    """Make the triggers of the database at hand."""
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]:
        editor.execute(statement)


def take_down(apps, editor):
    """Take them away."""
    for statement in DROP[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(put_up, take_down)]
