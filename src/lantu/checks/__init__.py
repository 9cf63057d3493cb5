"""Do the numbers agree: parts and wholes, growth and levels, shares, claims, document against document."""

from lantu.checks.model import Relation, Rule, Weight
from lantu.checks.run import Checked, check, relations

__all__ = ["Checked", "Relation", "Rule", "Weight", "check", "relations"]
