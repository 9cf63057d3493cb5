"""What went wrong."""

from ninja import Field, Schema


class Fault(Schema):
    """One thing in the request that cannot be taken."""

    where: str = Field(description="The part of the request and the field, such as `query.size`.")
    what: str


class Problem(Schema):
    """A refusal, as RFC 9457 has it: what happened, where, and what to do."""

    type: str = Field(description="The kind of trouble, for programs: urn:lantu:problem:…")
    title: str = Field(description="The kind of trouble, for people.")
    status: int
    detail: str = Field(description="What happened.")
    instance: str = Field(description="Where: the path that was asked for.")
    cure: str = Field(description="What to do.")
    errors: list[Fault] = Field(description="The faults of the request one by one, where it has several.")
