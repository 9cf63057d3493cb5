"""What evaluators hold of a plan's rows and of the whole."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema

from lantu_platform.api.schemas.fields import Body, LongText, Named
from lantu_platform.evaluation.enums import Prospect
from lantu_platform.plans.enums import Verdict

Said = Annotated[str, Field(min_length=1, max_length=5000, pattern=r"^[^\x00]*$")]


class AssessIn(Body):
    """What one holds of a row."""

    opinion: Said
    basis: Said = Field(description="On what the opinion rests.")
    prospect: Prospect | Literal[""] = Field("", description="Whether the target will be reached by its date.")


class AssessmentOut(Schema):
    """What an evaluator holds of a row."""

    key: str = Field(description="Of the row, as /plans/{document}/years has it.")
    name: str = Field(description="What the row was called then.")
    verdict: Verdict = Field(description="How the ledger judged it then.")
    opinion: str
    basis: str
    prospect: Prospect | Literal[""]
    by: Named
    at: datetime


class ConcludeIn(Body):
    """What one concludes about the whole."""

    overall: Said
    strengths: LongText = ""
    problems: LongText = Field("", description="With their causes.")
    situation: LongText = Field("", description="What is new: risks and opportunities.")
    suggestions: LongText = Field("", description="What to continue, to adjust and to add.")


class ConclusionOut(Schema):
    """What an evaluator concludes about the whole."""

    overall: str
    strengths: str
    problems: str
    situation: str
    suggestions: str
    by: Named
    at: datetime
