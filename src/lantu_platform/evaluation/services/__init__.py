"""Writes of the room."""

from lantu_platform.evaluation.services.assess import assess, withdraw_assessment
from lantu_platform.evaluation.services.conclude import conclude, withdraw_conclusion

__all__ = ["assess", "conclude", "withdraw_assessment", "withdraw_conclusion"]
