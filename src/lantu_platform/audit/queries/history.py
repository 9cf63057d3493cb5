"""A record's history."""

from django.db import models

from lantu_platform.audit.models import Entry, subject_of


def history(subject: models.Model) -> models.QuerySet[Entry]:
    """The log's lines about one record, newest first."""
    return Entry.objects.filter(subject=subject_of(subject)).select_related("actor", "on_behalf_of")
