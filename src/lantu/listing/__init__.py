"""What documents list: projects in boxes and sentences, tasks and measures, glossary notes."""

from lantu.listing.model import Project, Stage, Task, Term
from lantu.listing.projects import list_projects
from lantu.listing.tasks import list_tasks
from lantu.listing.terms import list_terms

__all__ = ["Project", "Stage", "Task", "Term", "list_projects", "list_tasks", "list_terms"]
